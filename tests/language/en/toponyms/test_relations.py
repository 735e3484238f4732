"""How what is meant lies to the named place, and how far off its coordinates may be."""

from __future__ import annotations

import pytest
from tests.language.en.toponyms.world import ENTRIES, mentions

from onrecord.language.en.toponyms.mention import PlaceMention
from onrecord.model.places import distance_km


def related(text: str) -> PlaceMention:
    """The first mention of a text that has a relation."""
    return next(m for m in mentions(text) if m.relation is not None)


@pytest.mark.parametrize(
    ("text", "kind", "km", "bearing"),
    [
        ("Shells fell 10 km south of Kupiansk at night.", "distance", 10, 180),
        ("Shells fell some 20 miles (32 km) north-east of Kupiansk.", "distance", 32.19, 45),
        ("A column stood ten kilometres from Kupiansk on Monday.", "distance", 10, None),
        ("Shells fell just west of Kupiansk at night.", "direction", None, 270),
        ("Shells fell near Kupiansk at night, they said.", "near", None, None),
        ("Shells fell on the outskirts of Kupiansk at night.", "outskirts", None, None),
        ("Shells fell on northern Kharkiv at night, they said.", "part", None, 0),
        ("Attacks on the Kupiansk direction were repelled at night.", "front", None, None),
    ],
)
def test_relations(text: str, kind: str, km: float | None, bearing: float | None) -> None:
    relation = related(text).relation
    assert relation is not None
    assert (relation.kind, relation.km and round(relation.km, 2), relation.bearing) == (kind, km, bearing)
    assert text[relation.start : relation.end].strip() == text[relation.start : relation.end]


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell in Kupiansk at night, they said.",
        "Shells fell on the southern Kharkiv region at night.",
        "Shells fell on the eastern city of Kharkiv at night.",
        "Troops went from Kharkiv to Kupiansk at night.",
    ],
)
def test_no_relations(text: str) -> None:
    assert all(mention.relation is None for mention in mentions(text))


def test_a_distance_shifts_the_point_by_as_much_and_widens_the_radius() -> None:
    place, anchor = related("Shells fell 30 km east of Kupiansk at night.").place, ENTRIES["kupiansk"]
    assert place.lat is not None
    assert place.lon is not None
    assert anchor.lat is not None
    assert anchor.lon is not None
    assert distance_km((anchor.lat, anchor.lon), (place.lat, place.lon)) == pytest.approx(30, abs=0.1)
    assert place.lon > anchor.lon
    assert place.lat == pytest.approx(anchor.lat, abs=0.01)
    assert place.radius_km == pytest.approx(30 / 3 + anchor.radius_km, abs=0.1)
    assert place.precision == "district"
    assert place.name == "30 km east of Kupiansk"


def test_a_distance_without_a_direction_keeps_the_point_and_reaches_all_round() -> None:
    place = related("A column stood 30 km from Kupiansk on Monday.").place
    assert (place.lat, place.lon) == (ENTRIES["kupiansk"].lat, ENTRIES["kupiansk"].lon)
    assert place.radius_km == pytest.approx(30 + ENTRIES["kupiansk"].radius_km, abs=0.1)


def test_a_part_of_a_country_is_a_region_and_smaller() -> None:
    place = related("Fighting went on in eastern Ukraine on Monday.").place
    assert (place.precision, place.text, place.name) == ("region", "eastern Ukraine", "eastern Ukraine")
    assert place.radius_km is not None
    assert place.radius_km < ENTRIES["ua"].radius_km
    assert place.lon is not None
    assert place.lon > 31.1


def test_between_two_towns_lies_half_way() -> None:
    left, right, between = mentions("Fighting raged between Bakhmut and Soledar on Monday.")
    assert (left.use, right.use, between.use) == ("reference", "reference", "place")
    assert between.relation is not None
    assert between.relation.of == (0, 1)
    assert between.place.lat == pytest.approx((48.59 + 48.69) / 2, abs=0.01)
    assert between.place.radius_km == pytest.approx(6.1, abs=0.5)


def test_between_two_states_is_no_place() -> None:
    assert [m.use for m in mentions("Talks between Russia and Ukraine ended on Monday.")] == ["place", "place"]
