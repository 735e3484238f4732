"""Points of countries from the table: how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.gazetteer.countries import country_points, degrees_of
from onrecord.model.errors import LexiconError


@pytest.mark.parametrize(
    ("written", "sides", "degrees"),
    [("60 00 N", "NS", 60.0), ("12 30 S", "NS", -12.5), ("100 00 E", "EW", 100.0), ("0 45 W", "EW", -0.75)],
)
def test_degrees_and_minutes(written: str, sides: str, degrees: float) -> None:
    assert degrees_of(written, sides) == degrees


@given(st.integers(0, 179), st.integers(0, 59), st.sampled_from("EW"))
def test_every_minute_is_read_as_it_is_written(degrees: int, minutes: int, side: str) -> None:
    value = degrees_of(f"{degrees} {minutes:02} {side}", "EW")
    assert abs(value) == pytest.approx(degrees + minutes / 60, abs=1e-5)
    assert value <= 0 if side == "W" else value >= 0


@pytest.mark.parametrize("written", ["60 N", "60 00", "60 75 N", "100 00 E", "60.5 N", "N 60 00", "-60 00 N"])
def test_what_is_written_otherwise_is_an_error_that_says_so(written: str) -> None:
    with pytest.raises(LexiconError, match=r"centres\.toml"):
        degrees_of(written, "NS")


def test_the_points_of_the_table_are_on_the_globe() -> None:
    points = country_points()
    assert points["RU"] == (60.0, 100.0)
    assert points["CL"] == (-30.0, -71.0)
    assert all(-90 < lat < 90 and -180 < lon < 180 for lat, lon in points.values())
