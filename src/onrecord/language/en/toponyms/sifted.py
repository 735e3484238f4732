"""Which names are kept: a small place whose name is an ordinary word or a person's needs the text's word for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import cos, hypot, radians

from onrecord.language.en.sides import entries
from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.mention import Division
from onrecord.language.en.toponyms.spot import Spot
from onrecord.model.entries import Entry

_KNOWN = 50_000  # people, from which on a town is thought of by its name alone
_WORLDLY = 300_000  # people of a town that a report may name in passing, from any country
_LARGE = 100_000  # people, from which on a name is taken for a town's where all letters are capitals
_RANKED = frozenset(("country", "capital", "admin1", "region"))
_PASSING = 0.2  # the share of a report's mentions from which on it is about a country
_METROPOLIS = 2_000_000  # people of a town that is thought of before a person of its name
_BEYOND_KM = 500.0
_DEGREE_KM = 111.2  # of latitude
_ELSEWHERE = 3  # other names, all of them elsewhere
_TOWNS = frozenset(("city", "capital", "village", "town", "settlement", "hamlet", "neighbourhood"))
_NATURAL = frozenset(("river", "water", "height"))
_MADE = _TOWNS | {"admin1", "admin2", "country"}


def keep(
    spots: Sequence[Spot],
    answered: list[tuple[Entry, float] | None],
    home: Mapping[Division, float] | None = None,
) -> None:
    """Drops the spots that are no names of places after all, each with the reason.

    A small place of a country of which the report names nothing else is most likely another place that bears the same
    name and is in no gazetteer: it loses its answer.
    """
    _set_aside_bodies(spots, answered)
    seen = Evidence(spots, answered, home or {})
    for at, (spot, answer) in enumerate(zip(spots, answered, strict=True)):
        if spot.dropped or spot.use == "adjective" or answer is None:
            continue
        if spot.use != "dateline":
            spot.dropped = _why_not(spot, answer[0], seen)
        if not spot.dropped and seen.alien(spot, answer[0]):
            answered[at], spot.unlisted = None, True
        if spot.doubtful and not spot.dropped:
            spot.use = "organisation"


def _set_aside_bodies(spots: Sequence[Spot], answered: Sequence[tuple[Entry, float] | None]) -> None:
    """ "The US embassy", "the West Bank city of Jenin": the word behind is not of the place's kind.

    There a country is an adjective, and a region stays one and does without the word.
    """
    for spot, answer in zip(spots, answered, strict=True):
        if answer is None or spot.last == spot.stop or spot.kind is None:
            continue
        if answer[0].kind == "country":
            spot.kind, spot.last = None, spot.stop
            if spot.use == "place" and spot.line.word(spot.stop) not in words().plurals:
                spot.use = "adjective"
        elif spot.kind in {"city", "site"} and answer[0].precision == "region":
            spot.kind, spot.last = None, spot.stop


class Evidence:
    """What a report says of its names as a whole.

    `placed`: the names that it puts somewhere; `weakly`: those that it may; `written`: those that it writes in small
    letters; `divisions`: where those that are placed lie; `inside`: the names that lie in each country, beside its own;
    `told`: how many mentions each country has; `names`: how many each name has; `places`: all of them.
    """

    def __init__(
        self,
        spots: Sequence[Spot],
        answered: Sequence[tuple[Entry, float] | None],
        home: Mapping[Division, float],
    ) -> None:
        self.placed: set[str] = set()
        self.weakly: set[str] = set()
        self.written: set[str] = set()
        self.divisions: dict[Division, set[str]] = {}
        self.inside: dict[str, set[str]] = {country: {"its outlet"} for country, _ in home}
        self.places: list[tuple[str, Entry]] = []
        self.told: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        for spot, answer in zip(spots, answered, strict=True):
            if spot.dropped or answer is None:
                continue
            key = spot.name.casefold()
            if answer[0].country:
                self.places.append((key, answer[0]))
                self.told[answer[0].country] += 1
                self.names[key] += 1
                if answer[0].kind != "country":
                    self.inside.setdefault(answer[0].country, set()).add(key)
            if spot.use != "adjective":
                self._book(spot, key, answer[0])

        self.all = sum(self.told.values())

    def _book(self, spot: Spot, key: str, entry: Entry) -> None:
        if (spot.placed or spot.use == "dateline") and not spot.doubtful:
            self.placed.add(key)
            if entry.country:
                self.divisions.setdefault((entry.country, entry.admin1), set()).add(key)
        if spot.cue == "maybe" or spot.use == "organisation":
            self.weakly.add(key)
        if not spot.name.isupper():
            self.written.add(key)

    def near(self, key: str, entry: Entry) -> bool:
        """Whether another name that the report puts somewhere lies in the place's division."""
        if entry.admin1 is None or entry.country is None:
            return False
        return bool(self.divisions.get((entry.country, entry.admin1), set()) - {key})

    def alien(self, spot: Spot, entry: Entry) -> bool:
        """Whether nothing else of the report lies in the place's country, and enough of it elsewhere.

        For a small place the country's own name, said in passing, is not enough.
        """
        if entry.country is None or entry.kind == "country" or spot.sure:
            return False
        key = spot.name.casefold()
        if spot.shared:
            return self.told[entry.country] <= self.names[key]
        if entry.population >= _WORLDLY or entry.kind not in _MADE:
            return False
        if self.inside.get(entry.country, set()) - {key}:
            return False
        told = self.told.get(entry.country, 0)
        own = self.names.get(key, 0)
        if told - own > (0 if entry.population >= _KNOWN else _PASSING * self.all):
            return False
        if spot.lone and any(_reaches(place, entry) for name, place in self.places if name != key):
            return False
        return len(self.names.keys() - {key}) >= (1 if spot.line.shouted else _ELSEWHERE)


def _reaches(place: Entry, entry: Entry) -> bool:
    """Whether a place lies in another one of the report or some way around it: wars cross borders, not oceans."""
    if place.lat is None or place.lon is None or entry.lat is None or entry.lon is None:
        return False
    across = abs(place.lon - entry.lon)
    across = min(across, 360 - across) * cos(radians((place.lat + entry.lat) / 2))
    return hypot(across, place.lat - entry.lat) * _DEGREE_KM <= place.radius_km + _BEYOND_KM


def _why_not(spot: Spot, entry: Entry, seen: Evidence) -> str:
    """Why a spot is no name of a place, or nothing."""
    key = spot.name.casefold()
    if spot.kind in _NATURAL and entry.kind in _MADE and spot.last > spot.stop:
        return "another thing than the place of this name"
    if spot.doubtful and entry.kind != "country" and key not in seen.placed:
        return "part of a longer name"
    if _acronym(spot) and key not in seen.written and entry.kind in _TOWNS and entry.population < _KNOWN:
        return "an acronym"
    if spot.single and spot.kind == "site" and spot.cue == "none" and spot.line.lower[spot.first] in words().ordinary:
        return "an ordinary word"
    if spot.placed:
        return ""
    if spot.line.shouted and spot.use == "place" and entry.kind not in _RANKED and entry.population < _LARGE:
        return "capitals tell nothing here"
    if spot.single and (reason := _one_word(spot, entry, placed=key in seen.placed)):
        return reason
    if key not in seen.placed and _is_small(spot, entry) and not _is_put(spot, entry, seen):
        return "a small place that nothing puts there"
    return ""


def _is_small(spot: Spot, entry: Entry) -> bool:
    """Whether a place is too small to be thought of by its name alone; more so where persons bear that name."""
    if entry.kind == "admin2":
        return entry.name.casefold() != spot.name.casefold() or entry.population < _KNOWN
    if entry.kind not in _TOWNS:
        return False
    return entry.population < (_METROPOLIS if _is_of_persons(spot) else _KNOWN)


def _is_of_persons(spot: Spot) -> bool:
    key = spot.name.casefold()
    return key.split()[0] in words().forenames or key in words().surnames


def _is_put(spot: Spot, entry: Entry, seen: Evidence) -> bool:
    """Whether the report lets think of a small place: by a weak word and by another place in the same division.

    One of these is enough, unless persons bear the name.
    """
    key = spot.name.casefold()
    return (key in seen.weakly) + seen.near(key, entry) > _is_of_persons(spot)


def _one_word(spot: Spot, entry: Entry, *, placed: bool) -> str:
    """Why a name of one word, at which nothing is put, is none; or nothing."""
    line, word, known = spot.line, spot.line.lower[spot.first], words()
    if word in known.ordinary and (not placed or spot.first == 0 or line.titled or spot.cue == "none"):
        return "an ordinary word"
    if word in _forces():
        return "a force or a leader of this name"
    if entry.kind == "country" or placed or spot.cue != "none" or spot.use == "organisation":
        return ""
    if line.goes_on(spot.stop):
        return "part of a longer name"
    return ""


@cache
def _forces() -> frozenset[str]:
    """Words that name a force, an armed group or a leader."""
    found = ((phrase, side) for phrase, side in entries() if " " not in phrase)
    return frozenset(
        p.lower() for p, s in found if s.form in {"leader", "force"} or s.kind in {"armed group", "organisation"}
    )


def _acronym(spot: Spot) -> bool:
    return spot.name.isupper() and not spot.line.shouted and "." not in spot.name
