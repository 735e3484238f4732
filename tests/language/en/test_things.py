"""Things that a side can lose: what, how many, whose."""

from __future__ import annotations

import pytest
from tests.language.en.marked import sentence_of

from onrecord.language.en.things import things_in

Found = tuple[str, int | None, int | None, str | None]


def things(text: str) -> list[Found]:
    return [(t.item, *t.count.bounds, t.of) for t in things_in(sentence_of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The army destroyed 12 tanks and a helicopter.",
            [("tanks", 12, 12, None), ("helicopters", 1, 1, None)],
        ),
        ("They shot down 1,432 Russian tanks.", [("tanks", 1432, 1432, "Russia")]),
        ("They shot down 1, 432 Russian tanks.", [("tanks", 1432, 1432, "Russia")]),
        ("About 23,200 personnel were lost.", [("personnel", 23200, 23200, None)]),
        ("More than 200 enemy drones fell.", [("drones", 201, None, "enemy")]),
        ("They killed 300 occupiers.", [("personnel", 300, 300, "enemy")]),
        ("They lost 178 of Moscow's helicopters.", [("helicopters", 178, 178, "Russia")]),
        ("Rebels downed a Su-25 over the valley.", [("aircraft", 1, 1, None)]),
        ("Dozens of Russian tanks burned.", [("tanks", None, None, "Russia")]),
    ],
)
def test_things_with_their_numbers_and_side(text: str, found: list[Found]) -> None:
    assert things(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tanks - 884 (+5)", [("tanks", 884, 884, None)]),
        ("helicopters: about 150", [("helicopters", 150, 150, None)]),
        ("MLRS — 220", [("MLRS", 220, 220, None)]),
        ("tanks – 884, artillery systems – 411", [("tanks", 884, 884, None), ("artillery", 411, 411, None)]),
    ],
)
def test_lines_of_a_list(text: str, found: list[Found]) -> None:
    assert things(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Missile strikes went on for 12 hours.",
        "The tank battalion left the town.",
        "The mayor spoke to 12 people.",
        "It was a long winter.",
    ],
)
def test_what_is_no_thing_lost(text: str) -> None:
    assert things(text) == []


def test_a_thing_lies_inside_its_sentence() -> None:
    told = sentence_of("The army destroyed 12 enemy tanks, two jets and an armoured vehicle near the river.")
    found = things_in(told)
    assert [" ".join(told.words[t.first : t.stop]) for t in found] == [
        "12 enemy tanks",
        "two jets",
        "an armoured vehicle",
    ]
    assert [told.words[t.head] for t in found] == ["tanks", "jets", "vehicle"]
