"""Rules for dates of the calendar: whole ones, and those that leave the year to the reader."""

from __future__ import annotations

import re
from datetime import date

from onrecord.language.en.times import nearest
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import Value, at_day, between, month, third_of
from onrecord.language.en.times.words import day_of, edge_of, month_of, ordinal_of, weekday_of

_CENTURY = 100
_PIVOT = 70  # two digits from here on are of the 20th century


@rule(
    "day month year",
    r"(?:{weekday},? )?(?:the )?(?P<day>{day}) (?:of )?(?P<month>{month}),? (?:of )?(?P<year>{year})"
    r"|(?:{weekday},? )?(?P<month2>{month}) (?:the )?(?P<day2>{day}),? (?P<year2>{year})"
    r"|(?P<day3>{day}) (?P<month3>{month}) (?P<year3>[0-9]\d)(?= \()",
    needs="month digit",
    accept=(
        ("The war began on 24 February 2022.", "24 February 2022", "2022-02-24", "2022-02-24"),
        ("It was signed on Thursday, Feb. 24, 2022.", "Thursday, Feb. 24, 2022", "2022-02-24", "2022-02-24"),
        ("Bogota, 15 Nov 89 (Radio Cadena) The army is on alert.", "15 Nov 89", "1989-11-15", "1989-11-15"),
        ("He died on the 3rd of May 1999.", "the 3rd of May 1999", "1999-05-03", "1999-05-03"),
    ),
    reject=("On 31 February 2022 nothing happened."),
)
def whole_date(found: re.Match[str], _: Context) -> Value | None:
    """A day with its month and year."""
    day, name, year = (found[key] or found[f"{key}2"] or found[f"{key}3"] for key in ("day", "month", "year"))
    short = len(year) < len("2022")
    when = nearest.valid(int(year) + (1900 if int(year) >= _PIVOT else 2000) * short, month_of(name), day_of(day))
    return at_day(when) if when else None


@rule(
    "digits",
    r"(?P<y>(?:19|20)\d\d)(?P<dash>[-/.])(?P<m>\d\d?)(?P=dash)(?P<d>\d\d?)(?![\d/])|(?P<a>\d\d?)"
    r"(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<c>(?:19|20)\d\d|\d\d)(?!\d|[.,:/]\d)",
    needs="digit",
    accept=(
        ("Losses from 24.02.22 on.", "24.02.22", "2022-02-24", "2022-02-24"),
        ("Killed on 2022/02/24 in Kyiv.", "2022/02/24", "2022-02-24", "2022-02-24"),
        ("Killed on 24/2/2022 in Kyiv.", "24/2/2022", "2022-02-24", "2022-02-24"),
        ("Killed on 2/24/2022 in Kyiv.", "2/24/2022", "2022-02-24", "2022-02-24"),
        ("Killed on 4/3/2021 in Kyiv.", "4/3/2021", "2021-03-04", "2021-03-04"),
        ("Killed on 21/12/24 in Kyiv.", "21/12/24", "2021-12-24", "2021-12-24"),
        ("Killed on 11/02/22 in Kyiv.", "11/02/22", "2022-02-11", "2022-02-11"),
    ),
    reject=("Version 1.2.3 was out.", "A score of 32.13.22 is none.", "He dialled 555-12-2022."),
)
def in_digits(found: re.Match[str], context: Context) -> Value | None:
    """Day first where both orders are dates, unless that lies after the report and the other does not."""
    if found["y"]:
        when = nearest.valid(int(found["y"]), int(found["m"]), int(found["d"]))
        return at_day(when) if when else None
    short = int(found["c"])
    year = short if short >= _CENTURY else short + (1900 if short >= _PIVOT else 2000)
    if short < _CENTURY and (len(found["a"]) < 2 or len(found["b"]) < 2) and "/" not in found[0]:
        return None
    read = [
        nearest.valid(year, int(found["b"]), int(found["a"])),
        nearest.valid(year, int(found["a"]), int(found["b"])),
    ]
    if short < _CENTURY and found["sep"] != ".":  # year first, where day or month first lies after the report
        read.append(nearest.valid(2000 + int(found["a"]), int(found["b"]), short))
    dates = [when for when in read if when]
    published = context.anchor.published
    past = [when for when in dates if published is None or when <= published]
    return at_day((past or dates)[0]) if dates else None


@rule(
    "day month",
    r"(?:(?P<wd>{weekday}),? )?(?:the )?(?P<day>{day}) (?:of )?(?P<month>{month})(?P<of>,? (?:of )?"
    r"(?:last|this|next) year)?"
    r"|(?:(?P<wd2>{weekday}),? |last )?(?P<month2>{month}) (?:the )?(?P<day2>{day}|{ordinal})(?P<of2>,? "
    r"(?:of )?(?:last|this|next) year)?",
    needs="month",
    relative="report",
    accept=(
        ("Three died on 24 February.", "24 February", "2022-02-24", "2022-02-24"),
        ("Three died on Feb. 24.", "Feb. 24", "2022-02-24", "2022-02-24"),
        ("Three died on 31 December.", "31 December", "2021-12-31", "2021-12-31"),
        ("The truce will end on 6 March.", "6 March", "2022-03-06", "2022-03-06"),
        ("They meet on Friday, March 4.", "Friday, March 4", "2022-03-04", "2022-03-04"),
        ("It fell on 29 February.", "29 February", "2020-02-29", "2020-02-29"),
        ("Shelled on 3 March last year.", "3 March last year", "2021-03-03", "2021-03-03"),
    ),
    reject=("They may 5 times have tried.", "A march 20 kilometres long.", "May 50 people come?"),
)
def without_year(found: re.Match[str], context: Context) -> Value | None:
    """A day and its month: the last such day, or the coming one where the clause speaks of it."""
    weekday, day, name, of = (found[key] or found[f"{key}2"] for key in ("wd", "day", "month", "of"))
    start = found.start("month") if found["month"] else found.start("month2")
    if name in _VERBS and not context.flat.capital(start):
        return None
    number, today = month_of(name), context.today
    day_number = day_of(day) if day[0].isdecimal() else ordinal_of(day)
    if of:
        year = today.year + {"last": -1, "this": 0, "next": 1}[of.split()[-2]]
        when = nearest.valid(year, number, day_number)
    else:
        when = nearest.agreeing(today, number, day_number, weekday_of(weekday)) if weekday else None
        when = when or day_near(context, number, day_number, found.span())
    return at_day(when) if when else None


def day_near(context: Context, number: int, day: int, span: tuple[int, int]) -> date | None:
    """The last such day of a month, or the next one where the clause says so or leads on to one that is much nearer."""
    today, war = context.today, context.anchor.war
    if war and war.dated and (war.first.month, war.first.day) == (number, day) and (today - war.first).days > _LONG_AGO:
        last = nearest.day(today, number, day)
        if last and (today - last).days > _FRESH:  # "October 7" in a report about that war is the day on which it began
            return war.first
    past, coming = nearest.day(today, number, day), nearest.day(today, number, day, ahead=True)
    if (
        past
        and coming
        and context.leads_on(*span)
        and (coming - today).days <= _SOON
        and (today - past).days > _LONG_AGO
    ):
        return coming
    return coming if context.ahead(*span) else past


_SOON, _LONG_AGO, _FRESH = 120, 200, 10  # days


_VERBS = frozenset(("may", "march", "mar", "sat", "sun", "wed"))


@rule(
    "days of a month",
    r"(?P<from>{day}) ?(?:-|to|and|until|till|through) ?(?:the )?(?P<to>{day}) (?:of )?"
    r"(?P<month>{month})(?:,? (?P<year>{year}))?"
    r"|(?P<month2>{month}) (?P<from2>{day}) ?(?:-|to|and|until|till|through) ?(?:the )?(?P<to2>{day})"
    r"(?:,? (?P<year2>{year}))?",
    needs="month digit",
    relative="report",
    accept=(
        ("Some 40 were killed between 3 and 5 June.", "3 and 5 June", "2021-06-03/2021-06-05", "2021-06-03/2021-06-05"),
        (
            "Shelling on 8–9 February 2022 killed two.",
            "8–9 February 2022",
            "2022-02-08/2022-02-09",
            "2022-02-08/2022-02-09",
        ),
        ("From Feb. 24 to 28 they fled.", "Feb. 24 to 28", "2022-02-24/2022-02-28", "2022-02-24/2022-02-28"),
    ),
    reject=("They marched 8 to 9 miles in May.", "From 9 to 3 June."),
)
def days_of_month(found: re.Match[str], context: Context) -> Value | None:
    """ "3 to 5 June": both days in one month."""
    first, last, name, year = (found[key] or found[f"{key}2"] for key in ("from", "to", "month", "year"))
    if name in _VERBS and not context.flat.capital(found.start("month") if found["month"] else found.start("month2")):
        return None
    number = month_of(name)
    if year:
        begins, ends = (nearest.valid(int(year), number, day_of(day)) for day in (first, last))
    else:
        begins = nearest.day(context.today, number, day_of(first), ahead=context.ahead(*found.span()))
        ends = begins and nearest.valid(begins.year, number, day_of(last))
    return between(at_day(begins), at_day(ends)) if begins and ends else None


def two_days(found: re.Match[str], value: Value) -> tuple[tuple[int, int, Value], ...]:
    """The two days of such a span, each with its characters."""
    which = "" if found["month"] else "2"
    first, last = found.span(f"from{which}"), found.span(f"to{which}")
    if which:
        first = (found.start("month2"), first[1])
    else:
        last = (last[0], found.end())
    days = (value.begins, value.ends)
    return tuple((*span, at_day(day)) for span, day in zip((first, last), days, strict=True) if day)


@rule(
    "month year",
    r"(?P<edge>{edge})?(?P<month>{month}),? (?:of |in )?"
    r"(?:(?P<year>{year})|(?P<short>'\d\d)|(?P<of>last|this|next) year)",
    needs="month",
    relative="report",
    accept=(
        ("They fled in March 2011.", "March 2011", "2011-03", "2011-03"),
        ("They fled in late March, 2011.", "late March, 2011", "2011-03", "2011-03-21/2011-03-31"),
        ("They fled in July last year.", "July last year", "2021-07", "2021-07"),
    ),
    reject=("They may 2011 times have fled.",),
)
def month_and_year(found: re.Match[str], context: Context) -> Value | None:
    """A month with its year, or with "last year"."""
    if found["month"] in _VERBS and not context.flat.capital(found.start("month")):
        return None
    if found["year"]:
        return edged(found, month(int(found["year"]), month_of(found["month"])))
    if found["short"]:
        short = int(found["short"][1:])
        return month(short + (1900 if short >= _PIVOT else 2000), month_of(found["month"]))
    year = context.today.year + {"last": -1, "this": 0, "next": 1}[found["of"]]
    return edged(found, month(year, month_of(found["month"])))


@rule(
    "month",
    r"(?P<edge>{edge})?(?P<mod>(?:last|next|this(?: past| coming)?|the month of|of this) )?(?P<month>{month})",
    needs="month",
    relative="report",
    accept=(
        ("They have fled since April.", "April", "2021-04", "2021-04"),
        ("They fled in early February.", "early February", "2022-02", "2022-02-01/2022-02-10"),
        ("Clashes last November killed ten.", "last November", "2021-11", "2021-11"),
        ("The vote will be held in May.", "May", "2022-05", "2022-05"),
        ("The March offensive killed ten.", "March", "2022-03", "2022-03"),
    ),
    reject=(
        "They may flee.",
        "Troops march on the city.",
        "May they rest in peace.",
        "The may be right.",
        "The March on Rome began.",
    ),
)
def bare_month(found: re.Match[str], context: Context) -> Value | None:
    """A month alone. "May" and "March" need a word before them that asks for a time, and a capital."""
    name, today = found["month"], context.today
    before = context.flat.text[: found.start("month")].split()[-1:]
    if name in _VERBS or (not name.isalpha() and name.rstrip(".") in ("may", "mar")):
        asked = before and (before[0] in _ASK or (before[0] == "the" and _names(context, found.end())))
        if not context.flat.capital(found.start("month")) or not asked:
            return None
    elif not context.flat.capital(found.start("month")) and not before:
        return None
    if len(name) < 4 and name != "may" and (not before or before[0] not in _ASK - {"and", "of", "for"}):
        return None
    if before and before[0].rstrip(".") in _TITLES:
        return None
    number, mod = month_of(name), (found["mod"] or "").strip()
    if mod == "last":
        when = date(today.year - (number >= today.month), number, 1)
    elif mod == "this":
        when = date(today.year, number, 1)
    elif mod == "next":
        when = date(today.year + (number <= today.month), number, 1)
    else:
        when = month_near(context, number, found.span(), coming="coming" in mod)
    value = edged(found, month(when.year, when.month))
    if value.begins and when <= today < value.begins and not context.ahead(*found.span()):
        return edged(found, month(when.year - 1, when.month))  # "late March" told of as past on 2 March
    return value


def _names(context: Context, end: int) -> bool:
    """Whether a noun in small letters follows, of which the month tells: "the March offensive"."""
    noun = _NOUN.match(context.flat.text, end)
    return noun is not None and noun[1] not in _NO_NOUNS and not context.flat.capital(noun.start(1))


_NOUN = re.compile(r" ([a-z]{4,})\b")
_NO_NOUNS = frozenset("from into onto over past through toward towards against along have must have been that".split())


def edged(found: re.Match[str], value: Value) -> Value:
    """The time, or the third of it that the words before it name: "early", "the end of"."""
    which = edge_of(found["edge"])
    return value if which is None else third_of(value, which)


def month_near(context: Context, number: int, span: tuple[int, int], *, coming: bool) -> date:
    """The last such month, or the next one where the clause says so or leads on to one that is much nearer."""
    today = context.today
    past, ahead = nearest.month(today, number), nearest.month(today, number, ahead=True)
    soon = (ahead - today).days <= _SOON and (today - past).days > _LONG_AGO
    return ahead if coming or context.ahead(*span) or (soon and context.leads_on(*span)) else past


_TITLES = frozenset("mr mrs ms dr prof sir lady gen col maj capt lt sgt general colonel major captain".split())
_ASK = frozenset(
    """in since by until till from to of through during between early late mid - last next this past after before and
    for coming mid-""".split()
)
