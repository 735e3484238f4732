"""Armed conflict or something else: whether a sentence of a report tells of harm that belongs to a conflict.

Road deaths, disasters, illness, sport and crime without an armed actor of a conflict give no claims. The words of the
sentence itself speak first, then those of its neighbours, then the balance of the whole report: a topic model of two
topics with hand-set weights (as in naive Bayes, Maron 1961), which is small enough to read. Words: lexicons/domain.toml.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.language.en.sides import sides_in
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.sentence import Sentence
from onrecord.rules.templates import TemplateTable


class Group(Strict, frozen=True):
    """Words of one topic and what a sentence that has any of them counts for conflict."""

    name: str
    weight: float
    phrases: tuple[str, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...] = ()


class Weights(Strict, frozen=True):
    """How the parts of the evidence are put together."""

    own: float
    near: float
    report: float
    side: float
    threshold: float
    strong: float
    counter: float


class DomainWords(Strict, frozen=True):
    """The file lexicons/domain.toml."""

    source: str
    weights: Weights
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a sentence's words count: the sum, and each group with the words that show it."""

    total: float
    signs: tuple[tuple[str, float, str], ...]


class Domain:
    """The evidence of one report, asked sentence by sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._index = {(s.start, s.end): i for i, s in enumerate(sentences)}
        self._evidence: list[Evidence] | None = None
        self._balance = 0.0

    @classmethod
    def of_report(cls, sentences: Sequence[Sentence]) -> Domain:
        """The domain of a report given all its sentences; nothing is weighed before the first question."""
        return cls(sentences)

    def admits(self, sentence: Sentence, first: int, stop: int) -> bool:
        """Whether the claim of the tokens `first`:`stop` of `sentence` is about armed conflict."""
        return self.score(sentence) > lexicon().weights.threshold

    def reason(self, sentence: Sentence, first: int, stop: int) -> str:
        """Why the sentence is not admitted, for the person who reviews what was left out."""
        signs = [f"{word} ({name})" for name, weight, word in self._of(sentence).signs if weight < 0]
        if signs:
            return f"not about armed conflict, as it seems: {', '.join(signs)}"
        return "nothing in the sentence or around it speaks of armed conflict"

    def score(self, sentence: Sentence) -> float:
        """The evidence for conflict: the sentence's own words, its neighbours' and the report's balance."""
        weights = lexicon().weights
        own = self._of(sentence)
        at = self._index.get((sentence.start, sentence.end))
        near = self._near(at) if at is not None else 0.0
        return weights.own * own.total + weights.near * near + weights.report * self._balance

    def _of(self, sentence: Sentence) -> Evidence:
        every = self._weighed()
        at = self._index.get((sentence.start, sentence.end))
        return every[at] if at is not None else weigh(sentence)

    def _near(self, at: int) -> float:
        every = self._weighed()
        around = [*every[max(0, at - 2) : at], *every[at + 1 : at + 3]]
        return max(-3.0, min(3.0, sum(e.total for e in around)))

    def _weighed(self) -> list[Evidence]:
        if self._evidence is None:
            self._evidence = [weigh(sentence) for sentence in self._sentences]
            self._balance = balance(self._evidence)
        return self._evidence


def balance(evidence: Sequence[Evidence]) -> float:
    """The report as a whole: the logarithm of how many sentences speak for conflict over how many against it."""
    weights = lexicon().weights
    strong = sum(e.total >= weights.strong for e in evidence)
    weak = 0.4 * sum(0 < e.total < weights.strong for e in evidence)
    against = sum(e.total <= weights.counter for e in evidence)
    # An explosion or a gunman in many sentences is still no war, if nothing stronger stands beside them.
    speaking = strong + (weak if strong else min(weak, 0.5))
    return max(-2.0, min(2.0, math.log((speaking + 0.3) / (against + 0.5))))


def weigh(sentence: Sentence) -> Evidence:
    """The groups that a sentence's words show, each once, and the named armed groups and forces."""
    signs: dict[str, tuple[float, str]] = {}
    for first, stop, group in _table().find(sentence.lower):
        if group.name not in signs:
            signs[group.name] = group.weight, " ".join(sentence.words[first:stop])
    for first, stop, side in sides_in(sentence):
        police = "police" in sentence.lower[first:stop]  # they stand at every accident and crime
        if side.kind in {"armed group", "force"} and not police and "side" not in signs:
            signs["side"] = lexicon().weights.side, " ".join(sentence.words[first:stop])
    listed = tuple((name, weight, words) for name, (weight, words) in signs.items())
    return Evidence(sum(weight for _, weight, _ in listed), listed)


@cache
def lexicon() -> DomainWords:
    """The words, read and checked once."""
    return load_lexicon("onrecord.language.en.lexicons", "domain.toml", DomainWords)


@cache
def _table() -> TemplateTable[Group]:
    return TemplateTable((phrase, group) for group in lexicon().groups for phrase in group.phrases)
