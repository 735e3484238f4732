"""Passive and quoted speech: "was claimed by X", "was quoted as saying by Y", "Y quoted X as saying"."""

from __future__ import annotations

from onrecord.language.en.speakers.before import left_of
from onrecord.language.en.speakers.behind import right_of
from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.mentions import STRONG, Mention, read
from onrecord.language.en.speakers.rulebook import speech_rule
from onrecord.language.en.speakers.subjects import joint
from onrecord.language.en.speakers.tagging import VERBS
from onrecord.language.en.speakers.view import View
from onrecord.language.en.speakers.words import Verb

BE = frozenset("is are was were be been being 's 're".split())
HAVE = frozenset("has have had having 've".split())


@speech_rule(
    "passive with an agent",
    accept={
        "[The bombing of the mosque] was claimed by Islamic State.": "Islamic State",
        "[Six people died.] This was announced by the regional governor.": "regional governor",
    },
    reject=(
        "The shelling is reported to have [killed six people].",
        "[Six people] were reported killed by Russian shelling.",
    ),
)
def passive(view: View, at: int, verb: Verb, source: str) -> Frame | None:
    """Speech in the passive, with the participle at `at`: "was claimed by X", "CNN was told of … by X".

    Without an agent it is nobody's.
    """
    subject = left_of(view, at)
    whose = read(view, *subject, source) if subject else None
    if verb.lemma in {"quote", "cite"} and (saying := _as_saying(view, at)) and whose is not None:
        relay, stop = _relay(view, at, saying, source)
        return Frame("quoted as saying", view.index, whose.first, stop, (whose,), view.sentence.words[at], relay=relay)
    agent, end = _agent(view, at, source)
    if agent is None or verb.kind == "figure" or (agent.kind not in STRONG and verb.kind != "say"):
        return None
    alone = subject is not None and subject[1] - subject[0] == 1
    back = subject is not None and alone and view.lower(subject[0]) in {"this", "it", "that"}
    relay = whose if verb.lemma == "tell" and whose and whose.kind == "outlet" else None
    return Frame(
        "passive with an agent", view.index, subject[0] if back and subject else at, end, (agent,),
        view.sentence.words[at], relay=relay, apart=not back, back=back,
    )  # fmt: skip


def _agent(view: View, at: int, source: str) -> tuple[Mention | None, int]:
    """Who stands behind "by" after a participle, with no verb between, and where the words stop."""
    for i in range(at + 1, min(at + 24, len(view.sentence))):
        if view.tag(i) in VERBS:
            break
        if view.lower(i) == "by" and not view.quoted[i]:
            end, _ = right_of(view, i + 1)
            return (read(view, i + 1, end, source), end) if end > i + 1 else (None, end)
    return None, at


def _as_saying(view: View, at: int) -> int | None:
    """The token of "saying" in "as saying" soon after a verb of quoting."""
    ahead = range(at + 1, min(at + 24, len(view.sentence)))
    saying = next((i for i in ahead if view.lower(i) in {"saying", "telling"}), None)
    return saying if saying is not None and view.lower(saying - 1) == "as" else None


def _relay(view: View, at: int, saying: int, source: str) -> tuple[Mention | None, int]:
    """The outlet of "quoted by X as saying" or "quoted as saying by X", and where the words stop."""
    if view.lower(saying + 1) == "by":
        end, _ = right_of(view, saying + 2)
        return (read(view, saying + 2, end, source), end) if end > saying + 2 else (None, end)
    return _outlet_between(view, at, saying, source), saying + 1


def _outlet_between(view: View, first: int, stop: int, source: str) -> Mention | None:
    """The outlet of "was quoted by X as saying"."""
    hit = next((h for h in view.outlets if first < h[0] and h[1] <= stop), None)
    return read(view, hit[0], hit[1], source) if hit else None


@speech_rule(
    "quoted as saying",
    accept={
        "TASS quoted governor Ivan Petrov as saying that [six people died].": "Ivan Petrov",
        "Ivan Petrov was quoted as saying by TASS that [six people died].": "Ivan Petrov",
    },
    reject=("Ivan Petrov was quoted often. [Six people died].",),
)
def quoting(view: View, at: int, source: str, outlet: tuple[Mention, ...]) -> Frame | None:
    """As in "Al-Masirah quoted the spokesman as saying …": the spokesman speaks, the outlet relays."""
    saying = _as_saying(view, at)
    if saying is None or not outlet:
        return None
    end, _ = right_of(view, at + 1, stop=saying - 1)
    speakers = joint(view, at + 1, end, source)
    return (
        Frame(
            "quoted as saying",
            view.index,
            outlet[0].first,
            saying + 1,
            speakers,
            view.sentence.words[at],
            relay=outlet[0],
        )
        if speakers
        else None
    )


def auxiliary(view: View, at: int) -> str:
    """The nearest auxiliary before a participle, adverbs passed over."""
    for i in range(at - 1, max(at - 5, -1), -1):
        if view.lower(i) in BE | HAVE:
            return view.lower(i)
        if view.tag(i) != "RB":
            return ""
    return ""
