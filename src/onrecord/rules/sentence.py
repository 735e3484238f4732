"""A sentence as plain arrays: what rules work on, whichever parser made it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report's text.

    `start` and `end` are half-open characters of the report's text, as are `starts` and `ends` of each token.
    `lower` is the token in lower case with plain quotes and hyphens. Where the sentence was only tokenised
    (`parsed` is false), `tags` and `deps` hold empty strings and every head is the token itself. `heads` are indices
    into the sentence; a root is its own head. `block` numbers the paragraph or line of the report, from 0;
    `headline` says that the block is a title or a heading.
    """

    start: int
    end: int
    words: tuple[str, ...]
    lower: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    parsed: bool = False
    block: int = 0
    headline: bool = False

    def __len__(self) -> int:
        return len(self.words)

    def chars(self, first: int, stop: int) -> tuple[int, int]:
        """The report characters of the tokens `first` to `stop` (exclusive)."""
        return self.starts[first], self.ends[stop - 1]

    def children(self, head: int) -> list[int]:
        """The tokens that depend directly on `head`."""
        return [i for i, h in enumerate(self.heads) if h == head and i != head]
