"""What the harm rules find, and how they look around a word of harm."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.language.en.effects import EffectWord
from onrecord.language.en.groups import Group
from onrecord.language.en.people_words import PersonWord
from onrecord.model.claims import Effect
from onrecord.rules.chunks import Chunks, Unit
from onrecord.rules.engine import Match, RuleBook


@dataclass(frozen=True, slots=True)
class Harmed:
    """A group of people under an effect: units `group` and `effect` of the sentence's chunks.

    `whole` is the unit of the group that this one is a part of; `negated` where the text says that nobody was harmed.
    """

    rule: str
    effect: Effect
    group: Group
    group_unit: int
    effect_unit: int
    whole: int | None = None
    negated: bool = False


BOOK: RuleBook[list[Harmed]] = RuleBook()


def effect_of(match: Match) -> EffectWord:
    """The word of harm on which a rule matched."""
    value = match.chunks.units[match.anchor].value
    assert isinstance(value, EffectWord)
    return value


def group_of(unit: Unit) -> Group:
    """The group that a unit holds."""
    assert isinstance(unit.value, Group)
    return unit.value


def harmed(match: Match, units: list[int], *, negated: bool = False) -> list[Harmed] | None:
    """Findings of the matched effect for the groups in `units`; None without groups."""
    chunks, word = match.chunks, effect_of(match)
    found = [
        Harmed(
            rule=match.rule,
            effect=word.effect,
            group=group_of(chunks.units[unit]),
            group_unit=unit,
            effect_unit=match.anchor,
            negated=negated or group_of(chunks.units[unit]).kind == "none",
        )
        for unit in units
        if isinstance(chunks.units[unit].value, Group)
    ]
    return found or None


def of_whom(one: Harmed, word: PersonWord | None, side: str | None) -> Harmed:
    """The finding with the noun and the side that the sentence gives elsewhere, where its group has none."""
    group = one.group
    return replace(one, group=replace(group, noun=group.noun or word, affiliation=group.affiliation or side))


def is_group(chunks: Chunks, unit: int) -> bool:
    """Whether a unit is a group that is no part of another."""
    return 0 <= unit < len(chunks.units) and "group" in chunks.units[unit].labels


def has(chunks: Chunks, unit: int, *labels: str) -> bool:
    """Whether the unit exists and has one of the labels."""
    return 0 <= unit < len(chunks.units) and not set(labels).isdisjoint(chunks.units[unit].labels)


def supposed(chunks: Chunks, unit: int) -> bool:
    """Whether a bare form of a verb stands behind "to", "must", "can": nothing that happened."""
    if has(chunks, unit, "object") and passive(chunks, unit):
        return _future(chunks, unit)
    if not has(chunks, unit, "object_base", "die_base"):
        return False
    before = [chunks.words(i) for i in range(max(0, unit - 4), unit)]
    if not before:
        return False
    tail = [word for word in before if word not in ("now", "also", "or", "surrender")]
    if not tail or tail[-1] not in _SUPPOSING:
        return False
    return not (tail[-1] == "to" and len(tail) > 1 and tail[-2] in _ACHIEVED)


_SUPPOSING = frozenset(
    (
        "to",
        "must",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "should",
        "shall",
        "not",
        "n't",
        "did",
        "do",
        "does",
        "cannot",
    )
)
_ACHIEVED = frozenset(("possible", "managed", "able", "manages", "continue", "continued", "began", "started", "helped"))


def joined_right(chunks: Chunks, unit: int) -> list[int]:
    """The group and those that a list joins to it on the right ("three children, two women and a doctor")."""
    row = [unit]
    counted = has(chunks, unit, "numeric")
    while True:
        at = row[-1] + 1
        at += has(chunks, at, "name")  # "Captain Jan Novak"
        if _age_behind(chunks, at):
            at += 2
        said = apposition(chunks, row[-1])
        at = at if said is None else said + 1  # "Amina Yusuf, 34, a nurse": one person
        begin = at
        at = _past_joints(chunks, at)
        if at == begin or not is_group(chunks, at):
            return row
        if has(chunks, at + 1 + has(chunks, at + 1, "name"), "effect", "aux", "verb"):
            return row  # the next clause, as in "…, Mayor Petro Bondar told reporters"
        if counted and has(chunks, at, "plural", "definite"):
            return row  # "42 staff, patients and relatives" are 42 together
        row.append(at)


def _past_joints(chunks: Chunks, at: int) -> int:
    """The unit behind the words of a list: ",", "and", "as well as"."""
    while True:
        if has(chunks, at, "conj") or (chunks.units[at : at + 1] and chunks.words(at) in (",", '"')):
            at += 1
        elif words_at(chunks, at, 3) == _AS_WELL:
            at += 3
        else:
            return at


_AS_WELL = ("as", "well", "as")


def words_at(chunks: Chunks, at: int, width: int) -> tuple[str, ...]:
    """The words of up to `width` units from the unit `at` on, in small letters."""
    return tuple(chunks.words(i) for i in range(at, min(at + width, len(chunks.units))))


def _age_behind(chunks: Chunks, at: int) -> bool:
    """An age behind a name (", 34,") is no member of the list."""
    return at + 1 < len(chunks.units) and chunks.words(at) == "," and has(chunks, at + 1, "num")


def apposition(chunks: Chunks, unit: int) -> int | None:
    """The unit that says who a named person is ("Amina Yusuf, 34, a nurse"), if one does."""
    if not has(chunks, unit, "name"):
        return None
    at = unit + 1
    if _age_behind(chunks, at):
        at += 2
    if at < len(chunks.units) and chunks.words(at) == "," and has(chunks, at + 1, "one", "definite"):
        return at + 1
    return None


def joined_left(chunks: Chunks, unit: int) -> list[int]:
    """The group and those that a list joins to it on the left ("a woman and three children were killed")."""
    row = [unit]
    while True:
        at = _before_joints(chunks, row[0] - 1)
        separated = at < row[0] - 1
        if separated and has(chunks, at, "name") and has(chunks, at - 1, "one"):
            at -= 1  # "Captain Jan Novak and three soldiers"
        only_comma = separated and all(chunks.words(i) == "," for i in range(at + 1, row[0]))
        if not separated or not is_group(chunks, at) or has(chunks, at - 1, "object", "object_ing", "object_base"):
            return row
        if (only_comma and len(row) == 1 and not _two_counted(chunks, at, row[0])) or group_of(
            chunks.units[at]
        ).kind == "definite":
            return row
        row.insert(0, at)


def _before_joints(chunks: Chunks, at: int) -> int:
    """The unit before the words of a list: ",", "and", "as well as"."""
    while at >= 0:
        if has(chunks, at, "conj") or chunks.words(at) in (",", '"'):
            at -= 1
        elif at >= 2 and words_at(chunks, at - 2, 3) == _AS_WELL:
            at -= 3
        else:
            break
    return at


def _two_counted(chunks: Chunks, left: int, right: int) -> bool:
    """A headline's list: "3 soldiers, 2 civilians killed", from its beginning on."""
    named = group_of(chunks.units[left]).noun is not None and group_of(chunks.units[right]).noun is not None
    return left == 0 and named and has(chunks, left, "numeric") and has(chunks, right, "numeric")


def passive(chunks: Chunks, unit: int) -> bool:
    """Whether an auxiliary stands before the word of harm ("were reportedly killed")."""
    at = unit - 1
    while has(chunks, at, "adv", "neg") and not has(chunks, at, "aux"):
        at -= 1
    return has(chunks, at, "be", "get")


def auxiliary(chunks: Chunks, unit: int) -> bool:
    """Whether any auxiliary ("have", "were") stands before the word of harm."""
    at = unit - 1
    while has(chunks, at, "adv", "neg") and not has(chunks, at, "aux"):
        at -= 1
    return has(chunks, at, "aux")


def _future(chunks: Chunks, unit: int) -> bool:
    """ "could be killed", "will be wounded": a passive that has not happened; "may have been killed" has."""
    before = [chunks.words(i) for i in range(max(0, unit - 4), unit)]
    return before[-1:] == ["be"] and bool(
        {"could", "may", "might", "would", "will", "should", "must", "can", "to"} & set(before)
    )


def active_perfect(chunks: Chunks, unit: int) -> bool:
    """ "have killed": an auxiliary of the perfect without a passive, so that the subject is the actor."""
    if not has(chunks, unit, "object"):
        return False
    at, seen = unit - 1, []
    while has(chunks, at, "adv", "neg", "aux"):
        seen.append(at)
        at -= 1
    return any(has(chunks, i, "have") for i in seen) and not any(has(chunks, i, "be", "get") for i in seen)
