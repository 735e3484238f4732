"""Spans of a report's text: half-open, counted in characters (Unicode code points)."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """The characters `start` to `end` (exclusive) of a report's text; `text` is exactly that slice."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`.

        Raises ValueError where the bounds do not lie inside the text in this order.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any character of this span lies in `start`:`end`."""
        return self.start < end and start < self.end
