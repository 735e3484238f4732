"""People told to be among the dead or the wounded, and amounts of dead or wounded."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.harm.finding import (
    BOOK,
    Harmed,
    effect_of,
    group_of,
    harmed,
    has,
    joined_left,
    joined_right,
)
from onrecord.language.en.people_words import person_table
from onrecord.rules.engine import Match


@BOOK.rule(
    "among the dead",
    on="object|state|noun",
    pattern=(
        "[g:group|subset] ([!effect|counted|verb]{0,12}) ([be]|'found|counted')? ([adv]{0,1}) "
        "'among|amongst' ([det])? ([num|counted]{0,1}) ^"
    ),
    accept=(
        "Three children were among the wounded, he said.",
        "There was a nurse among the dead.",
        "Two officers from the garrison were among the casualties.",
    ),
    reject=("They walked among the dead.",),
)
def among_the_dead(match: Match) -> list[Harmed] | None:
    """A group that belongs to the dead, the wounded or the victims."""
    chunks, at = match.chunks, match.named["g"]
    group = group_of(chunks.units[at])
    if group.noun is None or (group.kind == "definite" and group.noun.plural):
        return None
    found = harmed(match, joined_left(chunks, at))
    if found and chunks.words(match.anchor) in ("victims", "casualties"):
        return [replace(one, effect="casualties") for one in found]
    return found


@BOOK.rule(
    "among the dead were",
    on="object|state|noun",
    pattern="'among|amongst' ('the|those|its')? ^ ([aux]{1,2}) [g:group]",
    accept=("Among the dead were two nurses and a driver.", "Among the victims is a boy."),
    reject=("Among the dead were his hopes.",),
)
def among_the_dead_were(match: Match) -> list[Harmed] | None:
    """The people who stand behind "among the dead were"."""
    chunks, at = match.chunks, match.named["g"]
    found = [one for one in harmed(match, joined_right(chunks, at)) or () if one.group.noun is not None]
    if chunks.words(match.anchor) in ("victims", "casualties"):
        found = [replace(one, effect="killed") for one in found]
    return found or None


@BOOK.rule(
    "the dead include",
    on="object|state|noun",
    pattern="('the|those|these|of')? ^ ([include]|'were|are') [g:group|subset]",
    accept=("The dead include three schoolchildren.", "Victims include pupils of the school."),
    reject=("The wounded were 12 hours on the road.",),
)
def the_dead_include(match: Match) -> list[Harmed] | None:
    """Who the dead or the victims were."""
    chunks, at = match.chunks, match.named["g"]
    verb = match.anchor + 1
    group = group_of(chunks.units[at])
    if not has(chunks, verb, "include") and (group.noun is None or not group.numeric):
        return None
    if group.noun is None or group.kind == "definite":
        return None
    found = harmed(match, joined_right(chunks, at)) or []
    effect = "killed" if chunks.words(match.anchor) in ("victims", "the victims") else effect_of(match).effect
    return [replace(one, effect=effect) for one in found if one.group.noun is not None] or None


@BOOK.rule(
    "some of the dead",
    on="object|state|noun",
    pattern="[g:bare] 'of' 'the|those' ^ [be] ([adv]{0,1}) [p:group]",
    accept=("Two of the dead were children.",),
    reject=("Two of the wounded were taken to hospital.",),
)
def some_of_the_dead(match: Match) -> list[Harmed] | None:
    """How many of the dead or wounded were children, women, soldiers."""
    chunks = match.chunks
    who = group_of(chunks.units[match.named["p"]])
    found = harmed(match, [match.named["g"]]) or []
    if who.noun is None or who.noun.population == "people":
        return None
    victims = chunks.words(match.anchor) in ("victims", "casualties")
    return [
        replace(one, group=replace(one.group, noun=who.noun), effect="killed" if victims else one.effect)
        for one in found
        if one.group.numeric
    ] or None


@BOOK.rule(
    "amount of wounded",
    on="object|state",
    pattern="[g:bare] ('of') ('the|their')? ^",
    accept=("The hospital took in dozens of wounded.", "There were hundreds of dead."),
    reject=("Two of the wounded men were treated.", "One of the dead was named on Monday."),
)
def amount_of_wounded(match: Match) -> list[Harmed] | None:
    """A quantity of "dead" or "wounded" used as a noun."""
    chunks = match.chunks
    if chunks.words(match.anchor - 1) in ("the", "their") or group_of(chunks.units[match.named["g"]]).numeric:
        return None
    if person_table().longest(chunks.sentence.lower, chunks.units[match.anchor].stop - 1) is not None:
        return None
    return harmed(match, [match.named["g"]])
