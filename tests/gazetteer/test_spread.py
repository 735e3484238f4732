"""Distances, and the middle and reach of many points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.gazetteer.spread import EARTH_KM, distance_km, middle, reach_km

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
