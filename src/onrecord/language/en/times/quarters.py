"""Rules for quarters and halves of years, as budgets and companies count them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.en.times import nearest
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.spans import longer_than_quarter, unit_at, year_before
from onrecord.language.en.times.values import DAY, Value, at_day, half, months_on, quarter, quarter_at, span, year_of
from onrecord.language.en.times.words import day_of, month_of, unit_of

_QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_YEAR = r"(?:(?P<before>{year}|last year|this year|next year|the year)(?:'s?)? )?"
_OF = r"(?:,? (?:of |in )?(?:(?P<year>{year})|(?P<rel>last|this|next) year))?"


@rule(
    "quarter",
    r"(?:the )?(?:fiscal |current )?"
    + _YEAR
    + r"(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|final)[ -](?:fiscal )?(?:calendar )?quarter"
    + _OF,
    needs="quarter|quarters",
    relative="report",
    accept=(
        ("Exports fell in the third quarter.", "the third quarter", "2021-Q3", "2021-07/2021-09"),
        ("Exports fell in the first quarter of 2019.", "the first quarter of 2019", "2019-Q1", "2019-01/2019-03"),
    ),
)
def of_year(found: re.Match[str], context: Context) -> Value | None:
    """A quarter of a year: the last one that has begun, or of the year that is named."""
    number, year = _QUARTERS[found["n"]], _year(found, context)
    if year:
        return quarter(year, number)
    today, ahead = context.today, context.ahead(*found.span())
    year = today.year if ahead or 3 * number - 2 <= today.month else today.year - 1
    return quarter(year, number)


def _year(found: re.Match[str], context: Context) -> int | None:
    """The year that the words name, or None."""
    given = found["year"] or found["before"]
    if given and given.isdecimal():
        return int(given)
    word = found["rel"] or (given or "").split(" ")[0]
    steps = {"last": -1, "this": 0, "next": 1}
    return context.today.year + steps[word] if word in steps else None


@rule(
    "half year",
    r"(?:the )?" + _YEAR + r"(?P<n>first|second|last)[ -]half(?: of the year| of)?" + _OF,
    needs="half",
    relative="report",
    accept=(("Exports fell in the first half of 2021.", "the first half of 2021", "2021-H1", "2021-01/2021-06"),),
    reject=("The first half of the match.",),
)
def half_year(found: re.Match[str], context: Context) -> Value | None:
    """The first or second half of a year."""
    year = _year(found, context)
    if year is None and "of the year" not in found[0]:
        return None
    return half(year or context.today.year, 1 if found["n"] == "first" else 2)


@rule(
    "the quarter",
    r"(?:the |that )?(?P<mod>latest|most recent|current|comparable|corresponding|same|year[ -]ago"
    r"|year[ -]earlier|last year's|{year}'?s?)(?: (?P<inner>year[ -]ago|year[ -]earlier|third))?[ -]"
    r"(?:fiscal )?(?:quarter|period)(?P<of>,? (?:of )?last year|,? a year (?:ago|earlier))?|(?:the |that "
    r"|this )quarter(?P<of2>,? (?:of )?last year|,? a year (?:ago|earlier))?(?! of|-to-)",
    needs="quarter|period",
    relative="report",
    accept=(("Sales rose in the year-earlier quarter.", "the year-earlier quarter", "2020-Q4", "2020-10/2020-12"),),
)
def the_quarter(found: re.Match[str], context: Context) -> Value | None:
    """The latest quarter told of, else the last one that was over; a year before it where the text says so."""
    mod = found["mod"] or ""
    if not context.told.quarter and not re.match("year|latest|most|current", mod):
        return None  # a quarter of a town, a period of history
    day = context.told.quarter or months_on(context.today, -3)
    if mod == "current" or found[0].startswith("this"):
        day = context.today
    longer = "quarter" not in found[0] and longer_than_quarter(context, found.start())
    if day and mod[:4].isdecimal():
        return year_of(int(mod[:4])) if longer else quarter(int(mod[:4]), (day.month + 2) // 3)
    if day and re.search(r"year[ -](?:ago|earlier)|last year", found[0]):
        day = months_on(day, -12)
    return quarter_at(day) if day else None


@rule(
    "quarter ended",
    r"(?P<is>(?:the |its )?(?:latest |fiscal )?(?P<unit>quarter|year)),? (?P<way>ended|ending) (?:on )?"
    r"(?:(?P<month>{month}) (?P<day>{day})|(?P<day2>{day}) (?P<month2>{month}))(?:,? (?P<year>{year}))?",
    needs="quarter|unit month",
    relative="report",
    accept=(
        ("It lost much in the quarter ended Jan. 31.", "the quarter", "2021-Q4", "2021-11-01/2022-01-31"),
        ("It lost much in the year ended 30 June.", "the year", "P1Y", "2020-07-01/2021-06-30"),
    ),
    reject=("The quarter ended in tears.",),
)
def ended_on(found: re.Match[str], context: Context) -> Value | None:
    """A quarter or a year of a company by its last day.

    As TIMEX3 the quarter is the one of the calendar in which most of it lies; a year that ends on a day is a length.
    """
    number, day = month_of(found["month"] or found["month2"]), day_of(found["day"] or found["day2"])
    if found["year"]:
        ends = nearest.valid(int(found["year"]), number, day)
    else:
        ends = nearest.day(context.today, number, day, ahead=found["way"] == "ending")
    yearly = found["unit"] == "year"
    begins = ends and months_on(ends + DAY, -12 if yearly else -3)
    if ends is None or begins is None:
        return None
    return span(begins, ends, "P1Y", type_="DURATION") if yearly else span(begins, ends, quarter_at(ends - _HALF).timex)


_HALF = timedelta(days=45)  # of a quarter


@rule(
    "year before",
    r"(?:the )?year[ -](?:earlier|ago)(?= (?!\w+ months)[a-z])",
    needs="year earlier|ago",
    relative="report",
    accept=(("Losses grew from the year-earlier figure.", "the year-earlier", "2021", "2021"),),
)
def year_earlier(found: re.Match[str], context: Context) -> Value | None:
    """ "the year-earlier figure": a year before the quarter told of, or before the report."""
    return year_before(context, found.start())


@rule(
    "end of the year",
    r"(?:the )?(?:(?:very )?(?:end|beginning|start|middle) of |earlier in |later in )the (?P<unit>year"
    r"|month|week|day|quarter|decade|century)|(?<=for )the (?:full |whole )?(?:fiscal |calendar )?"
    r"(?P<whole>year|week)(?!-| before| after| end)|(?<=of )the (?P<of>year|week)(?!-| of| before| after)"
    r"|the full (?P<full>year)|(?:the )?(?P<end>year(?:'s|[ -]) ?end)",
    needs="unit the|year|year's",
    relative="report",
    accept=(
        ("They will leave by the end of the month.", "the end of the month", "2022-03", "2022-03"),
        ("It was the deadliest raid of the year.", "the year", "2022", "2022"),
        ("They will leave by year-end.", "year-end", "2022-12-31", "2022-12-31"),
    ),
)
def end_of_unit(found: re.Match[str], context: Context) -> Value | None:
    """ "the end of the month", "earlier in the day", "the deadliest of the year", "year-end"."""
    if found["end"]:
        past = context.before(found.start()) in ("since", "from", "at", "after")
        last = at_day(date(context.today.year - past, 12, 31))
        return (
            last
            if "-" in found[0]
            else replace(year_of(last_year := context.today.year - past), edtf=f"{last_year}-12", precision="month")
        )
    unit = found["unit"] or found["whole"] or found["of"] or found["full"]
    return at_day(context.today) if unit == "day" else unit_at(context.today, unit_of(unit), 0)
