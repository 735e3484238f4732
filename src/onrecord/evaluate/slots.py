"""When a claim can be the fact, and which of its slots are right."""

from __future__ import annotations

from onrecord.evaluate.dates import same_time
from onrecord.evaluate.found import Found, Link
from onrecord.evaluate.gold import Claimant, Fact
from onrecord.evaluate.names import alike, same_item, same_side

# What must be right before a claim of the kind can be used.
USABLE = {
    "harm": ("scope", "population", "polarity", "claimant", "place", "date"),
    "attack": ("method", "actor", "polarity", "claimant", "place", "date"),
    "damage": ("degree", "polarity", "claimant", "place", "date"),
    "control": ("controller", "polarity", "claimant", "date"),
    "loss": ("of", "claimant"),
    "disruption": ("place", "date"),
    "displacement": ("place", "date"),
}
DEPRIVED = {"captured", "abducted", "detained"}  # texts use these for one another
LONGEST_CHAIN = 3
LONGEST_TARGET = 120  # characters

Slots = dict[str, bool | None]


def can_match(fact: Fact, claim: Found) -> bool:
    """Whether the slots that make it this claim agree: effect and count, target, place and state, service."""
    match fact.kind:
        case "harm":
            agrees = same_effect(fact.effect, claim.effect) and same_count(fact, claim)
        case "attack":
            agrees = fact.target_type == claim.target_type or _same_target(fact, claim)
        case "damage":
            agrees = fact.object_type == claim.object_type or alike(fact.object, claim.object)
        case "control":
            agrees = fact.state == claim.state and alike(fact.place, claim.place)
        case "loss":
            agrees = same_item(fact.item, claim.item) and same_count(fact, claim)
        case "disruption":
            agrees = fact.service == claim.service
        case _:
            agrees = True
    return agrees


def slots_right(fact: Fact, claim: Found) -> Slots:
    """Each slot: right, wrong, or null where gold does not say."""
    common: Slots = {
        "claimant": same_claimant(fact.claimant, claim.attribution),
        "place": same_place(fact, claim),
        "date": same_time(fact.when, claim.when.edtf, claim.when.basis),
        "polarity": fact.polarity == claim.polarity,
        "certainty": fact.certainty == claim.certainty if fact.certainty else None,
    }
    return common | _own_slots(fact, claim)


def wrong_slots(fact: Fact, right: Slots) -> tuple[str, ...]:
    """The slots that keep a found claim from being usable."""
    return tuple(slot for slot in USABLE[fact.kind] if right.get(slot) is False)


def _own_slots(fact: Fact, claim: Found) -> Slots:
    match fact.kind:
        case "harm":
            return {"scope": fact.scope == claim.scope, "population": fact.population == claim.population}
        case "attack":
            unsaid = fact.method in {None, "unspecified"}
            return {
                "method": None if unsaid else fact.method == claim.method,
                "actor": _same_party(fact.actor, claim.actor) if fact.actor else not claim.actor,
                "target_type": fact.target_type == claim.target_type,
            }
        case "damage":
            return {
                "degree": fact.degree == claim.degree,
                "object_type": fact.object_type == claim.object_type,
            }
        case "control":
            return {"controller": _same_party(fact.controller, claim.controller)}
        case "loss":
            return {"of": _same_party(fact.of, claim.of)}
    return {}


def same_effect(a: str | None, b: str | None) -> bool:
    """Whether two effects are one."""
    return a == b or (a in DEPRIVED and b in DEPRIVED)


def same_count(fact: Fact, claim: Found) -> bool:
    """Whether the bounds are equal; where both deny, no number and zero are one."""
    if fact.bounds == claim.bounds:
        return True
    denied = fact.polarity == claim.polarity == "-"
    return denied and {fact.bounds, claim.bounds} <= {(None, None), (0, 0)}


def same_place(fact: Fact, claim: Found) -> bool:
    """Whether a place of the claim is one of gold's; the country will not do where gold is more exact."""
    wanted = fact.where or ()
    if not wanted:
        return not claim.where
    if len(claim.where) > len(wanted) + 1:
        return False
    names = [p.name for p in wanted if p.precision != "country"] or [p.name for p in wanted]
    found = [name for place in claim.where for name in (place.name, place.text)]
    return any(alike(name, other) for name in names for other in found)


def same_claimant(gold: Claimant | None, chain: tuple[Link, ...]) -> bool:
    """Whether the chain names gold's claimant, on the right side; the outlet's own voice has no chain."""
    if gold is None or not chain:
        return gold is None and not chain
    speakers = chain if len(chain) <= LONGEST_CHAIN else ()
    if gold.side and any(s.side and not same_side(gold.side, s.side) for s in speakers[:1]):
        return False
    # A relaying outlet alone is right only where gold names nobody else.
    names = [text for text in (gold.name, gold.role) if text] or ([gold.via] if gold.via else [])
    if names:
        said = [text for speaker in speakers for text in (speaker.name, speaker.role) if text]
        return any(alike(name, text) for name in names for text in said)
    # Nobody is named ("officials", "local reports"): the side, where gold knows it, else any claimant.
    sides = [text for speaker in speakers for text in (speaker.side, speaker.name) if text]
    return not gold.side or any(same_side(gold.side, text) for text in sides)


def _same_party(a: str | None, b: str | None) -> bool:
    return alike(a, b) or same_side(a, b)


def _same_target(fact: Fact, claim: Found) -> bool:
    short = len(claim.target or "") < LONGEST_TARGET
    return short and fact.target is not None and alike(fact.target, claim.target)
