"""Which of the names are kept: a small place whose name is an ordinary word or a person's needs the text's word for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.spot import Spot
from onrecord.model.entries import Entry

_KNOWN = 50_000  # people, from which on a town is thought of by its name alone


def keep(spots: Sequence[Spot], answered: Sequence[tuple[Entry, float] | None]) -> None:
    """Drops the spots that are no names of places after all."""
    placed: set[str] = set()
    weakly: set[str] = set()
    for spot in spots:
        if not spot.dropped and spot.use != "adjective":
            key = spot.name.casefold()
            if spot.placed or spot.use == "dateline":
                placed.add(key)
            if spot.cue == "maybe":
                weakly.add(key)
    for spot, answer in zip(spots, answered, strict=True):
        if spot.dropped or spot.use == "adjective" or answer is None:
            continue
        entry = answer[0]
        key = spot.name.casefold()
        one = spot.stop - spot.first == 1
        if key in placed or spot.use == "dateline":
            if one and key in words().ordinary and not spot.placed and spot.use != "dateline":
                first = spot.first == 0 or spot.line.titled
                if first or spot.cue == "none":
                    spot.dropped = "an ordinary word"
            continue
        if one and key in words().ordinary:
            spot.dropped = "an ordinary word"
        elif entry.kind == "city" and entry.population < _KNOWN and (key not in weakly or _name_of_person(key)):
            spot.dropped = "a small place that nothing puts there"


def _name_of_person(key: str) -> bool:
    return key.split()[0] in words().forenames
