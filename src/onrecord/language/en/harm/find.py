"""All harm that one sentence tells of."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from onrecord.language.en.effects import EffectWord, effect_table
from onrecord.language.en.groups import Group
from onrecord.language.en.harm import acts, among, further, named, nominals, objects, subjects, tolls
from onrecord.language.en.harm.carried import listed_parts
from onrecord.language.en.harm.finding import BOOK, Harmed, group_of, has
from onrecord.language.en.people_words import person_table
from onrecord.model.claims import Effect
from onrecord.model.counts import Count
from onrecord.rules.chunks import Chunks
from onrecord.rules.engine import Rule

# rules are tried in the order of these modules, and within one in the order in which it states them
MODULES = (objects, acts, among, tolls, nominals, subjects, named, further)


@cache
def _rules() -> tuple[Rule[list[Harmed]], ...]:
    order = {module.__name__: place for place, module in enumerate(MODULES)}
    return tuple(sorted(BOOK, key=lambda rule: order[rule.build.__module__]))


def find_harm(chunks: Chunks) -> list[Harmed]:
    """The groups of people that a sentence says were harmed, wholes before their parts."""
    found: list[Harmed] = []
    for at, unit in enumerate(chunks.units):
        if "effect" in unit.labels:
            found += _by_rules(chunks, at, found)
    found += _them(chunks, found)
    found += tolls.then_figures(chunks, found)
    found += [one for one in _attributive(chunks) if _free(one, found)]
    found = _respectively(chunks, [one for one in found if not _died_later(one, found)])
    found = [part for one in _together(found) for part in _both(chunks, one)]
    found = [_unhurt(chunks, one) for one in found if not _pronoun(chunks, one)]
    found = _summed(_inherit(chunks, found))
    found += further.further_figures(chunks, found)
    found += further.companions(chunks, found)
    found += further.shared_places(chunks, found)
    parts = [part for part in listed_parts(chunks, found) if all(o.group_unit != part.group_unit for o in found)]
    return found + parts + _subsets(chunks, found)


def _them(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "captured two soldiers and executed them": the people of the verb before."""
    more: list[Harmed] = []
    for at, unit in enumerate(chunks.units):
        if (
            not {"object", "object_ing"} & set(unit.labels)
            or at + 1 >= len(chunks.units)
            or chunks.words(at + 1) != "them"
        ):
            continue
        before = [one for one in found if one.effect_unit < at and one.group_unit < at and not one.negated]
        last = max(before, key=lambda one: one.group_unit, default=None)
        word = unit.value
        if last is not None and isinstance(word, EffectWord) and word.effect != last.effect:
            more.append(replace(last, rule="the same people", effect=word.effect, effect_unit=at))
    return more


def _by_rules(chunks: Chunks, at: int, found: list[Harmed]) -> list[Harmed]:
    """What the first rule with a free group makes of a word of harm."""
    for rule in _rules():
        free = [one for one in rule.apply(chunks, at) or () if _free(one, found) and _sure(chunks, one)]
        if free:
            return free
    return []


def _free(one: Harmed, found: list[Harmed]) -> bool:
    """A group is harmed once, unless two words of harm stand together ("killed or missing")."""
    earlier = [other for other in found if other.group_unit == one.group_unit]
    if not earlier:
        return True
    if any(other.effect == one.effect for other in earlier):
        return False
    died = one.effect == "killed" and all(other.effect == "injured" for other in earlier)
    return died or one.rule in ("subject before", "object of killing", "named and harmed", "attributive")


def _sure(chunks: Chunks, one: Harmed) -> bool:
    """A plural noun that the lexicon does not know names people only for words that are said of people alone."""
    plain = {"neutralised", "neutralized", "eliminated", "liquidated", "neutralising", "eliminating", "neutralizing"}
    told = one.effect in ("killed", "injured") and not plain & set(chunks.words(one.effect_unit).split())
    return one.group.known or told


def _attributive(chunks: Chunks) -> list[Harmed]:
    """ "two wounded soldiers": the word of harm stands inside the group."""
    found = []
    for at, unit in enumerate(chunks.units):
        if not has(chunks, at, "counted", "one", "plural") or "name" in unit.labels:
            continue
        group = group_of(unit)
        if group.attributive is None:
            continue
        hit = effect_table().longest(chunks.sentence.lower, group.attributive)
        if hit is not None and (
            group.kind != "plural" or hit[1].effect in ("injured", "missing") or _slain(chunks, at)
        ):
            found.append(Harmed("attributive", hit[1].effect, group, at, at))
    return found


def _slain(chunks: Chunks, at: int) -> bool:
    return bool({"slain", "murdered"} & set(chunks.words(at).split()))


def _died_later(one: Harmed, found: list[Harmed]) -> bool:
    """ "a man wounded in Bilozerka has died": the wound is told by the way."""
    alone = one.effect == "injured" and one.group.kind == "one" and one.effect_unit == one.group_unit + 1
    return alone and any(other.effect == "killed" and other.group_unit == one.group_unit for other in found)


def _respectively(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """ "killed and wounded 12 and 30 people, respectively": the first number is of the killed."""
    pair = [one for one in found if one.effect == "casualties" and one.group.numeric]
    if "respectively" not in chunks.sentence.lower or len(pair) != 2:
        return found
    effects: tuple[Effect, Effect] = ("killed", "injured")
    split = {id(one): replace(one, effect=effect) for one, effect in zip(pair, effects, strict=True)}
    return [split.get(id(one), one) for one in found]


def _together(found: list[Harmed]) -> list[Harmed]:
    """ "killed, injured or captured 5,000": verbs that share one number count casualties together."""
    out: list[Harmed] = []
    for one in found:
        twins = [other for other in found if other.group_unit == one.group_unit and one.group.numeric]
        if {"killed", "injured"} <= {other.effect for other in twins} and all(
            other.rule == "object of killing" for other in twins
        ):
            first = min(other.effect_unit for other in twins)
            if one.effect_unit == first:
                out.append(replace(one, effect="casualties"))
            continue
        out.append(one)
    return out


def _both(chunks: Chunks, one: Harmed) -> list[Harmed]:
    """ "children injured and killed", without a number for both together, is two harms."""
    pair = "and" in chunks.words(one.effect_unit).split()
    told = one.rule in ("subject before", "object of killing") or (one.rule == "counted deaths" and pair)
    if one.effect == "casualties" and told and not one.group.numeric:
        return [replace(one, effect="killed"), replace(one, effect="injured")]
    return [one]


def _unhurt(chunks: Chunks, one: Harmed) -> Harmed:
    """ "nobody was hurt" denies casualties of any kind."""
    hurt = chunks.words(one.effect_unit) in ("hurt", "harmed")
    if one.negated and hurt and one.group.kind == "none":
        return replace(one, effect="casualties")
    return one


UNKNOWN = frozenset(("unclear", "unknown", "known", "clear", "impossible", "uncertain"))
_PRONOUNS = frozenset(("some", "most", "few"))


def _pronoun(chunks: Chunks, one: Harmed) -> bool:
    """ "some had been killed": a pronoun for people told of before, and no amount."""
    first = chunks.units[one.group_unit].first
    lower = chunks.sentence.lower
    asked = first > 0 and lower[first - 1] == "how" and not UNKNOWN & set(lower)
    bare = one.group.noun is None and "bare" in chunks.units[one.group_unit].labels
    verb = has(chunks, one.effect_unit, "object", "die", "state")
    return asked or (bare and verb and one.group.count.vague in _PRONOUNS)


def _summed(found: list[Harmed]) -> list[Harmed]:
    """ "a woman of 21 and a woman of 57 died" are two women."""
    out: list[Harmed] = []
    for one in found:
        twin = next((i for i, other in enumerate(out) if _twins(other, one)), None)
        if twin is None:
            out.append(one)
            continue
        first, count = out[twin].group, (out[twin].group.count.low or 0) + 1
        group = replace(first, stop=max(first.stop, one.group.stop), kind="counted", count=Count(low=count, high=count))
        out[twin] = replace(out[twin], group=group)
    return out


def _twins(a: Harmed, b: Harmed) -> bool:
    if a.effect_unit != b.effect_unit or a.effect != b.effect or a.group.noun is None or b.group.noun is None:
        return False
    ones = b.group.kind == "one" and (a.group.kind == "one" or a.group.stop > a.group.head + 1)
    same = a.group.noun.population == b.group.noun.population and a.group.noun.sex == b.group.noun.sex
    return ones and same and a.group.count.low is not None and a.group_unit != b.group_unit and a.rule == b.rule


def _inherit(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """Elided population: "26 civilians were killed and 46 wounded" are civilians both."""
    whole = sorted(found, key=lambda one: (one.group_unit, one.effect_unit))
    out: list[Harmed] = []
    last: Harmed | None = None
    for one in whole:
        bare = one.group.noun is None and one.group.known and "bare" in chunks.units[one.group_unit].labels
        heir = one
        if bare and last is not None and last.effect != one.effect and last.group.numeric and one.group.numeric:
            noun, side = last.group.noun, last.group.affiliation
            if noun is not None and not one.group.further and _same_clause(chunks, last, one):
                heir = replace(one, group=replace(one.group, noun=noun, affiliation=side))
        out.append(heir)
        if heir.group.noun is not None or not bare:
            last = heir
    return out


def _same_clause(chunks: Chunks, left: Harmed, right: Harmed) -> bool:
    first, stop = max(left.group_unit, left.effect_unit) + 1, right.group_unit
    between = [chunks.words(i) for i in range(first, stop)]
    return len(between) <= 8 or (all(word not in (";", ".") for word in between) and len(between) <= 16)


def _subsets(chunks: Chunks, found: list[Harmed]) -> list[Harmed]:
    """The parts of groups that were found harmed ("including three children")."""
    parts: list[Harmed] = []
    for at, unit in enumerate(chunks.units):
        if "subset" not in unit.labels:
            continue
        group = _described(chunks, at)
        if group.noun is None or group.kind == "definite" or (group.kind == "plural" and not _stated(chunks, at)):
            continue
        parts += [
            _part_of(whole, member, at)
            for whole in _wholes(found, at)
            for member in _members(chunks, group)
            if _tells(whole, member)
        ]
    return parts


def _described(chunks: Chunks, at: int) -> Group:
    """The part with its noun; "of whom 90 were children" has it behind the verb."""
    group = group_of(chunks.units[at])
    behind = at + 2
    if group.noun is None and has(chunks, at + 1, "be") and has(chunks, behind, "group", "subset"):
        return replace(group, noun=group_of(chunks.units[behind]).noun)
    return group


def _members(chunks: Chunks, group: Group) -> list[Group]:
    """ "women and children" are two parts."""
    second = person_table().longest(chunks.sentence.lower, group.stop - 1)
    if group.kind != "plural" or group.stop < group.head + 3 or second is None:
        return [group]
    first = replace(group, stop=group.head + 1)
    return [first, replace(group, first=group.stop - 1, head=group.stop - 1, noun=second[1])]


def _tells(whole: Harmed, group: Group) -> bool:
    """Whether a part says more than its whole: "six medics, including four doctors" does not."""
    own, other = group.noun, whole.group.noun
    if own is not None and other is not None and own.loose:
        return False
    return own is None or other is None or own.population == "people" or own.population != other.population


def _part_of(whole: Harmed, group: Group, at: int) -> Harmed:
    return Harmed(
        "part of a whole",
        whole.effect,
        group,
        at,
        whole.effect_unit,
        whole=whole.group_unit,
        negated=whole.negated,
    )


def _stated(chunks: Chunks, at: int) -> bool:
    """Uncounted parts ("including children") give a claim of their own."""
    return "plural" in chunks.units[at].labels


def _wholes(found: list[Harmed], at: int) -> list[Harmed]:
    """The harm whose group stands nearest before the part."""
    before = [one for one in found if one.group_unit < at and one.whole is None]
    if before:
        nearest = max(one.group_unit for one in before)
        return [one for one in before if one.group_unit == nearest]
    return []
