"""A sentence as one string in small letters, however it was cut into tokens, and the kinds of its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.language.en.times.feasts import holiday_names
from onrecord.language.en.times.history import named
from onrecord.language.en.times.words import words
from onrecord.rules.sentence import Sentence

# No space before these, whatever a scraper left there.
_TIGHT = frozenset((",", ")", ".", ";"))
_WARS = """war wars invasion conflict hostilities fighting uprising insurgency coup genocide offensive rebellion
    takeover intifada campaign siege operation intervention aggression ukraine invade into"""
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_ALONE = """today yesterday tomorrow tonight overnight ago daily hourly weekly monthly yearly annually nightly nineteen
    thousand period then anniversary aged old olds half later earlier clock o'clock launched invaded same"""
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Flat:
    """The text of a sentence, where in it each token begins, and its words with the kinds that they are of."""

    text: str
    begins: tuple[int, ...]
    sentence: Sentence
    words: frozenset[str]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that the characters `start` to `end` touch, half-open."""
        return bisect_right(self.begins, start) - 1, bisect_right(self.begins, end - 1)

    def capital(self, start: int) -> bool:
        """Whether the word at this character begins with a capital."""
        word = self.sentence.words[bisect_right(self.begins, start) - 1]
        return word[:1].isupper()


def flatten(sentence: Sentence) -> Flat | None:
    """The sentence's tokens in small letters, with one space where the text has any; None where it names no time."""
    kinds = kinds_in(sentence)
    if not kinds:
        return None
    parts: list[str] = []
    begins: list[int] = []
    length = 0
    before = sentence.starts[0] if sentence.starts else 0
    for word, start, end in zip(sentence.lower, sentence.starts, sentence.ends, strict=True):
        if start > before and word not in _TIGHT:
            parts.append(" ")
            length += 1
        begins.append(length)
        parts.append(word)
        length += len(word)
        before = end
    return Flat("".join(parts), tuple(begins), sentence, frozenset((*sentence.lower, *kinds)))


def kinds_in(sentence: Sentence) -> set[str]:
    """The kinds of words of time in a sentence, however it was cut into words; empty where it can name no time."""
    table = _kinds()
    found = {kind for word in sentence.lower if word in table for kind in table[word]}
    for word in sentence.lower:
        if word[:1] in _DIGITS:
            found.add("digit")
            if word[:_YEAR].isdecimal() and len(word) >= _YEAR:
                found.add("year")
    return set() if found == _OPENING else found


_DIGITS = frozenset("0123456789'")
_OPENING = {"opening"}  # a word that begins the name of an event names no time by itself


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """The kinds of each word of time: month, weekday, part, unit, season and so on, or the word alone."""
    known = words()
    units = [unit for word in known.units for unit in (word, f"{word}s")] + ["centuries"]
    listed: tuple[tuple[str, Iterable[str]], ...] = (
        ("month", [form for word in known.months for form in (word, f"{word}.")]),
        ("weekday", [form for word in known.weekdays for form in (word, f"{word}.", f"{word}s")]),
        ("part", [form for word in known.parts for form in (word, f"{word}s")]),
        ("unit", units),
        ("season", known.seasons),
        ("war", _WARS.split()),
        ("century", ("century", "centuries")),
        ("quarter", ("quarter", "quarters")),
        ("week", ("week", "weeks")),
        ("weekend", ("weekend",)),
        ("spelt-decade", _DECADES.split()),
        ("reference", {name.split()[-1] for name in known.references}),
        ("event", {_last(name) for name in named()}),
        ("opening", {word for name in named() for word in _first(name)}),
        ("holiday", {_last(name) for name in holiday_names()}),
        *((word, (word,)) for word in _ALONE.split()),
    )
    found: dict[str, tuple[str, ...]] = {}
    for kind, members in listed:
        for word in members:
            for form in (word, f"{word}'s"):
                found[form] = (*found.get(form, ()), kind)
    return found


def _first(name: str) -> tuple[str, str]:
    """The first token of a name, for a tokeniser that keeps hyphens and for one that cuts at them and at slashes."""
    word = name.split(" ", maxsplit=1)[0].removesuffix("'s")
    return word, re.split(r"[-/]", word, maxsplit=1)[0]


def _last(name: str) -> str:
    """The last token of a name: without it a sentence does not hold the name."""
    return re.split(r"[ -]", name)[-1]
