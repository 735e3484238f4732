"""Places no more precise than the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.en.toponyms.world import ENTRIES, mentions

from onrecord.language.en.toponyms.making import middle, shifted
from onrecord.model.places import Place, distance_km


def test_a_district_that_is_known_only_as_a_town_has_its_reach() -> None:
    place = mentions("Shells fell on the Kupiansk district at night.")[0].place
    assert (place.name, place.text, place.precision) == ("Kupiansk", "Kupiansk district", "district")
    assert place.radius_km is not None
    assert place.radius_km >= 30


def test_what_a_lexicon_adds_in_brackets_is_no_part_of_the_name() -> None:
    assert mentions("A missile hit Freedom Square in Kharkiv at night.")[0].place.name == "Freedom Square"


@given(
    st.floats(-85, 85),
    st.floats(-180, 180),
    st.floats(0, 359),
    st.floats(0.1, 500),
)
def test_a_shift_goes_as_far_as_it_says(lat: float, lon: float, bearing: float, km: float) -> None:
    there = shifted((lat, lon), bearing, km)
    assert distance_km((lat, lon), there) == pytest.approx(km, rel=0.01, abs=0.01)
    assert -180 <= there[1] <= 180


@given(st.floats(-60, 60), st.floats(-180, 180), st.floats(-3, 3), st.floats(-3, 3))
def test_the_middle_is_as_far_from_both(lat: float, lon: float, north: float, east: float) -> None:
    here, there = place(lat, lon), place(lat + north, (lon + east + 540) % 360 - 180)
    found = middle(here, there)
    assert found is not None
    to_here = distance_km((lat, lon), found[:2])
    to_there = distance_km((there.lat or 0.0, there.lon or 0.0), found[:2])
    assert to_here == pytest.approx(to_there, rel=0.01, abs=0.01)
    assert to_here == pytest.approx(found[2], rel=0.01, abs=0.01)


def test_no_middle_without_points() -> None:
    assert middle(place(1, 1), place(None, None)) is None


def place(lat: float | None, lon: float | None) -> Place:
    return Place(name="X", text="X", start=0, end=1, lat=lat, lon=lon, precision="settlement")


def test_countries_stay_countries() -> None:
    found = mentions("Ukraine said so on Monday, and so did Russia.")
    assert [(m.place.precision, m.place.radius_km) for m in found] == [
        ("country", ENTRIES["ua"].radius_km),
        ("country", ENTRIES["ru"].radius_km),
    ]
