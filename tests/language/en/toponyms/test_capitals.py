"""Capitals meant by their country alone."""

from __future__ import annotations

import pytest
from tests.language.en.toponyms.world import WORLD, mentions

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.toponyms.capitals import capitals_of


def meant(text: str) -> list[tuple[str, str]]:
    """The words and the name of each capital that a text means and does not name."""
    sentences = [cut_lightly(text, stretch) for stretch in stretches(text)]
    return [(m.place.text, m.place.name) for m in capitals_of(sentences, mentions(text), WORLD, text)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Five people were killed at a hotel in Ukraine's capital on Sunday.", "Ukraine's capital", "Kyiv"),
        ("Five people were killed in the capital of France on Sunday.", "the capital of France", "Paris"),
    ],
)
def test_a_capital_by_its_country(text: str, words: str, name: str) -> None:
    assert meant(text) == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed in Ukraine's capital, Kyiv, on Sunday.",  # it is named
        "Five people were killed in the capital on Sunday.",  # of which country?
        "Ukraine's capital gains tax rose.",
        "Five people were killed in Sudan's capital on Sunday.",  # the gazetteer knows none
        "Foreign capital left Ukraine.",
    ],
)
def test_what_means_no_capital_or_names_it(text: str) -> None:
    assert meant(text) == []
