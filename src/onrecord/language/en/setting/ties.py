"""How closely a phrase of time or place is tied to a claim of its sentence.

The cost of a tie is the way from the phrase to the claim's words through the sentence's dependencies, dearer where it
leaves or enters a clause, and dearest where the phrase belongs to the act of saying ("police said on Monday that five
were killed on Sunday"). A sentence without dependencies is measured in words. The weights are set by hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from onrecord.language.en.speakers.words import verbs
from onrecord.model.spans import Span
from onrecord.rules.sentence import Sentence

Tokens = tuple[int, int]  # half-open tokens of a sentence

_CLAUSES = frozenset(("ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp"))
_LINKS = frozenset(("prep", "pobj", "agent", "aux", "auxpass", "det"))  # steps that cost nothing
_BREAKS = frozenset((";", ":", "–", "—", "-", "--"))
_STEP = 0.5
_INTO = 2.0  # for each clause that holds the phrase and not the claim
_OUT = 0.4  # for each clause that holds the claim and not the phrase
_SAYING = 5.0  # where the phrase belongs to the verb of saying, and the claim to what is said
_APART = 4.0  # where the parser found two sentences in one
_WORD = 0.04  # for each word between
_BREAK = 0.5  # for each dash, colon or semicolon between
_UNPARSED = 0.25  # for each word between where nothing is known but words


def tokens_of(sentence: Sentence, anchor: Span) -> Tokens:
    """The tokens of the sentence that the characters of `anchor` touch; its first one where there are none."""
    first, stop = bisect_right(sentence.ends, anchor.start), bisect_left(sentence.starts, anchor.end)
    return (first, stop) if first < stop else (0, 1)


def cost(sentence: Sentence, phrase: Tokens, claim: Tokens) -> float:
    """How dear it is to tie the tokens of `phrase` to those of `claim`: from 0, and under 3 for a close tie."""
    low, high = (phrase[1], claim[0]) if phrase[1] <= claim[0] else (claim[1], phrase[0])
    between = range(low, max(low, high))
    breaks = _BREAK * sum(sentence.lower[at] in _BREAKS for at in between)
    if not sentence.parsed:
        return _UNPARSED * len(between) + breaks
    apart = _WORD * len(between) + breaks
    up, own = path(sentence, top(sentence, *phrase)), path(sentence, top(sentence, *claim))
    inside = next((n for n, at in enumerate(up) if claim[0] <= at < claim[1]), None)
    if inside is not None:  # it depends on the claim's own words
        aside = sum(sentence.deps[at] == "relcl" for at in up[:inside])  # "rockets that were made in Moscow"
        return _INTO * aside + apart
    shared = next((at for at in up if at in own), None)
    if shared is None:
        return _APART + apart
    there, here = up[: up.index(shared)], own[: own.index(shared)]
    said = bool(here) and sentence.deps[here[-1]] in ("ccomp", "parataxis") and is_saying(sentence, shared)
    clauses = _INTO * _clauses(sentence, there) + _OUT * _clauses(sentence, here)
    return _STEP * (_steps(sentence, there) + _steps(sentence, here)) + clauses + _SAYING * said + apart


def top(sentence: Sentence, first: int, stop: int) -> int:
    """The token of `first`:`stop` on which the others depend: the first whose head lies outside."""
    for at in range(first, stop):
        head = sentence.heads[at]
        if (head == at or not first <= head < stop) and sentence.lower[at].isalnum():
            return at
    return stop - 1


def path(sentence: Sentence, at: int) -> list[int]:
    """The token and those on which it depends, up to the root."""
    found = [at]
    while sentence.heads[at] != at and len(found) < len(sentence):
        at = sentence.heads[at]
        found.append(at)
    return found


def is_saying(sentence: Sentence, at: int) -> bool:
    """Whether the token is a form of a verb of saying."""
    verb = verbs().get(sentence.lower[at])
    return verb is not None and verb.kind in ("say", "report")


def _clauses(sentence: Sentence, way: Iterable[int]) -> int:
    return sum(sentence.deps[at] in _CLAUSES for at in way)


def _steps(sentence: Sentence, way: Iterable[int]) -> int:
    return sum(sentence.deps[at] not in _LINKS for at in way)
