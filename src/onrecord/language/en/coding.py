"""From people whom the rules find harmed in a sentence to drafts of claims with all their fields."""

from __future__ import annotations

from onrecord.language.en.context import Context
from onrecord.language.en.extent import extent
from onrecord.language.en.fighters import enemy_loss
from onrecord.language.en.harm.finding import Harmed
from onrecord.language.en.modality import Modality, modality
from onrecord.language.en.sides import sides_in
from onrecord.language.en.wordsets import wordset
from onrecord.model.claims import Harm, Part, Victim, Why
from onrecord.model.counts import Count
from onrecord.model.spans import Span
from onrecord.model.speakers import Speaker
from onrecord.rules.chunks import Chunks
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_AT = frozenset(("in", "at", "near", "outside", "around", "on"))
_SIDE_REACH = 6  # tokens behind the first of a group in which "on their side" still speaks of it
_REACH = 12  # tokens around a claim's words in which a place is taken for its own


def harm_draft(context: Context, number: int, chunks: Chunks, one: Harmed) -> Draft:
    """The draft of a harm, or of a loss where fighters are counted by their enemy or over a front."""
    sentence = chunks.sentence
    first, stop = _extent_of(chunks, one)
    claim = _harm(context, number, chunks, one)
    draft = Draft(
        claim,
        "harm",
        sentence.starts[one.group.head],
        one.effect,
        headline=sentence.headline,
        definite=one.group.kind == "definite",
        places=_places(sentence, first, stop),
        sentence=number,
    )
    words = " ".join(sentence.lower[one.group.first : one.group.stop])
    return enemy_loss(context, draft, words, one.group.noun) or draft


def _harm(context: Context, number: int, chunks: Chunks, one: Harmed) -> Harm:
    sentence, word = chunks.sentence, one.group.noun
    first, stop = _extent_of(chunks, one)
    mode = modality(sentence, first, stop, following=context.following(number))
    reach = extent(sentence, first, stop, before=context.before(number))
    anchor = Span.of(context.text, *sentence.chars(first, stop))
    chain = context.attributions.of(anchor.start, anchor.end)
    return Harm(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        attribution=chain,
        polarity="-" if one.negated else mode.polarity,
        certainty=mode.certainty,
        hedges=hedge_spans(context.text, mode),
        realis=mode.realis,
        effect=one.effect,
        population=word.population if word else "people",
        status=word.status if word else None,
        age=word.age if word else None,
        sex=word.sex if word else None,
        role=word.role if word else None,
        affiliation=one.group.affiliation or _on_side(sentence, first, chain),
        count=_count(context.text, sentence, one),
        scope=reach.scope,
        since=reach.since,
        victims=_victims(context.text, chunks, one),
        why=_why(context.text, chunks, one),
    )


def _on_side(sentence: Sentence, first: int, chain: tuple[Speaker, ...]) -> str | None:
    """Whose people they are by "on the Thai side", "on our side": the last such words before or right behind."""
    found: str | None = None
    for at in range(2, min(len(sentence), first + _SIDE_REACH)):
        if sentence.lower[at] != "side":
            continue
        if sentence.lower[at - 2] == "on" and sentence.lower[at - 1] in ("our", "their"):
            found = chain[0].side if chain else None
        for start, stop, side in sides_in(sentence):
            if stop == at and "on" in sentence.lower[max(0, start - 2) : start]:
                found = side.name
    return found


def _extent_of(chunks: Chunks, one: Harmed) -> tuple[int, int]:
    """The tokens from the first to the last word of the group and its word of harm."""
    group, effect = one.group, chunks.units[one.effect_unit]
    return min(group.first, effect.first), max(group.stop, effect.stop)


def hedge_spans(text: str, mode: Modality) -> tuple[Span, ...]:
    """The words that lower certainty, as spans of the report."""
    return tuple(Span.of(text, start, end) for start, end in mode.hedges)


def _count(text: str, sentence: Sentence, one: Harmed) -> Count:
    """The count with its words as the report writes them; an amount that is not told is "unspecified"."""
    count = one.group.count
    if one.negated and count.bounds != (0, 0):
        return Count(text=count.text)
    start, end = sentence.chars(one.group.first, one.group.stop)
    vague = count.vague
    if count.bounds == (None, None) and vague is None and not one.negated:
        vague = "unspecified"
    return Count(low=count.low, high=count.high, approximate=count.approximate, text=text[start:end], vague=vague)


def _victims(text: str, chunks: Chunks, one: Harmed) -> tuple[Victim, ...]:
    """The victim where the harmed group is a name, or where a name stands beside a single person in apposition."""
    for unit in (one.group_unit, one.group_unit + 1, one.group_unit + 2):
        if unit >= len(chunks.units) or (unit > one.group_unit and one.group.count.bounds != (1, 1)):
            break
        if "name" not in chunks.units[unit].labels:
            if unit > one.group_unit and chunks.words(unit) != ",":
                break
            continue
        start, end = chunks.chars(unit, unit + 1)
        word = one.group.noun
        return (
            Victim(
                name=text[start:end],
                sex=word.sex if word else None,
                role=word.role if word else None,
                age=_age(chunks, unit),
                start=start,
                end=end,
            ),
        )
    return ()


def _age(chunks: Chunks, unit: int) -> int | None:
    """The age that stands between commas behind a name ("Amina Yusuf, 34, …")."""
    stop = chunks.units[unit].stop
    words = chunks.sentence.lower[stop : stop + 3]
    if len(words) == 3 and words[0] == "," and words[1].isdigit() and words[2] in (",", "."):
        return int(words[1]) if int(words[1]) < 120 else None
    return None


def _why(text: str, chunks: Chunks, one: Harmed) -> Why:
    parts = [("people", one.group_unit), ("harm", one.effect_unit)]
    if one.whole is not None:
        parts.append(("part of", one.whole))
    made = []
    for name, unit in parts:
        start, end = chunks.chars(unit, unit + 1)
        made.append(Part(name=name, start=start, end=end, text=text[start:end]))
    return Why(rule=f"harm: {one.rule}", parts=tuple(made))


def _places(sentence: Sentence, first: int, stop: int) -> frozenset[str]:
    """The names behind a preposition of place near the claim's words."""
    names: set[str] = set()
    for i in range(max(1, first - _REACH), min(stop + _REACH, len(sentence))):
        if sentence.tags[i] in ("NNP", "NNPS") and sentence.lower[i] not in wordset("dates"):
            back = i - 1
            while back > 0 and sentence.tags[back] in ("NNP", "DT", "JJ", "NN", "POS"):
                back -= 1
            if sentence.lower[back] in _AT:
                names.add(sentence.lower[i])
    return frozenset(names)
