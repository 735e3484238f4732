"""Rules for quarters and halves of years, as budgets and companies count them."""

from __future__ import annotations

import re

from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import Value, half, months_on, quarter, quarter_at

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4}
_YEAR = r"(?:(?P<before>{year}|last year|this year|next year|the year)(?:'s?)? )?"
_OF = r"(?:,? (?:of |in )?(?:(?P<y>{year})|(?P<rel>last|this|next) year))?"


@rule(
    "quarter",
    r"(?:the )?(?:fiscal |current )?" + _YEAR + r"(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|final)[ -](?:fiscal )?(?:calendar )?quarter" + _OF,
    relative="report",
    accept=(
        ("Exports fell in the third quarter.", "the third quarter", "2021-Q3", "2021-07/2021-09"),
        ("Exports fell in the first quarter of 2019.", "the first quarter of 2019", "2019-Q1", "2019-01/2019-03"),
    ),
)
def of_year(found: re.Match[str], context: Context) -> Value | None:
    number, today = _QUARTERS[found["n"]], context.today
    year = _year(found, today.year)
    if year:
        return quarter(year, number)
    ahead = context.ahead(*found.span())
    year = today.year if ahead or 3 * number - 2 <= today.month else today.year - 1
    return quarter(year, number)


def _year(found: re.Match[str], this: int) -> int | None:
    given = found["y"] or found["before"]
    if given and given.isdecimal():
        return int(given)
    word = found["rel"] or (given or "").split(" ")[0]
    steps = {"last": -1, "this": 0, "next": 1}
    return this + steps[word] if word in steps else None


@rule(
    "half year",
    r"(?:the )?" + _YEAR + r"(?P<n>first|second|last)[ -]half(?: of the year| of)?" + _OF,
    relative="report",
    accept=(("Exports fell in the first half of 2021.", "the first half of 2021", "2021-H1", "2021-01/2021-06"),),
    reject=("The first half of the match.",),
)
def half_year(found: re.Match[str], context: Context) -> Value | None:
    year = _year(found, context.today.year)
    if year is None and "of the year" not in found[0]:
        return None
    return half(year or context.today.year, 1 if found["n"] == "first" else 2)


@rule(
    "the quarter",
    r"(?:the )?(?P<mod>latest|most recent|current|comparable|corresponding|same|year[ -]ago|year[ -]earlier)(?: (?P<inner>year[ -]ago|year[ -]earlier|third))?[ -](?:fiscal )?(?:quarter|period)(?P<of>,? (?:of )?last year|,? a year (?:ago|earlier))?|(?:the |that )quarter",
    relative="report",
    accept=(("Sales rose in the year-earlier quarter.", "the year-earlier quarter", "2020-Q4", "2020-10/2020-12"),),
)
def the_quarter(found: re.Match[str], context: Context) -> Value | None:
    """The quarter told of last, else the last one that was over; a year before it where the text says so."""
    over = months_on(context.today, -3)
    day = context.told.quarter or over
    if found["mod"] == "current":
        day = context.today
    if day and re.search(r"year[ -](?:ago|earlier)|last year", found[0]):
        day = months_on(day, -12)
    return quarter_at(day) if day else None
