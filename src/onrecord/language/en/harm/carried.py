"""Figures whose effect was told before: "The hospital counted 23.", "The figures were eight and 35, respectively."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.en.harm.finding import Harmed, group_of, has, is_group
from onrecord.language.en.wordsets import wordset
from onrecord.model.claims import Effect
from onrecord.rules.chunks import Chunks


def carried_figures(chunks: Chunks, effects: Sequence[Effect]) -> list[Harmed]:
    """The bare figures of a sentence that has no word of harm, under the `effects` that were told right before.

    With "respectively", figures take the effects in order; else the first effect holds.
    """
    words = set(chunks.sentence.lower)
    if not effects or not words & wordset("counting"):
        return []
    bare = [n for n in range(len(chunks.units)) if _figure(chunks, n)]
    if "respectively" in words:
        return [_carried(chunks, n, effect) for n, effect in zip(bare, effects, strict=False)]
    led = [n for n in bare if n and chunks.words(n - 1).split()[-1] in wordset("figure leads") and not _told(chunks, n)]
    return [_carried(chunks, n, effects[0]) for n in led[:1]]


def _told(chunks: Chunks, n: int) -> bool:
    """Whether the figure's own clause has a word of harm, or no word of counting."""
    first, stop = n, n
    while first > 0 and chunks.words(first - 1) not in (";", ":"):
        first -= 1
    while stop < len(chunks.units) and chunks.words(stop) not in (";", ":"):
        stop += 1
    clause = range(first, stop)
    counting = any(set(chunks.words(i).split()) & wordset("counting") for i in clause)
    return not counting or any(has(chunks, i, "effect") for i in clause)


def _figure(chunks: Chunks, n: int) -> bool:
    """A number alone: nothing behind it that it could count."""
    if not is_group(chunks, n) or not has(chunks, n, "bare") or not has(chunks, n, "numeric"):
        return False
    group = group_of(chunks.units[n])
    behind = n + 1
    ends = behind >= len(chunks.units) or has(chunks, behind, "punct", "comma", "conj", "prep", "adv", "wh", "side")
    small = group.count.low == group.count.high == 1 or "one" in chunks.words(n).split()
    return ends and not small and not group.further


def _carried(chunks: Chunks, n: int, effect: Effect) -> Harmed:
    return Harmed("carried figure", effect, group_of(chunks.units[n]), n, n)


def listed_parts(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "four people hurt: three children and a woman": a list behind a colon that adds up to no more than the whole."""
    parts: list[Harmed] = []
    for one in found:
        at = max(one.group_unit, one.effect_unit) + 1
        if not one.group.numeric or at >= len(chunks.units) or chunks.words(at) not in (":", "-", "("):
            continue
        row = _row(chunks, at + 1)
        total = one.group.count.low or one.group.count.high or 0
        if row and sum(group_of(chunks.units[n]).count.low or 0 for n in row) <= total:
            parts += [
                replace(
                    one,
                    rule="list of parts",
                    group=group_of(chunks.units[n]),
                    group_unit=n,
                    whole=one.group_unit,
                )
                for n in row
            ]
    return parts


def _row(chunks: Chunks, at: int) -> list[int]:
    row: list[int] = []
    while at < len(chunks.units):
        if is_group(chunks, at) and has(chunks, at, "counted", "one") and group_of(chunks.units[at]).noun is not None:
            row.append(at)
        elif not has(chunks, at, "conj", "comma"):
            break
        at += 1
    return row if at >= len(chunks.units) or not has(chunks, at, "effect", "aux", "verb") else []
