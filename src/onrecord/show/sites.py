"""Where the claims of a report go on a map: at a point, in a circle, in a list beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.claims import AnyClaim
from onrecord.model.places import Place
from onrecord.show.item import Item

# A settlement or site known to within this radius is a point; anything less exact is a circle.
POINT_KM = 10.0
CREDIT = "Places: GeoNames (geonames.org), CC BY 4.0."
RESTRICTED = (
    "Restricted view: it holds the words of reports, names and exact places. "
    "Keep it on your own machine; it is not for publication."
)

Shape = Literal["point", "circle", "none"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the place that stands for it on a map: null where the claim has none."""

    item: Item
    claim: AnyClaim
    place: Place | None

    @property
    def others(self) -> tuple[Place, ...]:
        """The claim's further places."""
        return tuple(place for place in self.claim.where if place is not self.place)

    @property
    def closer(self) -> tuple[Place, ...]:
        """Those of them that are more exact, and could not be drawn."""
        return self.claim.where[: self.claim.where.index(self.place)] if self.place else ()


@dataclass(slots=True)
class Site:
    """A place with all claims there. Two circles around one centre are two places."""

    place: Place
    claims: list[Placed] = field(default_factory=list)


def placed(item: Item) -> Iterator[Placed]:
    """Each claim at its most exact place that can be drawn, or else at the first place that it names."""
    for claim in item.claims:
        drawn = (place for place in claim.where if shape(place) != "none")
        yield Placed(item, claim, next(drawn, claim.where[0] if claim.where else None))


def shape(place: Place) -> Shape:
    """How a place is drawn. A country never is: its middle is a place where nothing was said to happen."""
    if place.lat is None or place.lon is None or place.precision == "country":
        return "none"
    if place.precision in {"site", "settlement"} and (place.radius_km or 0) <= POINT_KM:
        return "point"
    return "circle" if place.radius_km else "none"


def credit(place: Place | None) -> str | None:
    """Whose data a place is. Our own lexicon needs no credit; the codifier of Ukraine has GeoNames's coordinates."""
    known = place.gazetteer if place else None
    return CREDIT if known and not known.startswith("onrecord:") else None


def sites(claims: Iterable[Placed]) -> list[Site]:
    """The places of the claims, those with most claims first."""
    found: dict[tuple[object, ...], Site] = {}
    for one in claims:
        place = one.place
        if place is not None:
            key = (place.name, place.lat, place.lon, place.precision, place.radius_km, place.country)
            found.setdefault(key, Site(place)).claims.append(one)
    return sorted(found.values(), key=lambda site: (-len(site.claims), site.place.name))
