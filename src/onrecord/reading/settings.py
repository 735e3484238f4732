"""The time and place of one fact of which a report makes several mentions."""

from __future__ import annotations

from onrecord.model.places import Place, apart_km
from onrecord.model.times import When
from onrecord.rules.draft import Draft

_BASES = ("stated", "resolved", "inherited", "report-date", "unknown")  # the surest first
_OWN = ("stated", "resolved")  # those of a claim's own words


def joined_when(first: When, second: When, *, headline: bool) -> When:
    """The surer of two times of a fact, the first where they are alike; a headline gives way to its text."""
    own, other = _sureness(first), _sureness(second)
    return second if other < own or (headline and other == own and second.edtf is not None) else first


def joined_where(first: tuple[Place, ...], second: tuple[Place, ...], *, headline: bool) -> tuple[Place, ...]:
    """The more exact of two places of a fact where one lies in the other; else the first that the text states.

    A headline says the country or the region, and its text the town.
    """
    if not first or not second:
        return first or second
    exact, wide = second[0], first[0]
    refines = exact.inside(wide) and (headline or exact.basis == "stated" or wide.basis == "inherited")
    corrects = wide.basis == "inherited" and exact.basis == "stated" and not wide.inside(exact)
    return second if refines or corrects else first


def one_within(first: tuple[Place, ...], second: tuple[Place, ...]) -> bool:
    """Whether one of two places of a fact lies in the other: "in Ukraine" above, "in Kharkiv" below."""
    return any(a.inside(b) or b.inside(a) for a, b in zip(first[:1], second[:1], strict=False))


def told_apart(one: Draft, other: Draft) -> bool:
    """Whether the text puts two claims on different days or in different towns, each in the claim's own words.

    A town and a suburb that lies within its radius are not apart. A headline is not so exact as to be apart from its
    text.
    """
    if one.headline:
        return False
    first, second = one.claim, other.claim
    days = {c.when.edtf for c in (first, second) if c.when.precision == "day" and c.when.basis in _OWN}
    if len(days) == 2:
        return True
    towns = [c.where[0] for c in (first, second) if c.where and c.where[0].precision == "settlement"]
    if len(towns) < 2 or any(town.basis == "inherited" or town.gazetteer is None for town in towns):
        return False
    apart = apart_km(*towns)
    return apart is not None and apart > sum(town.radius_km or 0 for town in towns)


def _sureness(when: When) -> int:
    """0 for a time of the fact's own words, more for one taken from elsewhere."""
    return len(_BASES) if when.edtf is None else max(1, _BASES.index(when.basis))
