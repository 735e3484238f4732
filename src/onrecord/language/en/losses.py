"""Losses: equipment and fighters that a side is said to have lost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.language.en.items import LossVerb, loss_verb_table
from onrecord.language.en.sides import sides_in
from onrecord.language.en.things import ENEMY, Thing, things_in
from onrecord.rules.sentence import Sentence

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_NOUNS = frozenset(("losses", "loss"))
_TOTALS = frozenset(("total", "combat", "estimated", "approximate", "overall", "enemy", "cumulative", "personnel"))
_SENDING = frozenset(
    """launched fired used needs need requested sent delivered deliver provide provided supply supplied promised
    fires launches carrying deployed donate donated receive received pledged buy bought launching firing including
    amassed produce produced""".split()
)


@dataclass(frozen=True, slots=True)
class Lost:
    """A thing that a sentence says was lost; `verb` is the token of the word that says so, `of` the side."""

    rule: str
    thing: Thing
    verb: int
    of: str | None
    negated: bool = False


def find_losses(sentence: Sentence, *, listing: bool = False) -> list[Lost]:
    """The losses of a sentence; `listing` says that a report of losses is going on, so that bare lines count."""
    things = things_in(sentence)
    if not things:
        return []
    verbs = [(first, stop, verb) for first, stop, verb in loss_verb_table().find(sentence.lower)]
    found: dict[int, Lost] = {}
    for first, stop, verb in verbs:
        for lost in _by_verb(sentence, things, (first, stop, verb)):
            found.setdefault(lost.thing.head, lost)
    for lost in _by_noun(sentence, things, listing=listing):
        found.setdefault(lost.thing.head, lost)
    return [found[head] for head in sorted(found)]


def is_listing(sentence: Sentence) -> bool:
    """Whether a sentence opens a report of losses whose figures may stand in the lines after it."""
    lower = sentence.lower
    return any(
        (word in _NOUNS and ((i and (lower[i - 1] in _TOTALS or lower[i - 1] in ENEMY)) or "enemy" in lower or "since" in lower))
        or (word == "lost" and "since" in lower)
        for i, word in enumerate(lower)
    )


def _by_verb(sentence: Sentence, things: list[Thing], hit: tuple[int, int, LossVerb]) -> list[Lost]:
    first, stop, verb = hit
    passive = _passive(sentence, first)
    lower = sentence.lower
    of = _subject_side(sentence, first) if verb.verb in ("lose",) else None
    if passive or _reduced(sentence, hit, things):
        row = _chain_left(sentence, things, first)
        row += [t for t in _row(sentence, things, stop, tied=True)] if row else []
        return [Lost("things destroyed", thing, first, thing.of) for thing in row]
    row = _row(sentence, things, stop, tied=False)
    negated = any(word in ("not", "n't", "never") for word in lower[max(0, first - 2) : first])
    name = "side lost" if verb.verb == "lose" else "destroyed things"
    return [Lost(name, thing, first, thing.of or of, negated) for thing in row if _applies(verb, thing)]


def _applies(verb: LossVerb, thing: Thing) -> bool:
    return verb.applies == "both" or (thing.item == "personnel") == (verb.applies == "personnel")


def _passive(sentence: Sentence, first: int) -> bool:
    i = first - 1
    while i >= 0 and (sentence.tags[i].startswith("RB") or sentence.lower[i] in ("also", "reportedly")):
        i -= 1
    return i >= 0 and sentence.lower[i] in _BE


def _reduced(sentence: Sentence, hit: tuple[int, int, LossVerb], things: list[Thing]) -> bool:
    """"five jets shot down", "19 militants eliminated": a participle right behind the things."""
    first, stop, verb = hit
    if "participle" not in verb.shapes or (verb.verb == "lose" and not _row_at(things, first)):
        return False
    behind = _row_at(things, first)
    ahead = any(thing.first == stop for thing in things)
    return behind and not ahead


def _row_at(things: list[Thing], stop: int) -> bool:
    return any(thing.stop == stop for thing in things)


def _chain_left(sentence: Sentence, things: list[Thing], verb: int) -> list[Thing]:
    """The things before a passive verb that a list holds together."""
    row: list[Thing] = []
    limit = verb
    for thing in reversed([t for t in things if t.stop <= verb]):
        between = sentence.lower[thing.stop : limit]
        if row and not all(word in (",", "and", "as", "well", "a", "an", "the", "&", "or") for word in between):
            break
        if not row and (len(between) > 8 or any(sentence.tags[i].startswith("VBD") and sentence.lower[i] not in _BE | {"had"} for i in range(thing.stop, verb))):
            break
        row.insert(0, thing)
        limit = thing.first
    return row


def _row(sentence: Sentence, things: list[Thing], stop: int, *, tied: bool) -> list[Thing]:
    """The things of a list behind a verb; `tied`: only those joined by "along with", "and", "as well as"."""
    row: list[Thing] = []
    limit = stop
    for thing in (t for t in things if t.first >= stop):
        between = sentence.lower[limit : thing.first]
        if any(word in _SENDING and word != "including" for word in between):
            break
        if not row and len(between) > (4 if tied else 6):
            break
        if tied and not row and not {"with", "and", "as"} & set(between):
            break
        if (row and len(between) > 6) or (not row and not tied and any(sentence.tags[i] == "IN" and sentence.lower[i] not in ("of", "about", "around", "over", "at") for i in range(limit, thing.first))):
            break
        row.append(thing)
        limit = thing.stop
    return row


def _subject_side(sentence: Sentence, verb: int) -> str | None:
    """The side named nearest before a verb, or "enemy"."""
    named = [(first, side.name) for first, stop, side in sides_in(sentence) if stop <= verb and side.kind != "organisation"]
    enemies = [i for i in range(verb) if sentence.lower[i] in ENEMY]
    if enemies and (not named or enemies[-1] > named[-1][0] + 1):
        return "enemy"
    return named[-1][1] if named else None


def _by_noun(sentence: Sentence, things: list[Thing], *, listing: bool) -> list[Lost]:
    """Figures that belong to "losses": "total losses are now 32,300 dead", "tanks - 884"."""
    nouns = [i for i, word in enumerate(sentence.lower) if word in _NOUNS]
    if nouns:
        at = nouns[0]
        of = _subject_side(sentence, at) or _behind(sentence, at)
        row = [t for t in things if t.first > at and t.count.bounds != (None, None)]
        return [Lost("figures of losses", thing, at, thing.of or of) for thing in row if not _sent(sentence, at, thing)]
    if listing:
        return [Lost("list of losses", t, t.head, t.of) for t in things if t.listed or t.count.bounds != (None, None)]
    return []


def _behind(sentence: Sentence, at: int) -> str | None:
    """"losses of the enemy", "losses of Russian troops"."""
    for first, _, side in sides_in(sentence):
        if at < first <= at + 5:
            return side.name
    return "enemy" if ENEMY & set(sentence.lower[at : at + 6]) else None


def _sent(sentence: Sentence, at: int, thing: Thing) -> bool:
    return bool(_SENDING & set(sentence.lower[at : thing.first]) - {"including"})


def with_side(lost: Lost, side: str | None) -> Lost:
    """The same loss of a side that the report tells."""
    return replace(lost, of=side)
