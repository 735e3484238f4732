"""The report's own date, inferred from its text where nobody gave it: only where the text leaves little doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.language.en.times.flat import flatten
from onrecord.language.en.times.model import Anchor, TimeMention
from onrecord.language.en.times.reader import read_times
from onrecord.rules.sentence import Sentence

_LEAD = 3  # sentences in which a report says when what is new happened
_SHORT = 30  # words of a line that gives little more than a headline and the date
_YEAR, _MONTHS = 1000, 12
_DAY = timedelta(days=1)
_SPOKEN = {"today": 0, "yesterday": 1, "tomorrow": -1}  # how many days the report lies after the date beside the word
_BESIDE = re.compile(r"\b(today|yesterday|tomorrow),? \(?(?:on )?(?:\w+day,? )?$")


def infer_report_date(sentences: Sequence[Sentence]) -> tuple[date, str] | None:
    """When a report was published, by its text alone, and why; None where the text does not tell.

    In this order: a whole date in the dateline; a whole date beside "today" or "yesterday"; a whole date in a short
    line at the head, if the text tells of none later. Dates in digits that could be read in two ways count for nothing.
    """
    times = read_times(sentences, Anchor(None))
    stated = [
        (at, mention)
        for at, row in enumerate(times)
        for mention in row
        if mention.basis == "stated" and mention.precision == "day" and _unambiguous(sentences[at], mention)
    ]
    for at, mention in stated:
        if mention.role == "dateline" and mention.begins and at < _LEAD:
            return mention.begins, "the dateline gives the whole date"
    for at, mention in stated:
        beside = _beside(sentences[at], mention)
        if beside is not None and mention.begins:
            return mention.begins + beside * _DAY, "the text says that it is of this date"
    return _latest(sentences, stated)


def _beside(sentence: Sentence, mention: TimeMention) -> int | None:
    """How many days after the date a report lies that says "today" beside it."""
    flat = flatten(sentence)
    if flat is None:
        return None
    found = _BESIDE.search(flat.text[: flat.begins[mention.first]])
    return _SPOKEN[found[1]] if found else None


def _unambiguous(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a date in digits has its year in full and can be read in one way alone."""
    if mention.rule != "digits":
        return True
    numbers = [int(part) for part in re.findall(r"\d+", "".join(sentence.words[mention.first : mention.stop]))]
    day_and_month = numbers[:2] if numbers[-1] > _YEAR else numbers[1:]
    return max(numbers) > _YEAR and (numbers[0] > _YEAR or max(day_and_month) > _MONTHS or len(set(day_and_month)) == 1)


def _latest(sentences: Sequence[Sentence], stated: Sequence[tuple[int, TimeMention]]) -> tuple[date, str] | None:
    """A whole date in a short line of the first ones, if it is the latest of the text."""
    if not stated:
        return None
    at, mention = max(stated, key=lambda hit: hit[1].begins or date.min)
    if at >= _LEAD or len(sentences[at]) > _SHORT or mention.begins is None or mention.role in ("until", "before"):
        return None
    return mention.begins, "the latest date of the text, in a short line at its head"
