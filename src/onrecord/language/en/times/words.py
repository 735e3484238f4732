"""The words of times.toml, as tables and as pieces of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from onrecord.rules.lexicon import Strict, load_lexicon


class Future(Strict, frozen=True):
    """Phrases, separated by commas, by which what is to come is told from what was."""

    cues: str
    after: str
    put_off: str
    leads: str
    plans: str
    past: str


class Words(Strict, frozen=True):
    """The schema of times.toml."""

    source: str
    months: dict[str, int]
    weekdays: dict[str, int]
    parts: dict[str, str]
    units: dict[str, str]
    seasons: dict[str, tuple[str, str]]
    zones: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    ages: str
    references: dict[str, str]
    future: Future


@cache
def words() -> Words:
    """The words of times.toml."""
    return load_lexicon("onrecord.language.en.lexicons", "times.toml", Words)


@cache
def pieces() -> dict[str, str]:
    """Pieces of patterns by name; a rule's pattern holds them as "{month}"."""
    known = words()
    number = rf"(?:\d{{1,3}}(?![\d,.:]?\d)|{either(known.numbers)})"
    unit = rf"(?:{'|'.join(sorted(known.units, key=len, reverse=True)).replace('century', 'centur(?:y|ies)')})s?"
    return {
        "month": _named(known.months),
        "weekday": _named(known.weekdays),
        "longday": either(name for name in known.weekdays if name.endswith("day")),
        "part": either(known.parts),
        "unit": unit,
        "number": number,
        "ordinal": rf"(?:{either(known.ordinals)}|\d{{1,3}}(?:st|nd|rd|th))",
        "season": either(known.seasons),
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?",
        "year": r"(?:1[6-9]\d\d|20\d\d)(?![\d%]|[.,:]\d)",
        "zone": either(known.zones),
        "reference": either(known.references),
        "edge": r"(?:(?:early|late|mid) ?[ -] ?|the (?:very )?(?:start|beginning|end|middle|eve) of (?:the )?)",
    }


def _named(listed: Iterable[str]) -> str:
    """An alternative of names, with a full stop after those that are short."""
    names = list(listed)
    cut = [name for name in names if any(other.startswith(name) and other != name for other in names)]
    whole, short = either(name for name in names if name not in cut), either(cut)
    return rf"(?:{whole}\b|{short}\b\.?)"


def either(listed: Iterable[str]) -> str:
    """An alternative of words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(listed, key=lambda w: (-len(w), w))) + ")"


def edge_of(text: str | None) -> int | None:
    """Which third of a month or a year the words before it mean: 0 for "early", 1 for "mid", 2 for "late"."""
    words_ = (text or "").replace("-", " ").split()
    for index, names in enumerate((("early", "start", "beginning"), ("mid", "middle"), ("late", "end"))):
        if not set(names).isdisjoint(words_):
            return index
    return None


def number_of(text: str) -> int | None:
    """The number that the text writes in digits or as a word; 0 for vague ones; None where it is none."""
    plain = text.strip()
    return int(plain) if plain.isdecimal() else words().numbers.get(plain)


def ordinal_of(text: str) -> int:
    """The number of "third" or "3rd"."""
    found = words().ordinals.get(text)
    return int(re.sub(r"\D", "", text)) if found is None else found


def month_of(text: str) -> int:
    """The number of a month by its name or its short form."""
    return words().months[text.rstrip(".")]


def day_of(text: str) -> int:
    """The number of "3", "03" or "3rd"."""
    return int(re.sub(r"\D", "", text))


def weekday_of(text: str) -> int:
    """The number of a weekday by its name or its short form; Monday is 0."""
    return words().weekdays[text.rstrip(".")]


def unit_of(text: str) -> str:
    """The unit's ISO letter, "TH" for hours."""
    known = words().units
    if text in known:
        return known[text]
    return known["century" if text == "centuries" else text.removesuffix("s")]


def period(count: int, unit: str) -> str:
    """A length of time as ISO 8601 writes it; an unknown count is X."""
    if unit == "2W":
        count, unit = 2 * count, "W"
    clock, letter = ("T", unit[1]) if unit[0] == "T" else ("", unit)
    zeros = letter.rstrip("YW").count("0")
    number = str(count * 10**zeros) if count else "X"
    return f"P{clock}{number}{letter.lstrip('0')}"
