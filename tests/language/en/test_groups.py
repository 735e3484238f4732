"""Groups of people: how many, who, whose, and the words that only look like people."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from tests.language.en.marked import sentence_of

from onrecord.language.en.groups import Group, group_at
from onrecord.language.en.sides import sides_in


class Seen(NamedTuple):
    words: str
    kind: str
    low: int | None
    high: int | None
    population: str | None
    side: str | None


def group(text: str, word: int = 0) -> Group | None:
    told = sentence_of(text)
    return group_at(told, word, {first: (stop, side) for first, stop, side in sides_in(told)})


def seen(text: str, word: int = 0) -> Seen | None:
    one = group(text, word)
    if one is None:
        return None
    words = " ".join(sentence_of(text).words[one.first : one.stop])
    return Seen(words, one.kind, *one.count.bounds, one.noun.population if one.noun else None, one.affiliation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 21 people were killed", ("At least 21 people", "counted", 21, None, "people", None)),
        ("Three children were killed", ("Three children", "counted", 3, 3, "children", None)),
        ("Two young women were killed", ("Two young women", "counted", 2, 2, "women", None)),
        (
            "Four Palestinian journalists died",
            ("Four Palestinian journalists", "counted", 4, 4, "journalists", "Palestine"),
        ),
        (
            "Twelve Ukrainian soldiers died",
            ("Twelve Ukrainian soldiers", "counted", 12, 12, "soldiers", "Ukraine"),
        ),
        ("Dozens of civilians died", ("Dozens of civilians", "counted", None, None, "civilians", None)),
        ("The three men were killed", ("The three men", "counted", 3, 3, "people", None)),
        ("21 were killed in the town", ("21", "counted", 21, 21, None, None)),
        ("A woman was killed", ("A woman", "one", 1, 1, "women", None)),
        ("A 16-year-old was killed", ("A 16 - year - old", "one", 1, 1, "children", None)),
        ("Somebody was killed", ("Somebody", "one", 1, 1, None, None)),
        ("Another was killed there", ("Another", "one", 1, 1, None, None)),
        ("The woman was killed", ("The woman", "definite", 1, 1, "women", None)),
        ("The soldiers were killed", ("The soldiers", "definite", None, None, "soldiers", None)),
        ("Civilians were killed", ("Civilians", "plural", None, None, "civilians", None)),
        ("No civilians were killed", ("No civilians", "none", None, None, "civilians", None)),
        ("Nobody was killed", ("Nobody", "none", None, None, None, None)),
        ("No one was killed", ("No one", "none", None, None, None, None)),
        ("Zero people were killed", ("Zero people", "none", 0, 0, "people", None)),
        ("No fewer than 82 people died", ("No fewer than 82 people", "counted", 82, None, "people", None)),
    ],
)
def test_groups(text: str, expected: tuple[object, ...]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "12 tanks burned",
        "12 villages burned",
        "70% of people left",
        "24 February was calm",
        "12 houses burned",
        "He left",
    ],
)
def test_what_is_no_group_of_people(text: str) -> None:
    assert group(text) is None


def test_more_and_others_are_further_people() -> None:
    more, plain = group("Three more people were killed"), group("Three people were killed")
    assert more is not None
    assert plain is not None
    assert (more.further, plain.further) == (True, False)


def test_a_word_of_harm_inside_a_group_is_kept() -> None:
    one = group("Two wounded soldiers were captured")
    assert one is not None
    assert one.attributive == 1
    assert one.noun is not None
    assert one.noun.population == "soldiers"


def test_a_noun_of_no_lexicon_counts_as_unknown_people() -> None:
    one = group("20 campers were killed")
    assert one is not None
    assert (one.known, one.noun, one.count.bounds) == (False, None, (20, 20))
