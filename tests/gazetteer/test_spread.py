"""Distances, and the middle and reach of many points and of their area."""

from __future__ import annotations

from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.gazetteer.spread import EARTH_KM, Point, area_middle, cells, distance_km, middle, reach_km

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((50.45, 30.52), (49.98, 36.25), 411),  # Kyiv and Kharkiv
        ((51.51, -0.13), (40.71, -74.01), 5570),  # London and New York
        ((0, 179.5), (0, -179.5), 111),
        ((90, 0), (-90, 0), 20015),
    ],
)
def test_known_distances(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert distance_km(one, other) == pytest.approx(km, rel=0.01)


@given(POINTS, POINTS)
def test_a_distance_is_the_same_both_ways_and_at_most_half_round(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    assert 0 <= distance_km(one, other) <= 3.1416 * EARTH_KM
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))


def test_the_middle_across_the_180th_meridian() -> None:
    lat, lon = middle([(-17, 179), (-17, -179)])
    assert lat == pytest.approx(-17, abs=0.01)
    assert abs(lon) == pytest.approx(180)


def test_points_that_balance_have_the_first_as_their_middle() -> None:
    assert middle([(0, 0), (0, 180)]) == (0, 0)


@given(st.lists(POINTS, min_size=1, max_size=40))
def test_the_reach_holds_its_share(points: list[tuple[float, float]]) -> None:
    centre = middle(points)
    reach = reach_km(centre, points)
    inside = sum(distance_km(centre, point) <= reach for point in points)
    assert inside >= 0.95 * len(points)
    assert reach in [distance_km(centre, point) for point in points]


def test_a_crowd_in_one_cell_weighs_no_more_than_a_farm_in_another() -> None:
    crowd = [(10.1 + n / 1000, 20.1) for n in range(100)]
    lat, lon = area_middle([*crowd, (14.1, 20.1)])
    assert lat == pytest.approx((10.15 + 14.1) / 2, abs=0.01)
    assert lon == pytest.approx(20.1, abs=0.01)
    assert middle([*crowd, (14.1, 20.1)])[0] < 10.2


def test_within_one_cell_the_middle_of_the_area_is_that_of_the_points() -> None:
    points = [(50.1, 30.1), (50.1, 30.2), (50.3, 30.2)]
    assert area_middle(points) == middle(points)


def test_the_area_across_the_180th_meridian() -> None:
    lat, lon = area_middle([(-17.2, 179.2), (-17.2, -179.2), (-17.2, -179.3)])
    assert lat == pytest.approx(-17.2, abs=0.01)
    assert abs(lon) == pytest.approx(180, abs=0.05)


@pytest.mark.parametrize("lat", [0.0, 50.0, 69.0])
def test_cells_are_of_one_area_in_the_north_and_at_the_equator(lat: float) -> None:
    """A line of four degrees of the equator's length, sown densely, lies in as many cells at each latitude."""
    across = [(lat + 0.25, n * 0.02 / cos(radians(lat))) for n in range(200)]
    assert len(cells(across)) in {8, 9}


@given(st.lists(POINTS, min_size=1, max_size=40))
def test_each_point_lies_in_one_cell_and_cells_are_small(points: list[Point]) -> None:
    found = cells(points)
    assert sorted(point for inside in found for point in inside) == sorted(points)
    assert all(distance_km(inside[0], point) < 100 for inside in found for point in inside)
