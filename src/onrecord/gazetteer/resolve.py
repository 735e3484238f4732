"""Which of the places that bear a name is meant, weighed over all the names of one report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import cos, exp, log, log10, radians
from typing import Literal, NamedTuple, Protocol

from onrecord.model.entries import Entry

CANDIDATES = 24  # of one name, by what is known without its report
ROUNDS = 2
_RANK = {"country": 2.2, "capital": 1.5, "admin1": 0.4, "admin2": -0.6, "region": 0.8}
_FEWEST = 1000  # people: below, and where nobody counted, size says nothing
_SITE = 0.6
_TOWNS = frozenset(("city", "town", "settlement", "village", "hamlet", "neighbourhood"))
_COUNTRY = 1.4  # what it is worth that all other names of the report lie in the candidate's country
_DIVISION = 2.2  # … in its division of the first level
_AROUND = 2.4  # … within a hundred kilometres or so
_SHARP = 1.6  # how much the better score counts when a name's candidates share its weight
_STATED = 5.0  # a container that the text states and that fits
_CELL = 1.5  # degrees of latitude
_LIKELY = 0.08
_CLOSE = 2.0  # what it is worth to lie right beside a place of the report
_CLOSE_KM = 60.0
_FAR = 1e4  # km, of places without coordinates
_LEAST = 0.01
_SPAN = log((1 + _LEAST) / _LEAST)
Key = str | tuple[str | None, str] | tuple[int, int]


class Asked(Protocol):
    """One name of a report, or one of its mentions where the text sets that apart."""

    @property
    def candidates(self) -> Sequence[Entry]:
        """The places that bear the name."""

    @property
    def hints(self) -> Sequence[float]:
        """What the wording says for each candidate, on the scale of the scores."""

    @property
    def weight(self) -> float:
        """How much the name says about where the report plays."""


class Stated(Protocol):
    """Two names that the text sets in relation, by their indices."""

    @property
    def inner(self) -> int:
        """The one that lies in the other, or near it."""

    @property
    def outer(self) -> int:
        """The other one."""

    @property
    def kind(self) -> Literal["within", "near"]:
        """How they lie."""

    @property
    def firm(self) -> float:
        """How sure the wording is, 0 to 1."""


Division = tuple[str, str | None]  # a country and one of its divisions, None for the country as a whole


def resolve(
    names: Sequence[Asked], stated: Sequence[Stated] = (), home: Mapping[Division, float] | None = None
) -> list[tuple[Entry, float] | None]:
    """The place of each name with its share of the weight (0 to 1), or None for a name without candidates.

    Each name starts from what is known of its places (their size and rank, and what the wording says) and then
    looks, a few rounds long, at where the other names of the report lie: in which country, in which division, how near.
    `home` weighs countries and divisions of which the outlet tells. Leidner (2007) describes these two assumptions as
    "one sense per discourse" and "spatial minimality".
    """
    kept = [_best(name) for name in names]
    alone = [[_alone(e, name.hints[i]) for i, e in pairs] for name, pairs in zip(names, kept, strict=True)]
    shares = [_shares(scores) for scores in alone]
    open_ = [at for at, pairs in enumerate(kept) if len(pairs) > 1]
    if open_:
        links = _by_name(stated)
        scene = _Scene(names, kept, home or {})
        for _ in range(ROUNDS):
            scene.spread(shares)
            news = list(shares)
            for at in open_:
                around = scene.without(at)
                scores = [score + around(n) for n, score in enumerate(alone[at])]
                for other, way, firm in links.get(at, ()):
                    theirs = [(e, share) for (_, e), share in zip(kept[other], shares[other], strict=True)]
                    for n, (_, entry) in enumerate(kept[at]):
                        scores[n] += _STATED * firm * _fit(entry, theirs, way)
                news[at] = _shares(scores)
            shares = news
        shares = _nearest(kept, shares, open_)
    return [_winner(pairs, weights) for pairs, weights in zip(kept, shares, strict=True)]


def _nearest(
    kept: Sequence[Sequence[tuple[int, Entry]]], shares: Sequence[list[float]], open_: Sequence[int]
) -> list[list[float]]:
    """The shares after a last look: which of the places of a name that are still likely is beside another name's."""
    sure = [(at, _winner(pairs, weights)) for at, (pairs, weights) in enumerate(zip(kept, shares, strict=True))]
    points = [(at, *won) for at, won in sure if won and won[0].kind not in {"country", "admin1", "region"}]
    news = list(shares)
    for at in open_:
        if sum(share >= _LIKELY for share in shares[at]) < 2:
            continue
        scores = []
        for (_, entry), share in zip(kept[at], shares[at], strict=True):
            near = [weight * exp(-_apart(entry, place) / _CLOSE_KM) for n, place, weight in points if n != at]
            beside = _CLOSE * max(near, default=0.0) if share >= _LIKELY else 0.0
            scores.append(log(max(share, 1e-9)) / _SHARP + beside)
        news[at] = _shares(scores)
    return news


def _best(name: Asked) -> list[tuple[int, Entry]]:
    """The candidates that are looked at: those that stand best before the report is asked."""
    pairs = list(enumerate(name.candidates))
    if len(pairs) > CANDIDATES:
        pairs.sort(key=lambda pair: -_alone(pair[1], name.hints[pair[0]]))
        del pairs[CANDIDATES:]
    return pairs


def _alone(entry: Entry, hint: float) -> float:
    """What is known of a place without its report: size and rank."""
    rank = _RANK.get(entry.kind, 0.0 if entry.kind in _TOWNS else _SITE)
    return log10(max(entry.population, _FEWEST)) + rank + hint


def _shares(scores: Sequence[float]) -> list[float]:
    if not scores:
        return []
    top = max(scores)
    parts = [exp(_SHARP * (score - top)) for score in scores]
    total = sum(parts)
    return [part / total for part in parts]


def _winner(pairs: Sequence[tuple[int, Entry]], shares: Sequence[float]) -> tuple[Entry, float] | None:
    if not pairs:
        return None
    at = max(range(len(pairs)), key=shares.__getitem__)
    return pairs[at][1], shares[at]


def _by_name(stated: Iterable[Stated]) -> dict[int, list[tuple[int, str, float]]]:
    """For each name the other ones of its relations, and which way they hold."""
    found: dict[int, list[tuple[int, str, float]]] = defaultdict(list)
    for link in stated:
        inner, outer = ("inner", "outer") if link.kind == "within" else ("near", "near")
        found[link.inner].append((link.outer, inner, link.firm))
        found[link.outer].append((link.inner, outer, link.firm))
    return found


def _fit(entry: Entry, others: Sequence[tuple[Entry, float]], way: str) -> float:
    """How well a place agrees with the shares of the other name's places, 0 to 1."""
    if way == "inner":
        return sum(share for other, share in others if contains(other, entry))
    if way == "outer":
        return sum(share for other, share in others if contains(entry, other))
    return sum(share * exp(-_apart(entry, other) / _CLOSE_KM) for other, share in others)


def contains(outer: Entry, inner: Entry) -> bool:
    """Whether one place lies in another, as far as their divisions (or, for places without any, their reach) tell."""
    if outer.id == inner.id or inner.kind == "country":
        return False
    if outer.id in inner.parents:
        return True
    if outer.kind == "country":
        return inner.country == outer.country
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.kind == "admin1":
        return inner.kind != "admin1" and inner.admin1 in (outer.name, outer.admin1) and inner.admin1 is not None
    if outer.kind == "admin2":
        return inner.admin2 in (outer.name, outer.admin2) and inner.admin1 == outer.admin1 and inner.admin2 is not None
    distance = _km(outer, inner)
    return (
        distance is not None and distance <= max(outer.radius_km * 1.2, 15) and inner.radius_km <= outer.radius_km * 2
    )


def _km(a: Entry, b: Entry) -> float | None:
    """Roughly how far apart two places lie (flat-earth approximation, good to a few per cent below 500 km)."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    across = abs(a.lon - b.lon)
    across = min(across, 360 - across) * cos(radians((a.lat + b.lat) / 2))
    return 111.2 * float((across**2 + (a.lat - b.lat) ** 2) ** 0.5)


def _apart(a: Entry, b: Entry) -> float:
    """Kilometres between two places, very many where that is unknown."""
    distance = _km(a, b)
    return _FAR if distance is None else distance


class _Scene:
    """Where the names of a report lie, each with its share: by country, by division, by cell of a grid."""

    def __init__(
        self,
        names: Sequence[Asked],
        kept: Sequence[Sequence[tuple[int, Entry]]],
        home: Mapping[Division, float],
    ) -> None:
        self._keys = [[_Keys.of(entry) for _, entry in pairs] for pairs in kept]
        self._weights = [name.weight for name in names]
        self._home: dict[Key, float] = {(c if d is None else (c, d)): mass for (c, d), mass in home.items()}
        self._all = sum(self._weights) + sum(mass for (_, d), mass in home.items() if d is None)
        self._parts: list[dict[Key, float]] = []
        self._whole: dict[Key, float] = {}

    def spread(self, shares: Sequence[Sequence[float]]) -> None:
        """Books the candidates by their shares."""
        whole: dict[Key, float] = defaultdict(float, self._home)
        self._parts = []
        for keys, weights, weight in zip(self._keys, shares, self._weights, strict=True):
            part: dict[Key, float] = defaultdict(float)
            for key, share in zip(keys, weights, strict=True):
                if share > _LEAST:
                    mass = share * weight
                    for one in key.wide:
                        part[one] += mass
                    for one in key.around:
                        part[one] += mass / 2
            for one, mass in part.items():
                whole[one] += mass
            self._parts.append(part)
        self._whole = whole

    def without(self, at: int) -> Callable[[int], float]:
        """What the report, without one of its names, says for each candidate of that name."""
        whole, own, keys = self._whole, self._parts[at], self._keys[at]
        total = max(self._all - self._weights[at], 1.0)

        def part(key: Key | None) -> float:
            """The part of the report that lies there, 0 to 1 on a scale that rises fast at first."""
            mass = whole.get(key, 0.0) if key is not None else 0.0
            mass -= own.get(key, 0.0) if mass and key is not None else 0.0
            return log((min(mass / total, 1.0) + _LEAST) / _LEAST) / _SPAN if mass > 0 else 0.0

        def around(candidate: int) -> float:
            key = keys[candidate]
            return _COUNTRY * part(key.country) + _DIVISION * part(key.division) + _AROUND * part(key.cell)

        return around


class _Keys(NamedTuple):
    """Under what a place is booked: its country, division and cell of the grid (`wide`), by half the cells around."""

    country: str | None
    division: tuple[str | None, str] | None
    cell: tuple[int, int] | None
    wide: tuple[Key, ...]
    around: tuple[Key, ...]

    @classmethod
    def of(cls, entry: Entry) -> _Keys:
        """The keys of a place."""
        division = (entry.country, entry.admin1) if entry.admin1 is not None and entry.kind != "country" else None
        cell = None
        if entry.kind not in {"country", "admin1"} and entry.lat is not None and entry.lon is not None:
            cell = _cell(entry.lat, entry.lon)
        wide = tuple(key for key in (entry.country, division, cell) if key is not None)
        return cls(entry.country, division, cell, wide, _around(entry.lat or 0.0, entry.lon or 0.0) if cell else ())


@lru_cache(maxsize=100_000)
def _cell(lat: float, lon: float) -> tuple[int, int]:
    """The cell of a grid whose cells are about as wide as high; rows differ in how many cells they have."""
    row = int((lat + 90) // _CELL)
    return row, int(((lon + 180) % 360) // _width(row))


def _width(row: int) -> float:
    """How many degrees of longitude a cell of a row is wide."""
    return _CELL / max(cos(radians(row * _CELL - 90 + _CELL / 2)), 0.1)


@lru_cache(maxsize=100_000)
def _around(lat: float, lon: float) -> tuple[Key, ...]:
    """The cells around that of a point: those that hold the points one cell away."""
    own = _cell(lat, lon)
    width = _width(own[0])
    points = ((lat + n * _CELL, lon + e * width) for n in (-1, 0, 1) for e in (-1, 0, 1))
    return tuple({_cell(*point) for point in points} - {own})
