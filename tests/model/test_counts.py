"""Counts hold inclusive bounds that can be true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.counts import Count

BOUND = st.none() | st.integers(-5, 50)


@settings(deadline=None)
@given(BOUND, BOUND)
def test_a_count_that_can_be_is_kept_and_any_other_refused(low: int | None, high: int | None) -> None:
    negative = any(bound is not None and bound < 0 for bound in (low, high))
    inverted = low is not None and high is not None and low > high
    if negative or inverted:
        with pytest.raises(ValueError, match="never negative" if negative else f"low {low} above high {high}"):
            Count(low=low, high=high)
    else:
        assert Count(low=low, high=high).bounds == (low, high)


def test_an_amount_that_is_not_told_has_open_bounds() -> None:
    assert Count(vague="dozens").bounds == (None, None)
