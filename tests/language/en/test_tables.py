"""Phrases are cut as the parser cuts a report's words."""

from __future__ import annotations

import pytest

from onrecord.language.en.tables import EnglishTable, cut, forms, phrases

PHRASES = [
    "Su-25",
    "MiG-29s",
    "Ka-52",
    "Jama'at Nusrat al-Islam",
    "People's Defence Force",
    "Al-Shabaab's",
    "DNR/LNR",
    "Côte d’Ivoire",
    "U.S. forces",
    "St. Lucia",
    "ISIS-K",
    "Saudi-led coalition",
    "N'Djamena",
    "Shahed-136",
    "M23 rebels",
    "passers-by",
    "Kurdistan Workers' Party",
    "CPI (Maoist)",
    "B'Tselem",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_cut_like_the_parser(phrase: str) -> None:
    from onrecord.language.en.parser import SpacyParser
    from onrecord.language.en.segment import Stretch

    text = f"the {phrase} was there"
    sentence = SpacyParser().tokenise(text, Stretch(0, len(text), 0, False))
    assert sentence.lower[1:-2] == cut(phrase)


def test_lists() -> None:
    assert list(phrases("a b, c,, d ")) == ["a b", "c", "d"]
    assert forms("man, old man / men") == (["man", "old man"], ["men"])
    assert forms("/ troops") == ([], ["troops"])
    assert forms("DNR/LNR") == (["DNR/LNR"], [])


def test_the_first_value_of_a_phrase_stands_and_the_longest_phrase_wins() -> None:
    table = EnglishTable([("White Helmets", 1), ("white helmets", 2), ("White", 3), ("White Helmets volunteer", 4)])
    assert table.value("white helmets") == 1
    assert table.find(("the", "white", "helmets", "volunteer", "white")) == [(1, 4, 4), (4, 5, 3)]
    assert "Helmets" not in table
    assert "" not in table
