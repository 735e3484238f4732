"""The coasts: that the file says land and sea where they are, and that cutting and simplifying keep shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.land import COARSE, FINE, QUANTUM, WORLD, Box, Ring, clipped, land, packed, simplified, unpacked

SQUARE: Ring = [(0, 0), (10, 0), (10, 10), (0, 10)]
POINTS = st.tuples(st.floats(-50, 50), st.floats(-50, 50))


def is_land(lat: float, lon: float, level: int, tolerance: float = 0.0) -> bool:
    """By the even-odd rule, as the map draws it."""
    around = Box(lon - 2, lat - 2, lon + 2, lat + 2)
    crossings = 0
    for ring in land(around, level=level, tolerance=tolerance):
        for (x, y), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
            crossings += (y > lat) != (y1 > lat) and lon < x + (lat - y) / (y1 - y) * (x1 - x)
    return crossings % 2 == 1


@pytest.mark.parametrize("level", [COARSE, FINE])
@pytest.mark.parametrize(
    ("lat", "lon", "dry"),
    [
        (50.45, 30.52, True),  # Kyiv
        (43.5, 34.0, False),  # the Black Sea
        (45.2, 34.3, True),  # Crimea
        (42.0, 51.0, False),  # the Caspian Sea, a ring inside land
        (15.6, 32.5, True),  # Khartoum
        (66.5, 179.5, True),  # Chukotka, on both sides of the date line
        (66.5, -175.0, True),
        (0.0, -150.0, False),
        (19.7, 96.1, True),  # Naypyidaw
    ],
)
def test_land_and_sea(level: int, lat: float, lon: float, dry: bool) -> None:
    assert is_land(lat, lon, level, tolerance=0.01) is dry


def test_the_fine_level_has_the_strip_of_gaza_on_the_coast() -> None:
    assert is_land(31.42, 34.38, FINE)
    assert not is_land(31.42, 34.20, FINE)


def test_a_window_holds_what_it_is_asked_for() -> None:
    window = Box(30, 44, 36, 48)
    rings = land(window, level=FINE, tolerance=0.01)
    assert rings
    assert all(window.west <= x <= window.east and window.south <= y <= window.north for r in rings for x, y in r)


def test_a_coarser_coast_has_fewer_points() -> None:
    sizes = [sum(map(len, land(WORLD, level=COARSE, tolerance=tolerance))) for tolerance in (0.05, 0.2, 1.0)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < sizes[0] / 2


def test_clipping() -> None:
    assert sorted(clipped(SQUARE, Box(5, 5, 20, 20))) == [(5, 5), (5, 10), (10, 5), (10, 10)]
    assert clipped(SQUARE, Box(11, 11, 20, 20)) == []
    assert clipped(SQUARE, Box(-1, -1, 20, 20)) == SQUARE


@given(st.lists(POINTS, min_size=3, max_size=40), st.floats(0.1, 20))
def test_no_point_is_further_off_than_the_tolerance(ring: Ring, tolerance: float) -> None:
    kept = simplified(ring, tolerance)
    assert set(kept) <= set(ring)
    edges = list(zip(kept, [*kept[1:], kept[0]], strict=True))
    for point in ring:
        assert min(_distance(point, edge) for edge in edges) <= tolerance * 1.0001


def _distance(point: tuple[float, float], edge: tuple[tuple[float, float], tuple[float, float]]) -> float:
    (x, y), (a, b), (c, d) = point, *edge
    length = (c - a) ** 2 + (d - b) ** 2
    share = max(0.0, min(1.0, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) if length else 0.0
    return float(((x - a - share * (c - a)) ** 2 + (y - b - share * (d - b)) ** 2) ** 0.5)


QUANTA = st.tuples(st.integers(-9000, 9000), st.integers(-9000, 9000))


@given(st.lists(st.lists(QUANTA, min_size=1, max_size=9), max_size=5))
def test_what_is_packed_is_unpacked(rings: list[list[tuple[int, int]]]) -> None:
    coarse, fine = unpacked(packed([rings, rings[:1]]))
    assert [[(round(x / QUANTUM), round(y / QUANTUM)) for x, y in ring] for _, ring in coarse] == rings
    assert len(fine) == len(rings[:1])


def test_a_step_too_long_for_the_file_is_refused() -> None:
    with pytest.raises(OverflowError):
        packed([[[(0, 0), (40_000, 0)]], []])
