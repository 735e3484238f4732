"""Numbers as English texts write them: in digits, in words, or in both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.rules.lexicon import Strict, load_lexicon

DIGITS = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?")
ROUGHLY = "~≈"  # signs that a number is rounded, written to it without a space
_THOUSANDS = re.compile(r"\d{3}")
_SHORT = re.compile(r"(\d[\d,.]*)(k|mln|bn)")
_BEGINNINGS = frozenset(("a", "an", "half", "couple", "dozen", "hundred"))


class Units(Strict, frozen=True):
    """Words beside a number: behind it, or `before` it."""

    words: list[str]
    before: tuple[str, ...] = ()


class Lexicon(Strict, frozen=True):
    """The words of lexicons/quantities.toml."""

    source: str
    digits: dict[str, int]
    multipliers: dict[str, int]
    comparators: dict[str, list[str]]
    vague: Units
    units: Units


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number: tokens `first` to `stop` and its value; `plus` where the text writes "100+"."""

    first: int
    stop: int
    value: int
    plus: bool = False


@cache
def lexicon() -> Lexicon:
    """The words of numbers, bounds, vague amounts and measures."""
    return load_lexicon("onrecord.language.en.lexicons", "quantities.toml", Lexicon)


def number_at(lower: Sequence[str], at: int) -> Number | None:
    """The number that starts at token `at`: digits ("1, 432", "39 000", "12k"), words, or both."""
    words = lexicon()
    token = lower[at].lstrip(ROUGHLY)
    digits, plus = token.removesuffix("+"), token.endswith("+")
    short = _SHORT.fullmatch(digits)
    if DIGITS.fullmatch(digits):
        value, stop = _digits(lower, at, digits)
    elif short:
        value, stop = value_of(short[1]) * words.multipliers[short[2]], at + 1
    else:
        spelt = _spelt(lower, at) if token in words.digits or token in _BEGINNINGS else None
        if spelt is None:
            return None
        value, stop, plus = float(spelt[0]), spelt[1], False
    if (
        tuple(lower[stop : stop + 3]) == ("and", "a", "half")
        and stop + 3 < len(lower)
        and lower[stop + 3] in words.multipliers
    ):
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


def value_of(digits: str) -> float:
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
    return (following == "," and after + 2 < len(lower) and lower[after + 2].isdigit()) or (
        at > 1 and lower[at - 1] == ","
    )


def _spelt(lower: Sequence[str], at: int) -> tuple[int, int] | None:
    """Number words from token `at`: "twenty-five", "two hundred and six", "half a dozen", "a couple"."""
    words, total, part, stop = lexicon(), 0, 0, at
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
            if (
                (part % 10 and part % 100 > 9)
                or (part % 10 and words.digits[word] > 9)
                or (part % 100 and part % 100 < 20)
            ):
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
    """Whether "-" or "and" joins number words ("twenty-five", "two hundred and six")."""
    after = lexicon().digits.get(lower[stop + 1]) if stop + 1 < len(lower) else None
    if after is None or after == 0:
        return False
    if lower[stop] == "-":
        return part % 100 >= 20 and part % 10 == 0 and after < 10
    if lower[stop + 2 : stop + 3] and lower[stop + 2] == "hundred" and part:
        return False  # "one hundred and two hundred" are two numbers
    return (part >= 100 and part % 100 == 0) or (total > 0 and part == 0)
