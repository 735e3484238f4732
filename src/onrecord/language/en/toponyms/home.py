"""Where an outlet is at home: by its domain's country, by its own name, by the places that its reports keep naming."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.language.en.toponyms.mention import Division, PlaceMention, Question

_WEIGHT = 4.0  # of an outlet's home, in names of one report
_LEAST_REPORTS = 3
_LEAST_SHARE = 0.1
_DOMAIN = 0.5  # of the country of an outlet's domain
_NAMED = 1.0  # of a name that the outlet bears itself
_LEAST_LETTERS = 5
_ENDING = re.compile(r"\.([a-z]{2})$")
_ISO = {"uk": "GB", "eu": None}
# sold as endings for anything, whatever country they are of
_FOR_ALL = frozenset("tv co io me ai fm cc ws to ly gg sh am is la vc mu nu st".split())


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
    return {division: _WEIGHT * mass / count for division, mass in masses.items() if mass / count > _LEAST_SHARE}


def with_domain(home: Mapping[Division, float] | None, outlet: str | None) -> dict[Division, float]:
    """The home that is known, or else what the ending of the outlet's domain says ("lfpress.ca": Canada)."""
    if home or not outlet:
        return dict(home or {})
    ending = _ENDING.search(outlet.lower().rstrip("/"))
    if ending is None or ending[1] in _FOR_ALL:
        return {}
    country = _ISO.get(ending[1], ending[1].upper())
    return {(country, None): _DOMAIN} if country else {}


def weigh_outlet(questions: Sequence[Question], outlet: str | None) -> None:
    """A name that the outlet bears itself ("parisbeacon.com") counts once more."""
    letters = re.sub(r"[\W_]+", "", (outlet or "").lower())
    for question in questions:
        name = re.sub(r"[\W_]+", "", question.name.lower())
        if len(name) >= _LEAST_LETTERS and name in letters:
            question.weight += _NAMED
