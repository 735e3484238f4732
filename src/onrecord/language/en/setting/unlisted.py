"""Places that no gazetteer lists, made out by the words around their names.

A report that tells of "the town of Komanda" or "Sabz Koh village" names a place, whether or not a gazetteer knows it.
Such a place has no coordinates of its own: it takes those of the place that the text says it lies in or near, with a
radius that says how little is known, or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.language.en.sides import side_table
from onrecord.language.en.toponyms import PlaceMention
from onrecord.language.en.wordsets import wordset
from onrecord.model.places import Place
from onrecord.rules.sentence import Sentence

_SETTLEMENTS = frozenset(
    "town village city hamlet settlement township neighbourhood neighborhood suburb commune community locality".split()
)
_AREAS = frozenset("district county area municipality island peninsula valley territory locality ward camp".split())
_NOUNS = _SETTLEMENTS | _AREAS
_AT = frozenset(("in", "at", "near", "outside"))
_EVENTS = frozenset("attack attacks raid raids strike strikes assault airstrike airstrikes bombing bombardment shelling siege battle massacre offensive invasion".split())
import os
V = dict(once=2)
V.update({k: float(v) for k, v in (x.split("=") for x in os.environ.get("V", "").split() if "=" in x)})
_NEAR_KM = 25.0  # how far "near" and "outside" may reach
_LONGEST = 3  # words of a name
_LINKS = frozenset(("al", "el", "de", "la", "del", "da", "do", "of", "the"))

_NO_NAMES = frozenset(
    """the this that these those its his her their our kremlin council clinical hospital ocean jewish muslim christian
    sunni shiite shia shi'ite shi'a druze yazidi kurdish hindu buddhist alawite houthi tuareg fulani hausa hutu tutsi
    arab africa street south north east west rohingya hazara pashtun catholic orthodox bedouin local government""".split()
)

Run = tuple[int, int, int]  # sentence, first token, stop token


def unlisted_places(sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], text: str) -> list[PlaceMention]:
    """The mentions of places that are no mention of a known one, in order of text."""
    taken = {(m.sentence, at) for m in mentions for at in range(m.first, m.stop)}
    runs = [run for n in range(len(sentences)) for run in _runs(sentences[n], n, taken)]
    sure = {_name(sentences, run) for run in runs if _said_to_be(sentences[run[0]], run)}
    often = Counter(_name(sentences, run) for run in runs if _located(sentences[run[0]], run))
    sure |= {name for name, times in often.items() if times >= V["once"]}
    sure |= {_name(sentences, run) for run in runs if _placed(run, sentences, mentions)}
    containers: dict[str, Place | None] = {}
    for run in runs:
        name = _name(sentences, run)
        if name in sure and containers.get(name) is None:
            containers[name] = _container(run, sentences, mentions)
    return [_mention(run, sentences, text, containers[name]) for run in runs if (name := _name(sentences, run)) in sure]


def _runs(sentence: Sentence, number: int, taken: set[tuple[int, int]]) -> Iterator[Run]:
    """The runs of capitalised words that name no known place."""
    if not any(word.islower() for word in sentence.words):
        return
    at = 0
    while at < len(sentence):
        stop = at
        while stop < len(sentence) and stop - at < _LONGEST and _capital(sentence, stop) and (number, stop) not in taken:
            stop += 1
        if stop > at > 0 and (number, stop) not in taken:
            yield number, at, stop
        at = max(stop, at + 1)


def _capital(sentence: Sentence, at: int) -> bool:
    word, low = sentence.words[at], sentence.lower[at]
    plain = low.replace("-", "").replace("'", "").replace("’", "")
    named = word[:1].isupper() or (low.startswith(("al-", "el-", "ar-", "as-")) and word[3:4].isupper())
    if low in _NO_NAMES or side_table().longest(sentence.lower, at) is not None:
        return False
    return named and plain.isalpha() and len(plain) > 2 and not word.isupper() and low not in wordset("dates") and low not in _NOUNS


def _name(sentences: Sequence[Sentence], run: Run) -> str:
    number, first, stop = run
    return " ".join(sentences[number].lower[first:stop])


def _said_to_be(sentence: Sentence, run: Run) -> bool:
    """ "the town of Komanda", "Sabz Koh village"."""
    _, first, stop = run
    lower = sentence.lower
    before = first >= 2 and lower[first - 1] == "of" and lower[first - 2] in _NOUNS
    named = first >= 1 and lower[first - 1] in _SETTLEMENTS
    after = stop < len(lower) and lower[stop] in _NOUNS and sentence.words[stop].islower() and first > 0
    return before or after or named


def _located(sentence: Sentence, run: Run) -> bool:
    _, first, stop = run
    after = sentence.lower[stop] if stop < len(sentence) else "."
    led = first >= 1 and sentence.lower[first - 1] in _AT
    led = led or (first >= 2 and sentence.lower[first - 1] in ("on", "of") and sentence.lower[first - 2] in _EVENTS)
    return led and (after in (",", ".", ";", "and", "on", "where", "when", "with", "-", "–", ")", "after", "by") or not after.isalpha())


def _placed(run: Run, sentences: Sequence[Sentence], mentions: Sequence[PlaceMention]) -> bool:
    """ "in Yelewata, Benue state", "invaded Dalori, 12 kilometres from Maiduguri"."""
    container = _container(run, sentences, mentions, reach=2)
    if container is None:
        return False
    lower = sentences[run[0]].lower[run[2] : run[2] + 3]
    told = bool({"near", "outside"} & set(lower)) or any(
        m.sentence == run[0] and m.relation is not None and run[2] < m.first <= run[2] + 2 for m in mentions
    )
    return told or _located(sentences[run[0]], run)


def _container(
    run: Run, sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], *, reach: int = 8
) -> Place | None:
    number, _, stop = run
    lower = sentences[number].lower
    for mention in mentions:
        if mention.sentence == number and stop < mention.first <= stop + reach and mention.use in ("place", "reference"):
            between = lower[stop : mention.first]
            if between[0] not in (",", "in", "of", "near", "outside", "village", "town", "district", "area", "-", "–", "("):
                return None
            if any(word in (".", ";", "and", "said") for word in between):
                return None
            return mention.place
    return None


def _mention(run: Run, sentences: Sequence[Sentence], text: str, container: Place | None) -> PlaceMention:
    number, first, stop = run
    sentence = sentences[number]
    noun = next((w for w in (*sentence.lower[stop : stop + 1], *sentence.lower[max(0, first - 2) : first]) if w in _NOUNS), None)
    area = noun in _AREAS
    start, end = sentence.chars(first, stop)
    radius = None if container is None else max(container.radius_km or 0, _NEAR_KM)
    place = Place(
        name=text[start:end],
        text=text[start:end],
        start=start,
        end=end,
        lat=container.lat if container else None,
        lon=container.lon if container else None,
        admin1=container.admin1 if container else None,
        country=container.country if container else None,
        precision="district" if area else "settlement",
        radius_km=radius,
    )
    return PlaceMention(place=place, kind=noun or "settlement", use="place", sentence=number, first=first, stop=stop, entry=None, notes=("no gazetteer knows it",))


def with_unlisted(sentences, mentions, text):
    """All mentions in order, with the indices moved on."""
    extra = unlisted_places(sentences, mentions, text)
    order = sorted([*((m.place.start, n) for n, m in enumerate(mentions)), *((m.place.start, len(mentions) + n) for n, m in enumerate(extra))])
    every = [*mentions, *extra]
    moved = {old: new for new, (_, old) in enumerate(order)}
    out = []
    for _, old in order:
        m = every[old]
        out.append(replace(m, within=tuple(moved[w] for w in m.within)))
    return tuple(out)
