"""`onrecord gazetteer`: builds the list of places, says what is in it, adds and removes countries."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from onrecord.commands.console import count, put, say
from onrecord.gazetteer import added, sources
from onrecord.gazetteer.build import built
from onrecord.gazetteer.gazetteer import ATTRIBUTION
from onrecord.gazetteer.store import Store

MEGABYTE = 1_000_000
SOURCES = (
    (sources.CITIES, "places with over 500 people: GeoNames, CC BY 4.0; the package is MIT"),
    (sources.DIVISIONS, "names of divisions: GeoNames, CC BY 4.0; the package is LGPL"),
    (sources.KATOTTG, "Ukraine's codifier of divisions: an official document; the package is MIT"),
    (("babel", ""), "names of countries: Unicode CLDR, Unicode licence; the package is BSD"),
    (("onrecord", ""), "regions, sites and names of our own: MIT, with the source of each entry"),
)


def build() -> int:
    """Builds the gazetteer where it is not there, and what was added; prints where it lies."""
    base = built(say)
    put([str(base), *(str(folder) for folder in added.overlays(base, say))])
    return 0


def info() -> int:
    """Prints what is in the gazetteer, where it lies, and the licences of its data."""
    base = built(say)
    put([f"Gazetteer in {base}", *_contents(base), ""])
    for one, folder in zip(added.added(), added.overlays(base, say), strict=True):
        put([f"Added: {one.name}, from {one.path}", *_contents(folder), ""])
    put(["Sources", *(f"  {_named(package)}: {terms}" for (package, _), terms in SOURCES), "", ATTRIBUTION])
    return 0


def add(path: Path) -> int:
    """Adds a country dump of GeoNames; adding the same one again changes nothing."""
    one, changed = added.add(path, say)
    if not changed:
        put([f"{one.name} was added already; nothing changed"])
        return 0
    places = Store(one.folder(built(say)))
    put([f"added {one.name}: {count(_total(places), 'place')}, {count(len(places.names.trie), 'name')}"])
    return 0


def remove(name: str) -> int:
    """Takes an added country away."""
    put([f"removed {added.remove(name).name}"])
    return 0


def _contents(folder: Path) -> list[str]:
    """The kinds of places of a built folder, its names and its size."""
    store = Store(folder)
    kinds = Counter(
        {str(kind): int(number) for kind, number in store.sql("SELECT kind,count(*) FROM place GROUP BY kind")}
    )
    size = sum(path.stat().st_size for path in folder.iterdir()) / MEGABYTE
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    return [
        f"  {kinds.total():,} places, {len(store.names.trie):,} names, {size:.0f} MB",
        "  " + ", ".join(f"{kind} {number:,}" for kind, number in ordered),
    ]


def _total(store: Store) -> int:
    return int(store.sql("SELECT count(*) FROM place")[0][0])


def _named(package: str) -> str:
    """A package with its version, where it tells one."""
    try:
        return f"{package.replace('_', '-')} {version(package)}"
    except PackageNotFoundError:
        return package
