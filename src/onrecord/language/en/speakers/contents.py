"""What was said: the characters of a sentence that belong to each act of saying in it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.subjects import CHARGES
from onrecord.language.en.speakers.tagging import FINITE
from onrecord.language.en.speakers.view import View

_TURNS = frozenset(("but", "while", "whereas", "although", "though", "yet"))
_BINDERS = frozenset("and but while as after because though although when if that".split())
_RANKED = frozenset("latest first second third fourth worst deadliest largest biggest most highest only".split())
_LINKS = frozenset("and but while as after when on in at citing adding amid following".split())
_SUBORDINATE = frozenset(("while", "although", "though", "as", "after", "when", "since", "because", "if", "before"))
_JOINS = frozenset(("and", "but", ",", "while", "as", ";"))
_CLOSERS = frozenset((",", ".", ";", ":", "-", '"', "'", ")", "?", "!", "…", "...", "|", "/", "("))
_RELATIVE = frozenset(("which", "who", "that", "whom"))


def fill(view: View, frames: Sequence[Frame]) -> None:
    """Give each frame of the sentence its contents, as characters of the report."""
    for frame in frames:
        if not frame.contents:
            frame.apart = frame.apart or stands_apart(view, frame)
    for frame in sorted(frames, key=lambda f: -f.order):
        host = _host(frame, frames) if frame.order == 0 else None
        if host is not None:
            frame.contents = list(host.contents)
        elif not frame.contents and not frame.back:
            frame.contents = _beside(view, frame, frames) if frame.apart else _behind(view, frame, frames)
            if view.quoted[frame.first]:
                frame.contents = _within_quotation(view, frame)


def _host(frame: Frame, frames: Sequence[Frame]) -> Frame | None:
    """The act of saying whose source a "citing X" beside it names."""
    hosts = [f for f in frames if f.order and f.contents and f.rule in {"subject and verb", "label"}]
    return min(hosts, key=lambda f: abs(f.first - frame.first)) if hosts else None


def _within_quotation(view: View, frame: Frame) -> list[tuple[int, int]]:
    """What a source named inside a quotation says, which ends with the quotation."""
    first, stop = frame.first, frame.first
    while first > 0 and view.quoted[first - 1]:
        first -= 1
    while stop < len(view.sentence) and view.quoted[stop]:
        stop += 1
    low, high = view.sentence.chars(first, stop)
    clipped = [(max(a, low), min(b, high)) for a, b in frame.contents]
    return [(a, b) for a, b in clipped if a < b]


def stands_apart(view: View, frame: Frame) -> bool:
    """Whether the frame is set off from its content: "…, the mayor said", "On Friday, the mayor said, …"."""
    before, after = view.lower(frame.first - 1), view.lower(frame.stop)
    if before in CHARGES:
        return False
    glued = any(
        view.lowers[i] != view.sentence.lower[i] and view.lowers[i].isalpha() for i in range(frame.first, frame.stop)
    )
    if after == ":" or glued or (after == '"' and before in {"", "but", "and"}):
        return False
    if frame.first == 0 or before in _BINDERS:
        return False
    if after in _CLOSERS | {""}:
        return True
    if before in {'"', "'"}:
        return view.lower(frame.first - 2) in {",", ".", "!", "?", "…"} and after not in {"that", '"'}
    return before in {",", "?", "!"} and after in _LINKS


def _beside(view: View, frame: Frame, frames: Sequence[Frame]) -> list[tuple[int, int]]:
    """Before the frame, and behind it where the sentence goes on after a comma."""
    if _opens_clause(view, frame):
        return [view.sentence.chars(frame.first, max(_ahead(view, frame.stop, frame, frames), frame.stop))]
    pieces: list[tuple[int, int]] = []
    begin = _back(view, frame, frames)
    if begin < frame.first:
        pieces.append(view.sentence.chars(begin, frame.first))
    if (
        view.lower(frame.stop) in {",", '"', "-", ";", ":"}
        and frame.stop + 1 < len(view.sentence)
        and _goes_on(view, frame, frames)
    ):
        end = _ahead(view, frame.stop + 1, frame, frames)
        if end > frame.stop + 1:
            pieces.append(view.sentence.chars(frame.stop, end))
    return pieces


def _opens_clause(view: View, frame: Frame) -> bool:
    """As in "According to X, …" at the head of a sentence or of a clause speaks of what follows only."""
    if frame.rule == "footage by":
        return frame.first == 0
    if frame.rule not in {"according to", "as reported by"}:
        return False
    before = view.lower(frame.first - 1)
    return before in {"", "and", "but", ";", "while", "because", "that", "."} and view.lower(frame.stop) not in {
        ".",
        "",
    }


def _goes_on(view: View, frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether what follows a frame set off by commas still belongs to what was said, and is no new
    thought.
    """
    word = view.lower(frame.stop + 1)
    if view.lower(frame.stop) == '"':
        return True
    if word in _TURNS or view.lower(frame.stop) == ";":
        return not any(f.first > frame.stop for f in frames)
    return word not in {
        "as",
        "who",
        "which",
        "where",
        "citing",
        "adding",
        "amid",
        "after",
        "in",
        "speaking",
        "despite",
    }


def _behind(view: View, frame: Frame, frames: Sequence[Frame]) -> list[tuple[int, int]]:
    if view.lower(frame.first - 1) in CHARGES and frame.first > 1 and view.tag(frame.first - 1) != "WDT":
        stop = next((i for i in range(frame.stop, len(view.sentence)) if view.lower(i) in {",", ";", "."}), frame.stop)
        return [view.sentence.chars(frame.first - 1, stop)]
    start = next((i for i in range(frame.first, frame.stop) if view.sentence.words[i] == frame.cue), frame.first)
    end = _ahead(view, frame.stop, frame, frames)
    return [view.sentence.chars(start, max(end, frame.stop))]


def _ahead(view: View, at: int, frame: Frame, frames: Sequence[Frame]) -> int:
    """The token where what was said stops, reading on from `at`."""
    s, before = view.sentence, view.lower(frame.first - 1)
    enclosed = not frame.apart and (before in _RELATIVE or before in _SUBORDINATE)
    others = {f.first: f for f in frames if f is not frame and f.first > frame.stop}
    for i in range(at, len(s)):
        if view.quoted[i] and i > at and view.quoted[i - 1]:
            continue
        if _turns(view, i, more=any(first > i for first in others)):
            return i
        if view.lower(i) == "," and enclosed and (before in _RELATIVE or _main_clause(view, i + 1)):
            return i
        if i in others and (not others[i].apart or others[i].rule == "according to") and view.lower(i - 1) in _JOINS:
            return i - 1
        if view.lower(i) == "as" and not frame.apart and _clause_of_time(view, i):
            return i
    return len(s)


def _turns(view: View, i: int, *, more: bool) -> bool:
    """Whether the sentence leaves what was said at token `i`; at a semicolon only where `more` is
    said behind it.
    """
    word, after = view.lower(i), view.lower(i + 1)
    if word == ";":
        return more
    if word not in {",", "-"}:
        return False
    if after in _TURNS:
        return view.lower(i + 2) not in {"that", "not"}
    if word == "," and after == "the" and view.lower(i + 2) in _RANKED:
        return True
    return word == "," and _own_voice_follows(view, i + 1)


def _main_clause(view: View, at: int) -> bool:
    """Whether a clause with its own subject begins at `at`: "While they said so, investigators …"."""
    if view.lower(at) in {"and", "but", "which", "who", "where", "including"} or view.tag(at) in FINITE | {
        "VBG",
        "IN",
    }:
        return False
    return any(view.tag(i) in FINITE for i in range(at + 1, min(at + 10, len(view.sentence))))


def _own_voice_follows(view: View, at: int) -> bool:
    """A relative clause that hangs loosely at the end is the outlet's own background: ", which killed 13"."""
    if view.lower(at) != "which" or view.tag(at + 1) not in FINITE:
        return False
    closing = next((i for i in range(at + 2, len(view.sentence)) if view.lower(i) == ","), None)
    return closing is None or view.tag(closing + 1) not in FINITE | {"VBN"}


def _clause_of_time(view: View, at: int) -> bool:
    """As in "… as thousands flee": a clause of the outlet's own; "as they fled" still belongs to
    what was said.
    """
    if view.lower(at - 1) in {
        "such",
        "same",
        "well",
        "soon",
        "long",
        "much",
        "many",
        "far",
        "known",
        "described",
        "saying",
        "quoted",
        "just",
        "even",
    }:
        return False
    if view.tag(at + 1) == "PRP" or view.lower(at + 1) in {
        "well",
        "many",
        "much",
        "saying",
        "of",
        "part",
        "a",
    }:
        return False
    for i in range(at + 1, min(at + 12, len(view.sentence))):
        if view.lower(i) in {",", ";", ":", '"'}:
            return False
        if view.tag(i) in FINITE:
            return i > at + 1
    return False


def _back(view: View, frame: Frame, frames: Sequence[Frame]) -> int:
    """The token where what was said begins, reading back from the frame."""
    earlier = [
        f.stop for f in frames if f is not frame and f.stop <= frame.first and not (f.order == 0 and not f.apart)
    ]
    last = max(earlier, default=0)
    for i in range(frame.first - 1, -1, -1):
        if view.lower(i) == ";" and not view.quoted[i]:
            return i + 1
        if i < last:
            break
        if last and view.lower(i) in {"and", "but", "while"} and i - last <= 2:
            return i + 1
        if last and view.lower(i) in _TURNS and view.lower(i - 1) == ",":
            return i + 1
    return 0
