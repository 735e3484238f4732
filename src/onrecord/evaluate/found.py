"""Claims as they are scored: read from JSONL of this or another version, so every field is a plain value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from onrecord.evaluate.gold import GoldText, read_lines
from onrecord.model.claims import AnyClaim
from onrecord.model.errors import InputError


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Words that a claim points to."""

    start: int = -1
    end: int = -1
    text: str = ""


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One speaker of the chain."""

    name: str | None = None
    role: str | None = None
    side: str | None = None


class FoundPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a claim."""

    name: str | None = None
    text: str | None = None


class FoundTime(msgspec.Struct, frozen=True, kw_only=True):
    """When, and how it was found."""

    edtf: str | None = None
    basis: str | None = None


class FoundCount(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds of a count."""

    low: int | None = None
    high: int | None = None
    text: str | None = None
    vague: str | None = None


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with `doc`, the FOLDER/ID of its text."""

    doc: str
    kind: str
    id: str | None = None
    evidence: tuple[Evidence, ...] = ()
    attribution: tuple[Link, ...] = ()
    polarity: str = "+"
    certainty: str | None = None
    when: FoundTime = FoundTime()
    where: tuple[FoundPlace, ...] = ()
    incident: str | None = None
    effect: str | None = None
    population: str | None = None
    scope: str | None = None
    count: FoundCount | None = None
    actor: str | None = None
    target: str | None = None
    target_type: str | None = None
    method: str | None = None
    object: str | None = None
    object_type: str | None = None
    degree: str | None = None
    place: str | None = None
    controller: str | None = None
    state: str | None = None
    of: str | None = None
    item: str | None = None
    service: str | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """(low, high) of the count, inclusive; null is open."""
        return (None, None) if self.count is None else (self.count.low, self.count.high)


def claim_line(doc: str, claim: AnyClaim) -> bytes:
    """The claim as one line of JSON: the contract's fields after `doc`."""
    return msgspec.json.encode({"doc": doc, **msgspec.to_builtins(claim)})


def found_in(line: bytes) -> Found:
    """The claim of one line of JSON."""
    return msgspec.json.decode(line, type=Found)


def load_claims(path: Path) -> list[Found]:
    """The claims of a JSONL file.

    Raises InputError naming the line that is not a claim with a `doc`.
    """
    return read_lines(path, Found)


def by_text(claims: Iterable[Found], texts: list[GoldText]) -> dict[str, list[Found]]:
    """The claims of each text, by FOLDER/ID. Where all texts are of one folder, the bare ID will do.

    Raises InputError where a claim's `doc` is none of the texts.
    """
    names = {text.name: text.name for text in texts}
    if len({text.path.parent for text in texts}) == 1:
        names |= {text.document.doc: text.name for text in texts}
    sorted_out: dict[str, list[Found]] = {text.name: [] for text in texts}
    for claim in claims:
        name = "/".join(re.sub(r"\.txt$", "", claim.doc).split("/")[-2:])
        if name not in names:
            raise InputError(name, "claims name this text, which is in no gold folder given")
        sorted_out[names[name]].append(claim)
    return sorted_out
