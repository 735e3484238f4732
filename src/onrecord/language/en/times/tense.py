"""Whether a clause speaks of what is still to come: by its parse where there is one, else by its words."""

from __future__ import annotations

import re
from functools import cache

from onrecord.language.en.tables import phrases
from onrecord.language.en.times.flat import Flat
from onrecord.language.en.times.words import either, words
from onrecord.rules.sentence import Sentence

_BREAK = re.compile(
    r"[;:\"()]| [-_] |, (?:but|and|while|when|where|who|which|as|after|said|says)\b"
    r"| (?:that|who|which|said|says|told|but|while|because|after|when|since) "
)
_BEFORE = re.compile(r"([\w']+)(?: (?:on|in|at|by|late|early|the|this|of|until))* ?$")
_REACH = 70  # characters to each side that are looked at
_FAR = 110  # characters before the time in which its clause may begin
_MODALS = frozenset(("will", "'ll", "shall", "wo", "would"))
_PLANS = re.compile(r"(?:plan|schedul|expect|intend|hope|vow|promis|agree|due|set|slat|going|want|aim|prepar)")
_BARELY = re.compile(r" ?(?:not )?(?:be |have |have been |\w+ )?")  # between a cue and the participle that it governs
_OPENS = re.compile(r"(?:^|[,;:\"(] ?|\b(?:that|and|but) )(?:on |by |in |late |early |the )*$")
_ANNOUNCED = re.compile(
    r"(?:announced|unveiled|drew up|presented) (?:its |his |new )?$"
)  # plans, and not what is planned
# "had said that they would" tells of what was to come before the report
_FORETOLD = re.compile(r"\bhad (?:said|warned|threatened|announced|told|vowed|promised)\b.*\bwould\b")
_CLOCK = r"(?:(?:\d[\d:.]* ?(?:[ap]\.?m\.?)?|noon|midnight)(?: [a-z]+)?,? (?:on )?)?"
# "until Friday", "until 9 a.m. EST Tuesday"
_UNTIL = re.compile(rf"\buntil (?:the |early |late )?{_CLOCK}$")
# right after a bracket stands more of the clause before it: "at 4 in the morning (4 a.m. EDT Thursday)"
_BRACKET = re.compile(rf" ?\({_CLOCK}$")
# a verb of the present that is done to something: "is heard", "are being held"
_PASSIVE = re.compile(r"\b(?:is|are)(?: being)? (?:[a-z]+ed|held|heard|sold|sent|built|read|paid|put)\b")
_STOP = re.compile(rf"[,.]|{_BREAK.pattern}")


def ahead(flat: Flat, start: int, end: int) -> bool:
    """Whether the clause around the characters `start` to `end` speaks of what is still to come."""
    if _FORETOLD.search(flat.text, max(0, start - _REACH), start):
        return False
    told = _by_parse(flat.sentence, flat.tokens(start, end)) if flat.sentence.parsed else None
    return _by_words(flat.text, start, end) if told is None else told


def _by_words(text: str, start: int, end: int) -> bool:
    if text.startswith("'s", end):
        return False
    cues, after, past = _patterns("cues"), _patterns("after"), _patterns("past")
    opened = text.rfind("(", max(0, start - _REACH), start) >= 0 and _BRACKET.search(
        text, max(0, start - _REACH), start
    )
    left = _clause(text, opened.start() if opened else start)
    if "until " in left and _UNTIL.search(left) and _patterns("put_off").search(left):
        return True
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    found = cues.search(left)
    if (
        before
        and past.fullmatch(before[1])
        and not (found and _BARELY.fullmatch(left, found.end(), left.find(before[0])))
    ):
        return False
    if found:
        return not left[: found.start()].endswith(("had been ", "had "))
    if not _OPENS.search(text, max(0, start - _REACH), start):
        return False
    right = text[end : end + _REACH].lstrip(", ")
    stop = _STOP.search(right)
    found = after.search(right[: stop.start()] if stop else right)
    return found is not None and not _ANNOUNCED.search(right[: found.start()])


def _clause(text: str, start: int) -> str:
    """What stands before this character in its clause."""
    left = text[max(0, start - _FAR) : start]
    return left[max((stop.end() for stop in _BREAK.finditer(left)), default=0) :]


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    """The phrases of one kind in the lexicon's table of what is to come."""
    known = words().future
    if kind == "past":
        return re.compile(rf"{either(phrases(known.past))}|[a-z]{{2,}}ed")
    if kind == "leads":
        return re.compile(
            rf"(?<!\w){either(phrases(known.leads))} (?:the |early |late |mid-?|\d[\d:.]* ?[ap]\.?m\.?"
            rf"(?: [a-z]+)?,? )*$"
        )
    listed = {"plans": known.plans, "after": known.after, "put_off": known.put_off}.get(kind, known.cues)
    return re.compile(rf"(?<!\w){either(phrases(listed))}(?!\w)")


def leads_on(flat: Flat, start: int, end: int) -> bool:
    """Whether the clause of a date speaks of one to come where that is far nearer than the last.

    So do words right before it ("by", "until", "effective") and a verb of the present that governs it ("reconvenes").
    """
    text = flat.text
    if _patterns("leads").search(text, max(0, start - _REACH), start):
        return True
    if flat.sentence.parsed:
        at = _verb(flat.sentence, flat.tokens(start, end)[1] - 1)
        tag, forms = flat.sentence.tags[at], {flat.sentence.lower[child] for child in flat.sentence.children(at)}
        if tag in ("VBZ", "VBP") or (tag == "VBN" and forms & {"is", "are"}):
            return True
    left = _clause(text, start)
    return _patterns("plans").search(left) is not None or _PASSIVE.search(left) is not None


def _by_parse(sentence: Sentence, tokens: tuple[int, int]) -> bool | None:
    """What the verb says that governs the time; None where none is found or its form does not tell."""
    at = _verb(sentence, tokens[1] - 1)
    tag = sentence.tags[at]
    below = [sentence.lower[child] for child in sentence.children(at) if sentence.deps[child] in ("aux", "auxpass")]
    if not _MODALS.isdisjoint(below):
        return True
    if tag == "VB" and "to" in below:
        head = sentence.heads[at]
        over = any(sentence.lower[child] == "had" for child in sentence.children(head))
        return (_PLANS.match(sentence.lower[head]) is not None and not over) or None
    if tag == "VBN" and _PLANS.match(sentence.lower[at]) and {"is", "are", "was", "were", "been"} & set(below):
        return True
    return False if tag == "VBD" or (tag == "VBN" and below) else None


def _verb(sentence: Sentence, at: int) -> int:
    """The verb that governs a token, or the root where none does."""
    for _ in range(len(sentence)):
        head = sentence.heads[at]
        if head == at:
            break
        at = head
        if sentence.tags[at][:2] in ("VB", "MD"):
            break
    return at
