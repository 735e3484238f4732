"""The subject before a verb: its noun phrase with all that hangs on it, auxiliaries and adverbs
passed over.
"""

from __future__ import annotations

from onrecord.language.en.speakers.phrases import OF, PRONOUNS, base_left, speakers_word
from onrecord.language.en.speakers.tagging import NOUNS
from onrecord.language.en.speakers.view import View

_AUXILIARY = frozenset(
    """has have had is was are were be been being did does do will would can could may might must also
    since not n't never only just still later earlier again already now then first even repeatedly
    previously recently initially separately subsequently publicly reportedly officially meanwhile 've
    's 'd once himself herself itself themselves immediately quickly today yesterday tonight""".split()
)
_SOME = frozenset(("one", "some", "many", "another", "two", "most", "several"))


def left_of(view: View, verb: int) -> tuple[int, int] | None:
    """The noun phrase that stands as subject before the token `verb`: (first token, stop token)."""
    stop = before_auxiliaries(view, verb)
    if stop <= 0:
        return None
    core = stop
    while core > 1 and view.lower(core - 1) == ",":
        comma = _opening_comma(view, core - 1)
        if comma is None:
            return None
        core = comma
    if core <= 0:
        return None
    last = core - 1
    if view.lower(last) in PRONOUNS or view.tag(last) in {"WP", "WDT"} or view.lower(last) in {"who", "which"}:
        return last, stop
    if view.closes(last):
        last = next((i - 1 for i in range(last, -1, -1) if view.lower(i) == "("), -1)
    if last < 0 or not (
        view.tag(last) in NOUNS
        or view.tag(last) in {"DT", "JJ"}
        or (view.tag(last) == "CD" and view.lower(last) == "one")
    ):
        return _before_who(view, core)
    return widen_left(view, base_left(view, last)), stop


def _before_who(view: View, stop: int) -> tuple[int, int] | None:
    """The noun phrase before a relative clause without commas: "an official who asked not to be
    named said".
    """
    for at in range(stop - 1, max(stop - 14, 0), -1):
        if view.lower(at) in {",", ";", ":", '"'}:
            return None
        if view.lower(at) == "who" and view.tag(at - 1) in NOUNS:
            return widen_left(view, base_left(view, at - 1)), at
    return None


def widen_left(view: View, first: int) -> int:
    """The first token of the noun phrase once what "of", "for", "in" … and "and" hang it on is taken in."""
    while first >= 2:
        link, before = view.lower(first - 1), first - 2
        if (link, view.lower(before)) in {("to", "close"), ("with", "familiar")}:
            before -= 1
        if (link in OF and (view.tag(before) in NOUNS or view.lower(before) in _SOME) and not view.is_time(before)) or (
            link == "and" and not view.is_time(before) and (speakers_word(view, before) or _half(view, before))
        ):
            first = base_left(view, before)
        else:
            break
    return first


def _half(view: View, at: int) -> bool:
    """The first half of "security and local sources", at the head of its phrase."""
    heads = {",", "", '"', ".", "-", ":"}
    return view.tag(at) in {"NN", "JJ", "NNP"} and view.lower(at - 1) in heads and view.tag(at + 2) in {"JJ", "NN"}


def before_auxiliaries(view: View, verb: int) -> int:
    """The token after the subject's last one: auxiliaries, adverbs and times before the verb are
    passed over.
    """
    at = verb
    while at > 0:
        word = view.lower(at - 1)
        if (
            (view.tag(at - 1) != "NNP" and (word in _AUXILIARY or view.tag(at - 1) in {"RB", "MD"}))
            or view.is_time(at - 1)
            or (view.tag(at - 1) == "CD" and view.is_time(at - 2))
            or (at < verb and word in {"on", "in", "late", "early", "at", "last", "this", "of"} and view.is_time(at))
            or (word == "to" and view.lower(at) != "the" and view.tag(at) == "VB")
        ):
            at -= 1
        else:
            break
    return at


def _opening_comma(view: View, closing: int) -> int | None:
    """The comma that opens the parenthesis closed at `closing`: an apposition, an age or a relative
    clause.
    """
    for at in range(closing - 1, max(closing - 32, 0), -1):
        if view.lower(at) in {";", ":", '"'} or view.quoted[at] != view.quoted[closing]:
            return None
        if view.lower(at) != ",":
            continue
        word = view.lower(at + 1)
        if word in {
            "who",
            "which",
            "whose",
            "where",
            "speaking",
            "citing",
            "quoting",
            "in",
            "on",
            "at",
            "but",
            "however",
            "a",
            "an",
            "the",
        }:
            return at
        if view.tag(at + 1) in {
            "CD",
            "PRP$",
            "DT",
            "NNP",
            "NN",
            "JJ",
            "NNS",
            "VBG",
            "NNPS",
            "RB",
            "IN",
        } and not (view.tag(at + 1) == "IN" and word in {"that", "because"}):
            return at
    return None
