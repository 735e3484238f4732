"""Tolls: numbers that are said to rise, stand or fall."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.harm.finding import BOOK, Harmed, group_of, harmed, has, is_group, of_whom
from onrecord.language.en.people_words import SOLDIERS, PersonWord, person_table
from onrecord.language.en.sides import Side
from onrecord.language.en.wordsets import wordset
from onrecord.model.counts import Count
from onrecord.rules.chunks import Chunks
from onrecord.rules.engine import Match

_FAR = 28


@BOOK.rule(
    "toll",
    on="toll",
    accept=(
        "The death toll from the strike on the market rose to 25 on Monday.",
        "Death toll now nine",
        "The number of people killed at the checkpoint increased to 32.",
        "The provincial hospital put the toll at 14.",
        "Army raises toll of border raid to 26",
    ),
    reject=("The toll of the war is heavy.", "The death toll is expected to rise within 24 hours."),
)
def toll(match: Match) -> list[Harmed] | None:
    """The number that a toll reaches, and the one that it comes from."""
    return _figures(match, match.anchor)


def _figures(match: Match, anchor: int) -> list[Harmed] | None:
    chunks = match.chunks
    now, before = _right(chunks, anchor)
    found = [_reached(chunks, one) for one in harmed(match, now) or []]
    found += harmed(match, before) or []
    word, side = _counted_people(chunks, anchor), None
    if word is None:
        word, side = _army(chunks, anchor)
    return [of_whom(one, word, side) for one in found] or None


def _army(chunks: Chunks, anchor: int) -> tuple[PersonWord | None, str | None]:
    """Whose toll it is, where an army's is told: "the US military death toll"."""
    before = range(max(0, anchor - 3), anchor)
    if not wordset("army") & {w for i in before for w in chunks.words(i).split()}:
        return None, None
    sides = [chunks.units[i].value for i in before if has(chunks, i, "side")]
    side = next((value.name for value in sides if isinstance(value, Side)), None)
    return SOLDIERS, side


def _reached(chunks: Chunks, one: Harmed) -> Harmed:
    """ "rises up to 358": what a toll rises to is reached and no bound."""
    count = one.group.count
    if not chunks.words(one.group_unit).startswith("up to") or count.high is None:
        return one
    return replace(one, group=replace(one.group, count=Count(low=count.high, high=count.high, text=count.text)))


def _counted_people(chunks: Chunks, anchor: int) -> PersonWord | None:
    """Whom a toll counts: "number of dead children", "number of civilians killed"."""
    first, stop = chunks.units[anchor].first, chunks.units[anchor].stop
    for i in range(first, min(stop + 3, len(chunks.sentence))):
        hit = person_table().longest(chunks.sentence.lower, i)
        if hit is not None:
            return hit[1]
    return None


def _right(chunks: Chunks, anchor: int) -> tuple[list[int], list[int]]:
    """The figures to the right of `anchor` in its clause: those reached, those left behind ("from 18")."""
    now: list[int] = []
    before: list[int] = []
    for at in range(anchor + 1, min(anchor + _FAR, len(chunks.units))):
        if has(chunks, at, "effect") and not has(chunks, at, "lives"):
            break
        if chunks.words(at) in (";", ".") or (has(chunks, at, "comma") and now and not _from(chunks, at + 1)):
            break
        if not is_group(chunks, at) or not has(chunks, at, "numeric"):
            continue
        if has(chunks, at + 1, "effect") and not has(chunks, at + 1, "lives"):
            break
        lead = "to" if chunks.words(at).startswith("up to") and not now else chunks.words(at - 1)
        if lead == "from":
            before.append(at)
        elif (
            lead in wordset("toll leads")
            or (lead == "," and not now and has(chunks, at, "bare"))
            or has(chunks, at - 1, "adv")
        ):
            if not now:
                now.append(at)
        elif (
            group_of(chunks.units[at]).count.low != group_of(chunks.units[at]).count.high
            and not now
            and has(chunks, at, "bare")
        ):
            now.append(at)
    return now, before


def _from(chunks: Chunks, at: int) -> bool:
    return any(chunks.words(i) == "from" for i in range(at, min(at + 3, len(chunks.units))))


@BOOK.rule(
    "number of people harmed",
    on="object|state",
    pattern="'number|tally|count' 'of' ([det]{0,1}) [g:group] ([prep|noun|adj|name|side]{0,4}) ^",
    accept=("The number of guerrillas killed by the brigade has risen to 26.",),
    reject=("A number of guerrillas killed in the raid were buried.",),
)
def number_of(match: Match) -> list[Harmed] | None:
    """A toll that names whom it counts; its figure stands behind."""
    chunks, at = match.chunks, match.named["g"]
    if chunks.words(at - 2) == "a" or chunks.words(max(0, at - 3)) in ("a", "large", "unknown"):
        return None
    now, before = _right(chunks, match.anchor)
    group = group_of(chunks.units[at])
    found = harmed(match, [*now, *before]) or ()
    return [of_whom(one, group.noun, group.affiliation) for one in found] or None


@BOOK.rule(
    "the dead number",
    on="object|state|noun|bodies",
    pattern="('the|of|many') ([adj|noun]{0,1}) ^",
    accept=(
        "The ministry put the wounded at 534.",
        "He said the dead numbered over 93.",
        "The hospital revised the wounded from 23 to 63.",
    ),
    reject=("The dead were buried at 11 cemeteries.", "The wounded were taken to two hospitals."),
)
def the_dead_number(match: Match) -> list[Harmed] | None:
    """ "the wounded at 534": a noun made of a word of harm, with its figure behind it."""
    chunks = match.chunks
    now, before = _right(chunks, match.anchor)
    now = [
        at
        for at in now
        if chunks.words(at - 1) not in ("of", "in")
        and has(chunks, at, "bare")
        and not _place(chunks, at)
        and chunks.words(at).split()[0] != "the"
    ]
    if (not now and not before) or at_distance(match.anchor, now or before) > 6:
        return None
    return harmed(match, [*now, *before])


def _place(chunks: Chunks, at: int) -> bool:
    return has(chunks, at + 1, "noun", "adj") and not has(chunks, at + 1, "name")


def at_distance(anchor: int, units: list[int]) -> int:
    """How many units lie between the word of harm and its figure."""
    return units[0] - anchor


@BOOK.rule(
    "label and number",
    on="object|state|noun",
    pattern="^ ('people|persons|civilians')? [punct] [g:bare]",
    accept=("Killed: 12", "Injured - 30"),
    reject=("Killed: a war story",),
)
def label_and_number(match: Match) -> list[Harmed] | None:
    """A line of a list: the effect, a colon or dash, the number."""
    chunks, at = match.chunks, match.named["g"]
    if chunks.words(at - 1) not in (":", "-") or not has(chunks, at, "numeric") or has(chunks, at + 1, "effect"):
        return None
    if is_group(chunks, match.anchor - 1):
        return None
    return harmed(match, [at])


def then_figures(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "nine dead, then ten, then eleven": further figures of a count that is told as it grew."""
    more: list[Harmed] = []
    for one in found:
        at = max(one.effect_unit, one.group_unit) + 1
        while at + 1 < len(chunks.units) and at - one.effect_unit < 30:
            if chunks.words(at) == "then" and is_group(chunks, at + 1) and has(chunks, at + 1, "bare"):
                if not has(chunks, at + 2, "effect", "aux"):
                    more.append(_again(chunks, one, at + 1))
            elif has(chunks, at, "effect", "verb"):
                break
            at += 1
    return more


def _again(chunks: Chunks, one: Harmed, at: int) -> Harmed:
    group = group_of(chunks.units[at])
    return Harmed("then", one.effect, group, at, one.effect_unit)
