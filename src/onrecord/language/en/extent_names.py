"""Signs of how far a count reaches that no list of phrases holds: its size, and the places around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.language.en.extent_lexicon import lexicon, signs, table
from onrecord.language.en.sides import side_table
from onrecord.rules.sentence import Sentence

LONGEST_LIST = 20  # tokens of names that "and" may join
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d{5,}")  # four digits alone may be a year


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign found: its name, what it counts here, and its tokens."""

    name: str
    weight: float
    first: int
    stop: int


def unlisted(sentence: Sentence, first: int, stop: int) -> Iterator[Evidence]:
    """The signs of size and place for a claim of the tokens `first`:`stop`; each kind counts once."""
    low, high = table().clause(sentence, first, stop)
    yield from _sizes(sentence, (first, stop), (low, high))
    seen: set[str] = set()
    for name, weight, at in _places(sentence):
        # "In Sudan, 20 died", "20 died in Sudan"; but "a man who had fought in Sudan killed two"
        aside = name == "country" and 3 < at < first
        if low <= at < high and not aside and name not in seen:
            seen.add(name)
            yield Evidence(name, weight, at, at + 1)


def _sizes(sentence: Sentence, claim: tuple[int, int], clause: tuple[int, int]) -> Iterator[Evidence]:
    words, lower = lexicon().unlisted, sentence.lower
    said = lower[slice(*claim)]
    kinds = words.equipment.intersection(lower[slice(*clause)])
    if len(kinds) >= words.inventory_kinds and words.equipment.intersection(said):
        yield Evidence("inventory", words.inventory, *claim)
    largest = max((_number(lower, i) for i in range(*claim)), default=0)
    if largest >= (words.large_fled_from if words.fled.intersection(said) else words.large_from):
        yield Evidence("large", words.large, *claim)


def _number(lower: tuple[str, ...], at: int) -> int:
    """The number in digits that stands at token `at` and is no year and no money, else 0."""
    if not _GROUPED.fullmatch(lower[at]) or (at and lower[at - 1] in lexicon().unlisted.money):
        return 0
    return int(re.sub(r"\D", "", lower[at]))


@lru_cache(maxsize=512)
def _places(sentence: Sentence) -> tuple[tuple[str, float, int], ...]:
    """The signs that the names of places give: name, weight and token; in capitals names cannot be told."""
    weights = lexicon().unlisted
    found = [("country", weights.country, at) for at in _countries(sentence)]
    if any(word.islower() for word in sentence.words):
        found += [("across", weights.across, at) for at in _across(sentence)]
        found += [("places listed", weights.places_listed, at) for at in _listed(sentence)]
        found += [("named place", weights.named_place, at) for at in _named(sentence)]
    return tuple(found)


def _countries(sentence: Sentence) -> Iterator[int]:
    """The tokens that name a country as the place ("in Sudan", "in northern Iraq"), not as a side."""
    words, lower = lexicon().unlisted, sentence.lower
    for at in range(1, len(lower)):
        part = at > 1 and lower[at - 1] in words.parts
        if lower[at - 1 - part] in words.countrywide:
            hit = side_table().longest(lower, at)
            named = hit is not None and hit[1].kind == "state" and hit[1].form == "name"
            if hit is not None and named and lower[at + hit[0] : at + hit[0] + 1] != ("'s",):
                yield at


def _across(sentence: Sentence) -> Iterator[int]:
    """The names after "across" and "throughout"."""
    words = lexicon().unlisted
    over = words.countrywide - words.at
    for at in range(1, len(sentence)):
        if sentence.lower[at - 1] in over and _capital(sentence, at):
            yield at


def _named(sentence: Sentence) -> Iterator[int]:
    """The tokens that name a place after "in", "at" or "near", and are no country, region, month or day."""
    words, lower = lexicon().unlisted, sentence.lower
    regions = signs()["named region"].phrases
    for at in range(1, len(sentence)):
        if lower[at - 1] in words.at and _capital(sentence, at) and lower[at] not in words.no_place:
            region = words.region.intersection(lower[at + 1 : at + 3]) or lower[at] in regions
            if not region and side_table().longest(lower, at) is None:
                yield at


def _listed(sentence: Sentence) -> Iterator[int]:
    """The first of several names after "in", "on" or "at" that "and" joins: "in Sumy, Odesa and Poltava"."""
    lower, length = sentence.lower, len(sentence)
    for at in range(1, length):
        if lower[at - 1] in lexicon().unlisted.at and _capital(sentence, at):
            end = at
            while end < min(length, at + LONGEST_LIST) and (_capital(sentence, end) or lower[end] == ","):
                end += 1
            joined = end + 1 < length and lower[end] == "and" and lower[end - 1] != ","
            if joined and _capital(sentence, end + 1):
                yield at


def _capital(sentence: Sentence, at: int) -> bool:
    return sentence.words[at][:1].isupper()
