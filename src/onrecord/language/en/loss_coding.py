"""From things that the rules find lost in a sentence to drafts of claims with all their fields."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.coding import hedge_spans
from onrecord.language.en.context import Context
from onrecord.language.en.extent import extent
from onrecord.language.en.lost import Lost
from onrecord.language.en.modality import modality
from onrecord.language.en.sides import sides_in
from onrecord.language.en.things import Thing
from onrecord.model.claims import Loss, Part, Why, as_harm
from onrecord.model.counts import Count
from onrecord.model.spans import Span
from onrecord.model.speakers import Speaker
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_REACH = 16  # tokens that the anchor of a loss may cover


def loss_draft(context: Context, number: int, lost: Lost) -> Draft:
    """The draft of a loss; a side's own dead of one incident are drafted as harm."""
    sentence, thing = context.sentences[number], lost.thing
    anchor = _anchor(context.text, sentence, lost)
    start, end = sentence.chars(thing.first, thing.stop)
    chain = context.attributions.of(start, end)
    mode = modality(sentence, thing.first, thing.stop, following=context.following(number))
    reach = extent(sentence, thing.first, thing.stop, before=context.before(number))
    claim = Loss(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        attribution=chain,
        polarity="-" if lost.negated else mode.polarity,
        certainty=mode.certainty,
        hedges=hedge_spans(context.text, mode),
        realis=mode.realis,
        of=_of(context, lost.of, chain),
        item=thing.item,
        scope=reach.scope,
        since=reach.since,
        count=_count(thing, context.text[start:end]),
        why=_why(lost, context.text, start, end),
    )
    draft = Draft(
        claim,
        "harm",
        sentence.starts[thing.head],
        thing.item,
        headline=sentence.headline,
        sentence=number,
        places=_names(sentence, thing),
    )
    return _own_dead(draft)


def _anchor(text: str, sentence: Sentence, lost: Lost) -> Span:
    first, stop = min(lost.thing.first, lost.verb), max(lost.thing.stop, lost.verb + 1)
    if stop - first > _REACH:
        first, stop = lost.thing.first, lost.thing.stop
    return Span.of(text, *sentence.chars(first, stop))


def _of(context: Context, of: str | None, chain: tuple[Speaker, ...]) -> str | None:
    """The side that lost: as told; else the rival of who says so, or whom the report means by "the enemy"."""
    if of is not None and of != "enemy":
        return of
    return context.rival(chain[0].side if chain else None) or (context.enemy if of == "enemy" else None)


def _count(thing: Thing, words: str) -> Count:
    count = thing.count
    vague = count.vague or ("unspecified" if count.bounds == (None, None) else None)
    return Count(low=count.low, high=count.high, approximate=count.approximate, text=words, vague=vague)


def _why(lost: Lost, text: str, start: int, end: int) -> Why:
    part = Part(name="thing", start=start, end=end, text=text[start:end])
    return Why(rule=f"loss: {lost.rule}", parts=(part,))


def _own_dead(draft: Draft) -> Draft:
    """ "the army lost four men" in one incident, as its own side or a third party tells it: four soldiers killed."""
    claim = draft.claim
    if not isinstance(claim, Loss) or claim.item != "personnel" or claim.scope != "incident":
        return draft
    by_enemy = bool(claim.attribution) and claim.attribution[0].side not in (None, claim.of)
    if claim.why.rule != "loss: side lost" or by_enemy or claim.count.bounds == (None, None):
        return draft
    harm = as_harm(claim, effect="killed", population="soldiers", status="combatant")
    return replace(draft, claim=harm, head="killed")


def denial_draft(context: Context, number: int, span: tuple[int, int], denied: Loss) -> Draft:
    """The draft of "denies any such loss": the loss told before, denied by who denies it."""
    sentence = context.sentences[number]
    anchor = Span.of(context.text, *sentence.chars(*span))
    part = Part(name="denial", start=anchor.start, end=anchor.end, text=anchor.text)
    claim = Loss(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        polarity="-",
        attribution=context.attributions.of(anchor.start, anchor.end),
        of=denied.of,
        item=denied.item,
        count=Count(),
        scope=denied.scope,
        why=Why(rule="loss: denied loss", parts=(part,)),
    )
    return Draft(claim, "harm", anchor.start, denied.item, headline=sentence.headline, sentence=number)


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
