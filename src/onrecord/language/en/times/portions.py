"""Rules for parts of months and years, and times beside a date: the last week of February, since then."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.language.en.times import nearest
from onrecord.language.en.times.dates import day_near, month_near
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import DAY, Value, at_day, months_on, span, week_of, year_of
from onrecord.language.en.times.values import month as month_of_year
from onrecord.language.en.times.words import day_of, month_of, number_of, ordinal_of, unit_of

_WEEK, _FORTNIGHT, _HALF = timedelta(days=7), timedelta(days=14), 15


@rule(
    "week of",
    r"(?:the )?week (?P<way>of|from|beginning|starting|to|ending|ended|through|up to) (?:the )?"
    r"(?:(?P<month>{month}) (?P<day>{day})|(?P<day2>{day}) (?P<month2>{month}))(?:,? (?P<year>{year}))?",
    needs="week month",
    relative="report",
    accept=(
        ("Ten fell in the week of 14 February.", "the week of 14 February", "2022-W07", "2022-02-14/2022-02-20"),
        (
            "Ten fell in the week to 26 February.",
            "the week to 26 February",
            "2022-02-20/2022-02-26",
            "2022-02-20/2022-02-26",
        ),
    ),
)
def week_with(found: re.Match[str], context: Context) -> Value | None:
    """The week, Monday to Sunday, in which the day lies; the seven days that end with it, or begin with it."""
    number, day = month_of(found["month"] or found["month2"]), day_of(found["day"] or found["day2"])
    if found["year"]:
        when = nearest.valid(int(found["year"]), number, day)
    else:
        when = day_near(context, number, day, found.span())
    if when is None or found["way"] == "of":
        return week_of(when) if when else None
    later = found["way"] in ("from", "beginning", "starting")
    return span(when, when + _WEEK - DAY) if later else span(when - _WEEK + DAY, when)


@rule(
    "part of a month",
    r"(?:the )?(?P<nth>{ordinal}|last|final|opening)(?: (?P<n>{number}))? "
    r"(?P<unit>days?|weeks?|fortnight|weekend|half|months?) "
    r"(?:of|in) (?:the month of )?(?:(?P<month>{month})(?:,? (?P<year>{year}))?"
    r"|(?P<year2>{year})|(?P<rel>this|last) year)",
    needs="month|digit|year half|unit",
    relative="report",
    accept=(
        (
            "Six died in the last week of February.",
            "the last week of February",
            "2022-02-22/2022-02-28",
            "2022-02-22/2022-02-28",
        ),
        (
            "Six died in the first half of February.",
            "the first half of February",
            "2022-02-01/2022-02-15",
            "2022-02-01/2022-02-15",
        ),
        (
            "Six died in the first two months of 2021.",
            "the first two months of 2021",
            "2021-01-01/2021-02-28",
            "2021-01-01/2021-02-28",
        ),
        ("Six died on the second day of February.", "the second day of February", "2022-02-02", "2022-02-02"),
    ),
    reject=("Six died in the first half of the match.", "In the first of two weeks in May he fled."),
)
def part_of_month(found: re.Match[str], context: Context) -> Value | None:
    """So many days, weeks or months from the beginning or the end of a month or year; a half of it."""
    whole = _whole(found, context)
    if whole is None or whole.begins is None or whole.ends is None:
        return None
    unit, last = found["unit"].removesuffix("s"), found["nth"] in ("last", "final")
    nth = 1 if last or found["nth"] == "opening" else ordinal_of(found["nth"])
    count = number_of(found["n"]) if found["n"] else 1
    if not count or nth < 1 or (count > 1 and nth > 1) or unit == "weekend":
        return None
    if unit == "half":
        return _half(whole, nth, last=last)
    if unit == "month":
        if last:
            begins = months_on(whole.ends + DAY, -count)
            return span(begins, whole.ends) if begins and begins >= whole.begins else None
        begins, after = months_on(whole.begins, nth - 1), months_on(whole.begins, nth - 1 + count)
        return span(begins, after - DAY) if begins and after and after - DAY <= whole.ends else None
    length = {"day": DAY, "week": _WEEK, "fortnight": _FORTNIGHT}[unit]
    if last:
        return span(max(whole.begins, whole.ends - count * length + DAY), whole.ends)
    begins = whole.begins + (nth - 1) * length
    return span(begins, min(whole.ends, begins + count * length - DAY)) if begins <= whole.ends else None


def _whole(found: re.Match[str], context: Context) -> Value | None:
    """The month or year of which a part is told."""
    if found["month"]:
        number = month_of(found["month"])
        if found["year"]:
            return month_of_year(int(found["year"]), number)
        first = month_near(context, number, found.span(), coming=False)
        return month_of_year(first.year, first.month)
    if found["year2"]:
        return year_of(int(found["year2"]))
    return year_of(context.today.year - (found["rel"] == "last"))


def _half(whole: Value, nth: int, *, last: bool) -> Value | None:
    """The first or second half of a month; halves of years have a rule of their own."""
    if whole.precision != "month" or whole.begins is None or whole.ends is None or nth > 2:
        return None
    if last or nth > 1:
        return span(whole.begins.replace(day=_HALF + 1), whole.ends)
    return span(whole.begins, whole.begins.replace(day=_HALF))


@rule(
    "then",
    r"(?<=since )then|(?<=by )then|(?<=until )then",
    needs="then",
    relative="mentioned",
    accept=(("It was hit on Sunday. Since then six have died.", "then", "2022-02-27", "2022-02-27"),),
    reject=("Then it fell.",),
)
def since_then(_: re.Match[str], context: Context) -> Value | None:
    """The day that was told of last; None where a month or a year was told of since."""
    day = context.told.day
    return at_day(day) if day and day == context.told.period else None


@rule(
    "next days",
    r"(?:over|in|within|during|for) the (?:next|following|ensuing|subsequent) (?P<n>{number}) "
    r"(?P<unit>days|weeks|months)",
    needs="unit next|following|ensuing|subsequent",
    relative="mentioned",
    accept=(
        (
            "They came on 12 January. Over the next five days they shot six.",
            "Over the next five days",
            "2022-01-12/2022-01-17",
            "2022-01-12/2022-01-17",
        ),
    ),
    reject=("They will come. In the next five days they will leave.",),
)
def next_days(found: re.Match[str], context: Context) -> Value | None:
    """The days on from the one told of last, where the clause tells of the past."""
    count, day = number_of(found["n"]), context.told.day
    if not count or day is None or context.ahead(*found.span()):
        return None
    unit = unit_of(found["unit"])
    ends = months_on(day, count) if unit == "M" else day + count * (_WEEK if unit == "W" else DAY)
    if ends is None or (context.anchor.published and ends > context.anchor.published):
        return None
    return span(day, ends)
