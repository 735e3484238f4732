"""Plain noun phrases, found from tags, so that they hold where a parse fails."""

from __future__ import annotations

from onrecord.language.en.speakers.tagging import NOUNS, VERBS
from onrecord.language.en.speakers.view import View

BASE = NOUNS | {"DT", "PDT", "JJ", "JJR", "POS", "PRP$", "HYPH", "CD", "AFX", "$", "ADD", "FW", "RBS"}
OF = frozenset(("of", "for", "in", "at", "from", "with", "to", "on", "near", "behind", "close", "inside"))
PRONOUNS = frozenset("he she it they we i you".split())


def in_base(view: View, at: int) -> bool:
    """Whether the token `at` can stand inside a plain noun phrase."""
    tag = view.tag(at)
    if view.lower(at) == "-":
        return _tight(view, at)
    if view.lower(at) in {"more", "less", "fewer"}:
        return False
    if tag in BASE:
        return not (view.lower(at) in {"what", "that"} and tag == "DT" and view.tag(at + 1) in VERBS)
    if view.lower(at) == "'" and view.lower(at - 1).endswith("s") and view.tag(at + 1) in BASE:
        return True
    if tag in {"VBN", "VBG", "VBD", "RB", "IN"}:
        # Moscow-installed authorities, pro-Russian separatists, the so-called republic
        return view.lower(at - 1) == "-" or (view.lower(at + 1) == "-" and tag not in {"IN", "VBD"})
    return view.lower(at) in {"&", "-"} and bool(view.lower(at + 1)) and _tight(view, at)


def _tight(view: View, at: int) -> bool:
    """A hyphen or ampersand without spaces, or an ampersand between nouns."""
    s = view.sentence
    if view.lower(at) == "&":
        return True
    return 0 < at < len(s) - 1 and s.ends[at - 1] == s.starts[at] and s.ends[at] == s.starts[at + 1]


def base_left(view: View, last: int) -> int:
    """The first token of the plain noun phrase that ends with the token `last`."""
    first = last
    while first > 0 and in_base(view, first - 1) and not view.is_time(first - 1):
        if view.tag(first) in {"DT", "PRP$"} or (view.tag(first) == "PDT") or _closed(view, first):
            break
        first -= 1
    return first


def _closed(view: View, first: int) -> bool:
    """Whether a phrase of its own ends before a name ("following the attack Kharkiv Police Chief …")."""
    noun = first - 1
    plain = view.tag(noun) in {"NN", "NNS"} and view.sentence.words[noun].islower() and not speakers_word(view, noun)
    return plain and view.tag(first) == "NNP" and view.tag(noun - 1) == "DT"


def base_right(view: View, first: int, end: int) -> int:
    """The stop token of the plain noun phrase that begins with the token `first`, at most `end`."""
    at = first
    if view.lower(at) in PRONOUNS or view.lower(at) in {"him", "her", "them"}:
        return at + 1
    while at < end and in_base(view, at) and not view.is_time(at):
        if at > first and view.tag(at) in {"DT", "PRP$", "PDT"}:
            break
        if at > first and view.tag(at) == "CD" and view.tag(at - 1) in NOUNS and not _numbered(view, at):
            break
        at += 1
    while (
        at > first
        and view.tag(at - 1) in {"DT", "HYPH", "JJ"}
        and view.lower(at - 1) not in {"others", "some"}
        and at - 1 > first
    ):
        at -= 1
    return at


def _numbered(view: View, at: int) -> bool:
    """A number that belongs to a name: "Channel 12", "Brigade 7"."""
    return (
        view.lower(at).isdigit()
        and view.sentence.words[at - 1][0].isupper()
        and any(a < at < b for a, b, _ in view.outlets)
    )


def speakers_word(view: View, at: int) -> bool:
    """Whether the token `at` belongs to a known word for one who speaks."""
    return any(a <= at < b for a, b, _ in (*view.roles, *view.sides, *view.outlets))
