"""Claims as GeoJSON (RFC 7946), for programs that draw maps.

A FeatureCollection with one feature a claim, in the order of the reports and their texts. The geometry is

- a Point for a site or settlement that is known to within 10 km; `radius_km` says how exactly;
- a Polygon, the circle of that radius (64 points), for what is known less exactly, or is a district or region.
  A circle over the date line is a MultiPolygon in two parts;
- null for a country, for a place without coordinates and for a claim without a place. Such features keep their
  place in the table of attributes, and nothing is drawn for them.

Properties are flat, so that they are the columns of an attribute table.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from onrecord.model.claims import Harm, Loss
from onrecord.show.geometry import circle, cut_at_date_line
from onrecord.show.item import Item
from onrecord.show.land import Ring
from onrecord.show.phrases import gist, said_by, when_words
from onrecord.show.sites import CREDIT, RESTRICTED, Placed, credit, placed, shape

DIGITS = 5  # of a degree: a metre


class GeoJson:
    """One feature a line, written as the reports come."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        head = {"type": "FeatureCollection", "attribution": CREDIT, "view": RESTRICTED}
        self._out.write(msgspec.json.encode(head)[:-1] + b',"features":[')
        self._between = b"\n"

    def add(self, item: Item) -> None:
        """Write the report's claims."""
        for one in placed(item):
            self._out.write(self._between + msgspec.json.encode(feature(one)))
            self._between = b",\n"

    def end(self) -> None:
        """Close the collection."""
        self._out.write(b"\n]}\n")
        self._out.flush()


def feature(one: Placed) -> dict[str, Any]:
    """A claim as a feature."""
    return {"type": "Feature", "id": one.claim.id, "geometry": geometry(one), "properties": properties(one)}


def geometry(one: Placed) -> dict[str, Any] | None:
    """The geometry of the claim's place, longitude first."""
    place = one.place
    if place is None or place.lat is None or place.lon is None or shape(place) == "none":
        return None
    if shape(place) == "point":
        return {"type": "Point", "coordinates": [round(place.lon, DIGITS), round(place.lat, DIGITS)]}
    rings = cut_at_date_line(circle(place.lat, place.lon, place.radius_km or 0))
    polygons = [[_closed(ring)] for ring in rings]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def properties(one: Placed) -> dict[str, Any]:
    """What is claimed, by whom, how firmly, when and where, in which words."""
    claim, report = one.claim, one.item.report
    about = gist(claim)
    counted = claim if isinstance(claim, Harm | Loss) else None
    return {
        "claim": claim.id,
        "report": report.id,
        "path": one.item.path,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published.edtf,
        "kind": claim.kind,
        "effect": about.what,
        "count": about.count or None,
        "low": counted.count.low if counted else None,
        "high": counted.count.high if counted else None,
        "whom": about.whom or None,
        "scope": counted.scope if counted else None,
        "claimant": said_by(claim.attribution),
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "realis": claim.realis,
        "when": claim.when.edtf,
        "when_words": when_words(claim.when) or None,
        "when_basis": claim.when.basis,
        **_place(one),
        "words": claim.anchor.text,
        "evidence": [span.text for span in claim.evidence],
        "attribution": credit(one.place),
    }


def _place(one: Placed) -> dict[str, Any]:
    place = one.place
    return {
        "place": place and place.name,
        "place_text": place and place.text,
        "precision": place and place.precision,
        "radius_km": place and place.radius_km,
        "place_basis": place and place.basis,
        "admin1": place and place.admin1,
        "country": place and place.country,
        "gazetteer": place and place.gazetteer,
        "other_places": [other.name for other in one.others],
    }


def _closed(ring: Ring) -> list[list[float]]:
    points = [[round(x, DIGITS), round(y, DIGITS)] for x, y in ring]
    return [*points, points[0]]
