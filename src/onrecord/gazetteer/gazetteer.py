"""The gazetteer: which names a text holds, and which places bear a name."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from onrecord.gazetteer.countries import demonyms
from onrecord.gazetteer.near import near_keys
from onrecord.gazetteer.normalise import key_of
from onrecord.gazetteer.store import Store
from onrecord.model.entries import Entry

ATTRIBUTION = "Place data: GeoNames (geonames.org), CC BY 4.0"


class Gazetteer:
    """Places by name, over one or more built folders; a later one adds to and overrules an earlier one."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._stores = [Store(folder) for folder in reversed(folders)]

    @classmethod
    def open(cls) -> Gazetteer:
        """The gazetteer of this machine; builds it at first need, saying so in one line on stderr.

        Raises OnrecordError where a package that it is built from is missing.
        """
        from onrecord.gazetteer.added import overlays
        from onrecord.gazetteer.build import built

        base = built(_say)
        return cls([base, *overlays(base, _say)])

    def ends(self, text: str, start: int) -> Sequence[int]:
        """Where the names that begin at `text[start]` end (character offsets, each at a word's end), longest first."""
        if start and text[start - 1].isalnum():
            return ()
        if len(self._stores) == 1:
            return self._stores[0].ends(text, start)
        return sorted({end for store in self._stores for end in store.ends(text, start)}, reverse=True)

    def candidates(self, name: str) -> Sequence[Entry]:
        """The places that bear a name, whatever its case, diacritics, apostrophes and hyphens; most populous first."""
        key = key_of(name)
        return self._merged(store.entries(store.names.rows(key)) for store in self._stores)

    def local(self, name: str) -> Sequence[Entry]:
        """Further places that bear a name which many others share ("Freedom Square"): good where a report is about
        their country or names what contains them, and of abbreviations of divisions ("Calif.", "TX").
        """
        key = key_of(name)
        return self._merged(store.entries(store.local.rows(key)) for store in self._stores)

    def near(self, name: str) -> Sequence[Entry]:
        """Places whose names are nearly this: another romanisation, or else one slip of the pen; most populous first.

        Empty where a place bears the name itself. The caller should ask for a single candidate.
        """
        key = key_of(name)
        if any(store.names.rows(key) for store in self._stores):
            return ()
        for rows in near_keys(key):
            if found := self._merged(store.entries(rows(store)) for store in self._stores):
                return found
        return ()

    def demonym(self, word: str) -> Sequence[str]:
        """The countries (ISO 3166-1 codes) that a word is said of or whose people it means: "Congolese", "Syrians"."""
        return self._demonyms.get(key_of(word), ())

    @cached_property
    def _demonyms(self) -> dict[str, list[str]]:
        return demonyms()

    def entry(self, entry_id: str) -> Entry | None:
        """The place with this id."""
        return next((entry for store in self._stores if (entry := store.by_id(entry_id))), None)

    def capital(self, country: str) -> Entry | None:
        """The capital of a country (ISO 3166-1 code); None where there is none or more than one."""
        found = self._merged(store.found("kind='capital' AND country=?", (country,)) for store in self._stores)
        return found[0] if len(found) == 1 else None

    def within(self, name: str, place: Entry) -> Sequence[Entry]:
        """The places of this name that lie in another place; most populous first."""
        return [entry for entry in self.candidates(name) if place.id in entry.parents]

    def children(self, place: Entry) -> Sequence[Entry]:
        """The settlements and divisions of a country or of a division, most populous first."""
        condition, values = "country=?", [place.country]
        if place.admin1:
            condition, values = "country=? AND admin1=?", [place.country, place.admin1]
        found = self._merged(store.found(condition, values) for store in self._stores)
        return [entry for entry in found if place.id in entry.parents]

    def _merged(self, groups: Iterable[Sequence[Entry]]) -> list[Entry]:
        """Entries of each store, each id once and as the uppermost store has it, most populous first."""
        known: dict[str, Entry] = {}
        for depth, group in enumerate(groups):
            for entry in group:
                if entry.id not in known:
                    above = (store.by_id(entry.id) for store in self._stores[:depth])
                    known[entry.id] = next((one for one in above if one), entry)
        return sorted(known.values(), key=lambda entry: -entry.population)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
