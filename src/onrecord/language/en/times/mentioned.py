"""Rules for times that hang on the last date told of: the next day, two days later, that morning."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.language.en.times import nearest
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.spans import back_from, unit_at, year_before
from onrecord.language.en.times.values import DAY, Value, at_day, part_of, unresolved
from onrecord.language.en.times.words import number_of, period, unit_of, words


@rule(
    "that day",
    r"(?:(?:earlier|later) (?:on )?)?(?P<mod>(?:the|this|that|on that) (?:very )?same|that|the next"
    r"|the following|the previous|the preceding|next)(?: (?P<unit>day|week|month|year)(?:'s)?(?:,? "
    r"(?P<part2>{part}))?| (?P<part>morning|afternoon|evening|night)|(?<!that) (?P<wd>{longday}))"
    r"|the (?P<beside>night|evening|morning) (?P<way>before|after)(?= ?[,.;)]|$)",
    needs="that|same|next|following|previous|preceding|before|after",
    relative="mentioned",
    accept=(
        ("A shell hit it on 20 January. The next day it fell.", "The next day", "2022-01-21", "2022-01-21"),
        ("A shell hit it on 20 January. Later that day it fell.", "Later that day", "2022-01-20", "2022-01-20"),
        (
            "A shell hit it on 20 January. The night before, it stood.",
            "The night before",
            "2022-01-19TNI",
            "2022-01-19",
        ),
        ("A shell hit it on 20 January. That night it fell.", "That night", "2022-01-20TNI", "2022-01-20"),
        ("A shell hit it on 20 January. The following month it fell.", "The following month", "2022-02", "2022-02"),
    ),
    reject=("Next time it will fall.", "That it fell is clear."),
)
def that_day(found: re.Match[str], context: Context) -> Value | None:
    """ "the next day", "that night", "the same month": by the time told of last."""
    mod, day = found["mod"], context.told.day
    if mod == "next" and found["unit"] != "day":
        return None
    if found["beside"]:
        return (
            part_of(day + (DAY if found["way"] == "after" else -DAY), words().parts[found["beside"]]) if day else None
        )
    step = 1 if mod in ("the next", "the following", "next") else -1 if mod in ("the previous", "the preceding") else 0
    part = found["part"] or found["part2"]
    if found["unit"] in ("month", "year") and not part:
        return unit_at(context.told.period, unit_of(found["unit"]), step) if context.told.period else unresolved()
    if day is None:
        return unresolved("TIME" if part else "DATE", "XXXX-XX-XX" + (f"T{words().parts[part]}" if part else ""))
    if found["wd"]:
        number = words().weekdays[found["wd"].rstrip(".")]
        return at_day(nearest.weekday(day + step * DAY, number, ahead=step >= 0))
    if part:
        return part_of(day + step * DAY, words().parts[part])
    if found["unit"] == "day":
        return at_day(day + step * DAY)
    return unit_at(day, unit_of(found["unit"]), step)


@rule(
    "days later",
    r"(?:(?:about|around|nearly|almost|some|just|more than|less than|only|barely) )?(?P<n>{number}"
    r"|the)[ -](?P<unit>{unit}) (?:(?P<way>later|earlier|previously|beforehand|afterwards?)|"
    r"(?P<other>before|after|prior)(?: that\b|(?= ?[,.;)\"]|$| (?:and|but)\b)))",
    needs="unit later|earlier|before|after|prior|previously|beforehand|afterwards|afterward",
    relative="mentioned",
    accept=(
        ("A shell hit it on 20 January. Two days later it fell.", "Two days later", "2022-01-22", "2022-01-22"),
        ("A shell hit it on 20 January. The day before, it stood.", "The day before", "2022-01-19", "2022-01-19"),
        ("A shell hit it on 20 January. A year earlier it stood.", "A year earlier", "2021", "2021"),
    ),
)
def days_later(found: re.Match[str], context: Context) -> Value | None:
    """ "two days later", "a year earlier": counted from the day told of last."""
    count, unit, day = number_of(found["n"]), unit_of(found["unit"]), context.told.day
    if found["n"] == "the":
        count = 1
    if count is None or (found["n"] == "the" and found["unit"].endswith("s")):
        return None
    if unit == "Y" and count == 1 and context.told.quarter and found["way"] == "earlier":
        return year_before(context, found.start())
    if day is None:
        return unresolved()
    sign = 1 if (found["way"] or found["other"]).startswith(("later", "after")) else -1
    if unit[0] == "T":
        return replace(at_day(day), precision="hours")
    return back_from(day, count, unit, sign=sign)


@rule(
    "came after",
    r"(?:(?P<now>comes?|coming)|came|{longday},?|{longday} {part},?|{month} {day},?) (?P<is>(?:(?:about|around"
    r"|nearly|almost|some|just|more than|less than|only|barely|within) )*(?P<n>{number}|the)[ -]"
    r"(?P<unit>{unit}) after)(?! that)",
    needs="unit after",
    relative="mentioned",
    accept=(
        (
            "The blasts on Tuesday come one week after a raid on a base.",
            "one week after",
            "P1W",
            "2022-02-22~",
        ),
        ("It fell on Tuesday, three days after a raid.", "three days after", "P3D", "2022-02-26"),
        ("It came a day after a raid on a base.", "a day after", "P1D", "2022-03-01"),
    ),
)
def came_after(found: re.Match[str], context: Context) -> Value | None:
    """When that was after which the event told of came so much later: counted back from the event."""
    count, day = number_of(found["n"]) if found["n"] != "the" else 1, context.day()
    if found["now"] and context.told.age > 0:
        day = context.anchor.published
    if not count or day is None:
        return None
    value = back_from(day, count, unit_of(found["unit"]))
    return replace(value, type="DURATION", timex=period(count, unit_of(found["unit"]))) if value else None
