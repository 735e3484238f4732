"""Losses of equipment and fighters: by verbs, by the noun, in lists, and what only looks like them."""

from __future__ import annotations

import pytest
from tests.language.en.marked import sentence_of

from onrecord.language.en.loss_nominals import denied_loss
from onrecord.language.en.losses import find_losses, is_listing

Found = tuple[str, int | None, int | None, str | None]


def lost(text: str, *, listing: bool = False) -> list[Found]:
    found = find_losses(sentence_of(text), listing=listing)
    return [(one.thing.item, *one.thing.count.bounds, one.of) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ukrainian forces destroyed 12 Russian tanks.", [("tanks", 12, 12, "Russia")]),
        ("Rebels shot down a Russian Su-25.", [("aircraft", 1, 1, "Russia")]),
        ("Two Russian helicopters were shot down near the town.", [("helicopters", 2, 2, "Russia")]),
        ("Five Russian jets shot down over the capital, army says", [("aircraft", 5, 5, "Russia")]),
        ("Troops down enemy drone over the port", [("drones", 1, 1, "enemy")]),
        ("Russia has lost at least 884 tanks.", [("tanks", 884, None, "Russia")]),
        (
            "Russia lost more than 1,000 tanks and 300 artillery systems.",
            [("tanks", 1001, None, "Russia"), ("artillery", 300, 300, "Russia")],
        ),
        ("Russian forces lost about 23,200 personnel.", [("personnel", 23200, 23200, "Russia")]),
        (
            "Russia's losses exceed 11,000 servicemen and 290 tanks.",
            [("personnel", 11001, None, "Russia"), ("tanks", 291, None, "Russia")],
        ),
        ("The enemy's losses include 884 tanks.", [("tanks", 884, 884, "enemy")]),
        ("The army reported the destruction of an armoured vehicle.", [("armoured vehicles", 1, 1, None)]),
        ("The general ordered the destruction of two tanks.", []),
        ("Rebels made away with two army trucks.", [("vehicles", 2, 2, None)]),
        ("Soldiers recovered six AK-47 rifles and a mortar.", [("rifles", 6, 6, None), ("artillery", 1, 1, None)]),
        ("Soldiers recovered two tanks from the mud.", []),
        ("Jets destroyed three ammunition depots and two tanks.", [("tanks", 2, 2, None)]),
        ("We inflicted another casualty on the enemy.", [("personnel", 1, 1, "enemy")]),
        ("A drone destroyed an ambulance.", []),
    ],
)
def test_losses_of_a_sentence(text: str, found: list[Found]) -> None:
    assert lost(text) == found


def test_lines_of_a_list_count_only_in_a_report_of_losses() -> None:
    assert lost("Tanks - 884 (+5)", listing=True) == [("tanks", 884, 884, None)]
    assert lost("Tanks - 884 (+5)") == []


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("The total combat losses of the enemy from 24 February were about:", True),
        ("Enemy losses as of Monday:", True),
        ("Russia has lost since 24 February:", True),
        ("The team lost on Monday.", False),
        ("The losses of the bank grew.", False),
    ],
)
def test_what_opens_a_report_of_losses(text: str, opens: bool) -> None:
    assert is_listing(sentence_of(text)) is opens


@pytest.mark.parametrize(
    "text",
    [
        "The army wants to destroy 300 tanks.",
        "The missile can destroy tanks.",
        "Germany will send 14 tanks.",
        "Russia has 12,000 tanks.",
        "The raid destroyed two houses.",
        "A car was destroyed by the flood.",
        "The rebels did not lose the town.",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    assert lost(text) == []


def test_a_loss_that_is_denied_by_its_verb() -> None:
    (one,) = find_losses(sentence_of("The army did not lose a single tank."))
    assert one.negated


def test_the_denial_of_a_loss_told_before() -> None:
    told = sentence_of("The ministry denies any such loss.")
    span = denied_loss(told)
    assert span is not None
    assert " ".join(told.words[slice(*span)]) == "denies any such loss"
    assert denied_loss(sentence_of("The ministry denies the report.")) is None
