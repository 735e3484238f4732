"""Ukraine's raions, hromadas and settlements, from its codifier and from GeoNames.

A settlement whose own place is not known gets that of its hromada (or raion), and a radius that says so.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable

from onrecord.gazetteer.divisions import division_words, first_id
from onrecord.gazetteer.draft import Draft
from onrecord.gazetteer.katottg import KINDS, Codifier, Unit, read_units
from onrecord.gazetteer.normalise import key_of
from onrecord.gazetteer.romanise import official, spellings
from onrecord.model.entries import Entry
from onrecord.model.places import distance_km

LEAST_KM = 5.0
# Of the settlements whose place is known, 95 % lie within this of the seat of their hromada, of their raion.
OFF_KM = {"hromada": 23.0, "admin2": 64.0}
LARGE = 50_000  # people of a town with quarters that GeoNames lists as places


def add_ukraine(draft: Draft) -> None:
    """Joins the codifier's settlements to those of the draft and adds the others, its raions and its hromadas."""
    _Ukraine(draft, joined(draft), division_words().words_second["UA"]).add()


def joined(draft: Draft) -> Codifier:
    """The codifier, its settlements found among those of the draft where they are there."""
    rows = {code: draft.rows.get(first_id("UA", number)) for code, number in division_words().katottg.items()}
    firsts = {code: draft.entries[row] for code, row in rows.items() if row is not None}
    codifier = Codifier(draft, [unit for unit in read_units() if unit.code[:4] in firsts], firsts)
    codifier.join()
    return codifier


class _Ukraine:
    """Adds the codifier's units to a draft; `kinds` is what a raion is called."""

    def __init__(self, draft: Draft, codifier: Codifier, kinds: list[str]) -> None:
        self._draft = draft
        self._codifier = codifier
        self._kinds = kinds

    def add(self) -> None:
        for unit in self._codifier.of("P"):
            self._add_raion(unit)
        for unit in self._codifier.of("H"):
            self._add_hromada(unit)
        for unit in self._codifier.settlements:
            self._add_settlement(unit)
        self._mark_quarters()
        for unit in self._codifier.of("B"):
            self._add_quarter(unit)

    def _above(self, unit: Unit) -> list[Entry]:
        """The entries of what contains a unit, nearest first."""
        units = [self._codifier.units[code] for code in reversed(unit.above)]
        return [
            self._codifier.first(unit) if one.category in "OK" or one.row is None else self._draft.entries[one.row]
            for one in units
        ]

    def _add_raion(self, unit: Unit) -> None:
        seat = self._codifier.seat(unit)
        name = f"{official((seat or unit).name)} Raion"
        row = self._add_division(unit, name=name, kind="admin2", admin2=name)
        forms = spellings(unit.name) + (spellings(seat.name) if seat else ())
        self._draft.name(row, [*spellings(unit.name), *(f"{form} {kind}" for form in forms for kind in self._kinds)])

    def _add_hromada(self, unit: Unit) -> None:
        seat = self._codifier.seat(unit)
        name = f"{official(unit.name)} hromada"
        raion = next((entry.name for entry in self._above(unit) if entry.kind == "admin2"), None)
        row = self._add_division(unit, name=name, kind="hromada", admin2=raion)
        forms = spellings(unit.name) + (spellings(seat.name) if seat else ())
        self._draft.name(row, (f"{form} {kind}" for form in forms for kind in ("hromada", "community")))

    def _add_division(self, unit: Unit, *, name: str, kind: str, admin2: str | None) -> int:
        """Adds a raion or hromada; where none of its settlements is known, in the place of what contains it."""
        centre, reach = self._codifier.reach(unit)
        above = self._above(unit)
        outer = above[0]
        known = [self._draft.entries[member.row] for member in unit.members if member.row is not None]
        unit.row = self._draft.add(
            Entry(
                id=f"katottg:{unit.code}",
                name=name,
                lat=centre[0] if centre else outer.lat,
                lon=centre[1] if centre else outer.lon,
                country="UA",
                admin1=self._codifier.first(unit).name,
                admin2=admin2,
                precision="district",
                kind=kind,
                population=sum(entry.population for entry in known if entry.precision == "settlement"),
                radius_km=round(max(LEAST_KM, reach), 1) if centre else _off_km(outer),
                time_zone=_zone(known) or outer.time_zone,
                parents=_ids(above),
            ),
            (),
        )
        return unit.row

    def _add_settlement(self, unit: Unit) -> None:
        """Adds a settlement, or what the codifier knows to GeoNames' entry of it."""
        above = self._above(unit)
        raion = next((entry.name for entry in above if entry.kind == "admin2"), None)
        parents, kind, name = _ids(above), KINDS[unit.category], official(unit.name)
        if unit.row is not None:
            old = self._draft.entries[unit.row]
            kind = old.kind if old.kind == "capital" else kind
            new = dataclasses.replace(old, name=name, kind=kind, admin2=raion, parents=parents)
            self._draft.entries[unit.row] = new
            self._draft.name(unit.row, (old.name, *spellings(unit.name)))
            return
        unit.row = self._draft.add(
            Entry(
                id=f"katottg:{unit.code}",
                name=name,
                lat=above[0].lat,
                lon=above[0].lon,
                country="UA",
                admin1=self._codifier.first(unit).name,
                admin2=raion,
                precision="settlement",
                kind=kind,
                population=0,
                radius_km=_off_km(above[0]),
                time_zone=above[0].time_zone,
                parents=parents,
            ),
            spellings(unit.name),
        )

    def _mark_quarters(self) -> None:
        """Makes quarters of GeoNames' places that the codifier does not have and that lie in a large city."""
        draft = self._draft
        cities = [draft.entries[unit.row] for unit in self._codifier.of("M", "K") if unit.row is not None]
        cities = [city for city in cities if city.population >= LARGE]
        joined = {unit.row for unit in self._codifier.units.values()}
        for row, entry in enumerate(draft.entries):
            if entry.country != "UA" or entry.kind != "city" or row in joined:
                continue
            around = {_apart(city, entry) / city.radius_km: city for city in cities}
            if around and (least := min(around)) <= 1.5:
                parents = (around[least].id, *around[least].parents)
                draft.entries[row] = dataclasses.replace(entry, kind="neighbourhood", parents=parents)

    def _add_quarter(self, unit: Unit) -> None:
        """Adds a district of a city, in the city's place unless GeoNames lists it."""
        row = self._codifier.units[unit.above[-1]].row
        if row is None:
            return
        city, forms = self._draft.entries[row], spellings(unit.name)
        known = {
            row: self._draft.entries[row]
            for form in forms
            for row in self._draft.names.get(key_of(form), ())
            if self._draft.entries[row].kind == "neighbourhood" and city.id in self._draft.entries[row].parents
        }
        if known:
            unit.row = min(known)
        else:
            entry = dataclasses.replace(
                city,
                id=f"katottg:{unit.code}",
                name=f"{forms[0]} District",
                kind="neighbourhood",
                population=0,
                parents=(city.id, *city.parents),
            )
            unit.row = self._draft.add(entry, ())
        self._draft.name(unit.row, (f"{form} {kind}" for form in forms for kind in ("district", "raion")))


def _apart(one: Entry, other: Entry) -> float:
    """The distance of two places in km."""
    return distance_km((one.lat or 0.0, one.lon or 0.0), (other.lat or 0.0, other.lon or 0.0))


def _ids(above: Iterable[Entry]) -> tuple[str, ...]:
    """The ids of what contains a place, nearest first, to the country."""
    found: list[str] = []
    for entry in above:
        found += [entry.id, *entry.parents]
    return tuple(dict.fromkeys(found))


def _off_km(division: Entry) -> float:
    """How far a settlement may be from the place of its division, which stands for its own."""
    return max(division.radius_km, OFF_KM.get(division.kind, 0.0))


def _zone(entries: Iterable[Entry]) -> str | None:
    """The time zone that most of the places have."""
    zones = Counter(entry.time_zone for entry in entries if entry.time_zone)
    return min(zones, key=lambda zone: (-zones[zone], zone)) if zones else None
