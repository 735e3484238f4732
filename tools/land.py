"""Makes `src/onrecord/show/data/land.xz` out of Natural Earth's land, as TopoJSON.

    python tools/land.py FOLDER

The folder holds `land-10m.json` and `land-50m.json` as the npm package world-atlas 2.0.2 has them (`npm pack
world-atlas@2.0.2`). Natural Earth is in the public domain; the package adds nothing to the coordinates but their
quantisation. The same input makes the same bytes.
"""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path
from typing import Any

from onrecord.show.land import QUANTUM, WORLD, Box, Ring, clipped, packed, simplified

TARGET = Path(__file__).resolve().parent.parent / "src" / "onrecord" / "show" / "data" / "land.xz"
# Degrees: what is left out of a coast, and the smallest island (width plus height) that is kept.
COARSE = (0.04, 0.25)
FINE = (0.0015, 0.01)


def main(folder: Path) -> None:
    """Write the file, and say how large it is."""
    levels = [quantised(folder / "land-50m.json", *COARSE), quantised(folder / "land-10m.json", *FINE)]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(lzma.compress(packed(levels), preset=9 | lzma.PRESET_EXTREME))
    points = " and ".join(f"{sum(map(len, rings)):,}" for rings in levels)
    sys.stdout.write(f"{TARGET.name}: {points} points, {TARGET.stat().st_size:,} bytes\n")


def quantised(path: Path, tolerance: float, smallest: float) -> list[list[tuple[int, int]]]:
    """The rings of a file in quanta, without what is too small to see at this level."""
    found = []
    for ring in rings(json.loads(path.read_text(encoding="utf-8"))):
        kept = simplified(ring, tolerance)
        if len(kept) < 3 or extent(kept) < smallest:
            continue
        quanta = [(round(x / QUANTUM), round(y / QUANTUM)) for x, y in kept]
        distinct = [point for n, point in enumerate(quanta) if point != quanta[n - 1]]
        if len(distinct) > 2:
            found.append(distinct)
    return found


def extent(ring: Ring) -> float:
    """Width plus height in degrees."""
    xs, ys = zip(*ring, strict=True)
    return float(max(xs) - min(xs) + max(ys) - min(ys))


def rings(topology: dict[str, Any]) -> list[Ring]:
    """All rings of the land, not closed. See the TopoJSON specification, sections 2.1.3 and 2.1.4."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        arcs.append(line)
    found = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                found += cut(joined(ring, arcs))
    return found


def cut(ring: Ring) -> list[Ring]:
    """The parts of a ring between 180 degrees west and east. A ring of the file may run over that line."""
    line = ring[:1]
    for x, y in ring[1:]:
        turns = round((line[-1][0] - x) / 360)
        line.append((x + 360 * turns, y))
    window = Box(-180.0, WORLD.south, 180.0, 90.0)
    parts = (clipped([(x + shift, y) for x, y in line], window) for shift in (-360.0, 0.0, 360.0))
    return [part for part in parts if part]


def joined(ring: list[int], arcs: list[Ring]) -> Ring:
    """The arcs of a ring one after the other; a negative number is an arc in reverse."""
    line: Ring = []
    for number in ring:
        line += (arcs[number] if number >= 0 else arcs[~number][::-1])[:-1]
    return line


if __name__ == "__main__":
    main(Path(sys.argv[1]))
