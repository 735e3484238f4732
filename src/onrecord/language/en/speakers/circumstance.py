"""What goes with a verb of saying: when, by which medium and to whom it was said."""

from __future__ import annotations

from onrecord.language.en.speakers.phrases import BASE, base_right, in_base
from onrecord.language.en.speakers.view import View
from onrecord.language.en.speakers.words import media, verbs


def is_medium(view: View, preposition: int) -> bool:
    """Whether a medium ("on Telegram", "in a statement") hangs on the preposition at this token."""
    return medium_at(view, preposition) is not None


def medium_at(view: View, at: int) -> tuple[int, str] | None:
    """The medium that hangs on the preposition `at`: the stop of its words, and its name."""
    if view.lower(at) not in {"on", "in", "via", "at", "by", "during", "through", "over", "to", "with"}:
        return None
    for i in range(at + 1, min(at + 9, len(view.sentence))):
        hit = media().longest(view.sentence.lower, i)
        if hit is not None and (view.tag(i) != "PRP" and (hit[1][1] or _platform(view, i))):
            return _medium_end(view, i + hit[0], hit[1][0])
        if view.tag(i) not in BASE | {"VBN", "VBG"}:
            return None
    return None


def _platform(view: View, at: int) -> bool:
    return view.sentence.words[at] != "x" and view.lower(at - 1) in {
        "on",
        "via",
        "platform",
        "to",
        "formerly",
        "network",
        "a",
    }


def _medium_end(view: View, stop: int, name: str) -> tuple[int, str]:
    """Take in what the medium belongs to: "in a post on X", "the platform X, formerly Twitter"."""
    inner = medium_at(view, stop) if view.lower(stop) in {"on", "via"} else None
    if inner is not None:
        return inner
    if view.lower(stop) == "channel":
        stop += 1
    return stop, name


def after_verb(view: View, verb: int) -> tuple[int, str | None, tuple[int, int] | None]:
    """What goes with a verb of saying: the stop of it, the medium, and the tokens of whom it was said to."""
    at, addressee = verb + 1, None
    if verbs()[view.lower(verb)].lemma in {
        "tell",
        "inform",
        "remind",
        "assure",
        "brief",
        "notify",
        "warn",
        "advise",
        "give",
    } and in_base(view, at):
        hit = next(((a, b) for a, b, _ in view.outlets if a in {at, at + 1}), None)
        addressee = hit or (at, base_right(view, at, len(view.sentence)))
        at = addressee[1]
    elif view.lower(at) in {"us", "me"}:
        at += 1
    stop, medium, named = after_words(view, at, addressed=addressee is not None)
    return stop, medium, addressee or named


def after_words(view: View, at: int, *, addressed: bool = False) -> tuple[int, str | None, tuple[int, int] | None]:
    """The times, media and addressees from token `at` on: where they stop, the medium, the
    addressee's tokens.
    """
    medium, addressee = None, None
    while at < len(view.sentence):
        found = medium_at(view, at)
        if found is not None:
            at, medium = found[0], medium or found[1]
        elif view.lower(at) == "to" and not addressed and addressee is None and in_base(view, at + 1):
            hit = next(((a, b) for a, b, _ in view.outlets if a in {at + 1, at + 2}), None)
            addressee = hit or (at + 1, base_right(view, at + 1, len(view.sentence)))
            at = addressee[1]
        else:
            step = _time_step(view, at)
            if not step:
                break
            at += step
    return at, medium, addressee


def _time_step(view: View, at: int) -> int:
    """How many tokens of a time expression or adverb stand at `at`: "on Wednesday", "late on
    Monday", "also".
    """
    word = view.lower(at)
    if view.is_time(at) or (
        view.tag(at) == "RB"
        and word not in {"about", "over", "almost", "nearly", "not", "n't", "only", "roughly", "approximately"}
    ):
        return 1
    if (
        view.tag(at) == "CD"
        and view.is_time(at - 1)
        and view.lower(at - 1)[:3].isalpha()
        and view.lower(at + 1) in {",", ".", "", '"', "that"}
    ):
        return 1
    if word in {"on", "in", "late", "early", "last", "this", "at", "the", "a", "of", "after"}:
        ahead = at + 1
        while ahead < at + 4 and view.lower(ahead) in {
            "late",
            "early",
            "the",
            "same",
            "a",
            "few",
            "last",
            "this",
            "his",
            "her",
            "its",
        }:
            ahead += 1
        if view.is_time(ahead) and word != "of":
            return ahead + 1 - at
    return 0
