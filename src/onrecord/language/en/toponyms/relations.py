"""How what is meant lies to the place that is named: "10 km south of X", "near X", "northern X", "the X direction"."""

from __future__ import annotations

import re

from onrecord.language.en.numerals import number_at
from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.mention import Relation
from onrecord.language.en.toponyms.spot import Spot

_WINDOW = 70  # characters before a name in which the wording stands
_WAY = r"(?:north|south|east|west|north-?\s?east|north-?\s?west|south-?\s?east|south-?\s?west)"
# What may stand between the wording and the name: "10 km from the Syrian capital of", "near the town of".
_BEFORE_NAME = r"(?:the\s)?(?:(?:\w+\s)?(?:capital|city|town)(?:,| of)?\s|\w+\s(?:of|in)\s)?$"
_DISTANCE = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?|a few|several|[a-z]+)[\s-]?"
    r"(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s)\b"
    r"(?:\s?\([^)]*\))?(?:\s(?:away|drive|outside|inland|to the))*"
    rf"(?:\s(?P<way>{_WAY})(?:ern)?)?\s(?:of|from|off|outside|away from)\s" + _BEFORE_NAME,
    re.IGNORECASE,
)
_DIRECTION = re.compile(
    rf"(?:just\s|(?:to|in)\sthe\s)?\b(?P<way>{_WAY})\s(?:of|from)\s" + _BEFORE_NAME,
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:near|nearby|close to|outside|around|in the (?:vicinity|area|direction) of|not far from|next to|adjacent to"
    r"|on the (?:road|approaches|way) to|approaching)\s" + _BEFORE_NAME,
    re.IGNORECASE,
)
_OUTSKIRTS = re.compile(
    r"\b(?:outskirts|suburbs?|edges?|fringes|environs)\s(?:of|in|near)\s" + _BEFORE_NAME,
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(?:(?P<way>{_WAY})(?:ern|ernmost)?(?:\s(?:part|parts|areas?|edge|half))?(?:\sof)?|(?P<middle>central|downtown))\s(?:the\s)?$",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"\s(?:direction|directions|front|frontline|front line|sector|axis|axes)\b(?!\s?page)", re.IGNORECASE
)
_FRONTS = frozenset("direction directions front frontline sector axis axes".split())
_LEADS = frozenset("of from off outside away near nearby to around approaching central downtown part parts".split())
_SEATS = frozenset(("capital", "city", "town"))
_BETWEEN = re.compile(r"\bbetween\s" + _BEFORE_NAME, re.IGNORECASE)
_AND = re.compile(r"\s(?:and)\s(?:the\s)?(?:\w+\s(?:of|in)\s)?", re.IGNORECASE)


def relation_of(text: str, spot: Spot) -> Relation | None:
    """The relation that the words around a name state, if any; `start` and `end` bound those words."""
    line = spot.line
    if line.word(spot.stop) in _FRONTS and (found := _FRONT.match(text, line.ends[spot.stop - 1], line.ends[-1])):
        return Relation("front", found.start() + 1, found.end())
    before_it = spot.opens - 1 if line.word(spot.opens - 1) != "the" else spot.opens - 2
    if line.word(before_it) in _SEATS:  # "north of the capital Bangui"
        before_it -= 2 if line.word(before_it - 1) == "the" else 1
    if line.word(before_it) not in _LEADS and line.word(before_it) not in words().bearings:
        return None
    low = max(line.starts[0], spot.start - _WINDOW)
    before = text[low : spot.start]
    end = low + len(before.rstrip())
    if found := _DISTANCE.search(before):
        km = _km(found["number"], found["unit"])
        if km is not None:
            return Relation("distance", low + found.start(), end, km, _bearing(found["way"]))
    if found := _OUTSKIRTS.search(before):
        return Relation("outskirts", low + found.start(), end)
    if found := _DIRECTION.search(before):
        if found[0].lower().startswith("in "):  # "in the east of Ukraine" lies in it, "to the east of Ukraine" does not
            return Relation("part", low + found.start("way"), end, None, _bearing(found["way"]))
        return Relation("direction", low + found.start(), end, None, _bearing(found["way"]))
    if found := _NEAR.search(before):
        return Relation("near", low + found.start(), end)
    if (found := _PART.search(before)) and not _is_division(spot):
        return Relation("part", low + found.start(), end, None, _bearing(found["way"]))
    return None


def _is_division(spot: Spot) -> bool:
    """Whether a word behind the name says that it is a division: "the southern Kherson region" is all of it."""
    return spot.line.lower[spot.last - 1] in words().kinds


def is_between(text: str, left: Spot, right: Spot) -> tuple[int, int] | None:
    """The characters of "between X and Y" where two names of one line stand so; null otherwise."""
    if left.line is not right.line or not _AND.fullmatch(text, left.line.ends[left.last - 1], right.start):
        return None
    if "between" not in left.line.lower:
        return None
    low = max(left.line.starts[0], left.start - _WINDOW)
    found = _BETWEEN.search(text[low : left.start])
    return (low + found.start(), right.line.ends[right.last - 1]) if found else None


def _km(number: str, unit: str) -> float | None:
    """A distance in kilometres, null where the words before the unit are no number."""
    lowered = number.lower()
    if lowered[0].isdigit():
        value = float(lowered.replace(",", "." if len(lowered.rpartition(",")[2]) < 3 else ""))
    elif lowered in {"a few", "several"}:
        value = 5.0
    else:
        found = number_at((lowered,), 0)
        if found is None:
            return None
        value = float(found.value)
    return value * words().units[unit.lower()]


def _bearing(way: str | None) -> float | None:
    return words().bearings[re.sub(r"\s", "-", way.lower())] if way else None
