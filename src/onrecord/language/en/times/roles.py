"""From a time that was read to the mention: its tokens, its role in the clause and what it is resolved against."""

from __future__ import annotations

import re

from onrecord.language.en.times.flat import Flat
from onrecord.language.en.times.joins import Piece
from onrecord.language.en.times.model import Anchor, Precision, Role, TimeMention
from onrecord.language.en.times.tense import ahead
from onrecord.language.en.times.values import DAY, Value, at_day, precision_of, unresolved

_LEADS: tuple[tuple[str, Role], ...] = (
    (r"(?:ever )?since(?: the)?|starting|beginning", "since"),
    (r"until|till|through|by|up to|as of", "until"),
    (r"(?:within|over|during|in the course of|throughout)(?: the)?", "within"),
    (r"(?:between|from)(?: the)?", "between"),
    (r"(?:before|prior to|ahead of)(?: the)?", "before"),
    (r"(?:after|following)(?: the)?", "after"),
)
_ROLES = tuple(
    (re.compile(rf"(?:^|[ (])(?:{words})(?: (?:as|about|around|early|late|mid))*[ -]?$"), role)
    for words, role in _LEADS
)


_REACH = 180  # characters before a time in which "since" may stand
# "since the group took up arms in 1984": what stands between is what began then.
_SINCE = re.compile(
    r"(?<!has )(?<!have )(?<!had )(?<!long )\bsince (?!then\b)(?:(?!\bsince\b)[^,;:.()\"]){1,160} "
    r"(?:in|on|at|around|about)(?: (?:the )?(?:early|late|mid))?[ -]?$"
)


# "the deadliest raid since 2015", "for the first time since 2015"
_SUPERLATIVE = re.compile(r"\b(?:worst|first|[a-z]{3,}est|the most (?!of)[a-z]+)\b[^.;:,]{0,70}?\bsince\b")
_NO_SUPERLATIVE = frozenset(
    "west northwest southwest forest arrest protest test request interest least rest latest".split()
)


def _since_or_compared(before: str) -> Role:
    """Whether something is counted since the time, or only compared with it."""
    found = [hit for hit in _SUPERLATIVE.finditer(before) if hit[0].split()[0] not in _NO_SUPERLATIVE]
    return "compared" if found else "since"


def role_of(flat: Flat, piece: Piece) -> Role:
    """What the words before the time make of it."""
    if piece.parts:
        return "between"
    if _in_dateline(flat, piece):
        return "dateline"
    before = flat.text[max(0, piece.start - _REACH) : piece.start]
    if _SINCE.search(before):
        return _since_or_compared(before)
    for pattern, role in _ROLES:
        if pattern.search(before):
            return _since_or_compared(before) if role == "since" else "since" if role == "between" else role
    return "within" if piece.value.type == "DURATION" and piece.value.edtf else "at"


_DATELINE_WORDS, _PLACE = 9, 3  # words before the day; letters of a place set in capitals
_PREPOSITIONS = frozenset("on since by of in between from to until and before after".split())
_AFTER_DATELINE = frozenset(("-", "--", "\u2013", "\u2014", "_", ":", "(", "/"))


def _in_dateline(flat: Flat, piece: Piece) -> bool:
    """Whether a day stands behind a place in capitals at the head of a sentence, and a dash or a bracket behind it."""
    sentence = flat.sentence
    first, stop = flat.tokens(piece.start, piece.end)
    if not 0 < first <= _DATELINE_WORDS or piece.value.precision != "day" or piece.rule.relative == "war":
        return False
    while stop < len(sentence) and (sentence.lower[stop] == "," or sentence.lower[stop].isdecimal()):
        stop += 1
    if (
        stop == len(sentence)
        or sentence.lower[stop] not in _AFTER_DATELINE
        or sentence.lower[first - 1] in _PREPOSITIONS
    ):
        return False
    words = [word for word in sentence.words[:first] if word.isalpha()]
    return any(len(word) >= _PLACE and word.isupper() for word in words) and all(word[0].isupper() for word in words)


def mention_of(flat: Flat, piece: Piece, anchor: Anchor) -> TimeMention:
    """The mention of a piece, with its EDTF run on to the report's date where the text counts since then."""
    first, stop = flat.tokens(piece.start, piece.end)
    value, role = _by_now(flat, piece, anchor), role_of(flat, piece)
    relative = piece.rule.relative
    future = bool(value.begins and anchor.published and value.begins > anchor.published)
    edtf, precision = (_since(value, anchor) if role == "since" else None) or (value.edtf, value.precision)
    return TimeMention(
        first=first,
        stop=stop,
        type=value.type,
        value=value.timex,
        edtf=edtf,
        precision=precision,
        basis="stated" if piece.stated else "resolved",
        role=role,
        relative_to=relative,
        rule=piece.rule.name,
        point=value.edtf,
        begins=value.begins,
        ends=value.ends,
        future=future,
        parts=tuple(mention_of(flat, part, anchor) for part in piece.parts),
    )


def _by_now(flat: Flat, piece: Piece, anchor: Anchor) -> Value:
    """The value of a time counted from a war's first day, held to the report's day where it is told of as past.

    "Seven days after the invasion" may be the seventh day, on which the report was written.
    """
    value, published = piece.value, anchor.published
    if piece.rule.relative != "war" or value.begins is None or published is None or value.begins <= published:
        return value
    if ahead(flat, piece.start, piece.end):
        return value
    return at_day(published) if value.begins - published <= DAY else unresolved()


def _since(value: Value, anchor: Anchor) -> tuple[str, Precision] | None:
    """From the beginning of the time to the report's date, where it is known and not before it."""
    published = anchor.published
    if value.begins is None or value.edtf is None or value.type in ("DURATION", "SET"):
        return None
    if published is None:
        first = _first(value.edtf)
        # EDTF has no open span from a decade or a century: it begins with the first year
        return f"{value.begins.year:04}/.." if "X" in first else f"{first}/..", "longer"
    if value.begins > published:
        return None
    first = _first(value.edtf)
    days = (published - value.begins).days + 1
    return (first if first == str(published) else f"{first}/{published}"), precision_of(days)


def _first(edtf: str) -> str:
    return edtf.split("/", maxsplit=1)[0].split("T", maxsplit=1)[0]
