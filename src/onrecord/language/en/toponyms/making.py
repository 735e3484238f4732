"""From a name and its gazetteer's entry to a place no more precise than the text."""

from __future__ import annotations

import re
from math import atan2, cos, degrees, pi, radians, sin

import msgspec

from onrecord.language.en.toponyms.mention import Relation
from onrecord.language.en.toponyms.spot import Spot
from onrecord.model.entries import Entry
from onrecord.model.places import EXACTNESS, Place, PlacePrecision, distance_km, point_at

_NEAR_KM = 10.0  # how far "near" a town may be
_SIDE_KM = 30.0  # how far "south of" a town may be, and how far a front named after one may reach
_EDGE_KM = 3.0
_DISTRICT_KM = 30.0  # a district that the gazetteer does not know reaches about so far from its seat
_REGION_KM = 120.0
_TOWNS = frozenset(("city", "capital", "town", "settlement", "village", "hamlet"))
_BRACKETS = re.compile(r"\s\([^)]*\)$")
_NAMING = frozenset(("part", "direction", "distance"))
_CALLED: dict[str, PlacePrecision] = {"admin1": "region", "admin2": "district"}
_COARSER: dict[str, PlacePrecision] = {
    "site": "settlement", "settlement": "district", "district": "region", "region": "region", "country": "region"
}  # fmt: skip


def make_place(text: str, spot: Spot, entry: Entry, relation: Relation | None) -> Place:
    """The place of a mention: the entry's, or where the words put it in relation to that.

    A name that the text calls a region or a district, and that the gazetteer knows only as a town, is its seat's place
    with that precision and a radius to match. A distance shifts the point by as much; its radius is a third of the
    distance and the place's own. "Northern X", "west of X" and "10 km from X" are names of their own.
    """
    precision, radius = entry.precision, entry.radius_km
    lat, lon = entry.lat, entry.lon
    if entry.kind in _TOWNS and spot.kind in {"admin1", "admin2"}:
        precision = "region" if spot.kind == "admin1" else "district"
        radius = max(radius, _REGION_KM if spot.kind == "admin1" else _DISTRICT_KM)
    if relation is not None:
        precision, radius, move = _related(relation, precision, radius)
        if move and relation.bearing is not None and lat is not None and lon is not None:
            lat, lon = shifted((lat, lon), relation.bearing, move)
    start, end, name = spot.start, spot.line.ends[spot.last - 1], written_name(entry)
    if relation is not None and relation.kind in _NAMING:
        start = relation.start
        name = f"{' '.join(text[relation.start : relation.end].split())} {name}"
    return msgspec.structs.replace(
        place_of(entry, text, (start, end)),
        name=name,
        lat=lat,
        lon=lon,
        precision=precision,
        radius_km=round(radius, 1),
    )


def place_of(entry: Entry, text: str, span: tuple[int, int]) -> Place:
    """An entry's place as a span of the text names it."""
    return Place(
        name=written_name(entry),
        text=text[span[0] : span[1]],
        start=span[0],
        end=span[1],
        gazetteer=entry.id,
        lat=entry.lat,
        lon=entry.lon,
        admin1=entry.admin1,
        country=entry.country,
        precision=entry.precision,
        radius_km=entry.radius_km,
    )


def written_name(entry: Entry) -> str:
    """A place's name without what a lexicon adds in brackets to tell it from others."""
    return _BRACKETS.sub("", entry.name)


def make_unlisted(text: str, spot: Spot, container: Place | None) -> Place:
    """A place that no gazetteer knows: it lies somewhere in its container, if the text states one."""
    end = spot.line.ends[spot.last - 1]
    place = make_within(text, (spot.start, end), container, _CALLED.get(spot.kind or "", "settlement"))
    return msgspec.structs.replace(place, name=spot.name)


def make_within(text: str, span: tuple[int, int], container: Place | None, precision: PlacePrecision) -> Place:
    """The place that a span of the text names, at the point and with the radius of its container, or with none."""
    words = text[span[0] : span[1]]
    return Place(
        name=words,
        text=words,
        start=span[0],
        end=span[1],
        lat=container.lat if container else None,
        lon=container.lon if container else None,
        admin1=container.admin1 if container else None,
        country=container.country if container else None,
        precision=precision,
        radius_km=container.radius_km if container else None,
    )


def make_between(text: str, bounds: tuple[int, int], a: Place, b: Place) -> Place | None:
    """The place "between X and Y": half-way, and half their distance wide; null where one has no coordinates."""
    found = middle(a, b)
    if found is None:
        return None
    return Place(
        name=f"between {a.name} and {b.name}",
        text=text[bounds[0] : bounds[1]],
        start=bounds[0],
        end=bounds[1],
        lat=found[0],
        lon=found[1],
        admin1=a.admin1 if a.admin1 == b.admin1 else None,
        country=a.country if a.country == b.country else None,
        precision="region",
        radius_km=round(max(found[2], a.radius_km or 0.0, b.radius_km or 0.0), 1),
    )


def _related(relation: Relation, precision: PlacePrecision, radius: float) -> tuple[PlacePrecision, float, float]:
    """The precision, the radius in km, and by how many km the point moves along the bearing."""
    kind, towards = relation.kind, relation.bearing is not None
    if kind == "distance" and relation.km is not None:
        if towards:
            coarse: PlacePrecision = "district" if relation.km > 2 else precision
            return max(precision, coarse, key=EXACTNESS.__getitem__), relation.km / 3 + radius, relation.km
        return _COARSER[precision], relation.km + radius, 0.0
    if kind == "part":
        coarser: PlacePrecision = "region" if precision == "country" else precision
        return coarser, radius * 0.6, radius * 0.45 if towards else 0.0
    if kind == "outskirts":
        return precision, radius * 1.2 + _EDGE_KM, 0.0
    if kind == "direction":
        return _COARSER[precision], radius + _SIDE_KM, radius + _SIDE_KM / 3
    if kind == "front" and precision != "country":
        return "region", radius + _SIDE_KM, 0.0
    if precision == "country":
        return precision, radius, 0.0  # nobody knows where along a border "near Chad" is
    return _COARSER[precision], radius + max(_NEAR_KM, radius / 2), 0.0


def shifted(point: tuple[float, float], bearing: float, km: float) -> tuple[float, float]:
    """The point `km` kilometres from a point along a bearing (all in degrees, clockwise from north), on the sphere."""
    lat, lon = point_at(point, bearing, km)
    return round(lat, 5), round((lon + 540) % 360 - 180, 5)


def middle(a: Place, b: Place) -> tuple[float, float, float] | None:
    """The point half-way between two places and half their distance in km; null where one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    phi_a, phi_b, across = radians(a.lat), radians(b.lat), radians(b.lon - a.lon)
    x, y = cos(phi_b) * cos(across), cos(phi_b) * sin(across)
    lat = atan2(sin(phi_a) + sin(phi_b), ((cos(phi_a) + x) ** 2 + y**2) ** 0.5)
    lon = radians(a.lon) + atan2(y, cos(phi_a) + x)
    km = distance_km((a.lat, a.lon), (b.lat, b.lon))
    return round(degrees(lat), 5), round((lon / pi * 180 + 540) % 360 - 180, 5), km / 2
