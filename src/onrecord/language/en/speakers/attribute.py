"""The chain of speakers behind each stretch of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.en.speakers.contents import fill
from onrecord.language.en.speakers.cues import verb_frames
from onrecord.language.en.speakers.entities import Entities, Entity
from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.labels import label_frame, opening_noun, source_line, tail_frame
from onrecord.language.en.speakers.mentions import Mention, read
from onrecord.language.en.speakers.phrasal import phrasal_frames
from onrecord.language.en.speakers.quotes import quotations, within
from onrecord.language.en.speakers.reach import reach
from onrecord.language.en.speakers.view import View
from onrecord.model.speakers import Speaker
from onrecord.rules.sentence import Sentence

LONGEST_CHAIN = 3
BLOCK = 1000  # characters; acts are looked up by the blocks that they reach into


@dataclass(frozen=True, slots=True)
class Act:
    """One act of saying, resolved: who speaks, and which characters of the report are what was said."""

    rule: str
    speakers: tuple[Speaker, ...]
    contents: tuple[tuple[int, int], ...]
    words: tuple[int, int]
    order: int
    relayed: tuple[Speaker, ...] = ()

    def covers(self, start: int, end: int) -> bool:
        """Whether half of the characters `start`:`end` (or half of what was said) lie in what was said."""
        own = max(0, min(self.words[1], end) - max(self.words[0], start))
        for a, b in self.contents:
            common = min(b, end) - max(a, start)
            if common > 0 and 2 * common >= min(end - start - own, b - a):
                return True
        return False

    @property
    def size(self) -> int:
        """How many characters what was said has."""
        return sum(b - a for a, b in self.contents)


class Attributions:
    """Who says what in one report."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self.acts = tuple(sorted(acts, key=lambda act: (act.order, act.size)))
        self._near: dict[int, list[int]] = {}
        for n, act in enumerate(self.acts):
            for block in {b for start, end in act.contents for b in range(start // BLOCK, end // BLOCK + 1)}:
                self._near.setdefault(block, []).append(n)

    def of(self, start: int, end: int) -> tuple[Speaker, ...]:
        """The chain of the claim whose words are the characters `start`:`end`: nearest speaker
        first, a relaying outlet last; empty where the outlet says it in its own voice.
        """
        near = {n for block in range(start // BLOCK, end // BLOCK + 1) for n in self._near.get(block, ())}
        chain: list[Speaker] = []
        for act in (self.acts[n] for n in sorted(near)):
            if act.covers(start, end):
                for speaker in (*act.speakers, *act.relayed):
                    if all((speaker.name, speaker.role) != (s.name, s.role) for s in chain):
                        chain.append(speaker)
        media = [s for s in chain if s.category == "media"][:LONGEST_CHAIN]
        others = [s for s in chain if s.category != "media"]
        return (*others[: LONGEST_CHAIN - bool(media)], *media)[:LONGEST_CHAIN]


def attribute(text: str, sentences: Sequence[Sentence], *, outlet: str | None = None) -> Attributions:
    """Who says what in a report.

    `text` is the report's text, `sentences` all its sentences in order, parsed or only tokenised; `outlet` is
    who published it, and is no claimant of its own report.
    """
    spans = quotations(text)
    inside = within(spans)
    views = [View(i, sentence, inside) for i, sentence in enumerate(sentences)]
    frames = [frame for view in views for frame in _frames_of(view, text)]
    reach(text, views, frames, spans)
    return Attributions(_resolved(frames, views, text, outlet))


def _frames_of(view: View, text: str) -> list[Frame]:
    if not len(view.sentence):
        return []
    line = source_line(view, text)
    if line is not None:
        return [line]
    label = label_frame(view, text)
    frames = [*verb_frames(view, text), *phrasal_frames(view, text)]
    frames.sort(key=lambda f: f.first)
    fill(view, frames)
    if label is not None:
        frames.insert(0, label)
    if not frames or label is not None or view.sentence.headline:
        tail = tail_frame(view, text)
        frames += [tail] if tail is not None else []
    return frames


def _resolved(frames: Sequence[Frame], views: Sequence[View], text: str, outlet: str | None) -> list[Act]:
    """The acts of the frames: first everybody is made out in the order of the text, then the
    speakers are written.
    """
    entities, seen = Entities(), 0
    cast: list[tuple[Frame, list[tuple[Mention, Entity]], Entity | None]] = []
    for frame in frames:
        if any(m.kind == "pronoun" or m.owner for m in frame.speakers):
            for view in views[max(seen, frame.index - 2) : frame.index + 1]:
                _notice(entities, view, frame, text)
        seen = frame.index + 1
        found = [(m, e) for m in frame.speakers if (e := entities.resolve(m)) is not None]
        relay = entities.resolve(frame.relay) if frame.relay is not None else None
        if relay is not None and found:
            entities.touch(found[0][1])
        cast.append((frame, found, relay))
    acts = [_act(frame, found, relay, views[frame.index], outlet=outlet) for frame, found, relay in cast]
    return [act for act in acts if act.contents and (act.speakers or act.relayed)]


def _act(
    frame: Frame, found: list[tuple[Mention, Entity]], relay: Entity | None, view: View, *, outlet: str | None
) -> Act:
    speakers = tuple(s for m, e in found if (s := _speaker(m, e, frame, outlet)) is not None)
    passed = _speaker(frame.relay, relay, frame, outlet) if frame.relay is not None and relay is not None else None
    stop = min(max(frame.stop, frame.first + 1), len(view.sentence))
    words = view.sentence.chars(frame.first, stop)
    return Act(frame.rule, speakers, tuple(frame.contents), words, frame.order, (passed,) if passed else ())


def _notice(entities: Entities, view: View, frame: Frame, text: str) -> None:
    """Take note of the subject that opens a sentence: "he" or "it" behind it may mean it."""
    noun = opening_noun(view)
    if noun is None:
        return
    owned = any(m.owner for m in frame.speakers)
    if view.index == frame.index and (
        noun[1] > frame.first or (frame.apart and not owned and not _new_clause(view, noun[1], frame.first))
    ):
        return
    mention = read(view, *noun, text)
    if mention is None or mention.owner or mention.kind not in {"person", "body", "side", "outlet", "name"}:
        return
    if mention.kind == "person" and mention.name is None:
        return
    entities.resolve(mention)


def _new_clause(view: View, first: int, stop: int) -> bool:
    """Whether a new clause begins between two tokens, so that the opening subject is not part of
    what was said.
    """
    return any(view.lower(i) in {":", ";"} for i in range(first, stop))


def _speaker(mention: Mention, entity: Entity, frame: Frame, outlet: str | None) -> Speaker | None:
    if outlet and entity.kind == "outlet" and entity.name and same_outlet(entity.name, outlet):
        return None
    return Speaker(
        name=entity.name,
        role=entity.role,
        side=entity.side,
        category=entity.category or ("unnamed" if entity.name is None else None),
        medium=frame.medium,
        cue=frame.cue,
        start=mention.start,
        end=mention.end,
    )


def same_outlet(a: str, b: str) -> bool:
    """Whether two names are one outlet's: "BBC" and "BBC News", "The Guardian" and "theguardian.com"."""
    plain = [w.lower().removeprefix("the ").removeprefix("www.").replace(" ", "").split(".")[0] for w in (a, b)]
    short, long = sorted((p.removeprefix("the").removesuffix("news") for p in plain), key=len)
    return bool(short) and (short == long or (len(short) > 2 and long.startswith(short)))
