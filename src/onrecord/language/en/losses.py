"""Losses: equipment and fighters that a side is said to have lost."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.effects import effect_table
from onrecord.language.en.items import LossVerb, loss_verb_table
from onrecord.language.en.loss_nominals import acts, grave, inflicted
from onrecord.language.en.loss_words import loss_words
from onrecord.language.en.lost import LINK, Lost, is_told, row_of, side_behind, subject_side
from onrecord.language.en.quantities import quantity_at
from onrecord.language.en.things import Thing, things_in
from onrecord.model.counts import Count
from onrecord.rules.sentence import Sentence

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_SHOWN = frozenset(("destroy", "down", "shoot down", "sink", "wreck"))


def find_losses(sentence: Sentence, *, listing: bool = False) -> list[Lost]:
    """The losses of a sentence; `listing` says that a report of losses is going on, so that bare lines count."""
    things = things_in(sentence)
    rows: list[Lost] = []
    if things:
        for first, stop, verb in loss_verb_table().find(sentence.lower):
            rows += _by_verb(sentence, things, (first, stop, verb))
    rows += [*_by_noun(sentence, things, listing=listing), *acts(sentence, things)]
    rows += [*grave(sentence, things), *inflicted(sentence)]
    found: dict[int, Lost] = {}
    for lost in rows:
        found.setdefault(lost.thing.head, lost)
    all_of_them = [found[head] for head in sorted(found) if found[head].thing.item not in loss_words("other")]
    armed = any(one.thing.item not in loss_words("civilian") for one in all_of_them)
    return [one for one in all_of_them if armed or _military(sentence, one)]


def _military(sentence: Sentence, lost: Lost) -> bool:
    """Whether a thing that civilians have too is a force's: by its side, its modifiers or its neighbours."""
    if lost.thing.item not in loss_words("civilian") or lost.thing.of is not None:
        return True
    around = sentence.lower[max(0, lost.thing.first - 6) : lost.thing.stop + 6]
    return lost.rule in ("figures of losses", "list of losses") or bool(loss_words("military") & set(around))


def is_listing(sentence: Sentence) -> bool:
    """Whether a sentence opens a report of losses whose figures may stand in the lines after it."""
    lower, nouns = sentence.lower, loss_words("nouns")
    marks = loss_words("totals") | loss_words("enemy")
    for i, word in enumerate(lower):
        if word in nouns and ((i and lower[i - 1] in marks) or loss_words("enemy") & set(lower) or "since" in lower):
            return True
        if lower[-1] == ":" and (word in nouns or word == "lost"):
            return True
        if word in ("lost", "eliminated", "liquidated") and ("since" in lower or loss_words("enemy") & set(lower)):
            return True
    return False


def listing_side(sentence: Sentence) -> str | None:
    """Whose losses a heading announces: "the total losses of the enemy …", "Russia has also lost:"."""
    for at, word in enumerate(sentence.lower):
        if word in loss_words("nouns") or word in ("lost", "eliminated", "liquidated"):
            return side_behind(sentence, at) or subject_side(sentence, at)
    return None


def _by_verb(sentence: Sentence, things: list[Thing], hit: tuple[int, int, LossVerb]) -> list[Lost]:
    first, stop, verb = hit
    if sentence.deps[first] == "amod" and (first or verb.verb not in _SHOWN):
        return []  # "a captured tank" tells no capture, but "Destroyed tank near the front" is a caption
    usable = [t for t in things if _applies(verb, t) and not (t.item == "personnel" and _harms(sentence, first))]
    negated = any(word in ("not", "n't", "never") for word in sentence.lower[max(0, first - 2) : first])
    if _passive(sentence, first) or _reduced(hit, usable):
        row = [t for t in _chain_left(sentence, usable, first) if is_told(t)]
        row += row_of(sentence, usable, stop, tied=True) if row else []
        whose = next((thing.of for thing in row if thing.of), None)
        return [Lost("things destroyed", thing, first, thing.of or whose, negated) for thing in row]
    if not _realised(sentence, first, verb):
        return []
    row = row_of(sentence, usable, stop, tied=False)
    if verb.verb in ("intercept", "shoot down") and _incoming(row):
        return []
    lost = verb.verb == "lose"
    of = subject_side(sentence, first) if lost else None
    name = "side lost" if lost else "destroyed things"
    return [Lost(name, thing, first, thing.of or of, negated) for thing in row if lost or is_told(thing)]


def _incoming(row: list[Thing]) -> bool:
    """ "shot down the missile": a missile that air defence stops is a loss only where missiles are counted."""
    return (
        bool(row) and row[0].item in ("missiles", "air defence") and row[0].count.bounds == (1, 1) and row[0].of is None
    )


def _harms(sentence: Sentence, verb: int) -> bool:
    """Fighters killed, wounded or captured are found by the rules of harm."""
    return effect_table().longest(sentence.lower, verb) is not None


def _applies(verb: LossVerb, thing: Thing) -> bool:
    if verb.applies == "arms":
        return thing.item in loss_words("arms")
    return verb.applies == "both" or (thing.item == "personnel") == (verb.applies == "personnel")


def _realised(sentence: Sentence, first: int, verb: LossVerb) -> bool:
    """Not "to destroy tanks", "can destroy tanks"; a bare form counts in a headline ("Troops down drone")."""
    noun_before = first > 0 and sentence.tags[first - 1].startswith("NN")
    if verb.verb == "down" and not sentence.tags[first].startswith("VB") and not noun_before:
        return False  # "taken down the aircraft"; but "Troops down drone"
    if set(verb.shapes) & {"past", "participle", "gerund"}:
        return True
    before = sentence.lower[first - 1] if first else ""
    return before not in (
        "to",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "should",
    )


def _passive(sentence: Sentence, first: int) -> bool:
    i = first - 1
    while i >= 0 and (sentence.tags[i].startswith("RB") or sentence.lower[i] in ("also", "reportedly", '"', "'")):
        i -= 1
    return i >= 0 and sentence.lower[i] in _BE


def _reduced(hit: tuple[int, int, LossVerb], things: list[Thing]) -> bool:
    """ "five jets shot down", "19 militants eliminated": a participle right behind the things."""
    first, stop, verb = hit
    if "participle" not in verb.shapes:
        return False
    behind = any(t.stop == first and t.count.bounds != (None, None) for t in things)
    return behind and not any(thing.first == stop for thing in things)


def _chain_left(sentence: Sentence, things: list[Thing], verb: int) -> list[Thing]:
    """The things before a passive verb that a list holds together."""
    row: list[Thing] = []
    limit = verb
    for thing in reversed([t for t in things if t.stop <= verb]):
        between = sentence.lower[thing.stop : limit]
        if (row and not set(between) <= LINK) or (not row and not _near(sentence, thing.stop, verb)):
            break
        row.insert(0, thing)
        limit = thing.first
    return row


def _near(sentence: Sentence, stop: int, verb: int) -> bool:
    """Whether no other verb of its own stands between a thing and the passive verb."""
    other = any(
        sentence.tags[i] in ("VBD", "VBZ", "VBP") and sentence.lower[i] not in _BE | {"had", "have", "has"}
        for i in range(stop, verb)
    )
    return verb - stop <= 14 and not other


def _by_noun(sentence: Sentence, things: list[Thing], *, listing: bool) -> list[Lost]:
    """Figures that belong to "losses": "total losses are now 32,300 dead", "tanks - 884"."""
    nouns = [i for i, word in enumerate(sentence.lower) if word in loss_words("nouns")]
    if nouns:
        at = nouns[0]
        of = subject_side(sentence, at) or side_behind(sentence, at)
        row = [
            t
            for t in things
            if t.first > at and t.count.bounds != (None, None) and (t.item != "personnel" or t.count.low != 1)
        ]
        row = [t for t in row if t.listed or t.count.low != 1 or t.count.high != 1]
        if not row:
            row = _dead_of(sentence, at)
        return [
            Lost("figures of losses", thing, at, thing.of or of)
            for thing in _shared(sentence, row)
            if not _sent(sentence, at, thing)
        ]
    if listing:
        return [
            Lost("list of losses", t, t.head, t.of)
            for t in things
            if t.listed or (t.count.low is not None and t.count.low > 1)
        ]
    return []


def _dead_of(sentence: Sentence, at: int) -> list[Thing]:
    """ "troop losses are now 32,300 dead": a figure of losses without its noun."""
    for i in range(at + 1, min(at + 8, len(sentence))):
        quantity = quantity_at(sentence, i)
        if quantity is None or not quantity.numeric:
            continue
        behind = sentence.lower[quantity.stop] if quantity.stop < len(sentence) else "."
        if behind in ("dead", "killed", ".", ",", ";", "in", "as", "since", "-", "and", '"'):
            stop = quantity.stop + (behind in ("dead", "killed"))
            return [Thing(quantity.first, stop, quantity.first, "personnel", quantity.count)]
        return []
    return []


def _shared(sentence: Sentence, row: list[Thing]) -> list[Thing]:
    """ "losses exceed 11,000 servicemen, 290 tanks": the bound holds for the whole list."""
    first = next((i for i, word in enumerate(sentence.lower) if word.startswith("exceed")), None)
    if len(row) < 2 or first is None or first > row[0].first:
        return row
    own = [row[0]] if first == row[0].first else []
    return own + [
        replace(t, count=Count(low=t.count.low + 1, text=t.count.text))
        if t.count.low is not None and t.count.low == t.count.high
        else t
        for t in row[len(own) :]
    ]


def _sent(sentence: Sentence, at: int, thing: Thing) -> bool:
    return bool(loss_words("sending") & set(sentence.lower[at : thing.first]))
