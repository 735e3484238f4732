"""A noun phrase read forward: with "of the ministry", "and local officials", an apposition, a
relative clause.
"""

from __future__ import annotations

from onrecord.language.en.speakers.circumstance import is_medium
from onrecord.language.en.speakers.phrases import OF, base_right, speakers_word
from onrecord.language.en.speakers.tagging import FINITE, NOUNS
from onrecord.language.en.speakers.view import View


def right_of(view: View, first: int, *, stop: int | None = None) -> tuple[int, int]:
    """The noun phrase that begins at `first`: (stop of its words, stop of what goes with it).

    The words take in "of the ministry", "and local officials" and an apposition; a relative clause only goes
    with it.
    """
    end = len(view.sentence) if stop is None else stop
    at = base_right(view, first, end)
    while at < end:
        grown = _grown(view, at, end)
        if grown is None:
            break
        at = grown
    at = _apposition(view, at, end)
    return at, _relative(view, at, end)


def _grown(view: View, at: int, end: int) -> int | None:
    """Where the phrase ends once the preposition or "and" at `at` is taken in, if it belongs."""
    word = view.lower(at)
    if (word, view.lower(at + 1)) in {("close", "to"), ("familiar", "with")}:
        at, word = at + 1, "of"
    if word == "(" and view.closes(at + 2):
        return at + 3
    if word in OF and at + 1 < end and not is_medium(view, at) and not view.is_time(at + 1):
        after = base_right(view, at + 1, end)
        if after > at + 1 and view.tag(after - 1) in NOUNS and not view.is_time(after):
            return after
    if word in {"and", "&"} and at + 1 < end:
        after = base_right(view, at + 1, end)
        if after > at + 1 and speakers_word(view, after - 1) and view.tag(after) not in FINITE:
            return after
    return None


def _apposition(view: View, at: int, end: int) -> int:
    """The end of ", 29, a sales manager" or ", head of the council" after a name, if one stands at `at`."""
    while at + 1 < end and view.lower(at) == ",":
        first = at + 1
        if view.tag(first) == "CD" and view.lower(first + 1) in {",", ".", ""} and len(view.lower(first)) < 4:
            at = first + 1
            continue
        stop = base_right(view, first, end)
        if stop == first or (
            not any(first <= a and b == stop for a, b, _ in view.roles) and not _proper(view, first, stop)
        ):
            break
        while stop < end:
            grown = _grown(view, stop, end)
            if grown is None:
                break
            stop = grown
        if (
            view.lower(stop) not in {",", ".", "", '"', "-", ":", ";"}
            and not view.is_time(stop)
            and not is_medium(view, stop)
            and view.lower(stop) != "on"
        ):
            break
        at = stop
    return at


def _proper(view: View, first: int, stop: int) -> bool:
    return all(view.tag(i) in {"NNP", "NNPS", "HYPH", "POS"} for i in range(first, stop))


def _relative(view: View, at: int, end: int) -> int:
    """The stop of ", who leads the council" after a mention; `at` where there is none."""
    first = at + 1 if view.lower(at) == "," else at
    if view.lower(first) not in {"who", "which", "whose", "speaking"}:
        return at
    for i in range(first, min(end, first + 30)):
        if view.lower(i) in {",", ".", ";", '"'}:
            return i
    return at
