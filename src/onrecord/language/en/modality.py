"""How far a report commits itself to a claim: certainty, polarity and realis, from its hedges and denials.

The values are those of FactBank (Saurí and Pustejovsky 2009); the cues and their scopes are found as in
ConText (Chapman et al. 2001, Harkema et al. 2009). The words stand in lexicons/hedges.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.model.claims import Certainty, Polarity, Realis
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.scopes import Cue, CueTable, Direction, Scope
from onrecord.rules.sentence import Sentence
from onrecord.rules.templates import with_words

LEVELS: dict[str, Certainty] = {
    "unknown": "unknown",
    "possible": "possible",
    "unreported": "possible",
    "probable": "probable",
}
DENIALS = frozenset({"negation", "unreported"})
REALIS: dict[str, Realis] = {
    "threatened": "threatened",
    "planned": "planned",
    "hypothetical": "hypothetical",
    "recurring": "recurring",
}


class CueEntry(Strict, frozen=True):
    """Phrases of one class and scope, with sentences that must and must not get its label."""

    label: str
    direction: Direction
    phrases: tuple[str, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...] = ()
    reach: int = 1000
    stops: tuple[str, ...] = ()
    needs: str | None = None
    own: bool = False


class Following(Strict, frozen=True):
    """Words by which the next sentence speaks of what this one claims."""

    subjects: tuple[str, ...]


class Hedges(Strict, frozen=True):
    """The file lexicons/hedges.toml."""

    source: str
    words: dict[str, tuple[str, ...]]
    stops: dict[str, tuple[str, ...]]
    tags: dict[str, tuple[str, ...]]
    needs: dict[str, tuple[str, ...]]
    cues: tuple[CueEntry, ...]
    following: Following


@dataclass(frozen=True, slots=True)
class Modality:
    """What the text commits itself to, and the characters (start, end) of the words that say so."""

    certainty: Certainty = "certain"
    polarity: Polarity = "+"
    realis: Realis = "happened"
    hedges: tuple[tuple[int, int], ...] = ()


def modality(sentence: Sentence, first: int, stop: int, *, following: Sequence[Sentence] = ()) -> Modality:
    """The modality of a claim whose words are the tokens `first`:`stop` of `sentence`.

    `following` are the sentences after it: the next one may say that the figure could not be verified.
    """
    scopes = cues_over(sentence, first, stop)
    labels = {s.cue.label for s in scopes}
    hedges = [sentence.chars(s.first, s.stop) for s in scopes]
    if "unknown" not in labels and following:
        doubt = _doubt(following[0])
        if doubt is not None:
            labels.add("unknown")
            hedges.append(following[0].chars(doubt.first, doubt.stop))
    certainty: Certainty = next((level for label, level in LEVELS.items() if label in labels), "certain")
    realis: Realis = next((value for label, value in REALIS.items() if label in labels), "happened")
    return Modality(certainty, _polarity(labels), realis, tuple(hedges))


def cues_over(sentence: Sentence, first: int, stop: int) -> list[Scope]:
    """The cues of the sentence that cover the tokens `first`:`stop`."""
    return [scope for scope in _scopes(sentence) if scope.covers(sentence, first, stop)]


def _polarity(labels: set[str]) -> Polarity:
    """What nobody knows is not denied, even where the sentence says "not known"."""
    return "-" if labels & DENIALS and "unknown" not in labels else "+"


def _doubt(sentence: Sentence) -> Scope | None:
    """The words of a sentence that say that what was said before is not confirmed.

    Where that sentence has a figure of its own, its doubt is about that one.
    """
    own_figure = "CD" in sentence.tags or any(word[0].isdigit() for word in sentence.lower)
    if own_figure or not _subjects().intersection(sentence.lower):
        return None
    return next((s for s in _scopes(sentence) if s.cue.label == "unknown" and s.cue.direction == "both"), None)


@cache
def lexicon() -> Hedges:
    """The hedges, read and checked once."""
    return load_lexicon("onrecord.language.en.lexicons", "hedges.toml", Hedges)


@lru_cache(maxsize=512)
def _scopes(sentence: Sentence) -> tuple[Scope, ...]:
    return tuple(_table().scopes(sentence))


@cache
def _table() -> CueTable:
    words = lexicon()
    needs = {name: frozenset(group) for name, group in words.needs.items()}
    cues = [(with_words(phrase, words.words), _cue(entry, needs)) for entry in words.cues for phrase in entry.phrases]
    return CueTable(cues, words.stops, words.tags)


def _cue(entry: CueEntry, needs: Mapping[str, frozenset[str]]) -> Cue:
    return Cue(
        entry.label,
        entry.direction,
        entry.reach,
        stops=frozenset(entry.stops),
        needs=needs[entry.needs] if entry.needs else frozenset(),
        own=entry.own,
    )


@cache
def _subjects() -> frozenset[str]:
    return frozenset(lexicon().following.subjects)
