"""Patterns over units: what each sign of the syntax matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.built import chunks, sentence

from onrecord.rules.chunks import Chunks, Pattern, Unit, cover

ROW = chunks("three children:group,counted|were:aux,be|killed:effect,object|and:conj|two men:group,counted|hurt:effect")


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("[group]", True),
        ("[counted]", True),
        ("[grou]", False),
        ("[group|name]", True),
        ("[name|side]", False),
        ("[!name|side]", True),
        ("[!group]", False),
        ("[!effect|counted]", False),
        ("'three children'", True),
        ("'two men|three children'", True),
        ("'three'", False),
        ("'children'", False),
        ("<NN>", True),
        ("<N>", True),
        ("<VB|NN>", True),
        ("<VB>", False),
        ("[group] [aux]", True),
        ("[group][aux]", True),
        ("[group] [effect]", False),
        ("[group] [adv]? [aux]", True),
        ("[group] [aux]{2}", False),
        ("[group] [aux]{1,2} [effect]", True),
        ("[group] [aux]* [aux]", True),
        ("[group] [aux]+ [effect] [conj]", True),
        ("[group] [neg]+", False),
        ("[group] ([aux] 'killed'|'was')", True),
        ("([name]|[group] [aux]) [effect]", True),
        ("[name]", False),
    ],
)
def test_what_a_pattern_matches_at_the_beginning(pattern: str, matches: bool) -> None:
    assert (Pattern.of(pattern).after(ROW, -1) is not None) is matches


def test_named_units_are_kept() -> None:
    found = Pattern.of("[g:group] ([a:aux]|[n:neg])? [e:effect]").after(ROW, -1)
    assert found == {"g": 0, "a": 1, "e": 2}


def test_a_pattern_without_names_matches_with_an_empty_answer() -> None:
    assert Pattern.of("[aux]").after(ROW, 0) == {}


def test_after_begins_right_behind_the_unit() -> None:
    group = Pattern.of("[g:group]")
    assert group.after(ROW, 3) == {"g": 4}
    assert group.after(ROW, 2) is None
    assert group.after(ROW, 5) is None


def test_before_ends_right_before_the_unit() -> None:
    group = Pattern.of("[g:group]")
    assert group.before(ROW, 1) == {"g": 0}
    assert group.before(ROW, 5) == {"g": 4}
    assert group.before(ROW, 2) is None
    assert group.before(ROW, 0) is None


def test_before_takes_the_shortest_match() -> None:
    assert Pattern.of("[g:group] [!name]{0,9}").before(ROW, 5) == {"g": 4}
    assert Pattern.of("[g:group] [!name]{0,9}").before(ROW, 3) == {"g": 0}


def test_of_two_units_under_one_name_the_last_is_kept() -> None:
    assert Pattern.of("[g:group] [aux] [effect] [conj]? ([x:group])?").after(ROW, -1) == {"g": 0, "x": 4}


def test_words_may_hold_signs_of_regular_expressions() -> None:
    row = chunks("(:punct|+ 5:num|a.m.:time")
    assert Pattern.of("'(' '+ 5' 'a.m.'").after(row, -1) == {}
    assert Pattern.of("'(' '+ 5' 'azmz'").after(row, -1) is None


def test_labels_with_a_hyphen_or_a_point() -> None:
    assert Pattern.of("[a-b|c.d]").after(chunks("word:a-b"), -1) == {}


@pytest.mark.parametrize(
    ("pattern", "rest"),
    [
        ("[group] %", "%"),
        ("[group", "[group"),
        ("word", "word"),
        ("[g:] x", "[g:] x"),
        ("<nn", "<nn"),
        ("''", "''"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_where(pattern: str, rest: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"cannot read {rest!r}")):
        Pattern.of(pattern)


@pytest.mark.parametrize("pattern", ["[a] )", "([a]", "? [a]", "[g:a] [g:b]"])
def test_a_pattern_whose_marks_do_not_close_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"pattern {pattern!r}: ")):
        Pattern.of(pattern)


def test_units_and_their_words() -> None:
    assert ROW.words(0) == "three children"
    assert [ROW.unit_of(token) for token in range(len(ROW.sentence))] == [0, 0, 1, 2, 3, 4, 4, 5]
    start, end = ROW.chars(0, 2)
    assert "three children were killed"[start:end] == "three children were"


@settings(deadline=None)
@given(st.data())
def test_units_cover_every_token_once_and_in_order(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 12))
    told = sentence(" ".join("w" * size))
    units, at = [], 0
    while at < size:
        stop = data.draw(st.integers(at + 1, size))
        if data.draw(st.booleans()):
            units.append(Unit(at, stop, ("x",)))
        at = stop
    row: Chunks = cover(told, units, [("plain",)] * size)
    assert [i for unit in row.units for i in range(unit.first, unit.stop)] == list(range(size))
    assert [unit for unit in row.units if unit.labels == ("x",)] == units
