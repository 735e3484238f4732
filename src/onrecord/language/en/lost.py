"""What the rules of losses share: the find, the side that lost, the things of a list."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.en.loss_words import loss_words
from onrecord.language.en.sides import sides_in
from onrecord.language.en.things import Thing
from onrecord.rules.sentence import Sentence

LINK = frozenset(
    (
        ",",
        "and",
        "as",
        "well",
        "a",
        "an",
        "the",
        "&",
        "or",
        "along",
        "with",
        "plus",
        "also",
        "another",
        "including",
        ";",
        ":",
        "-",
        "+",
        "(",
        ")",
        "around",
        "about",
    )
)


@dataclass(frozen=True, slots=True)
class Lost:
    """A thing that a sentence says was lost; `verb` is the token of the word that says so, `of` the side."""

    rule: str
    thing: Thing
    verb: int
    of: str | None
    negated: bool = False


def subject_side(sentence: Sentence, verb: int) -> str | None:
    """The side named nearest before a verb, or "enemy"."""
    named = [
        (first, side.name) for first, stop, side in sides_in(sentence) if stop <= verb and side.kind != "organisation"
    ]
    enemies = [i for i in range(verb) if sentence.lower[i] in loss_words("enemy")]
    if enemies and (not named or enemies[-1] > named[-1][0] + 1):
        return "enemy"
    return named[-1][1] if named else None


def side_behind(sentence: Sentence, at: int) -> str | None:
    """ "losses of the enemy", "losses of Russian troops"."""
    for first, _, side in sides_in(sentence):
        if at < first <= at + 5:
            return side.name
    return "enemy" if loss_words("enemy") & set(sentence.lower[at : at + 6]) else None


def is_told(thing: Thing) -> bool:
    """A loss has a number, or is one thing that the text sets apart; "missiles" in general are no loss."""
    return thing.count.bounds != (None, None) or thing.count.vague is not None


def row_of(sentence: Sentence, things: list[Thing], stop: int, *, tied: bool) -> list[Thing]:
    """The things of a list behind a verb; `tied`: only those joined by "along with", "and", "as well as"."""
    row: list[Thing] = []
    limit = stop
    for thing in (t for t in things if t.first >= stop):
        between = sentence.lower[limit : thing.first]
        if row and not set(between) <= LINK:
            break
        if not row and tied and not ({"with", "and", "as"} & set(between) and set(between) <= LINK):
            break
        if not row and not tied and not _direct(sentence, limit, thing.first):
            break
        row.append(thing)
        limit = thing.stop
    return row


def _direct(sentence: Sentence, start: int, first: int) -> bool:
    """Whether only small words stand between a verb and its object."""
    return first - start <= 4 and all(
        sentence.tags[i].startswith(("DT", "RB", "JJ", "PRP$", "CD", "POS", "NNP", '"', "``", "''", ":"))
        or sentence.lower[i] in ("about", "around", "over", "of", "up", "to", "at", "more", "than", "'")
        for i in range(start, first)
    )
