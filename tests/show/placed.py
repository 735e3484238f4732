"""Places, and a report whose claims are at them; invented, on real ground."""

from __future__ import annotations

import msgspec

from onrecord.model.claims import Reading
from onrecord.model.places import Place
from onrecord.show.item import Item


def place(name: str, precision: str, at: tuple[float, float] | None = None, radius: float | None = None) -> Place:
    """A place in Ukraine with latitude and longitude `at`."""
    return Place(
        name=name,
        text=name,
        start=0,
        end=len(name),
        gazetteer="geonames:1" if at else None,
        lat=at and at[0],
        lon=at and at[1],
        country="UA",
        precision=precision,  # type: ignore[arg-type]
        radius_km=radius,
    )


PLANT = place("Foundry", "site", (47.10, 37.62), 0.8)
TOWN = place("Oleksiivka", "settlement", (47.09, 37.55), 6)
VILLAGE = place("Marivka", "settlement", (47.5, 37.2), 15)
REGION = place("Donbas", "region", (48.3, 38.0), 170)
COUNTRY = place("Ukraine", "country", (49.0, 32.0), 600)
UNKNOWN = place("Hrabove Pole", "settlement")


def at_places(item: Item, *places: tuple[Place, ...]) -> Item:
    """The report with the first claim at the first places, and so on; further claims have none."""
    given = [*places, *[()] * (len(item.reading.claims) - len(places))]
    claims = tuple(
        msgspec.structs.replace(claim, where=where) for claim, where in zip(item.reading.claims, given, strict=True)
    )
    return Item(item.path, item.report, Reading(report=item.report.id, claims=claims))
