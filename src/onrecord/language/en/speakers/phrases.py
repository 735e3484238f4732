"""Noun phrases around a verb of saying, found from tags, so that they hold where a parse fails."""

from __future__ import annotations

from onrecord.language.en.speakers.tagging import FINITE, NOUNS, VERBS
from onrecord.language.en.speakers.view import View
from onrecord.language.en.speakers.words import media, verbs

_BASE = NOUNS | {"DT", "PDT", "JJ", "JJR", "POS", "PRP$", "HYPH", "CD", "AFX", "$", "ADD", "FW", "RBS"}
_OF = frozenset(("of", "for", "in", "at", "from", "with", "to", "on", "near", "behind", "close", "inside"))
_AUXILIARY = frozenset(
    """has have had is was are were be been being did does do will would can could may might must also since not n't
    never only just still later earlier again already now then first even repeatedly previously recently initially
    separately subsequently publicly reportedly officially meanwhile 've 's 'd once himself herself itself themselves
    immediately quickly today yesterday tonight""".split()
)
_SOME = frozenset(("one", "some", "many", "another", "two", "most", "several"))
_PRONOUNS = frozenset("he she it they we i you".split())


def in_base(view: View, at: int) -> bool:
    """Whether the token `at` can stand inside a plain noun phrase."""
    tag = view.tag(at)
    if view.lower(at) == "-":
        return _tight(view, at)
    if view.lower(at) in {"more", "less", "fewer"}:
        return False
    if tag in _BASE:
        return not (view.lower(at) in {"what", "that"} and tag == "DT" and view.tag(at + 1) in VERBS)
    if view.lower(at) == "'" and view.lower(at - 1).endswith("s") and view.tag(at + 1) in _BASE:
        return True
    if tag in {"VBN", "VBG", "VBD", "RB", "IN"}:
        # Moscow-installed authorities, pro-Russian separatists, the so-called republic
        return view.lower(at - 1) == "-" or (view.lower(at + 1) == "-" and tag != "IN" and tag != "VBD")
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
        if view.tag(first) in {"DT", "PRP$"} or (view.tag(first) == "PDT"):
            break
        first -= 1
    return first


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
    if (
        view.lower(last) in _PRONOUNS
        or view.tag(last) in {"WP", "WDT"}
        or view.lower(last) in {"who", "which"}
    ):
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
    """The noun phrase before a relative clause without commas: "an official who asked not to be named said"."""
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
        if (
            link in _OF
            and (view.tag(before) in NOUNS or view.lower(before) in _SOME)
            and not view.is_time(before)
        ):
            first = base_left(view, before)
        elif (
            link == "and"
            and not view.is_time(before)
            and (_speakers_word(view, before) or _half(view, before))
        ):
            first = base_left(view, before)
        else:
            break
    return first


def _half(view: View, at: int) -> bool:
    """The first half of "security and local sources", at the head of its phrase."""
    heads = {",", "", '"', ".", "-", ":"}
    return (
        view.tag(at) in {"NN", "JJ", "NNP"}
        and view.lower(at - 1) in heads
        and view.tag(at + 2) in {"JJ", "NN"}
    )


def _speakers_word(view: View, at: int) -> bool:
    return any(a <= at < b for a, b, _ in (*view.roles, *view.sides, *view.outlets))


def before_auxiliaries(view: View, verb: int) -> int:
    """The token after the subject's last one: auxiliaries, adverbs and times before the verb are passed over."""
    at = verb
    while at > 0:
        word = view.lower(at - 1)
        if view.tag(at - 1) != "NNP" and (word in _AUXILIARY or view.tag(at - 1) in {"RB", "MD"}):
            at -= 1
        elif view.is_time(at - 1) or (view.tag(at - 1) == "CD" and view.is_time(at - 2)):
            at -= 1
        elif (
            at < verb
            and word in {"on", "in", "late", "early", "at", "last", "this", "of"}
            and view.is_time(at)
        ):
            at -= 1
        elif word == "to" and view.lower(at) not in {"the"} and view.tag(at) == "VB":
            at -= 1
        else:
            break
    return at


def _opening_comma(view: View, closing: int) -> int | None:
    """The comma that opens the parenthesis closed at `closing`: an apposition, an age or a relative clause."""
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


def right_of(view: View, first: int, *, stop: int | None = None) -> tuple[int, int]:
    """The noun phrase that begins at `first`: (stop of its words, stop of what goes with it).

    The words take in "of the ministry", "and local officials" and an apposition; a relative clause only goes with it.
    """
    end = len(view.sentence) if stop is None else stop
    at = _base_right(view, first, end)
    while at < end:
        grown = _grown(view, at, end)
        if grown is None:
            break
        at = grown
    at = _apposition(view, at, end)
    return at, _relative(view, at, end)


def _base_right(view: View, first: int, end: int) -> int:
    at = first
    if view.lower(at) in _PRONOUNS or view.lower(at) in {"him", "her", "them"}:
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


def _grown(view: View, at: int, end: int) -> int | None:
    """Where the phrase ends once the preposition or "and" at `at` is taken in, if it belongs."""
    word = view.lower(at)
    if (word, view.lower(at + 1)) in {("close", "to"), ("familiar", "with")}:
        at, word = at + 1, "of"
    if word == "(" and view.closes(at + 2):
        return at + 3
    if word in _OF and at + 1 < end and not is_medium(view, at) and not view.is_time(at + 1):
        after = _base_right(view, at + 1, end)
        if after > at + 1 and view.tag(after - 1) in NOUNS and not view.is_time(after):
            return after
    if word in {"and", "&"} and at + 1 < end:
        after = _base_right(view, at + 1, end)
        if after > at + 1 and _speakers_word(view, after - 1) and view.tag(after) not in FINITE:
            return after
    return None


def _apposition(view: View, at: int, end: int) -> int:
    """The end of ", 29, a sales manager" or ", head of the council" after a name, if one stands at `at`."""
    while at + 1 < end and view.lower(at) == ",":
        first = at + 1
        if view.tag(first) == "CD" and view.lower(first + 1) in {",", ".", ""} and len(view.lower(first)) < 4:
            at = first + 1
            continue
        stop = _base_right(view, first, end)
        if (
            stop == first
            or not any(first <= a and b == stop for a, b, _ in view.roles)
            and not _proper(view, first, stop)
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
        if view.tag(i) not in _BASE | {"VBN", "VBG"}:
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
        addressee = hit or (at, _base_right(view, at, len(view.sentence)))
        at = addressee[1]
    elif view.lower(at) in {"us", "me"}:
        at += 1
    stop, medium, named = after_words(view, at, addressed=addressee is not None)
    return stop, medium, addressee or named


def after_words(
    view: View, at: int, *, addressed: bool = False
) -> tuple[int, str | None, tuple[int, int] | None]:
    """The times, media and addressees from token `at` on: where they stop, the medium, the addressee's tokens."""
    medium, addressee = None, None
    while at < len(view.sentence):
        found = medium_at(view, at)
        if found is not None:
            at, medium = found[0], medium or found[1]
        elif view.lower(at) == "to" and not addressed and addressee is None and in_base(view, at + 1):
            hit = next(((a, b) for a, b, _ in view.outlets if a in {at + 1, at + 2}), None)
            addressee = hit or (at + 1, _base_right(view, at + 1, len(view.sentence)))
            at = addressee[1]
        else:
            step = _time_step(view, at)
            if not step:
                break
            at += step
    return at, medium, addressee


def _time_step(view: View, at: int) -> int:
    """How many tokens of a time expression or adverb stand at `at`: "on Wednesday", "late on Monday", "also"."""
    word = view.lower(at)
    if view.is_time(at) or (
        view.tag(at) == "RB"
        and word
        not in {"about", "over", "almost", "nearly", "not", "n't", "only", "roughly", "approximately"}
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
        if view.is_time(ahead) and not (word == "of"):
            return ahead + 1 - at
    return 0
