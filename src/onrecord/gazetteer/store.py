"""One built folder, read on demand: rows in SQLite, names in memory-mapped tries."""

from __future__ import annotations

import mmap
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import marisa_trie

from onrecord.gazetteer.normalise import LONGEST, folded, is_end, unfolded
from onrecord.model.entries import Entry

COLUMNS = "id,name,lat,lon,country,admin1,admin2,precision,kind,population,radius_km,time_zone,parents"
CACHED = 50_000  # entries kept as objects: some 20 MB at most


class Names:
    """Names (or skeletons of names) and the rows that bear each, without reading either whole.

    The trie gives each name a number; `rows` holds, as unsigned 32-bit numbers, one offset for each name, one behind
    the last, and then the rows.
    """

    def __init__(self, folder: Path, stem: str) -> None:
        self._made_of = folder, stem
        self.trie = marisa_trie.Trie()
        self.trie.mmap(str(folder / f"{stem}.marisa"))
        with (folder / f"{stem}.rows").open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._numbers = memoryview(mapped).cast("I")
        self._first = len(self.trie) + 1

    def __reduce__(self) -> tuple[type[Names], tuple[Path, str]]:
        return Names, self._made_of

    def rows(self, name: str) -> Sequence[int]:
        """The rows of a name, most populous place first."""
        number = self.trie.get(name)
        if number is None:
            return ()
        start, stop = self._numbers[number], self._numbers[number + 1]
        return self._numbers[self._first + start : self._first + stop].tolist()


class Store:
    """A built folder (`places.sqlite`, `names.*`, `local.*`, `skeletons.*`), only read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = Names(folder, "names")
        self.local = Names(folder, "local")
        self.skeletons = Names(folder, "skeletons")
        self._entries: dict[int, Entry] = {}
        self._by_id: dict[str, Entry | None] = {}
        self._opened: tuple[int, sqlite3.Connection] | None = None

    def __reduce__(self) -> tuple[type[Store], tuple[Path]]:
        return Store, (self.folder,)

    def sql(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What a query gives. The connection is opened at first need, and anew in a forked process."""
        if self._opened is None or self._opened[0] != os.getpid():
            uri = (self.folder / "places.sqlite").absolute().as_uri() + "?mode=ro&immutable=1"
            self._opened = os.getpid(), sqlite3.connect(uri, uri=True, check_same_thread=False)
        return self._opened[1].execute(query, values).fetchall()

    def ends(self, text: str, start: int) -> list[int]:
        """Where the names that begin at `text[start]` end, at word boundaries, longest first."""
        raw = text[start : start + LONGEST]
        window = folded(raw)
        names = self.names.trie.prefixes(window)
        if local := self.local.trie.prefixes(window):
            names = sorted({*names, *local}, key=len)
        found = []
        alike = len(window) == len(raw) and raw.isascii()  # then each character stands for itself
        for name in reversed(names):
            end = start + len(name) if alike else unfolded(text, start, len(name))
            if end > 0 and is_end(text, end):
                found.append(end)
        return found

    def entries(self, rows: Sequence[int]) -> list[Entry]:
        """The entries of rows, in the order of the rows."""
        missing = [row for row in rows if row not in self._entries]
        if missing:
            if len(self._entries) + len(missing) > CACHED:
                self._entries.clear()
                missing = list(rows)
            for at in range(0, len(missing), 500):
                part = missing[at : at + 500]
                marks = ",".join("?" * len(part))
                for row in self.sql(f"SELECT row,{COLUMNS} FROM place WHERE row IN ({marks})", part):  # noqa: S608
                    self._entries[row[0]] = _entry(row[1:])
        return [self._entries[row] for row in rows]

    def by_id(self, entry_id: str) -> Entry | None:
        """The entry with this id."""
        if entry_id not in self._by_id:
            if len(self._by_id) > CACHED:
                self._by_id.clear()
            self._by_id[entry_id] = next(iter(self.found("id=?", (entry_id,))), None)
        return self._by_id[entry_id]

    def found(self, condition: str, values: Sequence[object]) -> list[Entry]:
        """The entries that meet a condition over the columns, most populous first."""
        rows = self.sql(f"SELECT row FROM place WHERE {condition} ORDER BY population DESC, row", values)  # noqa: S608
        return self.entries([row[0] for row in rows])


def _entry(row: Sequence[object]) -> Entry:
    """An entry from the columns of its row."""
    values: tuple[Any, ...] = (*row[:-1], tuple(str(row[-1]).split("\t")) if row[-1] else ())
    return Entry(*values)
