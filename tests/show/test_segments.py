from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.segments import Mark, blocks, segments

TEXT = "0123456789" * 3
MARKS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda m: m[0] < m[1]), max_size=6).map(
    lambda spans: [Mark(start, end, number) for number, (start, end) in enumerate(spans)]
)
BOUNDS = st.tuples(st.integers(0, 29), st.integers(1, 30)).filter(lambda b: b[0] < b[1])


@given(MARKS, BOUNDS)
def test_segments_are_the_text_and_each_carries_its_marks(marks: list[Mark[int]], bounds: tuple[int, int]) -> None:
    found = segments(TEXT, *bounds, marks)
    assert "".join(segment.text for segment in found) == TEXT[slice(*bounds)]
    for segment in found:
        at = segment.start
        assert set(segment.covers) == {m.of for m in marks if m.start <= at < m.end}
        assert set(segment.begins) == {m.of for m in marks if m.start == at}


@given(MARKS)
def test_each_mark_begins_once(marks: list[Mark[int]]) -> None:
    found = segments(TEXT, 0, len(TEXT), marks)
    assert sorted(of for segment in found for of in segment.begins) == [m.of for m in marks]


def test_the_widest_mark_comes_first() -> None:
    inner, outer = Mark(3, 5, "inner"), Mark(1, 9, "outer")
    covers = [s.covers for s in segments(TEXT, 0, 10, [inner, outer])]
    assert covers == [(), ("outer",), ("outer", "inner"), ("outer",), ()]


def test_blocks_are_paragraphs() -> None:
    text = "Title\nFirst line\nruns on here.\n\n  Second.\n\nin small letters\n"
    found = [text[start:end] for start, end in blocks(text)]
    assert found == ["Title", "First line\nruns on here.", "  Second.", "in small letters"]


def test_nothing_but_space_is_no_block() -> None:
    assert blocks(" \n\n\t\n") == []
