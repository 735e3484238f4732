"""Labels: "Gaza health ministry: …", headline tags ("… – governor", "…: officials") and source lines."""

from __future__ import annotations

import re

from onrecord.language.en.speakers.before import left_of
from onrecord.language.en.speakers.behind import right_of
from onrecord.language.en.speakers.circumstance import after_words
from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.mentions import STRONG, Mention
from onrecord.language.en.speakers.rulebook import speech_rule
from onrecord.language.en.speakers.subjects import joint
from onrecord.language.en.speakers.tagging import FINITE
from onrecord.language.en.speakers.view import View

_SOURCE = frozenset(("source", "sources", "source of information"))
_TRAILER = re.compile(r"photos?|videos?|infographics?|photo report|updated|live", re.IGNORECASE)
LONGEST_LABEL = 16


@speech_rule(
    "label",
    accept={
        "Gaza health ministry: [30 dead] since dawn": "Gaza health ministry",
        "UN rights chief Mary Ojo on X: [six children died]": "Mary Ojo",
        "Civil Defence: around 100 houses burnt. [Six people died] there.": "Civil Defence",
    },
    reject=(
        "Syria: [12 killed] in air raid",
        "Kharkiv: [12 killed] in air raid",
        "LIVE: [12 killed] in air raid",
    ),
)
def label_frame(view: View, source: str) -> Frame | None:
    """The frame of a label that opens the sentence: "UN rights chief: …", "Spokesman X on Telegram: …"."""
    colon = next((i for i in range(1, min(LONGEST_LABEL, len(view.sentence))) if view.is_colon(i)), None)
    if colon is None or any(view.tag(i) in FINITE for i in range(colon)):
        return None
    first = 0
    if view.lower(0) in _SOURCE:
        return None
    while first < colon and (view.tag(first) in {"NFP", "CD", "SYM", ":", ","} or view.lower(first) in {"-", "."}):
        first += 1
    end, behind = right_of(view, first, stop=colon)
    if end <= first:
        return None
    speakers = joint(view, first, end, source)
    if not speakers or not _may_label(view, speakers[0].kind, first, end):
        return None
    stop, medium, addressee = after_words(view, behind)
    quoting = _cited(view, stop, colon, source)
    if stop < colon and view.lower(stop) == "(":
        inner = joint(view, stop + 1, colon, source)
        stop = colon
        if inner and inner[0].kind == "person":
            speakers = inner
    if stop < colon and quoting is None and view.lower(stop) not in {",", "(", "about", "on"}:
        return None
    relay = joint(view, *addressee, source) if addressee else ()
    if quoting is not None:
        relay, speakers = speakers, quoting
    return Frame(
        "label", view.index, first, colon + 1, speakers, ":", medium,
        relay[0] if relay and relay[0].kind == "outlet" else None,
        contents=[(view.sentence.starts[colon], view.sentence.end)],
    )  # fmt: skip


def _cited(view: View, at: int, colon: int, source: str) -> tuple[Mention, ...] | None:
    at += view.lower(at) == ","
    if view.lower(at) not in {"citing", "quoting", "cites", "quotes"}:
        return None
    inner = joint(view, at + 1, colon, source)
    return inner or None


def _may_label(view: View, kind: str, first: int, end: int) -> bool:
    """A place or country before a colon is the topic; an institution, a group or a person with a
    role speaks.
    """
    if kind not in STRONG:
        return False
    if kind == "side":
        side = next((s for a, b, s in view.sides if first <= a < end), None)
        return side is not None and (
            side.kind != "state" or side.form not in {"name", "capital", "adjective", "people"}
        )
    return True


@speech_rule(
    "headline tag",
    accept={
        "[Twelve killed] in shelling of Lypky – governor": "governor",
        "[Twelve killed] in shelling of Lypky: Ukrainian officials": "Ukrainian officials",
        "[Twelve killed] in shelling of Lypky - Kravets": "Kravets",
    },
    reject=("[Twelve killed] in shelling of Lypky – a quiet town",),
)
def tail_frame(view: View, source: str) -> Frame | None:
    """The frame of a tag that closes a headline: "… – governor", "… - Zelensky", "…: Ukrainian officials"."""
    if "-" not in view.lowers[2:] and ":" not in view.lowers[2:]:
        return None
    stop = _headline_stop(view)
    marks = range(stop - 1, max(stop - LONGEST_LABEL, 2), -1)
    mark = next((i for i in marks if view.lower(i) in {"-", ":"} and _spaced(view, i)), None)
    if mark is None or any(view.tag(i) in FINITE for i in range(mark + 1, stop)):
        return None
    cut = stop < len(view.sentence)
    if not view.sentence.headline and not cut and view.lower(mark) == ":" and view.lower(stop - 1) != ".":
        return None
    first = mark + 1 + (view.lower(mark + 1) in {",", "-"})
    last = stop - 1 if view.lower(stop - 1) == "." else stop
    end, behind = right_of(view, first, stop=last)
    if end <= first or (end < last and after_words(view, behind)[0] < last):
        return None
    speakers = joint(view, first, end, source)
    short = end - first <= 3 and view.lower(mark) == "-" and (view.sentence.headline or cut)
    if not speakers or view.tag(first) == "CD":
        return None  # "hurt four people: three children and a woman"
    statement = speakers[0].kind == "report" and speakers[0].head == "statement"
    if not (speakers[0].kind in STRONG or statement or (speakers[0].kind == "name" and short)):
        return None
    contents = [view.sentence.chars(0, mark)]
    return Frame("headline tag", view.index, mark, last, speakers, view.sentence.words[mark], contents=contents)


def _spaced(view: View, at: int) -> bool:
    s = view.sentence
    return view.lower(at) == ":" or (
        at + 1 < len(s) and (s.starts[at] > s.ends[at - 1] or s.lower[at - 1] == ",") and s.starts[at + 1] > s.ends[at]
    )


def _headline_stop(view: View) -> int:
    """Where the headline's words stop: before "(13.04.22 22:52) « Site", "| Site", "PHOTO", "VIDEO"."""
    stop = len(view.sentence)
    for i in range(3, stop):
        if view.lower(i) in {"«", "|"} or (view.lower(i) == "(" and view.lower(i + 1)[:1].isdigit()):
            stop = i
            break
    while stop > 3 and (
        _TRAILER.fullmatch(view.lower(stop - 1))
        or (view.lower(stop - 1) == "." and _TRAILER.fullmatch(view.lower(stop - 2)))
    ):
        stop -= 1
    return stop


@speech_rule(
    "source line",
    accept={"[Twelve people were killed].\nSource: Olena Kravets, mayor of Lypky, on Telegram": "Olena Kravets"},
    reject=("[Twelve people were killed] in Lypky.\nSource: Reuters",),
)
def source_line(view: View, source: str) -> Frame | None:
    """The frame of a line "Source: X on Telegram"; what it governs is the text around it."""
    if view.lower(0) not in _SOURCE or view.lower(1) != ":":
        return None
    end, _ = right_of(view, 2)
    speakers = joint(view, 2, end, source) if end > 2 else ()
    if not speakers or speakers[0].kind in {"noun", "pronoun"}:
        return None
    _, medium, _ = after_words(view, end)
    return Frame("source line", view.index, 0, len(view.sentence), speakers, view.sentence.words[0], medium)


def opening_noun(view: View) -> tuple[int, int] | None:
    """The subject with which the sentence opens, as somebody whom "he" or "it" may mean later."""
    verb = next(
        (i for i in range(1, min(30, len(view.sentence))) if view.tag(i) in FINITE and not view.quoted[i]),
        None,
    )
    return left_of(view, verb) if verb is not None else None
