"""Each rule of harm makes a finding on the sentences that it accepts, and none on those that it rejects."""

from __future__ import annotations

import pytest
from tests.language.en.marked import sentence_of

from onrecord.language.en.harm.find import find_harm
from onrecord.language.en.harm.finding import BOOK, Harmed
from onrecord.language.en.units import units_of

ACCEPT = [(rule.name, example) for rule in BOOK for example in rule.accept]
REJECT = [(rule.name, example) for rule in BOOK for example in rule.reject]


def found(example: str) -> list[Harmed]:
    return find_harm(units_of(sentence_of(example)))


@pytest.mark.parametrize(("name", "example"), ACCEPT)
def test_a_rule_finds_harm_where_it_says_so(name: str, example: str) -> None:
    assert name in {one.rule for one in found(example)}


@pytest.mark.parametrize(("name", "example"), REJECT)
def test_a_rule_finds_none_where_it_says_so(name: str, example: str) -> None:
    assert name not in {one.rule for one in found(example)}


def test_every_rule_is_tried_on_sentences_of_both_kinds() -> None:
    assert {name for name, _ in ACCEPT} == {name for name, _ in REJECT} == {rule.name for rule in BOOK}
