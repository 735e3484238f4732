"""The gazetteer as the packages and lexicons make it; the first of these tests builds it where it is not there."""

from __future__ import annotations

import json

import pytest

from onrecord.gazetteer import sources
from onrecord.gazetteer.countries import country_points
from onrecord.gazetteer.gazetteer import Gazetteer
from onrecord.gazetteer.spread import CELL_KM2, Point, cells, distance_km
from onrecord.model.entries import Entry

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def packaged() -> Gazetteer:
    return Gazetteer.open()


def found(gazetteer: Gazetteer, name: str) -> set[str]:
    return {entry.id for entry in gazetteer.candidates(name)}


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Kharkov", "geonames:706483"),
        ("Charkiw", "geonames:706483"),
        ("Харків", "geonames:706483"),
        ("Severodonetsk", "geonames:691999"),
        ("Syevyerodonetsk", "geonames:691999"),
        ("Dnipropetrovsk", "geonames:709930"),
        ("Dnipropetrovsk region", "geonames:UA.04"),
        ("Kharkiv Oblast", "geonames:UA.07"),
        ("Chasov Yar", "geonames:710915"),
        ("Artemovsk", "geonames:713174"),
        ("El Fasher", "geonames:379555"),
        ("North Darfur", "geonames:SD.55"),
        ("Aleppo Governorate", "geonames:SY.09"),
        ("Khan Younis", "geonames:281124"),
        ("Gaza Strip", "geonames:PS.GZ"),
        ("Texas", "geonames:US.TX"),
        ("Ivory Coast", "geonames:2287781"),
        ("DRC", "geonames:203312"),
        ("Burma", "geonames:1327865"),
        ("Crimea", "geonames:UA.11"),
    ],
)
def test_names_in_the_news(packaged: Gazetteer, name: str, entry: str) -> None:
    assert entry in found(packaged, name)


def test_the_village_on_the_front_is_a_candidate_beside_its_namesake(packaged: Gazetteer) -> None:
    places = {(entry.admin1, entry.admin2) for entry in packaged.candidates("Novoselivske")}
    assert {("Luhansk", "Svatove Raion")} <= places
    assert "Crimea" in {first for first, _ in places}


@pytest.mark.parametrize(
    ("name", "country", "entry"),
    [
        ("Luhanks", "UA", "Luhansk"),
        ("Adviivka", "UA", "Avdiivka"),
        ("Mariupool", "UA", "Mariupol"),
        ("Deir Ezzorr", "SY", "Deir ez-Zor"),
    ],
)
def test_near_spellings(packaged: Gazetteer, name: str, country: str, entry: str) -> None:
    near = [one for one in packaged.near(name) if one.country == country]
    assert {one.name for one in near} == {entry}


def test_what_nobody_named_so_is_not_there(packaged: Gazetteer) -> None:
    for name in ("HRK", "Ukrainian", "12", "ha er ke fu"):
        assert found(packaged, name) == set()


def test_each_oblast_of_ukraine_has_its_name_and_settlements(packaged: Gazetteer) -> None:
    ukraine = packaged.entry("geonames:690791")
    assert ukraine is not None
    oblasts = [entry for entry in packaged.children(ukraine) if entry.kind == "admin1"]
    assert len(oblasts) == 27
    for oblast in oblasts:
        assert oblast.lat is not None
        assert f"geonames:{oblast.id.removeprefix('geonames:')}" in found(packaged, oblast.name)


def test_coordinates_are_on_the_globe_and_reaches_positive(packaged: Gazetteer) -> None:
    (store,) = packaged._stores[-1:]
    wrong = "lat NOT BETWEEN -90 AND 90 OR lon NOT BETWEEN -180 AND 180 OR (lat IS NOT NULL AND radius_km <= 0)"
    assert store.sql(f"SELECT id FROM place WHERE {wrong}") == []
    assert store.sql("SELECT id FROM place WHERE lat IS NULL AND kind <> 'country'") == []
    assert store.sql("SELECT id FROM place WHERE precision <> 'country' AND country = '' LIMIT 1") == []


@pytest.fixture(scope="module")
def settled() -> dict[str, list[Point]]:
    """The points of settlements by country."""
    found: dict[str, list[Point]] = {}
    for city in sources.cities():
        found.setdefault(city.countrycode, []).append((city.latitude, city.longitude))
    return found


def test_the_table_of_points_has_each_country_that_is_more_empty_than_settled(settled: dict[str, list[Point]]) -> None:
    countries = json.loads(sources.path_of(*sources.COUNTRIES).read_bytes())
    empty = {
        code
        for code, points in settled.items()
        if len(cells(points)) * CELL_KM2 < 0.5 * (countries.get(code, {}).get("areakm2") or 0)
    }
    assert empty - {"TF"} == set(country_points())


def centre_of(entry: Entry | None) -> Point:
    assert entry is not None
    assert entry.lat is not None
    assert entry.lon is not None
    return entry.lat, entry.lon


@pytest.mark.parametrize(("number", "country"), [(2017370, "RU"), (6252001, "US"), (6251999, "CA"), (690791, "UA")])
def test_a_country_reaches_as_far_as_its_places_lie(
    packaged: Gazetteer, settled: dict[str, list[Point]], number: int, country: str
) -> None:
    entry = packaged.entry(f"geonames:{number}")
    centre, points = centre_of(entry), settled[country]
    reach = (entry.radius_km if entry else 0) + 0.1  # it is rounded
    assert 0.95 <= sum(distance_km(centre, point) <= reach for point in points) / len(points) < 0.96


@pytest.mark.parametrize(
    ("number", "centre", "km"),
    [
        ("6252001", (39.83, -98.58), 120),  # of the 48 states, in Kansas; settlements alone lie about Illinois
        ("US.NY", (42.95, -75.6), 40),  # south of Oneida; settlements alone lie by New York City
        ("2017370", (60.0, 100.0), 1),
    ],
)
def test_a_large_area_stands_near_its_geographic_centre(
    packaged: Gazetteer, number: str, centre: Point, km: float
) -> None:
    assert distance_km(centre_of(packaged.entry(f"geonames:{number}")), centre) < km
