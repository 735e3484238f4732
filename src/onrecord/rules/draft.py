"""Drafts: claims as a language reads them, before a report's drafts are merged and given their ids."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claims import AnyClaim


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim without its id.

    `family` is the kind's family (harm and loss are one), `head_start` the character at which the anchor's head word
    starts, and `head` what is claimed (effect, item …): the parts of the claim's id. `whole` is the number, among the
    report's drafts, of the one that this is a part of. `headline` says that it stands in a title or heading,
    `definite` that it points back to people told of before. `places` are the names of places, in small letters, that
    stand beside it in its clause; `sentence` is the number of its sentence in the report.
    """

    claim: AnyClaim
    family: str
    head_start: int
    head: str
    whole: int | None = None
    headline: bool = False
    definite: bool = False
    places: frozenset[str] = frozenset()
    sentence: int = -1
