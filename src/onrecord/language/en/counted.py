"""What a number counts: people or things, or nothing, as in a date, an age, a measure or a name."""

from __future__ import annotations

import re
from functools import cache

from onrecord.language.en.numerals import Number, lexicon
from onrecord.language.en.people_words import person_table
from onrecord.language.en.wordsets import wordset
from onrecord.rules.sentence import Sentence

YEARS = range(1900, 2100)
_BEFORE_YEARS = frozenset(("in", "of", "since", "from", "until", "by", "and", ",", "-", "("))
_COUNTED = ("NN", "JJ", "CD")  # tags of what a number counts
_CREWS = ("crew", "militia", "police")  # singulars that stand for several persons


@cache
def _unit_words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(lexicon().units.words), frozenset(lexicon().units.before)


def counts_something(sentence: Sentence, number: Number) -> bool:
    """Whether a number can be an amount: no date, age, time, money, measure, year or part of a name."""
    return not any(test(sentence, number) for test in (_measures, _inside_name, _date, _age, _year))


def _around(sentence: Sentence, number: Number) -> tuple[str, str]:
    """The words right before and behind a number."""
    lower, at, stop = sentence.lower, number.first, number.stop
    return (lower[at - 1] if at else ""), (lower[stop] if stop < len(lower) else "")


def _measures(sentence: Sentence, number: Number) -> bool:
    """A distance, a share, a sum of money, an ordinal; "Article 51", "No. 25"."""
    lower, at, stop = sentence.lower, number.first, number.stop
    preceding, following = _around(sentence, number)
    units, before = _unit_words()
    named = preceding in before and not (preceding in wordset("dates") and lower[at].isalpha())  # "since May four …"
    if following in units or (following.rstrip(".") in units and following != "per") or named:
        return True
    if following == "-" and lower[stop + 1 : stop + 2] and (lower[stop + 1] in units or lower[stop + 1] == "year"):
        return True
    if preceding == "." and at > 1 and lower[at - 2] == "no":
        return True
    return following in ("%", "°") or bool(re.match(r"(?:st|nd|rd|th)\b", following))


def _inside_name(sentence: Sentence, number: Number) -> bool:
    """A part of a name or of a clock time, joined to it by a sign without a space ("S-300", "10:30")."""
    lower, at, stop = sentence.lower, number.first, number.stop
    preceding, following = _around(sentence, number)
    joined = following in ("-", "/", ":", ".") and stop + 1 < len(lower) and glued(sentence, stop, stop + 1)
    if joined and (following != "-" or not lower[stop + 1].isdigit()):
        return True
    if preceding not in ("-", "/", ":") or at < 2 or not glued(sentence, at - 1, at):
        return False
    left = lower[at - 2]
    return not left.isdigit() or _measures(sentence, Number(at - 2, at - 1, int(left)))  # "Boeing 737-800"


def _date(sentence: Sentence, number: Number) -> bool:
    """A date, "24 May", or a part of "2022-02-24"."""
    lower, at, stop = sentence.lower, number.first, number.stop
    if sentence.words[stop : stop + 1] == ("May",) and number.value <= 31:
        return True
    row = lower[max(0, at - 4) : stop + 4]
    return stop == at + 1 and any(
        row[i + 1] == row[i + 3] == "-"
        and len(row[i]) == 4
        and row[i].isdigit()
        and row[i + 2].isdigit()
        and row[i + 4].isdigit()
        for i in range(len(row) - 4)
    )


def _year(sentence: Sentence, number: Number) -> bool:
    """A year, "in 2014": four digits where a year can stand; but "a total of 2000 people" are people."""
    preceding, following = _around(sentence, number)
    bare = number.stop == number.first + 1 and sentence.lower[number.first].isdigit()
    if not bare or number.value not in YEARS or number.plus:
        return False
    if preceding in ("", "of", "and"):
        behind = person_table().longest(sentence.lower, number.stop) if following else None
        if behind is not None and behind[1].plural:
            return False
    return not preceding or preceding in _BEFORE_YEARS or preceding.isdigit()


def _age(sentence: Sentence, number: Number) -> bool:
    """An age behind a name ("Amina Yusuf, 34, a nurse") or behind one person ("a nurse of 34")."""
    preceding, following = _around(sentence, number)
    if number.first < 2:
        return False
    if preceding == "," and following in (",", "-", "("):
        return sentence.tags[number.first - 2] in ("NNP", "NNPS")
    if preceding != "of" or (
        sentence.tags[number.stop : number.stop + 1] and sentence.tags[number.stop][:2] in _COUNTED
    ):
        return False
    one = person_table().longest(sentence.lower, number.first - 2)
    return (
        one is not None and not one[1].plural and one[1].unit is None and sentence.lower[number.first - 2] not in _CREWS
    )


def glued(sentence: Sentence, left: int, right: int) -> bool:
    """Whether no space stands between two tokens."""
    return sentence.ends[left] == sentence.starts[right]
