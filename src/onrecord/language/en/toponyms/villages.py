"""Places that no gazetteer lists, made out by the words around their names.

A report that tells of "the town of Komanda" or "Sabz Koh village" names a place, whether or not a gazetteer knows it.
Such a place has no coordinates of its own: it takes those of the place that the text says it lies in or near, with a
radius that says how little is known, or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import msgspec

from onrecord.language.en.sides import side_table
from onrecord.language.en.toponyms.making import make_within
from onrecord.language.en.toponyms.mention import PlaceMention
from onrecord.language.en.wordsets import wordset
from onrecord.model.places import Place
from onrecord.rules.sentence import Sentence

_AT = frozenset(("in", "at", "near", "outside"))
_NEAR_KM = 25.0  # how far "near" and "outside" may reach
_LONGEST = 3  # words of a name
_TWICE = 2  # a name behind a preposition of place so often is one, whatever else is known
_ARTICLES = frozenset(("al", "el", "ar", "as"))
_COMMA = len(", ")
_BEHIND = frozenset(("and", "on", "where", "when", "with", "after", "by"))  # words that end a name of a place
_ENDS = frozenset("in of near at outside that which about some just to from between".split())  # and of its description
_INTO = frozenset((",", "in", "of", "near", "outside", "-", "–", "("))  # from a village to what it lies in or near
_APART = frozenset((".", ";", "and", "said"))
_CALLED = 5  # tokens behind a name in which "a small village" stands

Run = tuple[int, int, int]  # sentence, first token, stop token


def villages_of(sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], text: str) -> list[PlaceMention]:
    """The mentions of places that are no mention of a known one, in order of text."""
    taken: dict[int, set[int]] = {}
    for mention in mentions:
        taken.setdefault(mention.sentence, set()).update(range(mention.first, mention.stop))
    runs = [run for n, sentence in enumerate(sentences) for run in _runs(sentence, n, taken.get(n, set()))]
    sure = {_name(sentences, run) for run in runs if _said_to_be(sentences[run[0]], run)}
    located = [run for run in runs if _located(sentences[run[0]], run)]
    sure |= {name for name, times in Counter(_name(sentences, run) for run in located).items() if times >= _TWICE}
    sure |= {_name(sentences, run) for run in runs if _placed(run, sentences, mentions)}
    named = [run for run in runs if _name(sentences, run) in sure] if sure else []
    containers: dict[str, Place | None] = {}
    for run in named:
        name = _name(sentences, run)
        containers[name] = containers.get(name) or _container(run, sentences, mentions)
    return [_mention(run, sentences, text, containers[_name(sentences, run)]) for run in named]


@cache
def _nouns() -> frozenset[str]:
    return wordset("kinds of settlements") | wordset("kinds of areas")


@cache
def _known() -> frozenset[str]:
    return wordset("no villages") | wordset("dates") | _nouns()


def _runs(sentence: Sentence, number: int, taken: set[int]) -> Iterator[Run]:
    """The runs of capitalised words that name no known place, but for a sentence's first word."""
    past = 1
    for at, word in enumerate(sentence.words):
        if at < past or at in taken or not word[0].isupper():
            continue
        stop = at
        while stop < min(len(sentence), at + _LONGEST) and stop not in taken and _names(sentence, stop):
            stop += 1
        if stop > at and any(other.islower() for other in sentence.words):
            yield number, _opening(sentence, at), stop
        past = max(stop, at + 1)


def _opening(sentence: Sentence, at: int) -> int:
    """The first token of a name with its Arabic article, which stands apart: "al", "-", "Hawl"."""
    return at - 2 if at > 2 and sentence.words[at - 1] == "-" and sentence.lower[at - 2] in _ARTICLES else at


def _names(sentence: Sentence, at: int) -> bool:
    """Whether a token may be part of an unknown name: capitalised, and no day, side, people or kind of place."""
    word, low = sentence.words[at], sentence.lower[at]
    if not word[0].isupper():
        return False
    plain = low.replace("-", "").replace("'", "").replace("’", "")
    if word.isupper() or not plain.isalpha() or len(plain) < 3:
        return False
    return low not in _known() and side_table().longest(sentence.lower, at) is None


def _name(sentences: Sequence[Sentence], run: Run) -> str:
    number, first, stop = run
    return " ".join(sentences[number].lower[first:stop])


def _said_to_be(sentence: Sentence, run: Run) -> bool:
    """ "the town of Komanda", "Sabz Koh village", "Kalengera, a small village in the hills"."""
    _, first, stop = run
    lower, words = sentence.lower, sentence.words
    before = first >= 2 and lower[first - 1] == "of" and lower[first - 2] in _nouns() and words[first - 2].islower()
    named = first >= 1 and lower[first - 1] in wordset("kinds of settlements") and words[first - 1].islower()
    after = stop < len(lower) and lower[stop] in _nouns() and words[stop].islower() and first > 0
    return before or after or named or _called(lower, stop)


def _called(lower: Sequence[str], stop: int) -> bool:
    """ ", a small village in the hills" behind a name; not ", the village head", who is a person."""
    if lower[stop : stop + 1] != (",",) or lower[stop + 1 : stop + 2] not in (("a",), ("the",)):
        return False
    noun = next((at for at in range(stop + 2, min(len(lower), stop + _CALLED)) if lower[at] in _nouns()), None)
    behind = "." if noun is None or noun + 1 >= len(lower) else lower[noun + 1]
    return noun is not None and (behind in _BEHIND or behind in _ENDS or not behind.isalpha())


def _located(sentence: Sentence, run: Run) -> bool:
    _, first, stop = run
    lower = sentence.lower
    after = lower[stop] if stop < len(sentence) else "."
    attacked = first >= 2 and lower[first - 1] in ("on", "of") and lower[first - 2] in wordset("attacks")
    led = attacked or (first >= 1 and lower[first - 1] in _AT)
    return led and (after in _BEHIND or not after.isalpha())


def _placed(run: Run, sentences: Sequence[Sentence], mentions: Sequence[PlaceMention]) -> bool:
    """ "in Yelewata, Benue state", "invaded Dalori, 12 kilometres from Maiduguri"."""
    sentence, (number, _, stop) = sentences[run[0]], run
    behind = sentence.ends[stop - 1] + _COMMA
    if any(m.sentence == number and m.relation is not None and m.relation.start == behind for m in mentions):
        return sentence.lower[stop] == ","
    if _container(run, sentences, mentions, reach=2) is None:
        return False
    return not {"near", "outside"}.isdisjoint(sentence.lower[stop : stop + 3]) or _located(sentence, run)


def _container(
    run: Run, sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], *, reach: int = 8
) -> Place | None:
    number, _, stop = run
    lower = sentences[number].lower
    there = [m for m in mentions if m.sentence == number and m.use in ("place", "reference") and m.first > stop]
    if not there or there[0].first > stop + reach:
        return None
    outer = there[0]
    between = lower[stop : outer.first]
    if not _APART.isdisjoint(between) or not (between[0] in _INTO or between[0] in _nouns()):
        return None
    if len(there) > 1 and lower[outer.stop : there[1].first] == ("'s",) and there[1].place.inside(outer.place):
        return there[1].place  # "in Congo's Ituri province"
    return outer.place


def _mention(run: Run, sentences: Sequence[Sentence], text: str, container: Place | None) -> PlaceMention:
    number, first, stop = run
    sentence = sentences[number]
    around = (*sentence.lower[stop : stop + 1], *sentence.lower[max(0, first - 2) : first])
    noun = next((word for word in around if word in _nouns()), None)
    area = noun in wordset("kinds of areas")
    place = make_within(text, sentence.chars(first, stop), container, "district" if area else "settlement")
    if container is not None:
        place = msgspec.structs.replace(place, radius_km=max(container.radius_km or 0, _NEAR_KM))
    return PlaceMention(
        place=place,
        kind=noun or "settlement",
        use="place",
        sentence=number,
        first=first,
        stop=stop,
        entry=None,
        notes=("no gazetteer knows it",),
    )


def in_order(mentions: Sequence[PlaceMention], further: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """All mentions in order of text, their numbers moved on."""
    if not further:
        return tuple(mentions)
    every = [*mentions, *further]
    order = sorted(range(len(every)), key=lambda n: every[n].place.start)
    moved = {old: new for new, old in enumerate(order)}
    return tuple(_renumbered(every[old], moved) for old in order)


def with_villages(
    sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], text: str
) -> tuple[PlaceMention, ...]:
    """All mentions of a report in order of text: those given and those of places that no gazetteer lists."""
    return in_order(mentions, villages_of(sentences, mentions, text))


def _renumbered(mention: PlaceMention, moved: dict[int, int]) -> PlaceMention:
    relation = mention.relation
    if relation is not None and relation.of:
        relation = replace(relation, of=tuple(moved[n] for n in relation.of))
    return replace(mention, within=tuple(moved[n] for n in mention.within), relation=relation)
