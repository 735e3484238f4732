"""How closely a phrase of time or place is tied to a claim of its sentence.

The cost of a tie is the way from the phrase to the claim's words through the sentence's dependencies, dearer where it
leaves or enters a clause, and dearest where the phrase belongs to the act of saying ("police said on Monday that five
were killed on Sunday"). A sentence without dependencies is measured in words.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.language.en.speakers.words import verbs
from onrecord.rules.sentence import Sentence

Tokens = tuple[int, int]  # half-open tokens of a sentence

_CLAUSES = frozenset(("ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp"))
_INTO = 2.0  # for each clause that holds the phrase and not the claim
_OUT = 0.4  # for each clause that holds the claim and not the phrase
_SAYING = 5.0  # where the phrase belongs to the verb of saying, and the claim to what is said
_WORD = 0.04  # for each word between
_PUNCTUATED = 0.5  # for each semicolon, dash or full stop between
_BREAKS = frozenset((";", ":", "–", "—", "-", "--"))
UNPARSED = 0.25  # for each word between where nothing is known but words


def top(sentence: Sentence, first: int, stop: int) -> int:
    """The token of `first`:`stop` on which the others depend: the first whose head lies outside."""
    for at in range(first, stop):
        head = sentence.heads[at]
        if (head == at or not first <= head < stop) and sentence.lower[at].isalnum():
            return at
    return stop - 1


def cost(sentence: Sentence, phrase: Tokens, claim: Tokens) -> float:
    """How dear it is to tie the tokens of `phrase` to those of `claim`; 0 and more, under 3 for a close tie."""
    words = _between(phrase, claim)
    breaks = _PUNCTUATED * sum(sentence.lower[at] in _BREAKS for at in range(*_gap(phrase, claim)))
    if not sentence.parsed:
        return UNPARSED * words + breaks
    up, own = path(sentence, top(sentence, *phrase)), path(sentence, top(sentence, *claim))
    if any(claim[0] <= at < claim[1] for at in up):
        return _WORD * words + breaks  # it depends on the claim's own words
    shared = next((at for at in up if at in set(own)), None)
    if shared is None:
        return 4.0 + _WORD * words + breaks
    there, here = up[: up.index(shared)], own[: own.index(shared)]
    price = 0.5 * _steps(sentence, there) + 0.5 * _steps(sentence, here)
    price += _INTO * sum(sentence.deps[at] in _CLAUSES for at in there)
    price += _OUT * sum(sentence.deps[at] in _CLAUSES for at in here)
    said = bool(here) and sentence.deps[here[-1]] in ("ccomp", "parataxis") and is_saying(sentence, shared)
    return price + _SAYING * said + _WORD * words + breaks


def path(sentence: Sentence, at: int) -> list[int]:
    """The token and those on which it depends, up to the root."""
    found = [at]
    while sentence.heads[at] != at and len(found) < len(sentence):
        at = sentence.heads[at]
        found.append(at)
    return found


def is_saying(sentence: Sentence, at: int) -> bool:
    """Whether the token is a verb of saying."""
    verb = verbs().get(sentence.lower[at])
    return verb is not None and verb.kind in ("say", "report")


def _steps(sentence: Sentence, way: Iterable[int]) -> int:
    """The tokens of a way that are no prepositions and no mere links."""
    return sum(sentence.deps[at] not in ("prep", "pobj", "agent", "aux", "auxpass", "det") for at in way)


def _between(phrase: Tokens, claim: Tokens) -> int:
    low, high = _gap(phrase, claim)
    return max(0, high - low)


def _gap(phrase: Tokens, claim: Tokens) -> Tokens:
    return (phrase[1], claim[0]) if phrase[1] <= claim[0] else (claim[1], phrase[0])
