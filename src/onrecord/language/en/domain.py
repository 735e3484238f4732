"""Armed conflict or something else: whether a sentence of a report tells of harm that belongs to a conflict.

Road deaths, disasters, illness, sport and crime without an armed actor of a conflict give no claims. The
words of the sentence itself speak first, then those of its neighbours, then the balance of the whole
report: two topics whose words have hand-set weights, as in the first naive Bayes indexing (Maron 1961),
small enough to read. The words stand in lexicons/domain.toml.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.language.en.sides import sides_in
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.scopes import Cue, CueTable
from onrecord.rules.sentence import Sentence


class Group(Strict, frozen=True):
    """Words of one topic, what they count for conflict, and sentences that do and do not show them."""

    name: str
    weight: float
    phrases: tuple[str, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...] = ()


class Weights(Strict, frozen=True):
    """How the parts of the evidence are put together."""

    silent: float
    elsewhere: float
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
    stops: dict[str, tuple[str, ...]]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A group that a sentence shows: name, weight, the words that show it, the tokens of their clause."""

    group: str
    weight: float
    words: str
    low: int
    high: int


class Domain:
    """The evidence of one report, asked sentence by sentence; nothing is weighed before it is asked."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._index = {(s.start, s.end): i for i, s in enumerate(sentences)}
        self._totals: list[float] | None = None
        self._balance = 0.0

    @classmethod
    def of_report(cls, sentences: Sequence[Sentence]) -> Domain:
        """The domain of a report, given all its sentences."""
        return cls(sentences)

    def admits(self, sentence: Sentence, first: int, stop: int) -> bool:
        """Whether the claim of the tokens `first`:`stop` of `sentence` is about armed conflict."""
        return self.score(sentence, first, stop) > lexicon().weights.threshold

    def reason(self, sentence: Sentence, first: int, stop: int) -> str:
        """Why the claim is not admitted, for the person who reviews what was left out."""
        against = sorted((s for s in signs_of(sentence) if s.weight < 0), key=lambda s: not _near(s, first, stop))
        if against:
            listed = ", ".join(f"{s.words} ({s.group})" for s in against)
            return f"not about armed conflict, as it seems: {listed}"
        return "nothing in the sentence or around it speaks of armed conflict"

    def score(self, sentence: Sentence, first: int, stop: int) -> float:
        """The evidence for conflict: claim's clause, sentence, neighbours and the report's balance."""
        weights = lexicon().weights
        totals = self._weighed()
        own = sum(s.weight * (1.0 if _near(s, first, stop) else weights.elsewhere) for s in signs_of(sentence))
        at = self._index.get((sentence.start, sentence.end))
        around = [] if at is None else [*totals[max(0, at - 2) : at], *totals[at + 1 : at + 3]]
        near = max(-3.0, min(3.0, sum(around)))
        return own + weights.near * near + weights.report * self._balance

    def _weighed(self) -> list[float]:
        if self._totals is None:
            self._totals = [sum(s.weight for s in signs_of(sentence)) for sentence in self._sentences]
            self._balance = balance(self._totals)
        return self._totals


def balance(totals: Sequence[float]) -> float:
    """The report as a whole: the logarithm of sentences for conflict over sentences against it."""
    weights = lexicon().weights
    strong = sum(total >= weights.strong for total in totals)
    weak = 0.4 * sum(0 < total < weights.strong for total in totals)
    against: float = sum(total <= weights.counter for total in totals)
    against += weights.silent * sum(total == 0 for total in totals)
    # An explosion or an attack in many sentences is still no war, if nothing stronger stands beside them.
    speaking = strong + (weak if strong else min(weak, 0.5))
    return max(-2.0, min(2.0, math.log((speaking + 0.3) / (against + 0.5))))


def signs_of(sentence: Sentence) -> list[Sign]:
    """The groups that a sentence's words show, each once, and the first named armed group or force."""
    found: dict[str, Sign] = {}
    weights = _group_weights()
    for scope in _table().scopes(sentence):
        name = scope.cue.label
        words = " ".join(sentence.words[scope.first : scope.stop])
        found.setdefault(name, Sign(name, weights[name], words, scope.low, scope.high))
    for first, stop, side in sides_in(sentence):
        police = "police" in sentence.lower[first:stop]  # they stand at every accident and crime
        if side.kind in {"armed group", "force"} and not police:
            words = " ".join(sentence.words[first:stop])
            low, high = _table().clause(sentence, first, stop)
            found.setdefault("side", Sign("side", lexicon().weights.side, words, low, high))
    return list(found.values())


def _near(sign: Sign, first: int, stop: int) -> bool:
    """Whether the sign stands in the clause of the tokens `first`:`stop`."""
    return sign.low < stop and first < sign.high


@cache
def lexicon() -> DomainWords:
    """The words, read and checked once."""
    return load_lexicon("onrecord.language.en.lexicons", "domain.toml", DomainWords)


@cache
def _group_weights() -> dict[str, float]:
    return {group.name: group.weight for group in lexicon().groups}


@cache
def _table() -> CueTable:
    stops = frozenset(lexicon().stops)
    cues = [(phrase, Cue(group.name, stops=stops)) for group in lexicon().groups for phrase in group.phrases]
    return CueTable(cues, lexicon().stops)
