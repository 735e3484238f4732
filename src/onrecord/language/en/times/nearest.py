"""Which weekday, month or day of a month is meant: the one that lies nearest in the direction that the text gives."""

from __future__ import annotations

from datetime import date, timedelta

_LEAP = 8  # years within which each day of the calendar comes again


def weekday(today: date, number: int, *, ahead: bool = False) -> date:
    """The last such weekday up to `today`, or the next one from `today` on."""
    away = (number - today.weekday()) % 7 if ahead else -((today.weekday() - number) % 7)
    return today + timedelta(days=away)


def month(today: date, number: int, *, ahead: bool = False) -> date:
    """The first day of the last such month up to that of `today`, or of the next one."""
    year = today.year
    if ahead:
        year += number < today.month
    else:
        year -= number > today.month
    return date(year, number, 1)


def day(today: date, number: int, day_: int, *, ahead: bool = False) -> date | None:
    """The last such day of a month up to `today`, or the next one; None where the calendar has none."""
    step = 1 if ahead else -1
    for year in range(today.year - 1 if ahead else today.year + 1, today.year + step * (_LEAP + 1), step):
        found = valid(year, number, day_)
        if found and (found >= today if ahead else found <= today):
            return found
    return None


def agreeing(today: date, number: int, day_: int, weekday_: int) -> date | None:
    """The nearest such day of a month that falls on the weekday, from last year's to next year's."""
    near = [d for year in (today.year, today.year - 1, today.year + 1) if (d := valid(year, number, day_))]
    fitting = [found for found in near if found.weekday() == weekday_]
    return min(fitting, key=lambda found: abs((found - today).days), default=None)


def valid(year: int, number: int, day_: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, number, day_)
    except ValueError:
        return None
