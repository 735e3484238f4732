"""The times of a sentence: what all rules match, the longest first, put together and resolved from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from onrecord.language.en.times import (  # noqa: F401 (rules)
    clocks,
    dates,
    days,
    events,
    holidays,
    lengths,
    mentioned,
    portions,
    quarters,
    spans,
    years,
)
from onrecord.language.en.times.flat import Flat, flatten
from onrecord.language.en.times.grammar import Context, Rule, candidates, span_of
from onrecord.language.en.times.joins import Piece, joined
from onrecord.language.en.times.model import Anchor, TimeMention, Told
from onrecord.language.en.times.roles import mention_of
from onrecord.language.en.times.values import Value
from onrecord.rules.sentence import Sentence


def times_of(sentence: Sentence, anchor: Anchor, *, last: date | Told | None = None) -> tuple[TimeMention, ...]:
    """The times that a sentence names, from left to right, not overlapping.

    `last` is the day that the text told of last, for "the next day"; within the sentence it moves on by itself.
    """
    flat = flatten(sentence)
    if flat is None:
        return ()
    return read(flat, anchor, last if isinstance(last, Told) else Told(day=last))[0]


def read_times(sentences: Iterable[Sentence], anchor: Anchor) -> list[tuple[TimeMention, ...]]:
    """The times of the sentences of a text in their order, each resolved against what was told before it."""
    told, found = Told(), []
    for sentence in sentences:
        told = replace(told, age=told.age + 1)
        flat = flatten(sentence)
        mentions: tuple[TimeMention, ...] = ()
        if flat is not None:
            mentions, told = read(flat, anchor, told)
        found.append(mentions)
    return found


def read(flat: Flat, anchor: Anchor, told: Told) -> tuple[tuple[TimeMention, ...], Told]:
    """The times of a flat sentence, and what the text has told of after it."""
    pieces, first = [], told.quarter
    for rule, match in _chosen(flat, anchor, told):
        value = rule.value(match, Context(flat, anchor, told))
        if value is None:
            continue
        pieces.append(Piece(*span_of(match), rule, value, rule.stated(match), _parts(rule, match, value)))
        told = told_after(told, pieces[-1], anchor)
    mentions = tuple(mention_of(flat, piece, anchor) for piece in joined(flat.text, pieces))
    if first and told.quarter and told.quarter < first and "fiscal" not in flat.text:
        told = replace(told, quarter=first)  # an earlier quarter holds for its own sentence
    return mentions, told


def _parts(rule: Rule, match: re.Match[str], value: Value) -> tuple[Piece, ...]:
    """The two days of "3 to 5 June"."""
    if rule.name != "days of a month":
        return ()
    return tuple(Piece(start, end, rule, day, rule.stated(match)) for start, end, day in dates.two_days(match, value))


def told_after(told: Told, piece: Piece, anchor: Anchor) -> Told:
    """What the text has told of last, once it has told of this time."""
    value = piece.value
    if value.begins is None or value.ends is None or value.type in ("DURATION", "SET") or piece.rule.relative == "war":
        return told
    if "-Q" in value.timex:
        current = anchor.published is not None and value.begins <= anchor.published < value.ends
        over = anchor.published is None or value.ends <= anchor.published
        own = piece.rule.name == "quarter" and (over or (current and told.quarter is None))
        return replace(told, quarter=value.begins) if own else told
    if piece.rule.name != "days later":
        told = replace(told, period=value.begins)
    if (value.ends - value.begins).days > 1:
        return told
    return replace(told, day=value.ends, period=value.ends, age=0)


def _chosen(flat: Flat, anchor: Anchor, told: Told) -> list[tuple[Rule, re.Match[str]]]:
    """The matches that make a value, the longest first where they overlap, in the order of the text."""
    context = Context(flat, anchor, told)
    found = [(rule, match) for rule in candidates(flat.words) for match in rule.pattern.finditer(flat.text)]
    found.sort(key=lambda hit: -length_of(hit[1]))
    taken: list[tuple[Rule, re.Match[str]]] = []
    for rule, match in found:
        start, end = span_of(match)
        if all(end <= first or start >= last for first, last in (span_of(other) for _, other in taken)) and rule.value(
            match, context
        ):
            taken.append((rule, match))
    return sorted(taken, key=lambda hit: span_of(hit[1])[0])


def length_of(found: re.Match[str]) -> int:
    """How many characters the time in a match takes."""
    start, end = span_of(found)
    return end - start
