"""Rules for times told by a war or an event: since the war began, on the third day of the invasion, after 9/11."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.history import events, fits, named, value_of, war_words
from onrecord.language.en.times.model import War
from onrecord.language.en.times.values import Value, at_day, span
from onrecord.language.en.times.words import ordinal_of, unit_of

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
_BEGUN = r"(?:began|begun|started|erupted|broke out|was launched|begins|had begun|commenced|flared)"
_PLACE = r"(?: (?:in|of|on|against|between) (?!the\b|{month}|this|that|last|its)(?:[a-z'-]+(?: and [a-z'-]+)?))?"


@rule(
    "beginning of a war",
    rf"(?P<start>(?:the )?(?:very )?(?:start|beginning|outbreak|onset|launch"
    rf"|eruption) of )?{_OWNER}{_WAR}{_PLACE}(?P<begun> {_BEGUN})?",
    needs="war start|beginning|outbreak|onset|launch|eruption|since|after|before|until|during|following|to|when|ago",
    relative="war",
    accept=(
        ("Some 198 were killed since the war began.", "the war began", "2022-02-24", "2022-02-24"),
        (
            "Some 198 were killed since the start of the full-scale war.",
            "the start of the full-scale war",
            "2022-02-24",
            "2022-02-24",
        ),
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
    return value_of(war.began) if war else None


@rule(
    "since a war",
    rf"(?<=since ){_OWNER}{_WAR}{_PLACE}",
    needs="since war",
    relative="war",
    accept=(
        ("Some 198 were killed since the invasion.", "the invasion", "2022-02-24", "2022-02-24"),
        (
            "Some 198 were killed since Russia's full-scale invasion of Ukraine.",
            "Russia's full-scale invasion of Ukraine",
            "2022-02-24",
            "2022-02-24",
        ),
    ),
    reject=("They fled the war.",),
)
def since_war(found: re.Match[str], context: Context) -> Value | None:
    """ "since the invasion": since its first day."""
    war = meant(found[0], found["war"], context)
    return value_of(war.began) if war else None


@rule(
    "day of a war",
    r"(?:(?:the )?(?P<nth>{ordinal}|opening) (?P<unit>day|night|week|month|year|hours|days|weeks)|day (?P<n>\d+)) of "
    rf"{_OWNER}{_WAR}{_PLACE}",
    needs="war unit of",
    relative="war",
    accept=(
        ("It fell on the third day of the invasion.", "the third day of the invasion", "2022-02-26", "2022-02-26"),
        (
            "It fell in the first week of the war.",
            "the first week of the war",
            "2022-02-24/2022-03-02",
            "2022-02-24/2022-03-02",
        ),
        ("On day 5 of the war it fell.", "day 5 of the war", "2022-02-28", "2022-02-28"),
    ),
    reject=("The second day of the talks.",),
)
def day_of_war(found: re.Match[str], context: Context) -> Value | None:
    """ "the third day of the invasion": counted from its first day, which is the first."""
    war = meant(found[0], found["war"], context)
    if war is None or len(war.began) < len("2022-02-24"):
        return None
    unit = unit_of(found["unit"] or "day")
    number = int(found["n"]) if found["n"] else 1 if found["nth"] == "opening" else ordinal_of(found["nth"])
    if unit in ("D", "TH") and not (found["unit"] or "").endswith("days"):
        value = at_day(war.first + timedelta(days=number - 1))
    else:
        length = {"D": 3, "W": 7, "M": 30, "Y": 365}[unit]
        begins = war.first + timedelta(days=length * (number - 1))
        value = span(begins, begins + timedelta(days=length - 1))
    published = context.anchor.published
    if published and value.begins and value.begins > published:
        return None
    return (
        span(value.begins, published) if published and value.begins and value.ends and value.ends > published else value
    )


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
    needs="event",
    names=("event", named),
    relative="war",
    accept=(
        ("She has not been seen since the 7 October attacks.", "the 7 October attacks", "2023-10-07", "2023-10-07"),
        ("It was the worst raid since 9/11.", "9/11", "2001-09-11", "2001-09-11"),
        ("They fled after the Taliban takeover.", "the Taliban takeover", "2021-08-15", "2021-08-15"),
    ),
    reject=("The war in Ukraine goes on.",),
)
def by_name(found: re.Match[str], context: Context) -> Value | None:
    """An event by its name; a war only where a word before it makes it a time."""
    name = found["name"]
    if name not in events() and context.before(found.start()) not in _LEADS:
        return None
    return value_of(named()[name])


_LEADS = frozenset("since after before until during following to when ago".split())


def meant(text: str, noun: str, context: Context) -> War | None:
    """Which war is meant: one whose places the words name, else the one that the report is about.

    None where the words give a date themselves, or the war is not called so.
    """
    if re.search(r"\d\d", text):
        return None
    published, known = context.anchor.published, war_words()
    for word in re.findall(r"[a-z'-]+", text):
        for war in known.get(word, ()):
            if fits(war, published) and called(war, noun):
                return war
    about = context.anchor.war
    if about is None or not called(about, noun) or (published is not None and about.first > published):
        return None
    return about


def called(war: War, noun: str) -> bool:
    """Whether reports call the war by this noun."""
    return noun in war.called or noun.rsplit(" ", maxsplit=1)[-1] in war.called
