"""Verbs of saying with those who say: the acts of saying in one sentence, before their contents are known."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.language.en.speakers.frames import Frame
from onrecord.language.en.speakers.mentions import STRONG, Mention, read
from onrecord.language.en.speakers.phrases import (
    after_verb,
    after_words,
    base_left,
    before_auxiliaries,
    left_of,
    right_of,
    widen_left,
)
from onrecord.language.en.speakers.tagging import FINITE, NOUNS, VERBS
from onrecord.language.en.speakers.view import Hit, View
from onrecord.language.en.speakers.words import Verb, report_nouns, verbs

_BE = frozenset("is are was were be been being 's 're".split())
_HAVE = frozenset("has have had having 've".split())
_RELATIVE = frozenset(("who", "which", "that"))
_DONE_TO = frozenset(
    "dead killed wounded injured hurt missing trapped buried destroyed captured detained".split()
)
_AGENT = ("er", "or", "ist", "ian", "ers", "ors", "ists", "ians", "aide", "aides")
_TELLING = frozenset("say tell add write explain recount testify state insist warn".split())
CHARGES = frozenset(
    "claim charge accusation allegation assertion accusations claims allegations charges something".split()
)
_ALWAYS = frozenset("deny reject dismiss refute rule dispute doubt".split())
_STRONG = STRONG | {"pronoun"}
_GIVEN = frozenset("released published compiled issued given provided obtained gathered collected".split())
_WEAK_PARTICIPLES = frozenset(
    "say add claim warn note accuse blame allege insist stress cite quote tell describe call deny announce report".split()
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
    if tag == "VBN" or (tag == "VBD" and _auxiliary(view, at) in _BE):
        if _auxiliary(view, at) in _BE:
            return _passive(view, at, verb, source)
        if (
            _auxiliary(view, at) not in _HAVE
            and view.lower(at + 1) in {"by", "in", "on", "for", "of", "as"} | _BE
        ):
            return None
    elif tag == "VBG" and _auxiliary(view, at) in _BE:
        if verb.kind == "report":
            return None
    elif tag == "VBG":
        return _participle(view, at, verb, source, made)
    elif verb.lemma == "accuse" and view.lower(at + 1) == "of":
        return None
    elif tag == "VB" or (tag not in FINITE and tag != "VBN"):
        return None
    if _negated(view, at) and verb.lemma not in _ALWAYS:
        return None
    return _active(view, at, verb, source, made)


def _active(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    stop, medium, addressee = after_verb(view, at)
    subject = _subject(view, at, stop, verb)
    if subject is not None and subject[0] < at:
        subject = _without_charge(view, subject)
    if subject is None:
        return _shared(view, at, verb, source, made)
    speakers = _speakers(view, subject, source)
    if not speakers or not _can(view, speakers, verb, at):
        return None
    if (
        verb.lemma in {"quote", "cite"}
        and subject[0] < at
        and (quoted := _quoting(view, at, source, speakers))
    ):
        return quoted
    relay = read(view, *addressee, source) if addressee else None
    if subject[0] > at and (
        speakers[0].kind in {"noun", "report"}
        or verb.kind == "report"
        and view.lower(at - 1) not in {",", '"', "'", "-"}
    ):
        return None
    if subject[0] > at:
        stop, more, addressee = after_inverted(view, subject[1], stop)
        medium = medium or more
        relay = relay or (read(view, *addressee, source) if addressee else None)
    first = min(subject[0], at)
    return Frame(
        "subject and verb", view.index, first, max(stop, at + 1), speakers, view.sentence.words[at], medium,
        relay if relay and relay.category == "media" else None,
        back=view.lower(at + 1) in {"this", "it"} and view.lower(at + 2) in {",", ".", "", "in", "on", "to"} or view.lower(at + 1) == "about" and view.lower(at + 2) in {"this", "it"},
    )  # fmt: skip


def after_inverted(view: View, at: int, stop: int) -> tuple[int, str | None, Hit | None]:
    """The end of "said X on Telegram" after the subject that ends at `at`."""
    return after_words(view, max(at, stop))


def _without_charge(view: View, subject: Hit) -> Hit:
    """ "a claim Kyiv denies": only "Kyiv" is the subject."""
    first, stop = subject
    at = first + (view.tag(first) in {"DT", "PRP$"})
    return (
        (at + 1, stop)
        if view.lower(at) in CHARGES and at + 1 < stop and view.lower(at + 1) not in {"of", "by", "from"}
        else subject
    )


def _subject(view: View, at: int, stop: int, verb: Verb) -> Hit | None:
    """The subject's tokens: the parser's where it makes sense, else the noun phrase before or behind the verb."""
    parsed = _parsed_subject(view, at)
    left = left_of(view, at)
    if (
        parsed is None
        and verb.lemma == "say"
        and view.lower(at - 1) in {",", '"'}
        and (behind := _inverted(view, at, stop))
        and _ends_there(view, behind)
    ):
        return behind
    if parsed is not None and parsed > at or left is None and parsed is None:
        found = _inverted(view, at, stop)
        if found is not None or parsed is not None:
            return found
    if parsed is not None and (left is None or parsed < left[0] and _relative_between(view, parsed, left[0])):
        end = before_auxiliaries(view, at)
        if parsed < end and at - parsed < 40:
            first = widen_left(view, base_left(view, parsed))
            return first, max(min(end, right_of(view, first)[0]), parsed + 1)
    return left


def _ends_there(view: View, subject: Hit) -> bool:
    """Whether nothing that would be said follows the subject behind the verb: "…, said a witness, …"."""
    stop = right_of(view, subject[0])[0]
    return view.lower(stop) in {",", ".", "", "who", '"', ";"} and view.tag(stop + 1) not in FINITE


def _relative_between(view: View, a: int, b: int) -> bool:
    return any(
        view.lower(i) in {"who", "which", "that"} or view.tag(i) in {"VBN", "VBG"} for i in range(a + 1, b)
    )


def _parsed_subject(view: View, at: int) -> int | None:
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
            view.tag(at - 1) in NOUNS | {"RB", "VBN", "CD", "JJ"}
            and view.lower(at) in {"says", "said", "reports"}
        )
    ):
        return None
    first = stop if stop > at + 1 else at + 1
    if verbs()[view.lower(at)].lemma in {"tell", "inform"} or view.tag(first) in {"IN", "CC", ".", ","}:
        first = at + 1
    if view.lower(first) in {'"', ":", ",", "that", ".", "of"} or first >= len(view.sentence):
        return None
    end, _ = right_of(view, first)
    return (first, end) if end > first else None


def _speakers(view: View, subject: Hit, source: str) -> tuple[Mention, ...]:
    """The mentions in a subject; a relative pronoun stands for what it hangs on."""
    first, stop = subject
    if view.lower(first) in _RELATIVE and stop - first == 1 or view.tag(first) == "WP":
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
        if a and b and {a.kind, b.kind} <= _STRONG and view.tag(at - 1) in NOUNS:
            return a, b
    one = read(view, first, stop, source)
    return (one,) if one else ()


def _can(view: View, speakers: tuple[Mention, ...], verb: Verb, at: int) -> bool:
    """Whether these may be subjects of this verb: the looser the verb, the surer the speaker must be."""
    first = speakers[0]
    if verb.lemma == "claim" and any(view.lower(i) in {"life", "lives", "victim", "victims"} for i in range(at, at + 8)):
        return view.lower(at + 1) == "that"
    if verb.lemma == "show":
        return first.kind == "report"
    if first.kind == "report":
        return verb.kind == "say" or verb.lemma in {
            "show",
            "find",
            "list",
            "indicate",
            "suggest",
            "put",
            "read",
            "record",
            "document",
        }
    if (
        first.kind == "pronoun"
        and first.head in {"it"}
        and verb.lemma in {"show", "suggest", "read", "hear", "post", "stand", "set", "give"}
    ):
        return False
    if first.head in {"i", "we", "you"}:
        return False
    if verb.kind == "perceive":
        seen = (
            verb.lemma != "count"
            and first.kind in {"person", "people"}
            and first.category in {"media", "witness"}
        )
        return seen or (verb.lemma == "count" and first.kind in _STRONG | {"name"})
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
    return first.kind in _STRONG or (
        first.kind == "name" and verb.lemma not in {"show", "find", "read", "call", "name"}
    )


def _shared(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    """ "X confirmed the raid and said …": the second verb has the first one's subject."""
    if view.lower(before_auxiliaries(view, at) - 1) not in {"and", "but", ",", "though", "then"}:
        return None
    speakers: tuple[Mention, ...] = ()
    if made and made[-1].index == view.index:
        speakers = made[-1].speakers
    elif view.sentence.parsed:
        token = at
        while view.sentence.deps[token] == "conj" and view.sentence.heads[token] != token:
            token = view.sentence.heads[token]
            subject = _parsed_subject(view, token)
            if subject is not None and subject < at:
                speakers = joint(
                    view, widen_left(view, base_left(view, subject)), before_auxiliaries(view, token), source
                )
                break
    if not speakers or not _can(view, speakers, verb, at):
        return None
    stop, medium, _ = after_verb(view, at)
    return Frame(
        "verb that shares a subject", view.index, at, stop, speakers, view.sentence.words[at], medium
    )


def _participle(view: View, at: int, verb: Verb, source: str, made: list[Frame]) -> Frame | None:
    """ "…, adding that …": the speaker is the one before; "X saying …" in a headline has its own subject."""
    if verb.lemma not in _WEAK_PARTICIPLES or verb.lemma in {"cite", "quote", "report"}:
        return None
    if view.lower(at - 1) not in {",", "and", "by", "while", "but"} or view.lower(at - 1) == "by":
        return None
    if made:
        speakers = made[-1].speakers
    else:
        subject = next(
            (i for i in range(at) if view.sentence.parsed and view.sentence.deps[i] == "nsubj"), None
        )
        if subject is None:
            return None
        speakers = joint(view, widen_left(view, base_left(view, subject)), subject + 1, source)
        if not speakers or speakers[0].kind not in _STRONG | {"name"}:
            return None
    stop, medium, _ = after_verb(view, at)
    return Frame("participle", view.index, at, stop, speakers, view.sentence.words[at], medium)


def _passive(view: View, at: int, verb: Verb, source: str) -> Frame | None:
    """ "was claimed by X", "was quoted as saying by Y", "CNN was told of … by X"; without an agent it is nobody's."""
    subject = left_of(view, at)
    whose = read(view, *subject, source) if subject else None
    by = next(
        (
            i
            for i in range(at + 1, min(at + 24, len(view.sentence)))
            if view.lower(i) == "by" and not view.quoted[i]
        ),
        None,
    )
    agent = None
    if (
        by is not None
        and any(view.tag(i) in VERBS for i in range(at + 1, by))
        and verb.lemma not in {"quote", "cite"}
    ):
        by = None
    if by is not None:
        end, _ = right_of(view, by + 1)
        agent = read(view, by + 1, end, source) if end > by + 1 else None
    saying = next(
        (
            i
            for i in range(at + 1, min(at + 12, len(view.sentence)))
            if view.lower(i) in {"saying", "telling"}
        ),
        None,
    )
    if verb.lemma in {"quote", "cite"} and saying and view.lower(saying - 1) == "as" and whose is not None:
        agent = agent if by is not None and by - saying < 3 else _outlet_between(view, at, saying, source)
        stop = end if agent and by is not None and saying < by < saying + 3 else saying + 1
        return Frame(
            "quoted as saying", view.index, whose.first, stop, (whose,), view.sentence.words[at], relay=agent
        )
    if (
        agent is None
        or by is None
        or agent.kind in {"noun", "pronoun", "name"}
        and verb.kind != "say"
        or verb.kind == "figure"
    ):
        return None
    back = (
        subject is not None
        and view.lower(subject[0]) in {"this", "it", "that"}
        and subject[1] - subject[0] == 1
    )
    first = subject[0] if back and subject else at
    relay = whose if verb.lemma == "tell" and whose and whose.kind == "outlet" else None
    return Frame(
        "passive with an agent",
        view.index,
        first,
        end,
        (agent,),
        view.sentence.words[at],
        relay=relay,
        apart=not back,
        back=back,
    )


def _outlet_between(view: View, first: int, stop: int, source: str) -> Mention | None:
    """The outlet of "was quoted by X as saying"."""
    hit = next((h for h in view.outlets if first < h[0] and h[1] <= stop), None)
    return read(view, hit[0], hit[1], source) if hit else None


def _quoting(view: View, at: int, source: str, outlet: tuple[Mention, ...]) -> Frame | None:
    """ "Al-Masirah quoted the spokesman as saying …": the spokesman speaks, the outlet relays."""
    saying = next(
        (
            i
            for i in range(at + 2, min(at + 24, len(view.sentence)))
            if view.lower(i) in {"saying", "telling"}
        ),
        None,
    )
    if saying is None or view.lower(saying - 1) != "as" or not outlet:
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


def _auxiliary(view: View, at: int) -> str:
    """The nearest auxiliary before a participle, adverbs passed over."""
    for i in range(at - 1, max(at - 5, -1), -1):
        if view.lower(i) in _BE | _HAVE:
            return view.lower(i)
        if view.tag(i) != "RB":
            return ""
    return ""


def _negated(view: View, at: int) -> bool:
    return any(
        view.lower(i) in {"not", "n't", "never", "nor"} for i in range(before_auxiliaries(view, at), at)
    )
