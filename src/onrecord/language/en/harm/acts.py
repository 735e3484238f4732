"""Harm told by the name of the act: the killing of two men, the abduction of a mayor."""

from __future__ import annotations

from onrecord.language.en.harm.finding import (
    BOOK,
    Harmed,
    effect_of,
    group_of,
    harmed,
    has,
    joined_right,
    passive,
)
from onrecord.rules.engine import Match

_UNREAL = frozenset(
    ("simulated", "mock", "for", "threatened", "planned", "attempted", "alleged", "against", "about", "on")
)


@BOOK.rule(
    "act against people",
    on="act|object_ing",
    pattern="^ 'of' [g:group]",
    accept=(
        "The assassination of three officials shook the province.",
        "He condemned the killing of two nurses by gunmen.",
    ),
    reject=("The arrest of inflation is the aim.",),
)
def act_against(match: Match) -> list[Harmed] | None:
    """A noun of violence with its people behind "of"."""
    chunks, at = match.chunks, match.named["g"]
    group = group_of(chunks.units[at])
    uncounted = group.kind in ("plural", "definite")
    if effect_of(match).effect in ("detained", "displaced", "captured") and not group.numeric:
        return None
    before = {chunks.words(i) for i in range(max(0, match.anchor - 3), match.anchor)}
    if not group.numeric and before & _UNREAL:
        return None
    if uncounted and group.noun is not None and not group.noun.plural and group.kind == "definite":
        return None
    return harmed(match, joined_right(chunks, at))


@BOOK.rule(
    "martyred were people",
    on="object",
    pattern="[be] ([adv]{0,2}) ^ ([adv]{0,2}) [g:counted]",
    accept=("In the raid were wounded at least 80 persons.",),
    reject=("They were killed two hours later.", "The men were injured when 3 cars hit the wall."),
)
def inverted(match: Match) -> list[Harmed] | None:
    """A passive whose subject stands behind it, as in translated prose."""
    chunks = match.chunks
    if not passive(chunks, match.anchor) or has(chunks, match.named["g"] + 1, "effect"):
        return None
    before = range(max(0, match.anchor - 8), match.anchor)
    if any(has(chunks, i, "group", "pron", "name") for i in before):
        return None
    return harmed(match, joined_right(chunks, match.named["g"]))
