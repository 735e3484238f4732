"""A report's text cut where marks begin and end, so that marks may nest and overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """Characters `start` to `end` (exclusive) that carry `of`."""

    start: int
    end: int
    of: T


@dataclass(frozen=True, slots=True)
class Segment(Generic[T]):
    """A run of text with the same marks on all of it: those that begin here, and all, widest first."""

    start: int
    text: str
    begins: tuple[T, ...]
    covers: tuple[T, ...]


def blocks(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text; a line that goes on in small letters belongs to the line before it."""
    found: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        gap = text[found[-1][1] : line.start()] if found else ""
        if found and gap.count("\n") == 1 and line.group().lstrip()[0].islower():
            found[-1] = (found[-1][0], line.end())
        else:
            found.append((line.start(), line.end()))
    return found


def segments(text: str, start: int, end: int, marks: Sequence[Mark[T]]) -> list[Segment[T]]:
    """`text` from `start` to `end`, cut at every border of a mark. Together they are that text.

    A mark that begins before `start` covers from there on but does not begin again.
    """
    return list(_sweep(text, (start, end), [m for m in marks if m.start < end and start < m.end]))


def _sweep(text: str, bounds: tuple[int, int], marks: list[Mark[T]]) -> Iterator[Segment[T]]:
    first, last = bounds
    inner = {border for m in marks for border in (m.start, m.end) if first < border < last}
    cuts = [first, *sorted(inner), last]
    widest = sorted(marks, key=lambda m: (m.start - m.end, m.start))
    for here, there in pairwise(cuts):
        covers = tuple(m.of for m in widest if m.start <= here and there <= m.end)
        begins = tuple(m.of for m in widest if m.start == here)
        yield Segment(here, text[here:there], begins, covers)
