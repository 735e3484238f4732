"""From spots to questions: each name of a report once, with the places that bear it and what the wording says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from onrecord.language.en.speakers.words import verbs
from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.mention import Gazetteer, Question
from onrecord.language.en.toponyms.spot import Spot
from onrecord.model.entries import Entry

_SAID = 3.0  # the wording says what kind of place it is, and it is one
_ITS_OWN = 2.0  # … and bears this very name: "Kyiv region" is not the city's own region
_OTHER = -1.0  # … and it is none
_PROPER = 0.5  # the place bears this very name, and not only as another one
_FOREIGN = -1.2  # … and only as a name that is nothing like its own
_SHARED = -0.5  # it is one of many of that name, good only where the report is about its country
_UNSAID = -2.5  # a division, where its own town bears the same name and no word says "region"
_SPEAKS = 0.05  # "Moscow says" tells little of where the report's places lie
_SEAT = 20_000  # people of a town after which a region may be named
_DIVISIONS = frozenset(("admin1", "admin2", "district", "region"))
_CITIES = frozenset(("city", "capital", "town", "settlement", "village", "hamlet"))
_FITS: Mapping[str, frozenset[str]] = {
    "admin1": frozenset(("admin1", "region", "admin2")),
    "admin2": frozenset(("admin2", "district", "admin3", "region", "zone", "neighbourhood")),
    "city": _CITIES,
}

Key = tuple[str, str, str]


def ask(spots: Sequence[Spot], gazetteer: Gazetteer) -> tuple[list[Question], list[int]]:
    """The questions of a report, and for each spot the number of its question (-1 where no place bears the name)."""
    questions: list[Question] = []
    known: dict[Key, int] = {}
    names = _Names(gazetteer)
    numbers = []
    for spot in spots:
        if spot.dropped:
            numbers.append(-1)
            continue
        key = _key(spot)
        if key not in known:
            found, shared = _candidates(spot, names)
            known[key] = len(questions) if found else -1
            if found:
                questions.append(Question(spot.name, found, _standings(spot.name, found, shared), 0.0, shared))
        number = known[key]
        if number >= 0:
            _weigh(questions[number], spot)
        numbers.append(number)
    for question in questions:
        question.weight = sqrt(question.weight)
    return questions, numbers


class _Names:
    """The places of each name, asked once a report: first those that bear it, then those that share it with many."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, tuple[Sequence[Entry], Sequence[Entry]]] = {}

    def __call__(self, name: str) -> tuple[Sequence[Entry], Sequence[Entry]]:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._gazetteer.candidates(name), self._gazetteer.local(name)
        return found


def _standings(name: str, found: Sequence[Entry], shared: frozenset[str]) -> list[float]:
    """What is known of each candidate by its name alone; of a single one nothing need be known."""
    if len(found) == 1:
        return [0.0]
    return [_standing(entry, name, found) + (_SHARED if entry.id in shared else 0.0) for entry in found]


def _key(spot: Spot) -> Key:
    """What makes two spots the same name: its letters, and whether it is said to be a region, a district, a river."""
    kind = spot.kind or ""
    return spot.name.casefold(), "" if kind == "city" else kind, spot.use if spot.use == "adjective" else ""


def _candidates(spot: Spot, names: _Names) -> tuple[Sequence[Entry], frozenset[str]]:
    """The places that a spot may mean, and the ids of those that are meant only near their country."""
    nothing: frozenset[str] = frozenset()
    if spot.behind:
        known = ((b.country, entry) for b in spot.behind for entry in names(b.name)[0])
        return [e for country, e in known if e.kind == "admin1" and e.country == country], nothing
    if spot.country is not None:
        return _state(spot, names), nothing
    own, local = names(spot.name)
    if spot.name.lower() in words().vast:
        own = [e for e in own if e.kind == "region" or (e.kind not in _CITIES and e.kind not in _DIVISIONS)]
    elif spot.kind is None and spot.line.lower[spot.stop - 1] not in words().kinds:
        own = _with_seats(spot.name, own, names)
    return (*own, *local), frozenset(entry.id for entry in local)


def _with_seats(name: str, found: Sequence[Entry], names: _Names) -> Sequence[Entry]:
    """The places of a name and, where a division bears it in another spelling, the town after which that is named."""
    seats = [
        town
        for division in found
        if division.kind == "admin1" and division.name.casefold() != name.casefold()
        for town in names(division.name)[0]
        if town.kind in _CITIES and division.id in town.parents and town not in found
    ]
    return (*found, *seats)


def _state(spot: Spot, names: _Names) -> Sequence[Entry]:
    """The state that an adjective belongs to, by any of the names that it has."""
    for name in (spot.name, *spot.others):
        for entry in names(name)[0]:
            if entry.country == spot.country and entry.kind == "country":
                return (entry,)
    return ()


def _standing(entry: Entry, name: str, others: Sequence[Entry]) -> float:
    """What is known of a candidate by its name alone."""
    score = 0.0
    lowered = name.casefold()
    if entry.name.casefold() == lowered:
        score += _PROPER
    elif not _alike(entry.name.casefold(), lowered):
        score += _FOREIGN
    if entry.kind in _DIVISIONS and any(_seat(e, entry) for e in others):
        score += _UNSAID
    return score


def _alike(a: str, b: str) -> bool:
    """Whether two names share letters enough to be spellings of one: a third of their pairs of letters."""
    ours, theirs = {a[i : i + 2] for i in range(len(a) - 1)}, {b[i : i + 2] for i in range(len(b) - 1)}
    return 6 * len(ours & theirs) >= len(ours) + len(theirs) or a[:1] == b[:1]


def regions_for_seats(spots: Sequence[Spot], answered: list[tuple[Entry, float] | None], gazetteer: Gazetteer) -> None:
    """ "Khost province", where the gazetteer knows the province by another spelling than its seat: the province."""
    for at, spot in enumerate(spots):
        answer = answered[at]
        if answer is None or spot.kind != "admin1" or answer[0].kind not in _CITIES or answer[0].admin1 is None:
            continue
        for entry in gazetteer.candidates(answer[0].admin1):
            if (
                entry.kind == "admin1"
                and entry.id in answer[0].parents
                and _alike(entry.name.casefold(), spot.name.casefold())
            ):
                answered[at] = entry, answer[1]
                break
        else:
            if answer[0].population < _SEAT:  # "the Patagonia region" is not named after Patagonia, Arizona
                answered[at], spot.unlisted = None, True


def _seat(town: Entry, division: Entry) -> bool:
    """Whether a town lies in the division that bears its name."""
    return town.kind in _CITIES and division.id in town.parents and town.population * 20 > division.population


def _weigh(question: Question, spot: Spot) -> None:
    """Books one more mention: its weight, and the kind that its wording says."""
    verb = verbs().get(spot.line.word(spot.stop))
    if verb is not None and verb.kind in ("say", "report"):
        question.weight += _SPEAKS
    else:
        question.weight += 0.5 if spot.use in {"adjective", "organisation"} else 1.0
    if spot.kind is None:
        return
    fits = _FITS.get(spot.kind)
    for at, entry in enumerate(question.candidates):
        fit = entry.kind in fits if fits else entry.kind not in _CITIES and entry.kind not in _DIVISIONS
        if spot.kind == "city" and not fit:
            question.hints[at] = min(question.hints[at], _OTHER - 1)
        elif fit:
            own = entry.name.casefold() == question.name.casefold()
            question.hints[at] = max(question.hints[at], _SAID + (_ITS_OWN if own else 0.0))
            if spot.kind == "admin1" and entry.kind != "admin1":
                question.hints[at] = max(0.0, question.hints[at] - 2)
