"""Quotations, names and words of speech."""

from __future__ import annotations

import pytest

from onrecord.language.en.speakers.entities import same_name
from onrecord.language.en.speakers.quotes import quotations
from onrecord.language.en.speakers.words import media, outlets, roles, verbs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “it burnt” twice.", ["“it burnt”"]),
        ('"One." Two. "Three."', ['"One."', '"Three."']),
        ("“First.\n“Second.” Third.", ["“First.\n“Second.”"]),
        ("“First.\nSecond.", ["“First."]),
        ("The town's people’s army didn't go.", []),
        ("It's ‘a big fire’ there.", ["‘a big fire’"]),
        ("''It burnt,'' he said.", ["''It burnt,''"]),
        ("No marks.", []),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text)] == found


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Volodymyr Zelenskyy", "Zelensky", True),
        ("Oleh Synegubov", "Oleg Syniehubov", True),
        ("Ivan Petrov", "Maria Petrova", False),
        ("Ivan Petrov", "Maria Petrov", False),
        ("Mr Petrov", "Ivan Petrov", True),
        ("BBC", "CNN", False),
    ],
)
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same


def test_forms_of_verbs() -> None:
    known = verbs()
    assert known["told"].lemma == "tell"
    assert known["denies"].lemma == "deny"
    assert known["admitted"].lemma == "admit"
    assert "telled" not in known
    assert "at" in known["put"].near


def test_lexicons_know_plurals_and_aliases() -> None:
    assert (role := roles().value("mayors")) is not None
    assert role.kind == "people"
    assert (outlet := outlets().value("NYT")) is not None
    assert outlet[1].name == "The New York Times"
    assert (medium := media().value("telegram channel")) is not None
    assert medium[0] == "Telegram"
