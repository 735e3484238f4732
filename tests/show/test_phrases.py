from __future__ import annotations

import msgspec
import pytest
from tests.show.placed import COUNTRY, PLANT, REGION, TOWN, UNKNOWN

from onrecord.model.counts import Count
from onrecord.model.places import Place
from onrecord.model.speakers import Speaker
from onrecord.model.times import When
from onrecord.show.item import Item
from onrecord.show.phrases import (
    commitment,
    counted,
    extent,
    gist,
    said_by,
    setting,
    victims,
    when_words,
    where_words,
)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (Count(low=21, high=21), "21"),
        (Count(low=21), "≥ 21"),
        (Count(low=2001), "≥ 2,001"),
        (Count(high=30), "≤ 30"),
        (Count(low=540, high=560), "540–560"),
        (Count(low=500, high=500, approximate=True), "about 500"),
        (Count(vague="dozens"), "dozens"),
        (Count(), "number not said"),
    ],
)
def test_counts(count: Count, text: str) -> None:
    assert counted(count, denied=False) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(Count(), "none"), (Count(low=0, high=0), "0"), (Count(low=21, high=21), "not 21")],
)
def test_denied_counts(count: Count, text: str) -> None:
    assert counted(count, denied=True) == text


@pytest.mark.parametrize(
    ("chain", "text"),
    [
        ((), "the outlet itself"),
        ((Speaker(name="Ihor Terekhov", role="mayor"), Speaker(name="BBC")), "Ihor Terekhov, mayor → BBC"),
        ((Speaker(category="military", side="Russia"),), "unnamed military (Russia)"),
        ((Speaker(category="unnamed"),), "unnamed source"),
    ],
)
def test_who_says_so(chain: tuple[Speaker, ...], text: str) -> None:
    assert said_by(chain) == text


def test_claims_in_few_words(item: Item) -> None:
    lines = [(gist(c).what, gist(c).count, gist(c).whom, commitment(c), extent(c)) for c in item.claims]
    assert lines == [
        ("attack", "", "missile on Oleksiivka", "threatened, certain", ""),
        ("killed", "≥ 21", "people", "certain", "one incident"),
        ("killed", "3", "children", "certain", "one incident"),
        ("injured", "dozens", "people", "probable", "one incident"),
        ("killed", "1", "people", "certain", "one incident"),
        ("lost", "about 1,432", "tanks of Russia", "certain", "total since 2022-02-24"),
        ("casualties", "none", "people", "denied, certain", "one incident"),
    ]
    assert setting(item.claims[1]) == "1–2 March 2022 · Oleksiivka · settlement"
    assert victims(item.claims[4]) == ["Olena Moroz (34)"]


def test_a_part_stands_after_its_whole(item: Item) -> None:
    effects = [claim.id[-1] for claim in item.claims]
    assert effects.index("3") == effects.index("1") + 1


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(), ""),
        (When(edtf="2022-03-02", basis="stated", text="March 2"), "2 March 2022"),
        (
            When(edtf="2022-03-01/2022-03-02", basis="resolved", text="over\nnight"),
            "1–2 March 2022, “over night”",
        ),
        (When(edtf="2022-03-02", basis="report-date"), "2 March 2022 (report’s date)"),
        (When(edtf="2022-02-24/..", basis="inherited"), "since 24 February 2022 (inherited)"),
    ],
)
def test_when(when: When, words: str) -> None:
    assert when_words(when) == words


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((), ""),
        ((PLANT, TOWN), "Foundry, Oleksiivka, UA · site ±0.8 km"),
        ((TOWN, COUNTRY), "Oleksiivka, Ukraine · settlement ±6 km"),
        ((REGION,), "Donbas, UA · region ±170 km"),
        ((COUNTRY,), "somewhere in Ukraine"),
        ((UNKNOWN,), "Hrabove Pole, UA · settlement"),
        ((msgspec.structs.replace(TOWN, basis="inherited"),), "Oleksiivka, UA · settlement ±6 km (inherited)"),
    ],
)
def test_where(places: tuple[Place, ...], words: str) -> None:
    assert where_words(places) == words
