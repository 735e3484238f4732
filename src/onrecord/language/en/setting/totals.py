"""Running totals: cumulative figures that run up to the report, and not over one happening at several places."""

from __future__ import annotations

from onrecord.language.en.setting.ties import tokens_of
from onrecord.language.en.wordsets import wordset
from onrecord.model.claims import Harm, Loss
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_AROUND = 6  # tokens around the claim's words in which "have" or "so far" speaks of it
_MANY = 500  # no single happening that is told over several places counts so many
_SUMMED = ("killed", "injured", "casualties")  # nobody ceases to have been so


def is_cumulative(draft: Draft) -> bool:
    """Whether the draft's figure is counted over several places, a longer time or a war."""
    return isinstance(draft.claim, Harm | Loss) and draft.claim.scope == "cumulative"


def is_summed(draft: Draft) -> bool:
    """Whether it is cumulative and only grows: the dead of a war, and not those who are displaced on some day."""
    state = isinstance(draft.claim, Harm) and draft.claim.effect not in _SUMMED
    return is_cumulative(draft) and not state


def is_running(sentence: Sentence, draft: Draft) -> bool:
    """Whether a draft's cumulative figure runs up to now: "have been killed", "so far", "the toll", a large one."""
    first, stop = tokens_of(sentence, draft.claim.anchor)
    words = sentence.lower[max(0, first - _AROUND) : stop + _AROUND]
    low = draft.claim.count.low if isinstance(draft.claim, Harm | Loss) else None
    return (low or 0) >= _MANY or not wordset("running totals").isdisjoint(words)
