"""Rules for times told by a war or an event: since the war began, on the third day of the invasion, after 9/11."""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.history import events, named, value_of, war_words
from onrecord.language.en.times.model import War
from onrecord.language.en.times.spans import FEW, back_from
from onrecord.language.en.times.values import Value, at_day, month, months_on, shifted, span
from onrecord.language.en.times.words import number_of, ordinal_of, unit_of

_OWNER = (
    r"(?:(?:the|its|their|this|that|a|[a-z]+'s) )?"
    r"(?:(?:full[- ]scale|brutal|latest|current|bloody|(?!began)[a-z][a-z-]*(?:an|ish|ese|aeli|led|ary"
    r"|ked|ing|al|ic)),? ){0,2}"
)
_WAR = (
    r"(?P<war>(?:full[- ]scale |all-out |civil |air )?(?:war|invasion|conflict|hostilities|fighting"
    r"|uprising|insurgency|coup|genocide"
    r"|offensive|rebellion|takeover|intifada|campaign|siege|special military operation|intervention|aggression))"
)
_WAR2 = _WAR.replace("<war>", "<war2>")
_BEGUN = r"(?:began|begun|started|erupted|broke out|was launched|begins|had begun|commenced|flared)"
_PLACE = r"(?: (?:in|of|on|against|between) (?!the\b|{month}|this|that|last|its)(?:[a-z'-]+(?: and [a-z'-]+)?))?"


@rule(
    "beginning of a war",
    rf"(?P<start>(?:the )?(?:very )?(?:start|beginning|outbreak|onset|launch"
    rf"|eruption|eve) of )?{_OWNER}{_WAR}{_PLACE}(?P<begun> {_BEGUN})?",
    needs="war start|beginning|outbreak|onset|launch|eruption|eve|since|after|before|until|following|to|when|ago",
    relative="war",
    accept=(
        ("Some 198 were killed since the war began.", "the war began", "2022-02-24", "2022-02-24"),
        (
            "Some 198 were killed since the start of the full-scale war.",
            "the start of the full-scale war",
            "2022-02-24",
            "2022-02-24",
        ),
        ("They fled on the eve of the invasion.", "the eve of the invasion", "2022-02-23", "2022-02-23"),
        ("Some 198 died since the conflict in Syria began.", "the conflict in Syria began", "2011-03", "2011-03"),
    ),
    reject=("Since the 2014 war began they fled.", "The offensive began.", "The war goes on."),
)
def war_began(found: re.Match[str], context: Context) -> Value | None:
    """The first day of a war: "since the war began", "the start of the invasion"."""
    before = context.before(found.start())
    if (not found["start"] and not (found["begun"] and before in _LEADS)) or before.isdecimal():
        return None
    war = meant(found[0], found["war"], context)
    if war and "eve" in (found["start"] or ""):
        return at_day(war.first - timedelta(days=1)) if war.dated else None
    return value_of(war.began) if war else None


@rule(
    "since a war",
    rf"(?:(?<=since )|(?<=before )|(?<=after )(?={_OWNER}(?:full-scale )?(?:invasion|coup|takeover)\b))"
    rf"{_OWNER}{_WAR}{_PLACE}",
    needs="since|before|after war",
    relative="war",
    accept=(
        ("She fled two weeks before the war.", "two weeks before the war", "2022-W06", "2022-02-10~"),
        ("Some 198 were killed since the invasion.", "the invasion", "2022-02-24", "2022-02-24"),
        (
            "Some 198 were killed since Russia's full-scale invasion of Ukraine.",
            "Russia's full-scale invasion of Ukraine",
            "2022-02-24",
            "2022-02-24",
        ),
    ),
    reject=("They fled the war.", "After the war they came back."),
)
def since_war(found: re.Match[str], context: Context) -> Value | None:
    """ "since the invasion": since its first day."""
    war = meant(found[0], found["war"], context)
    return value_of(war.began) if war else None


@rule(
    "day of a war",
    r"(?:(?:the )?(?P<nth>{ordinal}|opening) (?P<unit>day|night|week|month|year|hours|days|weeks)"
    r"|(?:the )?first (?P<many>{number}) (?P<units>days|weeks|months)|day (?P<n>\d+)) of "
    rf"{_OWNER}{_WAR}{_PLACE}|(?P<gone>{{number}}) (?P<into>days?|weeks?|months?|years?) into {_OWNER}{_WAR2}{_PLACE}",
    needs="war unit of|into",
    relative="war",
    accept=(
        ("It fell on the third day of the invasion.", "the third day of the invasion", "2022-02-26", "2022-02-26"),
        (
            "It fell in the first week of the war.",
            "the first week of the war",
            "2022-02-24/2022-03-02",
            "2022-02-24/2022-03-02",
        ),
        ("Two days into the war it fell.", "Two days into the war", "2022-02-26", "2022-02-26"),
        (
            "In the first three days of the war it fell.",
            "the first three days of the war",
            "2022-02-24/2022-02-26",
            "2022-02-24/2022-02-26",
        ),
        ("On day 5 of the war it fell.", "day 5 of the war", "2022-02-28", "2022-02-28"),
    ),
    reject=("The second day of the talks.",),
)
def day_of_war(found: re.Match[str], context: Context) -> Value | None:
    """ "the third day of the invasion": counted from its first day, which is the first; "a week into the war"."""
    war = meant(found[0], found["war"] or found["war2"], context)
    if war is None or not war.dated:
        return None
    value = _into(found, war.first) if found["gone"] else _part(found, war.first)
    published = context.anchor.published
    if value is None or value.begins is None or value.ends is None or (published and value.begins > published):
        return None
    return span(value.begins, published) if published and value.ends > published else value


def _into(found: re.Match[str], first: date) -> Value | None:
    """So many days, weeks, months or years after the first day."""
    count = number_of(found["gone"])
    return back_from(first, count, unit_of(found["into"]), sign=1) if count else None


def _part(found: re.Match[str], first: date) -> Value | None:
    """The day, or the week or month, that is so manieth from the first day on; or the first so many of them."""
    name = found["units"] or found["unit"] or "day"
    unit = unit_of(name)
    length = {"TH": 1, "D": 1, "W": 7, "M": 30, "Y": 365}[unit]
    if found["units"]:
        number, count = 1, number_of(found["many"])
    else:
        number = int(found["n"]) if found["n"] else 1 if found["nth"] == "opening" else ordinal_of(found["nth"])
        count = FEW if name == "days" else 1
    if not count:
        return None
    begins = shifted(first, length * (number - 1))
    ends = begins and shifted(begins, length * count - 1)
    return span(begins, ends) if begins and ends else None


@rule(
    "anniversary",
    rf"(?:the )?(?:(?P<nth>{{ordinal}})[- ]|(?P<years>{{number}})-year )?anniversary of {_OWNER}{_WAR}{_PLACE}",
    needs="anniversary war",
    relative="war",
    accept=(
        (
            "Shells fell on the seventh anniversary of the war in Syria.",
            "the seventh anniversary of the war in Syria",
            "2018-03",
            "2018-03",
        ),
    ),
    reject=("The first anniversary of the school.",),
)
def anniversary(found: re.Match[str], context: Context) -> Value | None:
    """So many years after the first day of a war; the last such day where how many is not said."""
    war, published = meant(found[0], found["war"], context), context.anchor.published
    if war is None:
        return None
    count = ordinal_of(found["nth"]) if found["nth"] else number_of(found["years"]) if found["years"] else None
    if count is None and published:
        count = published.year - war.first.year - ((published.month, published.day) < (war.first.month, war.first.day))
    day = months_on(war.first, 12 * count) if count else None
    if day is None:
        return None
    return at_day(day) if war.dated else month(day.year, day.month)


@rule(
    "launched",
    r"(?:since|after|before|until|when) (?P<is>(?:[a-z'-]+ ){1,4}?(?:launched|began|started|invaded"
    r"|ordered|unleashed)"
    r"(?: (?:its|the|their|a|his))? (?:[a-z-]+ ){0,2}?(?P<war>invasion|war|ukraine"
    r"|special military operation|offensive|to invade|into)(?: (?:of|against) [a-z]+| ukraine| iraq| gaza"
    r"| lebanon)?)",
    needs="since|after|before|until|when launched|began|started|invaded|ordered|unleashed",
    relative="war",
    accept=(
        (
            "Some 198 were killed since Russia launched its invasion of Ukraine.",
            "Russia launched its invasion of Ukraine",
            "2022-02-24",
            "2022-02-24",
        ),
        (
            "It came six days after Putin ordered the invasion.",
            "six days after Putin ordered the invasion",
            "2022-03-02",
            "2022-03-02",
        ),
    ),
    reject=("He said Russia launched its invasion.",),
)
def launched(found: re.Match[str], context: Context) -> Value | None:
    """ "since Russia launched its invasion": the first day of the war."""
    war = meant(found[0], "invasion" if found["war"] in ("ukraine", "to invade", "into") else found["war"], context)
    return value_of(war.began) if war else None


@rule(
    "event",
    r"(?:the )?(?P<name>{event})(?! survivor| trial)",
    needs="event opening",
    names=("event", named),
    relative="war",
    accept=(
        ("She has not been seen since the Garissa attack.", "the Garissa attack", "2015-04-02", "2015-04-02"),
        ("It was the worst raid since 9/11.", "9/11", "2001-09-11", "2001-09-11"),
        ("They fled after the Taliban takeover.", "the Taliban takeover", "2021-08-15", "2021-08-15"),
    ),
    reject=("The war in Ukraine goes on.", "Nobody foresaw the fall of Assad."),
)
def by_name(found: re.Match[str], context: Context) -> Value | None:
    """An event by its name; a war only where a word before it makes it a time."""
    name = found["name"]
    if name not in events() and context.before(found.start()) not in _LEADS:
        return None
    value, published = value_of(named()[name]), context.anchor.published
    return None if published and value.begins and value.begins > published else value


_LEADS = frozenset("since after before until during following when ago".split())


def meant(text: str, noun: str, context: Context) -> War | None:
    """Which war is meant: one whose places the words name, else the one that the report is about.

    None where the words give a date themselves, or the war is not called so.
    """
    if re.search(r"\d\d", text):
        return None
    published, known = context.anchor.published, war_words()
    for word in re.findall(r"[a-z'-]+", text):
        for war in known.get(word, ()):
            if (published is None or war.first <= published) and called(war, noun):
                return war
    about = context.anchor.war
    if about is None or not called(about, noun) or (published is not None and about.first > published):
        return None
    return about


def called(war: War, noun: str) -> bool:
    """Whether reports call the war by this noun."""
    return noun in war.called or noun.rsplit(" ", maxsplit=1)[-1] in war.called
