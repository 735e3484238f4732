"""Cutting a report's text into sentences, by its own lines and punctuation, before any parser runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.reports import Removed

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sr jr st gen maj lt col sgt capt cpl cmdr adm brig rep sen gov pres hon rev fr
    sheikh insp supt jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun no
    nos vs etc approx est min max mln bn inc ltd co corp dept univ ave rd u.s u.n u.k e.g i.e a.m
    p.m ph.d spox incl acc tsp km cf al fig vol ed""".split()
)
_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[.!?]+[\"”](?=[A-Z“])|(?<=[a-z])\.(?=[A-Z][a-z]+ )")
_OPENS = re.compile(r"\s*[\"'“‘«(\[]*(?:[A-Z0-9À-ÞА-Я#@&]|al-)|\s*[^\w\s\"'“”‘’.,;:()\[\]-]")
_OPENERS = re.compile(r"\s+(?:The|He|She|It|They|We|This|These|There|But|And|In|On|At|After|While)\s")
_GOES_ON = re.compile(
    r"\b(?:in|of|the|an?|and|or|to|at|by|for|with|from|near|that|than|who|was|were|is|are|has|have|had)$"
)
_STOPPED = re.compile(r"[.!?…:;,]['\"”’)]*$")
_BULLET = re.compile(r"\s*(?:[^\w\s\"'“”‘’(\[$£€+#@-]+\s*|[-*•·]\s+)+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence's characters in the report's text, its block's number, and whether that is a heading."""

    start: int
    end: int
    block: int
    headline: bool


def stretches(text: str, removed: Sequence[Removed] = ()) -> list[Stretch]:
    """The sentences of `text` outside the `removed` spans, in order; offsets count characters of `text`."""
    found: list[Stretch] = []
    for block, (start, end) in enumerate(_blocks(text, removed)):
        cuts = list(_sentences(text, start, end))
        headline = len(cuts) == 1 and (block == 0 or _heads(text[start:end]))
        found.extend(Stretch(s, e, block, headline) for s, e in cuts)
    return found


def _heads(block: str) -> bool:
    """A short line without a stop at its end."""
    return len(block) < 200 and not _STOPPED.search(block)


def _blocks(text: str, removed: Sequence[Removed]) -> Iterator[tuple[int, int]]:
    """Lines without the removed spans; one that goes on in small letters belongs to the line before it."""
    lines: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        for start, end in _outside(line.start(), line.end(), removed):
            trimmed = _trim(text, start, end)
            if trimmed is None:
                continue
            before = lines[-1] if lines else None
            if before and _runs_on(text, before, trimmed):
                lines[-1] = (before[0], trimmed[1])
            else:
                lines.append(trimmed)
    yield from lines


def _runs_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """A hard wrap: one newline, no end of sentence before it, and a small letter after or a small word before it."""
    gap = text[before[1] : line[0]]
    if gap.count("\n") != 1 or gap.strip() or text[before[1] - 1] in ".!?:;":
        return False
    return text[line[0]].islower() or bool(_GOES_ON.search(text, max(before[0], before[1] - 8), before[1]))


def _outside(start: int, end: int, removed: Sequence[Removed]) -> Iterator[tuple[int, int]]:
    for span in sorted(removed):
        if span.end <= start or span.start >= end:
            continue
        if span.start > start:
            yield start, span.start
        start = max(start, span.end)
    if start < end:
        yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    bullet = _BULLET.match(text, start, end)
    if bullet:
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _END.finditer(text, start, end):
        if stop.end() < end and _ends_here(text, start, stop):
            piece = _trim(text, start, stop.end())
            if piece:
                yield piece
            start = stop.end()
    piece = _trim(text, start, end)
    if piece:
        yield piece


def _ends_here(text: str, start: int, stop: re.Match[str]) -> bool:
    if not _OPENS.match(text, stop.end()):
        return False
    word = re.search(r"[\w.'’-]+$", text[start : stop.start()])
    if stop.group() != "." or word is None:
        return True
    last = word.group().lower()
    if "." in last and _OPENERS.match(text, stop.end()):
        return True  # "in the U.S. The strike", "at 10 a.m. He"
    letter = len(last) == 1 and last.isalpha() and last not in "ai"
    initials = letter or re.fullmatch(r"(?:[a-z]\.)+[a-z]", last)
    return not initials and last not in ABBREVIATIONS
