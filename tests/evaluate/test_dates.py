from __future__ import annotations

import pytest

from onrecord.evaluate.dates import LONG, days_of, length, same_time


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2022-03-02", ("2022-03-02", "2022-03-02")),
        ("2022-03-01/2022-03-02", ("2022-03-01", "2022-03-02")),
        ("2022-03", ("2022-03-01", "2022-03-31")),
        ("2022", ("2022-01-01", "2022-12-31")),
        ("2022-XX-02", ("2022-01-01", "2022-12-31")),
        ("2022-03-0X", ("2022-03-00", "2022-03-09")),
        ("201X", ("2010-01-01", "2019-12-31")),
        ("2022-21~", ("2022-03-01", "2022-05-31")),
        ("../2022-03-02", ("0000-01-01", "2022-03-02")),
        ("[2022-03-02..]", ("2022-03-02", "9999-12-31")),
        ("2022-03-02T10:00/2022-03-02T12:00", ("2022-03-02", "2022-03-02")),
        (None, None),
        ("", None),
    ],
)
def test_first_and_last_day(edtf: str | None, days: tuple[str, str] | None) -> None:
    assert days_of(edtf) == days


@pytest.mark.parametrize(
    ("gold", "found", "basis", "same"),
    [
        ("2022-03-01/2022-03-02", "2022-03-02", "resolved", True),
        ("2022-03-02", "2022-03-03", "resolved", False),
        ("2022-03-02", "2022-03", "resolved", False),
        ("2022-02-24/2022-06-14", "2022-06-14", "report-date", False),
        ("2022-03-02", None, "unknown", False),
        (None, None, "unknown", True),
        (None, "2022-03-02", "report-date", True),
        (None, "2022-03-02", "stated", False),
    ],
)
def test_same_time(gold: str | None, found: str | None, basis: str, same: bool) -> None:
    assert same_time(gold, found, basis) is same


def test_what_is_no_span_is_longer_than_any() -> None:
    assert length(("2022-00-00", "2022-03-01")) == LONG
