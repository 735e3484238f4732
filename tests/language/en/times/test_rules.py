"""Every rule reads the times that it should, and leaves alone what only looks like them."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.times import Anchor, TimeMention, read_times
from onrecord.language.en.times.history import history
from onrecord.language.en.times.grammar import BOOK, Example, Rule

WEDNESDAY = Anchor(date(2022, 3, 2), war=next(war for war in history() if war.began == "2022-02-24"))


def read(text: str) -> list[tuple[str, TimeMention]]:
    sentences = [cut_lightly(text, stretch) for stretch in stretches(text)]
    return [
        (text[slice(*sentence.chars(mention.first, mention.stop))], mention)
        for sentence, mentions in zip(sentences, read_times(sentences, WEDNESDAY), strict=True)
        for mention in mentions
    ]


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule in BOOK for example in rule.accept], ids=lambda value: getattr(value, "name", value[0] if isinstance(value, tuple) else None)
)
def test_a_rule_reads_its_examples(rule: Rule, example: Example) -> None:
    text, words, timex, edtf = example
    found = {span: (mention.value, mention.point) for span, mention in read(text)}
    assert found.get(words) == (timex, edtf), found


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in BOOK for text in rule.reject], ids=lambda value: getattr(value, "name", value))
def test_a_rule_leaves_alone_what_it_rejects(rule: Rule, text: str) -> None:
    assert [words for words, mention in read(text) if mention.rule == rule.name] == []
