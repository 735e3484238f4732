"""How a sentence is looked at: capitals, and whether they tell anything."""

from __future__ import annotations

import pytest

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import Stretch
from onrecord.language.en.toponyms.line import Line


def line(text: str, *, headline: bool = False) -> Line:
    return Line.of(cut_lightly(text, Stretch(0, len(text), 0, headline)), 0)


def test_a_possessive_stands_alone_and_tokens_lead_back() -> None:
    found = line("Russia’s army hit Kyiv's suburbs.")
    assert list(found.words)[:3] == ["Russia", "'s", "army"]
    assert list(found.origin)[:3] == [0, 0, 1]
    assert found.stops[len("Russia")] == 1


@pytest.mark.parametrize(
    ("text", "headline", "manner"),
    [
        ("Two Killed In Blast Near Kabul, Officials Say", True, (True, False)),
        ("TWO KILLED IN BLAST NEAR KABUL, OFFICIALS SAY", False, (True, True)),
        ("Two people were killed in a blast near Kabul", True, (False, False)),
        ("Volodymyr Zelenskyy met Emmanuel Macron there", False, (False, False)),
        ("Kyiv", True, (False, False)),
    ],
)
def test_whether_capitals_tell(text: str, headline: bool, manner: tuple[bool, bool]) -> None:
    found = line(text, headline=headline)
    assert (found.titled, found.shouted) == manner


def test_names_begin_at_capitals_and_at_articles_before_them() -> None:
    found = line("Rebels at al-Bab and in El Fasher said as much")
    assert [found.words[at] for at in found.heads] == ["Rebels", "al", "Bab", "El", "Fasher"]


@pytest.mark.parametrize(
    ("text", "word", "before"),
    [
        ("they met Jack London there", "London", True),
        ("Jack London wrote it", "London", True),
        ("they left Nokuthula London there", "London", True),
        ("Outside London they met", "London", False),
        ("Northern London was hit", "London", False),
        ("in Paris, London was named", "London", False),
        ("a raid hit Maarat al-Numan there", "Numan", True),
        ("a raid hit al-Numan there", "Numan", False),
    ],
)
def test_names_that_go_on(text: str, word: str, before: bool) -> None:
    found = line(text)
    assert found.named_before(list(found.words).index(word)) is before
