"""One fact by one claimant is one claim, whatever the language that drafted it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from onrecord.model.claims import AnyClaim, Harm, Loss, Victim, Why
from onrecord.model.counts import Count
from onrecord.model.spans import Span
from onrecord.model.speakers import Speaker
from onrecord.reading.merge import merged
from onrecord.rules.draft import Draft

MAYOR = (Speaker(name="Ihor Koval", role="mayor", category="local authority"),)
ARMY = (Speaker(name="the army", side="Ukraine", category="military"),)
OUTLET: tuple[Speaker, ...] = ()


def exactly(number: int) -> Count:
    return Count(low=number, high=number, text=str(number))


def harm(at: int, count: Count | None = None, by: tuple[Speaker, ...] = MAYOR, **fields: Any) -> Draft:
    of_draft = {
        key: fields.pop(key) for key in ("headline", "definite", "places", "whole", "sentence") if key in fields
    }
    anchor = Span(at, at + 5, "xxxxx")
    claim = Harm(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        attribution=by,
        count=count or exactly(9),
        why=Why(rule="r"),
        **{"effect": "killed", **fields},
    )
    return Draft(claim, "harm", at, claim.effect, **{"sentence": at, **of_draft})


def loss(at: int, count: Count, by: tuple[Speaker, ...] = ARMY, **fields: Any) -> Draft:
    headline = fields.pop("headline", False)
    anchor = Span(at, at + 5, "xxxxx")
    claim = Loss(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        attribution=by,
        count=count,
        why=Why(rule="r"),
        **{"item": "tanks", "of": "Russia", **fields},
    )
    return Draft(claim, "harm", at, claim.item, headline=headline, sentence=at)


def one(*drafts: Draft) -> AnyClaim:
    (draft,) = merged(drafts)
    return draft.claim


def test_nothing_is_nothing() -> None:
    assert merged([]) == []


def test_a_second_mention_becomes_evidence_of_the_first() -> None:
    claim = one(harm(0), harm(50), harm(90))
    assert claim.anchor.start == 0
    assert [span.start for span in claim.evidence] == [0, 50, 90]


def test_what_is_merged_does_not_depend_on_being_merged_before() -> None:
    drafts = merged([harm(0), harm(50), harm(90, exactly(3))])
    assert merged(drafts) == drafts
    assert len(drafts) == 2


@pytest.mark.parametrize(
    "other",
    [
        harm(50, by=ARMY),
        harm(50, by=OUTLET),
        harm(50, exactly(12)),
        harm(50, effect="injured"),
        harm(50, polarity="-"),
        harm(50, population="children"),
        harm(50, affiliation="Ukraine"),
        harm(50, scope="cumulative"),
        harm(50, Count(vague="dozens")),
        loss(50, exactly(9), by=MAYOR),
    ],
)
def test_another_fact_or_claimant_stays_apart(other: Draft) -> None:
    first = harm(0, affiliation="Russia")
    assert merged([first, other]) == [first, other]


def test_people_and_civilians_may_be_the_same() -> None:
    claim = one(harm(0), harm(50, population="civilians", status="civilian"))
    assert isinstance(claim, Harm)
    assert (claim.population, claim.status) == ("civilians", "civilian")


def test_a_bound_is_kept_over_the_bare_figure() -> None:
    claim = one(harm(0), harm(50, Count(low=9, text="at least nine")))
    assert isinstance(claim, Harm)
    assert claim.count.bounds == (9, None)


def test_more_than_eight_is_not_nine() -> None:
    assert len(merged([harm(0, exactly(9)), harm(50, Count(low=9, text="more than eight"))])) == 2
    assert len(merged([harm(0, exactly(8)), harm(50, Count(low=9, text="more than eight"))])) == 1


def test_vague_amounts_are_the_same_under_the_same_word() -> None:
    dozens, scores = Count(vague="Dozens"), Count(vague="scores")
    assert len(merged([harm(0, dozens), harm(50, Count(vague="dozens"))])) == 1
    assert len(merged([harm(0, dozens), harm(50, scores)])) == 2


def test_a_headline_may_round_the_figure_of_its_text() -> None:
    claim = one(harm(0, exactly(1000), headline=True), harm(50, exactly(982)))
    assert isinstance(claim, Harm)
    assert claim.count.bounds == (982, 982)


@pytest.mark.parametrize(("headline", "first", "second"), [(True, 1000, 900), (True, 983, 982), (False, 1000, 982)])
def test_nothing_else_is_rounding(headline: bool, first: int, second: int) -> None:
    assert len(merged([harm(0, exactly(first), headline=headline), harm(50, exactly(second))])) == 2


def test_a_headline_takes_the_scope_and_claimant_of_its_text() -> None:
    side = (Speaker(name="Ukraine", side="Ukraine", category="government"),)
    claim = one(
        harm(0, by=side, headline=True, certainty="possible"),
        harm(50, by=ARMY, scope="cumulative", since="2022-02-24"),
    )
    assert isinstance(claim, Harm)
    assert (claim.attribution, claim.scope, claim.since, claim.certainty) == (
        ARMY,
        "cumulative",
        "2022-02-24",
        "certain",
    )


def test_a_headline_of_one_side_is_no_summary_of_the_other() -> None:
    side = (Speaker(name="Russia", side="Russia", category="government"),)
    assert len(merged([harm(0, by=side, headline=True), harm(50, by=ARMY)])) == 2


def test_people_pointed_back_to_are_those_told_of_whoever_says_so() -> None:
    assert len(merged([harm(0), harm(50, by=OUTLET, definite=True)])) == 1


def test_small_counts_at_two_places_are_two_facts() -> None:
    here, there = frozenset({"kyiv"}), frozenset({"lviv"})
    assert len(merged([harm(0, exactly(2), places=here), harm(50, exactly(2), places=there)])) == 2
    assert len(merged([harm(0, exactly(2), places=here), harm(50, exactly(2), places=here)])) == 1
    assert len(merged([harm(0, exactly(2), places=here), harm(50, exactly(2))])) == 1
    assert len(merged([harm(0, exactly(60), places=here), harm(50, exactly(60), places=there)])) == 1


def test_a_sentence_does_not_tell_one_fact_twice() -> None:
    assert len(merged([harm(0, sentence=4), harm(50, sentence=4)])) == 2


def test_a_part_keeps_its_whole_when_drafts_before_it_merge() -> None:
    drafts = [
        harm(0, exactly(2), effect="injured"),
        harm(20, exactly(2), effect="injured"),
        harm(40, exactly(500)),
        harm(50, exactly(40), population="children", whole=2),
    ]
    kept = merged(drafts)
    assert [d.head_start for d in kept] == [0, 40, 50]
    assert kept[2].whole == 1


def test_a_part_follows_its_whole_into_an_earlier_mention() -> None:
    kept = merged(
        [harm(0, exactly(500)), harm(40, exactly(500)), harm(50, exactly(40), population="children", whole=1)]
    )
    assert [d.whole for d in kept] == [None, 0]


def test_a_part_told_twice_is_one_part() -> None:
    part: dict[str, Any] = {"population": "children"}
    kept = merged(
        [
            harm(0, exactly(500)),
            harm(10, exactly(40), whole=0, **part),
            harm(40, exactly(500)),
            harm(50, exactly(40), whole=2, **part),
        ]
    )
    assert [d.whole for d in kept] == [None, 0]
    assert [span.start for span in kept[1].claim.evidence] == [10, 50]


def test_a_part_and_a_whole_of_equal_count_stay_apart() -> None:
    kept = merged([harm(0, exactly(9)), harm(10, exactly(40)), harm(20, exactly(9), whole=1)])
    assert len(kept) == 3


def test_named_victims_are_kept_from_either_mention() -> None:
    victim = Victim(name="Amina Yusuf", start=50, end=61)
    claim = one(harm(0, exactly(1)), harm(50, exactly(1), victims=(victim,)))
    assert isinstance(claim, Harm)
    assert claim.victims == (victim,)


def test_losses_of_one_side_told_by_its_enemy_are_one() -> None:
    general = (Speaker(name="V. Bondar", side="Ukraine", category="military"),)
    total: dict[str, Any] = {"scope": "cumulative"}
    assert len(merged([loss(0, exactly(884), **total), loss(50, exactly(884), by=general, **total)])) == 1
    assert len(merged([loss(0, exactly(884)), loss(50, exactly(884), by=general)])) == 2


@pytest.mark.parametrize(
    "other", [loss(50, exactly(800)), loss(50, exactly(884), of="Ukraine"), loss(50, exactly(884), item="artillery")]
)
def test_other_losses_stay_apart(other: Draft) -> None:
    assert len(merged([loss(0, exactly(884)), other])) == 2


def test_a_rounded_loss_is_the_exact_one() -> None:
    claim = one(loss(0, Count(high=21999, vague="almost", text="almost 22,000")), loss(50, exactly(21800)))
    assert len(claim.evidence) == 2


def test_merging_changes_no_draft_that_it_was_given() -> None:
    drafts = [harm(0), harm(50)]
    before = msgspec.json.encode([d.claim for d in drafts])
    merged(drafts)
    assert msgspec.json.encode([d.claim for d in drafts]) == before
