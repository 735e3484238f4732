"""Rules for times of the clock; the zone goes into EDTF as an offset only where the text states it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import Value, clock, part_of
from onrecord.language.en.times.words import words

_ZONE = r"(?:[ ,]*\(?(?P<zone>{zone}|local time|local|[a-z]+ time)\)?)?"
_HOURS, _MINUTES = 24, 60


@rule(
    "clock",
    r"(?:(?:at|around|about|shortly (?:before|after)|just (?:before|after)) )?(?:(?P<h>\d\d?)(?:[:.]"
    r"(?P<m>[0-5]\d))? ?(?P<half>[ap]\.?m\b\.?)|(?P<h2>[01]?\d|2[0-3])[:.](?P<m2>[0-5]\d)(?::[0-5]\d)?"
    r"(?: ?hrs| hours)?)(?: (?:in the |at )(?P<part>morning|afternoon|evening|night))?" + _ZONE,
    needs="digit",
    relative="mentioned",
    accept=(
        ("It was hit at 5 a.m. Kyiv time.", "at 5 a.m. Kyiv time", "2022-03-02T05:00", "2022-03-02T05:00:00+02:00"),
        ("It was hit at 5:30 pm local time.", "at 5:30 pm local time", "2022-03-02T17:30", "2022-03-02T17:30:00"),
        ("It was hit at 6:20 in the evening.", "at 6:20 in the evening", "2022-03-02T18:20", "2022-03-02T18:20:00"),
        ("It was hit at 17:45.", "at 17:45", "2022-03-02T17:45", "2022-03-02T17:45:00"),
    ),
    reject=("A score of 3.30 to 2.", "Psalm 3:16 says so.", "It costs 5.45 dollars."),
)
def on_the_clock(found: re.Match[str], context: Context) -> Value | None:
    """ "5 a.m. Kyiv time", "17:45": a time of the day told of, with its offset where the zone is stated."""
    hour, minute = int(found["h"] or found["h2"]), int(found["m"] or found["m2"] or 0)
    if found["half"]:
        if not 1 <= hour <= _HOURS // 2:
            return None
        hour = hour % 12 + (12 if found["half"][0] == "p" else 0)
    elif not found["zone"] and (
        "." in found[0]
        or (not found[0].startswith(("at ", "around ")) and context.before(found.start()) not in _CLOCKS)
    ):
        return None
    if found["part"] in ("afternoon", "evening", "night") and _EARLY < hour < _HOURS // 2:
        hour += _HOURS // 2
    return _at(context, hour, minute, found["zone"])


_EARLY = 4  # "at 4 at night" is before dawn, "at 6 at night" is not
_CLOCKS = frozenset("at around from since until till by after before to and between".split())


@rule(
    "four digits",
    r"(?:(?:at|around|about|by) )?(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)[ -]?(?:(?P<hours>hrs|hours|h)|"
    r"(?P<zone>{zone}|local time|local))"
    r"|at (?:about |around |approximately )?(?P<h2>[01]\d|2[0-3])(?P<m2>[0-5]\d)(?! [a-z]+s\b)",
    needs="digit",
    relative="mentioned",
    accept=(
        ("It was hit at 0300 GMT.", "at 0300 GMT", "2022-03-02T03:00", "2022-03-02T03:00:00Z"),
        ("At 0745 on 1 March snipers fired.", "At 0745 on 1 March", "2022-03-01T07:45", "2022-03-01T07:45:00"),
        ("It was hit at 0530 hours.", "at 0530 hours", "2022-03-02T05:30", "2022-03-02T05:30:00"),
    ),
)
def four_digits(found: re.Match[str], context: Context) -> Value | None:
    """ "0300 GMT", "at 0745": the clock of armies and agencies."""
    return _at(context, int(found["h"] or found["h2"]), int(found["m"] or found["m2"]), found["zone"])


@rule(
    "o'clock",
    r"(?:(?:at|around|about) )?(?P<n>{number}|(?<!high )noon|midnight|midday)(?: ?o ?'? ?clock)?(?: in the| at)? ?"
    r"(?P<part>morning|afternoon|evening|night)?" + _ZONE,
    needs="o'clock|clock|part",
    relative="mentioned",
    accept=(
        (
            "It was hit at five o'clock in the morning.",
            "at five o'clock in the morning",
            "2022-03-02T05:00",
            "2022-03-02T05:00:00",
        ),
        ("It was hit at noon.", "at noon", "2022-03-02T12:00", "2022-03-02T12:00:00"),
    ),
    reject=("One morning he left.", "At five he left.", "Two nights passed."),
)
def o_clock(found: re.Match[str], context: Context) -> Value | None:
    """ "five o'clock in the morning", "noon", "midnight"."""
    name = found["n"]
    if name in ("noon", "midday"):
        return _at(context, 12, 0, found["zone"])
    if name == "midnight":  # which of its two days is meant, the text does not say
        day = context.day()
        return part_of(day, "24:00") if day else Value("TIME", "XXXX-XX-XXT24:00")
    hour = int(name) if name.isdecimal() else words().numbers[name]
    if not 1 <= hour <= 12 or name in ("a", "an") or not re.search(r"clock|in the|at night", found[0]):
        return None
    part = found["part"]
    afternoon = part in ("afternoon", "evening") or (part == "night" and hour > 5)
    return _at(context, hour % 12 + 12 * afternoon if part else hour, 0, found["zone"])


def _at(context: Context, hour: int, minute: int, zone: str | None) -> Value | None:
    day = context.day()
    if day is None:
        return Value("TIME", f"XXXX-XX-XXT{hour:02}:{minute:02}")
    return clock(day, hour, minute, offset(day, hour, minute, zone))


def offset(day: date, hour: int, minute: int, zone: str | None) -> str:
    """The offset from UTC that a named zone has at this time of this day, "Z" for none; empty where none is stated.

    Of a time that the clock passes twice in autumn the first passing is meant (PEP 495).
    """
    name = words().zones.get(zone) if zone else None
    if name is None:
        return ""
    if name[0] in "+-":
        return name
    try:
        away = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(name)).utcoffset()
    except ZoneInfoNotFoundError:
        return ""
    minutes = (away or timedelta()) // timedelta(minutes=1)
    if not minutes:
        return "Z"
    return f"{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
