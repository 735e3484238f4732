from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.show.placed import COUNTRY, PLANT, REGION, TOWN, UNKNOWN, VILLAGE, at_places

from onrecord.model.places import Place
from onrecord.show.item import Item
from onrecord.show.sites import POINT_KM, credit, placed, shape, sites

PLACES = st.builds(
    Place,
    name=st.just("x"),
    text=st.just("x"),
    start=st.just(0),
    end=st.just(1),
    lat=st.none() | st.floats(-85, 85),
    lon=st.none() | st.floats(-180, 180),
    precision=st.sampled_from(["site", "settlement", "district", "region", "country"]),
    radius_km=st.none() | st.floats(0, 900),
)


@pytest.mark.parametrize(
    ("place", "drawn"),
    [
        (PLANT, "point"),
        (TOWN, "point"),
        (VILLAGE, "circle"),
        (REGION, "circle"),
        (COUNTRY, "none"),
        (UNKNOWN, "none"),
        (msgspec.structs.replace(TOWN, radius_km=None), "point"),
        (msgspec.structs.replace(REGION, radius_km=None), "none"),
        (msgspec.structs.replace(TOWN, precision="district", radius_km=2), "circle"),
    ],
)
def test_how_a_place_is_drawn(place: Place, drawn: str) -> None:
    assert shape(place) == drawn


@given(PLACES)
def test_a_point_is_never_less_exact_than_it_looks(place: Place) -> None:
    if shape(place) == "point":
        assert place.precision in {"site", "settlement"}
        assert place.lat is not None
        assert place.lon is not None
        assert (place.radius_km or 0) <= POINT_KM
    if place.precision == "country":
        assert shape(place) == "none"


def test_a_claim_is_at_the_most_exact_place_that_is_known(item: Item) -> None:
    given_places = [(PLANT, TOWN), (UNKNOWN, TOWN, REGION), (UNKNOWN,), (COUNTRY, REGION)]
    found = {one.claim.id[-1]: one for one in placed(at_places(item, *given_places))}
    assert [found[n].place for n in "12345"] == [PLANT, TOWN, UNKNOWN, REGION, None]
    assert found["2"].others == (UNKNOWN, REGION)
    assert found["2"].closer == (UNKNOWN,)
    assert found["1"].closer == found["5"].closer == ()


@pytest.mark.parametrize(
    ("known", "credited"),
    [("geonames:706483", True), ("katottg:UA63120270010096107", True), ("onrecord:azovstal", False), (None, False)],
)
def test_whose_data_a_place_is(known: str | None, credited: bool) -> None:
    assert (credit(msgspec.structs.replace(TOWN, gazetteer=known)) is not None) is credited


def test_claims_at_one_place_are_together_and_the_most_first(item: Item) -> None:
    wider = msgspec.structs.replace(TOWN, radius_km=9)
    found = sites(placed(at_places(item, (PLANT,), (TOWN,), (TOWN,), (wider,), (COUNTRY,))))
    assert [(site.place, len(site.claims)) for site in found] == [(TOWN, 2), (PLANT, 1), (wider, 1), (COUNTRY, 1)]
