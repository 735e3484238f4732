"""Times told by what came after them: "the blasts come a week after at least one person was killed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.language.en.setting.ties import Tokens, path, top
from onrecord.language.en.times import TimeMention
from onrecord.language.en.times.spans import back_from
from onrecord.language.en.times.words import number_of
from onrecord.model.times import When
from onrecord.rules.sentence import Sentence

_BEHIND = 10  # tokens between "two days after" and the claim that it counts from
_LENGTH = re.compile(r"(?:^|.* )(?P<number>[a-z]+|\d+)[ -](?P<unit>day|week|month|year)s?(?P<after> after)?$")
_DAYS = {"day": 1, "week": 7}


def stepped(
    sentence: Sentence, times: Sequence[TimeMention], claim: Tokens, published: date | None
) -> tuple[When, TimeMention] | None:
    """The time of a claim behind "two days after", and the mention that tells it; None where there is none.

    The claim is what "after" governs. It is so much before the day that the sentence names, or before the report's
    date. A week is not counted to the day.
    """
    for time in times:
        told = _LENGTH.match(" ".join(sentence.lower[time.first : time.stop]))
        if told is None or time.stop > claim[0] or claim[0] - time.stop > _BEHIND:
            continue
        after = time.stop if told["after"] is None else time.stop - 1
        if sentence.lower[after] != "after" or not _governs(sentence, after, claim):
            continue
        later = (t.begins for t in times if t is not time and t.role == "at" and t.begins == t.ends and not t.future)
        day, number = next((begins for begins in later if begins), published), number_of(told["number"])
        when = _before(day, number, told["unit"]) if day and number else None
        if when is not None:
            return when, time
    return None


def _governs(sentence: Sentence, after: int, claim: Tokens) -> bool:
    """Whether the claim is what "after" counts from, and not what came so much later.

    "Two days after five people were killed", and not "two days after the shelling of Sumy, five people were killed".
    """
    if "," not in sentence.lower[after : claim[0]]:
        return True
    clause = sentence.heads[after] if sentence.deps[after] == "mark" else after
    return sentence.parsed and clause in path(sentence, top(sentence, *claim))


def _before(day: date, number: int, unit: str) -> When | None:
    if unit in _DAYS:
        then = day - timedelta(days=number * _DAYS[unit])
        return When(edtf=then.isoformat() + ("~" if unit == "week" else ""), basis="resolved", precision="day")
    value = back_from(day, number, unit[0].upper(), sign=-1)
    return None if value is None else When(edtf=value.edtf, basis="resolved", precision=value.precision)
