# ruff: noqa: E501 - a row of a table stays in its line
"""A small world of places, and reading the places of a text with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.gazetteer.resolve import resolve
from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.toponyms import PlaceMention, find_places
from onrecord.model.entries import Entry
from onrecord.model.places import PlacePrecision


class Row(NamedTuple):
    """A place: id, names (its own first), kind, point, country, divisions, people, radius, containers."""

    id: str
    names: str
    kind: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    people: int
    radius: float
    parents: str = ""


ROWS = (
    Row("ua", "Ukraine", "country", 48.5, 31.1, "UA", None, 40_000_000, 600),
    Row("ru", "Russia;Russian Federation", "country", 60, 100, "RU", None, 144_000_000, 4000),
    Row("us", "United States;US", "country", 39.8, -98.6, "US", None, 327_000_000, 2700),
    Row("fr", "France", "country", 46, 2, "FR", None, 67_000_000, 600),
    Row("ge", "Georgia", "country", 42, 43.5, "GE", None, 3_700_000, 250),
    Row("lb", "Lebanon", "country", 33.9, 35.9, "LB", None, 6_800_000, 90),
    Row("es", "Spain", "country", 40, -4, "ES", None, 46_000_000, 600),
    Row("ng", "Nigeria", "country", 9, 8, "NG", None, 195_000_000, 600),
    Row("sd", "Sudan", "country", 15, 30, "SD", None, 41_000_000, 900),
    Row("kharkiv-o", "Kharkiv;Kharkiv region;Kharkiv Oblast", "admin1", 49.8, 36.5, "UA", "Kharkiv", 2_600_000, 106, "ua"),
    Row("luhansk-o", "Luhansk;Luhansk region", "admin1", 48.9, 39, "UA", "Luhansk", 2_100_000, 110, "ua"),
    Row("donetsk-o", "Donetsk;Donetsk region", "admin1", 48.1, 37.7, "UA", "Donetsk", 4_000_000, 112, "ua"),
    Row("sumy-o", "Sumy;Sumy region", "admin1", 51, 34.3, "UA", "Sumy", 1_050_000, 110, "ua"),
    Row("crimea", "Crimea", "admin1", 45.3, 34.4, "UA", "Crimea", 1_900_000, 126, "ua"),
    Row("khowst", "Khowst", "admin1", 33.3, 69.9, "AF", "Khowst", 600_000, 50, "af"),
    Row("khost", "Khost", "city", 33.34, 69.92, "AF", "Khowst", 96_000, 3, "khowst;af"),
    Row("kharkiv", "Kharkiv;Kharkov;Charkiw;Харків", "city", 49.98, 36.25, "UA", "Kharkiv", 1_421_000, 12, "kharkiv-o;ua"),
    Row("kupiansk", "Kupiansk;Kupyansk", "city", 49.71, 37.61, "UA", "Kharkiv", 27_000, 1.7, "kharkiv-o;ua"),
    Row("izium", "Izium;Izyum", "city", 49.21, 37.28, "UA", "Kharkiv", 46_000, 2.2, "kharkiv-o;ua"),
    Row("luhansk", "Luhansk;Lugansk", "city", 48.57, 39.31, "UA", "Luhansk", 400_000, 6.5, "luhansk-o;ua"),
    Row("sievierodonetsk", "Siverskodonetsk;Severodonetsk;Syevyerodonetsk;Sievierodonetsk", "city", 48.95, 38.49, "UA", "Luhansk", 99_000, 4, "luhansk-o;ua"),
    Row("donetsk", "Donetsk", "city", 48.02, 37.8, "UA", "Donetsk", 900_000, 10, "donetsk-o;ua"),
    Row("donetsk-ru", "Donetsk", "city", 48.34, 39.95, "RU", "Rostov", 48_000, 2, "ru"),
    Row("avdiivka", "Avdiivka", "city", 48.14, 37.74, "UA", "Donetsk", 32_000, 2, "donetsk-o;ua"),
    Row("bakhmut", "Bakhmut", "city", 48.59, 38, "UA", "Donetsk", 73_000, 3, "donetsk-o;ua"),
    Row("soledar", "Soledar", "city", 48.69, 38.07, "UA", "Donetsk", 10_500, 1.1, "donetsk-o;ua"),
    Row("sumy", "Sumy", "city", 50.92, 34.8, "UA", "Sumy", 260_000, 5, "sumy-o;ua"),
    Row("kyiv", "Kyiv;Kiev", "capital", 50.45, 30.52, "UA", "Kyiv City", 2_950_000, 18, "ua"),
    Row("moscow", "Moscow", "capital", 55.75, 37.62, "RU", "Moscow", 12_000_000, 30, "ru"),
    Row("novo-crimea", "Novoselivske", "settlement", 45.44, 33.6, "UA", "Crimea", 3_179, 1, "crimea;ua"),
    Row("novo-luhansk", "Novoselivske", "settlement", 49.45, 37.97, "UA", "Luhansk", 0, 23, "luhansk-o;ua"),
    Row("novo-dnipro", "Novoselivske", "village", 48.56, 35.77, "UA", "Dnipropetrovsk", 0, 23, "ua"),
    Row("donbas", "Donbas", "region", 48.2, 38.2, "UA", None, 0, 150, "ua"),
    Row("azovstal", "Azovstal;Azovstal plant", "plant", 47.1, 37.61, "UA", "Donetsk", 0, 2, "donetsk-o;ua"),
    Row("freedom", "Freedom Square (Kharkiv)", "site", 50.0, 36.23, "UA", "Kharkiv", 0, 1, "kharkiv;kharkiv-o;ua"),
    Row("illinois", "Illinois", "admin1", 40.7, -88.8, "US", "Illinois", 12_000_000, 300, "us"),
    Row("texas", "Texas", "admin1", 31, -97.6, "US", "Texas", 28_000_000, 570, "us"),
    Row("georgia-us", "Georgia", "admin1", 32.7, -83.5, "US", "Georgia", 10_000_000, 266, "us"),
    Row("washington-st", "Washington", "admin1", 47.5, -120.5, "US", "Washington", 7_000_000, 313, "us"),
    Row("springfield-il", "Springfield", "city", 39.8, -89.64, "US", "Illinois", 114_000, 3.5, "illinois;us"),
    Row("springfield-mo", "Springfield", "city", 37.2, -93.3, "US", "Missouri", 170_000, 4, "us"),
    Row("atlanta", "Atlanta", "city", 33.75, -84.39, "US", "Georgia", 498_000, 8, "georgia-us;us"),
    Row("athens-ga", "Athens", "city", 33.96, -83.38, "US", "Georgia", 116_000, 5, "georgia-us;us"),
    Row("athens-gr", "Athens", "capital", 37.98, 23.73, "GR", "Attica", 664_000, 15),
    Row("washington", "Washington;Washington D.C.", "capital", 38.9, -77.04, "US", "District of Columbia", 690_000, 9, "us"),
    Row("london", "London", "capital", 51.5, -0.13, "GB", "England", 8_900_000, 25),
    Row("lincoln-ne", "Lincoln", "city", 40.8, -96.7, "US", "Nebraska", 290_000, 8, "us"),
    Row("austin", "Austin", "city", 30.27, -97.74, "US", "Texas", 960_000, 15, "texas;us"),
    Row("jordan-mn", "Jordan", "city", 44.7, -93.6, "US", "Minnesota", 6_000, 2, "us"),
    Row("jordan", "Jordan", "country", 31, 36.5, "JO", None, 10_000_000, 200),
    Row("paris", "Paris", "capital", 48.86, 2.35, "FR", "Île-de-France", 2_100_000, 15, "fr"),
    Row("paris-tx", "Paris", "city", 33.66, -95.56, "US", "Texas", 24_800, 1.6, "texas;us"),
    Row("most", "Most", "city", 50.5, 13.64, "CZ", "Ústí", 67_000, 4),
    Row("police", "Police", "city", 53.55, 14.57, "PL", "Pomerania", 34_000, 3),
    Row("star", "Star", "city", 43.7, -116.5, "US", "Idaho", 7_000, 2, "us"),
    Row("reading", "Reading", "city", 51.45, -0.97, "GB", "England", 318_000, 6),
    Row("ukraina-es", "Ukraine", "city", 40.1, -3.9, "ES", "Madrid", 900, 1, "es"),
    Row("baga-es", "Baga", "city", 42.25, 1.86, "ES", "Catalonia", 2_100, 1, "es"),
    Row("borno", "Borno State;Borno", "admin1", 11.9, 13, "NG", "Borno State", 5_000_000, 170, "ng"),
    Row("benue", "Benue State;Benue", "admin1", 7.3, 8.7, "NG", "Benue State", 5_000_000, 115, "ng"),
    Row("maiduguri", "Maiduguri", "city", 11.85, 13.16, "NG", "Borno State", 1_100_000, 12, "borno;ng"),
    Row("gezira", "Gezira", "admin1", 14.6, 33.2, "SD", "Gezira", 4_000_000, 62, "sd"),
    Row("wad", "Wad", "city", 55.5, 44.2, "RU", "Nizhny Novgorod", 6_700, 1, "ru"),
    Row("oxford", "Oxford", "city", 51.75, -1.26, "GB", "England", 165_000, 5),
    Row("england", "England", "admin1", 52.4, -1.2, "GB", "England", 56_000_000, 290),
)  # fmt: skip
_PRECISION: dict[str, PlacePrecision] = {
    "country": "country", "admin1": "region", "region": "region", "admin2": "district", "plant": "site", "site": "site"
}  # fmt: skip


def entry(row: Row) -> Entry:
    """The gazetteer's entry of a row."""
    return Entry(
        id=row.id,
        name=row.names.split(";")[0],
        lat=row.lat,
        lon=row.lon,
        country=row.country,
        admin1=row.admin1,
        admin2=None,
        precision=_PRECISION.get(row.kind, "settlement"),
        kind=row.kind,
        population=row.people,
        radius_km=row.radius,
        parents=tuple(filter(None, row.parents.split(";"))),
    )


ENTRIES = {row.id: entry(row) for row in ROWS}


class World:
    """A gazetteer over the rows; `shared` names hold only near their country, `slips` are near misses."""

    def __init__(self) -> None:
        self._names: dict[str, list[Entry]] = {}
        for row in ROWS:
            for name in row.names.split(";"):
                self._names.setdefault(name.casefold(), []).append(ENTRIES[row.id])
        self.shared = {"freedom square": [ENTRIES["freedom"]]}
        self.slips = {
            "luhanks": [ENTRIES["luhansk"]],
            "adviivka": [ENTRIES["avdiivka"]],
            "sumyy": [ENTRIES["sumy"], ENTRIES["izium"]],
        }

    def ends(self, text: str, start: int) -> Sequence[int]:
        stops = [start + m.end() for m in re.finditer(r"[^\W_]+", text[start : start + 40])]
        return [end for end in reversed(stops) if self._known(text[start:end].casefold())]

    def _known(self, name: str) -> bool:
        return name in self._names or name in self.shared

    def candidates(self, name: str) -> Sequence[Entry]:
        return sorted(self._names.get(name.casefold(), []), key=lambda e: -e.population)

    def local(self, name: str) -> Sequence[Entry]:
        return self.shared.get(name.casefold(), [])

    def capital(self, country: str) -> Entry | None:
        return next((e for e in ENTRIES.values() if e.kind == "capital" and e.country == country), None)

    def near(self, name: str) -> Sequence[Entry]:
        return [] if self._known(name.casefold()) else self.slips.get(name.casefold(), [])


WORLD = World()


def mentions(text: str, *, outlet: str | None = None) -> tuple[PlaceMention, ...]:
    """The mentions of a text, whatever their use."""
    sentences = [cut_lightly(text, stretch) for stretch in stretches(text)]
    return find_places(text, sentences, WORLD, resolve, outlet=outlet)


def places(text: str) -> list[str]:
    """The ids of the mentions that are places of something; "?" for what no gazetteer knows."""
    return [m.entry.id if m.entry else "?" for m in mentions(text) if m.use == "place"]


def used(text: str) -> list[tuple[str, str]]:
    """The words and the use of each mention."""
    return [(m.place.text, m.use) for m in mentions(text)]
