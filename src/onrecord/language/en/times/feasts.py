"""The days of feasts and holidays in a year, from times_holidays.toml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial

from onrecord.language.en.tables import phrases
from onrecord.language.en.times import nearest
from onrecord.language.en.times.values import Value, at_day, span
from onrecord.rules.lexicon import Strict, load_lexicon

Yearly = Callable[[int], list[Value]]

_ISLAMIC_EPOCH = 227014  # 1 Muharram of the year 1, civil epoch, as a proleptic Gregorian ordinal less one


class _Holidays(Strict, frozen=True):
    """The schema of times_holidays.toml."""

    source: str
    fixed: dict[str, str]
    easter: dict[str, str]
    orthodox_easter: dict[str, str]
    weekdays: dict[str, str]
    islamic: dict[str, str]


@cache
def feasts() -> dict[str, Yearly]:
    """By name, what gives a feast's days in a year."""
    known = load_lexicon("onrecord.language.en.lexicons", "times_holidays.toml", _Holidays)
    kinds: tuple[tuple[dict[str, str], Callable[[str, int], list[Value]]], ...] = (
        (known.fixed, _fixed),
        (known.easter, partial(_after_easter, easter)),
        (known.orthodox_easter, partial(_after_easter, orthodox_easter)),
        (known.weekdays, _weekday),
        (known.islamic, _islamic),
    )
    return {
        name: partial(made, code) for table, made in kinds for code, listed in table.items() for name in phrases(listed)
    }


def _fixed(code: str, year: int) -> list[Value]:
    month, day = map(int, code.split("-"))
    return [at_day(date(year, month, day))]


def _after_easter(easter_of: Callable[[int], date], code: str, year: int) -> list[Value]:
    return [at_day(easter_of(year) + timedelta(days=int(code)))]


def _weekday(code: str, year: int) -> list[Value]:
    month, weekday, nth, more = map(int, code.split())
    if nth > 0:
        first = nearest.weekday(date(year, month, 1), weekday, ahead=True) + timedelta(days=7 * (nth - 1))
    else:
        first = nearest.weekday(date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1), weekday)
    return [at_day(first + timedelta(days=more))]


def _islamic(code: str, year: int) -> list[Value]:
    """The feast in the one or two Islamic years that touch `year`; approximate, as the moon is sighted."""
    month, day, *length = map(int, code.split())
    around = (year - 622) * 33 // 32
    found = []
    for islamic in range(around - 1, around + 3):
        first = of_islamic(islamic, month, day)
        if first.year == year:
            value = span(first, first + timedelta(days=length[0] - 1)) if length else at_day(first)
            found.append(replace(value, edtf="/".join(f"{part}~" for part in (value.edtf or "").split("/"))))
    return found


def of_islamic(year: int, month: int, day: int) -> date:
    """The day of the tabular Islamic calendar in ours (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30)."""
    passed = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(_ISLAMIC_EPOCH + passed)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar (Meeus), as a day of ours; for 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


@cache
def holiday_names() -> frozenset[str]:
    """The names of all feasts and holidays."""
    return frozenset(feasts())
