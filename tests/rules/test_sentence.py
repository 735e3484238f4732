"""A sentence as arrays: characters, heads and what hangs on them."""

from __future__ import annotations

from tests.rules.built import sentence

#              0    1     2    3  4   5      6
TREE = sentence("Two men from the town died Monday", heads=(1, 5, 1, 4, 2, 5, 5))


def test_characters_of_tokens() -> None:
    text = "Two men from the town died Monday"
    start, end = TREE.chars(1, 3)
    assert text[start:end] == "men from"
    assert len(TREE) == 7


def test_children_do_not_hold_the_root_itself() -> None:
    assert TREE.children(5) == [1, 6]
    assert TREE.children(1) == [0, 2]
    assert TREE.children(3) == []
