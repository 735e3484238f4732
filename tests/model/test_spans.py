"""Spans are exact slices, counted in characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.spans import Span


@settings(deadline=None)
@given(st.text(min_size=1), st.data())
def test_a_span_is_the_slice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)
    assert (span.start, span.end, span.text) == (start, end, text[start:end])


def test_characters_are_code_points() -> None:
    assert Span.of("🇺🇦 Київ", 3, 7).text == "Київ"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 6), (2, 2), (3, 1), (5, 6)])
def test_bounds_outside_the_text_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"no span {start}:{end} in a text of 5 characters"):
        Span.of("abcde", start, end)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 2, False), (0, 3, True), (2, 4, True), (3, 9, True), (4, 5, True), (5, 9, False)],
)
def test_overlap_is_half_open(start: int, end: int, expected: bool) -> None:
    assert Span.of("abcdefghi", 2, 5).overlaps(start, end) is expected


def test_spans_are_in_order_of_text() -> None:
    text = "abcdef"
    spans = [Span.of(text, 3, 4), Span.of(text, 0, 5), Span.of(text, 0, 2)]
    assert sorted(spans) == [spans[2], spans[1], spans[0]]
