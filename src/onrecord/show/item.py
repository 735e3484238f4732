"""What is shown: one report that was read, with the name that the user knows it by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from onrecord.model.claims import AnyClaim, Harm, Reading
from onrecord.model.reports import Report


@dataclass(frozen=True)
class Item:
    """A report and its reading; `path` is the file as the user gave it, or "-"."""

    path: str
    report: Report
    reading: Reading

    @cached_property
    def claims(self) -> list[AnyClaim]:
        """The claims in the order of the text, a part ("12 of them children") after its whole."""
        claims = sorted(self.reading.claims, key=lambda c: (c.anchor.start, c.anchor.end, c.id))
        known = {c.id for c in claims}
        parts: dict[str, list[AnyClaim]] = {}
        for claim in claims:
            if is_part(claim) in known:
                parts.setdefault(str(is_part(claim)), []).append(claim)
        ordered: list[AnyClaim] = []
        for claim in claims:
            if is_part(claim) not in known:
                ordered.extend((claim, *parts.get(claim.id, ())))
        # A part of a part is no form that a careful report takes, but nothing is dropped in silence.
        return ordered + [c for c in claims if c not in ordered]


def is_part(claim: AnyClaim) -> str | None:
    """The id of the claim that this one counts a part of."""
    return claim.part_of if isinstance(claim, Harm) else None


class Output(Protocol):
    """Somewhere that read reports go, one after the other."""

    def add(self, item: Item) -> None:
        """Show one report."""

    def end(self) -> None:
        """Nothing more will come."""


@dataclass(frozen=True)
class All:
    """Several outputs of the same reports."""

    outputs: tuple[Output, ...]

    def add(self, item: Item) -> None:
        """Show one report in each."""
        for output in self.outputs:
            output.add(item)

    def end(self) -> None:
        """Nothing more will come to any."""
        for output in self.outputs:
            output.end()
