from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.backdrop import MOST_POINTS, WIDEST, sheets, steps, windows
from onrecord.show.land import WORLD, Box
from onrecord.show.landmarks import IN_THE_WORLD, Town, chosen, landmarks

POINTS = st.tuples(st.floats(-170, 170), st.floats(-50, 75))
KHARKIV = Box(36.2, 49.9, 36.3, 50.0)


def dot(lon: float, lat: float) -> Box:
    return Box(lon, lat, lon, lat)


@given(st.lists(POINTS, max_size=12), st.floats(0.5, 6))
def test_windows_lie_apart_and_hold_their_places(places: list[tuple[float, float]], margin: float) -> None:
    found = windows([dot(*place) for place in places], margin)
    assert not [pair for pair in combinations(found, 2) if pair[0].meets(pair[1])]
    assert all(window.east - window.west <= WIDEST for window in found)
    if len(places) == 1:
        assert found[0].meets(dot(*places[0]))


def test_the_world_lies_under_finer_windows() -> None:
    world, wide, near = sheets([KHARKIV])
    assert world.box == WORLD
    assert wide.box.meets(near.box)
    assert near.box.north - near.box.south < wide.box.north - wide.box.south


def test_a_map_without_places_shows_the_world() -> None:
    assert [sheet.box for sheet in sheets([])] == [WORLD]


def test_a_map_of_everywhere_stays_small() -> None:
    places = [dot(lon, lat) for lon in range(-150, 160, 25) for lat in range(-40, 70, 15)]
    _, *fine = sheets(places)
    assert sum(len(ring) // 2 for sheet in fine for ring in sheet.rings) <= MOST_POINTS


def test_steps() -> None:
    assert steps([(1.0, 2.0), (1.5, 1.0), (0.0, 0.0)], 10) == [10, 20, 5, -10, -15, -10]


def test_towns_near_the_places_and_the_largest_of_the_world() -> None:
    far = [Town(f"far {n}", 0.0, -100.0, 10_000_000 - n) for n in range(IN_THE_WORLD + 5)]
    near = Town("near", 49.8, 36.1, 16_000)
    towns = chosen([*far, near], [KHARKIV])
    assert towns == [*far[:IN_THE_WORLD], near]


def test_the_towns_of_the_package() -> None:
    names = [town.name for town in landmarks([KHARKIV])]
    assert "Kharkiv" in names
    assert names.index("Kharkiv") < names.index("Merefa")
