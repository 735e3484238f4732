"""Figures beside a figure: those that it replaces, and harm that is told without any."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.groups import Group
from onrecord.language.en.harm.finding import BOOK, Harmed, effect_of, group_of, has, is_group, joined_right, words_at
from onrecord.model.claims import Effect
from onrecord.model.counts import Count
from onrecord.rules.chunks import Chunks
from onrecord.rules.engine import Match

_EARLIER = frozenset(("first", "earlier", "initial", "previous", "provisional", "preliminary", "prior", "last"))
_COUNTS = frozenset(("count", "figure", "toll", "tally", "number", "report", "estimate", "total"))
_UNKNOWN = frozenset(("unknown", "unclear", "impossible", "uncertain"))
_LINKS = frozenset(("is", "was", "remains", "remained", "still", "currently", "yet", "as", "are", "were", ":", "-"))


def further_figures(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "150 dead, up from 100", "eleven are dead, from four an hour ago", "correcting a first count of 13"."""
    more: list[Harmed] = []
    taken = {one.group_unit for one in found}
    for at, unit in enumerate(chunks.units):
        if at in taken or not is_group(chunks, at) or not has(chunks, at, "numeric") or group_of(unit).noun is not None:
            continue
        before = [one for one in found if one.effect_unit < at and one.group_unit < at and one.group.numeric]
        if before and _replaced(chunks, at):
            last = max(before, key=lambda one: one.effect_unit)
            more.append(replace(last, rule="earlier figure", group=group_of(unit), group_unit=at))
    return more


def companions(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "seven civilians were killed along with ten soldiers", "… as well as two guards", "taken with three others"."""
    more: list[Harmed] = []
    taken = {one.group_unit for one in found}
    for one in found:
        at, width = _with(chunks, one.effect_unit + 1)
        group = at + width
        if not width or one.group_unit > one.effect_unit or group in taken or not is_group(chunks, group):
            continue
        if width == 1 and not group_of(chunks.units[group]).further:
            continue
        more += [
            replace(one, rule="companions", group=group_of(chunks.units[unit]), group_unit=unit)
            for unit in joined_right(chunks, group)
        ]
    return more


_WITH = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("with",))


def _with(chunks: Chunks, at: int) -> tuple[int, int]:
    """Where "along with" or the like stands behind a verb, and how many units it takes (0: nowhere)."""
    for place in range(at, min(at + 9, len(chunks.units))):
        for words in _WITH if place <= at + 1 else _WITH[:-1]:
            if words_at(chunks, place, len(words)) == words:
                return place, len(words)
        if has(chunks, place, "effect", "verb", "counted"):
            break
    return at, 0


def shared_places(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "nine killed in Aleppo, three in Homs and two in Ansari": bare figures that a list of places goes on with."""
    more: list[Harmed] = []
    taken = {one.group_unit for one in found}
    last: Harmed | None = None
    for at in range(len(chunks.units)):
        last = next((one for one in found if at == max(one.group_unit, one.effect_unit)), last)
        if last is None or at in taken or not is_group(chunks, at) or not has(chunks, at, "numeric"):
            continue
        if group_of(chunks.units[at]).noun is not None or not last.group.numeric:
            continue
        listed = (
            has(chunks, at - 1, "conj", "comma") and chunks.words(at + 1 if at + 1 < len(chunks.units) else at) in _AT
        )
        if listed and _named_place(chunks, at + 2):
            noun = last.group.noun
            more.append(
                replace(
                    last,
                    rule="list of places",
                    group=replace(group_of(chunks.units[at]), noun=noun),
                    group_unit=at,
                )
            )
    return more


_AT = frozenset(("in", "at", "near"))


def _named_place(chunks: Chunks, at: int) -> bool:
    """Whether a name of a place follows within a few words ("in the southern city of Mykolaiv")."""
    for i in range(at, min(at + 6, len(chunks.units))):
        if has(chunks, i, "effect", "verb", "comma"):
            return False
        if chunks.sentence.tags[chunks.units[i].first] in ("NNP", "NNPS"):
            return True
    return False


def _replaced(chunks: Chunks, at: int) -> bool:
    lead = [chunks.words(i) for i in range(max(0, at - 3), at)]
    if lead[-1:] == ["from"]:
        return len(lead) > 1 and lead[-2] in ("up", "down", ",", "increased", "rising", "risen")
    return len(lead) == 3 and lead[-1] == "of" and lead[-2] in _COUNTS and lead[-3] in _EARLIER


@BOOK.rule(
    "reported without number",
    on="object|state|noun",
    pattern="^ ([aux]{0,2}) ([adv]{0,1}) 'reported|confirmed'",
    accept=("Wounded are reported in the port.", "There is shelling again: dead confirmed."),
    reject=("Two men killed, reported the agency.", "The wounded officer reported to his unit."),
)
def reported(match: Match) -> list[Harmed] | None:
    """Harm that is reported and not counted."""
    chunks, at = match.chunks, match.anchor
    behind = [chunks.words(i) for i in range(at + 1, min(at + 4, len(chunks.units)))]
    if (at and not has(chunks, at - 1, "punct", "conj")) or "," in behind[:1]:
        return None
    if (
        has(chunks, at, "object")
        and effect_of(match).effect != "casualties"
        and not {"is", "are", "were"} & set(behind)
    ):
        return None
    return [_uncounted(match, effect_of(match).effect)]


def _uncounted(match: Match, effect: Effect, vague: str | None = None) -> Harmed:
    unit = match.chunks.units[match.anchor]
    rule = "subject before" if effect == "casualties" and has(match.chunks, match.anchor, "object") else match.rule
    group = Group(unit.first, unit.stop, unit.stop - 1, "plural", Count(vague=vague))
    return Harmed(rule, effect, group, match.anchor, match.anchor)


@BOOK.rule(
    "unknown number",
    on="toll",
    accept=("The number of dead is unknown.", "It was impossible to determine the number of victims."),
    reject=("The death toll is high.",),
)
def unknown_number(match: Match) -> list[Harmed] | None:
    """A toll that nobody knows: harm happened, and its number is not told."""
    chunks = match.chunks
    before = {chunks.words(i) for i in range(max(0, match.anchor - 5), match.anchor)}
    behind = [chunks.words(i) for i in range(match.anchor + 1, min(match.anchor + 5, len(chunks.units)))]
    predicate = next((word for word in behind if word not in _LINKS), "")
    if predicate not in _UNKNOWN and not before & _UNKNOWN:
        return None
    victims = chunks.words(match.anchor) in ("number of victims", "number of casualties")
    return [_uncounted(match, "casualties" if victims else effect_of(match).effect, "number unknown")]
