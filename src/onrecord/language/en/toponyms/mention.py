"""Places as a report names them, and what the finding of them needs of a gazetteer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from onrecord.model.entries import Entry
from onrecord.model.places import Place

Use = Literal["place", "dateline", "reference", "organisation", "adjective"]
RelationKind = Literal["near", "direction", "distance", "between", "outskirts", "part", "front"]


@dataclass(frozen=True, slots=True)
class Relation:
    """How what is meant lies to the named place, by the words at `start`:`end` of the report's text.

    `km` is the distance that the text states, `bearing` degrees clockwise from north; null where it states none. `of`
    holds the indices of the mentions that "between" joins.
    """

    kind: RelationKind
    start: int
    end: int
    km: float | None = None
    bearing: float | None = None
    of: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One mention of a place in a report.

    `place` has the coordinates with the relation worked in. `sentence` numbers the sentence, `first` and `stop` are
    its tokens in that. `kind` says what it is (city, admin1, admin2, country, plant, river …). `use`: "place";
    "dateline" (where the report was written); "reference" (only says where something else lies: the X and Y of
    "between X and Y"); "organisation" (a part of a body's name) and "adjective" ("Ukrainian", "Moscow-backed"), which
    are no places of anything and tell only what the report is about. `within` are indices of the mentions that the
    text says contain it.
    `share` is how clearly it won over other places of that name, 0 to 1. `entry` is the gazetteer's entry, null for a
    place that no gazetteer knows and whose container the text states.
    """

    place: Place
    kind: str
    use: Use
    sentence: int
    first: int
    stop: int
    entry: Entry | None
    within: tuple[int, ...] = ()
    relation: Relation | None = None
    notes: tuple[str, ...] = ()
    share: float = 1.0


class Gazetteer(Protocol):
    """What finding places asks of a gazetteer."""

    def ends(self, text: str, start: int) -> Sequence[int]:
        """Where the known names that begin at `text[start]` end, at word boundaries, longest first."""

    def candidates(self, name: str) -> Sequence[Entry]:
        """The places of a name, most populous first."""

    def local(self, name: str) -> Sequence[Entry]:
        """Further places, of a name that many share: good only where the report is about their country."""

    def capital(self, country: str) -> Entry | None:
        """The capital of a country (ISO 3166-1 code)."""

    def near(self, name: str) -> Sequence[Entry]:
        """Places whose names are nearly this, where none bears the name itself."""


Division = tuple[str, str | None]


class Resolver(Protocol):
    """What decides between the places of a name."""

    def __call__(
        self, names: Sequence[Question], stated: Sequence[Stated], home: Mapping[Division, float] | None
    ) -> Sequence[tuple[Entry, float] | None]:
        """The place of each name with its share of the weight; None for a name without candidates."""


@dataclass(slots=True)
class Question:
    """One name of a report with the places that bear it; `hints` is what the wording says for each of them.

    `shared` are the ids of those that are meant only where the report is about their country.
    """

    name: str
    candidates: Sequence[Entry]
    hints: list[float]
    weight: float = 1.0
    shared: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stated:
    """Two questions, by index, that the text sets in relation: `inner` lies in or near `outer`."""

    inner: int
    outer: int
    kind: Literal["within", "near"] = "within"
    firm: float = 1.0
