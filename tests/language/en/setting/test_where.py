# ruff: noqa: E501 - a row of a table stays in its line
"""A claim lies where its own clause says; else where what was told before it lies, and it says so."""

from __future__ import annotations

import pytest
from tests.language.en.setting.reading import claim, where

KHARKIV, SUMY, IZIUM, KUPIANSK = "Kharkiv", "Sumy", "Izium", "Kupiansk"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Two soldiers were killed by shelling in Kharkiv and three others died in Sumy.", "Two soldiers", KHARKIV),
        ("Two soldiers were killed by shelling in Kharkiv and three others died in Sumy.", "three others", SUMY),
        ("Shells hit Kharkiv. Five people were killed in Sumy by rockets.", "Five", SUMY),
        ("In Kharkiv, shelling killed five people.", "killed five", KHARKIV),
        ("Shelling of Kharkiv killed five people.", "killed five", KHARKIV),
        ("Rockets hit Kharkiv, killing five people.", "killing five", KHARKIV),
        ("In Kharkiv, the army said, five soldiers were killed by shelling.", "five", KHARKIV),
    ],
)
def test_the_place_of_its_own_clause(text: str, words: str, name: str) -> None:
    assert where(text, words)[0] == (name, "stated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets fired from Moscow hit Kharkiv, killing five people.", [(KHARKIV, "stated")]),
        ("Rockets fired from Moscow killed five people in Kharkiv.", [(KHARKIV, "stated")]),
        ("In Kharkiv, rockets launched from Moscow killed five people.", [(KHARKIV, "stated")]),
        ("Rockets from Moscow killed five people.", []),
    ],
)
def test_an_origin_is_no_place_of_an_event(text: str, expected: list[tuple[str, str]]) -> None:
    one = next(words for words in ("killing five", "killed five") if words in text)
    assert where(text, one) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling killed five people in Izium, the mayor of Kharkiv said.", [(IZIUM, "stated")]),
        ("Shelling killed five people, Moscow said.", []),
        ("Shelling killed five people, the minister told reporters in Kyiv.", []),
        ("Shelling killed five people, a spokesman said in Kyiv.", []),
        ("Speaking in Kyiv, the minister said that shelling killed five people in Izium.", [(IZIUM, "stated")]),
        ("In Kharkiv, shelling killed five people, the minister told reporters in Kyiv.", [(KHARKIV, "stated")]),
        # a mayor tells of the own town, where nothing else is told
        ("Shelling killed five people, the mayor of Kharkiv said.", [(KHARKIV, "inherited")]),
        ("The army shelled Izium. Rockets killed five people, the governor of the Kharkiv region said.", [(IZIUM, "inherited")]),
        ("The army shelled Sumy. Rockets killed five people, the governor of the Kharkiv region said.", [(KHARKIV, "inherited")]),
    ],
)  # fmt: skip
def test_a_speakers_seat_is_no_place_of_an_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert where(text, "killed five") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KYIV, March 2 (Reuters) - Shelling killed five people, the army said.", []),
        ("KYIV, March 2 (Reuters) - Shelling killed five people in Kharkiv, the army said.", [(KHARKIV, "stated")]),
        ("KYIV Shelling killed five people in Kharkiv, the army said.", [(KHARKIV, "stated")]),
        ("KYIV Shelling killed five people, the army said.", []),
        # but a report of "the city" that names no other means that in which it was written
        ("Kharkiv, 2 March\n\nShelling of the city killed five people.", [(KHARKIV, "inherited")]),
        ("Kyiv, 2 March\n\nShelling of Kharkiv killed five people.", [(KHARKIV, "stated")]),
    ],
)
def test_a_dateline_is_no_place_of_an_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert where(text, "killed five") == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells hit Kharkiv. Five people were killed.", KHARKIV),
        ("Shells hit Kharkiv. Rescuers came. Five people were killed.", KHARKIV),
        ("Shells hit Kharkiv. The army later shelled Sumy. Five people were killed.", SUMY),
        # "the city" is the one named most of the last
        ("Shells hit Kharkiv. Five people were killed in the city.", KHARKIV),
        ("Shells hit Kharkiv. Later they fell on Sumy. Five people were killed in that city by rockets.", SUMY),
        ("Shells hit Kharkiv. Later they fell on the village of Kupiansk. Five people were killed in the city.", KHARKIV),
        ("Shells hit Kharkiv. Later they fell on the village of Kupiansk. Five people were killed in the village.", KUPIANSK),
        ("Shells hit Kharkiv. Later they fell on the city of Kupiansk. Five people were killed in the city.", KUPIANSK),
        ("Shells hit Kharkiv. Later they fell on Soledar. Five people were killed in the city by rockets.", KHARKIV),
        ("Shells hit Kharkiv. Later they fell on Soledar. Five people were killed in the town by rockets.", "Soledar"),
    ],
)  # fmt: skip
def test_a_place_goes_on_over_sentences(text: str, name: str) -> None:
    assert where(text, "five people")[0] == (name, "inherited")


def test_a_place_does_not_go_on_where_the_claim_names_its_own_city() -> None:
    text = "Shells hit Kharkiv. Five people were killed in the city of Sumy."
    assert where(text, "Five") == [(SUMY, "stated")]


def test_without_a_place_there_is_none() -> None:
    assert where("Shells hit a market. Five people were killed.", "Five") == []
    assert where("Shells hit a market in the city. Five people were killed.", "Five") == []
    assert where("The Ukrainian army said shelling killed five people.", "killed five") == []


def test_the_lead_says_the_region_and_the_text_the_town() -> None:
    lead = "An air strike killed 23 people in eastern Ukraine on Sunday, the army said."
    told = where(f"{lead} The warplanes struck the city of Kupiansk.", "killed 23")
    assert told == [(KUPIANSK, "inherited"), ("eastern Ukraine", "stated")]
    assert where(f"{lead} The warplanes flew back to Moscow.", "killed 23") == [("eastern Ukraine", "stated")]
    assert where(f"{lead} The president spoke in Maiduguri.", "killed 23") == [("eastern Ukraine", "stated")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit Kharkiv, in Ukraine. So far, 2,000 civilians have been killed.", [("Ukraine", "inherited")]),
        ("So far 2,000 civilians have been killed in Ukraine by shelling.", [("Ukraine", "stated")]),
        ("Shells hit the Kharkiv region. So far, 2,000 civilians have been killed.", [(KHARKIV, "inherited")]),
        # an incident takes the town and never the country
        ("Shells hit Kharkiv, in Ukraine. Two soldiers were killed.", [(KHARKIV, "inherited")]),
    ],
)
def test_a_running_total_is_of_the_country(text: str, expected: list[tuple[str, str]]) -> None:
    words = "Two soldiers" if "Two soldiers" in text else "2,000"
    assert where(text, words) == expected


def test_a_country_is_no_more_exact_than_that() -> None:
    (place,) = claim("So far 2,000 civilians have been killed in Ukraine by shelling.", "2,000").where
    assert (place.precision, place.gazetteer) == ("country", "ua")


def test_the_town_and_what_holds_it() -> None:
    text = "Shelling killed five people in Kupiansk in the Kharkiv region of Ukraine."
    assert where(text, "killed five") == [(KUPIANSK, "stated"), (KHARKIV, "stated")]
    # Izium does not lie in the Sumy region
    text = "Shelling killed five people in Izium, and rockets fell on the Sumy region."
    assert where(text, "killed five") == [(IZIUM, "stated")]
