"""Which parts of a text are not the report: adverts, links, credits. They are marked and stay in the text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from onrecord.model.reports import Removed
from onrecord.rules.lexicon import Strict, load_lexicon

Where = Literal["line", "any-line", "head", "last", "headline", "line-end", "within"]

HEAD_LINES, LAST_LINES = 6, 4
# A longer line is a paragraph; only its beginning and end are looked at.
MAX_LINE, EDGE = 500, 300

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BEFORE = r"[\s\-–—•*>»_👉➡🔔📲✅▪️]*"
_AFTER = r"[\s\-–—*_✅️]*"
_CORE = re.compile(rf"{_BEFORE}(.*?){_AFTER}", re.DOTALL)


class Pattern(Strict, frozen=True, kw_only=True):
    """One entry of boilerplate.toml, as its head describes it."""

    name: str
    reason: str
    where: Where
    regex: str
    case: bool = False
    needs: str | None = None
    accept: tuple[str, ...]
    reject: tuple[str, ...]


class Lexicon(Strict, frozen=True):
    """The schema of boilerplate.toml."""

    pattern: tuple[Pattern, ...]


class Line(msgspec.Struct, frozen=True):
    """A line that is not blank: its offsets, and its numbers from the first and from the last such line."""

    start: int
    end: int
    number: int
    left: int


_Compiled = tuple[Pattern, re.Pattern[str]]


def patterns() -> tuple[Pattern, ...]:
    """The patterns of boilerplate.toml, in their order."""
    return _lexicon().pattern


def mark(text: str, known: tuple[Removed, ...] = ()) -> tuple[Removed, ...]:
    """The spans of `text` that are not the article, with the `known` ones, in order and without overlaps.

    What stands first wins: a span that overlaps an earlier one is left out or cut to what is new.
    """
    chosen = [entry for entry in _compiled() if entry[0].needs is None or entry[0].needs in text]
    spans = list(known)
    for line in lines(text):
        spans.extend(_mark_line(text, line, chosen))
    return _disjoint(spans)


def lines(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space."""
    found = [match.span() for match in _LINE.finditer(text)]
    return [Line(start, end, at, len(found) - at) for at, (start, end) in enumerate(found)]


def _mark_line(text: str, line: Line, chosen: list[_Compiled]) -> Iterator[Removed]:
    """The removed parts of one line."""
    if line.end - line.start <= MAX_LINE:
        core = _CORE.fullmatch(text, line.start, line.end)
        assert core is not None
        # A line of nothing but bullets and rules is looked at as it is.
        span = core.span(1) if core[1] else _trim(text, line.start, line.end)
        for pattern, regex in chosen:
            if _applies(pattern.where, line) and regex.fullmatch(text, *span):
                start, end = _trim(text, line.start, line.end)
                yield Removed(start, end, pattern.reason)
                return
    for pattern, regex in chosen:
        for start, end in _parts(text, line, pattern.where, regex):
            yield Removed(start, end, pattern.reason)


def _applies(where: Where, line: Line) -> bool:
    """Whether a pattern for whole lines is meant for this one."""
    match where:
        case "any-line":
            return True
        case "line":
            return line.number > 0
        case "head":
            return 0 < line.number < HEAD_LINES
        case "last":
            return line.number > 0 and line.left <= LAST_LINES
        case _:
            return False


def _parts(text: str, line: Line, where: Where, regex: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """What a pattern for parts of lines finds in a line."""
    if where == "within":
        for hit in regex.finditer(text, line.start, line.end):
            yield _trim(text, *hit.span())
    elif where == "line-end" or (where == "headline" and line.number == 0):
        end = line.start + len(text[line.start : line.end].rstrip())
        for hit in regex.finditer(text, max(line.start, end - EDGE), end):
            if not text[hit.end() : end].strip("])"):
                # The space before a site's name goes with it, so that the headline ends where its words end.
                yield hit.span() if where == "headline" else _trim(text, *hit.span())
                return


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without white space at both ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _disjoint(spans: list[Removed]) -> tuple[Removed, ...]:
    """Spans in the order of the text; where two overlap, the later one keeps what the earlier one leaves."""
    kept: list[Removed] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start = max(span.start, kept[-1].end) if kept else span.start
        if start < span.end:
            kept.append(Removed(start, span.end, span.reason))
    return tuple(kept)


@functools.cache
def _lexicon() -> Lexicon:
    return load_lexicon("onrecord.intake", "boilerplate.toml", Lexicon)


@functools.cache
def _compiled() -> tuple[_Compiled, ...]:
    return tuple((entry, re.compile(entry.regex, 0 if entry.case else re.IGNORECASE)) for entry in patterns())
