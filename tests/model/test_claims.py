"""Claims survive their JSON, carry their kind, and refuse what is not of the contract."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.claims import Abstention, AnyClaim, Harm, Loss, Reading, Status, Why, as_harm, as_loss
from onrecord.model.counts import Count
from onrecord.model.spans import Span

KINDS = ["attack", "harm", "damage", "loss", "control", "disruption", "displacement", "appeal", "status"]


def _count(bounds: tuple[int | None, int | None], approximate: bool, vague: str | None) -> Count:
    low, high = bounds
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Count(low=low, high=high, approximate=approximate, vague=vague)


AMOUNT = st.none() | st.integers(0, 2**40)
WORDS = st.text(max_size=8)
st.register_type_strategy(Count, st.builds(_count, st.tuples(AMOUNT, AMOUNT), st.booleans(), st.none() | WORDS))
st.register_type_strategy(str, WORDS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


def _claims(kind: type[AnyClaim]) -> st.SearchStrategy[AnyClaim]:
    return st.builds(kind, **{field.name: st.from_type(field.type) for field in msgspec.structs.fields(kind)})


CLAIM = st.one_of([_claims(kind) for kind in get_args(AnyClaim)])


@settings(deadline=None)
@given(CLAIM)
def test_a_claim_survives_its_json(claim: AnyClaim) -> None:
    data = msgspec.json.encode(claim)
    assert msgspec.json.decode(data, type=AnyClaim) == claim
    assert msgspec.json.decode(data)["kind"] == claim.kind


@settings(deadline=None, max_examples=30)
@given(st.lists(CLAIM, max_size=3))
def test_a_reading_survives_its_json(claims: list[AnyClaim]) -> None:
    left = Abstention(span=Span(0, 1, "a"), reason="not a conflict")
    reading = Reading(report="rep_0", claims=tuple(claims), abstentions=(left,))
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


def test_the_kinds_of_the_contract() -> None:
    assert [kind.__struct_config__.tag for kind in get_args(AnyClaim)] == KINDS


def harm(**fields: object) -> Harm:
    anchor = Span(0, 4, "dead")
    plain = {
        "id": "clm_0",
        "report": "rep_0",
        "anchor": anchor,
        "evidence": (anchor,),
        "why": Why(rule="by hand"),
        "effect": "killed",
        "count": Count(low=1, high=1),
    }
    return Harm(**{**plain, **fields})  # type: ignore[arg-type]


def test_what_is_not_said_has_the_plainest_value() -> None:
    claim = harm()
    assert (claim.kind, claim.polarity, claim.certainty, claim.realis) == ("harm", "+", "certain", "happened")
    assert (claim.population, claim.scope, claim.domain, claim.when.basis) == (
        "people",
        "incident",
        "conflict",
        "unknown",
    )
    assert claim.frame is claim.incident is claim.part_of is claim.since is None
    assert not claim.attribution
    assert not claim.where
    assert not claim.victims


def test_claims_are_never_changed() -> None:
    with pytest.raises(AttributeError):
        harm().polarity = "-"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "rumour"),
        ("effect", "annoyed"),
        ("population", "sheep"),
        ("polarity", "?"),
        ("scope", "war"),
        ("count", {"low": 5, "high": 3}),
        ("count", {"low": -1}),
    ],
)
def test_json_with_a_value_outside_the_contract_is_refused(field: str, value: object) -> None:
    data = msgspec.json.decode(msgspec.json.encode(harm()))
    assert msgspec.convert(data, type=AnyClaim) == harm()
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**data, field: value}, type=AnyClaim)


def test_kinds_with_like_fields_stay_apart() -> None:
    anchor = Span(0, 2, "no")
    loss = Loss(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        why=Why(rule="r"),
        item="tanks",
        count=Count(low=3, high=3),
    )
    status = Status(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        why=Why(rule="r"),
        state="denied",
        about=("clm_0",),
    )
    read = msgspec.json.decode(msgspec.json.encode([loss, status]), type=list[AnyClaim])
    assert [type(claim) for claim in read] == [Loss, Status]


def test_harm_as_a_loss_and_back_keeps_all_that_both_have() -> None:
    span = Span(start=0, end=5, text="Four ")
    harm = Harm(
        id="clm_0",
        report="rep_0",
        anchor=span,
        evidence=(span,),
        effect="killed",
        population="soldiers",
        status="combatant",
        affiliation="Russia",
        certainty="probable",
        hedges=(span,),
        count=Count(low=4, high=4, text="Four"),
        scope="cumulative",
        since="2022",
        why=Why(rule="r"),
    )
    loss = as_loss(harm, of="Russia", item="personnel")
    assert (loss.of, loss.item, loss.since, loss.certainty) == ("Russia", "personnel", "2022", "probable")
    assert as_harm(loss, effect="killed", population="soldiers", status="combatant") == harm
