# ruff: noqa: E501 - a case of a table stays in its line
"""Places of a report: which words name one, which place is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.en.toponyms.world import ROWS, mentions, places, used


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells fell on Kharkov overnight, and Severodonetsk was hit too.", ["kharkiv", "sievierodonetsk"]),
        ("The shelling of Charkiw and of Харків went on all day.", ["kharkiv", "kharkiv"]),
        ("Three people were killed in Bakhmut, officials said.", ["bakhmut"]),
        ("In the Kharkiv region, a strike hit Kharkiv itself.", ["kharkiv-o", "kharkiv"]),
        ("Shelling went on in the Kharkiv, Sumy and Donetsk regions all night.", ["kharkiv-o", "sumy-o", "donetsk-o"]),
        ("Khost province was quiet, the governor of the province said.", ["khowst"]),
        ("The Azovstal plant was hit, and all of Donbas shook.", ["azovstal", "donbas"]),
    ],
)
def test_names_by_any_spelling(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fighting went on around Kupiansk, where Russian troops took the village of Novoselivske.", "novo-luhansk"),
        ("Ships lay off Crimea. In Crimea, officials said, Novoselivske was without power for days.", "novo-crimea"),
    ],
)
def test_a_village_is_the_one_beside_the_other_places_of_the_report(text: str, found: str) -> None:
    assert found in places(text)
    assert not {"novo-crimea", "novo-luhansk", "novo-dnipro"}.difference({found}).intersection(places(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Atlanta and Athens are in Georgia, and both were quiet.", ["atlanta", "athens-ga", "georgia-us"]),
        ("Soldiers from Georgia, Lebanon and Ukraine met on Monday.", ["ge", "lb", "ua"]),
        ("A blast in Springfield, Ill., killed two people on Monday.", ["springfield-il", "illinois"]),
        ("Three people died in Springfield on Monday, police said.", ["springfield-mo"]),
        ("She moved from Paris, Texas, to Paris, France, last year.", ["paris-tx", "texas", "paris", "fr"]),
        ("In Jordan, Nebraska or France nobody was hurt on Monday.", ["jordan", "fr"]),
        ("Shells fell on Bakhmut on Monday. Russia, France and Sudan said so.", ["bakhmut", "ru", "fr", "sd"]),
        ("The talks in Washington ended, and Moscow said nothing.", ["washington", "moscow"]),
        ("Voters in Washington state were asked on Monday, and they said no.", ["washington-st"]),
        ("Shelling killed five in Donetsk, Moscow says.", ["donetsk", "moscow"]),  # who says so tells little
        ("A fire killed five in Donetsk. Police came from Moscow and Russia mourned.", ["donetsk-ru", "moscow", "ru"]),
    ],
)
def test_which_of_one_name(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "On Monday President Lincoln spoke to the nation about the war.",
        "The writer Jack London told the story, and London said he was sorry.",
        "A man named Austin, 34, was hurt by the blast at the checkpoint.",
        "Jordan Smith lived there for many years before the war began.",
        "Most of the people had left, and the police stayed. Police said so. Most agreed.",
        "Lincoln Road was closed for hours after the shooting on Monday.",
        "The ambassador, Assad, was no friend of theirs, he told reporters.",
        "The Washington Post wrote about it, as did the Kyiv Independent.",
        "It happened in March, on a Sunday in May, they said on Friday.",
        "Gen. Lloyd Austin said so. Austin added that more help would come.",
    ],
)
def test_no_places(text: str) -> None:
    assert places(text) == []


def test_a_person_named_once_is_that_person_throughout_unless_something_is_put_there() -> None:
    assert places("Abraham Lincoln was shot. Lincoln died the next day.") == []
    assert places("Abraham Lincoln was shot. A street in Lincoln, they said, bears his name.") == ["lincoln-ne"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ukrainian troops met Moscow-backed fighters at the US embassy.", ["adjective", "adjective", "adjective"]),
        ("The Kharkiv Regional Prosecutor's Office said that it was looking into it.", ["organisation"]),
        ("He teaches at the University of Georgia and at Oxford University.", ["organisation", "organisation"]),
    ],
)
def test_parts_of_other_names_are_no_places(text: str, found: list[str]) -> None:
    assert [use for _, use in used(text)] == found


def test_datelines_are_set_apart() -> None:
    text = "Title of it\n\nKYIV, Ukraine (AP) — Three people were killed in Izium. Two were hurt."
    assert used(text) == [("KYIV", "dateline"), ("Ukraine", "dateline"), ("Izium", "place")]


def test_containment_that_the_text_states() -> None:
    inner, country, outer = mentions("Shells fell on Izium, in Ukraine's eastern Kharkiv region, they said.")
    assert (inner.entry and inner.entry.id, inner.within) == ("izium", (1, 2))
    assert country.within == ()
    assert outer.within == (1,)


def test_a_place_elsewhere_is_none_where_the_text_says_what_contains_it() -> None:
    text = "Gunmen attacked Baga in Borno State. Nigeria sent troops from Maiduguri to Baga."
    first, *_, last = mentions(text)
    for mention in (first, last):
        assert mention.entry is None
        assert (mention.place.gazetteer, mention.place.country, mention.place.admin1) == (None, "NG", "Borno State")
        assert mention.place.radius_km == 170
        assert "not in the gazetteer" in mention.notes[0]


def test_a_small_town_abroad_is_none_in_a_report_about_elsewhere() -> None:
    assert "baga-es" not in places("Troops in Maiduguri, in Borno State, Nigeria, said that Baga had fallen.")
    assert "baga-es" in places("A fire broke out near Baga, in Spain, on Monday.")


def test_names_that_many_share_hold_only_near_their_country() -> None:
    assert "freedom" in places("A missile hit Freedom Square in Kharkiv on Tuesday morning.")
    assert places("A concert was held in Freedom Square on Tuesday morning.") == ["?"]


def test_misspellings_only_where_one_place_remains_and_the_text_puts_something_there() -> None:
    text = "Ukraine said that fighting went on in Luhanks and Adviivka, and that Ukrainian troops held both."
    _, first, second, _ = mentions(text)
    assert (first.entry and first.entry.id, second.entry and second.entry.id) == ("luhansk", "avdiivka")
    assert first.notes == ("read as a spelling of Luhansk",)
    assert places("Ukraine said that fighting went on in Sumyy, and Ukrainian troops held it.") == ["ua", "?"]
    assert places("Fighting went on in Luhanks, a blogger wrote.") == ["?"]
    assert places("The blogger Luhanks wrote about it on Monday.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels killed three people in Buta on Monday, police in Maiduguri said.", [("Buta", "NG"), ("Maiduguri", "NG")]),
        ("Rebels killed three people in Buta, and two in Paris, Texas.", [("Buta", "US"), ("Paris", "US"), ("Texas", "US")]),
        ("Rebels killed three people in Buta, and two in Paris and in Kyiv.", [("Buta", None), ("Paris", "FR"), ("Kyiv", "UA")]),
        ("Two men are in Buta custody, police in Maiduguri said.", [("Maiduguri", "NG")]),
    ],
)  # fmt: skip
def test_an_unknown_name_at_which_something_is_put(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(m.place.name, m.place.country) for m in mentions(text)] == found


def test_unknown_villages_lie_somewhere_in_what_contains_them() -> None:
    village = mentions("Gunmen raided the village of Yelwa in Benue State on Sunday.")[0]
    assert (village.place.name, village.place.precision, village.place.radius_km) == ("Yelwa", "settlement", 115)
    assert places("Soldiers came to Wad al-Noura in Sudan's Gezira state.")[0] == "?"


@given(st.lists(st.sampled_from([row.names.split(";")[0] for row in ROWS]), max_size=6), st.booleans())
def test_mentions_lie_in_the_text_in_order_and_point_into_themselves(names: list[str], shout: bool) -> None:
    text = "Troops in " + ", near ".join(names) + " fought on. The town of Yelwa fell."
    text = text.upper() if shout else text
    found = mentions(text)
    plain = [m for m in found if m.kind != "between"]
    assert [m.place.start for m in plain] == sorted(m.place.start for m in plain)
    for mention in found:
        place = mention.place
        assert text[place.start : place.end] == place.text
        assert all(0 <= at < len(found) for at in mention.within)
        assert (place.lat is None) == (place.lon is None)
        assert place.lat is None or place.radius_km is not None
        if mention.entry is not None and mention.entry.kind == "country" and mention.relation is None:
            assert place.precision == "country"
