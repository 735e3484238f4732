"""What a text states of how its places lie."""

from __future__ import annotations

import pytest
from tests.language.en.toponyms.world import WORLD

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.toponyms.spot import find_spots, lines_of
from onrecord.language.en.toponyms.stated import stated_pairs
from onrecord.language.en.toponyms.wording import read_wording


def said(text: str) -> list[tuple[str, str, str]]:
    """Each pair as (inner, kind, outer)."""
    lines = lines_of([cut_lightly(text, stretch) for stretch in stretches(text)])
    spots = find_spots(text, lines, WORLD)
    read_wording(spots)
    return [(spots[p.inner].name, p.kind, spots[p.outer].name) for p in stated_pairs(spots)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Shells fell on Izium, in the eastern Kharkiv region, at night.", ("Izium", "within", "Kharkiv region")),
        ("Shells fell on Izium in Ukraine at night.", ("Izium", "within", "Ukraine")),
        ("Shells fell on Izium (Kharkiv region) at night.", ("Izium", "within", "Kharkiv region")),
        ("Shells fell on Izium, a small town in the Kharkiv region, at night.", ("Izium", "within", "Kharkiv region")),
        ("Shells fell on Kyiv, the capital of Ukraine, at night.", ("Kyiv", "within", "Ukraine")),
        ("Shells fell on Ukraine's besieged city of Kharkiv at night.", ("Kharkiv", "within", "Ukraine")),
        ("Shells fell on the Kharkiv region town of Izium at night.", ("Izium", "within", "Kharkiv region")),
        ("Shells fell on the Ukrainian city of Kharkiv at night.", ("Kharkiv", "within", "Ukraine")),
        ("He lives in Paris, Texas, with his wife.", ("Paris", "within", "Texas")),
        ("He lives in Springfield, Ill., with his wife.", ("Springfield", "within", "Illinois")),
        ("Shells fell on Soledar, a village near Bakhmut, at night.", ("Soledar", "near", "Bakhmut")),
    ],
)
def test_pairs(text: str, pair: tuple[str, str, str]) -> None:
    assert pair in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Kharkiv, Sumy and Izium at night.",
        "Shells fell on Kharkiv and on Izium at night.",
        "Shells fell on Kharkiv. Ukraine said so at once.",
        "Russia shelled Kharkiv at night, they said.",
        "Kharkiv was shelled while troops left Izium at night.",
    ],
)
def test_no_pairs(text: str) -> None:
    assert said(text) == []


def test_a_place_lies_in_all_that_a_chain_of_names_says() -> None:
    text = "Shells fell on Izium, in Ukraine's Kharkiv region, at night."
    assert said(text) == [
        ("Izium", "within", "Ukraine"),
        ("Izium", "within", "Kharkiv region"),
        ("Kharkiv region", "within", "Ukraine"),
    ]
