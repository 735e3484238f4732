"""One incident or a running total: each sign shows in its examples, and the signs add up."""

from __future__ import annotations

import pytest
from tests.language.en.marked import claim_in, report_of, sentence_of

from onrecord.language.en.extent import evidence, extent
from onrecord.language.en.extent_lexicon import lexicon
from onrecord.language.en.since import since_date

SIGNS = [sign for sign in lexicon().signs if sign.weight]
ACCEPT = [(sign.name, example) for sign in SIGNS for example in sign.accept]
REJECT = [(sign.name, example) for sign in SIGNS for example in sign.reject]
PSEUDO = [example for sign in lexicon().signs if not sign.weight for example in sign.accept]


@pytest.mark.parametrize(("name", "example"), ACCEPT)
def test_an_accepting_example_shows_the_sign(name: str, example: str) -> None:
    assert name in {e.name for e in evidence(*claim_in(example))}


@pytest.mark.parametrize(("name", "example"), REJECT)
def test_a_rejecting_example_does_not(name: str, example: str) -> None:
    assert name not in {e.name for e in evidence(*claim_in(example))}


@pytest.mark.parametrize("example", PSEUDO)
def test_words_without_weight_hide_the_signs_in_them(example: str) -> None:
    assert extent(*claim_in(example)).scope == "incident"


@pytest.mark.parametrize(
    "example",
    [
        "So far [288 children have been killed] in the invasion.",
        "The office has [recorded 1,119 civilian deaths] since the war began.",
        "[Five civilians were killed] in the region over the past day.",
        "[Six people were killed] in strikes on Kharkiv, Odesa and Dnipro.",
        "Gunmen raided two villages, [killing 25 people].",
        "The insurgency has [cost 40,000 lives].",
        "In total, [844 civilians have been killed] in the province.",
        "The enemy lost 420 men, [six tanks], two guns and nine drones.",
        "Border fire has [killed 12 people] on both sides.",
    ],
)
def test_a_running_total(example: str) -> None:
    assert extent(*claim_in(example)).scope == "cumulative"


@pytest.mark.parametrize(
    "example",
    [
        "[Nine people died] in the attack on the market.",
        "[Six people were killed] in missile attacks on Lviv.",
        "It was the deadliest attack since the war began: [nine people died].",
        "Police have been on alert since [two people were killed] in May.",
        "A car bomb in Homs, among the deadliest in years of war, [killed 30 people].",
        "[One of the wounded has since died].",
        "[Six people were killed] at the school.",
        "A raid last week [killed nine].",
        "[FIVE MEN WERE KILLED] AT THE GATE OF THE TOWN AND THE PORT.",
    ],
)
def test_one_incident(example: str) -> None:
    assert extent(*claim_in(example)).scope == "incident"


def test_a_sentence_without_signs_goes_on_with_what_went_before() -> None:
    first, second = report_of("Since the war began 15,000 civilians have been killed. As many were hurt.")
    assert extent(second, 0, 4, before=[first]).scope == "cumulative"
    assert extent(second, 0, 4).scope == "incident"


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("9,000 have died since 24 February 2022.", "2022-02-24"),
        ("9,000 have died since February 24, 2022.", "2022-02-24"),
        ("9,000 have died since the invasion in February 2022.", "2022-02"),
        ("9,000 have died since July 2023.", "2023-07"),
        ("9,000 have died since 2015.", "2015"),
        ("9,000 have died since early 2015.", "2015"),
        ("9,000 have died since February 24.", None),
        ("9,000 have died since the war began.", None),
        ("9,000 died in 2022.", None),
        ("The enemy's losses from 24.02.22 to 05.05.22 were 1,092 tanks.", "2022-02-24"),
        ("Between 24 February and 5 May 2022, 3,000 civilians were killed.", "2022-02-24"),
        ("From November 3 to January 5, 2023, 40 people were killed.", "2022-11-03"),
        ("Between 3 and 5 people were killed in 2022.", None),
        ("40 people have been killed since 31 February 2022.", "2022"),
    ],
)
def test_since(text: str, since: str | None) -> None:
    assert since_date(sentence_of(text)) == since


def test_the_cue_is_the_strongest_sign() -> None:
    text = "Over 700 civilians have been killed since 30 April 2019."
    found = extent(sentence_of(text), 0, 6)
    assert found.since == "2019-04-30"
    assert found.cue is not None
    assert text[slice(*found.cue)] == "since"
