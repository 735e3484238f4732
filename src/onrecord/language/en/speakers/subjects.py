"""Who is the subject of a verb of saying, and whom a noun phrase names as a source."""

from __future__ import annotations

from onrecord.language.en.speakers.before import before_auxiliaries, left_of, widen_left
from onrecord.language.en.speakers.behind import right_of
from onrecord.language.en.speakers.mentions import STRONG, Mention, read
from onrecord.language.en.speakers.phrases import base_left
from onrecord.language.en.speakers.tagging import FINITE, NOUNS
from onrecord.language.en.speakers.view import Hit, View
from onrecord.language.en.speakers.words import Verb, report_nouns, verbs

_RELATIVE = frozenset(("who", "which", "that"))
CHARGES = frozenset(
    "claim charge accusation allegation assertion accusations claims allegations charges something".split()
)
_GIVEN = frozenset("released published compiled issued given provided obtained gathered collected".split())
ABLE = STRONG | {"pronoun"}


def subject_of(view: View, at: int, stop: int, verb: Verb) -> Hit | None:
    """The subject's tokens: the parser's where it makes sense, else the noun phrase before or behind the
    verb.

    `stop` is where the words that go with the verb end.
    """
    parsed, left = parsed_subject(view, at), left_of(view, at)
    behind = _inverted(view, at, stop)
    said = parsed is None and verb.lemma == "say" and view.lower(at - 1) in {",", '"'}
    if said and behind is not None and _ends_there(view, behind):
        return behind
    if parsed is not None and parsed > at and not (left is not None and behind and not _ends_there(view, behind)):
        return behind
    if parsed is None and left is None:
        return behind
    if parsed is not None and (left is None or (parsed < left[0] and _relative_between(view, parsed, left[0]))):
        end = before_auxiliaries(view, at)
        if parsed < end and at - parsed < 40:
            first = widen_left(view, base_left(view, parsed))
            return first, max(min(end, right_of(view, first)[0]), parsed + 1)
    return _without_charge(view, left) if left is not None else None


def _without_charge(view: View, subject: Hit) -> Hit:
    """As in "a claim Kyiv denies": only "Kyiv" is the subject."""
    first, stop = subject
    at = first + (view.tag(first) in {"DT", "PRP$"})
    return (
        (at + 1, stop)
        if view.lower(at) in CHARGES and at + 1 < stop and view.lower(at + 1) not in {"of", "by", "from"}
        else subject
    )


def _ends_there(view: View, subject: Hit) -> bool:
    """Whether nothing that would be said follows the subject behind the verb: "…, said a witness, …"."""
    stop = right_of(view, subject[0])[0]
    return view.lower(stop) in {",", ".", "", "who", '"', ";"} and view.tag(stop + 1) not in FINITE


def _relative_between(view: View, a: int, b: int) -> bool:
    return any(view.lower(i) in {"who", "which", "that"} or view.tag(i) in {"VBN", "VBG"} for i in range(a + 1, b))


def parsed_subject(view: View, at: int) -> int | None:
    """The head of the verb's subject as the parser sees it, where the sentence is parsed."""
    if not view.sentence.parsed:
        return None
    deps = view.sentence.deps
    found = [
        i
        for i in view.sentence.children(at)
        if deps[i] == "nsubj" and (view.tag(i) in NOUNS | {"PRP", "DT", "WP", "WDT", "CD"})
    ]
    return found[-1] if found else None


def _inverted(view: View, at: int, stop: int) -> Hit | None:
    """The subject behind the verb, where the verb itself follows what was said: "…," said the mayor."""
    before = view.lower(at - 1)
    if (
        at
        and before not in {",", '"', "-", "'", "?", "!", ".", ")", ":", ";", "earlier", "also"}
        and not (
            view.tag(at - 1) in NOUNS | {"RB", "VBN", "CD", "JJ"} and view.lower(at) in {"says", "said", "reports"}
        )
    ):
        return None
    first = max(at + 1, stop)
    if verbs()[view.lower(at)].lemma in {"tell", "inform"} or view.tag(first) in {"IN", "CC", ".", ","}:
        first = at + 1
    if view.lower(first) in {'"', ":", ",", "that", ".", "of"} or first >= len(view.sentence):
        return None
    end, behind = right_of(view, first)
    return (first, end) if end > first and view.tag(behind) not in FINITE else None


def speakers_of(view: View, subject: Hit, source: str) -> tuple[Mention, ...]:
    """The mentions in a subject; a relative pronoun stands for what it hangs on."""
    first, stop = subject
    if (view.lower(first) in _RELATIVE and stop - first == 1) or view.tag(first) == "WP":
        last = first - 2 if view.lower(first - 1) == "," else first - 1
        if last < 0 or view.tag(last) not in NOUNS:
            return ()
        first, stop = widen_left(view, base_left(view, last)), last + 1
    return sourced(view, first, stop, source)


def sourced(view: View, first: int, end: int, source: str) -> tuple[Mention, ...]:
    """Whom a phrase names; "figures from the ministry" and "a report by X" are the ministry's and X's."""
    speakers = joint(view, first, end, source)
    if speakers and speakers[0].kind not in {"report", "noun"}:
        return speakers
    for i in range(first, min(end + 3, len(view.sentence))):
        if view.lower(i) in {"from", "by", "of"} and view.lower(i - 1) in report_nouns() | _GIVEN:
            stop, _ = right_of(view, i + 1)
            inner = joint(view, i + 1, stop, source)
            if inner and inner[0].kind in STRONG | {"name"}:
                return inner
    return speakers


def joint(view: View, first: int, stop: int, source: str) -> tuple[Mention, ...]:
    """The one mention of a noun phrase, or both of "residents and local officials"."""
    for at in range(first + 1, stop - 1):
        if view.lower(at) != "and" or view.lower(at - 1) == ",":
            continue
        a, b = read(view, first, at, source), read(view, at + 1, stop, source)
        if a and b and {a.kind, b.kind} <= ABLE and view.tag(at - 1) in NOUNS:
            return a, b
    one = read(view, first, stop, source)
    return (one,) if one else ()
