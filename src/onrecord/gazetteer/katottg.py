"""The codifier of Ukraine's divisions (KATOTTG): all its settlements, found in GeoNames where that has them.

The codifier gives no coordinates. A settlement that GeoNames has too is found there by its name: a city first, then the
only one of the name in the oblast, or in the raion, or within the reach of its hromada.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from onrecord.gazetteer import sources
from onrecord.gazetteer.draft import Draft
from onrecord.gazetteer.normalise import key_of
from onrecord.gazetteer.romanise import official, spellings
from onrecord.gazetteer.spread import middle, reach_km
from onrecord.model.entries import Entry
from onrecord.model.places import Point, distance_km

KINDS = {"M": "city", "T": "town", "X": "settlement", "C": "village"}
CITY = 1000  # people; places of the rank of a city have more, save those that a war emptied
FAR_KM = 60.0  # a namesake farther than this from the known places of a hromada is not in it


@dataclass(slots=True)
class Unit:
    """A row of the codifier: `above` are the codes of what contains it, the widest first.

    `category`: O oblast, K city with special status, P raion, H hromada, M, T, X, C settlements, B district of a city.
    """

    code: str
    category: str
    name: str
    above: tuple[str, ...]
    row: int | None = None  # of the draft, once it stands there
    members: list[Unit] = field(default_factory=list)


def read_units() -> list[Unit]:
    """The rows of the codifier's sheet; its first rows are a heading."""
    import openpyxl

    book = openpyxl.load_workbook(sources.path_of(*sources.KATOTTG), read_only=True)
    found = []
    for row in book.worksheets[0].iter_rows(values_only=True):
        *codes, category, name = (str(value).strip() if value else "" for value in row[:7])
        codes = [code for code in dict.fromkeys(codes) if code]
        if len(category) == 1 and codes and codes[0].startswith("UA"):
            found.append(Unit(codes[-1], category, name, tuple(codes[:-1])))
    book.close()
    return found


def _beginning(one: str, other: str) -> int:
    """How many letters two names have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class Codifier:
    """The codifier over a draft that holds GeoNames' settlements; `firsts` are the oblasts by the code's beginning."""

    def __init__(self, draft: Draft, units: Sequence[Unit], firsts: Mapping[str, Entry]) -> None:
        self._draft = draft
        self._firsts = firsts
        self.units = {unit.code: unit for unit in units}
        for unit in units:
            for code in unit.above:
                self.units[code].members.append(unit)
        self.settlements = self.of(*KINDS)

    def of(self, *categories: str) -> list[Unit]:
        """The units of some categories."""
        return [unit for unit in self.units.values() if unit.category in categories]

    def first(self, unit: Unit) -> Entry:
        """The oblast of a unit."""
        return self._firsts[unit.code[:4]]

    def point(self, row: int) -> Point:
        """Where the place of a row lies."""
        entry = self._draft.entries[row]
        return entry.lat or 0.0, entry.lon or 0.0

    def points(self, unit: Unit) -> list[Point]:
        """Where the known settlements in a division are."""
        return [
            self.point(member.row) for member in unit.members if member.category in KINDS and member.row is not None
        ]

    def seat(self, unit: Unit) -> Unit | None:
        """The settlement that a raion or hromada is named after: a city, else the longest beginning in common.

        A raion is named after a city (three letters tell it among the few that a raion has) or a settlement, never
        after a village.
        """
        ranks = "".join(KINDS)
        least = {"M": 3} if unit.category == "P" else {}
        named = [
            (member.category == "M", _beginning(member.name, unit.name), -ranks.index(member.category), -at, member)
            for at, member in enumerate(unit.members)
            if member.category in (ranks[:-1] if unit.category == "P" else ranks)
            and _beginning(member.name, unit.name) >= least.get(member.category, min(4, len(member.name) - 1))
        ]
        return max(named, key=lambda one: one[:-1])[-1] if named else None

    def reach(self, unit: Unit) -> tuple[Point | None, float]:
        """The seat or the middle of a division, and within how many km most of its known settlements lie."""
        points = self.points(unit)
        seat = self.seat(unit)
        centre = self.point(seat.row) if seat and seat.row is not None else middle(points) if points else None
        return centre, reach_km(centre, points) if centre and points else 0.0

    def join(self) -> None:
        """Finds the settlements of the draft; what is sure goes first, and leaves fewer to choose from."""
        wanted = {unit.code: self._namesakes(unit) for unit in self.settlements}
        taken: set[int] = set()
        for narrow in (self._by_rank, self._in_oblast, self._in_raion, self._nearby, self._nearby):
            open_units = [unit for unit in self.settlements if unit.row is None]
            choices = {unit.code: narrow(unit, wanted[unit.code] - taken) for unit in open_units}
            rivals = Counter(row for rows in choices.values() for row in rows)
            for code, rows in choices.items():
                if len(rows) == 1 and rivals[row := next(iter(rows))] == 1:
                    self.units[code].row = row
                    taken.add(row)
        for unit in self.of("K"):
            unit.row = max(self._namesakes(unit), key=self._people, default=None)

    def _people(self, row: int) -> tuple[int, int]:
        return self._draft.entries[row].population, -row

    def _namesakes(self, unit: Unit) -> set[int]:
        """The rows of settlements with one of the unit's names in its oblast."""
        first = self.first(unit)
        return {
            row
            for name in spellings(unit.name)[:3]
            for row in self._draft.names.get(key_of(name), ())
            if (entry := self._draft.entries[row]).precision == "settlement" and first.id in entry.parents
        }

    def _by_rank(self, unit: Unit, rows: set[int]) -> set[int]:
        """For a city: the most populous, if it has the people of a city."""
        best = max(rows, key=self._people, default=None)
        return {best} if unit.category == "M" and best is not None and self._people(best)[0] >= CITY else set()

    @staticmethod
    def _in_oblast(_: Unit, rows: set[int]) -> set[int]:
        return rows

    def _in_raion(self, unit: Unit, rows: set[int]) -> set[int]:
        """Those that GeoNames puts into the raion of this name."""
        raion = next((self.units[code] for code in unit.above if self.units[code].category == "P"), None)
        wanted = key_of(f"{official(raion.name)} Raion") if raion else ""
        return {row for row in rows if key_of(self._draft.entries[row].admin2 or "") == wanted}

    def _nearby(self, unit: Unit, rows: set[int]) -> set[int]:
        """Those that lie among the known settlements of the hromada, or else of the raion."""
        for code in reversed(unit.above):
            if rows and len(points := self.points(self.units[code])) >= 2:
                centre = middle(points)
                far = min(FAR_KM, 10 + reach_km(centre, points))
                return {row for row in rows if distance_km(centre, self.point(row)) <= far}
        return set()
