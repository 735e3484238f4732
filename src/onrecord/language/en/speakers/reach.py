"""How far what was said reaches beyond its sentence: quotations, labels, source lines, "announced this"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.rulebook import speech_rule
from onrecord.language.en.speakers.tagging import FINITE
from onrecord.language.en.speakers.view import View

_BULLETS = "•●▪◾️·*-–—➡✔🔴🔹🔸👉❗"
_GOES_ON = frozenset(("subject and verb", "according to", "participle", "verb that shares a subject"))
_SOURCE_REACH = 3  # blocks before a source line that it can cover: title, lead, one more


def reach(text: str, views: Sequence[View], frames: list[Frame], quotations: Sequence[tuple[int, int]]) -> None:
    """Extend the frames' contents over sentences; frames of quotations that stand alone are added
    in place.
    """
    by_sentence: dict[int, list[Frame]] = {}
    for frame in frames:
        by_sentence.setdefault(frame.index, []).append(frame)
    _labels(text, views, frames, by_sentence)
    _source_lines(views, frames, by_sentence)
    _backwards(views, frames)
    _dialogue(text, views, frames)
    _indirect(views, frames)
    _quotations(text, views, frames, quotations)
    frames.sort(key=lambda f: (f.index, f.first))


@speech_rule(
    "label over lines",
    accept={
        "Police said:\n- [six people died]\n- nine were hurt": "Police",
        "The mayor said:\n“[Six people died] in the raid.”": "mayor",
    },
    reject=("Police: two hurt in Lypky\n[Six people died] elsewhere in the raid.",),
    extends=True,
)
def _labels(text: str, views: Sequence[View], frames: list[Frame], by_sentence: dict[int, list[Frame]]) -> None:
    """A label reaches to the end of its line, or over the bullets under it; "X said:" over the next
    line too.
    """
    for frame in frames:
        s = views[frame.index].sentence
        ends_open = s.lower[-1] == ":"
        if frame.rule != "label" and not ends_open:
            continue
        if frame.rule not in {"label", "subject and verb"}:
            continue
        for view in views[frame.index + 1 :]:
            later = view.sentence
            bullets = ends_open and _bullet(text, later.start)
            if later.block != s.block and not bullets and not (ends_open and later.block == s.block + 1):
                break
            if later.block == s.block and any(f.rule == "label" for f in by_sentence.get(view.index, ())):
                break
            frame.contents.append((later.start, later.end))


def _bullet(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at].strip()
    return bool(before) and (before[0] in _BULLETS or not before[0].isalnum())


def _source_lines(views: Sequence[View], frames: list[Frame], by_sentence: dict[int, list[Frame]]) -> None:
    """What stands before a source line (title, lead) and after it up to a line of background is the
    source's.
    """
    for frame in frames:
        if frame.rule != "source line" or frame.speakers[0].kind == "outlet":
            continue
        block = views[frame.index].sentence.block
        for view in views:
            s = view.sentence
            if s.block == block or block - s.block > _SOURCE_REACH:
                continue
            if s.block > block and (
                s.lower[0] in {"background", "source", "recall", "earlier", "read"} or s.block > block + 4
            ):
                break
            if not any(f.contents for f in by_sentence.get(view.index, ())):
                frame.contents.append((s.start, s.end))


@speech_rule(
    "announced this",
    accept={"[Six people died] in the raid. The governor announced this on Telegram.": "governor"},
    reject=("[Six people died] in the raid. The governor announced a day of mourning.",),
    extends=True,
)
def _backwards(views: Sequence[View], frames: list[Frame]) -> None:
    """As in "The governor announced this": what he announced is the sentence before, or the
    paragraph before.
    """
    for frame in frames:
        if not frame.back or frame.index == 0:
            continue
        s = views[frame.index].sentence
        before = views[frame.index - 1].sentence
        for view in reversed(views[: frame.index]):
            if view.sentence.block != before.block or (s.block == before.block and view.sentence.block != s.block):
                break
            frame.contents.append((view.sentence.start, view.sentence.end))
        frame.contents.append((s.start, s.end))


@speech_rule(
    "tense of reported speech",
    accept={"The general said his men had left. [The school had not been shelled].": "general"},
    reject=(
        "The general said his men had left. [The school was shelled].",
        "The general said his men had left. In May [the school had been shelled].",
    ),
    extends=True,
)
def _indirect(views: Sequence[View], frames: list[Frame]) -> None:
    """Reported speech that goes on without a verb of saying shows in the tense: "The shelters had
    not been hit.".
    """
    said = {f.index: f for f in frames if f.contents and f.rule in _GOES_ON}
    own = {f.index for f in frames}
    for view in views[1:]:
        before = said.get(view.index - 1)
        same = views[view.index - 1].sentence.block == view.sentence.block
        if before is None or not same or view.index in own or not _backshifted(view):
            continue
        before.contents.append((view.sentence.start, view.sentence.end))
        said[view.index] = before


def _backshifted(view: View) -> bool:
    """Whether the sentence's first verb is a past perfect, and no time before it gives the tense
    another reason.
    """
    verb = next((i for i in range(len(view.sentence)) if view.tag(i) in FINITE), None)
    if verb is None or view.lower(verb) != "had" or view.quoted[verb]:
        return False
    participle = any(view.tag(i) == "VBN" for i in range(verb + 1, min(verb + 4, len(view.sentence))))
    return participle and not any(
        view.is_time(i) or (view.tag(i) == "CD" and len(view.lower(i)) == 4) for i in range(verb)
    )


@speech_rule(
    "line of dialogue",
    accept={"- We ran out. [Six people died] here. It is war - says Anna Horova, a nurse.": "Anna Horova"},
    reject=("[Six people died] here. It is war - says Anna Horova, a nurse.",),
    extends=True,
)
def _dialogue(text: str, views: Sequence[View], frames: list[Frame]) -> None:
    """As in "- We saw it. It was hit - says X": in a line that a dash opens, all before the speaker
    is his.
    """
    for frame in frames:
        view = views[frame.index]
        if not frame.apart or frame.first == 0 or view.lower(frame.first - 1) != "-":
            continue
        block = [v.sentence for v in views[: frame.index] if v.sentence.block == view.sentence.block]
        first = block[0] if block else view.sentence
        if text[text.rfind("\n", 0, first.start) + 1 : first.start].strip() in {"-", "–", "—"}:
            frame.contents += [(s.start, s.end) for s in block]


@speech_rule(
    "quotation that goes on",
    accept={
        "“We saw smoke,” the mayor said. “[Six people died] in the yard.”": "mayor",
        "“We saw smoke. [Six people died] in the yard,” the mayor said.": "mayor",
        "The mayor said: “We saw smoke.\n“[Six people died] in the yard.”": "mayor",
    },
    reject=("“We saw smoke,” the mayor said. [Six people died] in the yard.",),
    extends=True,
)
def _quotations(text: str, views: Sequence[View], frames: list[Frame], quotations: Sequence[tuple[int, int]]) -> None:
    """All of a quotation is said by whoever is named beside any of it; one that stands alone by the
    last speaker.
    """
    starts, ends = [v.sentence.start for v in views], [v.sentence.end for v in views]
    acts: dict[int, list[Frame]] = {}
    for frame in frames:
        if frame.rule != "source line":
            acts.setdefault(frame.index, []).append(frame)
    for start, end in quotations:
        first = bisect_right(ends, start)
        stop = bisect_left(starts, end)
        touched = views[first:stop]
        if not touched:
            continue
        beside = _beside(views, [f for v in touched for f in acts.get(v.index, ())], (start, end))
        if beside is not None:
            if end - start > 20 or len(touched) > 1:
                beside.contents.append((start, end))
        elif len(text[start:end].split()) >= 5 and _alone(touched, start, end):
            last = _last_before(acts, touched[0], views)
            if last is not None:
                on = _goes_on(last, touched[0].index, (start, end))
                acts.setdefault(on.index, []).append(on)
                frames.append(on)


def _goes_on(last: Frame, index: int, span: tuple[int, int]) -> Frame:
    """The act of saying of a quotation that has no speaker of its own."""
    return replace(
        last,
        rule="quotation that goes on",
        index=index,
        first=0,
        stop=1,
        contents=[span],
        back=False,
        relay=None,
    )


def _beside(views: Sequence[View], frames: Sequence[Frame], span: tuple[int, int]) -> Frame | None:
    """The frame outside the quotation that touches it or stands nearest to one of its ends."""
    found: list[tuple[int, Frame]] = []
    for frame in frames:
        s = views[frame.index].sentence
        a, b = s.chars(frame.first, min(frame.stop, len(s)))
        if span[0] <= a < span[1]:
            continue
        away = min(abs(a - span[1]), abs(span[0] - b))
        touches = any(x < span[1] and span[0] < y for x, y in frame.contents)
        if touches or away <= 3:
            found.append((away, frame))
    return min(found, key=lambda f: f[0])[1] if found else None


def _alone(touched: Sequence[View], start: int, end: int) -> bool:
    """Whether the quotation is all that its sentences say."""
    outside = sum(max(0, start - v.sentence.start) + max(0, v.sentence.end - end) for v in touched)
    return outside <= 3 or outside < (end - start) // 5


def _last_before(acts: dict[int, list[Frame]], first: View, views: Sequence[View]) -> Frame | None:
    """The last act of saying before a sentence, in the same paragraph or one of the two before it."""
    for index in range(first.index - 1, -1, -1):
        if first.sentence.block - views[index].sentence.block > 2:
            return None
        spoken = [f for f in acts.get(index, ()) if f.rule != "headline tag"]
        if spoken:
            return max(spoken, key=lambda f: f.first)
    return None
