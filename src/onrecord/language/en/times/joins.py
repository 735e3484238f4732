"""Neighbouring times that are one: a clock and its day, a weekday and its date, the two ends of a span."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from onrecord.language.en.times import nearest
from onrecord.language.en.times.grammar import Rule
from onrecord.language.en.times.spans import back_from
from onrecord.language.en.times.values import DAY, Value, at_day, between, month, night_before, season
from onrecord.language.en.times.words import number_of, pieces, unit_of

_NEAR = re.compile(r",? ?(?:(?:on|of|in|at|early|late) (?:the )?)?(?:the )?\(?")
_SPAN = re.compile(r" ?(?:-|to|until|till|through|and|up to) ?(?:the )?(?:on )?")
_INTO = (" into ", " to ", " - ", "-", "/")
_YEARLESS = ("month", "day month")  # rules whose times have no year of their own
_LEAD = re.compile(r"(?:^|[ (])(?:from|between)(?: the)?(?: (?:early|late))? $")


@dataclass(frozen=True, slots=True)
class Piece:
    """A time that a rule read in the characters `start` to `end` of the flat sentence.

    `stated` says that the text gives the whole date; `parts` are the two ends of a span.
    """

    start: int
    end: int
    rule: Rule
    value: Value
    stated: bool
    parts: tuple[Piece, ...] = ()


Join = Callable[[str, Piece, Piece], Piece | None]


def joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with neighbours put together."""
    for join in (_war_with_date, _counted_from, _one_time, _two_ends):
        pieces = _pairs(text, pieces, join)
    return list(pieces)


def _pairs(text: str, pieces: Sequence[Piece], join: Join) -> list[Piece]:
    done: list[Piece] = []
    for piece in pieces:
        both = join(text, done[-1], piece) if done else None
        if both is None:
            done.append(piece)
        else:
            done[-1] = both
    return done


def _one_time(text: str, left: Piece, right: Piece) -> Piece | None:
    """Two neighbours that say one time: "5 a.m. on Friday", "Friday, March 4", "last night (Tue)"."""
    if not _NEAR.fullmatch(text, left.end, right.start):
        return None
    first, second = left.value, right.value
    if right.rule.name == "spelt year" and second.begins and left.rule.name in ("month", "this week", "season"):
        return replace(right, start=left.start, value=_of_year(first, second.begins.year))
    if first.begins is None or second.begins is None or second.ends is None:
        return None
    parted = [piece for piece in (left, right) if piece.value.type == "TIME"]
    whole = [piece for piece in (left, right) if piece.value.precision == "day"]
    end = right.end + (text[right.end : right.end + 1] == ")" and "(" in text[left.end : right.start])
    if len(parted) == 2:
        return _two_parts(text[left.end : right.start], left, right, end)
    if len(whole) == 2:
        return _agreeing(left, right, end)
    if left.value.timex.endswith("TNI") and right.rule.name == "days of a month" and second.ends - second.begins == DAY:
        return replace(right, start=left.start, value=night_before(second.ends), parts=())
    if len(parted) == 1 and len(whole) == 1:
        day = whole[0].value.begins
        assert day is not None
        rule = whole[0].rule
        return Piece(left.start, end, rule, moved(parted[0].value, day), whole[0].stated)
    return None


def _two_parts(gap: str, left: Piece, right: Piece, end: int) -> Piece | None:
    """ "the early hours of Tuesday morning", "2 a.m. on Saturday morning", "10:35 a.m. (0735 GMT)"."""
    if "(" in gap:
        return _two_clocks(left, right, end) or _two_clocks(right, left, end)
    if gap == " of ":
        return replace(right, start=left.start)
    day = right.value.begins
    if _CLOCK.match(left.value.edtf or "") and right.rule.name in ("weekday", "today", "tonight") and day:
        return replace(right, start=left.start, end=end, value=moved(left.value, day))
    return None


_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d):00(Z?)")
_QUARTER, _FARTHEST = 15, 14 * 60  # minutes: offsets from UTC are whole quarters of an hour, fourteen hours at most


def _two_clocks(here: Piece, there: Piece, end: int) -> Piece | None:
    """The local time, with the offset that follows from the time in UTC beside it."""
    local, utc = (_CLOCK.fullmatch(piece.value.edtf or "") for piece in (here, there))
    if local is None or utc is None or local[3] or not utc[3]:
        return None
    minutes = 60 * (int(local[1]) - int(utc[1])) + int(local[2]) - int(utc[2])
    minutes = (minutes + 12 * 60) % (24 * 60) - 12 * 60
    if minutes % _QUARTER or abs(minutes) > _FARTHEST:
        return None
    offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    start = min(here.start, there.start)
    return replace(here, start=start, end=end, value=replace(here.value, edtf=f"{here.value.edtf}{offset}"))


def _war_with_date(text: str, left: Piece, right: Piece) -> Piece | None:
    """ "since the war began on 15 April": the date that the text gives; the war's first day where that is in it."""
    if left.rule.name not in ("beginning of a war", "since a war", "launched"):
        return None
    if text[left.end : right.start] not in (" on ", " in ", " ", ", on "):
        return None
    known, given = left.value, right.value
    if given.begins is None or given.ends is None or known.begins is None or known.ends is None:
        return None
    if given.type != "DATE":
        return None
    same = (known.begins.month, known.begins.day) == (
        given.begins.month,
        given.begins.day,
    ) and known.begins < given.begins
    inside = given.begins <= known.begins and known.ends <= given.ends
    return replace(left, end=right.end) if same or inside else replace(right, start=left.start)


def _counted_from(text: str, left: Piece, right: Piece) -> Piece | None:
    """ "seven days after Putin ordered the invasion", "Thursday, five days later": a length counted from a day."""
    day, gap = right.value.begins, text[left.end : right.start]
    if left.rule.name in ("length", "came after", "day beside") and day and day == right.value.ends:
        counted = _counted().fullmatch(text, left.start, right.start)
        number = (1 if counted["n"] == "the" else number_of(counted["n"])) if counted else None
        if counted is None or not number:
            return None
        value = back_from(day, number, unit_of(counted["unit"]), sign=-1 if counted["way"] == "before" else 1)
        return replace(right, start=left.start, value=value) if value else None
    if gap in (", ", ", on ") and "days later" in (left.rule.name, right.rule.name):
        told = left if right.rule.name == "days later" else right
        return replace(told, start=left.start, end=right.end) if told.value.precision == "day" else None
    return None


@cache
def _counted() -> re.Pattern[str]:
    """A length of time with the word that counts it from what follows."""
    return re.compile(
        rf".*?(?P<n>the(?= day )|{pieces()['number']})[ -](?P<unit>{pieces()['unit']}) "
        r"(?P<way>after|before|into) (?:the |on )?"
    )


def _agreeing(left: Piece, right: Piece, end: int) -> Piece | None:
    """Two days side by side that are the same day: the one that is more of a date gives the rule."""
    if left.value.begins != right.value.begins:
        return None
    exact = right if right.rule.relative is None else left
    return replace(exact, start=left.start, end=end)


def _of_year(value: Value, year: int) -> Value:
    """The same month or season in another year."""
    if value.begins and value.precision == "month":
        return month(year, value.begins.month)
    code = (value.edtf or "")[5:]
    return season(year, (code, value.timex[5:]))


def moved(value: Value, day: date) -> Value:
    """A part or a time of some day as one of `day`."""
    begins, ends = value.begins, value.ends
    if begins is None or ends is None or value.edtf is None:
        return value
    if begins != ends:  # the night that ends on that day
        night = day.fromordinal(day.toordinal() - 1)
        return replace(value, timex=f"{night}TNI", edtf=f"{night}/{day}", begins=night, ends=day)
    return replace(
        value,
        timex=f"{day}{value.timex[10:]}",
        edtf=f"{day}{value.edtf[10:]}",
        begins=day,
        ends=day,
    )


def _two_ends(text: str, left: Piece, right: Piece) -> Piece | None:
    """ "from Monday to Friday", "24 February - 3 March": one span; "overnight into Wednesday": one night."""
    gap = text[left.end : right.start]
    if left.parts or right.parts or "DURATION" in (left.value.type, right.value.type):
        return None
    night = _one_night(gap, left.value, right.value)
    if night is not None:
        return replace(right, start=left.start, value=night)
    if not _SPAN.fullmatch(gap) or len(left.value.timex) != len(right.value.timex):
        return None
    if (
        gap.strip().startswith("and")
        and not _LEAD.search(text[: left.start])
        and not _day_after(left.value, right.value)
    ):
        return None
    left = _brought_before(left, right.value)
    value = between(left.value, right.value)
    if value is None:
        return None
    return Piece(left.start, right.end, right.rule, value, left.stated and right.stated, (left, right))


def _day_after(left: Value, right: Value) -> bool:
    """Whether two whole days follow each other: "on Tuesday and Wednesday"."""
    if left.precision != "day" or right.precision != "day" or left.ends is None or right.begins is None:
        return False
    return right.begins - left.ends == DAY


def _one_night(gap: str, left: Value, right: Value) -> Value | None:
    """ "overnight into Wednesday", "Tuesday-Wednesday night": the night that ends on the second day."""
    if gap not in _INTO or right.begins is None or left.ends is None or right.begins != right.ends:
        return None
    if left.timex.endswith("TNI") and right.precision == "day":
        return night_before(right.begins)
    if left.precision == "day" and right.timex.endswith("TNI") and right.begins - left.ends == DAY:
        return night_before(right.begins)
    return None


def _brought_before(left: Piece, right: Value) -> Piece:
    """The first end of a span that has no year of its own, in the last year in which it lies before the other."""
    value = left.value
    if left.stated or value.begins is None or right.begins is None or left.rule.name not in _YEARLESS:
        return left
    for year in (right.begins.year, right.begins.year - 1):
        if value.precision == "month":
            moved_ = month(year, value.begins.month)
        else:
            day = nearest.valid(year, value.begins.month, value.begins.day)
            moved_ = at_day(day) if day else value
        if moved_.begins and moved_.begins <= right.begins:
            return replace(left, value=moved_)
    return left
