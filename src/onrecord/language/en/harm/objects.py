"""Harm told actively: whom a strike killed, whom it left wounded."""

from __future__ import annotations

from onrecord.language.en.harm.finding import (
    BOOK,
    Harmed,
    auxiliary,
    group_of,
    harmed,
    has,
    is_group,
    joined_right,
    passive,
    supposed,
)
from onrecord.rules.engine import Match


@BOOK.rule(
    "object of killing",
    on="object|object_base|object_ing",
    pattern="^ ([comma|conj] ([conj])? [object|object_base|object_ing]){0,3} ([quote])? [adv]* [g:group]",
    accept=(
        "Shelling killed at least 21 people in the town.",
        "The strike on the market killed seven and wounded a dozen.",
        "Gunmen attacked the village, killing three farmers and wounding two others.",
        "Army shells kill 12 near the border",
        "The blast killed and injured 40 people.",
    ),
    reject=(
        "Three soldiers were killed two days ago.",
        "21 killed, 30 injured in the shelling",
        "The rebels killed time in the hills.",
    ),
)
def object_of_killing(match: Match) -> list[Harmed] | None:
    """The group right behind an active verb of harm."""
    chunks, at = match.chunks, match.named["g"]
    if has(chunks, match.anchor, "object") and passive(chunks, match.anchor):
        return None
    if _takes_it_back(match, at) or supposed(chunks, match.anchor):
        return None
    group = group_of(chunks.units[at])
    if group.kind == "definite" and group.noun is not None and group.noun.plural:
        return None
    return harmed(match, joined_right(chunks, at))


def _takes_it_back(match: Match, at: int) -> bool:
    """ "21 people killed 13 injured": the number to the right belongs to the next word of harm."""
    chunks = match.chunks
    left = is_group(chunks, match.anchor - 1)
    return left and has(chunks, at + 1, "effect") and not auxiliary(chunks, match.anchor)


@BOOK.rule(
    "left dead",
    on="object|state|noun",
    pattern="[leave] [g:group] ([adj|noun|prep|adv]{0,3}) ^",
    accept=(
        "The raid left at least 10 people dead and several wounded.",
        "A bomb exploded at a checkpoint, leaving dozens injured.",
    ),
    reject=("They left the dead in the street.",),
)
def left_dead(match: Match) -> list[Harmed] | None:
    """What an attack left behind."""
    return harmed(match, joined_right(match.chunks, match.named["g"])[:1])
