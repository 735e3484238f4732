"""Harm told by nouns: deaths, casualties, bodies, lives."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.groups import Group
from onrecord.language.en.harm.finding import (
    BOOK,
    Harmed,
    effect_of,
    group_of,
    harmed,
    has,
    is_group,
    joined_right,
    of_whom,
)
from onrecord.language.en.people_words import SOLDIERS, PersonWord, person_table
from onrecord.language.en.sides import Side
from onrecord.language.en.wordsets import wordset
from onrecord.model.claims import Effect
from onrecord.model.counts import Count
from onrecord.rules.chunks import Chunks
from onrecord.rules.engine import Match


@BOOK.rule(
    "counted deaths",
    on="noun|bodies",
    pattern="[g:counted|none] ([adj|noun|prep|det]{0,3}) ^",
    accept=(
        "The ministry recorded 13 deaths on Monday.",
        "Monitors counted three civilian deaths in the province.",
        "Rescuers pulled 35 bodies from the ruins.",
        "There were several casualties.",
        "The army had suffered 20 casualties.",
    ),
    reject=("Deaths from malaria fell.", "He commands a body of troops."),
)
def counted_deaths(match: Match) -> list[Harmed] | None:
    """A quantity with a noun of harm."""
    chunks, at = match.chunks, match.named["g"]
    between = [chunks.words(i) for i in range(at + 1, match.anchor)]
    if any(word in ("in", "on", "at", "from", "by", "for", "with") for word in between):
        return None
    if "of" in between and (group_of(chunks.units[at]).noun is not None or {"the", "those", "these"} & set(between)):
        return None
    victims = chunks.words(match.anchor) in ("victims", "casualty", "victim")
    if victims and group_of(chunks.units[at]).count.vague in ("some", "many", "most"):
        return None
    found = _with_population(match, harmed(match, [at]))
    word, side = _bearer(chunks, at)
    return [of_whom(one, word, side) for one in found or ()] or None


def _bearer(chunks: Chunks, at: int) -> tuple[PersonWord | None, str | None]:
    """Whose the dead are by the subject of "suffered": "the army had suffered 20 casualties", "Russian troops took"."""
    if at < 2 or not wordset("bear") & {chunks.words(at - 1)}:
        return None, None
    subject = at - 2 - has(chunks, at - 2, "aux")
    if subject < 0:
        return None, None
    unit = chunks.units[subject]
    side = unit.value.name if isinstance(unit.value, Side) else None
    if is_group(chunks, subject):
        return group_of(unit).noun, group_of(unit).affiliation
    armed = isinstance(unit.value, Side) and unit.value.kind in ("force", "armed group")
    if armed or wordset("army") & set(chunks.words(subject).split()):
        return SOLDIERS, side
    return None, side


def _with_population(match: Match, found: list[Harmed] | None) -> list[Harmed] | None:
    """Takes the population from "of civilians" behind the noun or from its modifiers."""
    if found is None:
        return None
    behind = _of_group(match.chunks, match.anchor)
    word = behind.noun if behind else _modifier(match.chunks, match.anchor)
    effect: Effect = "killed" if has(match.chunks, match.anchor, "bodies") else _victims(match)
    return [of_whom(replace(one, effect=effect), word, behind.affiliation if behind else None) for one in found]


def _victims(match: Match) -> Effect:
    """ "25 victims" are dead where the same sentence counts the injured apart; else it may be either."""
    chunks = match.chunks
    effects = {label for unit in chunks.units if "effect" in unit.labels for label in unit.labels}
    if chunks.words(match.anchor) == "victims" and "injured" in effects and "killed" not in effects:
        return "killed"
    return effect_of(match).effect


def _of_group(chunks: Chunks, anchor: int) -> Group | None:
    if (
        anchor + 2 < len(chunks.units)
        and chunks.words(anchor + 1) in ("of", "among", "to")
        and is_group(chunks, anchor + 2)
    ):
        return group_of(chunks.units[anchor + 2])
    return None


def _modifier(chunks: Chunks, anchor: int) -> PersonWord | None:
    """ "civilian deaths", "child casualties": the noun for persons right before a noun of harm."""
    first = chunks.units[anchor].first
    for start in (first - 2, first - 1):
        found = person_table().longest(chunks.sentence.lower, start) if start >= 0 else None
        if found is not None and start + found[0] == first:
            return found[1]
    return None


@BOOK.rule(
    "deaths of people",
    on="noun|bodies",
    pattern="^ 'of' [g:group]",
    accept=(
        "The mayor confirmed the deaths of two nurses.",
        "Police found the bodies of six men near the river.",
    ),
    reject=("The deaths of recent weeks have shaken the town.",),
)
def deaths_of(match: Match) -> list[Harmed] | None:
    """A noun of harm with the people behind "of"."""
    chunks, at = match.chunks, match.named["g"]
    group = group_of(chunks.units[at])
    if (
        group.kind == "definite"
        and group.noun is not None
        and group.noun.plural
        and effect_of(match).effect == "casualties"
    ):
        return None
    found = harmed(match, joined_right(chunks, at))
    return [replace(one, effect="killed") for one in found or ()] if has(chunks, match.anchor, "bodies") else found


@BOOK.rule(
    "no casualties",
    on="noun",
    pattern="([neg]|'any|without|zero') ([adj|noun|conj|prep]{0,4}) ^",
    accept=("There were no casualties in the attack.", "The shelling caused no deaths or injuries."),
    reject=("There were casualties among the troops.",),
)
def no_casualties(match: Match) -> list[Harmed] | None:
    """Harm that is said not to have happened."""
    chunks = match.chunks
    before = [chunks.words(i) for i in range(max(0, match.anchor - 5), match.anchor)]
    if not {"no", "without", "zero", "not", "nor"} & set(before) or wordset("knowing") & set(before):
        return None
    unit = chunks.units[match.anchor]
    word = _modifier(chunks, match.anchor)
    count = Count(low=0, high=0) if "zero" in before else Count()
    group = Group(unit.first, unit.stop, unit.stop - 1, "none", count, word)
    return [Harmed(match.rule, effect_of(match).effect, group, match.anchor, match.anchor, negated=True)]


@BOOK.rule(
    "uncounted casualties",
    on="noun",
    accept=(
        "The bombing caused heavy civilian casualties.",
        "Casualties were reported in two districts.",
        "The town has suffered significant casualties.",
    ),
    reject=(
        "Casualty numbers are unknown.",
        "The number of casualties is not known.",
        "Doctors treat casualties in tents.",
    ),
)
def uncounted_casualties(match: Match) -> list[Harmed] | None:
    """Casualties or deaths without a number, stated as having happened."""
    chunks, effect = match.chunks, effect_of(match).effect
    if effect == "killed" and chunks.words(match.anchor) not in ("deaths", "fatalities"):
        return None
    if effect == "injured":
        return None  # "has serious injuries" is one man's state
    at = match.anchor - 1
    while has(chunks, at, "adj", "noun", "conj", "adv") and not has(chunks, at, "verb", "aux"):
        at -= 1
    caused = at >= 0 and chunks.words(at) in wordset("causing")
    behind = [chunks.words(i) for i in range(match.anchor + 1, min(match.anchor + 5, len(chunks.units)))]
    reported = bool({"reported", "confirmed"} & set(behind)) and (at == -1 or has(chunks, at, "punct", "conj"))
    if not ((caused and at < match.anchor) or reported) or has(chunks, at, "det"):
        return None
    first = chunks.units[at + 1].first
    unit = chunks.units[match.anchor]
    word = _modifier(chunks, match.anchor)
    amount = chunks.sentence.words[first : unit.first - (word is not None)]
    group = Group(first, unit.stop, unit.stop - 1, "plural", Count(vague=" ".join(amount) or None), word)
    return [Harmed(match.rule, effect, group, match.anchor, match.anchor)]


@BOOK.rule(
    "lives lost",
    on="lives",
    accept=(
        "The attack claimed 17 lives.",
        "The battle cost at least 40 civilian lives.",
        "The raid took the lives of three nurses.",
        "More than 20,000 lives were lost in the insurgency.",
    ),
    reject=("The programme saved 17 lives.", "They changed the lives of three nurses."),
)
def lives_lost(match: Match) -> list[Harmed] | None:
    """Lives that were claimed, taken or lost."""
    chunks, unit = match.chunks, match.chunks.units[match.anchor]
    lower = chunks.sentence.lower
    around = set(lower[max(0, unit.first - 8) : unit.first]) | set(lower[unit.stop : unit.stop + 3])
    if not around & wordset("taking lives") or "save" in around or "saved" in around:
        return None
    behind = match.anchor + 2
    if match.anchor + 2 < len(chunks.units) and chunks.words(match.anchor + 1) == "of" and is_group(chunks, behind):
        return harmed(match, joined_right(chunks, behind))
    at = match.anchor - 1
    while at >= 0 and not is_group(chunks, at) and (has(chunks, at, "adj", "noun", "det") or chunks.words(at) == "of"):
        at -= 1
    return harmed(match, [at]) if is_group(chunks, at) and has(chunks, at, "counted") else None
