"""Claims made from gold by seeded mistakes, so that every measure has something to count."""

from __future__ import annotations

import random
from typing import Any

import msgspec

from onrecord.evaluate.gold import GoldText


def made_claims(texts: list[GoldText], seed: int) -> list[dict[str, Any]]:
    """One claim for most facts, some of them wrong in a slot, some without a fact, some said twice."""
    draw = random.Random(seed)
    claims: list[dict[str, Any]] = []
    for text in texts:
        for fact in text.facts:
            made = {"doc": text.name, **_claim(draw, text.text, msgspec.to_builtins(fact))}
            times = draw.choices((0, 1, 2), (2, 7, 1))[0]
            claims.extend(_spoil(draw, dict(made)) for _ in range(times))
    return claims


def _claim(draw: random.Random, text: str, fact: dict[str, Any]) -> dict[str, Any]:
    claim = {
        k: v
        for k, v in fact.items()
        if k not in {"doc", "quotes", "claimant", "low", "high", "vague", "when"}
    }
    claim["count"] = {"low": fact["low"], "high": fact["high"]}
    claim["when"] = {"edtf": fact["when"], "basis": "resolved"}
    claim["where"] = [{"name": p["name"], "text": p["name"]} for p in fact["where"] or []]
    claim["certainty"] = fact["certainty"] or "certain"
    claimant = fact["claimant"]
    claim["attribution"] = [] if claimant is None else [{k: claimant[k] for k in ("name", "role", "side")}]
    claim["evidence"] = [_evidence(draw, text, quote) for quote in fact["quotes"]]
    return claim


def _evidence(draw: random.Random, text: str, quote: str) -> dict[str, Any]:
    start = text.find(quote)
    start, end = max(0, start - draw.randrange(30)), min(len(text), start + len(quote) + draw.randrange(30))
    shift = draw.choice((0, 0, 0, 7))
    return {"start": start + shift, "end": end + shift, "text": text[start:end]}


def _spoil(draw: random.Random, claim: dict[str, Any]) -> dict[str, Any]:
    for _ in range(draw.randrange(3)):
        match draw.randrange(10):
            case 0:
                claim["polarity"] = draw.choice("+-")
            case 1:
                claim["certainty"] = draw.choice(("certain", "probable", "possible", "unknown"))
            case 2:
                claim["attribution"] = draw.choice(
                    ([], [{"name": "Zelenskiy", "role": "president", "side": "Ukrainian"}])
                )
            case 3:
                claim["when"] = draw.choice(
                    (
                        {"edtf": None, "basis": "unknown"},
                        {"edtf": "2022-03", "basis": "stated"},
                        {"edtf": "[2022-03-01..]"},
                    )
                )
            case 4:
                claim["where"] = draw.choice(
                    ([], [{"name": "Kharkov", "text": "Kharkov"}], [{"name": "Ukraine"}] * 4)
                )
            case 5:
                claim["count"] = {"low": draw.randrange(40), "high": None}
            case 6:
                claim["scope"] = draw.choice(("incident", "cumulative"))
            case 7:
                claim["evidence"] = claim["evidence"][:0] or [{"start": 0, "end": 5, "text": "made up words"}]
            case 8:
                claim["incident"] = draw.choice((None, "a", "b", "c"))
            case _:
                claim["population"], claim["target_type"] = "people", "other"
    return claim
