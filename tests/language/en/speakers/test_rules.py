"""Every rule of attribution matches its accepting examples and leaves the rejecting ones alone."""

from __future__ import annotations

import pytest

from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import stretches
from onrecord.language.en.speakers import Attributions, attribute
from onrecord.language.en.speakers.rulebook import RULES

PARSER = SpacyParser()
ACCEPT = [(rule.name, example, who) for rule in RULES.values() for example, who in rule.accept]
REJECT = [(rule.name, example) for rule in RULES.values() for example in rule.reject]


def read(example: str) -> tuple[Attributions, int, int]:
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    return attribute(text, PARSER.parse(text, stretches(text))), start, end


@pytest.mark.parametrize(("name", "example", "who"), ACCEPT)
def test_an_accepting_example_has_its_speaker(name: str, example: str, who: str) -> None:
    found, start, end = read(example)
    chain = found.of(start, end)
    assert chain, "own voice"
    assert who in {chain[0].name, chain[0].role}
    if not RULES[name].extends:
        assert name in {act.rule for act in found.acts if act.covers(start, end)}


@pytest.mark.parametrize(("name", "example"), REJECT)
def test_a_rejecting_example_is_left_alone(name: str, example: str) -> None:
    found, start, end = read(example)
    rules = {act.rule for act in found.acts if act.covers(start, end)}
    assert name not in rules
    if RULES[name].extends:
        assert not found.of(start, end)


def test_rules_have_both_kinds_of_examples() -> None:
    assert len(RULES) >= 20
    assert all(rule.accept and rule.reject for rule in RULES.values())
