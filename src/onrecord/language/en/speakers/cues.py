"""Verbs of saying with those who say: the acts of saying in one sentence, before their contents are known."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.language.en.speakers.before import before_auxiliaries, widen_left
from onrecord.language.en.speakers.circumstance import after_verb, after_words
from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.mentions import Mention, read
from onrecord.language.en.speakers.passives import BE, HAVE, auxiliary, passive, quoting
from onrecord.language.en.speakers.phrases import base_left
from onrecord.language.en.speakers.rulebook import speech_rule
from onrecord.language.en.speakers.subjects import ABLE, joint, parsed_subject, speakers_of, subject_of
from onrecord.language.en.speakers.tagging import FINITE
from onrecord.language.en.speakers.view import View
from onrecord.language.en.speakers.words import Verb, verbs

_DONE_TO = frozenset("dead killed wounded injured hurt missing trapped buried destroyed captured detained".split())
_AGENT = ("er", "or", "ist", "ian", "ers", "ors", "ists", "ians", "aide", "aides")
_TELLING = frozenset("say tell add write explain recount testify state insist warn".split())
_ALWAYS = frozenset("deny reject dismiss refute rule dispute doubt".split())
_WEAK_PARTICIPLES = frozenset(
    """say add claim warn note accuse blame allege insist stress cite quote tell describe call deny
    announce report""".split()
)


def verb_frames(view: View, source: str) -> Iterator[Frame]:
    """The acts of saying that the sentence's verbs make; contents are still empty."""
    made: list[Frame] = []
    for at in view.verbs:
        verb = verbs()[view.lower(at)]
        if not _near(view, at, verb):
            continue
        frame = _frame(view, at, verb, source, made)
        if frame is not None:
            made.append(frame)
            yield frame


def _near(view: View, at: int, verb: Verb) -> bool:
    """Words that make a verb one of saying ("put … at") must stand near it."""
    if not verb.near:
        return True
    return any(view.lower(i) in verb.near for i in range(at + 1, min(at + 14, len(view.sentence))))


def _frame(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    tag = view.tag(at)
    if tag == "VBN" or (tag == "VBD" and auxiliary(view, at) in BE):
        if auxiliary(view, at) in BE:
            return passive(view, at, verb, source)
        if auxiliary(view, at) not in HAVE and view.lower(at + 1) in {"by", "in", "on", "for", "of", "as"} | BE:
            return None
    elif tag == "VBG" and auxiliary(view, at) in BE:
        if verb.kind == "report":
            return None
    elif tag == "VBG":
        return _participle(view, at, verb, source, made)
    elif (verb.lemma == "accuse" and view.lower(at + 1) == "of") or tag == "VB" or (tag not in FINITE and tag != "VBN"):
        return None
    if _negated(view, at) and verb.lemma not in _ALWAYS:
        return None
    return _active(view, at, verb, source, made)


@speech_rule(
    "subject and verb",
    accept={
        "[Six people died] in the village, the governor said.": "governor",
        "The governor said that [six people died] in the village.": "governor",
        "“[Six people died],” said Anna Horova, a nurse at the clinic.": "Anna Horova",
        "On Friday, the health ministry said, [six people died].": "health ministry",
        "Olena Kravets, the mayor of Lypky, told Reuters [two men were hurt] by the blast.": "Olena Kravets",
        "A police source put the [number of wounded] at 40.": "police source",
        "Rebels deny that they [shelled the market].": "Rebels",
        "Kyiv claims that [300 soldiers were killed].": "Kyiv",
        "The UN has recorded [90 deaths] since March.": "United Nations",
        "An official who asked not to be named said [two men were hurt].": "official",
        "[Twelve dead] in market raid, medics say": "medics",
    },
    reject=(
        "The attack claimed [six lives].",
        "The mayor warned of storms as [shells killed three] in the suburbs.",
        "Russia was accused of [shelling the market].",
        "The ministry did not say how [six people died].",
        "Five rebels told nobody. [Six people died] in the village.",
    ),
)
def _active(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    stop, medium, addressee = after_verb(view, at)
    subject = subject_of(view, at, stop, verb)
    if subject is None:
        return _shared(view, at, verb, source, made)
    speakers = speakers_of(view, subject, source)
    if not speakers or not can_say(view, speakers, verb, at):
        return None
    if verb.lemma in {"quote", "cite"} and subject[0] < at and (quoted := quoting(view, at, source, speakers)):
        return quoted
    relay = read(view, *addressee, source) if addressee else None
    if subject[0] > at and (
        speakers[0].kind in {"noun", "report"}
        or (verb.kind == "report" and view.lower(at - 1) not in {",", '"', "'", "-"})
    ):
        return None
    if subject[0] > at:
        stop, more, addressee = after_words(view, max(subject[1], stop))
        medium = medium or more
        relay = relay or (read(view, *addressee, source) if addressee else None)
    first = min(subject[0], at)
    return Frame(
        "subject and verb", view.index, first, max(stop, at + 1), speakers, view.sentence.words[at], medium,
        relay if relay and relay.category == "media" and relay.kind != "people" else None,  # not "told reporters"
        back=_points_back(view, at + 1) and not view.lower(at).startswith(_REFUSALS),
    )  # fmt: skip


_REFUSALS = ("den", "reject", "dismiss", "refut", "disput")  # "rejected this" repeats nothing of what was said


def _points_back(view: View, at: int) -> bool:
    """Whether what was said is "this", "it" or "about this": the text before."""
    if view.lower(at) == "about":
        return view.lower(at + 1) in {"this", "it"}
    return view.lower(at) in {"this", "it"} and view.lower(at + 1) in {",", ".", "", "in", "on", "to"}


def can_say(view: View, speakers: tuple[Mention, ...], verb: Verb, at: int) -> bool:
    """Whether these may be subjects of this verb: the looser the verb, the surer the speaker must be."""
    first = speakers[0]
    if verb.lemma == "claim" and any(
        view.lower(i) in {"life", "lives", "victim", "victims"} for i in range(at, at + 8)
    ):
        return view.lower(at + 1) == "that"
    if verb.lemma == "show":
        return first.kind == "report"
    if first.kind == "report":
        return verb.kind == "say" or verb.lemma in {
            "show",
            "list",
            "indicate",
            "suggest",
            "put",
            "record",
            "document",
        }
    if (
        first.kind == "pronoun"
        and first.head == "it"
        and verb.lemma in {"show", "suggest", "hear", "post", "stand", "set", "give"}
    ):
        return False
    if first.head in {"i", "we", "you"}:
        return False
    if verb.kind == "perceive":
        seen = verb.lemma != "count" and first.kind in {"person", "people"} and first.category in {"media", "witness"}
        return seen or (verb.lemma == "count" and first.kind in ABLE | {"name"})
    if verb.kind == "beside":
        return view.lower(at - 1) in {",", '"'} or view.lower(at + 1) in {",", ":", '"', "that"}
    if verb.kind == "say":
        return first.kind != "noun" or verb.lemma in _TELLING or first.head.endswith(_AGENT)
    if (
        view.lower(at + 1) in _DONE_TO
        and first.kind in {"side", "people", "person", "noun", "name"}
        and view.sentence.headline
    ):
        return False
    return first.kind in ABLE or (first.kind == "name" and verb.lemma not in {"show", "call", "name"})


@speech_rule(
    "verb that shares a subject",
    accept={"The army confirmed the raid and said [six people died].": "army"},
    reject=("The army left the town and [six people died].",),
)
def _shared(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    """As in "X confirmed the raid and said …": the second verb has the first one's subject."""
    if view.lower(before_auxiliaries(view, at) - 1) not in {"and", "but", ",", "though", "then"}:
        return None
    speakers: tuple[Mention, ...] = ()
    if made and made[-1].index == view.index:
        speakers = made[-1].speakers
    elif view.sentence.parsed:
        token = at
        while view.sentence.deps[token] == "conj" and view.sentence.heads[token] != token:
            token = view.sentence.heads[token]
            subject = parsed_subject(view, token)
            if subject is not None and subject < at:
                speakers = joint(
                    view, widen_left(view, base_left(view, subject)), before_auxiliaries(view, token), source
                )
                break
    if not speakers or not can_say(view, speakers, verb, at):
        return None
    stop, medium, _ = after_verb(view, at)
    return Frame("verb that shares a subject", view.index, at, stop, speakers, view.sentence.words[at], medium)


@speech_rule(
    "participle",
    accept={"The army had left, the mayor said, adding that [six people died].": "mayor"},
    reject=("The shell hit a bus, adding [six people] to the toll.",),
)
def _participle(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    """As in "…, adding that …": the speaker is the one before; "X saying …" in a headline has its
    own subject.
    """
    if verb.lemma not in _WEAK_PARTICIPLES or verb.lemma in {"cite", "quote", "report"}:
        return None
    if view.lower(at - 1) not in {",", "and", "by", "while", "but"} or view.lower(at - 1) == "by":
        return None
    if made:
        speakers = made[-1].speakers
    else:
        subject = next((i for i in range(at) if view.sentence.parsed and view.sentence.deps[i] == "nsubj"), None)
        if subject is None:
            return None
        speakers = joint(view, widen_left(view, base_left(view, subject)), subject + 1, source)
        if not speakers or speakers[0].kind not in ABLE | {"name"}:
            return None
    stop, medium, _ = after_verb(view, at)
    return Frame("participle", view.index, at, stop, speakers, view.sentence.words[at], medium)


def _negated(view: View, at: int) -> bool:
    return any(view.lower(i) in {"not", "n't", "never", "nor"} for i in range(before_auxiliaries(view, at), at))
