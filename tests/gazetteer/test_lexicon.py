"""Places of the lexicons: in the small world, and the shipped files themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.gazetteer import home, lexicon
from onrecord.gazetteer.gazetteer import Gazetteer
from onrecord.model.errors import LexiconError


def test_a_site_lies_in_what_the_lexicon_says(gazetteer: Gazetteer) -> None:
    (mill,) = gazetteer.candidates("Kupiansk Old Mill")
    assert (mill.id, mill.precision, mill.admin1, mill.admin2) == (
        "onrecord:old-mill",
        "site",
        "Kharkiv",
        "Kupiansk Raion",
    )
    assert mill.parents[0] == "geonames:703656"
    assert mill.time_zone == "Europe/Kyiv"


def test_a_shared_name_is_good_in_its_country_alone(gazetteer: Gazetteer) -> None:
    for name in ("the Mill", "Old Mill"):
        assert list(gazetteer.candidates(name)) == []
        assert [entry.id for entry in gazetteer.local(name)] == ["onrecord:old-mill"]


def test_a_region_of_its_own(gazetteer: Gazetteer) -> None:
    (donbas,) = gazetteer.candidates("Donbass")
    assert (donbas.id, donbas.precision, donbas.radius_km, donbas.parents) == (
        "onrecord:donbas",
        "region",
        150,
        ("geonames:690791",),
    )


def test_a_division_that_is_there_gets_the_lexicon_s_place_and_names(gazetteer: Gazetteer) -> None:
    (crimea,) = gazetteer.candidates("the peninsula of Crimea")
    assert (crimea.id, crimea.kind, crimea.lat, crimea.radius_km) == ("geonames:UA.11", "admin1", 45.3, 160)
    assert [entry.id for entry in gazetteer.candidates("Crimea")] == ["geonames:UA.11"]


PLACE = """[[place]]
id = "x"
name = "X"
kind = "camp"
lat = 1
lon = 1
radius_km = 1
precision = "site"
source = "s"
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PLACE + "wide = 3\n", "bad.toml: Object contains unknown field `wide`"),
        (PLACE.replace('"site"', '"spot"'), "bad.toml: Invalid enum value 'spot'"),
        (PLACE + PLACE, "bad.toml: the place 'x' stands in bad.toml already"),
        ("[[place]\n", "bad.toml: "),
    ],
)
def test_a_bad_entry_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str) -> None:
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(home, "LEXICONS", tmp_path)
    with pytest.raises(LexiconError) as caught:
        list(lexicon.listed())
    assert str(caught.value).startswith(message)


def test_the_shipped_places_are_sound() -> None:
    for place in lexicon.listed():
        assert -90 <= place.lat <= 90, place.id
        assert -180 <= place.lon <= 180, place.id
        assert place.radius_km > 0, place.id
        assert place.source, place.id
        assert place.country is None or (len(place.country) == 2 and place.country.isupper()), place.id
