"""Nouns for persons: the population, age, sex and role that a word says."""

from __future__ import annotations

from collections import defaultdict

import pytest

from onrecord.language.en.people_words import PersonWord, nouns, person_table
from onrecord.language.en.tables import EnglishTable, cut


def word(phrase: str) -> PersonWord | None:
    table = person_table()
    assert isinstance(table, EnglishTable)
    value: PersonWord | None = table.value(phrase)
    return value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("civilians", PersonWord("civilians", True, "civilian")),
        ("child", PersonWord("children", False, age="child")),
        ("girls", PersonWord("children", True, age="child", sex="female")),
        ("pregnant women", PersonWord("women", True, age="adult", sex="female")),
        ("men", PersonWord("people", True, sex="male")),
        ("soldiers", PersonWord("soldiers", True, "combatant")),
        ("prisoners of war", PersonWord("soldiers", True, "combatant")),
        ("nurse", PersonWord("medical workers", False, "civilian", role="nurse")),
        ("UN staff", PersonWord("aid workers", True, "civilian", role="un staff member")),
        ("police officers", PersonWord("police", True)),
        ("officers", PersonWord("police", True, loose=True)),
        ("families", PersonWord("people", True, unit="family")),
        ("members of the security forces", PersonWord("soldiers", True, "combatant", role="security forces")),
        ("journalists", PersonWord("journalists", True, "civilian", role="journalist")),
    ],
)
def test_words_say_who(phrase: str, expected: PersonWord) -> None:
    assert word(phrase) == expected


@pytest.mark.parametrize(
    "phrase", ["victims", "bodies", "casualties", "fatalities", "corpses", "house", "tank", "dead", "wounded"]
)
def test_what_is_no_noun_for_persons(phrase: str) -> None:
    assert word(phrase) is None


def test_every_noun_has_one_meaning_and_most_have_a_plural() -> None:
    known: dict[tuple[str, ...], list[PersonWord]] = defaultdict(list)
    for phrase, value in nouns():
        known[cut(phrase)].append(value)
    assert {words for words, values in known.items() if len(values) > 1} == set()
    assert len(known) >= 800
    assert all(phrase == phrase.lower() for phrase, _ in nouns())
