"""One incident or a running total: how far a count reaches, from the signs of its clause.

Counts within one settlement and about 24 hours belong to an incident; over several settlements, a longer time, a
front or a war they are cumulative and never added to one. The signs stand in lexicons/extent.toml with their weights:
graded cues over clauses, as in ConText (Harkema et al. 2009), summed as evidence instead of taken one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.language.en.sides import side_table
from onrecord.model.claims import Scope as ClaimScope
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.scopes import Cue, CueTable, Scope
from onrecord.rules.sentence import Sentence

MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january,feb february,mar march,apr april,may,jun june,jul july,aug august,sep sept september,"
        "oct october,nov november,dec december".split(","),
        start=1,
    )
    for name in names.split()
}
FLED = frozenset("displaced fled flee evacuated evacuate homes refugees crossed uprooted sheltering sheltered left".split())
REGIONS = frozenset("region oblast province state district governorate provinces regions county department".split())
NO_PLACE = frozenset(MONTHS) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday telegram twitter x facebook english russian arabic".split()
)
MONEY = frozenset({("$",), ("€",), ("£",)})
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d{5,}")
_SINCE = re.compile(
    r"\bsince\b(?:(?! and | but )[^;.(]){0,70}?\b(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<m1>[a-z]{3,9})\.?|"
    r"(?P<m2>[a-z]{3,9})\.? (?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d,:]\d)|(?P<m3>[a-z]{3,9})\.?),? ?(?P<y>(?:19|20)\d\d)\b|"
    r"\bsince (?:early |late |mid-? ?|the (?:start|beginning|end) of )?(?P<only>(?:19|20)\d\d)\b"
)


class Sign(Strict, frozen=True):
    """Phrases of one kind of evidence, with its weight and claims that must and must not show it."""

    name: str
    weight: float
    phrases: tuple[str, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...] = ()
    inside: bool = False


class Inventory(Strict, frozen=True):
    """Kinds of equipment: a sentence that names as many of them as `kinds` is a list of losses."""

    kinds: int
    weight: float
    words: frozenset[str]


class ExtentSigns(Strict, frozen=True):
    """The file lexicons/extent.toml."""

    source: str
    threshold: float
    elsewhere: float
    inherited: tuple[float, ...]
    inventory: Inventory
    stops: dict[str, tuple[str, ...]]
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """Whether a count is an incident's or cumulative, from when (EDTF), and the characters of the words that say so."""

    scope: ClaimScope = "incident"
    since: str | None = None
    cue: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign found: its name, what it counts here, and its tokens."""

    name: str
    weight: float
    first: int
    stop: int


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


def _whole(sentence: Sentence) -> float:
    """What a sentence as a whole speaks of, within bounds."""
    return max(-3.0, min(3.0, sum(e.weight for e in evidence(sentence, 0, len(sentence)))))


def evidence(sentence: Sentence, first: int, stop: int) -> list[Evidence]:
    """The signs for a claim of the tokens `first`:`stop`; each kind counts once, in the claim's clause if it is there."""
    best: dict[str, Evidence] = {}
    for scope in _scopes(sentence):
        sign = lexicon_signs()[scope.cue.label]
        if sign.name == "since" and scope.stop <= first <= scope.stop + 2:
            continue  # "since two people were killed": the claim is what the time is told by
        if sign.inside and not (first <= scope.first and scope.stop <= stop):
            continue
        share = 1.0 if scope.covers(sentence, first, stop) else lexicon().elsewhere
        known = best.get(sign.name)
        if sign.weight and (known is None or abs(known.weight) < abs(share * sign.weight)):
            best[sign.name] = Evidence(sign.name, share * sign.weight, scope.first, scope.stop)
    found = [*best.values(), *_unlisted(sentence, first, stop)]
    if any(e.name in {"several places", "places listed"} for e in found):
        # where a sentence counts its places, each of them is no longer the one place
        return [e for e in found if e.name not in {"one place", "named place"}]
    return found


def _unlisted(sentence: Sentence, first: int, stop: int) -> Iterator[Evidence]:
    """The signs that no list of words can hold: numbers, and the names of places in the claim's clause."""
    low, high = _table().clause(sentence, first, stop)
    # "In Sudan, 20 died", "20 died in Sudan"; but "a man who had fought in Sudan killed two"
    here = (at for at in _countries(sentence.lower) if low <= at < high and (at >= first or at <= 3))
    country = next(here, None)
    if country is not None:
        yield Evidence("country", 1.5, country, country + 1)
    listed = next((at for at in _listed_places(sentence) if low <= at < high), None)
    if listed is not None:
        yield Evidence("places listed", 2.6, listed, listed + 1)
    place = next((at for at in _named_places(sentence) if low <= at < high), None)
    if place is not None:
        yield Evidence("named place", -1.0, place, place + 1)
    inventory = lexicon().inventory
    items = inventory.words.intersection(sentence.lower[low:high])
    if len(items) >= inventory.kinds and inventory.words.intersection(sentence.lower[first:stop]):
        yield Evidence("inventory", inventory.weight, first, stop)
    numbers = range(first, stop)
    largest = max((_number(sentence.lower[i]) for i in numbers if sentence.lower[i - 1 : i] not in MONEY), default=0)
    fled = FLED.intersection(sentence.lower[first:stop])
    if largest >= (50_000 if fled else 1_000):
        # no single incident of a war counts so many
        yield Evidence("large", 2.5, first, stop)


def _number(word: str) -> int:
    """The value of a number in digits that is no year, else 0."""
    return int(re.sub(r"\D", "", word)) if _GROUPED.fullmatch(word) else 0


@lru_cache(maxsize=512)
def _countries(lower: tuple[str, ...]) -> tuple[int, ...]:
    """The tokens at which a country is named as the place ("in Sudan"), not as a side."""
    found = []
    for at in range(1, len(lower)):
        if lower[at - 1] in {"in", "across", "throughout"}:
            hit = side_table().longest(lower, at)
            if hit is not None and hit[1].kind == "state" and hit[1].form == "name":
                if lower[at + hit[0] : at + hit[0] + 1] != ("'s",):
                    found.append(at)
    return tuple(found)


def _named_places(sentence: Sentence) -> Iterator[int]:
    """The tokens that name a place after "in", "at", "near" or "on", and are no country, region, month or day."""
    for at, word in enumerate(sentence.words):
        if at and word[:1].isupper() and sentence.lower[at - 1] in {"in", "at", "near", "on", "outside"}:
            after = sentence.lower[at + 1 : at + 3]
            hit = side_table().longest(sentence.lower, at)
            if sentence.lower[at] not in NO_PLACE and hit is None and not REGIONS.intersection(after):
                yield at


def _listed_places(sentence: Sentence) -> Iterator[int]:
    """The first of several names after "in", "on" or "at" that "and" joins: "in Sumy, Odesa and Poltava"."""
    for at in range(1, len(sentence)):
        if sentence.lower[at - 1] in {"in", "on", "at", "near"} and sentence.words[at][:1].isupper():
            end = at
            while end < len(sentence) and (sentence.words[end][:1].isupper() or sentence.lower[end] == ","):
                end += 1
            joins = sentence.lower[end : end + 1] == ("and",) and sentence.lower[end - 1] != ","
            if joins and "".join(sentence.words[end + 1 : end + 2])[:1].isupper():
                yield at


def since_date(sentence: Sentence) -> str | None:
    """The date from which a total runs, as EDTF, where the sentence gives it with its year."""
    if "since" not in sentence.lower:
        return None
    match = _SINCE.search(" ".join(sentence.lower).replace(" ,", ",").replace(" .", "."))
    if match is None:
        return None
    if match["only"]:
        return match["only"]
    month = MONTHS.get(match["m1"] or match["m2"] or match["m3"])
    if month is None:
        return match["y"]
    day = match["d1"] or match["d2"]
    return f"{match['y']}-{month:02}" + (f"-{int(day):02}" if day else "")


@cache
def lexicon() -> ExtentSigns:
    """The signs, read and checked once."""
    return load_lexicon("onrecord.language.en.lexicons", "extent.toml", ExtentSigns)


@cache
def lexicon_signs() -> dict[str, Sign]:
    """The signs by name."""
    return {sign.name: sign for sign in lexicon().signs}


@lru_cache(maxsize=512)
def _scopes(sentence: Sentence) -> tuple[Scope, ...]:
    return tuple(_table().scopes(sentence))


@cache
def _table() -> CueTable:
    stops = frozenset(lexicon().stops)
    cues = [(phrase, Cue(sign.name, "both", stops=stops)) for sign in lexicon().signs for phrase in sign.phrases]
    return CueTable(cues, lexicon().stops)
