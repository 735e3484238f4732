"""Where an outlet is at home, by the places that its reports keep naming."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.language.en.toponyms.mention import Division, PlaceMention

_WEIGHT = 4.0  # of an outlet's home, in names of one report
_LEAST_REPORTS = 3


def home_of(reports: Iterable[Sequence[PlaceMention]]) -> dict[Division, float]:
    """The countries and divisions of which an outlet tells, each with its weight; empty for fewer than three reports.

    Each report counts each of its places once, by how clearly it won.
    """
    masses: dict[Division, float] = defaultdict(float)
    count = 0
    for mentions in reports:
        count += 1
        seen = {m.entry.id: m for m in mentions if m.entry is not None and m.use != "adjective"}
        for mention in seen.values():
            entry = mention.entry
            assert entry is not None
            if entry.country and mention.share > 0.6:
                masses[entry.country, None] += 1 / len(seen)
                if entry.admin1:
                    masses[entry.country, entry.admin1] += 1 / len(seen)
    if count < _LEAST_REPORTS:
        return {}
    return {division: _WEIGHT * mass / count for division, mass in masses.items() if mass / count > 0.1}
