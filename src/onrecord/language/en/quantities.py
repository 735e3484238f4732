"""Quantities: the numbers, number words, bounds and vague amounts of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.language.en.people_words import person_table
from onrecord.language.en.tables import EnglishTable
from onrecord.model.counts import Count
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon
from onrecord.rules.sentence import Sentence

_DIGITS = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?")
_THOUSANDS = re.compile(r"\d{3}")
_SHORT = re.compile(r"(\d[\d,.]*)(k|mln|bn)")
_RANGE = re.compile(r"(\d[\d,.]*)-(\d[\d,.]*)")  # one token where the dash is a long one
_ROUGHLY = "~≈"
_LONGEST = 12  # words of the lower of two numbers
_BEGINNINGS = frozenset(("a", "an", "half", "couple", "dozen", "hundred"))
_YEAR = range(1900, 2100)
_BEFORE_YEARS = frozenset(("in", "of", "since", "from", "until", "by", "and", ",", "-", "("))
_COUNTED = ("NN", "JJ", "CD")  # tags of what a number counts
_CREWS = ("crew", "militia", "police")  # singulars that stand for several persons


class _Units(Strict, frozen=True):
    words: list[str]
    before: list[str] = []


class _Lexicon(Strict, frozen=True):
    source: str
    digits: dict[str, int]
    multipliers: dict[str, int]
    comparators: dict[str, list[str]]
    vague: _Units
    units: _Units


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number: tokens `first` to `stop` and its value; `plus` where the text writes "100+"."""

    first: int
    stop: int
    value: int
    plus: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: tokens `first` to `stop`, and the bounds that the text gives."""

    first: int
    stop: int
    count: Count

    @property
    def numeric(self) -> bool:
        """Whether the text gives a number, not only a vague amount."""
        return self.count.bounds != (None, None)


@cache
def _lexicon() -> _Lexicon:
    return load_lexicon("onrecord.language.en.lexicons", "quantities.toml", _Lexicon)


@cache
def _comparators() -> PhraseTable[str]:
    return EnglishTable((phrase, name) for name, forms in _lexicon().comparators.items() for phrase in forms)


@cache
def _vague() -> PhraseTable[str]:
    return EnglishTable((phrase, phrase) for phrase in _lexicon().vague.words)


@cache
def _unit_words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_lexicon().units.words), frozenset(_lexicon().units.before)


def number_at(lower: Sequence[str], at: int) -> Number | None:
    """The number that starts at token `at`: digits ("1, 432", "39 000", "12k"), words, or both ("1.4 thousand")."""
    words = _lexicon()
    token = lower[at].lstrip(_ROUGHLY)
    digits, plus = token.removesuffix("+"), token.endswith("+")
    short = _SHORT.fullmatch(digits)
    if _DIGITS.fullmatch(digits):
        value, stop = _digits(lower, at, digits)
    elif short:
        value, stop = _value(short[1]) * words.multipliers[short[2]], at + 1
    else:
        spelt = _spelt(lower, at) if token in words.digits or token in _BEGINNINGS else None
        if spelt is None:
            return None
        value, stop, plus = float(spelt[0]), spelt[1], False
    if tuple(lower[stop : stop + 3]) == ("and", "a", "half") and stop + 3 < len(lower) and lower[stop + 3] in words.multipliers:
        value, stop = value + 0.5, stop + 3
    while stop < len(lower) and lower[stop].rstrip("+") in words.multipliers:
        if lower[stop] == "m" and not _after_money(lower, at):
            break
        value *= words.multipliers[lower[stop].rstrip("+")]
        plus = plus or lower[stop].endswith("+")
        stop += 1
    if stop < len(lower) and lower[stop] == "+":
        plus, stop = True, stop + 1
    if tuple(lower[stop : stop + 2]) == ("-", "plus"):
        plus, stop = True, stop + 2
    return Number(at, stop, round(value), plus) if value == round(value) else None


def _value(digits: str) -> float:
    """The value of digits with commas or points between thousands, or a decimal point."""
    return float(re.sub(r"[,.](?=\d{3}(?:\D|$))", "", digits))


def _after_money(lower: Sequence[str], at: int) -> bool:
    return at > 0 and lower[at - 1] in "$£€"


def _digits(lower: Sequence[str], at: int, token: str) -> tuple[float, int]:
    stop = at + 1
    text = re.sub(r"[,.](?=\d{3}(?:\D|$))", "", token)
    # a scraper's stray space: "32, 300", "1, 432", and thousands set with a space: "39 000"
    if len(text) <= 3 and text.isdigit() and not text.startswith("0"):
        while stop + 1 < len(lower) and lower[stop] == "," and _THOUSANDS.fullmatch(lower[stop + 1]):
            if _is_list(lower, at, stop + 1):
                break
            text, stop = text + lower[stop + 1], stop + 2
        while stop < len(lower) and _THOUSANDS.fullmatch(lower[stop]) and lower[stop - 1] != ",":
            text, stop = text + lower[stop], stop + 1
    return float(text), stop


def _is_list(lower: Sequence[str], at: int, after: int) -> bool:
    """Whether "7, 120" looks like two numbers of a list rather than one number with a stray space."""
    following = lower[after + 1] if after + 1 < len(lower) else ""
    return (following == "," and after + 2 < len(lower) and lower[after + 2].isdigit()) or (at > 1 and lower[at - 1] == ",")


def _spelt(lower: Sequence[str], at: int) -> tuple[int, int] | None:
    """Number words from token `at`: "twenty-five", "two hundred and six", "a dozen", "half a dozen", "a couple"."""
    words, total, part, stop = _lexicon(), 0, 0, at
    if lower[at] == "couple":
        return 2, at + 1
    if lower[at] in ("a", "an", "half"):
        opening = list(lower[at : at + 3])
        size = next((word for word in opening if word not in ("a", "an", "half", "of")), "")
        if size not in ("dozen", "hundred", "thousand", "million", "couple"):
            return None
        stop = at + opening.index(size)
        if size in ("dozen", "couple") or "half" in opening[: stop - at]:
            amount = 2 if size == "couple" else words.multipliers[size]
            return (amount // 2 if "half" in opening[: stop - at] else amount), stop + 1
    while stop < len(lower):
        word = lower[stop]
        if word in words.digits:
            if (part % 10 and part % 100 > 9) or (part % 10 and words.digits[word] > 9) or (part % 100 and part % 100 < 20):
                break
            part += words.digits[word]
        elif word == "dozen":
            return (total + max(part, 1)) * 12, stop + 1
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in ("thousand", "million"):
            total, part = total + max(part, 1) * words.multipliers[word], 0
        elif not (word in ("-", "and") and stop > at and _goes_on(lower, stop, total, part)):
            break
        stop += 1
    return total + part, stop


def _goes_on(lower: Sequence[str], stop: int, total: int, part: int) -> bool:
    """Whether "-" or "and" joins number words ("twenty-five", "two hundred and six", "a thousand and one")."""
    after = _lexicon().digits.get(lower[stop + 1]) if stop + 1 < len(lower) else None
    if after is None or after == 0:
        return False
    if lower[stop] == "-":
        return part % 100 >= 20 and part % 10 == 0 and after < 10
    if lower[stop + 2 : stop + 3] and lower[stop + 2] == "hundred" and part:
        return False  # "one hundred and two hundred" are two numbers
    return part >= 100 and part % 100 == 0 or total > 0 and part == 0


def quantity_at(sentence: Sentence, at: int) -> Quantity | None:
    """The quantity that starts at token `at`: an amount of people or things, not a date, an age, a time or a distance."""
    lower = sentence.lower
    comparator = _comparators().longest(lower, at)
    if comparator is not None:
        inner = _compared(sentence, at + comparator[0], comparator[1])
        if inner is not None:
            return replace(inner, first=at, count=_with_text(sentence, at, inner.stop, inner.count))
    number = _number(sentence, at)
    if number is not None:
        quantity = _with_range(sentence, number)
        rough = lower[at][0] in _ROUGHLY
        return replace(quantity, count=_with_text(sentence, at, quantity.stop, _compare("about", quantity.count, number.value))) if rough else quantity
    span = _RANGE.fullmatch(lower[at])
    if span is not None:
        return _ranged(sentence, at, span[1], span[2])
    vague = _vague().longest(lower, at)
    if vague is not None:
        return Quantity(at, at + vague[0], Count(text=_slice(sentence, at, at + vague[0]), vague=vague[1]))
    return None


def _number(sentence: Sentence, at: int) -> Number | None:
    number = number_at(sentence.lower, at)
    return number if number is not None and counts_something(sentence, number) else None


def counts_something(sentence: Sentence, number: Number) -> bool:
    """Whether a number can be an amount: not a date, an age, a clock time, money, a measure, a weapon's name or a year."""
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
    if following in units or (following.rstrip(".") in units and following != "per") or preceding in before:
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
    if following in ("-", "/", ":", ".") and stop + 1 < len(lower) and _glued(sentence, stop, stop + 1):
        if following != "-" or not lower[stop + 1].isdigit():
            return True
    if preceding not in ("-", "/", ":") or at < 2 or not _glued(sentence, at - 1, at):
        return False
    left = lower[at - 2]
    return not left.isdigit() or _measures(sentence, Number(at - 2, at - 1, int(left)))  # "Boeing 737-800"


def _date(sentence: Sentence, number: Number) -> bool:
    """"24 May"; a part of "2022-02-24"."""
    lower, at, stop = sentence.lower, number.first, number.stop
    if sentence.words[stop : stop + 1] == ("May",) and number.value <= 31:
        return True
    row = lower[max(0, at - 4) : stop + 4]
    return stop == at + 1 and any(
        row[i + 1] == row[i + 3] == "-" and len(row[i]) == 4 and row[i].isdigit() and row[i + 2].isdigit() and row[i + 4].isdigit()
        for i in range(len(row) - 4)
    )


def _year(sentence: Sentence, number: Number) -> bool:
    """"in 2014": four digits where a year can stand; but "a total of 2000 people" are people."""
    preceding, following = _around(sentence, number)
    bare = number.stop == number.first + 1 and sentence.lower[number.first].isdigit()
    if not bare or number.value not in _YEAR or number.plus:
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
    if preceding == "," and following == ",":
        return sentence.tags[number.first - 2] in ("NNP", "NNPS")
    if preceding != "of" or sentence.tags[number.stop : number.stop + 1] and sentence.tags[number.stop][:2] in _COUNTED:
        return False
    one = person_table().longest(sentence.lower, number.first - 2)
    return one is not None and not one[1].plural and one[1].unit is None and sentence.lower[number.first - 2] not in _CREWS


def _glued(sentence: Sentence, left: int, right: int) -> bool:
    return sentence.ends[left] == sentence.starts[right]


def _with_range(sentence: Sentence, number: Number) -> Quantity:
    """A number, or the range that it opens: "115 to 120", "seven or eight", "10-12"; "200 or more"."""
    lower, stop = sentence.lower, number.stop
    rising = number.first > 0 and lower[number.first - 1] == "from"  # "from 23 to 63" are two figures
    if stop + 1 < len(lower) and lower[stop] in ("to", "or", "-") and not rising:
        if lower[stop] == "or" and lower[stop + 1] == "more":
            return _bounded(sentence, number.first, stop + 2, number.value, None)
        other = number_at(lower, stop + 1)
        if other and other.value > number.value and counts_something(sentence, other):
            close = other.value <= number.value * (20 if lower[stop] == "to" else 3)
            if close and (lower[stop] != "-" or _glued(sentence, stop, stop + 1)):
                return _bounded(sentence, number.first, other.stop, number.value, other.value)
    if lower[stop : stop + 3] == ("at", "the", "least") or lower[stop : stop + 2] == ("at", "least"):
        width = 3 if lower[stop + 1] == "the" else 2
        following = lower[stop + width] if stop + width < len(lower) else ""
        if not following or not (following.isdigit() or following in _lexicon().digits):
            return _bounded(sentence, number.first, stop + width, number.value, None)
    return _bounded(sentence, number.first, stop, number.value, None if number.plus else number.value)


def _ranged(sentence: Sentence, at: int, low: str, high: str) -> Quantity | None:
    """"10–12" as one token."""
    if not _DIGITS.fullmatch(low) or not _DIGITS.fullmatch(high):
        return None
    first, last = _value(low), _value(high)
    if not first < last <= first * 3 or first in _YEAR and last in _YEAR or not (first.is_integer() and last.is_integer()):
        return None
    if not counts_something(sentence, Number(at, at + 1, int(last))):
        return None
    return _bounded(sentence, at, at + 1, int(first), int(last))


def _bounded(sentence: Sentence, first: int, stop: int, low: int | None, high: int | None) -> Quantity:
    return Quantity(first, stop, Count(low=low, high=high, text=_slice(sentence, first, stop)))


def _slice(sentence: Sentence, first: int, stop: int) -> str:
    return " ".join(sentence.words[first:stop])


def _with_text(sentence: Sentence, first: int, stop: int, count: Count) -> Count:
    return Count(
        low=count.low,
        high=count.high,
        approximate=count.approximate,
        vague=count.vague,
        text=_slice(sentence, first, stop),
    )


def _compared(sentence: Sentence, at: int, how: str) -> Quantity | None:
    """The quantity at token `at` under a comparator."""
    if at >= len(sentence):
        return None
    if how == "about" and sentence.lower[at] in ("a", "an", "the") and number_at(sentence.lower, at) is None:
        return None
    inner = quantity_at(sentence, at)
    if inner is None:
        return None
    low, high = inner.count.bounds
    value = low if low is not None else high
    if value is None:
        return inner
    return replace(inner, count=_compare(how, inner.count, value))


def _compare(how: str, count: Count, value: int) -> Count:
    if how == "at_least":
        return Count(low=value)
    if how == "more_than":
        return Count(low=value + 1)
    if how == "up_to":
        return Count(high=count.high if count.high is not None else value)
    if how == "fewer_than":
        return Count(high=max(value - 1, 0))
    if how == "almost":
        return Count(high=max(value - 1, 0), vague="almost")
    if how == "about":
        return Count(low=count.low, high=count.high, approximate=True)
    return count


def between_at(sentence: Sentence, at: int) -> Quantity | None:
    """"between 540 and 560" at token `at`; of several "and" the last that leaves two numbers parts them."""
    lower = sentence.lower
    if lower[at] != "between":
        return None
    for split in range(min(at + _LONGEST, len(lower) - 1) - 1, at + 1, -1):
        if lower[split] not in ("and", "to", "-"):
            continue
        low = number_at(lower[:split], at + 1)
        high = number_at(lower, split + 1)
        if low is None or high is None or low.stop != split or high.value <= low.value:
            continue
        if counts_something(sentence, high):
            return _bounded(sentence, at, high.stop, low.value, high.value)
    return None
