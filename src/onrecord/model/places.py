"""Places as precise as the text is, and no more."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt
from typing import Literal, get_args

import msgspec

Point = tuple[float, float]  # degrees of latitude and longitude, WGS 84
PlacePrecision = Literal["site", "settlement", "district", "region", "country"]
EXACTNESS = {precision: number for number, precision in enumerate(get_args(PlacePrecision))}
EARTH_KM = 6371.0088  # mean radius (IUGG); on this sphere a distance is off by at most 0.6 %
_ROOM = 1.25  # radii are those of circles, and regions are none


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a claim: canonical `name`, the words of the text, and where a gazetteer knows it.

    `start` and `end` are character offsets of `text`; `radius_km` says how far off the coordinates may be.
    """

    name: str
    text: str
    start: int
    end: int
    gazetteer: str | None = None
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    country: str | None = None
    precision: PlacePrecision
    radius_km: float | None = None
    basis: Literal["stated", "inherited"] = "stated"

    @property
    def exactness(self) -> int:
        """0 for a site, 1 for a settlement, and so on up to 4 for a country."""
        return EXACTNESS[self.precision]

    def inside(self, other: Place) -> bool:
        """Whether this place, being the more exact one, lies in the other as far as both are known."""
        if self.exactness >= other.exactness or self.name == other.name:
            return False
        if self.country and other.country and self.country != other.country:
            return False
        if other.precision == "country":
            return True
        apart = apart_km(self, other)
        if apart is not None:
            return apart <= _ROOM * (other.radius_km or 0) + (self.radius_km or 0)
        return None in (self.admin1, other.admin1) or self.admin1 == other.admin1


def apart_km(one: Place, other: Place) -> float | None:
    """The great-circle distance of two places in km; null where coordinates are missing."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def distance_km(a: Point, b: Point) -> float:
    """The great-circle distance of two points in km, by the haversine formula on a sphere."""
    (lat_a, lon_a), (lat_b, lon_b) = a, b
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    half = sin((phi_b - phi_a) / 2) ** 2 + cos(phi_a) * cos(phi_b) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def point_at(point: Point, bearing: float, km: float) -> Point:
    """The point `km` kilometres from a point along a bearing (degrees clockwise from north), on the same sphere.

    The longitude is not wrapped: it runs on over 180 degrees where the way does.
    """
    phi, way, arc = radians(point[0]), radians(bearing), km / EARTH_KM
    lat = asin(sin(phi) * cos(arc) + cos(phi) * sin(arc) * cos(way))
    turn = atan2(sin(way) * sin(arc) * cos(phi), cos(arc) - sin(phi) * sin(lat))
    return degrees(lat), point[1] + degrees(turn)
