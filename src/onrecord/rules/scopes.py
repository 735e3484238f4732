"""Cues and what they cover: hedges, negation and other cues as graded edges to the words in their scope.

After ConText (Chapman, Bridewell, Hanbury, Cooper and Buchanan 2001; Harkema, Dowling, Thornblade and
Chapman 2009): a cue covers the tokens before it, after it or on both sides, up to a terminator, the end
of the clause or its reach. A pseudo-cue ("not only") looks like a cue and covers nothing. The engine
knows no language: words, classes and terminators come from a lexicon.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.rules.sentence import Sentence
from onrecord.rules.templates import TemplateTable

Direction = Literal["forward", "backward", "both", "none"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase signals: its class, which side it covers, and how many tokens at most.

    `stops` are the kinds of terminator that end its scope. With `needs`, it covers a claim only where one of
    these words stands in the scope and in the claim: "no" denies casualties, but not the men whom "nobody had
    named". With `own`, it covers no claim that began before it: "killed 300, none of them a civilian".
    """

    label: str
    direction: Direction = "both"
    reach: int = 1000
    stops: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    own: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """A cue found at the tokens `first`:`stop`, covering the tokens `low`:`high` around it."""

    cue: Cue
    first: int
    stop: int
    low: int
    high: int

    def covers(self, sentence: Sentence, first: int, stop: int) -> bool:
        """Whether the scope takes in any of the tokens `first`:`stop`, or a needed word among them."""
        low, high = max(first, self.low), min(stop, self.high)
        if self.cue.own and first < self.first:
            return False
        if not self.cue.needs:
            return low < high
        return not self.cue.needs.isdisjoint(sentence.lower[low:high])


class CueTable:
    """Cues, pseudo-cues and terminators of one lexicon.

    `cues` are pairs of template and cue (direction "none" makes a pseudo-cue); `terminators` maps each kind
    of terminator to its words; `tags` names part-of-speech tags that end a scope of the kind they stand for.
    """

    def __init__(
        self,
        cues: Iterable[tuple[str, Cue]],
        terminators: Mapping[str, Iterable[str]],
        tags: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self._cues = TemplateTable(cues)
        self._stops = TemplateTable((phrase, kind) for kind, words in terminators.items() for phrase in words)
        self._tags = {tag: kind for kind, names in (tags or {}).items() for tag in names}

    def scopes(self, sentence: Sentence) -> list[Scope]:
        """All cues of the sentence with what they cover, from left to right, without pseudo-cues."""
        hits = self._cues.find(sentence.lower)
        if all(cue.direction == "none" for _, _, cue in hits):
            return []
        stops = self._terminators(sentence, hits)
        return [
            Scope(cue, first, stop, *_bounds(cue, (first, stop), stops, len(sentence)))
            for first, stop, cue in hits
            if cue.direction != "none"
        ]

    def clause(self, sentence: Sentence, first: int, stop: int) -> tuple[int, int]:
        """The tokens around `first`:`stop` up to the nearest terminator of any kind on either side."""
        stops = self._stops.find(sentence.lower)
        low = max((end for _, end, _ in stops if end <= first), default=0)
        return low, min((begin for begin, _, _ in stops if begin >= stop), default=len(sentence))

    def _terminators(self, sentence: Sentence, hits: Sequence[tuple[int, int, Cue]]) -> list[tuple[int, int, str]]:
        """Terminators outside all cues and pseudo-cues: (first token, stop token, kind)."""
        inside = {i for first, stop, _ in hits for i in range(first, stop)}
        found = [hit for hit in self._stops.find(sentence.lower) if hit[0] not in inside]
        if self._tags and sentence.parsed:
            found += [
                (i, i + 1, self._tags[tag])
                for i, tag in enumerate(sentence.tags)
                if tag in self._tags and i not in inside
            ]
        return sorted(found)


def _bounds(cue: Cue, at: tuple[int, int], stops: Sequence[tuple[int, int, str]], length: int) -> tuple[int, int]:
    """The tokens that a cue at `at` covers, the cue itself among them."""
    first, stop = at
    low, high = first, stop
    if cue.direction in {"forward", "both"}:
        ends = (begin for begin, _, kind in stops if begin >= stop and kind in cue.stops)
        high = min(next(ends, length), stop + cue.reach)
    if cue.direction in {"backward", "both"}:
        starts = (end for _, end, kind in reversed(stops) if end <= first and kind in cue.stops)
        low = max(next(starts, 0), first - cue.reach)
    return low, high
