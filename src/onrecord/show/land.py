"""Land and sea for a map without a network: the coasts of the world, cut to a window and no finer than it shows.

The file `data/land.xz` is made by `tools/land.py` from Natural Earth's land (1:10 million and 1:50 million, public
domain). It holds coasts alone: which state a piece of land belongs to is often what reports disagree on, so no border
is in it. Lakes and rivers are not in it either. Its coasts may be off by a kilometre.
"""

from __future__ import annotations

import lzma
import sys
from array import array
from functools import cache
from importlib import resources
from itertools import accumulate, pairwise
from typing import NamedTuple

QUANTUM = 0.002  # degrees; the unit of the file
COARSE, FINE = 0, 1  # the levels of the file

Ring = list[tuple[float, float]]  # longitude and latitude in degrees; not closed, the last point joins the first


class Box(NamedTuple):
    """A window in degrees: west, south, east, north."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Whether the two share a point."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def with_(self, other: Box) -> Box:
        """The smallest window around both."""
        return Box(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )


WORLD = Box(-180.0, -60.0, 180.0, 84.0)  # what the file covers: Antarctica is left out


def land(window: Box, *, level: int, tolerance: float) -> list[Ring]:
    """The coasts in a window, simplified by at most `tolerance` degrees.

    Drawn together with the even-odd rule, they are the land: the ring of an inland sea is one of them.
    """
    found = []
    for bounds, ring in _rings()[level]:
        if not bounds.meets(window):
            continue
        cut = simplified(clipped(ring, window), tolerance)
        if len(cut) > 2:
            found.append(cut)
    return found


def clipped(ring: Ring, window: Box) -> Ring:
    """The part of a ring inside a window, closed along the window's edges.

    Sutherland and Hodgman, Reentrant polygon clipping, CACM 17(1), 1974.
    """
    for axis, limit, sign in (
        (0, window.west, 1),
        (0, window.east, -1),
        (1, window.south, 1),
        (1, window.north, -1),
    ):
        if not ring:
            break
        kept: Ring = []
        before = ring[-1]
        was_in = sign * (before[axis] - limit) >= 0
        for point in ring:
            is_in = sign * (point[axis] - limit) >= 0
            if is_in != was_in:
                kept.append(_crossing(before, point, axis, limit))
            if is_in:
                kept.append(point)
            before, was_in = point, is_in
        ring = kept
    return ring


def _crossing(a: tuple[float, float], b: tuple[float, float], axis: int, limit: float) -> tuple[float, float]:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def simplified(ring: Ring, tolerance: float) -> Ring:
    """The ring with fewer points, none of those left out further than `tolerance` from its line.

    Douglas and Peucker, Algorithms for the reduction of the number of points, Cartographica 10(2), 1973.
    """
    if len(ring) < 4 or tolerance <= 0:
        return ring
    line = [*ring, ring[0]]
    far = max(range(len(ring)), key=lambda n: abs(ring[n][0] - ring[0][0]) + abs(ring[n][1] - ring[0][1]))
    keep = {0, far}
    open_ = [(0, far), (far, len(ring))]
    while open_:
        first, last = open_.pop()
        worst, at = _furthest(line, first, last)
        if worst > tolerance * tolerance:
            keep.add(at)
            open_ += [(first, at), (at, last)]
    return [ring[n] for n in sorted(keep)]


def _furthest(line: Ring, first: int, last: int) -> tuple[float, int]:
    """The greatest squared distance of a point between two from the line through them, and which it is."""
    (x, y), (x1, y1) = line[first], line[last]
    dx, dy = x1 - x, y1 - y
    length = dx * dx + dy * dy
    worst, at = 0.0, first
    for n in range(first + 1, last):
        px, py = line[n][0] - x, line[n][1] - y
        share = min(1.0, max(0.0, (px * dx + py * dy) / length)) if length else 0.0
        distance = (px - share * dx) ** 2 + (py - share * dy) ** 2
        if distance > worst:
            worst, at = distance, n
    return worst, at


@cache
def _rings() -> tuple[list[tuple[Box, Ring]], ...]:
    """The rings of each level with their bounds."""
    data = lzma.decompress(resources.files("onrecord.show").joinpath("data/land.xz").read_bytes())
    return unpacked(data)


def unpacked(data: bytes) -> tuple[list[tuple[Box, Ring]], ...]:
    """Both levels out of the bytes that `packed` makes."""
    levels, at = [], 0
    for _ in (COARSE, FINE):
        heads, at = _numbers(data, at, "i")
        east, at = _numbers(data, at, "h")
        north, at = _numbers(data, at, "h")
        levels.append(_level(heads, east, north))
    return tuple(levels)


def _level(heads: array[int], east: array[int], north: array[int]) -> list[tuple[Box, Ring]]:
    rings, at = [], 0
    for n in range(0, len(heads), 3):
        size, x, y = heads[n : n + 3]
        xs = [QUANTUM * value for value in accumulate(east[at : at + size - 1], initial=x)]
        ys = [QUANTUM * value for value in accumulate(north[at : at + size - 1], initial=y)]
        at += size - 1
        rings.append((Box(min(xs), min(ys), max(xs), max(ys)), list(zip(xs, ys, strict=True))))
    return rings


def packed(levels: list[list[list[tuple[int, int]]]]) -> bytes:
    """Rings in quanta as bytes: each level's sizes and first points, then the steps east, then those north.

    Numbers are little-endian: 32 bits for sizes and first points, 16 bits for steps. Raises OverflowError where a
    step is longer than 65 degrees.
    """
    data = b""
    for rings in levels:
        heads, east, north = array("i"), array("h"), array("h")
        for ring in rings:
            heads.extend((len(ring), *ring[0]))
            for (x, y), (x1, y1) in pairwise(ring):
                east.append(x1 - x)
                north.append(y1 - y)
        for numbers in (heads, east, north):
            if sys.byteorder == "big":
                numbers.byteswap()
            data += len(numbers).to_bytes(4, "little") + numbers.tobytes()
    return data


def _numbers(data: bytes, at: int, code: str) -> tuple[array[int], int]:
    numbers = array(code)
    start = at + 4
    end = start + int.from_bytes(data[at:start], "little") * numbers.itemsize
    numbers.frombytes(data[start:end])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers, end
