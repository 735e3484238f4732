"""What was reached on gold is not lost again: each measure stays above its floor, on the same texts."""

from __future__ import annotations

import hashlib
import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.gold.reading import claims_of, texts_of

from onrecord.evaluate.score import denials, match_texts, score

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
CODED = ("harm", "loss")


@cache
def measured(folders: tuple[Path, ...]) -> dict[str, Any]:
    """All measures on the folders together, and denials over the kinds that are coded."""
    texts, read = texts_of(folders), claims_of(folders)
    matched = match_texts(texts, [claim for text in read for claim in text.claims])
    outcome: dict[str, Any] = json.loads(msgspec.json.encode(score(matched)))
    outcome["coded_denials"] = msgspec.to_builtins(denials(matched, CODED))
    outcome["failures"] = sum(text.failure is not None for text in read)
    return outcome


def digest(folders: tuple[Path, ...]) -> str:
    """SHA-256 over names and bytes of all texts and facts."""
    hashed = hashlib.sha256()
    for folder in folders:
        for path in (folder / "docs.jsonl", folder / "gold.jsonl", *sorted((folder / "texts").glob("*.txt"))):
            data = path.read_bytes()
            hashed.update(f"{folder.name}/{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
    return hashed.hexdigest()


def value(outcome: dict[str, Any], path: str) -> float:
    """The measure that a path like "kinds.harm.found.f1" leads to."""
    found: Any = outcome
    for key in path.split("."):
        found = found[key]
    return float(found)


def broken(outcome: dict[str, Any], floors: dict[str, dict[str, float]]) -> list[str]:
    """Each measure that is below its floor or above its ceiling."""
    low = {path: value(outcome, path) for path, floor in floors["least"].items() if value(outcome, path) < floor}
    high = {path: value(outcome, path) for path, top in floors["most"].items() if value(outcome, path) > top}
    return [f"{path}: {reached:.3f} is below {floors['least'][path]}" for path, reached in low.items()] + [
        f"{path}: {reached:g} is above {floors['most'][path]:g}" for path, reached in high.items()
    ]


def folders_of(name: str, root: Path) -> tuple[Path, ...]:
    return tuple(root / folder for folder in FLOORS[name]["folders"])


def test_the_gold_of_the_examples_is_what_was_measured() -> None:
    reason = "the gold has changed: measure again, and write down its digest and floors"
    assert digest(folders_of("examples", HERE)) == FLOORS["examples"]["digest"], reason


@pytest.mark.slow
def test_the_examples_stay_above_their_floors() -> None:
    assert broken(measured(folders_of("examples", HERE)), FLOORS["examples"]) == []


@pytest.mark.slow
def test_the_collection_stays_above_its_floors(gold_dir: Path) -> None:
    folders = folders_of("collection", gold_dir)
    if not all(folder.is_dir() for folder in folders) or digest(folders) != FLOORS["collection"]["digest"]:
        pytest.skip(f"{gold_dir} is not the collection that the floors were measured on")
    assert broken(measured(folders), FLOORS["collection"]) == []
