"""Rules for lengths of time, ages and what comes again and again, read so that they are not taken for dates."""

from __future__ import annotations

import re

from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import Value, duration, repeated
from onrecord.language.en.times.words import month_of, number_of, period, unit_of


@rule(
    "age",
    r"(?P<n>{number})[ -](?P<unit>day|week|month|year)s?[ -]olds?|(?:aged?|age of) (?P<n2>{number})(?: "
    r"(?:and|to|or) \d+)?",
    needs="old|olds|aged|age",
    accept=(("A 5-year-old boy died.", "5-year-old", "P5Y", None), ("A boy aged 12 died.", "aged 12", "P12Y", None)),
    reject=("In the age of drones.",),
)
def age(found: re.Match[str], _: Context) -> Value | None:
    """An age in years, months, weeks or days."""
    count = number_of(found["n"] or found["n2"])
    return duration(period(count, unit_of(found["unit"] or "year"))) if count else None


@rule(
    "length",
    r"(?:(?:about|around|nearly|almost|more than|less than|over|at least|up to|up to|only|just|another"
    r"|within) )?(?:the (?:first|other)? ?)?(?P<n>{number}|half an?)(?: (?:to|or|-) \d+)?(?:[ -](?:more"
    r"|full|long|straight|consecutive|whole))?[ -](?P<unit>{unit})(?![ -]old)",
    needs="unit",
    accept=(
        ("They shelled it for three days.", "three days", "P3D", None),
        ("A 48-hour truce began.", "48-hour", "PT48H", None),
        ("They shelled it for several hours.", "several hours", "PTXH", None),
    ),
    reject=("A second strike hit.", "One night raid."),
)
def length(found: re.Match[str], _: Context) -> Value | None:
    """ "three days", "a 48-hour truce"."""
    unit, count = unit_of(found["unit"]), number_of(found["n"])
    many = found["unit"].endswith("s")
    if unit == "Q" and "-" in found[0]:
        return None  # a share of something
    if found["n"].startswith("half"):
        return duration({"TH": "PT30M", "Y": "P6M", "D": "PT12H"}.get(unit, f"P0.5{unit[-1]}"))
    if count is None or (unit == "TS" and not many) or found["n"] in ("some", "recent"):
        return None
    if found["unit"] in ("night", "nights", "quarter", "quarters", "weekend", "second") and not many:
        return None
    if (count != 1 and not many and "-" not in found[0]) or (count == 0 and not many):
        return None
    return duration(period(count, unit))


@rule(
    "for days",
    r"(?:(?P<for>for|after|within|in|took|lasted|last|of|the first|recent|coming) )(?:many )?"
    r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?: (?:and|or) (?:weeks|months"
    r"|years))?(?! (?:later|earlier|before|after|ago))",
    needs="unit",
    accept=(("They shelled it for weeks.", "for weeks", "PXW", None),),
    reject=("Hours later it fell.",),
)
def for_days(found: re.Match[str], _: Context) -> Value | None:
    """ "for weeks": how many is not said."""
    return duration(period(0, unit_of(found["unit"])))


@rule(
    "each day",
    r"(?P<how>every|each|per) (?:single |other )?(?P<unit>minute|hour|day|night|week|month|quarter|year"
    r"|morning|evening)|(?P<ly>hourly|daily|weekly|monthly|annually|yearly|nightly)|(?:once |twice "
    r"|times )(?:a|an|per) (?P<unit2>day|week|month|year)",
    needs="every|each|per|once|twice|times|hourly|daily|weekly|monthly|annually|yearly|nightly",
    accept=(("They shell it every day.", "every day", "P1D", None), ("They shell it daily.", "daily", "P1D", None)),
)
def each_day(found: re.Match[str], context: Context) -> Value | None:
    """ "every day", "daily", "twice a week"."""
    if found["ly"] and found.start() and context.flat.capital(found.start()):
        return None  # a newspaper
    often = {
        "hourly": "PT1H",
        "daily": "P1D",
        "nightly": "P1D",
        "weekly": "P1W",
        "monthly": "P1M",
        "annually": "P1Y",
        "yearly": "P1Y",
    }
    if found["ly"]:
        return repeated(often[found["ly"]])
    name = found["unit"] or found["unit2"]
    parts = {"morning": "XXXX-XX-XXTMO", "evening": "XXXX-XX-XXTEV"}
    return repeated(parts.get(name) or period(1, unit_of(name)))


@rule(
    "each month",
    r"(?:each|every) (?P<month>{month})",
    needs="month each|every",
    accept=(("They march every July.", "every July", "XXXX-07", None),),
)
def each_month(found: re.Match[str], _: Context) -> Value | None:
    """ "every July"."""
    return repeated(f"XXXX-{month_of(found['month']):02}")


@rule(
    "daily unit",
    r"(?:all|the (?:whole|entire)|whole|entire|throughout the) (?P<unit>day|night|week|month|year)",
    needs="unit all|whole|entire|throughout",
    accept=(("They shelled it all day.", "all day", "P1D", None),),
)
def all_day(found: re.Match[str], _: Context) -> Value | None:
    """ "all day", "the whole week"."""
    return duration(period(1, unit_of(found["unit"])))
