"""Places within places, and distances between them."""

from __future__ import annotations

from math import isclose, pi
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.places import Place, apart_km

PRECISIONS = ("site", "settlement", "district", "region", "country")


def place(name: str, precision: str, **fields: Any) -> Place:
    return Place(name=name, text=name, start=0, end=len(name), precision=precision, **fields)  # type: ignore[arg-type]


UKRAINE = place("Ukraine", "country", country="UA", lat=48.5, lon=31.1, radius_km=600)
RUSSIA = place("Russia", "country", country="RU", lat=60.0, lon=100.0, radius_km=4000)
REGION = place("Kharkiv", "region", country="UA", admin1="Kharkiv", lat=49.8, lon=36.5, radius_km=106)
CITY = place("Kharkiv", "settlement", country="UA", admin1="Kharkiv", lat=49.98, lon=36.25, radius_km=12)
TOWN = place("Izium", "settlement", country="UA", admin1="Kharkiv", lat=49.21, lon=37.28, radius_km=2.2)
FAR = place("Lviv", "settlement", country="UA", admin1="Lviv", lat=49.84, lon=24.03, radius_km=8)
SQUARE = place("Freedom Square", "site", country="UA", admin1="Kharkiv", lat=50.0, lon=36.23, radius_km=1)
VILLAGE = place("Komanda", "settlement")
PART = place("Oblast", "region", country="UA", admin1="Kharkiv")


@pytest.mark.parametrize(
    ("inner", "outer", "lies"),
    [
        (TOWN, REGION, True),
        (TOWN, UKRAINE, True),
        (SQUARE, CITY, True),
        (REGION, UKRAINE, True),
        (FAR, REGION, False),
        (TOWN, RUSSIA, False),
        (REGION, TOWN, False),  # the less exact never lies in the more exact
        (TOWN, FAR, False),  # nor one town in another
        (TOWN, TOWN, False),
        (CITY, REGION, False),  # of one name, which of the two is meant is not told
        # as far as is known: by divisions where there are no coordinates
        (TOWN, PART, True),
        (FAR, PART, False),
        (VILLAGE, PART, True),
        (VILLAGE, UKRAINE, True),
    ],
)
def test_what_lies_in_what(inner: Place, outer: Place, lies: bool) -> None:
    assert inner.inside(outer) is lies


def test_exactness_follows_precision() -> None:
    assert [place("x", precision).exactness for precision in PRECISIONS] == [0, 1, 2, 3, 4]


LAT, LON = st.floats(-90, 90), st.floats(-180, 180)
POINTS = st.builds(lambda lat, lon: place("x", "site", lat=lat, lon=lon), LAT, LON)


@given(POINTS, POINTS)
def test_distances_are_those_of_a_sphere(one: Place, other: Place) -> None:
    apart = apart_km(one, other)
    assert apart is not None
    assert 0 <= apart <= pi * 6371 + 1e-6
    assert isclose(apart, apart_km(other, one) or 0.0, abs_tol=1e-6)
    assert apart_km(one, one) == 0


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((49.98, 36.25), (49.21, 37.28), 113.5),  # Kharkiv and Izium
        ((50.45, 30.52), (33.51, 36.29), 1935.0),  # Kyiv and Damascus
        ((0.0, 0.0), (0.0, 180.0), 20015.1),
        ((0.0, 179.5), (0.0, -179.5), 111.2),  # over the date line
        ((90.0, 0.0), (90.0, 120.0), 0.0),  # the pole has all longitudes
    ],
)
def test_known_distances(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    ends = (place("x", "site", lat=lat, lon=lon) for lat, lon in (one, other))
    assert apart_km(*ends) == pytest.approx(km, rel=0.01, abs=0.1)


@pytest.mark.parametrize("missing", ["lat", "lon"])
def test_without_coordinates_there_is_no_distance(missing: str) -> None:
    half = place("x", "site", **({"lat": 1.0, "lon": 2.0} | {missing: None}))
    assert apart_km(half, TOWN) is None
    assert apart_km(TOWN, half) is None


@given(st.sampled_from(PRECISIONS), st.sampled_from(PRECISIONS), POINTS, POINTS, st.floats(0, 4000))
def test_nothing_lies_in_what_lies_in_it(a: str, b: str, one: Place, other: Place, radius: float) -> None:
    first = place("a", a, lat=one.lat, lon=one.lon, radius_km=radius)
    second = place("b", b, lat=other.lat, lon=other.lon, radius_km=radius)
    assert not (first.inside(second) and second.inside(first))
