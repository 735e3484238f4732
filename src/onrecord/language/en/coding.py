"""From what the rules find in a sentence to drafts of claims with all their fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.language.en.domain import Domain
from onrecord.language.en.extent import extent
from onrecord.language.en.harm.finding import Harmed
from onrecord.language.en.losses import Lost, loss_words
from onrecord.language.en.modality import Modality, modality
from onrecord.language.en.people_words import PersonWord
from onrecord.language.en.sides import sides_in
from onrecord.language.en.speakers import Attributions
from onrecord.language.en.things import Thing
from onrecord.model.claims import Harm, Loss, Part, Why
from onrecord.model.counts import Count
from onrecord.model.spans import Span
from onrecord.model.speakers import Speaker
from onrecord.rules.chunks import Chunks
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence


LOOSE = ("some", "many", "most", "few", "several of")
MASSES = 500  # so many soldiers of one side are lost in no single incident
REACH = 16  # tokens that the anchor of a loss may cover


@dataclass(frozen=True)
class Context:
    """What coding needs of the report around a sentence."""

    text: str
    sentences: Sequence[Sentence]
    attributions: Attributions
    domain: Domain
    rivals: tuple[str, ...]
    groups: tuple[str, ...]
    enemy: str | None

    def following(self, number: int) -> Sequence[Sentence]:
        """The two sentences behind the one of that number."""
        return self.sentences[number + 1 : number + 3]

    def before(self, number: int) -> Sequence[Sentence]:
        """The two sentences before the one of that number."""
        return self.sentences[max(0, number - 2) : number]


def harm_draft(context: Context, number: int, chunks: Chunks, one: Harmed) -> Draft:
    """The draft of a harm, or of a loss where fighters are counted by their enemy or over a front."""
    sentence, units = chunks.sentence, chunks.units
    first = min(units[one.group_unit].first, units[one.effect_unit].first)
    stop = max(units[one.group_unit].stop, units[one.effect_unit].stop)
    mode = modality(sentence, first, stop, following=context.following(number))
    reach = extent(sentence, first, stop, before=context.before(number))
    anchor = Span.of(context.text, *sentence.chars(first, stop))
    group, word = one.group, one.group.noun
    claim = Harm(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        attribution=context.attributions.of(anchor.start, anchor.end),
        polarity="-" if one.negated else mode.polarity,
        certainty=mode.certainty,
        hedges=_spans(context.text, mode),
        realis=mode.realis,
        effect=one.effect,
        population=word.population if word else "people",
        status=word.status if word else None,
        age=word.age if word else None,
        sex=word.sex if word else None,
        role=word.role if word else None,
        affiliation=group.affiliation,
        count=_count(context.text, sentence, one),
        scope=reach.scope,
        since=reach.since,
        why=_why(context.text, chunks, one),
    )
    head_start = sentence.starts[group.head]
    definite = group.kind == "definite"
    draft = Draft(
        claim, "harm", head_start, one.effect,
        headline=sentence.headline, earlier=one.earlier, definite=definite, places=_places(sentence, first, stop),
        sentence=number,
    )
    words = " ".join(sentence.lower[group.first : group.stop])
    return _enemy_loss(context, draft, words, word) or draft


_AT = frozenset(("in", "at", "near", "outside", "around", "on"))
_DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)


def _places(sentence: Sentence, first: int, stop: int) -> frozenset[str]:
    """The names behind a preposition of place near the claim's words."""
    names: set[str] = set()
    for i in range(max(1, first - 12), min(stop + 12, len(sentence))):
        if sentence.tags[i] in ("NNP", "NNPS") and sentence.lower[i] not in _DATES:
            back = i - 1
            while back > 0 and (sentence.tags[back] in ("NNP", "DT", "JJ", "NN", "POS")):
                back -= 1
            if sentence.lower[back] in _AT:
                names.add(sentence.lower[i])
    return frozenset(names)


def _names(sentence: Sentence, thing: Thing) -> frozenset[str]:
    """The proper names and type designations of a thing."""
    sides = {i for first, stop, _ in sides_in(sentence) for i in range(first, stop)}
    return frozenset(
        sentence.lower[i]
        for i in range(thing.first, thing.stop)
        if i not in sides and (sentence.tags[i] == "NNP" or _designation(sentence.lower[i]))
    )


def _designation(word: str) -> bool:
    return any(c.isdigit() for c in word) and any(c.isalpha() for c in word)


def _spans(text: str, mode: Modality) -> tuple[Span, ...]:
    return tuple(Span.of(text, start, end) for start, end in mode.hedges)


def _count(text: str, sentence: Sentence, one: Harmed) -> Count:
    """The count with its words as the report writes them; an amount that is not told is "unspecified"."""
    group = one.group
    count = group.count
    if one.negated and count.bounds != (0, 0):
        return Count(text=count.text)
    start, end = sentence.chars(group.first, group.stop)
    vague = count.vague
    if count.bounds == (None, None) and vague is None and not one.negated:
        vague = "unspecified"
    return Count(low=count.low, high=count.high, approximate=count.approximate, text=text[start:end], vague=vague)


def _why(text: str, chunks: Chunks, one: Harmed) -> Why:
    parts = [("people", one.group_unit), ("harm", one.effect_unit)]
    if one.whole is not None:
        parts.append(("part of", one.whole))
    made = []
    for name, unit in parts:
        start, end = chunks.chars(unit, unit + 1)
        made.append(Part(name=name, start=start, end=end, text=text[start:end]))
    return Why(rule=f"harm: {one.rule}", parts=tuple(made))


_RANKS = frozenset(("general", "commander", "sailor", "pilot"))
_OFFICIAL = frozenset(("government", "military", "local authority", "emergency service"))


def _enemy_loss(context: Context, draft: Draft, words: str, word: PersonWord | None) -> Draft | None:
    """Fighters whom their enemy counts, or anybody over a front or a period, are a loss of their side."""
    claim = draft.claim
    if not isinstance(claim, Harm) or claim.polarity == "-" or draft.whole is not None:
        return None
    if claim.effect not in ("killed", "injured", "casualties") or claim.count.vague in ("unspecified", *LOOSE):
        return None
    if (word is not None and word.role in _RANKS) or any(captive in words for captive in loss_words("captive")):
        return None
    of = _lost_by(context, claim, words, word)
    if of is None:
        return None
    loss = Loss(
        id="", report="", anchor=claim.anchor, evidence=claim.evidence, attribution=claim.attribution,
        polarity=claim.polarity, certainty=claim.certainty, hedges=claim.hedges, realis=claim.realis,
        of=of or None, item="personnel", count=claim.count, scope=claim.scope, since=claim.since, why=claim.why,
    )
    return replace(draft, claim=loss, head="personnel")


def _lost_by(context: Context, claim: Harm, words: str, word: PersonWord | None) -> str | None:
    """The side that lost these people, "" where it is not told; None where they are no loss."""
    side, speaker = claim.affiliation, _side(claim.attribution)
    irregular = words.split()[-1] in loss_words("irregular") or words.endswith("armed men") or side in context.groups
    fighters = claim.population == "soldiers"
    other = side is None or side != speaker
    of = side or rival(context.rivals, speaker) or (context.groups[0] if irregular and context.groups else "")
    if fighters and irregular and (claim.scope == "cumulative" or (other and _official(claim.attribution))):
        return of
    if fighters and words.split()[-1] in loss_words("hostile"):
        return of
    enemies = side is not None and speaker is not None and side != speaker and {side, speaker} <= set(context.rivals)
    masses = side is not None and (claim.count.low or claim.count.high or 0) >= MASSES
    if fighters and (enemies or masses or (side is not None and claim.scope == "cumulative")):
        return of
    if enemies and masses and words.split()[-1] not in ("civilians", "people", "children", "women"):
        return of
    return of if _armed_deed(context, claim, words, word) else None


def _armed_deed(context: Context, claim: Harm, words: str, word: PersonWord | None) -> bool:
    """What an armed group says of the soldiers, police or nationals whom it killed itself."""
    if not claim.attribution:
        return False
    speaker = claim.attribution[0]
    if speaker.category != "armed group" and speaker.side not in context.groups:
        return False
    before = context.text[max(0, claim.anchor.start - 60) : claim.anchor.start].lower()
    struck = claim.why.rule.endswith("object of killing") and "accus" not in before
    if word is None:
        return struck and _own_deed(before)
    nationals = claim.population == "people" and claim.affiliation not in (None, speaker.side)
    if claim.population in ("soldiers", "police"):
        return claim.affiliation != speaker.side and (claim.affiliation is not None or struck)
    return struck and nationals


def _own_deed(before: str) -> bool:
    """"it killed almost 300": a force tells what it did itself."""
    return before.split()[-1:] in (["it"], ["we"], ["they"]) or before.endswith(("it had ", "they had ", "its fighters had "))


def _official(chain: tuple[Speaker, ...]) -> bool:
    """Whether a state's body or its officials speak, who count the other side's fighters."""
    if not chain:
        return False
    role = (chain[0].role or chain[0].name or "").lower()
    return chain[0].category in _OFFICIAL or bool(loss_words("official") & set(role.replace("'", " ").split()))


def _side(chain: tuple[Speaker, ...]) -> str | None:
    return chain[0].side if chain else None


def rival(rivals: tuple[str, ...], side: str | None) -> str | None:
    """The other of two sides at war."""
    others = [name for name in rivals if name != side]
    return others[0] if side in rivals and others else None


def denial_draft(context: Context, number: int, span: tuple[int, int], denied: Loss) -> Draft:
    """The draft of "denies any such loss": the loss told before, by its denier."""
    sentence = context.sentences[number]
    anchor = Span.of(context.text, *sentence.chars(*span))
    claim = Loss(
        id="", report="", anchor=anchor, evidence=(anchor,), polarity="-",
        attribution=context.attributions.of(anchor.start, anchor.end),
        of=denied.of, item=denied.item, count=Count(), scope=denied.scope,
        why=Why(rule="loss: denied loss", parts=(Part(name="denial", start=anchor.start, end=anchor.end, text=anchor.text),)),
    )
    return Draft(claim, "harm", anchor.start, denied.item, headline=sentence.headline, sentence=number)


def own_dead(loss: Draft) -> Draft:
    """"the army lost four men" in one incident, as its own side or a third party tells it: four soldiers killed."""
    claim = loss.claim
    if not isinstance(claim, Loss) or claim.item != "personnel" or claim.scope != "incident":
        return loss
    told_by_enemy = claim.attribution and claim.attribution[0].side not in (None, claim.of)
    if claim.why.rule != "loss: side lost" or told_by_enemy or claim.count.bounds == (None, None):
        return loss
    harm = Harm(
        id="", report="", anchor=claim.anchor, evidence=claim.evidence, attribution=claim.attribution,
        polarity=claim.polarity, certainty=claim.certainty, hedges=claim.hedges, realis=claim.realis,
        effect="killed", population="soldiers", status="combatant", affiliation=claim.of, count=claim.count,
        scope=claim.scope, since=claim.since, why=claim.why,
    )
    return replace(loss, claim=harm, head="killed")


def loss_draft(context: Context, number: int, sentence: Sentence, lost: Lost) -> Draft:
    """The draft of a loss."""
    thing = lost.thing
    first, stop = min(thing.first, lost.verb), max(thing.stop, lost.verb + 1)
    if stop - first > REACH:
        first, stop = thing.first, thing.stop
    mode = modality(sentence, thing.first, thing.stop, following=context.following(number))
    reach = extent(sentence, thing.first, thing.stop, before=context.before(number))
    anchor = Span.of(context.text, *sentence.chars(first, stop))
    start, end = sentence.chars(thing.first, thing.stop)
    chain = context.attributions.of(start, end)
    of = lost.of
    if of == "enemy" or of is None:
        of = rival(context.rivals, _side(chain)) or (context.enemy if of == "enemy" else of)
    count = thing.count
    vague = count.vague or ("unspecified" if count.bounds == (None, None) else None)
    claim = Loss(
        id="", report="", anchor=anchor, evidence=(anchor,), attribution=chain,
        polarity="-" if lost.negated else mode.polarity, certainty=mode.certainty,
        hedges=_spans(context.text, mode), realis=mode.realis,
        of=of, item=thing.item, scope=reach.scope, since=reach.since,
        count=Count(low=count.low, high=count.high, approximate=count.approximate, text=context.text[start:end], vague=vague),
        why=Why(rule=f"loss: {lost.rule}", parts=(Part(name="thing", start=start, end=end, text=context.text[start:end]),)),
    )
    return Draft(
        claim, "harm", sentence.starts[thing.head], thing.item, headline=sentence.headline, sentence=number,
        places=_names(sentence, thing),
    )
