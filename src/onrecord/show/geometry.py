"""Circles on the globe, for places that are known to within a radius."""

from __future__ import annotations

from math import radians

from onrecord.model.places import EARTH_KM, point_at
from onrecord.show.land import Box, Ring, clipped

POINTS = 64
HALF_TURN = 180.0


def circle(lat: float, lon: float, radius_km: float) -> Ring:
    """The points `radius_km` away from a place, in degrees, counter-clockwise, not closed.

    Longitudes run on over 180 degrees where the circle does. A circle around a pole is cut short of it.
    """
    pole_km = EARTH_KM * radians(90 - abs(lat))
    km = min(radius_km, 0.99 * pole_km)
    around = (point_at((lat, lon), -360 * n / POINTS, km) for n in range(POINTS))
    return [(x, y) for y, x in around]


def box_of(ring: Ring) -> Box:
    """The window around the points."""
    xs, ys = zip(*ring, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def cut_at_date_line(ring: Ring) -> list[Ring]:
    """The ring in parts between 180 degrees west and east, as RFC 7946 (section 3.1.9) asks for."""
    box = box_of(ring)
    if box.west >= -HALF_TURN and box.east <= HALF_TURN:
        return [ring]
    world = Box(-HALF_TURN, -90.0, HALF_TURN, 90.0)
    shifted = ([(x + shift, y) for x, y in ring] for shift in (0.0, 360.0, -360.0))
    return [part for part in (clipped(moved, world) for moved in shifted) if len(part) > 2]
