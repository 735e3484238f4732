"""Counts as reports give them: inclusive bounds, never a made-up number."""

from __future__ import annotations

import msgspec


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many, as far as the text commits itself.

    `low` and `high` are inclusive; null is open ("at least 21" is 21, null; "more than 2,000" is 2001, null).
    `approximate` marks "about"; `vague` holds the words of an amount without a number ("dozens"); `text` is the
    verbatim quantity.
    """

    low: int | None = None
    high: int | None = None
    approximate: bool = False
    text: str | None = None
    vague: str | None = None

    def __post_init__(self) -> None:
        for bound in (self.low, self.high):
            if bound is not None and bound < 0:
                raise ValueError("a count is never negative")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} above high {self.high}")

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """(low, high), the part of a count that two mentions of one fact must share."""
        return self.low, self.high
