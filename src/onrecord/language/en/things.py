"""Things that a side can lose, as a sentence names them: what, how many, whose."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.en.items import ItemWord, item_table
from onrecord.language.en.loss_words import loss_words
from onrecord.language.en.people_words import person_table
from onrecord.language.en.quantities import quantity_at
from onrecord.language.en.sides import Side, sides_in
from onrecord.model.counts import Count
from onrecord.rules.sentence import Sentence

_ARTICLES = frozenset(("a", "an", "the", "one", "another", "its", "their", "his"))
_WITHIN = 7  # tokens from a quantity to the noun that it counts


@dataclass(frozen=True, slots=True)
class Thing:
    """Tokens `first` to `stop` that name things, `head` their noun; `of` is the side whose they are ("enemy"
    where the text says only that).
    """

    first: int
    stop: int
    head: int
    item: str
    count: Count
    of: str | None = None
    listed: bool = False


def things_in(sentence: Sentence) -> list[Thing]:
    """All things of a sentence that a side can lose, with their numbers, from left to right."""
    sides = {first: (stop, side) for first, stop, side in sides_in(sentence)}
    found: list[Thing] = []
    at = 0
    while at < len(sentence):
        thing = _listed(sentence, at) or _counted(sentence, at, sides) or _single(sentence, at, sides)
        if thing is not None:
            found.append(thing)
        at = thing.stop if thing else at + 1
    return found


def _counted(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Thing | None:
    """As in "1,432 Russian tanks", "178 of Moscow's helicopters", "about 23,200 personnel"."""
    quantity = quantity_at(sentence, at)
    if quantity is None:
        return None
    of: str | None = None
    i = quantity.stop
    while i < min(quantity.stop + _WITHIN, len(sentence)):
        hit = item_table().longest(sentence.lower, i) or _fighters(sentence, i)
        if hit is not None and not _modifier(sentence, i + hit[0]):
            stop, item = _joint(sentence, i + hit[0], hit[1].item)
            return Thing(at, stop, i + hit[0] - 1, item, quantity.count, of or _hostile(sentence, i, hit[0]))
        if i in sides:
            of = of or sides[i][1].name
            i = sides[i][0]
            continue
        if sentence.lower[i] in loss_words("enemy"):
            of = of or "enemy"
        elif hit is None and not _between(sentence, i):
            return None
        i += hit[0] if hit else 1
    return None


def _hostile(sentence: Sentence, first: int, size: int) -> str | None:
    """Whose a thing is where its own name says so: "enemy drones", "occupiers"."""
    return "enemy" if loss_words("enemy") & set(sentence.lower[first : first + size]) else None


def _fighters(sentence: Sentence, at: int) -> tuple[int, ItemWord] | None:
    """Nouns for fighters count as personnel ("destroyed over 60 terrorists")."""
    hit = person_table().longest(sentence.lower, at)
    if hit is None or hit[1].population != "soldiers" or hit[1].role is not None:
        return None
    return hit[0], ItemWord("personnel", plural=hit[1].plural)


def _joint(sentence: Sentence, stop: int, item: str) -> tuple[int, str]:
    """ "130 tanks and armoured vehicles": two kinds of things under one number; the wider one names the item."""
    if sentence.lower[stop : stop + 1] not in (("and",), ("/",), ("or",)):
        return stop, item
    at = stop + 1
    while at < min(stop + 5, len(sentence)):
        hit = item_table().longest(sentence.lower, at)
        if hit is not None:
            return at + hit[0], hit[1].item if hit[1].item in _WIDER else item
        if sentence.tags[at][:2] not in ("JJ", "NN", "IN", "VB") or sentence.tags[at] == "CD":
            break
        at += 1
    return stop, item


_WIDER = ("armoured vehicles", "equipment", "vehicles")


def _between(sentence: Sentence, i: int) -> bool:
    if sentence.lower[i] in (
        "of",
        "the",
        "'s",
        "'",
        "-",
        "more",
        "units",
        "pieces",
        "its",
        "their",
        "enemy",
        "other",
        "/",
    ):
        return True
    return sentence.tags[i].startswith(("JJ", "NN", "VBN", "RB")) or (
        not sentence.tags[i] and sentence.lower[i].isalpha()
    )


def _modifier(sentence: Sentence, stop: int) -> bool:
    """Whether the item only modifies another noun ("missile strikes", "tank battalion")."""
    if stop >= len(sentence):
        return False
    if item_table().longest(sentence.lower, stop) is not None or sentence.lower[stop] in ("'s", "'"):
        return True
    if sentence.lower[stop] == "-" and sentence.starts[stop] == sentence.ends[stop - 1]:
        return True
    return (
        sentence.tags[stop] in ("NN", "NNS")
        and sentence.deps[stop - 1] in ("compound", "amod", "nmod")
        and sentence.heads[stop - 1] >= stop
    )


def _listed(sentence: Sentence, at: int) -> Thing | None:
    """As in "tanks - 884 (+5)": a line of a list of losses."""
    hit = item_table().longest(sentence.lower, at)
    if hit is None:
        return None
    i = at + hit[0]
    while i < len(sentence) and (
        sentence.lower[i] in ("/", "systems", "units", ",") or item_table().longest(sentence.lower, i)
    ):
        i += 1
    if i >= len(sentence) or sentence.lower[i] not in ("-", ":", "--", "=", "~") or sentence.lower[i] == ",":
        return None
    i += 1
    quantity = quantity_at(sentence, i) if i < len(sentence) else None
    if quantity is None or not quantity.numeric:
        return None
    return Thing(at, quantity.stop, at + hit[0] - 1, hit[1].item, quantity.count, None, listed=True)


def _single(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Thing | None:
    """As in "a Su-25", "the flagship", "Russian assault aircraft": one thing, or things without a number."""
    of: str | None = None
    i = at + 1 if sentence.lower[at] in _ARTICLES else at
    while i < min(at + _WITHIN, len(sentence)):
        hit = item_table().longest(sentence.lower, i)
        if hit is not None and not _modifier(sentence, i + hit[0]):
            if hit[1].plural and i > at and sentence.lower[at] in ("the", "a", "an"):
                return None
            count = Count() if hit[1].plural else Count(low=1, high=1)
            return Thing(at, i + hit[0], i + hit[0] - 1, hit[1].item, count, of or _hostile(sentence, i, hit[0]))
        if i in sides:
            of, i = sides[i][1].name, sides[i][0]
            continue
        if sentence.lower[i] in loss_words("enemy"):
            of = "enemy"
        elif sentence.lower[i] not in ("-", "'s") and not sentence.tags[i].startswith(("JJ", "NN", "CD")):
            return None
        if at == i and sentence.lower[at] not in loss_words("enemy") | _ARTICLES:
            return None
        i += hit[0] if hit else 1
    return None
