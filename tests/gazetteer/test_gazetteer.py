"""Names looked up in a small world."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.gazetteer.gazetteer import Gazetteer
from onrecord.gazetteer.normalise import key_of


def ids(entries: object) -> list[str]:
    return [entry.id for entry in entries]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name",
    ["Kharkiv", "kharkov", "Charkiw", "Харків", "Khar’kov", "KHARKIV"],
)
def test_a_city_by_any_of_its_names(gazetteer: Gazetteer, name: str) -> None:
    assert "geonames:706483" in ids(gazetteer.candidates(name))


@pytest.mark.parametrize("name", ["HRK", "ha er ke fu", "Kharki", "DFW", "", " ", "'"])
def test_what_is_no_name_of_it(gazetteer: Gazetteer, name: str) -> None:
    assert ids(gazetteer.candidates(name)) == []


def test_the_most_populous_comes_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.candidates("Kharkiv")
    assert [entry.population for entry in found] == sorted((entry.population for entry in found), reverse=True)
    assert ids(found) == ["geonames:UA.07", "geonames:706483"]


@pytest.mark.parametrize(
    "name",
    [
        "Kharkiv Oblast",
        "Kharkiv region",
        "Kharkiv Province",
        "region of Kharkiv",
        "Kharkov Oblast",
        "Kharkivs’ka Oblast’",
    ],
)
def test_a_division_by_its_generic_words(gazetteer: Gazetteer, name: str) -> None:
    (entry,) = gazetteer.candidates(name)
    assert (entry.id, entry.name, entry.admin1, entry.kind, entry.precision) == (
        "geonames:UA.07",
        "Kharkiv",
        "Kharkiv",
        "admin1",
        "region",
    )
    assert entry.parents == ("geonames:690791",)
    assert entry.population == 1421125 + 27169 + 409300 + 3700


def test_a_district(gazetteer: Gazetteer) -> None:
    (entry,) = gazetteer.candidates("Manbij District")
    assert (entry.precision, entry.admin1, entry.admin2) == ("district", "Aleppo", "Manbij District")
    assert entry.parents == ("geonames:SY.09", "geonames:163843")
    assert "geonames:SY.09.manbij-district" in ids(gazetteer.candidates("Manbij"))


def test_a_country_by_its_names(gazetteer: Gazetteer) -> None:
    for name in ("US", "U.S.", "United States", "the States", "America", "Vereinigte Staaten", "Соединенные Штаты"):
        assert "geonames:6252001" in ids(gazetteer.candidates(name))
    (syria,) = gazetteer.candidates("Syria")
    assert (syria.precision, syria.country, syria.admin1) == ("country", "SY", None)
    assert syria.radius_km > 100
    assert syria.time_zone == "Asia/Damascus"


def test_abbreviations_are_good_in_their_country_alone(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer.candidates("TX")) == []
    assert ids(gazetteer.local("TX")) == ids(gazetteer.local("Tex.")) == ["geonames:US.TX"]
    assert "geonames:US.TX" in ids(gazetteer.candidates("Texas"))


def test_a_division_is_not_found_by_a_word_of_its_own(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer.candidates("Northern")) == []
    assert ids(gazetteer.local("Northern")) == ["geonames:US.N"]
    assert ids(gazetteer.candidates("Northern state")) == ["geonames:US.N"]


def test_a_capital(gazetteer: Gazetteer) -> None:
    assert [entry.kind for entry in gazetteer.candidates("Damascus") if entry.precision == "settlement"] == ["capital"]
    assert ids(gazetteer.candidates("Washington, D.C.")) == ["geonames:4140963"]


def test_names_are_shown_as_reports_write_them(gazetteer: Gazetteer) -> None:
    (entry,) = gazetteer.candidates("Al Ḩājib")
    assert entry.name == "Al Hajib"


def test_demonyms_tell_countries_and_are_no_places(gazetteer: Gazetteer) -> None:
    assert gazetteer.demonym("Syrians") == ["SY"]
    assert gazetteer.demonym("congolese") == ["CD", "CG"]
    assert list(gazetteer.demonym("Damascus")) == []
    assert ids(gazetteer.candidates("Syrian")) == []


def test_within_and_children(gazetteer: Gazetteer) -> None:
    (oblast,) = gazetteer.candidates("Luhansk Oblast")
    assert ids(gazetteer.within("Novoselivske", oblast)) == ["katottg:UA44100030210086773"]
    children = ids(gazetteer.children(oblast))
    assert {"geonames:702658", "katottg:UA44100030030055159", "katottg:UA44100000000052765"} <= set(children)
    assert oblast.id not in children
    (syria,) = gazetteer.candidates("Syria")
    assert {"geonames:SY.09", "geonames:170063"} <= set(ids(gazetteer.children(syria)))


def test_an_entry_by_id(gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry("geonames:167357")
    assert entry is not None
    assert (entry.name, entry.lat, entry.lon, entry.time_zone) == ("Manbij", 36.52814, 37.95495, "Asia/Damascus")
    assert gazetteer.entry("geonames:1") is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Syeverodonetsk", "geonames:691999"),
        ("Sievierodonetsk", "geonames:691999"),
        ("Luhanks", "geonames:702658"),
        ("Kharkhiv", "geonames:706483"),
        ("Manbidj", "geonames:167357"),
        ("Damasucs", "geonames:170654"),
        ("Aleppo", None),
        ("Kyyv", None),
        ("Alepo", "geonames:170063"),
        ("Table", None),
    ],
)
def test_near_spellings(gazetteer: Gazetteer, name: str, found: str | None) -> None:
    near = ids(gazetteer.near(name))
    assert (found in near) if found else near == []


def words(gazetteer: Gazetteer, text: str, word: str) -> list[str]:
    start = text.index(word)
    return [text[start:end] for end in gazetteer.ends(text, start)]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Shells hit Kharkiv Oblast at night.", "Kharkiv", ["Kharkiv Oblast", "Kharkiv"]),
        ("Shells hit Khar’kov’s centre.", "Khar", ["Khar’kov"]),
        ("Shells hit KHARKIV-based units.", "KHARKIV", ["KHARKIV"]),
        ("Shells hit Kharkiv\nOblast.", "Kharkiv", ["Kharkiv\nOblast", "Kharkiv"]),
        ("Shells hit Kharkiv. Oblast officials", "Kharkiv", ["Kharkiv"]),
        ("Shells hit Kharkiv\n\nOblast", "Kharkiv", ["Kharkiv"]),
        ("Kharkivans said", "Kharkivans", []),
        ("in Washington, D.C., on", "Washington", ["Washington, D.C.", "Washington"]),
        ("in Austin, Texas", "Austin", ["Austin"]),
        ("by the Mill", "the Mill", ["the Mill"]),
        ("Обстріл Харкова, Харків", "Харків", ["Харків"]),
    ],
)
def test_ends_of_names_in_a_text(gazetteer: Gazetteer, text: str, word: str, found: list[str]) -> None:
    assert words(gazetteer, text, word) == found


def test_no_name_begins_inside_a_word(gazetteer: Gazetteer) -> None:
    assert list(gazetteer.ends("NewAustin", 3)) == []
    assert list(gazetteer.ends("Austin", 6)) == []


@given(st.text(max_size=80), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_ends_gives_has_candidates(gazetteer: Gazetteer, text: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["Kharkiv", "Ка", "Kup’yans’k", "the States", "Al Ḩājib"]))
    text = f"{name}{text}"
    ends = list(gazetteer.ends(text, 0))
    assert ends == sorted(set(ends), reverse=True)
    for end in ends:
        assert gazetteer.candidates(text[:end]) or gazetteer.local(text[:end])


def test_every_name_of_the_store_is_found_by_its_key(gazetteer: Gazetteer) -> None:
    (store,) = gazetteer._stores
    for name in store.names.trie:
        assert key_of(name) == name
        assert store.names.rows(name)


def test_two_may_build_at_once(empty: Path) -> None:
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            try:
                os._exit(0 if Gazetteer.open().candidates("Aleppo") else 1)
            finally:
                os._exit(2)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert len(list(empty.iterdir())) == 1


def test_it_is_read_in_a_forked_process(gazetteer: Gazetteer) -> None:
    gazetteer.candidates("Aleppo")
    child = os.fork()
    if child == 0:
        os._exit(0 if ids(gazetteer.candidates("Austin"))[0] == "geonames:4671654" else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_it_can_be_sent_to_another_process(gazetteer: Gazetteer) -> None:
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert ids(copy.candidates("Aleppo")) == ids(gazetteer.candidates("Aleppo"))


def test_the_same_inputs_give_the_same_bytes(world: Path, empty: Path) -> None:
    Gazetteer.open()
    (one,), (other,) = world.iterdir(), empty.iterdir()
    assert one.name == other.name
    for path in one.iterdir():
        assert path.read_bytes() == (other / path.name).read_bytes(), path.name


def test_a_message_in_one_line_when_it_is_built_and_none_later(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Gazetteer.open()
    first = capsys.readouterr().err
    assert first.startswith("building the gazetteer")
    assert first.count("\n") == 1
    Gazetteer.open()
    assert capsys.readouterr().err == ""
    assert [path.name for path in empty.iterdir() if path.name.startswith(".")] == []
