"""Quotations of a report: where each opens and closes, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

_PARAGRAPH = re.compile(r"[^\n]+")
_MARKS = re.compile(r"[“”„«»\"]|''|``|(?<![\w’'])[‘'](?=[\w“\"])|(?<=[.,!?…\w])[’'](?![\w])")
_OPEN = frozenset(("“", "„", "«", "‘", '"', "''", "``"))
_DOUBLE = frozenset(("“", "”", "„", "«", "»", '"', "''", "``"))


def quotations(text: str) -> list[tuple[int, int]]:
    """The quotations of `text` in order, with their marks, as half-open characters.

    A quotation that a paragraph leaves open goes on where the next paragraph opens with a mark again; one
    that nothing closes ends with its paragraph. Single marks count where they hold several words.
    """
    found: list[tuple[int, int]] = []
    carried: int | None = None
    for paragraph in _PARAGRAPH.finditer(text):
        line = list(_within(text, paragraph.start(), paragraph.end()))
        if carried is not None:
            opens = line and text[paragraph.start() : line[0][0]].strip() in {"", "-", "—"}
            if opens and found and found[-1][1] == carried:
                first = line.pop(0)
                found[-1] = (found[-1][0], first[1])
                carried = first[1] if first[2] else None
            else:
                carried = None
        for start, end, unclosed in line:
            found.append((start, end))
            carried = end if unclosed else None
    return found


def _within(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The quotations of one paragraph: start, end, and whether no mark closes it."""
    opened: tuple[int, str] | None = None
    for mark in _MARKS.finditer(text, start, end):
        sign = mark.group()
        double = sign in _DOUBLE
        if opened is None:
            if sign in _OPEN or (sign == "'" and _opens(text, mark.start())):
                opened = (mark.start(), sign)
            continue
        if _closes(opened[1], sign, double=double):
            if opened[1] in {"‘", "'"} and " " not in text[opened[0] : mark.end()].strip():
                opened = None
                continue
            yield opened[0], mark.end(), False
            opened = None
    if opened is not None and opened[1] not in {"‘", "'"}:
        yield opened[0], end, True


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "(["


def _closes(opening: str, sign: str, *, double: bool) -> bool:
    if opening in {"‘", "'"}:
        return sign in {"’", "'"}
    if opening in {"“", "„"}:
        return sign in {"”", '"'}
    if opening == "«":
        return sign == "»"
    return double


def within(spans: list[tuple[int, int]]) -> Callable[[int], bool]:
    """A function that tells whether a character lies inside one of the `spans`, which are in order."""
    starts = [start for start, _ in spans]

    def inside(char: int) -> bool:
        at = bisect_right(starts, char) - 1
        return at >= 0 and char < spans[at][1]

    return inside
