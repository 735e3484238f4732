"""Ukraine's codifier joined to GeoNames."""

from __future__ import annotations

import pytest

from onrecord.gazetteer.gazetteer import Gazetteer
from onrecord.model.places import distance_km


def test_a_village_that_the_list_lacks_is_a_candidate_beside_its_namesake(gazetteer: Gazetteer) -> None:
    found = {entry.admin1: entry for entry in gazetteer.candidates("Novoselivske")}
    assert set(found) == {"Crimea", "Luhansk"}
    assert found["Crimea"].id == "geonames:699179"
    village = found["Luhansk"]
    assert (village.id, village.admin2, village.precision) == (
        "katottg:UA44100030210086773",
        "Svatove Raion",
        "settlement",
    )
    assert village.parents == (
        "katottg:UA44100030000094890",
        "katottg:UA44100000000052765",
        "geonames:UA.14",
        "geonames:690791",
    )


def test_a_place_that_is_not_known_has_that_of_its_division_and_a_radius_that_says_so(gazetteer: Gazetteer) -> None:
    (village,) = (entry for entry in gazetteer.candidates("Novoselivske") if entry.admin1 == "Luhansk")
    assert village.lat is not None
    assert village.lon is not None
    assert village.radius_km >= 64  # none of its hromada is known: the raion's
    assert distance_km((village.lat, village.lon), (49.41, 38.15)) < 1
    (other,) = gazetteer.candidates("Petropavlivka")
    assert other.radius_km == pytest.approx(23)  # its hromada's
    assert other.time_zone == "Europe/Kyiv"


def test_a_settlement_that_both_have_is_one_entry(gazetteer: Gazetteer) -> None:
    (entry,) = gazetteer.candidates("Купянськ") or gazetteer.candidates("Куп'янськ")
    assert (entry.id, entry.name, entry.kind, entry.admin2) == ("geonames:703656", "Kupiansk", "city", "Kupiansk Raion")
    assert entry.parents[0] == "katottg:UA63080090000075555"
    assert [entry.id for entry in gazetteer.candidates("Dvorichna")] == ["geonames:900002"]


@pytest.mark.parametrize("name", ["Kupiansk district", "Kupiansk Raion", "Kupianskyi raion", "Kupyansk district"])
def test_a_raion_by_its_adjective_and_by_its_seat(gazetteer: Gazetteer, name: str) -> None:
    (entry,) = gazetteer.candidates(name)
    assert (entry.id, entry.precision, entry.kind) == ("katottg:UA63080000000032022", "district", "admin2")


def test_a_hromada(gazetteer: Gazetteer) -> None:
    (entry,) = gazetteer.candidates("Kupiansk hromada")
    assert (entry.id, entry.kind, entry.admin2) == ("katottg:UA63080090000075555", "hromada", "Kupiansk Raion")


def test_a_quarter_lies_in_its_city(gazetteer: Gazetteer) -> None:
    (listed,) = gazetteer.candidates("Saltivka")
    assert (listed.kind, listed.parents[0]) == ("neighbourhood", "geonames:706483")
    (district,) = gazetteer.candidates("Saltivskyi district")
    assert (district.kind, district.parents[0], district.lat) == ("neighbourhood", "geonames:706483", 49.98177)


def test_the_capital_is_a_city_and_a_division(gazetteer: Gazetteer) -> None:
    assert {entry.id for entry in gazetteer.candidates("Kyiv City")} == {"geonames:UA.12"}
    assert "geonames:703448" in {entry.id for entry in gazetteer.candidates("Київ")}
