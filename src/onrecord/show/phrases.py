"""A claim's values in the few words that people read them in."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claims import (
    AnyClaim,
    Appeal,
    Attack,
    Control,
    Damage,
    Displacement,
    Disruption,
    Harm,
    Loss,
    Status,
)
from onrecord.model.counts import Count
from onrecord.model.places import Place
from onrecord.model.speakers import Speaker
from onrecord.model.times import When
from onrecord.show.edtf_words import edtf_words

OWN_VOICE = "the outlet itself"
WHEN_BASIS = {"report-date": " (report’s date)", "inherited": " (inherited)"}


@dataclass(frozen=True, slots=True)
class Gist:
    """What is claimed: what happened ("killed"), how many, and to whom or what."""

    what: str
    count: str
    whom: str


def gist(claim: AnyClaim) -> Gist:
    """The gist of a claim of any kind."""
    match claim:
        case Harm():
            whom = _joined(claim.population, claim.affiliation and f"of {claim.affiliation}")
            return Gist(claim.effect, counted(claim.count, denied=claim.polarity == "-"), whom)
        case Loss():
            of = f"of {claim.of}" if claim.of else "side not said"
            return Gist("lost", counted(claim.count, denied=claim.polarity == "-"), f"{claim.item} {of}")
        case Damage():
            count = counted(claim.count, denied=claim.polarity == "-") if claim.count else ""
            return Gist(claim.degree, count, claim.object)
        case Attack():
            return Gist("attack", "", _joined(claim.method, claim.target and f"on {claim.target}"))
        case Control():
            share = f"{claim.share:.0%}" if claim.share is not None else ""
            return Gist(claim.state, share, _joined(claim.place, claim.controller and f"by {claim.controller}"))
        case Disruption():
            return Gist(claim.state, "", claim.service)
        case Displacement():
            return Gist("displaced", "", claim.population)
        case Appeal():
            count = counted(claim.count, denied=False) if claim.count else ""
            return Gist(claim.state, count, claim.item)
        case Status():
            return Gist(claim.state, "", "what others claim")


def counted(count: Count, *, denied: bool) -> str:
    """A count as it is meant: "21", "≥ 21", "≤ 30", "540–560", "about 500", "dozens"."""
    low, high = count.bounds
    if low is None and high is None:
        return count.vague or ("none" if denied else "number not said")
    if low is None:
        number = f"≤ {high:,}"
    elif high is None:
        number = f"≥ {low:,}"
    else:
        number = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    if count.approximate:
        number = f"about {number}"
    return f"not {number}" if denied and count.bounds != (0, 0) else number


def said_by(chain: tuple[Speaker, ...]) -> str:
    """Who says so, from the nearest speaker to the outlet that relays it."""
    return " → ".join(speaker_words(speaker) for speaker in chain) or OWN_VOICE


def speaker_words(speaker: Speaker) -> str:
    """A speaker by name and role, or what the report tells of one that it does not name."""
    named = ", ".join(text for text in (speaker.name, speaker.role) if text)
    return named or f"unnamed {_sort(speaker)}" + (f" ({speaker.side})" if speaker.side else "")


def _sort(speaker: Speaker) -> str:
    return "source" if speaker.category in {None, "unnamed"} else str(speaker.category)


def commitment(claim: AnyClaim) -> str:
    """How far the text commits itself: "certain", "probable", "denied, certain", "threatened"."""
    words = ["denied"] if claim.polarity == "-" else []
    if claim.realis != "happened":
        words.append(claim.realis)
    return ", ".join([*words, claim.certainty])


def extent(claim: AnyClaim) -> str:
    """Whether a figure is of one incident or a running total, and since when."""
    if not isinstance(claim, Harm | Loss):
        return ""
    if claim.scope == "incident":
        return "one incident"
    return f"total since {claim.since}" if claim.since else "running total"


def setting(claim: AnyClaim) -> str:
    """When and where, as far as the claim knows."""
    return _joined(when_words(claim.when), where_words(claim.where), between=" · ")


def when_words(when: When) -> str:
    """When in words, with the report's own where they were resolved, and how it was found where that is not plain."""
    if when.edtf is None:
        return ""
    said = f", “{' '.join(when.text.split())}”" if when.text and when.basis == "resolved" else ""
    return f"{edtf_words(when.edtf)}{said}{WHEN_BASIS.get(when.basis, '')}"


def where_words(places: tuple[Place, ...]) -> str:
    """The most exact place and those around it, its country, and how exactly it is known."""
    if not places:
        return ""
    inherited = " (inherited)" if places[0].basis == "inherited" else ""
    if places[0].precision == "country":
        return f"somewhere in {' and '.join(dict.fromkeys(place.name for place in places))}{inherited}"
    names = list(dict.fromkeys(place.name for place in places))
    if places[0].country and all(place.precision != "country" for place in places):
        names.append(places[0].country)
    return f"{', '.join(names)} · {exactness(places[0])}{inherited}"


def exactness(place: Place) -> str:
    """How exactly a place is known: "settlement ±3 km"."""
    radius = place.radius_km
    if radius is None or place.precision == "country":
        return place.precision
    return f"{place.precision} ±{radius:,.0f} km" if radius >= 10 else f"{place.precision} ±{round(radius, 1):g} km"


def victims(claim: AnyClaim) -> list[str]:
    """The named victims with their ages."""
    if not isinstance(claim, Harm):
        return []
    return [v.name if v.age is None else f"{v.name} ({v.age})" for v in claim.victims]


def _joined(*parts: str | None, between: str = " ") -> str:
    return between.join(part for part in parts if part)
