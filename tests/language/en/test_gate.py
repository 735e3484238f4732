"""The gate lets through what a rule reads, and little else."""

from __future__ import annotations

import pytest

from onrecord.language.en.gate import counts_harm, may_claim
from onrecord.language.en.harm.find import BOOK
from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.loss_words import loss_words
from onrecord.language.en.segment import Stretch

EXAMPLES = [example for rule in BOOK for example in rule.accept]


def passes(text: str) -> bool:
    return may_claim(cut_lightly(text, Stretch(0, len(text), 0, headline=False)))


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_a_rule_accepts_passes(example: str) -> None:
    assert passes(example)


@pytest.mark.parametrize("noun", sorted(loss_words("nouns")))
def test_nouns_of_loss_pass(noun: str) -> None:
    assert passes(f"The {noun} of the army")


@pytest.mark.parametrize("text", ["The council met on Tuesday.", "Prices rose by two per cent."])
def test_other_sentences_do_not(text: str) -> None:
    assert not passes(text)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Twelve people were killed on the road.", True),
        ("The death toll rose to 40.", True),
        ("A bus killed the power supply.", False),
    ],
)
def test_only_counted_harm_is_shown_when_it_is_refused(text: str, counts: bool) -> None:
    assert counts_harm(text, 0, len(text)) is counts
