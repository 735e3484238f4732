"""Rules for days named from the report's date: today, last night, on Friday, early on Wednesday."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from onrecord.language.en.tables import phrases
from onrecord.language.en.times import nearest
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import (
    DAY,
    Value,
    at_day,
    duration,
    night_before,
    part_of,
    reference,
    repeated,
    weekend_of,
)
from onrecord.language.en.times.words import either, weekday_of, words

_WEEK = timedelta(days=7)


@rule(
    "today",
    r"(?:(?:earlier|later|late|early) )?(?P<day>today|yesterday|tomorrow)(?:,? (?:early |late )?"
    r"(?:in the |at )?(?P<part>{part}))?|(?:the )?day (?P<far>before yesterday|after tomorrow)",
    needs="today|yesterday|tomorrow|day",
    relative="report",
    accept=(
        ("Two died today.", "today", "2022-03-02", "2022-03-02"),
        ("Two died earlier yesterday.", "earlier yesterday", "2022-03-01", "2022-03-01"),
        ("Two died yesterday evening.", "yesterday evening", "2022-03-01TEV", "2022-03-01"),
        ("Two died the day before yesterday.", "the day before yesterday", "2022-02-28", "2022-02-28"),
        ("He condemned today's raid.", "today's", "2022-03-02", "2022-03-02"),
        ("In today's world this is a crime.", "today's", "PRESENT_REF", None),
        ("They are the leaders of tomorrow.", "tomorrow", "FUTURE_REF", None),
    ),
    reject=("Yesterdays are gone.",),  # "today's youth", "the leaders of tomorrow" are no days: see `_generic`
)
def today(found: re.Match[str], context: Context) -> Value | None:
    """Today, yesterday, tomorrow and the days beside them."""
    if found.start() and context.flat.capital(found.start()) and _is_name(context, found.start()):
        return None
    generic = None if found["part"] or found["far"] else _generic(found, context)
    if generic:
        return reference(generic)
    steps = {"today": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}
    day = context.today + steps[found["far"] or found["day"]] * DAY
    return part_of(day, words().parts[found["part"]]) if found["part"] else at_day(day)


def _generic(found: re.Match[str], context: Context) -> str | None:
    """The reference where no day is meant: "today's youth", "many of today's drones", "the leaders of tomorrow"."""
    text = context.flat.text
    if found["day"] == "today" and (_of_today().match(text, found.end()) or _MANY.search(text, 0, found.start())):
        return "PRESENT_REF" if text.startswith("'s", found.end()) else None
    people = found["day"] == "tomorrow" and _OF.search(text, 0, found.start()) and _CLOSED.match(text, found.end())
    return "FUTURE_REF" if people else None


_MANY = re.compile(r"\b(?:many|most|some|few|all) of $")
_OF = re.compile(r"\bthe [a-z]+s? of $")
_CLOSED = re.compile(r" ?(?:[,.;:\"?!]|$)")


@cache
def _of_today() -> re.Pattern[str]:
    """What stands behind "today's" where it means the present age."""
    return re.compile(rf"'s (?:[a-z]+ )?{either(phrases(words().ages))}(?![\w'])")


def _is_name(context: Context, start: int) -> bool:
    """Whether the capitalised word at this character ends a name: "USA Today"."""
    before = context.flat.text[:start].rstrip()
    return before[-1:].isalpha() and context.flat.capital(len(before) - 1)


@rule(
    "nth day",
    r"(?:it is|it's|today is|this is) (?P<is>the {ordinal} (?:straight |consecutive )?day)(?= of\b| in a row| since\b)",
    needs="unit it|it's|today|this",
    relative="report",
    accept=(
        ("It is the second day of the talks.", "the second day", "2022-03-02", "2022-03-02"),
        ("Today is the tenth straight day of shelling.", "the tenth straight day", "2022-03-02", "2022-03-02"),
    ),
    reject=("It was the second day of the talks.", "Friday is the third day of the feast."),
)
def nth_day(_: re.Match[str], context: Context) -> Value | None:
    """ "it is the second day of the talks": the report's day."""
    return at_day(context.today)


@rule(
    "day beside",
    r"the day(?= (?:before|after) (?:last |next |this |on )?"
    r"(?:{weekday}\b(?! prayers)|{month}\b|{day} (?:of )?{month}\b))",
    needs="unit before|after weekday|month",
    accept=(
        ("It fell the day after Sunday's raid.", "the day after Sunday's", "2022-02-28", "2022-02-28"),
        ("It fell the day before 14 February.", "the day before 14 February", "2022-02-13", "2022-02-13"),
    ),
    reject=("It fell the day after Friday prayers.",),
)
def day_beside(_: re.Match[str], __: Context) -> Value | None:
    """ "the day before" a date: a length, which is counted from the date where the two are put together."""
    return duration("P1D")


@rule(
    "tonight",
    r"(?:(?:earlier|later|late|early) )?(?:tonight|this (?:very )?(?P<part>{part}))|(?P<last>last) "
    r"(?P<late>night|evening)|(?P<over>overnight)",
    needs="tonight|this|last|overnight",
    relative="report",
    accept=(
        ("A raid overnight killed two.", "overnight", "2022-03-01TNI", "2022-03-01/2022-03-02"),
        ("A raid last night killed two.", "last night", "2022-03-01TNI", "2022-03-01/2022-03-02"),
        ("A raid last evening killed two.", "last evening", "2022-03-01TEV", "2022-03-01"),
        ("A raid early this morning killed two.", "early this morning", "2022-03-02TMO", "2022-03-02"),
        ("He speaks tonight.", "tonight", "2022-03-02TNI", "2022-03-02"),
    ),
)
def this_part(found: re.Match[str], context: Context) -> Value | None:
    """ "overnight", "last night": the night that ends on the report's day; "this morning": a part of that day."""
    if found["over"] or found["late"] == "night":
        return night_before(context.today)
    if found["late"]:
        return part_of(context.today - DAY, "EV")
    return part_of(context.today, words().parts[found["part"]] if found["part"] else "NI")


@rule(
    "weekday",
    r"(?:(?:earlier|later|late|early|mid)[ -](?:on )?)?(?:(?P<mod>last|this past|this coming|this|next"
    r"|the previous|the following|past|coming) )?(?P<wd>{weekday})"
    r"(?:,? (?:early |late )?(?:in the |at )?(?P<part>{part}))?(?P<of>,? (?:of )?(?:last|this|next) week)?"
    r"(?! (?:times|telegraph|mirror|mail)\b)",
    needs="weekday",
    relative="report",
    accept=(
        ("The town fell on Saturday.", "Saturday", "2022-02-26", "2022-02-26"),
        ("Shelling on Wednesday killed two.", "Wednesday", "2022-03-02", "2022-03-02"),
        ("Early on Wednesday it fell.", "Early on Wednesday", "2022-03-02", "2022-03-02"),
        ("It fell on Tuesday night.", "Tuesday night", "2022-03-01TNI", "2022-03-01"),
        ("It fell last Wednesday.", "last Wednesday", "2022-02-23", "2022-02-23"),
        ("They will meet on Friday.", "Friday", "2022-03-04", "2022-03-04"),
        ("They will meet on Wednesday of next week.", "Wednesday of next week", "2022-03-09", "2022-03-09"),
    ),
    reject=("The Sunday Times said so.", "The sun rose.", "He sat down.", "They wed in May."),
)
def weekday(found: re.Match[str], context: Context) -> Value | None:
    """A weekday: the last one up to the report's day, or the coming one where the clause speaks of it."""
    name, mod, now = found["wd"], found["mod"] or "", context.today
    if len(name.rstrip(".")) < 4 and not context.flat.capital(found.start("wd")):
        return None
    if name.rstrip(".") in ("sun", "sat", "wed", "mon") and not (
        context.before(found.start()) in ("on", "last", "next", "since", "from")
        or context.flat.text[found.end() :][:1] == ")"
    ):
        return None
    number = weekday_of(name)
    if found["of"]:
        monday = (
            now - timedelta(days=now.weekday()) + {"last": -1, "this": 0, "next": 1}[found["of"].split()[-2]] * _WEEK
        )
        day = monday + timedelta(days=number)
    elif mod in ("the previous", "the following") and context.told.day:
        step = DAY if mod == "the following" else -DAY
        day = nearest.weekday(context.told.day + step, number, ahead=step > timedelta(0))
    elif mod in ("last", "this past", "past", "the previous"):
        day = nearest.weekday(now - DAY, number)
    elif mod in ("next", "this coming", "coming", "the following"):
        day = nearest.weekday(now + DAY, number, ahead=True)
    else:
        day = nearest.weekday(now, number, ahead=context.ahead(*found.span()))
    return part_of(day, words().parts[found["part"]]) if found["part"] else at_day(day)


@rule(
    "weekdays",
    r"(?:(?:on|every|each) )(?P<wd>{longday})(?P<many>s)?(?: (?P<part>{part})(?P<parts>s)?)?",
    needs="weekday",
    accept=(
        ("They pray on Fridays.", "on Fridays", "XXXX-WXX-5", None),
        ("They pray every Friday.", "every Friday", "XXXX-WXX-5", None),
    ),
    reject=("They prayed on Friday.",),
)
def weekdays(found: re.Match[str], _: Context) -> Value | None:
    """ "on Fridays": again and again."""
    if not found["many"] and not found["parts"] and found[0].startswith("on "):
        return None
    part = words().parts.get(found["part"] or "", "")
    return repeated(f"XXXX-WXX-{weekday_of(found['wd']) + 1}" + (f"T{part}" if part else ""))


@rule(
    "weekend",
    r"(?:(?:over|during|at) )?(?:(?P<mod>the|this|last|next|the past|this past|the coming|a) )(?:"
    r"(?P<long>long) )?weekend(?! (?:of|edition))",
    needs="weekend",
    relative="report",
    accept=(
        ("Six died over the weekend.", "over the weekend", "2022-W08-WE", "2022-02-26/2022-02-27"),
        ("They will vote this weekend.", "this weekend", "2022-W09-WE", "2022-03-05/2022-03-06"),
    ),
)
def weekend(found: re.Match[str], context: Context) -> Value | None:
    """The weekend that is over, or the coming one; on a weekend, the present one."""
    mod, now = found["mod"], context.today
    coming = mod in ("next", "the coming") or context.ahead(*found.span())
    if mod == "a":
        return None
    days_past = 0 if now.weekday() >= 5 and mod != "last" else 7
    return weekend_of(now if coming else now - timedelta(days=days_past))


@rule(
    "part of a day",
    r"(?:(?:early|late|later|earlier) )?(?:in the |on the |at |before |by |during the )"
    r"(?:early |late |small |mid[ -])?(?:hours of the )?(?P<part>{part})"
    r"|(?:in |by )?the (?:early|small|wee) (?:morning )?(?P<hours>hours)(?: of the morning)?|(?:pre-?"
    r"|pre-)?(?P<dawn>dawn|daybreak)(?= (?:raid|attack|strike|assault))|(?<!high )(?P<mid>midnight|noon)",
    needs="part|hours",
    relative="mentioned",
    accept=(
        ("Shells fell at dawn.", "at dawn", "2022-03-02TMO", "2022-03-02"),
        ("They attacked on the morning of 1 March.", "on the morning of 1 March", "2022-03-01TMO", "2022-03-01"),
        ("They held it until the early hours of Tuesday.", "the early hours of Tuesday", "2022-03-01TMO", "2022-03-01"),
        ("They attacked in the early hours.", "in the early hours", "2022-03-02TMO", "2022-03-02"),
    ),
    reject=("The Dawn newspaper reported it.",),
)
def part_alone(found: re.Match[str], context: Context) -> Value | None:
    """A part of the day that was told of last, else of the report's day."""
    day = context.day()
    if day is None:
        return None
    name = found["part"] or found["dawn"] or found["mid"] or "morning"
    return part_of(day, words().parts[name])


@rule(
    "references",
    r"(?:{reference})",
    needs="reference",
    accept=(
        ("They now hold the city.", "now", "PRESENT_REF", None),
        ("It was recently hit.", "recently", "PAST_REF", None),
    ),
)
def references(found: re.Match[str], _: Context) -> Value | None:
    """ "now", "recently": no time of the calendar."""
    return reference(words().references[found[0]])
