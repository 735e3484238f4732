"""Every rule reads the times that it should, and leaves alone what only looks like them."""

from __future__ import annotations

import pytest
from tests.language.en.times.reading import read

from onrecord.language.en.times.grammar import BOOK, Example, Rule, rule

ACCEPTED = [(known, example) for known in BOOK for example in known.accept]
REJECTED = [(known, text) for known in BOOK for text in known.reject]


@pytest.mark.parametrize(("known", "example"), ACCEPTED, ids=[f"{known.name}: {ex[0]}" for known, ex in ACCEPTED])
def test_a_rule_reads_its_examples(known: Rule, example: Example) -> None:
    text, words, timex, edtf = example
    found = {span: (mention.value, mention.point) for span, mention in read(text)}
    assert found.get(words) == (timex, edtf)


@pytest.mark.parametrize(("known", "text"), REJECTED, ids=[f"{known.name}: {text}" for known, text in REJECTED])
def test_a_rule_leaves_alone_what_it_rejects(known: Rule, text: str) -> None:
    assert [words for words, mention in read(text) if mention.rule == known.name] == []


def test_a_rule_needs_a_name_of_its_own_and_an_example() -> None:
    with pytest.raises(ValueError, match="taken"):
        rule("weekday", "x", needs="x", accept=(("x", "x", "x", None),))
    with pytest.raises(ValueError, match="no accepting example"):
        rule("one without", "x", needs="x", accept=())
