from __future__ import annotations

from typing import Any

import msgspec
import pytest

from onrecord.evaluate.found import Found, FoundCount, FoundPlace, FoundTime, Link
from onrecord.evaluate.gold import Claimant, Fact, GoldPlace
from onrecord.evaluate.slots import can_match, same_claimant, same_count, same_place, slots_right, wrong_slots

FACT = Fact(doc="a", kind="harm", effect="killed", low=21, population="people", scope="incident")
CLAIM = Found(doc="x/a", kind="harm", effect="killed", count=FoundCount(low=21), population="people", scope="incident")


def fact(**values: Any) -> Fact:
    return msgspec.structs.replace(FACT, **values)


def claim(**values: Any) -> Found:
    return msgspec.structs.replace(CLAIM, **values)


def test_effect_and_count_make_the_claim() -> None:
    assert can_match(FACT, CLAIM)
    assert not can_match(FACT, claim(effect="injured"))
    assert not can_match(FACT, claim(count=FoundCount(low=21, high=21)))
    assert can_match(fact(effect="captured"), claim(effect="abducted"))


def test_a_denial_needs_no_number() -> None:
    denied = fact(polarity="-", low=0, high=0)
    assert same_count(denied, claim(polarity="-", count=None))
    assert not same_count(denied, claim(count=None))


@pytest.mark.parametrize(
    ("given", "other", "agree"),
    [
        ({"kind": "attack", "target_type": "transport"}, {"target_type": "transport"}, True),
        (
            {"kind": "attack", "target": "the station"},
            {"target": "railway station", "target_type": "other"},
            True,
        ),
        (
            {"kind": "attack", "target": "the station"},
            {"target": "station " * 30, "target_type": "other"},
            False,
        ),
        (
            {"kind": "damage", "object": "Azot plant"},
            {"object": "the Azot works", "object_type": "other"},
            True,
        ),
        (
            {"kind": "control", "place": "Lyman", "state": "captured"},
            {"place": "Lyman", "state": "controls"},
            False,
        ),
        ({"kind": "loss", "item": "tanks"}, {"item": "tank"}, True),
        ({"kind": "disruption", "service": "water"}, {"service": "aid"}, False),
        ({"kind": "displacement"}, {}, True),
    ],
)
def test_what_makes_other_kinds_match(given: dict[str, Any], other: dict[str, Any], agree: bool) -> None:
    kind = given["kind"]
    fact_of_kind = Fact(doc="a", **given)
    assert can_match(fact_of_kind, Found(doc="x/a", kind=kind, **other)) is agree


def test_wrong_slots_are_those_that_make_it_unusable() -> None:
    right = slots_right(
        FACT, claim(scope="cumulative", certainty="possible", when=FoundTime(edtf="2020", basis="stated"))
    )
    assert wrong_slots(FACT, right) == ("scope", "date")
    assert right["certainty"] is None


def test_places() -> None:
    kyiv = (GoldPlace(name="Kyiv", precision="settlement"), GoldPlace(name="Ukraine", precision="country"))
    assert same_place(fact(where=kyiv), claim(where=(FoundPlace(name="Kiev", text="Kyiv"),)))
    assert not same_place(fact(where=kyiv), claim(where=(FoundPlace(name="Ukraine"),)))
    assert not same_place(fact(where=kyiv), claim(where=(FoundPlace(name="Kyiv"),) * 4))
    assert not same_place(FACT, claim(where=(FoundPlace(name="Kyiv"),)))
    assert same_place(fact(where=kyiv[1:]), claim(where=(FoundPlace(name="Ukraine"),)))


MAYOR = Claimant(name="Ihor Terekhov", role="mayor of Kharkiv", side="Ukraine")


@pytest.mark.parametrize(
    ("gold", "chain", "right"),
    [
        (None, (), True),
        (None, (Link(name="BBC"),), False),
        (MAYOR, (), False),
        (MAYOR, (Link(name="Terekhov"), Link(name="BBC")), True),
        (MAYOR, (Link(role="the Kharkiv mayor"),), True),
        (MAYOR, (Link(name="Terekhov", side="Russia"),), False),
        (MAYOR, (Link(name="BBC"),), False),
        (MAYOR, (Link(name="A"), Link(name="B"), Link(name="C"), Link(name="Terekhov")), False),
        (Claimant(via="BBC"), (Link(name="the BBC"),), True),
        (Claimant(side="Russia"), (Link(name="the Russian army"),), True),
        (Claimant(side="Russia"), (Link(name="witnesses"),), False),
        (Claimant(), (Link(name="witnesses"),), True),
    ],
)
def test_claimants(gold: Claimant | None, chain: tuple[Link, ...], right: bool) -> None:
    assert same_claimant(gold, chain) is right


def test_slots_of_an_attack() -> None:
    attack = Fact(doc="a", kind="attack", method="unspecified", actor="Russian forces", target_type="other")
    right = slots_right(attack, Found(doc="x/a", kind="attack", actor="Russia", target_type="other"))
    assert right["method"] is None
    assert right["actor"]
    assert not slots_right(attack, Found(doc="x/a", kind="attack"))["actor"]
