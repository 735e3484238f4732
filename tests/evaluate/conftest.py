"""A small gold folder, and claims made from gold by seeded mistakes: every measure has something to count."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.evaluate.gold import GoldText

TEXT = """Mayor says strike on Oleksiivka killed at least 21.
At least 21 people were killed and 112 hurt in Oleksiivka, mayor Petro Savchenko said. \
The ministry denied any losses.
"""
FACTS = [
    {
        "kind": "harm",
        "effect": "killed",
        "low": 21,
        "high": None,
        "quotes": ["At least 21 people were killed"],
    },
    {"kind": "harm", "effect": "injured", "low": 112, "high": 112, "quotes": ["112 hurt"]},
    {
        "kind": "harm",
        "effect": "casualties",
        "polarity": "-",
        "quotes": ["denied any losses"],
        "claimant": {"role": "ministry"},
    },
    {
        "kind": "attack",
        "target_type": "settlement",
        "target": "Oleksiivka",
        "quotes": ["strike on Oleksiivka"],
    },
]


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    """A folder of two texts, the second one negative."""
    folder = tmp_path / "small"
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "texts" / "n.txt").write_text("Nine goals were scored.", encoding="utf-8")
    documents = [
        {"doc": "a", "outlet": "Harbour Wire", "published": "2022-03-02"},
        {"doc": "n", "kind": "negative"},
    ]
    mayor = {"name": "Petro Savchenko", "role": "mayor", "side": "Ukraine"}
    harm = {"population": "people", "scope": "incident", "certainty": "certain"}
    place = {"where": [{"name": "Oleksiivka", "precision": "settlement"}], "when": "2022-03-02"}
    facts = [{"doc": "a", "claimant": mayor, **(harm if f["kind"] == "harm" else {}), **place, **f} for f in FACTS]
    _write(folder / "docs.jsonl", documents)
    _write(folder / "gold.jsonl", facts)
    return folder


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def make_claims() -> Callable[[list[GoldText], int], list[dict[str, Any]]]:
    """Makes claims from gold by seeded mistakes."""
    return made_claims


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
    claim = {k: v for k, v in fact.items() if k not in {"doc", "quotes", "claimant", "low", "high", "vague", "when"}}
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
                claim["where"] = draw.choice(([], [{"name": "Kharkov", "text": "Kharkov"}], [{"name": "Ukraine"}] * 4))
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
