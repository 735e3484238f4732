"""Measures: precision, recall, F1 with intervals from resampling documents, macro F1 and B-cubed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

DRAWS = 400


class Rate(msgspec.Struct, frozen=True):
    """Precision, recall and F1."""

    p: float
    r: float
    f1: float


class Interval(msgspec.Struct, frozen=True):
    """Precision, recall and F1, with the 95 % interval of F1."""

    p: float
    r: float
    f1: float
    f1_from: float
    f1_to: float


class Tally(msgspec.Struct):
    """Of one kind in one document: facts, claims, facts found, facts found with every needed slot right."""

    gold: int = 0
    claims: int = 0
    found: int = 0
    coded: int = 0


def rate(hits: int, claims: int, gold: int) -> Rate:
    """Precision, recall and F1 of `hits` among `claims` and `gold`; 0 where there is nothing."""
    p = hits / claims if claims else 0.0
    r = hits / gold if gold else 0.0
    return Rate(p, r, 2 * p * r / (p + r) if p + r else 0.0)


def with_intervals(rows: Sequence[Tally]) -> tuple[Interval, Interval]:
    """Found and coded over all documents; each interval from drawing the documents anew, by a fixed seed."""
    filled = [row for row in rows if row.gold or row.claims]
    draw = random.Random(1)  # noqa: S311 - resampling, not a secret
    found, coded = [], []
    for _ in range(DRAWS if filled else 0):
        some = [draw.choice(filled) for _ in filled]
        found.append(_found(some).f1)
        coded.append(_coded(some).f1)
    return _interval(_found(rows), found), _interval(_coded(rows), coded)


def _found(rows: Sequence[Tally]) -> Rate:
    return rate(sum(t.found for t in rows), sum(t.claims for t in rows), sum(t.gold for t in rows))


def _coded(rows: Sequence[Tally]) -> Rate:
    return rate(sum(t.coded for t in rows), sum(t.claims for t in rows), sum(t.gold for t in rows))


def _interval(whole: Rate, drawn: list[float]) -> Interval:
    ranked = sorted(drawn) or [0.0]
    low, high = ranked[int(0.025 * len(ranked))], ranked[int(0.975 * len(ranked)) - 1]
    return Interval(whole.p, whole.r, whole.f1, low, high)


def macro_f1(pairs: Mapping[tuple[str, str], int]) -> float:
    """The mean F1 over the values that gold has, of counted (gold, found) pairs."""
    values = sorted({gold for gold, _ in pairs})
    scores = []
    for value in values:
        found = sum(n for (_, f), n in pairs.items() if f == value)
        gold = sum(n for (g, _), n in pairs.items() if g == value)
        scores.append(rate(pairs.get((value, value), 0), found, gold).f1)
    return sum(scores) / len(scores) if scores else 0.0


def b_cubed(pairs: Sequence[tuple[str, str]]) -> Rate:
    """B-cubed (Bagga and Baldwin 1998) over items given as (gold cluster, found cluster)."""
    gold = Counter(g for g, _ in pairs)
    found = Counter(f for _, f in pairs)
    both = Counter(pairs)
    items = len(pairs) or 1
    p = sum(n * n / found[f] for (_, f), n in both.items()) / items
    r = sum(n * n / gold[g] for (g, _), n in both.items()) / items
    return Rate(p, r, 2 * p * r / (p + r) if p + r else 0.0)
