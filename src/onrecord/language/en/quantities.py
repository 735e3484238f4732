"""Quantities: the numbers, bounds and vague amounts of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from onrecord.language.en.counted import YEARS, counts_something, glued
from onrecord.language.en.numerals import DIGITS, ROUGHLY, Number, lexicon, number_at, value_of
from onrecord.language.en.tables import EnglishTable
from onrecord.model.counts import Count
from onrecord.rules.lexicon import PhraseTable
from onrecord.rules.sentence import Sentence

__all__ = ["Number", "Quantity", "between_at", "number_at", "quantity_at"]

_RANGE = re.compile(r"(\d[\d,.]*)-(\d[\d,.]*)")  # one token where the dash is a long one
_LONGEST = 16  # words of the lower of two numbers


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
def _comparators() -> PhraseTable[str]:
    return EnglishTable((phrase, name) for name, forms in lexicon().comparators.items() for phrase in forms)


@cache
def _vague() -> PhraseTable[str]:
    return EnglishTable((phrase, phrase) for phrase in lexicon().vague.words)


def quantity_at(sentence: Sentence, at: int) -> Quantity | None:
    """The quantity that starts at token `at`: an amount of people or things; no date, age, time, distance."""
    lower = sentence.lower
    comparator = _comparators().longest(lower, at)
    if comparator is not None:
        inner = _compared(sentence, at + comparator[0], comparator[1])
        if inner is not None:
            return replace(inner, first=at, count=_with_text(sentence, at, inner.stop, inner.count))
    number = _number(sentence, at)
    if number is not None:
        quantity = _with_range(sentence, number)
        rough = lower[at][0] in ROUGHLY
        return (
            replace(
                quantity,
                count=_with_text(sentence, at, quantity.stop, _compare("about", quantity.count, number.value)),
            )
            if rough
            else quantity
        )
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


def _with_range(sentence: Sentence, number: Number) -> Quantity:
    """A number, or the range that it opens: "115 to 120", "seven or eight", "10-12"; "200 or more"."""
    lower, stop = sentence.lower, number.stop
    rising = number.first > 1 and lower[number.first - 1] == "from"  # "rose from 23 to 63" are two figures
    if stop + 1 < len(lower) and lower[stop] in ("to", "or", "-") and not rising:
        if lower[stop] == "or" and lower[stop + 1] == "more":
            return _bounded(sentence, number.first, stop + 2, number.value, None)
        other = number_at(lower, stop + 1)
        if other and other.value > number.value and counts_something(sentence, other):
            close = other.value <= number.value * (20 if lower[stop] == "to" else 5)
            if close and (lower[stop] != "-" or glued(sentence, stop, stop + 1)):
                return _bounded(sentence, number.first, other.stop, number.value, other.value)
    if lower[stop : stop + 3] == ("at", "the", "least") or lower[stop : stop + 2] == ("at", "least"):
        width = 3 if lower[stop + 1] == "the" else 2
        following = lower[stop + width] if stop + width < len(lower) else ""
        if not following or not (following.isdigit() or following in lexicon().digits):
            return _bounded(sentence, number.first, stop + width, number.value, None)
    return _bounded(sentence, number.first, stop, number.value, None if number.plus else number.value)


def _ranged(sentence: Sentence, at: int, low: str, high: str) -> Quantity | None:
    """A range, "10–12", as one token."""
    if not DIGITS.fullmatch(low) or not DIGITS.fullmatch(high):
        return None
    first, last = value_of(low), value_of(high)
    if (
        not first < last <= first * 3
        or (first in YEARS and last in YEARS)
        or not (first.is_integer() and last.is_integer())
    ):
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
    """A range, "between 540 and 560"; of several "and" the last that leaves two numbers parts them."""
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
