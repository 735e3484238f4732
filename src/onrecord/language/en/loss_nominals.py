"""Losses told by nouns: "the destruction of two tanks", casualties inflicted, grave losses, losses denied."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.loss_words import loss_words
from onrecord.language.en.lost import Lost, is_told, row_of, side_behind, subject_side
from onrecord.language.en.quantities import quantity_at
from onrecord.language.en.sides import sides_in
from onrecord.language.en.things import Thing
from onrecord.model.counts import Count
from onrecord.rules.sentence import Sentence

_ONE = Count(low=1, high=1)


def acts(sentence: Sentence, things: list[Thing]) -> list[Lost]:
    """ "the destruction of two tanks", "the downing of a helicopter": a noun of loss with its things."""
    rows: list[Lost] = []
    for at, word in enumerate(sentence.lower[:-2]):
        if word not in loss_words("acts") or sentence.lower[at + 1] != "of":
            continue
        if loss_words("sought") & set(sentence.lower[max(0, at - 4) : at]):
            continue
        equipment = [thing for thing in things if thing.item != "personnel"]
        row = row_of(sentence, equipment, at + 2, tied=False)
        rows += [Lost("act of destruction", thing, at, thing.of) for thing in row if is_told(thing)]
    return rows


def inflicted(sentence: Sentence) -> list[Lost]:
    """ "we inflicted two casualties on the enemy": a number of the other side's fighters."""
    for at, word in enumerate(sentence.lower):
        if word not in ("casualty", "casualties"):
            continue
        if word == "casualty" and sentence.lower[at - 1] in ("a", "another"):
            if {"inflicted", "inflicting"} & set(sentence.lower[max(0, at - 4) : at]):
                return [_casualties(sentence, at - 1, at, _ONE)]
            continue
        near = (*sentence.lower[max(0, at - 7) : at], *sentence.lower[at + 1 : at + 5])
        if not {"inflicted", "inflicting", "inflict", "inflicts"} & set(near):
            continue
        for first in range(at - 1, max(-1, at - 5), -1):
            quantity = quantity_at(sentence, first)
            if quantity is not None and quantity.numeric and quantity.stop >= at - 2:
                return [_casualties(sentence, first, at, quantity.count)]
    return []


def _casualties(sentence: Sentence, first: int, at: int, count: Count) -> Lost:
    thing = Thing(first, at + 1, at, "personnel", count)
    return Lost("casualties inflicted", thing, at, side_behind(sentence, at))


def denied_loss(sentence: Sentence) -> tuple[int, int] | None:
    """The tokens of "denies any such loss", "denied losing any aircraft"."""
    for at, word in enumerate(sentence.lower):
        if word in ("denies", "denied", "deny", "denying", "rejects", "rejected"):
            for i in range(at + 1, min(at + 6, len(sentence))):
                if sentence.lower[i] in ("loss", "losses") and "any" in sentence.lower[at:i]:
                    return at, i + 1
    return None


def _of_force(sentence: Sentence, at: int) -> bool:
    """Whether "heavy casualties" are an army's or an armed group's: its name stands beside them."""
    near = [side for first, stop, side in sides_in(sentence) if at - 12 <= first <= at + 6]
    return any(side.kind in ("force", "armed group") for side in near) and "civilian" not in sentence.lower[at - 1 : at]


def grave(sentence: Sentence, things: list[Thing]) -> list[Lost]:
    """ "suffered significant losses", "heavy losses of their own tanks": losses without a number."""
    for at, word in enumerate(sentence.lower):
        if word != "losses" and not (word == "casualties" and _of_force(sentence, at)):
            continue
        before = sentence.lower[max(0, at - 6) : at]
        if not loss_words("grave") & set(before[-3:]) or not loss_words("suffering") & set(before):
            continue
        of = subject_side(sentence, at)
        first = max(i for i in range(at) if sentence.lower[i] in loss_words("grave"))
        vague = Count(vague=" ".join(sentence.words[first : at + 1]), text=" ".join(sentence.words[first : at + 1]))
        named = [t for t in things if at < t.first <= at + 8 and t.count.bounds in ((None, None), (1, 1))]
        row = [replace(t, count=vague) for t in named] or [Thing(first, at + 1, at, "personnel", vague)]
        return [Lost("grave losses", thing, at, of) for thing in row]
    return []
