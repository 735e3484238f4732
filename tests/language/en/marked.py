"""Example sentences of lexicons: square brackets hold the words of a claim."""

from __future__ import annotations

from functools import cache

from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import Stretch, stretches
from onrecord.rules.sentence import Sentence


@cache
def parser() -> SpacyParser:
    return SpacyParser()


def sentence_of(text: str, *, parsed: bool = True) -> Sentence:
    """The text as one sentence."""
    stretch = Stretch(0, len(text), 0, False)
    return parser().parse(text, [stretch])[0] if parsed else parser().tokenise(text, stretch)


def claim_in(example: str, *, parsed: bool = True) -> tuple[Sentence, int, int]:
    """The sentence without its brackets, and the tokens that stood in them."""
    start, end = example.index("["), example.index("]") - 1
    sentence = sentence_of(example.replace("[", "").replace("]", ""), parsed=parsed)
    inside = [i for i in range(len(sentence)) if sentence.starts[i] < end and sentence.ends[i] > start]
    return sentence, inside[0], inside[-1] + 1


def report_of(text: str) -> list[Sentence]:
    """All sentences of a text, parsed."""
    return parser().parse(text, stretches(text))
