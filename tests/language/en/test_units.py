"""A sentence as units: every token once, people and words of harm under their labels, parts apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.en.marked import sentence_of

from onrecord.language.en.units import units_of


def labelled(text: str, *labels: str) -> list[str]:
    """The words of the units with one of the labels."""
    chunks = units_of(sentence_of(text))
    return [chunks.words(n) for n, unit in enumerate(chunks.units) if set(labels) & set(unit.labels)]


def test_people_and_harm() -> None:
    text = "Shelling killed at least 21 people and wounded two children."
    assert labelled(text, "group") == ["at least 21 people", "two children"]
    assert labelled(text, "effect") == ["killed", "wounded"]


def test_small_words_have_their_labels() -> None:
    text = "Two men have not been killed or hurt, he said."
    assert labelled(text, "aux") == ["have", "been"]
    assert labelled(text, "neg") == ["not"]
    assert labelled(text, "conj") == ["or"]
    assert labelled(text, "comma") == [","]


def test_a_row_of_capitals_is_a_name() -> None:
    assert labelled("Amina Yusuf was killed.", "name") == ["amina yusuf"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("500 civilians were killed, including 40 children.", ["40 children"]),
        ("500 civilians, 40 of them children, were killed.", ["40 of them children"]),
        ("21 people were killed, among them three nurses and a doctor.", ["three nurses", "a doctor"]),
        ("21 people died, three children and two women among them.", ["three children", "two women"]),
        ("Two of them were killed.", ["two"]),
        ("Two children and three women were killed.", []),
    ],
)
def test_parts_of_a_whole(text: str, parts: list[str]) -> None:
    assert labelled(text, "subset") == parts


WORDS = st.sampled_from(
    "at least 21 people were killed and three more wounded , including two children - no dead in Kyiv".split()
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=18).map(" ".join))
def test_units_cover_every_token_once(text: str) -> None:
    told = sentence_of(text)
    units = units_of(told).units
    assert [i for unit in units for i in range(unit.first, unit.stop)] == list(range(len(told)))
