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
    placed, weakly, written = _evidence(spots)
    for spot, answer in zip(spots, answered, strict=True):
        if spot.dropped or spot.use == "adjective" or answer is None:
            continue
        entry, key = answer[0], spot.name.casefold()
        if spot.kind in _NATURAL and entry.kind in _MADE:
            spot.dropped = "another thing than the place of this name"
        elif spot.use == "dateline" or spot.placed:
            continue
        elif spot.stop - spot.first == 1 and (reason := _one_word(spot, entry, key in placed)):
            spot.dropped = reason
        elif entry.kind == "city" and key not in placed and entry.population < _KNOWN:
            if key not in weakly or _is_forename(key):
                spot.dropped = "a small place that nothing puts there"
        elif _acronym(spot) and key not in written and entry.kind == "city" and entry.population < _KNOWN:
            spot.dropped = "an acronym"


def _evidence(spots: Sequence[Spot]) -> tuple[set[str], set[str], set[str]]:
    """The names that the report puts somewhere, those that it may, and those that it writes in small letters."""
    placed, weakly, written = set(), set(), set()
    for spot in spots:
        if spot.dropped or spot.use == "adjective":
            continue
        key = spot.name.casefold()
        if spot.placed or spot.use == "dateline":
            placed.add(key)
        if spot.cue == "maybe":
            weakly.add(key)
        if not spot.name.isupper():
            written.add(key)
    return placed, weakly, written


def _one_word(spot: Spot, entry: Entry, placed: bool) -> str:
    """Why a name of one word, at which nothing is put, is none; or nothing."""
    line, word = spot.line, spot.line.lower[spot.first]
    if word in words().ordinary and (not placed or spot.first == 0 or line.titled or spot.cue == "none"):
        return "an ordinary word"
    if (entry.kind == "country" or placed) and not _is_force(word):
        return ""
    if _is_force(word):
        return "a force or a leader of this name"
    after = line.word(spot.stop)
    if spot.cue == "none" and line.adjacent_after(spot.stop) and line.named_after(spot.stop):
        if after.rstrip(".") not in words().titles and after not in words().bodies and after not in words().kinds:
            return "part of a longer name"
    return ""


@cache
def _forces() -> frozenset[str]:
    """Words that name a force, an armed group or a leader."""
    found = ((phrase, side) for phrase, side in entries() if " " not in phrase)
    return frozenset(p.lower() for p, s in found if s.form in {"leader", "force"} or s.kind in {"armed group", "organisation"})


def _is_force(word: str) -> bool:
    return word in _forces()


def _acronym(spot: Spot) -> bool:
    return spot.name.isupper() and not spot.line.shouted and "." not in spot.name


def _is_forename(key: str) -> bool:
    return key.split()[0] in words().forenames
