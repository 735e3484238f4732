"""Reports dated by totals. The series here is invented."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.claims import AnyClaim, Loss, Why
from onrecord.model.counts import Count
from onrecord.model.spans import Span
from onrecord.reading.series import Dated, Series, date_by_series

FIRST = date(2022, 6, 1)
SPAN = Span(0, 1, "x")


def row(number: int) -> dict[str, object]:
    """Totals that grow daily, but for ships; armoured vehicles fall once, vehicles are two columns at first."""
    moved: dict[str, object] = {"military auto": 2000 + 11 * number, "fuel tank": 70 + number}
    if number >= 6:
        moved = {"vehicles and fuel tanks": 2100 + 12 * number}
    return {
        "date": str(FIRST + timedelta(days=number)),
        "day": 97 + number,
        "tank": 1361 + 6 * number,
        "APC": 3400 + 9 * number - (40 if number >= 5 else 0),
        "naval ship": 13,
        "helicopter": 175 + number // 2,
        "personnel": 30_850 + 150 * number,
        "personnel*": "about",
        **moved,
    }


SERIES = Series(row(number) for number in range(10))


def lost(item: str, number: int | None, high: int | None = None, **values: object) -> AnyClaim:
    count = Count(low=number, high=number if high is None else high or None)
    given_values = {"of": "Russia", "scope": "cumulative", **values}
    return Loss(
        id="", report="", anchor=SPAN, evidence=(SPAN,), item=item, count=count, why=Why(rule="r"), **given_values
    )  # type: ignore[arg-type]


def at_least(item: str, number: int) -> AnyClaim:
    return lost(item, number, 0)


def day_of(*claims: AnyClaim) -> int | None:
    dated = date_by_series(claims, SERIES)
    return (dated.day - FIRST).days if dated else None


@pytest.mark.parametrize(
    ("claims", "day"),
    [
        ([lost("tanks", 1367)], 1),
        ([lost("personnel", 31_150)], 2),
        ([lost("tanks", 1373), lost("personnel", 31_150), lost("ships", 13)], 2),
        ([lost("helicopters", 177), lost("personnel", 31_450)], 4),
        ([lost("armoured vehicles", 3414)], 6),
        ([lost("vehicles", 2116)], None),  # what the parts add up to on the fourth day is no number of that day
        ([lost("vehicles", 2106)], 3),  # both columns together
        ([lost("vehicles", 2196)], 8),
        ([lost("tanks", 1361), at_least("personnel", 30_001)], 0),
        ([lost("tanks", 1361), lost("tanks", 1361)], 0),
    ],
)
def test_totals_name_their_day(claims: list[AnyClaim], day: int | None) -> None:
    assert day_of(*claims) == day


@pytest.mark.parametrize(
    "claims",
    [
        [],
        [lost("ships", 13)],
        [lost("helicopters", 175)],  # two days
        [lost("helicopters", 178), lost("ships", 13)],  # both of two days
        [lost("tanks", 1362)],  # no day
        [lost("personnel", 32_000)],  # a round number may be anybody's
        [lost("tanks", 1367), lost("personnel", 31_150)],  # each of another day
        [lost("tanks", 1367), lost("personnel", 40_100)],  # one agrees, one differs
        [at_least("tanks", 1367)],
        [lost("tanks", 1367, scope="incident")],
        [lost("tanks", 1367, polarity="-")],
        [lost("tanks", 1367, realis="hypothetical")],
        [lost("planes", 1367)],
        [lost("tanks", None, 0)],
        [lost("tanks", 1367), lost("tanks", 1373, of="Ukraine")],  # two sides, two days
    ],
)
def test_what_is_not_plain_names_none(claims: list[AnyClaim]) -> None:
    assert day_of(*claims) is None


def test_bounds_tell_days_apart() -> None:
    two_days = [lost("helicopters", 175), lost("ships", 13)]
    assert day_of(*two_days) is None
    assert day_of(*two_days, at_least("personnel", 30_801)) == 0
    assert day_of(*two_days, at_least("personnel", 30_001)) is None  # fits both days
    assert day_of(*two_days, at_least("personnel", 31_901)) is None  # fits neither
    assert day_of(*two_days, lost("personnel", None, 30_899)) == 0  # "almost 30,900"


def test_most_must_agree() -> None:
    agreeing = [lost("tanks", 1367), lost("personnel", 31_000), lost("armoured vehicles", 3409)]
    dated = date_by_series([*agreeing, lost("helicopters", 400)], SERIES)
    assert dated is not None
    assert dated.day == FIRST + timedelta(days=1)
    assert dated.differ == (("helicopters", 400),)
    assert "not those of that day: 400 helicopters" in dated.reason


def test_the_reason_and_the_basis() -> None:
    dated = Dated(date(2022, 6, 3), (("personnel", 31_150), ("tanks", 1373)))
    assert dated.reason == "its totals (31,150 personnel, 1,373 tanks) are those of the series on that day alone"
    assert dated.published.edtf == "2022-06-03"
    assert dated.published.basis == "inferred"


def test_days_in_two_files_are_put_together() -> None:
    rows = [{"date": "2022-06-01", "tank": 1361}, {"date": "2022-06-01", "tank": 1361, "personnel": 30_850}]
    series = Series(rows)
    assert len(series) == 1
    assert series.totals(FIRST, "tanks") == {1361}
    assert series.totals(FIRST, "personnel") == {30_850}


@pytest.mark.parametrize("bad", [{"tank": 3}, {"date": "soon"}, {"date": None}])
def test_a_row_without_a_date_is_an_error(bad: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="isoformat"):
        Series([bad])


@given(st.lists(st.tuples(st.sampled_from(["tanks", "personnel", "ships"]), st.integers(1, 40_000)), max_size=4))
def test_an_answer_is_a_day_of_the_series_that_has_what_it_names(stated: list[tuple[str, int]]) -> None:
    dated = date_by_series([lost(item, number) for item, number in stated], SERIES)
    if dated is not None:
        assert set(dated.agreed) <= set(stated)
        assert all(number in SERIES.totals(dated.day, item) for item, number in dated.agreed)
        assert len(dated.agreed) > len(dated.differ)


@given(st.integers(0, 9))
def test_a_bulletin_is_dated_by_its_own_day(number: int) -> None:
    values = row(number)
    claims = [lost(item, int(str(values[column]))) for item, column in (("tanks", "tank"), ("personnel", "personnel"))]
    assert day_of(*claims, lost("ships", 13)) == number
