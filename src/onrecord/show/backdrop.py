"""What lies under the claims on a map: the coasts of the world, finer where the places are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.show.land import COARSE, FINE, WORLD, Box, Ring, land

MARGINS = (6.0, 0.8)  # degrees around the places; the coasts get finer from one to the next
STEPS = 1500  # to how many parts of its width a window is exact
WIDEST = 70.0  # degrees; over a wider window the coarse coasts are enough
MOST_POINTS = 30_000  # of all fine windows together: half a megabyte


class Sheet(NamedTuple):
    """A window with its coasts, in whole units of a degree over `unit`."""

    box: Box
    unit: int
    rings: list[list[int]]


def sheets(places: Iterable[Box]) -> list[Sheet]:
    """The world, then finer windows around the places, each to be laid over those before it."""
    boxes = list(places)
    found = [sheet(WORLD, COARSE, 0.08)]
    left = MOST_POINTS
    for margin in MARGINS:
        for window in windows(boxes, margin):
            width = max(window.east - window.west, window.north - window.south)
            made = sheet(window, FINE, width / STEPS)
            left -= sum(len(ring) for ring in made.rings) // 2
            if left < 0:
                return found
            found.append(made)
    return found


def windows(boxes: Iterable[Box], margin: float) -> list[Box]:
    """Windows around the boxes; those that meet are one."""
    found: list[Box] = []
    for box in boxes:
        window = widened(box, margin)
        while meeting := next((other for other in found if other.meets(window)), None):
            found.remove(meeting)
            window = window.with_(meeting)
        found.append(window)
    return sorted(window for window in found if window.east - window.west <= WIDEST)


def widened(box: Box, margin: float) -> Box:
    """The box with a margin in degrees, and twice that from west to east, inside what the coasts cover."""
    return Box(
        max(box.west - 2 * margin, WORLD.west),
        max(box.south - margin, WORLD.south),
        min(box.east + 2 * margin, WORLD.east),
        min(box.north + margin, WORLD.north),
    )


def sheet(window: Box, level: int, tolerance: float) -> Sheet:
    """The coasts of a window as steps in whole units, which are short to write."""
    unit = 100 if level == COARSE else 1000
    return Sheet(window, unit, [steps(ring, unit) for ring in land(window, level=level, tolerance=tolerance)])


def steps(ring: Ring, unit: int) -> list[int]:
    """The first point and then the steps from point to point, longitude and latitude in turn."""
    found, x, y = [], 0, 0
    for lon, lat in ring:
        to_x, to_y = round(lon * unit), round(lat * unit)
        found += [to_x - x, to_y - y]
        x, y = to_x, to_y
    return found
