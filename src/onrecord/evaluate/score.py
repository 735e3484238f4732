"""Scoring: how many of gold's facts the claims found, and how many of those they coded right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from onrecord.evaluate.evidence import places_of, points_to
from onrecord.evaluate.found import Found, by_text
from onrecord.evaluate.gold import KINDS, Fact, GoldText
from onrecord.evaluate.matching import best_pairs
from onrecord.evaluate.measures import Interval, Rate, Tally, b_cubed, macro_f1, rate, with_intervals
from onrecord.evaluate.slots import Slots, can_match, slots_right, wrong_slots

COUNTED = {"harm", "loss"}  # with a number, the same number in the same text is match enough


class Share(msgspec.Struct):
    """How often a slot was right among the found facts that fill it."""

    right: int = 0
    of: int = 0
    share: float = 0.0


class KindScore(msgspec.Struct, frozen=True):
    """The score of one kind of claim."""

    gold: int
    claims: int
    found: Interval
    coded: Interval
    slots: dict[str, Share]


class Denials(msgspec.Struct, frozen=True):
    """Precision and recall of polarity "-" over all kinds."""

    p: float
    r: float
    f1: float
    gold: int
    claims: int
    right: int


class Links(msgspec.Struct, frozen=True):
    """B-cubed of the claims' incidents, beside floors that need no linking."""

    facts: int
    claims_with_an_incident_that_gold_does_not_link: int
    b3: Rate
    floor_each_alone: Rate
    floor_one_a_document: Rate
    floor_place_and_day: Rate


class Outcome(msgspec.Struct, frozen=True):
    """All that is printed."""

    kinds: dict[str, KindScore]
    denials: Denials
    certainty_macro_f1: float
    false_alarms_in_negatives: int
    links: Links


@dataclass(frozen=True, slots=True)
class Error:
    """A fact missed, a claim that is no fact (spurious), or a fact found with wrong slots."""

    doc: str
    error: Literal["missed", "slots", "spurious"]
    fact: Fact | None = None
    claim: Found | None = None
    wrong: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of claim that it is about."""
        about = self.fact or self.claim
        return about.kind if about else ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact and the claim that found it, if any."""

    fact: Fact
    claim: Found | None = None
    right: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matched:
    """One text: each fact with its claim, and the claims that no fact took."""

    text: GoldText
    pairs: tuple[Pair, ...]
    spurious: tuple[Found, ...]

    @property
    def claims(self) -> list[Found]:
        """All claims of the text."""
        return [*(p.claim for p in self.pairs if p.claim), *self.spurious]


def match_texts(texts: list[GoldText], claims: Iterable[Found]) -> list[Matched]:
    """Each text with its facts and claims matched.

    Raises InputError where a claim is of none of the texts.
    """
    found = by_text(claims, texts)
    return [_match(text, [c for c in found[text.name] if c.kind in KINDS]) for text in texts]


def _match(gold: GoldText, claims: Sequence[Found]) -> Matched:
    text = gold.text
    right: dict[tuple[int, int], Slots] = {}
    weights: dict[tuple[int, int], float] = {}
    for i, fact in enumerate(gold.facts):
        spans = places_of(text, fact.quotes)
        for j, claim in enumerate(claims):
            if claim.kind != fact.kind or not can_match(fact, claim):
                continue
            near = points_to(claim, spans, text)
            if near or (fact.kind in COUNTED and fact.bounds != (None, None)):
                slots = right[i, j] = slots_right(fact, claim)
                usable = not wrong_slots(fact, slots)
                weights[i, j] = 100 + 10 * usable + 5 * near + sum(bool(v) for v in slots.values())
    chosen = best_pairs(weights)
    pairs = tuple(
        Pair(fact, claims[chosen[i]], right[i, chosen[i]]) if i in chosen else Pair(fact)
        for i, fact in enumerate(gold.facts)
    )
    taken = set(chosen.values())
    return Matched(gold, pairs, tuple(c for j, c in enumerate(claims) if j not in taken))


def score(matched: Sequence[Matched]) -> Outcome:
    """The measures over all texts together."""
    pairs = [pair for text in matched for pair in text.pairs]
    committed = Counter((p.fact.certainty or "certain", p.claim.certainty or "certain") for p in pairs if p.claim)
    kinds = {kind: _score_kind(kind, matched) for kind in KINDS}
    return Outcome(
        kinds={kind: s for kind, s in kinds.items() if s.gold or s.claims},
        denials=denials(matched),
        certainty_macro_f1=macro_f1(committed),
        false_alarms_in_negatives=sum(len(m.claims) for m in matched if m.text.document.kind == "negative"),
        links=_links(matched),
    )


def errors_of(matched: Iterable[Matched]) -> list[Error]:
    """What went wrong, text by text."""
    errors = []
    for m in matched:
        for pair in m.pairs:
            wrong = wrong_slots(pair.fact, pair.right)
            if pair.claim is None:
                errors.append(Error(m.text.name, "missed", pair.fact))
            elif wrong:
                errors.append(Error(m.text.name, "slots", pair.fact, pair.claim, wrong))
        errors.extend(Error(m.text.name, "spurious", claim=claim) for claim in m.spurious)
    return errors


def _score_kind(kind: str, matched: Sequence[Matched]) -> KindScore:
    rows, slots = [], defaultdict[str, Share](Share)
    for m in matched:
        row = Tally(claims=sum(c.kind == kind for c in m.claims))
        for pair in (p for p in m.pairs if p.fact.kind == kind):
            row.gold += 1
            if pair.claim:
                row.found += 1
                row.coded += not wrong_slots(pair.fact, pair.right)
                for slot, right in pair.right.items():
                    if right is not None:
                        slots[slot].right += right
                        slots[slot].of += 1
        rows.append(row)
    for share in slots.values():
        share.share = share.right / share.of
    found, coded = with_intervals(rows)
    total = sum(r.gold for r in rows), sum(r.claims for r in rows)
    return KindScore(*total, found, coded, dict(sorted(slots.items())))


def denials(matched: Iterable[Matched], kinds: Container[str] = KINDS) -> Denials:
    """Precision and recall of polarity "-" over the claims of these kinds."""
    gold = claims = right = 0
    for m in matched:
        claims += sum(c.polarity == "-" for c in m.claims if c.kind in kinds)
        for fact, claim in ((p.fact, p.claim) for p in m.pairs if p.fact.kind in kinds):
            gold += fact.polarity == "-"
            right += claim is not None and fact.polarity == claim.polarity == "-"
    rates = rate(right, claims, gold)
    return Denials(rates.p, rates.r, rates.f1, gold, claims, right)


def _links(matched: Sequence[Matched]) -> Links:
    gold, found, documents, days = [], [], [], []
    stray = 0
    for m in matched:
        for number, pair in enumerate(m.pairs):
            linked = pair.claim.incident if pair.claim else None
            if pair.fact.incident:
                gold.append(pair.fact.incident)
                found.append(linked or f"alone {m.text.name} {number}")
                documents.append(m.text.name)
                days.append(_place_and_day(pair.fact))
            else:
                stray += bool(linked)
    alone = [str(n) for n in range(len(gold))]
    rates = (b_cubed(list(zip(gold, other, strict=True))) for other in (found, alone, documents, days))
    return Links(len(gold), stray, *rates)


def _place_and_day(fact: Fact) -> str:
    place = fact.where[-1].name if fact.where else "?"
    return f"{place} {fact.when or '?'}"
