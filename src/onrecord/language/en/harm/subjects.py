"""Harm told passively or without an actor: who was killed, died, is missing."""

from __future__ import annotations

from onrecord.language.en.harm.finding import (
    BOOK,
    Harmed,
    active_perfect,
    auxiliary,
    group_of,
    harmed,
    has,
    is_group,
    joined_left,
    joined_right,
    supposed,
)
from onrecord.rules.chunks import Chunks
from onrecord.rules.engine import Match

_HARM = "object|die|die_base|die_ing|state"


@BOOK.rule(
    "subject before",
    on=_HARM,
    pattern=(
        "[g:group] ('-|:')? ([quote])? ([aux|adv|neg]|'confirmed|feared|believed|reported|known|to|presumed|found|left"
        "|lay|lie|lying|said|thought|remain|remains|went|go'){0,6} ^"
    ),
    accept=(
        "At least 21 people have died in the city.",
        "Three children were killed by a mine.",
        "26 killed and 43 injured in the raid",
        "Dozens are feared dead after the strike.",
        "Two women are still missing.",
    ),
    reject=(
        "The regiment killed its prisoners.",
        "Officials said the dead would be buried on Friday.",
    ),
)
def subject_before(match: Match) -> list[Harmed] | None:
    """The group right before the word of harm, with or without auxiliaries."""
    chunks, at = match.chunks, match.named["g"]
    reduced = at == match.anchor - 1
    group = group_of(chunks.units[at])
    if (reduced and _actor(chunks, match.anchor, at)) or (active_perfect(chunks, match.anchor) and not _leaves(match)):
        return None
    if supposed(chunks, match.anchor):
        return None
    fighters = group.noun is not None and group.noun.population == "soldiers"
    if reduced and group.kind == "plural" and fighters and not _announced(chunks, at):
        return None
    if group.kind == "definite" and (reduced or (group.noun is not None and group.noun.plural)):
        return None
    if _object_of_another(chunks, at) and not reduced:
        return None
    return harmed(match, joined_left(chunks, at))


def _announced(chunks: Chunks, at: int) -> bool:
    """ "Soldiers killed in clash": without a number only a headline or the beginning of a sentence says so."""
    return chunks.sentence.headline or at == 0 or chunks.words(at - 1) in (":", "-", ",")


def _leaves(match: Match) -> bool:
    """ "20,000 people have evacuated the city": those who evacuate are displaced themselves."""
    return has(match.chunks, match.anchor, "displaced")


def _actor(chunks: Chunks, anchor: int, at: int) -> bool:
    """ "Gunmen killed …": people without a number before an active verb are its actors."""
    if not has(chunks, anchor, "object") or auxiliary(chunks, anchor):
        return False
    tag = chunks.sentence.tags[chunks.units[anchor].stop - 1]
    following = anchor + 1
    word = chunks.words(following) if following < len(chunks.units) else ""
    direct = is_group(chunks, following) or (
        word[:1].isalpha() and has(chunks, following, "name", "det", "side", "noun", "pron", "subset")
    )
    return direct and (tag == "VBD" or group_of(chunks.units[at]).kind != "counted")


def _object_of_another(chunks: Chunks, at: int) -> bool:
    """ "killed 4 people and were wounded": the group is taken by the verb before it."""
    return has(chunks, at - 1, "object_ing")


@BOOK.rule(
    "subject by grammar",
    on=_HARM,
    accept=(
        "Four people who had sheltered in the cellar of the school were killed.",
        "Two of the drivers, both from the capital, were wounded.",
    ),
    reject=("The school where the children learn was killed off by the budget.",),
)
def subject_by_grammar(match: Match) -> list[Harmed] | None:
    """The subject that the parser gives the word of harm, or the noun that a participle describes."""
    chunks = match.chunks
    if (active_perfect(chunks, match.anchor) and not _leaves(match)) or supposed(chunks, match.anchor):
        return None
    for token in _subjects(chunks, match.anchor):
        at = chunks.unit_of(token)
        if not is_group(chunks, at):
            continue
        group = group_of(chunks.units[at])
        if (
            group.noun is not None
            and group.noun.plural
            and (group.kind == "definite" or (_told(chunks, at) and _restricted(chunks, match.anchor)))
        ):
            return None
        if abs(at - match.anchor) == 1 and at > match.anchor:
            continue
        return harmed(match, [*joined_left(chunks, at), *joined_right(chunks, at)[1:]])
    return None


def _told(chunks: Chunks, at: int) -> bool:
    """People without a number, or "the six soldiers": those told of before."""
    return group_of(chunks.units[at]).kind == "plural" or chunks.words(at).startswith("the ")


def _restricted(chunks: Chunks, anchor: int) -> bool:
    """ "people who were killed": a relative clause picks out people and tells nothing new of them."""
    sentence, unit = chunks.sentence, chunks.units[anchor]
    if not has(chunks, anchor, "object"):
        return False
    return any(sentence.deps[i] in ("relcl", "acl") for i in range(unit.first, unit.stop))


def _subjects(chunks: Chunks, anchor: int) -> list[int]:
    sentence = chunks.sentence
    unit = chunks.units[anchor]
    heads = [
        i
        for i in range(unit.first, unit.stop)
        if not unit.first <= sentence.heads[i] < unit.stop or sentence.heads[i] == i
    ]
    head = heads[0] if heads else unit.first
    found: list[int] = []
    seen = 0
    active = has(chunks, anchor, "object") and not auxiliary(chunks, anchor)
    while seen < 3:
        subjects = [c for c in sentence.children(head) if sentence.deps[c] in ("nsubjpass", "nsubj")]
        if active:
            subjects = [c for c in subjects if sentence.deps[c] == "nsubjpass"]
        if subjects and sentence.deps[head] == "relcl" and sentence.tags[subjects[0]].startswith("W"):
            return [*found, sentence.heads[head]]
        if subjects:
            return found + subjects
        if sentence.deps[head] in ("acl", "relcl"):
            return [*found, sentence.heads[head]]
        if (
            sentence.deps[head] not in ("conj", "xcomp", "acomp", "attr", "oprd", "advcl")
            or sentence.heads[head] == head
        ):
            return found
        if sentence.deps[head] == "advcl" and not has(chunks, anchor, "object"):
            return found
        head, seen = sentence.heads[head], seen + 1
    return found


@BOOK.rule(
    "subject far before",
    on=_HARM,
    pattern="[g:counted] ([!effect|counted|verb|wh]{0,14}) [have|be] ([aux|adv|neg]{0,3}) ^",
    accept=("Some 20 pilgrims from the valley, on their way home, were killed.",),
    reject=("Twelve people were there when he was killed.", "Ten civilians could be killed."),
)
def subject_far_before(match: Match) -> list[Harmed] | None:
    """Where the parse fails: the nearest counted group before the auxiliaries, with no verb between."""
    if active_perfect(match.chunks, match.anchor) or supposed(match.chunks, match.anchor):
        return None
    return harmed(match, joined_left(match.chunks, match.named["g"]))
