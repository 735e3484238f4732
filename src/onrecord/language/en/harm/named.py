"""Harm to people whom the report names."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.harm.finding import (
    BOOK,
    Harmed,
    apposition,
    auxiliary,
    effect_of,
    group_of,
    harmed,
    has,
    joined_right,
    passive,
)
from onrecord.rules.engine import Match


@BOOK.rule(
    "named and harmed",
    on="object|die|state",
    pattern=(
        "[g:name] ([comma] [num])? ([comma] [!comma|effect]{1,14} [comma])? ("
        "[aux|adv|neg]|'confirmed|found|declared|pronounced'){0,4} ^"
    ),
    accept=(
        "Amina Yusuf, a nurse of 34, was killed at her post.",
        "Amina Yusuf, 34, a nurse, was killed at her post.",
        "Captain Jan Novak died on the spot.",
    ),
    reject=("Red Cross workers evacuated the wounded.",),
)
def named_and_harmed(match: Match) -> list[Harmed] | None:
    """A named person before a word of harm."""
    at, word = match.named["g"], effect_of(match)
    if word.effect not in ("killed", "injured", "abducted"):
        return None
    direct = at == match.anchor - 1
    if direct and word.shape == "object":
        return None
    return _who(match, harmed(match, [at]))


@BOOK.rule(
    "killed and named",
    on="object|object_ing|object_base",
    pattern="^ ([adj|noun|side]{0,3}) [g:name]",
    accept=("A sniper killed Amina Yusuf on the bridge.", "Gunmen abducted Mayor Petro Bondar."),
    reject=("He was killed Sunday Morning.",),
)
def killed_and_named(match: Match) -> list[Harmed] | None:
    """A named person behind an active word of harm."""
    if effect_of(match).effect not in ("killed", "injured", "abducted") or passive(match.chunks, match.anchor):
        return None
    tag = match.chunks.sentence.tags[match.chunks.units[match.anchor].stop - 1]
    if has(match.chunks, match.anchor, "object") and tag == "VBN" and not auxiliary(match.chunks, match.anchor):
        return None
    return _who(match, harmed(match, joined_right(match.chunks, match.named["g"])))


def _who(match: Match, found: list[Harmed] | None) -> list[Harmed] | None:
    """The named people with what an apposition says of them."""
    chunks = match.chunks
    out = []
    for one in found or ():
        said = apposition(chunks, one.group_unit)
        noun = group_of(chunks.units[said]).noun if said is not None else None
        out.append(replace(one, group=replace(one.group, noun=one.group.noun or noun)))
    return out or None
