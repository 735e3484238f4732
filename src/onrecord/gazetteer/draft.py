"""Places and their names as they are gathered, and the files that they become."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import marisa_trie

from onrecord.gazetteer.aliases import usable
from onrecord.gazetteer.normalise import LONGEST, key_of, skeleton
from onrecord.gazetteer.store import COLUMNS
from onrecord.model.entries import Entry

SHORTEST_SKELETON = 5  # below this nearly every skeleton belongs to something


class Draft:
    """Places with their names, in the order in which they were added: a place's number is its row."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.names: dict[str, list[int]] = {}
        self.local: dict[str, list[int]] = {}
        self.rows: dict[str, int] = {}
        self._countries: dict[str | None, Entry] = {}

    def add(self, entry: Entry, names: Iterable[str], *, shown: bool = True) -> int:
        """Takes a place in under its own name (unless not `shown`) and `names`; gives its row."""
        row = self.rows[entry.id] = len(self.entries)
        self.entries.append(entry)
        if shown:
            self.codes(row, (entry.name,))
        self.name(row, names)
        return row

    def name(self, row: int, names: Iterable[str]) -> None:
        """Further names of a place. What is no name (codes, addresses) is left out."""
        for name in names:
            if usable(name):
                _put(self.names, row, name)

    def codes(self, row: int, names: Iterable[str]) -> None:
        """Names of a place that may look like codes and are in use ("UK", "DRC")."""
        for name in names:
            _put(self.names, row, name)

    def name_locally(self, row: int, names: Iterable[str], *, codes: bool = False) -> None:
        """Names of a place that are good only where a report is about its country ("the Strip")."""
        for name in names:
            if (codes or usable(name)) and row not in self.names.get(key_of(name), ()):
                _put(self.local, row, name)

    def country(self, code: str) -> Entry | None:
        """The entry of a country."""
        if not self._countries:
            self._countries = {entry.country: entry for entry in self.entries if entry.kind == "country"}
        return self._countries.get(code)

    def named(self, name: str) -> list[Entry]:
        """The places that bear a name so far, most populous first."""
        found = [self.entries[row] for row in self.names.get(key_of(name), ())]
        return sorted(found, key=lambda entry: -entry.population)

    def write(self, folder: Path) -> None:
        """Writes `places.sqlite`, `names.*`, `local.*` and `skeletons.*` into a folder."""
        order = [-entry.population for entry in self.entries]
        _write_names(folder, "names", self.names, order)
        _write_names(folder, "local", self.local, order)
        _write_names(folder, "skeletons", self._skeletons(), order)
        _write_places(folder / "places.sqlite", self.entries)

    def _skeletons(self) -> dict[str, list[int]]:
        """The rows under the skeleton of each name in Latin letters."""
        found: dict[str, list[int]] = {}
        for key, rows in self.names.items():
            if key.isascii() and len(bones := skeleton(key)) >= SHORTEST_SKELETON:
                known = found.setdefault(bones, [])
                known.extend(row for row in rows if row not in known)
        return found


def _put(names: dict[str, list[int]], row: int, name: str) -> None:
    """Puts a name of a row in, with its dots and commas and without."""
    plain = name.replace(".", "").replace(",", "") if "." in name or "," in name else name
    for form in {name, plain}:
        if 1 < len(key := key_of(form)) <= LONGEST and row not in (rows := names.setdefault(key, [])):
            rows.append(row)


def _write_names(folder: Path, stem: str, names: Mapping[str, Sequence[int]], order: Sequence[int]) -> None:
    """A trie of names and, beside it, the rows of each: see `store.Names`."""
    trie = marisa_trie.Trie(sorted(names))
    trie.save(str(folder / f"{stem}.marisa"))
    by_number: list[Sequence[int]] = [()] * len(names)
    for name, rows in names.items():
        by_number[trie[name]] = sorted(rows, key=lambda row: (order[row], row)) if len(rows) > 1 else rows
    offsets, numbers = array("I", [0]), array("I")
    for rows in by_number:
        numbers.extend(rows)
        offsets.append(len(numbers))
    offsets.extend(numbers)
    (folder / f"{stem}.rows").write_bytes(offsets.tobytes())


def _write_places(path: Path, entries: Sequence[Entry]) -> None:
    """The table of places. The same entries give the same bytes."""
    base = sqlite3.connect(path, isolation_level=None)
    base.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "CREATE TABLE place(row INTEGER PRIMARY KEY, id TEXT, name TEXT, lat REAL, lon REAL, country TEXT, admin1 TEXT,"
        " admin2 TEXT, precision TEXT, kind TEXT, population INTEGER, radius_km REAL, time_zone TEXT, parents TEXT);"
    )
    base.execute("BEGIN")
    marks = ",".join("?" * (COLUMNS.count(",") + 2))
    base.executemany(f"INSERT INTO place VALUES({marks})", (_row(at, entry) for at, entry in enumerate(entries)))
    base.execute("COMMIT")
    base.executescript("CREATE UNIQUE INDEX place_id ON place(id);CREATE INDEX place_within ON place(country, admin1);")
    base.close()


def _row(at: int, entry: Entry) -> tuple[object, ...]:
    """The columns of an entry."""
    values = [getattr(entry, column) for column in COLUMNS.split(",")]
    return (at, *values[:-1], "\t".join(entry.parents) or None)
