"""A sentence as arrays: characters, heads and what hangs on them."""

from __future__ import annotations

import pytest
from tests.rules.built import sentence

#              0    1     2    3  4   5      6
TREE = sentence("Two men from the town died Monday", heads=(1, 5, 1, 4, 2, 5, 5))


def test_characters_of_tokens() -> None:
    text = "Two men from the town died Monday"
    start, end = TREE.chars(1, 3)
    assert text[start:end] == "men from"
    assert len(TREE) == 7


@pytest.mark.parametrize(("char", "token"), [(0, 0), (2, 0), (3, None), (4, 1), (33, None), (-1, None)])
def test_the_token_at_a_character(char: int, token: int | None) -> None:
    assert TREE.token_at(char) == token


def test_children_do_not_hold_the_root_itself() -> None:
    assert TREE.children(5) == [1, 6]
    assert TREE.children(1) == [0, 2]
    assert TREE.children(3) == []


def test_ancestors_go_up_to_the_root() -> None:
    assert TREE.ancestors(3) == [4, 2, 1, 5]
    assert TREE.ancestors(5) == []


def test_a_subtree_is_in_order_of_text() -> None:
    assert TREE.subtree(1) == [0, 1, 2, 3, 4]
    assert TREE.subtree(5) == list(range(7))


def test_heads_that_go_in_a_circle_end() -> None:
    assert sentence("a b", heads=(1, 0)).ancestors(0) == [1, 0]
