"""Sources named by a preposition or in brackets: "according to X", "citing X", "per X", "(X)",
"claims by X that".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from onrecord.language.en.speakers.behind import right_of
from onrecord.language.en.speakers.circumstance import after_words
from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.mentions import STRONG, read
from onrecord.language.en.speakers.phrases import base_left
from onrecord.language.en.speakers.rulebook import speech_rule
from onrecord.language.en.speakers.subjects import sourced
from onrecord.language.en.speakers.tagging import NOUNS
from onrecord.language.en.speakers.view import View

_ACCORDING = tuple(
    tuple(cue.split())
    for cue in (
        "according to", "acc . to", "acc. to", "in the words of", "as per", "in line with", "after report of",
        "on the word of", "in the opinion of",
    )
)  # fmt: skip
_CITING = (
    ("citing",),
    ("quoting",),
    ("with", "reference", "to"),
    ("referring", "to"),
    ("on", "the", "authority", "of"),
    ("cited", "by"),
)
_AS = (
    ("as", "reported", "by"),
    ("as", "stated", "by"),
    ("as", "announced", "by"),
    ("as", "confirmed", "by"),
    ("as", "claimed", "by"),
)
_CLAIMED = frozenset(
    """claim claims report reports allegation allegations statement accusation accusations assertion
    assertions word""".split()
)
_SHOWN = frozenset(
    """footage video videos images image photos photo photographs pictures picture clip clips recording
    list""".split()
)
_ISSUED = frozenset("issued released shared posted published distributed circulated provided broadcast".split())
_OWN = frozenset(
    """figure figures toll count account version tally number estimate estimates claim claims statement
    report reports data numbers""".split()
)


Reader = Callable[[View, int, str], Iterator[Frame]]


def phrasal_frames(view: View, source: str) -> Iterator[Frame]:
    """The sources that the sentence names without a verb of saying; contents are still empty."""
    readers = _readers()
    if readers.keys().isdisjoint(view.lowers):
        return
    for i, word in enumerate(view.lowers):
        for reader in readers.get(word, ()):
            yield from reader(view, i, source)


@cache
def _readers() -> dict[str, list[Reader]]:
    """By the word that a source begins with: what reads it."""
    found: dict[str, list[Reader]] = {}
    listed: list[tuple[Reader, Iterable[str]]] = [
        (_according, {cue[0] for cue in _ACCORDING}),
        (_as_reported, ("as",)),
        (_citing, {cue[0] for cue in _CITING}),
        (_per, ("per",)),
        (_bracketed, ("(",)),
        (_shown_by, _SHOWN),
        (_noun_by, _CLAIMED),
        (_own_figure, ("'s", "'")),
    ]
    for reader, words in listed:
        for word in words:
            found.setdefault(word, []).append(reader)
    return found


@speech_rule(
    "according to",
    accept={
        "[Six people died], according to the Lebanese health ministry.": "Lebanese health ministry",
        "According to police, [six people died] and nine were hurt.": "police",
        "[Six people died], according to figures from the ministry of health.": "ministry of health",
        "Witnesses spoke of looting, and according to the army [six people died].": "army",
    },
    reject=("All went according to plan and [six people died].",),
)
def _according(view: View, i: int, source: str) -> Iterator[Frame]:
    return _by_preposition(view, i, source, _ACCORDING, "according to")


@speech_rule(
    "as reported by",
    accept={"[Six people died], as reported by the emergency service.": "emergency service"},
    reject=("[Six people died] as soldiers stormed the village.",),
)
def _as_reported(view: View, i: int, source: str) -> Iterator[Frame]:
    return _by_preposition(view, i, source, _AS, "as reported by")


@speech_rule(
    "citing",
    accept={"Reuters reported that [six people died], citing local officials.": "local officials"},
    reject=("[Six people died] and the court fined him, citing the weather.",),
)
def _citing(view: View, i: int, source: str) -> Iterator[Frame]:
    return _by_preposition(view, i, source, _CITING, "citing")


def _by_preposition(view: View, i: int, source: str, cues: tuple[tuple[str, ...], ...], rule: str) -> Iterator[Frame]:
    cue = next((c for c in cues if view.sentence.lower[i : i + len(c)] == c), None)
    if cue is None:
        return
    first = i + len(cue)
    end, behind = right_of(view, first)
    speakers = sourced(view, first, end, source)
    if not speakers or (rule != "according to" and speakers[0].kind == "noun"):
        return
    if cue[0] in {"in", "on", "after"} and speakers[0].kind not in STRONG | {
        "report",
        "pronoun",
        "name",
    }:
        return
    stop, medium, _ = after_words(view, behind)
    words = view.text(i, first, source)
    yield Frame(rule, view.index, i, stop, speakers, words, medium, apart=True, order=0 if rule == "citing" else 1)


@speech_rule(
    "per",
    accept={"[Six people died], per Sky News.": "Sky News"},
    reject=("[Six people died] per day in the siege.",),
)
def _per(view: View, i: int, source: str) -> Iterator[Frame]:
    """As in "per Sky News", never "per day" or "per cent"."""
    end, _ = right_of(view, i + 1)
    speaker = read(view, i + 1, end, source) if end > i + 1 else None
    if speaker is not None and speaker.kind in STRONG and view.sentence.words[end - 1][0].isupper():
        yield Frame("per", view.index, i, end, (speaker,), "per", apart=True)


@speech_rule(
    "in brackets",
    accept={"[Six people died] in the raid (local police).": "local police"},
    reject=(
        "KYIV (Reuters) - [Six people died] in the raid.",
        "Fighters of the Rapid Support Forces (RSF) [shelled the market].",
    ),
)
def _bracketed(view: View, i: int, source: str) -> Iterator[Frame]:
    """As in "(Gaza health ministry)" behind a claim; no abbreviation of the name before it, no
    dateline's agency.
    """
    stop = next((j for j in range(i + 1, min(i + 12, len(view.sentence))) if view.closes(j)), None)
    if stop is None or stop == i + 1:
        return
    if view.tag(i - 1) in {"NNP", "NNPS"} or view.lower(stop + 1) in {"-", "–"} or i == 0:
        return
    first = i + 1
    if view.lower(first) in {"source", "sources", "via", "by", "per"}:
        first += 2 if view.lower(first + 1) == ":" else 1
    speaker = read(view, first, stop, source)
    covered = right_of(view, first, stop=stop)[0]
    if speaker is not None and speaker.kind in STRONG and covered >= stop and not _only_noun(view, i):
        yield Frame("in brackets", view.index, i, stop + 1, (speaker,), "(", apart=True)


def _only_noun(view: View, bracket: int) -> bool:
    """An abbreviation that a small-letter name explains: "the rapid support forces (RSF)"."""
    inside = view.sentence.words[bracket + 1]
    initials = "".join(view.sentence.words[j][0] for j in range(max(0, bracket - len(inside)), bracket)).upper()
    return (
        inside.isupper()
        and view.closes(bracket + 2)
        and (
            initials.endswith(inside)
            or (
                inside[0] in initials
                and view.tag(bracket - 1) in NOUNS
                and view.sentence.words[bracket - 1][0].isupper()
            )
        )
    )


@speech_rule(
    "claims by",
    accept={"The footage refutes claims by Russia that [the town was taken].": "Russia"},
    reject=("Claims by the insurer rose after [six people died].",),
)
def _noun_by(view: View, i: int, source: str) -> Iterator[Frame]:
    """As in "claims by Russia that …", "a statement of the ministry that …"."""
    if view.lower(i + 1) not in {"by", "of", "from"} or view.tag(i) not in NOUNS:
        return
    end, _ = right_of(view, i + 2)
    speaker = read(view, i + 2, end, source) if end > i + 2 else None
    if speaker is not None and speaker.kind in STRONG and view.lower(end) in {"that", "saying", "claiming"}:
        yield Frame("claims by", view.index, i, end, (speaker,), view.sentence.words[i])


@speech_rule(
    "footage by",
    accept={"Footage released by the army shows [six bodies] in the yard.": "army"},
    reject=("Footage of the yard shows [six bodies].",),
)
def _shown_by(view: View, i: int, source: str) -> Iterator[Frame]:
    """As in "Footage issued by X shows …": what it shows is X's word."""
    if view.lower(i + 1) not in _ISSUED or view.lower(i + 2) not in {"by", "on"}:
        return
    by = next((j for j in range(i + 2, min(i + 8, len(view.sentence))) if view.lower(j) == "by"), None)
    end, _ = right_of(view, by + 1) if by is not None else (0, 0)
    speaker = read(view, by + 1, end, source) if by is not None and end > by + 1 else None
    if speaker is not None and speaker.kind in STRONG:
        yield Frame("footage by", view.index, i, end, (speaker,), view.sentence.words[i], apart=True)


@speech_rule(
    "somebody's figure",
    accept={"The ministry's own figure was [11 dead].": "ministry"},
    reject=("The city's death toll was [11 dead].",),
)
def _own_figure(view: View, i: int, source: str) -> Iterator[Frame]:
    """As in "the Observatory's own number was 11", "Ukraine's account of …": the possessor's words."""
    noun = i + 1
    while view.lower(noun) in {
        "own",
        "latest",
        "new",
        "first",
        "earlier",
        "official",
        "preliminary",
        "daily",
    }:
        noun += 1
    if view.lower(noun) not in _OWN or i == 0:
        return
    if (
        view.lower(noun) in {"toll", "number"}
        and view.lower(i + 1) != "own"
        and view.lower(noun + 1) not in {"was", "is", "stands", "stood"}
    ):
        return
    first = base_left(view, i - 1)
    speaker = read(view, first, i, source)
    if speaker is None or speaker.kind not in {"person", "people", "body", "side", "outlet"}:
        return
    yield Frame("somebody's figure", view.index, first, noun + 1, (speaker,), view.sentence.words[noun])
