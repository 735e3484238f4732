"""The gazetteer: CPU and memory of opening it, and of looking names up, beside a dict and an Aho–Corasick automaton.

Each way opens in a process of its own, in turn, so that a slow minute of the machine meets all. The peers hold the same
names: a dict from name to rows, pickled, which is what small geoparsers load, and an automaton of pyahocorasick, which
is what keyword finders build (left out where the package is not installed; one run, it takes long).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import pickle
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

RUNS = 7
CAPITAL = re.compile(r"\b(?=[^\W\d_])[A-ZА-ЯІЇЄҐ]")
EXAMPLES = Path(__file__).parent.parent / "examples"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--texts", type=Path, default=EXAMPLES, help="a folder of .txt files; default: the examples")
    parser.add_argument("--child", choices=sorted(WAYS), help=argparse.SUPPRESS)
    parser.add_argument("--pickle", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--codifier", action="store_true", help="how Ukraine's codifier joins GeoNames instead")
    parser.add_argument("--build", action="store_true", help="what building it takes instead")
    args = parser.parse_args()
    if args.codifier:
        codifier()
        return
    if args.build:
        building()
        return
    if args.child:
        child(args.child, args.pickle, args.texts)
        return
    store = base()
    print(f"{len(store.names.trie):,} names of {store.sql('SELECT count(*) FROM place')[0][0]:,} places")
    sizes = ", ".join(f"{path.name} {path.stat().st_size / 1e6:.1f} MB" for path in sorted(store.folder.iterdir()))
    print(f"on disk: {sizes}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.pickle"
        path.write_bytes(pickle.dumps({name: tuple(store.names.rows(name)) for name in store.names.trie}))
        compare(path, args.texts, args.runs)


def compare(path: Path, texts: Path, runs: int) -> None:
    """Opens each way in turn and prints medians."""
    results: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    for run in range(runs):
        for way in WAYS:
            if way == "Aho–Corasick" and (run or not importlib.util.find_spec("ahocorasick")):
                continue
            command = [sys.executable, __file__, "--child", way, "--pickle", str(path), "--texts", str(texts)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            results[way].append(json.loads(done.stdout))
    for way, measured in results.items():
        if not measured:
            print(f"{way}: not installed")
            continue
        middle = {key: statistics.median(one[key] for one in measured) for key in measured[0]}
        print(f"{way} ({len(measured)} runs)")
        print(f"  opened in {middle['cpu']:.3f} s CPU, {middle['memory']:.0f} MB more of memory")
        print(f"  {middle['words']:.0f} capitals: {middle['each']:.2f} µs each, {middle['found']:.0f} begin a name")
        print(f"  {middle['memory after']:.0f} MB more than before it was opened")


def building() -> None:
    """Builds the gazetteer in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "onrecord", "gazetteer", "build"]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "ONRECORD_GAZETTEER": folder})
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"built in {used.ru_utime + used.ru_stime:.0f} s CPU, at most {used.ru_maxrss / 1e3:.0f} MB of memory")


def codifier() -> None:
    """How many settlements of the codifier are found in GeoNames, and how far those lie from their seats."""
    from onrecord.gazetteer.divisions import add_places
    from onrecord.gazetteer.draft import Draft
    from onrecord.gazetteer.katottg import KINDS
    from onrecord.gazetteer.ukraine import joined
    from onrecord.model.places import distance_km

    draft = Draft()
    add_places(draft)
    units = joined(draft)
    known = [unit for unit in units.settlements if unit.row is not None]
    cities = [unit for unit in units.of("M") if unit.row is None]
    print(f"{len(units.settlements):,} settlements, {len(known):,} found in GeoNames; cities not found: {len(cities)}")
    for category, name in (("H", "hromada"), ("P", "raion")):
        distances = []
        for unit in units.of(category):
            centre, seat = units.reach(unit)[0], units.seat(unit)
            rows = [one.row for one in unit.members if one.category in KINDS and one is not seat]
            distances += [distance_km(centre, units.point(row)) for row in rows if centre and row is not None]
        cuts = statistics.quantiles(distances, n=100)
        print(f"from the place of their {name}: median {cuts[49]:.0f} km, 95 % within {cuts[94]:.0f} km")


def base() -> Any:
    """The gazetteer's own folder, built if it is not there."""
    from onrecord.gazetteer.build import built
    from onrecord.gazetteer.store import Store

    return Store(built(lambda line: print(line, file=sys.stderr)))


def child(way: str, path: Path, texts: Path) -> None:
    """Opens one way, looks at each capitalised word of the texts, and prints what it took as JSON."""
    parts = [file.read_text(encoding="utf-8") for file in sorted(texts.rglob("*.txt"))]
    starts = [(text, match.start()) for text in parts for match in CAPITAL.finditer(text)]
    memory, cpu = resident(), time.process_time()
    look = WAYS[way](path)
    look("Kharkiv", 0)
    opened = {"cpu": time.process_time() - cpu, "memory": resident() - memory}
    found = sum(bool(look(text, start)) for text, start in starts)
    begun = time.process_time()
    for text, start in starts:
        look(text, start)
    each = 1e6 * (time.process_time() - begun) / max(1, len(starts))
    after = {"words": len(starts), "found": found, "each": each, "memory after": resident() - memory}
    print(json.dumps(opened | after))


def resident() -> float:
    """The memory of this process that is resident now, in MB (at its highest, where the system tells no more)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    return pages * resource.getpagesize() / 1e6


Look = Callable[[str, int], Sequence[int]]


def ours(_: Path) -> Look:
    from onrecord.gazetteer.gazetteer import Gazetteer

    return Gazetteer.open().ends


def by_dict(path: Path) -> Look:
    """The ends of names by trying each end of a word in a dict, longest first; spaces and marks as they are."""
    names = pickle.loads(path.read_bytes())
    border = re.compile(r"\b")

    def look(text: str, start: int) -> list[int]:
        window = text[start : start + 64].lower()
        ends = [match.start() for match in border.finditer(window) if match.start()]
        return [start + end for end in reversed(ends) if window[:end] in names]

    return look


def by_automaton(path: Path) -> Look:
    """The ends of names by an automaton's trie, over the same window."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, name in enumerate(pickle.loads(path.read_bytes())):
        automaton.add_word(name, number)
    automaton.make_automaton()

    def look(text: str, start: int) -> list[int]:
        window = text[start : start + 64].lower()
        return [
            end
            for end in range(len(window), 0, -1)
            if window[:end] in automaton and not window[end : end + 1].isalnum()
        ]

    return look


WAYS: dict[str, Callable[[Path], Look]] = {"onrecord": ours, "dict": by_dict, "Aho–Corasick": by_automaton}


if __name__ == "__main__":
    main()
