"""Which of the names are kept: a small place whose name is an ordinary word or a person's needs the text's word for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.language.en.sides import entries
from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.spot import Spot
from onrecord.model.entries import Entry

_KNOWN = 50_000  # people, from which on a town is thought of by its name alone
_NATURAL = frozenset(("river", "water", "height"))
_MADE = frozenset(("city", "capital", "admin1", "admin2", "country"))


def keep(spots: Sequence[Spot], answered: Sequence[tuple[Entry, float] | None]) -> None:
    """Drops the spots that are no names of places after all, each with the reason."""
    seen = _Evidence(spots, answered)
    for spot, answer in zip(spots, answered, strict=True):
        if spot.dropped or spot.use == "adjective" or answer is None or spot.use == "dateline":
            continue
        spot.dropped = _why_not(spot, answer[0], seen)
        if spot.doubtful and not spot.dropped:
            spot.use = "organisation"


class _Evidence:
    """What a report says of its names as a whole.

    `placed`: the names that it puts somewhere; `weakly`: those that it may; `written`: those that it writes in small
    letters; `divisions`: where those that are placed lie.
    """

    def __init__(self, spots: Sequence[Spot], answered: Sequence[tuple[Entry, float] | None]) -> None:
        self.placed: set[str] = set()
        self.weakly: set[str] = set()
        self.written: set[str] = set()
        self.divisions: dict[tuple[str | None, str | None], set[str]] = {}
        for spot, answer in zip(spots, answered, strict=True):
            if spot.dropped or answer is None or spot.use == "adjective":
                continue
            key = spot.name.casefold()
            if (spot.placed or spot.use == "dateline") and not spot.doubtful:
                self.placed.add(key)
                self.divisions.setdefault((answer[0].country, answer[0].admin1), set()).add(key)
            if spot.cue == "maybe" or spot.use == "organisation":
                self.weakly.add(key)
            if not spot.name.isupper():
                self.written.add(key)

    def near(self, key: str, entry: Entry) -> bool:
        """Whether another name that the report puts somewhere lies in the place's division."""
        return bool(entry.admin1 and self.divisions.get((entry.country, entry.admin1), set()) - {key})


def _why_not(spot: Spot, entry: Entry, seen: _Evidence) -> str:
    """Why a spot is no name of a place, or nothing."""
    key = spot.name.casefold()
    if spot.kind in _NATURAL and entry.kind in _MADE and spot.last > spot.stop:
        return "another thing than the place of this name"
    if spot.doubtful and entry.kind != "country" and key not in seen.placed:
        return "part of a longer name"
    if spot.placed:
        return ""
    if spot.single and (reason := _one_word(spot, entry, placed=key in seen.placed)):
        return reason
    if entry.kind == "city" and key not in seen.placed and entry.population < _KNOWN and not _is_put(spot, entry, seen):
        return "a small place that nothing puts there"
    if _acronym(spot) and key not in seen.written and entry.kind == "city" and entry.population < _KNOWN:
        return "an acronym"
    return ""


def _is_put(spot: Spot, entry: Entry, seen: _Evidence) -> bool:
    """Whether the report lets think of a small place: by a weak word and by another place in the same division.

    One of these is enough, unless persons bear the name.
    """
    key = spot.name.casefold()
    signs = (key in seen.weakly) + seen.near(key, entry)
    return signs > (key.split()[0] in words().forenames or key in words().surnames)


def _one_word(spot: Spot, entry: Entry, *, placed: bool) -> str:
    """Why a name of one word, at which nothing is put, is none; or nothing."""
    line, word, known = spot.line, spot.line.lower[spot.first], words()
    if word in known.ordinary and (not placed or spot.first == 0 or line.titled or spot.cue == "none"):
        return "an ordinary word"
    if word in _forces():
        return "a force or a leader of this name"
    if entry.kind == "country" or placed or spot.cue != "none" or spot.use == "organisation":
        return ""
    if line.named_after(spot.stop) and line.word(spot.stop) not in known.kinds:
        return "part of a longer name"
    return ""


@cache
def _forces() -> frozenset[str]:
    """Words that name a force, an armed group or a leader."""
    found = ((phrase, side) for phrase, side in entries() if " " not in phrase)
    return frozenset(p.lower() for p, s in found if s.form in {"leader", "force"} or s.kind in {"armed group", "organisation"})


def _acronym(spot: Spot) -> bool:
    return spot.name.isupper() and not spot.line.shouted and "." not in spot.name
