"""A country dump as places over the gazetteer: its villages, divisions and sites, under the ids that exist already."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from onrecord.gazetteer.divisions import DivisionWords, division_names, division_words, first_id, settlement_km
from onrecord.gazetteer.draft import Draft
from onrecord.gazetteer.dump import Feature, Features, Row, features
from onrecord.gazetteer.normalise import key_of
from onrecord.gazetteer.spread import reach_km
from onrecord.gazetteer.store import Store
from onrecord.model.entries import Entry
from onrecord.model.places import Point, distance_km

TOWN, CITY = 1_000, 10_000  # people
SPARE = 1.3  # a place of unknown coordinates may lie a little farther off than 95 % do


def draft_of(rows: Iterable[Row], base: Store) -> Draft:
    """The places of a dump over those of `base`.

    A place that `base` knows keeps its id, name and parents there and gets the dump's coordinates and names; so does a
    settlement of a codifier without coordinates where the dump has one place of its name within its radius. Raises
    what `rows` raises.
    """
    kinds = features()
    taken = [row for row in rows if _feature(row, kinds)]
    return _Overlay(base, kinds, taken).made()


def _feature(row: Row, kinds: Features) -> Feature | None:
    """What a row is here; nothing for what is left out."""
    if row.feature in kinds.feature:
        return kinds.feature[row.feature]
    if row.feature_class == "P" and row.feature not in kinds.left_out.codes:
        capital = row.feature.startswith(("PPLA", "PPLC", "PPLG"))
        kind = "city" if capital or row.population >= CITY else "town" if row.population >= TOWN else "village"
        return Feature(kind, "settlement", settlement_km(row.population))
    return None


class _Overlay:
    def __init__(self, base: Store, kinds: Features, rows: Sequence[Row]) -> None:
        self._base = base
        self._kinds = kinds
        self._rows = rows
        self._words: DivisionWords = division_words()
        self._draft = Draft()
        self._countries = {entry.country: entry for entry in base.found("kind='country'", ())}
        self._firsts: dict[tuple[str, str], Entry] = {}
        self._seconds: dict[tuple[str, str, str], Entry] = {}
        self._points: dict[tuple[str, ...], list[Point]] = defaultdict(list)
        for row in rows:
            if row.feature_class == "P":
                point = (row.lat, row.lon)
                self._points[row.country, row.admin1].append(point)
                self._points[row.country, row.admin1, row.admin2].append(point)

    def made(self) -> Draft:
        divisions = [row for row in self._rows if row.feature in {"ADM1", "ADM2"}]
        for row in sorted(divisions, key=lambda row: (row.feature, row.number)):
            if row.feature == "ADM1":
                self._add_first(row)
            else:
                self._add_second(row)
        others = [row for row in self._rows if row.feature not in {"ADM1", "ADM2"}]
        found = self._found(others)
        for row in sorted(others, key=lambda row: row.number):
            if f"geonames:{row.number}" not in self._draft.rows:
                self._add(row, found.get(row.number))
        return self._draft

    def _first(self, country: str, code: str) -> Entry | None:
        """The division of the first level with a code: the dump's, or else the gazetteer's."""
        if (country, code) not in self._firsts and (known := self._base.by_id(first_id(country, code))):
            self._firsts[country, code] = known
        return self._firsts.get((country, code))

    def _add_first(self, row: Row) -> None:
        known = self._base.by_id(first_id(row.country, row.admin1))
        entry = known or self._new(row, entry_id=first_id(row.country, row.admin1))
        self._firsts[row.country, row.admin1] = entry
        words = self._words.words.get(row.country, self._words.words["*"])
        self._take(entry, row, division_names(row.name, self._words, words))

    def _add_second(self, row: Row) -> None:
        first = self._first(row.country, row.admin1)
        names = {key_of(name) for name in (row.name, row.ascii_name, *row.names)}
        same = {
            entry.id: entry
            for name in names
            for entry in self._base.entries(self._base.names.rows(name))
            if entry.kind == "admin2" and first and first.id in entry.parents
        }
        entry = next(iter(same.values())) if len(same) == 1 else self._new(row)
        self._seconds[row.country, row.admin1, row.admin2] = entry
        words = self._words.words_second.get(row.country, self._words.words_second["*"])
        self._take(entry, row, division_names(row.name, self._words, words))

    def _take(self, entry: Entry, row: Row, names: Iterable[str]) -> None:
        """Adds an entry under a row's names, unless one of its id is there: then the names alone."""
        if (at := self._draft.rows.get(entry.id)) is None:
            at = self._draft.add(entry, ())
        self._draft.name(at, (row.name, row.ascii_name, *row.names, *names))

    def _add(self, row: Row, known: Entry | None) -> None:
        new = self._new(row)
        if known is not None:
            new = dataclasses.replace(
                known,
                lat=row.lat,
                lon=row.lon,
                population=max(row.population, known.population),
                radius_km=new.radius_km,
                time_zone=new.time_zone or known.time_zone,
                kind=known.kind if known.country == "UA" or known.kind == "capital" else new.kind,
            )
        self._take(new, row, ())

    def _new(self, row: Row, entry_id: str | None = None) -> Entry:
        """The entry of a row by itself."""
        feature = _feature(row, self._kinds)
        assert feature is not None
        country = self._countries.get(row.country)
        first = self._first(row.country, row.admin1) if row.feature != "ADM1" else None
        second = self._seconds.get((row.country, row.admin1, row.admin2)) if row.admin2 else None
        above = [entry for entry in (second, first, country) if entry]
        return Entry(
            id=entry_id or f"geonames:{row.number}",
            name=row.name,
            lat=row.lat,
            lon=row.lon,
            country=row.country or None,
            admin1=row.name if row.feature == "ADM1" else first.name if first else None,
            admin2=row.name if row.feature == "ADM2" else second.name if second else None,
            precision=feature.precision,
            kind=feature.kind,
            population=row.population,
            radius_km=self._radius_km(row, feature),
            time_zone=row.time_zone or None,
            parents=tuple(entry.id for entry in above),
        )

    def _radius_km(self, row: Row, feature: Feature) -> float:
        """How far a place reaches: a division as far as its settlements lie."""
        codes = {"ADM1": (row.country, row.admin1), "ADM2": (row.country, row.admin1, row.admin2)}.get(row.feature)
        points = self._points.get(codes, []) if codes else []
        return max(1.0, round(reach_km((row.lat, row.lon), points), 1)) if len(points) > 2 else feature.radius_km

    def _found(self, rows: Iterable[Row]) -> dict[int, Entry]:
        """The gazetteer's entries that rows mean, by number: by id, or a settlement without coordinates of its own."""
        found: dict[int, Entry] = {}
        possible: dict[int, set[str]] = {}
        for row in rows:
            if known := self._base.by_id(f"geonames:{row.number}"):
                found[row.number] = known
            elif row.feature_class == "P" and row.country == "UA":
                possible[row.number] = {entry.id for entry in self._unplaced(row)}
        rivals = Counter(entry_id for ids in possible.values() for entry_id in ids)
        for number, ids in possible.items():
            if len(ids) == 1 and rivals[only := next(iter(ids))] == 1 and (entry := self._base.by_id(only)):
                found[number] = entry
        return found

    def _unplaced(self, row: Row) -> list[Entry]:
        """The codifier's settlements of a row's names within whose radius it lies."""
        first = first_id(row.country, row.admin1)
        names = {key_of(name) for name in (row.name, row.ascii_name, *row.names)}
        return [
            entry
            for name in sorted(names)
            for entry in self._base.entries(self._base.names.rows(name))
            if entry.id.startswith("katottg:")
            and entry.precision == "settlement"
            and entry.kind != "neighbourhood"
            and first in entry.parents
            and distance_km((row.lat, row.lon), (entry.lat or 0.0, entry.lon or 0.0)) <= SPARE * entry.radius_km
        ]
