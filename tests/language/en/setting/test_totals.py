"""Cumulative figures, those that run up to now, and those that only grow."""

from __future__ import annotations

from typing import Any

import pytest
from tests.language.en.marked import claim_in

from onrecord.language.en.setting.totals import is_cumulative, is_running, is_summed
from onrecord.model.claims import Harm, Why
from onrecord.model.counts import Count
from onrecord.model.spans import Span
from onrecord.rules.draft import Draft


def draft(anchor: Span, count: int = 40, **fields: Any) -> Draft:
    claim = Harm(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        count=Count(low=count, high=count, text=str(count)),
        why=Why(rule="r"),
        **{"effect": "killed", "scope": "cumulative", **fields},
    )
    return Draft(claim, "harm", anchor.start, claim.effect, sentence=0)


NOWHERE = Span(0, 1, "x")


def test_cumulative_is_what_the_claim_says() -> None:
    assert is_cumulative(draft(NOWHERE))
    assert not is_cumulative(draft(NOWHERE, scope="incident"))


@pytest.mark.parametrize(
    ("effect", "summed"), [("killed", True), ("injured", True), ("displaced", False), ("missing", False)]
)
def test_the_dead_only_grow(effect: str, summed: bool) -> None:
    assert is_summed(draft(NOWHERE, effect=effect)) is summed
    assert not is_summed(draft(NOWHERE, effect=effect, scope="incident"))


@pytest.mark.parametrize(
    ("example", "count", "running"),
    [
        ("So far [40 soldiers were killed].", 40, True),
        ("In all [40 soldiers have been killed].", 40, True),
        ("The raids [killed 40 soldiers] in Sumy and Izium.", 40, False),
        ("The raids [killed 4,000 soldiers] in Sumy and Izium.", 4000, True),
        ("The army, which has not been there for many a year now, [killed 40 soldiers].", 40, False),
    ],
)
def test_what_runs_up_to_now(example: str, count: int, running: bool) -> None:
    sentence, first, stop = claim_in(example)
    start, end = sentence.chars(first, stop)
    text = example.replace("[", "").replace("]", "")
    assert is_running(sentence, draft(Span.of(text, start, end), count)) is running
