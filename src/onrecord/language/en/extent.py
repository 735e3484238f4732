"""One incident or a running total: how far a count reaches, from the signs of its clause.

Counts within one settlement and about 24 hours belong to an incident; over several settlements, a longer
time, a front or a war they are cumulative and never added to one. The signs stand in lexicons/extent.toml
with their weights: graded cues over clauses, as in ConText (Harkema et al. 2009), summed as evidence
instead of taken one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.language.en.extent_lexicon import lexicon, signs, table
from onrecord.language.en.extent_names import Evidence, unlisted
from onrecord.language.en.since import since_date
from onrecord.model.claims import Scope as Reach
from onrecord.rules.scopes import Scope
from onrecord.rules.sentence import Sentence

MANY_PLACES = frozenset({"several places", "places listed"})
ONE_PLACE = frozenset({"one place", "named place"})


@dataclass(frozen=True, slots=True)
class Extent:
    """An incident's count or a cumulative one, since when (EDTF), and the characters that say so."""

    scope: Reach = "incident"
    since: str | None = None
    cue: tuple[int, int] | None = None


def extent(sentence: Sentence, first: int, stop: int, *, before: Sequence[Sentence] = ()) -> Extent:
    """How far the count whose words are the tokens `first`:`stop` reaches.

    `before` are the sentences before it: one without signs of its own goes on with what they speak of.
    """
    found = evidence(sentence, first, stop)
    score = sum(e.weight for e in found)
    if not found and before:
        score = sum(share * _whole(s) for share, s in zip(lexicon().inherited, reversed(before), strict=False))
    if score < lexicon().threshold:
        return Extent()
    strongest = max(found, key=lambda e: e.weight, default=None)
    cue = sentence.chars(strongest.first, strongest.stop) if strongest else None
    return Extent("cumulative", since_date(sentence), cue)


def evidence(sentence: Sentence, first: int, stop: int) -> list[Evidence]:
    """The signs for a claim of the tokens `first`:`stop`; each kind counts once, where it counts most."""
    best: dict[str, Evidence] = {}
    for scope in _scopes(sentence):
        weight = _weight(scope, sentence, first, stop)
        known = best.get(scope.cue.label)
        if weight and (known is None or abs(known.weight) < abs(weight)):
            best[scope.cue.label] = Evidence(scope.cue.label, weight, scope.first, scope.stop)
    found = [*best.values(), *unlisted(sentence, first, stop)]
    if any(e.name in MANY_PLACES for e in found):
        # where a sentence counts its places, each of them is no longer the one place
        return [e for e in found if e.name not in ONE_PLACE]
    return found


def _weight(scope: Scope, sentence: Sentence, first: int, stop: int) -> float:
    """What a sign counts for the claim: less in another clause, nothing where it must stand in the claim."""
    sign = signs()[scope.cue.label]
    if sign.inside and not (first <= scope.first and scope.stop <= stop):
        return 0.0
    if sign.name == "since" and scope.stop <= first <= scope.stop + 2:
        return 0.0  # "since two people were killed": the claim is what the time is told by
    return sign.weight * (1.0 if scope.covers(sentence, first, stop) else lexicon().elsewhere)


def _whole(sentence: Sentence) -> float:
    """What a sentence as a whole speaks of, within bounds."""
    return max(-3.0, min(3.0, sum(e.weight for e in evidence(sentence, 0, len(sentence)))))


@lru_cache(maxsize=512)
def _scopes(sentence: Sentence) -> tuple[Scope, ...]:
    return tuple(table().scopes(sentence))
