from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.places import EARTH_KM
from onrecord.show.geometry import POINTS, box_of, circle, cut_at_date_line
from onrecord.show.land import Ring

LATS = st.floats(-80, 80)
LONS = st.floats(-180, 180)
RADII = st.floats(0.1, 900)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The haversine formula, another one than the code uses."""
    (x, y), (x1, y1) = one, other
    up = sin(radians(y1 - y) / 2) ** 2
    along = cos(radians(y)) * cos(radians(y1)) * sin(radians(x1 - x) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(up + along))


def signed_area(ring: Ring) -> float:
    return sum(x * y1 - x1 * y for (x, y), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2


@given(LATS, LONS, RADII)
def test_each_point_is_that_far_away(lat: float, lon: float, radius: float) -> None:
    ring = circle(lat, lon, radius)
    assert len(ring) == POINTS
    for point in ring:
        assert distance_km((lon, lat), point) == pytest.approx(radius, rel=1e-4)


@given(LATS, LONS, RADII)
def test_a_circle_runs_counter_clockwise(lat: float, lon: float, radius: float) -> None:
    assert signed_area(circle(lat, lon, radius)) > 0


@pytest.mark.parametrize("lat", [90, -90, 89.9])
def test_a_circle_stays_short_of_the_pole(lat: float) -> None:
    assert all(abs(y) <= 90 for _, y in circle(lat, 10, 500))


@given(LATS, LONS, RADII)
def test_what_is_cut_stays_on_the_map_and_keeps_its_size(lat: float, lon: float, radius: float) -> None:
    ring = circle(lat, lon, radius)
    parts = cut_at_date_line(ring)
    for part in parts:
        assert box_of(part).west >= -180
        assert box_of(part).east <= 180
        assert signed_area(part) > 0
    assert sum(map(signed_area, parts)) == pytest.approx(signed_area(ring), rel=1e-6, abs=1e-9)


def test_a_circle_over_the_date_line_is_two() -> None:
    assert len(cut_at_date_line(circle(-17, 179.9, 50))) == 2
    assert len(cut_at_date_line(circle(-17, 170, 50))) == 1
