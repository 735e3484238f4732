"""Distances on the globe, and the middle and reach of many points or of the area in which they lie."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, atan2, ceil, cos, degrees, floor, hypot, radians, sin, sqrt

EARTH_KM = 6371.0088  # mean radius (IUGG)
CELL_DEGREES = 0.5  # of latitude
CELL_KM2 = (radians(CELL_DEGREES) * EARTH_KM) ** 2
Point = tuple[float, float]


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance of two points (degrees of latitude, longitude) in km, by the haversine formula."""
    (lat_a, lon_a), (lat_b, lon_b) = a, b
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    half = sin((phi_b - phi_a) / 2) ** 2 + cos(phi_a) * cos(phi_b) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def middle(points: Sequence[Point]) -> Point:
    """The centre of the points on the sphere, each counted once; right across the 180th meridian too."""
    x = y = z = 0.0
    for lat, lon in points:
        phi, lam = radians(lat), radians(lon)
        x, y, z = x + cos(phi) * cos(lam), y + cos(phi) * sin(lam), z + sin(phi)
    if hypot(x, y, z) < 1e-9:
        return points[0]
    return round(degrees(atan2(z, hypot(x, y))), 5), round(degrees(atan2(y, x)), 5)


def area_middle(points: Sequence[Point]) -> Point:
    """The centre of the area that the points lie in: each cell with points counts once, however many it holds.

    A cell counts where its points lie on average, so that within one cell this is their `middle`.
    """
    return middle([middle(inside) for inside in cells(points)])


def cells(points: Sequence[Point]) -> list[list[Point]]:
    """The points by the cell that they lie in; each cell is about `CELL_KM2` large."""
    found: dict[tuple[int, int], list[Point]] = {}
    for point in points:
        found.setdefault(_cell(point), []).append(point)
    return list(found.values())


def _cell(point: Point) -> tuple[int, int]:
    """The cell that a point lies in: rows half a degree high, cut so that cells of all rows have about one area."""
    lat, lon = point
    row = min(floor(lat / CELL_DEGREES), round(90 / CELL_DEGREES) - 1)
    width = CELL_DEGREES / cos(radians((row + 0.5) * CELL_DEGREES))
    return row, floor(lon / width)


def reach_km(centre: Point, points: Sequence[Point], share: float = 0.95) -> float:
    """The radius in km round `centre` that holds `share` of the points, and at least the first of them."""
    distances = sorted(distance_km(centre, point) for point in points)
    return distances[max(1, ceil(len(distances) * share - 1e-9)) - 1]
