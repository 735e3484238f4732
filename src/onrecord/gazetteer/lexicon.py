"""Regions and sites in the news, from our own lexicons: what no package has."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.gazetteer import home
from onrecord.gazetteer.draft import Draft
from onrecord.gazetteer.normalise import key_of
from onrecord.model.entries import Entry
from onrecord.model.errors import LexiconError
from onrecord.model.places import PlacePrecision, distance_km
from onrecord.rules.lexicon import Strict

_ASIDE = re.compile(r"\s*(?:\(.*\)|,.*)$")


class Listed(Strict, frozen=True, kw_only=True):
    """One place of a lexicon. `aliases_in_country` are words that many places share, good in that country alone."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    aliases_in_country: tuple[str, ...] = ()
    kind: str
    lat: float
    lon: float
    radius_km: float
    country: str | None = None
    admin1: str | None = None
    within: str | None = None
    precision: PlacePrecision
    source: str


class Places(Strict, frozen=True):
    """A lexicon of places."""

    place: tuple[Listed, ...] = ()


def listed() -> Iterator[Listed]:
    """The places of all lexicons, file by file.

    Raises LexiconError for a file that breaks the schema and for an id that stands twice.
    """
    seen: dict[str, str] = {}
    for path in sorted(home.LEXICONS.glob("*.toml")):
        for place in _read(path).place:
            if place.id in seen:
                raise LexiconError(f"{path.name}: the place {place.id!r} stands in {seen[place.id]} already")
            seen[place.id] = path.name
            yield place


def _read(path: Path) -> Places:
    """A lexicon file. Raises LexiconError naming the file and the first entry that breaks the schema."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Places)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LexiconError(f"{path.name}: {error}") from error


def add_listed(draft: Draft) -> None:
    """Adds the places of the lexicons. One that the draft knows by name, kind and place gets the lexicon's values."""
    places = list(listed())
    rows = [_add(draft, place) for place in places]
    for row, place in zip(rows, places, strict=True):
        if place.within:
            _put_into(draft, row, place.within)


def _add(draft: Draft, place: Listed) -> int:
    """Adds a place, or takes what the lexicon says into the entry that it means; gives the row."""
    entry = _entry(draft, place)
    if (row := _same(draft, entry)) is None:
        row = draft.add(entry, ())
    else:
        old = draft.entries[row]
        draft.entries[row] = dataclasses.replace(old, lat=entry.lat, lon=entry.lon, radius_km=entry.radius_km)
        draft.rows[entry.id] = row
    draft.name(row, (entry.name, *place.aliases))
    draft.codes(row, place.aliases)
    draft.name_locally(row, (place.name, *place.aliases_in_country))
    if bare := _ASIDE.sub("", place.name):
        draft.name_locally(row, (bare,))
    return row


def _entry(draft: Draft, place: Listed) -> Entry:
    """The entry of a listed place, in its country and division."""
    above = _divisions(draft, place)
    first = next((entry for entry in above if entry.kind == "admin1"), None)
    return Entry(
        id=f"onrecord:{place.id}",
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=first.name if first else place.admin1,
        admin2=None,
        precision=place.precision,
        kind=place.kind,
        population=0,
        radius_km=place.radius_km,
        time_zone=next((entry.time_zone for entry in above if entry.time_zone), None),
        parents=tuple(entry.id for entry in above),
    )


def _divisions(draft: Draft, place: Listed) -> list[Entry]:
    """The entries of a place's division of the first level and of its country, those that are there.

    Of several divisions of the name ("Kyiv", a city and an oblast) it is the one that is shown by it, then the nearer.
    """
    if place.country is None:
        return []
    named = [
        entry
        for entry in (draft.named(place.admin1) if place.admin1 else ())
        if entry.kind == "admin1" and entry.country == place.country
    ]
    wanted = key_of(place.admin1 or "")

    def fit(entry: Entry) -> tuple[bool, float]:
        return key_of(entry.name) != wanted, distance_km((place.lat, place.lon), (entry.lat or 0, entry.lon or 0))

    return [entry for entry in (min(named, key=fit, default=None), draft.country(place.country)) if entry]


def _same(draft: Draft, entry: Entry) -> int | None:
    """The row of the division or settlement of the same name, country and precision that lies there."""
    for row in draft.names.get(key_of(entry.name), ()):
        known = draft.entries[row]
        if (known.country, known.precision) != (entry.country, entry.precision) or known.id.startswith("onrecord:"):
            continue
        if key_of(known.name) != key_of(entry.name):
            continue
        if None in {known.lat, known.lon, entry.lat, entry.lon} or entry.precision == "site":
            continue
        apart = distance_km((known.lat or 0, known.lon or 0), (entry.lat or 0, entry.lon or 0))
        if apart <= max(known.radius_km, entry.radius_km, 3.0):
            return row
    return None


def _put_into(draft: Draft, row: int, within: str) -> None:
    """Puts what contains a place before its other parents: the nearest namesake in its country within 300 km."""
    entry = draft.entries[row]

    def apart(other: Entry) -> float:
        return distance_km((entry.lat or 0, entry.lon or 0), (other.lat or 0, other.lon or 0))

    choices = [
        other
        for other in draft.named(within)
        if other.id != entry.id and (entry.country is None or other.country == entry.country) and other.lat is not None
    ]
    near = [other for other in choices if apart(other) <= max(50.0, 2 * other.radius_km)]
    if not near:
        return
    best = min(near, key=lambda other: (other.kind == "village", -other.population, other.id))
    parents = dict.fromkeys((best.id, *best.parents, *entry.parents))
    parents.pop(entry.id, None)
    draft.entries[row] = dataclasses.replace(
        entry,
        parents=tuple(parents),
        admin1=entry.admin1 or best.admin1,
        admin2=entry.admin2 or best.admin2,
        time_zone=entry.time_zone or best.time_zone,
    )
