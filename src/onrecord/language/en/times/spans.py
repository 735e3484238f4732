"""Rules for weeks, months and years counted from the report's date: last week, the past 24 hours, two days ago."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import (
    Value,
    at_day,
    century,
    decade,
    month,
    months_on,
    quarter_at,
    reference,
    season,
    shifted,
    span,
    week_of,
    year_of,
)
from onrecord.language.en.times.words import number_of, period, unit_of, words

_DAYS = {"D": 1, "W": 7, "2W": 14, "WE": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "0Y": 120, "00Y": 1200}
FEW = 3  # "the past few days" reaches about so far; gold of the field codes it as three, approximately


@rule(
    "this week",
    r"(?:(?:earlier|later|early|late|mid|sometime|some time)[- ](?:in )?|the (?:start|beginning|end"
    r"|middle) of )?(?P<mod>last|this|next|the previous|the current|the coming|the same) (?:fiscal "
    r"|calendar )?(?P<unit>week|month|year|decade|century|quarter|{season})(?!-| (?:ago|old|of)\b)",
    needs="unit|season this|last|next|the",
    relative="report",
    accept=(
        ("Ten died last week.", "last week", "2022-W08", "2022-02-21/2022-02-27"),
        ("Ten died earlier this week.", "earlier this week", "2022-W09", "2022-02-28/2022-03-02"),
        ("Ten died earlier this month.", "earlier this month", "2022-03", "2022-03"),
        ("It began last year.", "last year", "2021", "2021"),
        ("It began last autumn.", "last autumn", "2021-FA", "2021-23"),
        ("It began this winter.", "this winter", "2021-WI", "2021-24"),
        ("It will end next month.", "next month", "2022-04", "2022-04"),
    ),
    reject=("Last weekend it fell.", "This year-old baby died."),
)
def this_unit(found: re.Match[str], context: Context) -> Value | None:
    """ "last week", "earlier this month", "last autumn": of the report's date."""
    if context.flat.text[found.start() - 1 : found.start()] == '"' and context.flat.capital(found.start("unit")):
        return None  # a programme
    step = {"last": -1, "the previous": -1, "next": 1, "the coming": 1}.get(found["mod"], 0)
    name = found["unit"]
    if name in words().seasons:
        ahead = context.ahead(*found.span()) or found["mod"] == "the coming"
        return this_season(context.today, words().seasons[name], step, ahead=ahead, this=found["mod"] == "this")
    value = unit_at(context.today, unit_of(name), step)
    if value and name == "week" and step == 0 and value.begins and not _coming(found, context):
        return replace(span(value.begins, context.today), timex=value.timex, precision="week")
    return value


def _coming(found: re.Match[str], context: Context) -> bool:
    return found[0].startswith("later") or context.ahead(*found.span())


def unit_at(day: date, unit: str, step: int) -> Value | None:
    """The week, month, quarter, year, decade or century in which `day` lies, moved by `step` of them."""
    if unit == "W":
        moved = shifted(day, 7 * step)
        return week_of(moved) if moved else None
    if unit == "00Y":
        return century(day.year // 100 + step)
    moved = months_on(day, step * _MONTHS[unit])
    if moved is None:
        return None
    if unit == "M":
        return month(moved.year, moved.month)
    if unit == "Q":
        return quarter_at(moved)
    return year_of(moved.year) if unit == "Y" else decade(moved.year // 10 * 10)


def this_season(today: date, codes: tuple[str, str], step: int, *, ahead: bool, this: bool = False) -> Value:
    """This, last or next season: "last autumn" is the last that is over, "this" the one nearest to the report."""
    near = [season(year, codes) for year in range(today.year - 2, today.year + 3)]
    begun = [value for value in near if value.begins and value.begins <= today]
    to_come = [value for value in near if value.begins and value.begins > today]
    over = [value for value in begun if value.ends and value.ends < today]
    if step < 0:
        return over[-1]
    if step > 0 or (ahead and over[-1] == begun[-1]):
        return to_come[0]
    ended, begins = begun[-1].ends, to_come[0].begins
    if this and ended and begins and begins - today < today - ended:
        return to_come[0]
    return begun[-1]


@rule(
    "past units",
    r"(?P<in>at least |each of |over |during |in |within |for )?(?P<the>the |these |this )?(?P<mod>past"
    r"|last|previous|preceding|next|coming|recent)(?: (?P<n>{number}|\d+ to \d+|\d+-\d+))?[ -]"
    r"(?P<unit>{unit})(?: or so| and a half)?",
    needs="unit past|last|previous|preceding|next|coming|recent",
    relative="report",
    accept=(
        ("They shot down ten in the past 24 hours.", "in the past 24 hours", "PT24H", "2022-03-01/2022-03-02"),
        ("Over the past week 77 died.", "Over the past week", "P1W", "2022-02-23/2022-03-02"),
        ("Over the past few days 77 died.", "Over the past few days", "PXD", "2022-02-27~/2022-03-02"),
        ("More than 150 died in the last two months.", "in the last two months", "P2M", "2022-01-02/2022-03-02"),
        ("He stayed for the last three years.", "for the last three years", "P3Y", "2019/2022-03-02"),
        ("It will open in the next two days.", "in the next two days", "P2D", "2022-03-02/2022-03-04"),
    ),
    reject=("The last time they met.", "Recent events."),
)
def past_units(found: re.Match[str], context: Context) -> Value | None:
    """ "in the past 24 hours", "the next two days": a span that reaches up to the report's date or on from it."""
    counted, name, mod = found["n"], found["unit"], found["mod"]
    unit, many, back = unit_of(name), name.endswith("s"), mod not in ("next", "coming")
    if mod == "next" and counted and _told_on(found, context):
        return None  # on from the day told of, which another rule reads
    if unit in ("TS", "TM") or (unit == "WE" and not counted):
        return None
    if (
        not counted
        and unit != "TH"
        and (many if mod in ("last", "previous", "preceding", "next") else many != (mod in ("recent", "coming")))
    ):
        return None if mod != "past" else reference("PAST_REF")
    if unit == "TH" and many and not counted and back:
        return Value("DURATION", "PTXH", context.today.isoformat(), "hours", context.today, context.today)
    if not counted and mod in ("last", "previous") and not found["the"]:
        return None
    if not counted and mod in ("next", "coming") and not many:
        return None
    if found[0].endswith("and a half") and unit in _DAYS and counted is None:
        return _reach(context.today, _DAYS[unit] * 3 // 2, "D", period(1, unit), back=back)
    timex = period(0 if not counted and many else number_of(counted or "1") or 0, unit)
    value = _reach(context.today, 0 if many and not counted else number_of(counted or "1") or 0, unit, timex, back=back)
    return replace(value, timex="PAST_REF", type="DATE") if value and mod == "recent" else value


def _told_on(found: re.Match[str], context: Context) -> bool:
    """Whether "the next five days" are over: counted on from the day told of last, in a clause of the past."""
    day, count = context.told.day, number_of(found["n"])
    if day is None or not count or context.ahead(*found.span()):
        return False
    value = _reach(day, count, unit_of(found["unit"]), "", back=False)
    return value is not None and value.ends is not None and value.ends <= context.today


def _reach(today: date, count: int, unit: str, timex: str, *, back: bool) -> Value | None:
    """The span that reaches so many units back from the report's day, or on from it."""
    sign, vague = (-1 if back else 1), not count
    count = count or FEW
    if unit == "TH":
        days = max(1, -(-count // 24))
        other = shifted(today, sign * days)
    elif unit in _DAYS:
        other = shifted(today, sign * count * _DAYS[unit])
    else:
        other = months_on(today, sign * count * _MONTHS[unit])
    if other is None:
        return None
    value = span(other, today, timex, type_="DURATION")
    first, last = str(value.begins), str(value.ends)
    if unit in ("Y", "0Y", "00Y") and back and count > 1:
        first = first[:4]
    first += "~" if vague and back else ""
    last += "~" if vague and not back else ""
    return replace(value, edtf=f"{first}/{last}")


@rule(
    "ago",
    r"(?:(?:about|around|nearly|almost|some|just|just over|just under|more than|less than|over|at least"
    r"|only) )*(?P<n>{number}|the)[ -](?P<unit>{unit})(?: or (?:so|more|two))?(?: and a half)? ago(?: "
    r"(?P<on>today|yesterday|on {weekday}|this (?:week|month)|last (?:week|month)))?",
    needs="ago",
    relative="report",
    accept=(
        ("He fled three days ago.", "three days ago", "2022-02-27", "2022-02-27"),
        ("He fled two weeks ago.", "two weeks ago", "2022-W07", "2022-02-16~"),
        ("He fled nearly six months ago.", "nearly six months ago", "2021-09", "2021-09"),
        ("He fled 20 years ago.", "20 years ago", "2002", "2002"),
        ("It was hit just two hours ago.", "just two hours ago", "2022-03-02", "2022-03-02"),
        ("He fled a few days ago.", "a few days ago", "2022-02-XX", "2022-02-27~/2022-03-02"),
    ),
    reject=("Long ago they fled.",),
)
def ago(found: re.Match[str], context: Context) -> Value | None:
    """ "three days ago", "a few weeks ago": counted back from the report's date."""
    count, unit = number_of(found["n"]), unit_of(found["unit"])
    if count is None:
        return None
    if unit == "Y" and count == 1 and context.told.quarter:
        return year_before(context, found.start())
    return back_from(context.today, count, unit)


def year_before(context: Context, start: int) -> Value | None:
    """The time with which figures are compared: the quarter a year before the one told of last.

    Where the sentence gives figures of more than a quarter ("for the nine months"), it is the year.
    """
    compared = months_on(context.told.quarter or context.today, -12)
    if compared is None:
        return None
    return (
        quarter_at(compared)
        if context.told.quarter and not longer_than_quarter(context, start)
        else year_of(compared.year)
    )


def longer_than_quarter(context: Context, start: int) -> bool:
    """Whether the sentence told last of more than a quarter, before this character."""
    said = _FIGURES.findall(context.flat.text, 0, start)
    return bool(said) and not said[-1].startswith("quarter")


_FIGURES = re.compile(r"\b(?:quarter|(?:six|nine) months|(?:first )?half|full year|fiscal year|year ended)\b")


def back_from(day: date, count: int, unit: str, *, sign: int = -1) -> Value | None:
    """The time so many units before `day`, as exact as the unit; a span where how many is not said."""
    if unit[0] == "T":
        return replace(at_day(day), type="TIME" if unit == "TH" else "DATE", precision="hours")
    vague, count = not count, sign * (count or FEW)
    moved = shifted(day, count * _DAYS[unit]) if unit in _DAYS else months_on(day, count * _MONTHS[unit])
    if moved is None:
        return None
    if vague:
        return _vaguely(day, moved, unit, sign)
    if unit == "D":
        return at_day(moved)
    if unit in _DAYS:
        return replace(at_day(moved), timex=week_of(moved).timex, edtf=f"{moved}~", precision="week")
    if unit == "M":
        return month(moved.year, moved.month)
    return year_of(moved.year) if unit in ("Y", "0Y", "00Y") else quarter_at(moved)


def _vaguely(day: date, moved: date, unit: str, sign: int) -> Value:
    text = {"D": f"{moved:%Y-%m}-XX", "M": f"{moved.year}-XX"}.get(unit, "PAST_REF" if sign < 0 else "FUTURE_REF")
    value = span(moved, day, text)
    first, last = str(min(moved, day)), str(max(moved, day))
    if unit in _MONTHS:
        first, last = first[:4], last[:4]
        return replace(value, edtf=f"{first}~/{last}" if first != last else f"{first}~", precision="longer")
    return replace(value, edtf=f"{first}~/{last}" if sign < 0 else f"{first}/{last}~")
