"""Countries, their divisions of the first and second level, and the populated places in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt

from onrecord.gazetteer import sources
from onrecord.gazetteer.aliases import plain
from onrecord.gazetteer.countries import country_points, country_words, translated
from onrecord.gazetteer.draft import Draft
from onrecord.gazetteer.normalise import key_of
from onrecord.gazetteer.spread import Point, area_middle, middle, reach_km
from onrecord.model.entries import Entry
from onrecord.rules.lexicon import Strict, load_lexicon

LEAST_SETTLEMENT_KM, MOST_SETTLEMENT_KM = 1.0, 30.0
LEAST_DIVISION_KM = 5.0
BUILT_UP = 3000  # people to a square km of a town: the usual order in the UN's degree of urbanisation (1,500 and more)
PI = 3.14159


class DivisionWords(Strict, frozen=True):
    """The schema of `names/divisions.toml`."""

    source: str
    kinds: list[str]
    before: list[str]
    common: list[str]
    directions: dict[str, str]
    words: dict[str, list[str]]
    words_second: dict[str, list[str]]
    first: dict[str, list[str]]
    abbreviations: dict[str, list[str]]
    katottg: dict[str, str]


class Shown(Strict, frozen=True):
    """Countries whose names are shown without marks."""

    plain: frozenset[str]


class PlaceWords(Strict, frozen=True):
    """The schema of `names/places.toml`: further names by GeoNames' number."""

    source: str
    aliases: dict[str, list[str]]
    shown: Shown


def place_words() -> PlaceWords:
    """What populated places are called."""
    return load_lexicon("onrecord.gazetteer.names", "places.toml", PlaceWords)


def division_words() -> DivisionWords:
    """What divisions are called."""
    return load_lexicon("onrecord.gazetteer.names", "divisions.toml", DivisionWords)


def settlement_km(population: int) -> float:
    """How far from its centre a settlement of so many people reaches, in km: a disc of usual density."""
    return round(min(MOST_SETTLEMENT_KM, max(LEAST_SETTLEMENT_KM, sqrt(population / BUILT_UP / PI))), 1)


def first_id(country: str, code: str) -> str:
    """The id of a division of the first level."""
    return f"geonames:{country}.{code}"


def second_id(country: str, code: str, name: str) -> str:
    """The id of a division of the second level, of which the data give no number: its name in the first level's id."""
    return f"geonames:{country}.{code}.{key_of(name).replace(' ', '-')}"


def division_names(name: str, words: DivisionWords, kinds: Sequence[str]) -> Iterator[str]:
    """The names of a division: as it is, bare, and bare with each word for what it is, before and behind.

    A bare name that is a word of its own ("Eastern") is left out.
    """
    for form in _directed(name, words):
        bare = bare_name(form, words)
        yield from (one for one in (form, bare) if not is_common(one, words))
        if form.endswith(" City"):
            continue  # "Kyiv oblast" is the other one
        for kind in kinds:
            yield f"{bare} {kind}"
            yield f"{kind} of {bare}"


def _directed(name: str, words: DivisionWords) -> Iterator[str]:
    """A name, and with its direction as English says it: "Nord-Kivu" gives "North-Kivu" too."""
    yield name
    for foreign, english in words.directions.items():
        if name.startswith((f"{foreign} ", f"{foreign}-")):
            yield english + name[len(foreign) :]
        elif name.endswith((f" {foreign}", f"-{foreign}")):
            yield f"{english} {name[: -len(foreign) - 1]}"


def is_common(name: str, words: DivisionWords) -> bool:
    """Whether a name is a word of its own."""
    return key_of(name) in map(key_of, words.common)


def bare_name(name: str, words: DivisionWords) -> str:
    """A division's name without the word that says what it is: "Kharkiv Oblast" gives "Kharkiv"."""
    for kind in words.kinds:
        if name.lower().endswith(f" {kind.lower()}") and len(name) > len(kind) + 3:
            return name[: -len(kind) - 1]
    for kind in words.before:
        if name.startswith(f"{kind} "):
            return name[len(kind) + 1 :]
    return name


def add_places(draft: Draft) -> None:
    """Adds countries, divisions and populated places to the draft, in this order."""
    cities = sources.cities()
    names = sources.divisions(cities)
    words, more = division_words(), place_words()
    grouped = _Groups(cities, names)
    ids = _add_countries(draft, grouped)
    capitals = _capitals(grouped)
    firsts = _add_firsts(draft, grouped, names, words)
    seconds = _add_seconds(draft, grouped, firsts, words)
    for city in cities:
        code, county = (city.countrycode, city.admin1code), grouped.county(city)
        first = firsts.get(code)
        second = seconds.get((*code, county)) if county else None
        row = draft.add(
            Entry(
                id=f"geonames:{city.geonameid}",
                name=plain(city.name) if city.countrycode in more.shown.plain else city.name,
                lat=city.latitude,
                lon=city.longitude,
                country=city.countrycode,
                admin1=first.name if first else None,
                admin2=county,
                precision="settlement",
                kind="capital" if city.geonameid in capitals else "city",
                population=city.population,
                radius_km=settlement_km(city.population),
                time_zone=city.timezone or None,
                parents=tuple(x for x in (second, first.id if first else None, ids.get(city.countrycode)) if x),
            ),
            (city.name, *city.alternatenames),
        )
        draft.name(row, more.aliases.get(str(city.geonameid), ()))


class _Groups:
    """Populated places by country and division."""

    def __init__(self, cities: Iterable[sources.City], names: sources.Divisions) -> None:
        self._second = names.second
        self.countries: dict[str, list[sources.City]] = {}
        self.firsts: dict[tuple[str, str], list[sources.City]] = {}
        self.seconds: dict[tuple[str, str, str], list[sources.City]] = {}
        for city in cities:
            self.countries.setdefault(city.countrycode, []).append(city)
            self.firsts.setdefault((city.countrycode, city.admin1code), []).append(city)
            if county := self.county(city):
                self.seconds.setdefault((city.countrycode, city.admin1code, county), []).append(city)

    def county(self, city: sources.City) -> str | None:
        """The name of the division of the second level that a place lies in, where the data give it."""
        return self._second.get((city.countrycode, city.latitude, city.longitude))


def _capitals(grouped: _Groups) -> set[int]:
    """The numbers of the capitals: in each country the most populous place of the capital's name."""
    found = set()
    for country in sources.countries():
        named = [
            city
            for city in grouped.countries.get(country.iso, ())
            if country.capital and key_of(country.capital) in map(key_of, (city.name, *city.alternatenames))
        ]
        if named:
            found.add(max(named, key=lambda city: city.population).geonameid)
    return found


def _points(cities: Iterable[sources.City]) -> list[Point]:
    return [(city.latitude, city.longitude) for city in cities]


def _zone(cities: Sequence[sources.City]) -> str | None:
    """The time zone of places, where they have one and the same."""
    zones = {city.timezone for city in cities}
    return zones.pop() if len(zones) == 1 else None


def _add_countries(draft: Draft, grouped: _Groups) -> dict[str, str]:
    """Countries, and the id of each by its code."""
    words = country_words().aliases
    foreign, given = translated(), country_points()
    ids = {}
    for country in sources.countries():
        cities = grouped.countries.get(country.iso, [])
        centre = (given.get(country.iso) or area_middle(_points(cities))) if cities else None
        more = words.get(country.iso, ())
        ids[country.iso] = f"geonames:{country.geonameid}"
        row = draft.add(
            Entry(
                id=ids[country.iso],
                name=country.name,
                lat=centre[0] if centre else None,
                lon=centre[1] if centre else None,
                country=country.iso,
                admin1=None,
                admin2=None,
                precision="country",
                kind="country",
                population=country.population,
                radius_km=round(max(LEAST_DIVISION_KM, reach_km(centre, _points(cities))), 1) if centre else 0.0,
                time_zone=_zone(cities),
            ),
            foreign.get(country.iso, ()),
        )
        draft.name(row, more)
        draft.codes(row, more)
    return ids


def _division(entry_id: str, name: str, cities: Sequence[sources.City], *, parents: tuple[Entry | None, str]) -> Entry:
    """A division in the middle of its area (of the second level, of its places), as wide as its places lie."""
    first, country = parents
    centre = middle(_points(cities)) if first else area_middle(_points(cities))
    return Entry(
        id=entry_id,
        name=name,
        lat=centre[0],
        lon=centre[1],
        country=cities[0].countrycode,
        admin1=first.name if first else name,
        admin2=name if first else None,
        precision="district" if first else "region",
        kind="admin2" if first else "admin1",
        population=sum(city.population for city in cities),
        radius_km=round(max(LEAST_DIVISION_KM, reach_km(centre, _points(cities))), 1),
        time_zone=_zone(cities),
        parents=((first.id,) if first else ()) + ((country,) if country else ()),
    )


def _add_firsts(
    draft: Draft, grouped: _Groups, names: sources.Divisions, words: DivisionWords
) -> Mapping[tuple[str, str], Entry]:
    """Divisions of the first level, by country and code."""
    found = {}
    shown = place_words().shown.plain
    ids = {entry.country: entry.id for entry in draft.entries}
    for (country, code), name in sorted(names.first.items()):
        ours = words.first.get(f"{country}.{code}", [])
        kinds = words.words.get(country, words.words["*"])
        entry = _division(
            first_id(country, code),
            ours[0] if ours else plain(name) if country in shown else name,
            grouped.firsts[country, code],
            parents=(None, ids.get(country, "")),
        )
        found[country, code] = entry
        if ours and ours[0].endswith(" City"):
            kinds = []
        row = _add(draft, entry, [form for one in (*ours, name) for form in division_names(one, words, kinds)], words)
        draft.name_locally(row, words.abbreviations.get(f"{country}.{code}", ()), codes=True)
    return found


def _add(draft: Draft, entry: Entry, names: Iterable[str], words: DivisionWords) -> int:
    """Adds a division; under a name that is a word of its own only locally."""
    common = is_common(entry.name, words)
    row = draft.add(entry, names, shown=not common)
    if common:
        draft.name_locally(row, (entry.name,))
    return row


def _add_seconds(
    draft: Draft, grouped: _Groups, firsts: Mapping[tuple[str, str], Entry], words: DivisionWords
) -> Mapping[tuple[str, str, str], str]:
    """Divisions of the second level; the id of each by country, code and name."""
    found = {}
    for (country, code, name), cities in sorted(grouped.seconds.items()):
        if country == "UA" or (first := firsts.get((country, code))) is None:
            continue  # Ukraine's come from its codifier
        entry_id = second_id(country, code, name)
        if entry_id not in draft.rows:
            kinds = words.words_second.get(country, words.words_second["*"])
            entry = _division(entry_id, name, cities, parents=(first, first.parents[0] if first.parents else ""))
            _add(draft, entry, division_names(name, words, kinds), words)
        found[country, code, name] = entry_id
    return found
