"""The time and place of one fact that a report tells more than once."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.model.claims import Harm, Why
from onrecord.model.counts import Count
from onrecord.model.places import Place
from onrecord.model.spans import Span
from onrecord.model.times import When
from onrecord.reading.merge import merged
from onrecord.reading.settings import joined_when, joined_where, one_within, told_apart
from onrecord.rules.draft import Draft


def when(edtf: str | None, basis: str, precision: str = "day") -> When:
    return When(edtf=edtf, basis=basis, precision=precision)  # type: ignore[arg-type]


def place(name: str, precision: str = "settlement", basis: str = "stated", **fields: Any) -> Place:
    more = {"country": "UA", "gazetteer": f"x:{name}", **fields}
    return Place(name=name, text=name, start=0, end=len(name), precision=precision, basis=basis, **more)  # type: ignore[arg-type]


SUNDAY = when("2022-02-27", "stated")
MONDAY = when("2022-02-28", "resolved")
BEFORE = when("2022-02-26", "inherited")
TODAY = when("2022-03-02", "report-date")
NEVER = When()
UKRAINE = place("Ukraine", "country")
REGION = place("Kharkiv region", "region", lat=49.8, lon=36.5, radius_km=106)
TOWN = place("Izium", lat=49.21, lon=37.28, radius_km=2)
SUBURB = place("Kamianka", lat=49.22, lon=37.29, radius_km=1)
OTHER = place("Sumy", lat=50.92, lon=34.8, radius_km=5)


def inherited(one: Place) -> Place:
    return place(one.name, one.precision, "inherited", lat=one.lat, lon=one.lon, radius_km=one.radius_km)


@pytest.mark.parametrize(
    ("first", "second", "headline", "expected"),
    [
        (TODAY, SUNDAY, False, SUNDAY),  # the surer one
        (TODAY, SUNDAY, True, SUNDAY),
        (SUNDAY, TODAY, True, SUNDAY),
        (TODAY, BEFORE, False, BEFORE),
        (NEVER, TODAY, False, TODAY),
        (TODAY, NEVER, True, TODAY),
        (NEVER, NEVER, True, NEVER),
        (SUNDAY, MONDAY, False, SUNDAY),  # of two that are alike the first; stated and resolved are
        (MONDAY, SUNDAY, False, MONDAY),
        (SUNDAY, MONDAY, True, MONDAY),  # but a headline gives way to its text
        (BEFORE, SUNDAY, False, SUNDAY),
    ],
)
def test_the_surer_time(first: When, second: When, headline: bool, expected: When) -> None:
    assert joined_when(first, second, headline=headline) == expected


@pytest.mark.parametrize(
    ("first", "second", "headline", "expected"),
    [
        ((), (TOWN,), False, (TOWN,)),
        ((TOWN,), (), True, (TOWN,)),
        ((), (), True, ()),
        ((UKRAINE,), (TOWN,), True, (TOWN,)),  # the headline says the country
        ((REGION,), (TOWN, REGION), False, (TOWN, REGION)),
        ((TOWN,), (REGION,), True, (TOWN,)),  # the more exact one stays
        ((UKRAINE,), (inherited(TOWN),), True, (inherited(TOWN),)),
        ((UKRAINE,), (inherited(TOWN),), False, (UKRAINE,)),  # what is only inherited refines nothing that is stated
        ((inherited(REGION),), (inherited(TOWN),), False, (inherited(TOWN),)),
        ((inherited(OTHER),), (TOWN,), False, (TOWN,)),  # what is stated corrects what is inherited
        ((inherited(TOWN),), (REGION,), False, (inherited(TOWN),)),  # but not by something wider
        ((TOWN,), (OTHER,), False, (TOWN,)),
        ((TOWN,), (inherited(OTHER),), True, (TOWN,)),
    ],
)
def test_the_more_exact_place(
    first: tuple[Place, ...], second: tuple[Place, ...], headline: bool, expected: tuple[Place, ...]
) -> None:
    assert joined_where(first, second, headline=headline) == expected


def test_one_within_the_other() -> None:
    assert one_within((UKRAINE,), (TOWN, REGION))
    assert one_within((TOWN,), (REGION,))
    assert not one_within((OTHER,), (REGION,))
    assert not one_within((), (REGION,))


def draft(at: int, time: When = NEVER, *where: Place, **of_draft: Any) -> Draft:
    anchor = Span(at, at + 5, "xxxxx")
    count = Count(low=3, high=3, text="3")
    claim = Harm(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        attribution=(),
        count=count,
        effect="killed",
        when=time,
        where=where,
        why=Why(rule="r"),
    )
    return Draft(claim, "harm", at, claim.effect, **{"sentence": at, **of_draft})


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (draft(0, SUNDAY), draft(9, MONDAY), True),
        (draft(0, SUNDAY), draft(9, SUNDAY), False),
        (draft(0, SUNDAY), draft(9, BEFORE), False),  # what is inherited is not told of the claim
        (draft(0, SUNDAY), draft(9, TODAY), False),
        (draft(0, SUNDAY), draft(9, when("2022-02", "resolved", "month")), False),  # a month may hold the day
        (draft(0, SUNDAY, headline=True), draft(9, MONDAY), False),  # a headline is not that exact
        (draft(0, NEVER, TOWN), draft(9, NEVER, OTHER), True),
        (draft(0, NEVER, TOWN), draft(9, NEVER, inherited(OTHER)), False),
        (draft(0, NEVER, TOWN), draft(9, NEVER, REGION), False),
        (draft(0, NEVER, TOWN), draft(9, NEVER, TOWN), False),
        (draft(0, NEVER, TOWN), draft(9, NEVER, SUBURB), False),  # a suburb is a part of the town
        (draft(0, NEVER, TOWN), draft(9, NEVER, place("Komanda", gazetteer=None)), False),  # who knows where it lies
        (draft(0, NEVER, TOWN, headline=True), draft(9, NEVER, OTHER), False),
    ],
)
def test_what_the_text_tells_apart(first: Draft, second: Draft, apart: bool) -> None:
    assert told_apart(first, second) is apart
    assert len(merged([first, second])) == (2 if apart else 1)


def test_a_headline_of_the_country_joins_its_text_of_the_town() -> None:
    head = draft(0, TODAY, UKRAINE, headline=True, places=frozenset(("ukraine",)))
    body = draft(9, SUNDAY, TOWN, places=frozenset(("izium",)))
    (one,) = merged([head, body])
    assert (one.claim.when, one.claim.where) == (SUNDAY, (TOWN,))
    assert [span.start for span in one.claim.evidence] == [0, 9]
    # two sentences of the text, each with a place of its own, stay two
    assert len(merged([draft(0, NEVER, REGION, places=frozenset(("kharkiv",))), body])) == 2
