"""Rules: where they apply, in which order, and what a book refuses."""

from __future__ import annotations

import pytest
from tests.rules.built import chunks

from onrecord.rules.engine import Match, RuleBook

ROW = chunks("two men:group,counted|were:aux|killed:effect|by:prep|gunmen:group")


def book_with(name: str, *, on: str = "effect", pattern: str = "^") -> RuleBook[Match]:
    book: RuleBook[Match] = RuleBook()
    book.rule(name, on=on, pattern=pattern, accept=("Two men were killed.",))(lambda match: match)
    return book


def found(pattern: str, *, on: str = "effect", unit: int = 2) -> dict[str, int] | None:
    match = book_with("r", on=on, pattern=pattern).first(ROW, unit)
    return None if match is None else match.named


def test_a_rule_looks_to_both_sides_of_its_anchor() -> None:
    assert found("[g:group] [aux] ^ 'by' [a:group]") == {"g": 0, "a": 4}
    assert found("[g:group] [aux] ^") == {"g": 0}
    assert found("^ 'by' [a:group]") == {"a": 4}
    assert found("^") == {}
    assert found("[g:group] ^ 'by'") is None
    assert found("[aux] ^ 'near'") is None


@pytest.mark.parametrize(("on", "applies"), [("effect", True), ("group|effect", True), ("group", False)])
def test_a_rule_stands_on_its_labels(on: str, applies: bool) -> None:
    assert (found("^", on=on) is not None) is applies


def test_a_match_knows_its_rule_anchor_and_values() -> None:
    match = book_with("passive", pattern="[g:group] [aux] ^").first(ROW, 2)
    assert match is not None
    assert (match.rule, match.anchor, match.value("g")) == ("passive", 2, "two men")


def test_the_first_rule_that_makes_something_wins() -> None:
    book: RuleBook[str] = RuleBook()
    book.rule("looks and leaves", on="effect", accept=("a",))(lambda match: None)
    book.rule("does not match", on="effect", pattern="[name] ^", accept=("a",))(lambda match: "name")
    book.rule("third", on="effect", accept=("a",))(lambda match: match.rule)
    book.rule("fourth", on="effect", accept=("a",))(lambda match: match.rule)
    assert book.first(ROW, 2) == "third"
    assert book.first(ROW, 1) is None


def test_rules_keep_their_order_and_examples() -> None:
    book: RuleBook[None] = RuleBook()
    for name in "ba":
        book.rule(name, on="x", accept=("yes", "also"), reject=("no",))(lambda match: None)
    assert len(book) == 2
    assert [(r.name, r.accept, r.reject) for r in book] == [
        ("b", ("yes", "also"), ("no",)),
        ("a", ("yes", "also"), ("no",)),
    ]


def test_a_rule_needs_an_accepting_example() -> None:
    with pytest.raises(ValueError, match="'r' has no accepting example"):
        RuleBook[None]().rule("r", on="effect", accept=())


def test_a_name_is_given_once() -> None:
    book = book_with("r")
    with pytest.raises(ValueError, match=r"'r' .* a name that is taken"):
        book.rule("r", on="group", accept=("Two men were killed.",))
    assert len(book) == 1


@pytest.mark.parametrize("pattern", ["[group]", "^ [group] ^"])
def test_a_pattern_has_one_anchor(pattern: str) -> None:
    with pytest.raises(ValueError, match="one anchor"):
        RuleBook[None]().rule("r", on="effect", pattern=pattern, accept=("a",))


def test_a_function_that_is_registered_stays_itself() -> None:
    def build(match: Match) -> str:
        return match.rule

    assert RuleBook[str]().rule("r", on="effect", accept=("a",))(build) is build
