"""Losses: equipment and fighters that a side is said to have lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from onrecord.language.en.effects import effect_table
from onrecord.language.en.items import LossVerb, loss_verb_table
from onrecord.language.en.quantities import quantity_at
from onrecord.language.en.sides import sides_in
from onrecord.language.en.tables import phrases
from onrecord.language.en.things import Thing, things_in
from onrecord.model.counts import Count
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.sentence import Sentence

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_LINK = frozenset(
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
_SHOWN = frozenset(("destroy", "down", "shoot down", "sink", "wreck"))
_FAR = 12  # tokens from the word of loss to its thing that an anchor may still cover


class _Words(Strict, frozen=True):
    source: str
    irregular: str
    hostile: str
    official: str
    captive: str
    enemy: str
    nouns: str
    totals: str
    sending: str
    suffering: str
    grave: str
    military: str
    civilian: str
    other: str


@cache
def loss_words(name: str) -> frozenset[str]:
    """The words of lexicons/losses.toml under a name."""
    return frozenset(phrases(getattr(_file(), name)))


@cache
def _file() -> _Words:
    return load_lexicon("onrecord.language.en.lexicons", "losses.toml", _Words)


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
    things = [t for t in things_in(sentence) if t.item not in loss_words("other")]
    rows: list[Lost] = []
    if things:
        for first, stop, verb in loss_verb_table().find(sentence.lower):
            rows += _by_verb(sentence, things, (first, stop, verb))
    rows += [*_by_noun(sentence, things, listing=listing), *_grave(sentence, things), *_inflicted(sentence)]
    found: dict[int, Lost] = {}
    for lost in rows:
        found.setdefault(lost.thing.head, lost)
    all_of_them = [found[head] for head in sorted(found)]
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
            return _behind(sentence, at) or _subject_side(sentence, at)
    return None


def _by_verb(sentence: Sentence, things: list[Thing], hit: tuple[int, int, LossVerb]) -> list[Lost]:
    first, stop, verb = hit
    if sentence.deps[first] == "amod" and (first or verb.verb not in _SHOWN):
        return []  # "a captured tank" tells no capture, but "Destroyed tank near the front" is a caption
    usable = [t for t in things if _applies(verb, t) and not (t.item == "personnel" and _harms(sentence, first))]
    negated = any(word in ("not", "n't", "never") for word in sentence.lower[max(0, first - 2) : first])
    if _passive(sentence, first) or _reduced(hit, usable):
        row = [t for t in _chain_left(sentence, usable, first) if _told(t)]
        row += _row(sentence, usable, stop, tied=True) if row else []
        whose = next((thing.of for thing in row if thing.of), None)
        return [Lost("things destroyed", thing, first, thing.of or whose, negated) for thing in row]
    if not _realised(sentence, first, verb):
        return []
    row = _row(sentence, usable, stop, tied=False)
    if verb.verb in ("intercept", "shoot down") and _incoming(row):
        return []
    lost = verb.verb == "lose"
    of = _subject_side(sentence, first) if lost else None
    name = "side lost" if lost else "destroyed things"
    return [Lost(name, thing, first, thing.of or of, negated) for thing in row if lost or _told(thing)]


def _incoming(row: list[Thing]) -> bool:
    """ "shot down the missile": a missile that air defence stops is a loss only where missiles are counted."""
    return (
        bool(row) and row[0].item in ("missiles", "air defence") and row[0].count.bounds == (1, 1) and row[0].of is None
    )


def _told(thing: Thing) -> bool:
    """A loss has a number, or is one thing that the text sets apart; "missiles" in general are no loss."""
    return thing.count.bounds != (None, None) or thing.count.vague is not None


def _harms(sentence: Sentence, verb: int) -> bool:
    """Fighters killed, wounded or captured are found by the rules of harm."""
    return effect_table().longest(sentence.lower, verb) is not None


def _applies(verb: LossVerb, thing: Thing) -> bool:
    return verb.applies == "both" or (thing.item == "personnel") == (verb.applies == "personnel")


def _realised(sentence: Sentence, first: int, verb: LossVerb) -> bool:
    """Not "to destroy tanks", "can destroy tanks"; a bare form counts in a headline ("Troops down drone")."""
    before = sentence.tags[first - 1] if first else ""
    if verb.verb == "down" and not sentence.tags[first].startswith("VB") and not before.startswith("NN"):
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
        if (row and not set(between) <= _LINK) or (not row and not _near(sentence, thing.stop, verb)):
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


def _row(sentence: Sentence, things: list[Thing], stop: int, *, tied: bool) -> list[Thing]:
    """The things of a list behind a verb; `tied`: only those joined by "along with", "and", "as well as"."""
    row: list[Thing] = []
    limit = stop
    for thing in (t for t in things if t.first >= stop):
        between = sentence.lower[limit : thing.first]
        if row and not set(between) <= _LINK:
            break
        if not row and tied and not ({"with", "and", "as"} & set(between) and set(between) <= _LINK):
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


def _subject_side(sentence: Sentence, verb: int) -> str | None:
    """The side named nearest before a verb, or "enemy"."""
    named = [
        (first, side.name) for first, stop, side in sides_in(sentence) if stop <= verb and side.kind != "organisation"
    ]
    enemies = [i for i in range(verb) if sentence.lower[i] in loss_words("enemy")]
    if enemies and (not named or enemies[-1] > named[-1][0] + 1):
        return "enemy"
    return named[-1][1] if named else None


def _by_noun(sentence: Sentence, things: list[Thing], *, listing: bool) -> list[Lost]:
    """Figures that belong to "losses": "total losses are now 32,300 dead", "tanks - 884"."""
    nouns = [i for i, word in enumerate(sentence.lower) if word in loss_words("nouns")]
    if nouns:
        at = nouns[0]
        of = _subject_side(sentence, at) or _behind(sentence, at)
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


def _behind(sentence: Sentence, at: int) -> str | None:
    """ "losses of the enemy", "losses of Russian troops"."""
    for first, _, side in sides_in(sentence):
        if at < first <= at + 5:
            return side.name
    return "enemy" if loss_words("enemy") & set(sentence.lower[at : at + 6]) else None


def _sent(sentence: Sentence, at: int, thing: Thing) -> bool:
    return bool(loss_words("sending") & set(sentence.lower[at : thing.first]))


def _inflicted(sentence: Sentence) -> list[Lost]:
    """ "we inflicted two casualties on the enemy": a number of the other side's fighters."""
    for at, word in enumerate(sentence.lower):
        if word not in ("casualty", "casualties"):
            continue
        near = (*sentence.lower[max(0, at - 7) : at], *sentence.lower[at + 1 : at + 5])
        if not {"inflicted", "inflicting", "inflict", "inflicts"} & set(near):
            continue
        for first in range(at - 1, max(-1, at - 5), -1):
            quantity = quantity_at(sentence, first)
            if quantity is not None and quantity.numeric and quantity.stop >= at - 2:
                thing = Thing(first, at + 1, at, "personnel", quantity.count)
                return [Lost("casualties inflicted", thing, at, _behind(sentence, at))]
    return []


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


def _grave(sentence: Sentence, things: list[Thing]) -> list[Lost]:
    """ "suffered significant losses", "heavy losses of their own tanks": losses without a number."""
    for at, word in enumerate(sentence.lower):
        if word != "losses" and not (word == "casualties" and _of_force(sentence, at)):
            continue
        before = sentence.lower[max(0, at - 6) : at]
        if not loss_words("grave") & set(before[-3:]) or not loss_words("suffering") & set(before):
            continue
        of = _subject_side(sentence, at)
        first = max(i for i in range(at) if sentence.lower[i] in loss_words("grave"))
        vague = Count(vague=" ".join(sentence.words[first : at + 1]), text=" ".join(sentence.words[first : at + 1]))
        named = [t for t in things if at < t.first <= at + 8 and t.count.bounds in ((None, None), (1, 1))]
        row = [replace(t, count=vague) for t in named] or [Thing(first, at + 1, at, "personnel", vague)]
        return [Lost("grave losses", thing, at, of) for thing in row]
    return []
