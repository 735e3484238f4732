"""The gold of the examples holds together: same texts, verbatim quotes, values of the contract."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from onrecord.model.claims import Certainty, Effect, Polarity, Population, Scope

Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def docs(examples_gold: Path) -> dict[str, Row]:
    return {row["doc"]: row for row in rows(examples_gold / "docs.jsonl")}


@pytest.fixture(scope="module")
def facts(examples_gold: Path) -> list[Row]:
    return rows(examples_gold / "gold.jsonl")


@pytest.fixture(scope="module")
def texts(examples_gold: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (examples_gold / "texts").glob("*.txt")}


def test_each_example_has_gold(examples_dir: Path, docs: dict[str, Row]) -> None:
    assert {path.stem for path in examples_dir.glob("[0-9]*")} == set(docs)


def test_texts_are_the_examples(examples_dir: Path, texts: dict[str, str]) -> None:
    plain = {path.stem: path.read_text(encoding="utf-8") for path in examples_dir.glob("*.txt")}
    assert {name: texts[name] for name in plain} == plain


def test_the_page_s_text_is_in_the_page(examples_dir: Path, texts: dict[str, str]) -> None:
    page = (examples_dir / "12-web-page.html").read_text(encoding="utf-8")
    paragraphs = [line for line in texts["12-web-page"].splitlines() if line and not line.startswith("By ")]
    assert len(paragraphs) == 6
    assert [line for line in paragraphs if line not in page] == []


def test_digests(examples_gold: Path, docs: dict[str, Row]) -> None:
    for name, row in docs.items():
        digest = hashlib.sha256((examples_gold / "texts" / f"{name}.txt").read_bytes()).hexdigest()
        assert row["sha256"] == digest, name


def test_quotes_are_verbatim(facts: list[Row], texts: dict[str, str]) -> None:
    assert [q for fact in facts for q in fact["quotes"] if q not in texts[fact["doc"]]] == []


def test_values_are_those_of_the_contract(facts: list[Row]) -> None:
    for fact in facts:
        assert fact["kind"] in ("harm", "loss")
        assert fact["polarity"] in get_args(Polarity)
        assert fact["certainty"] in get_args(Certainty)
        if fact["kind"] == "harm":
            assert fact["effect"] in get_args(Effect)
            assert fact["population"] in get_args(Population)
            assert fact["scope"] in get_args(Scope)


def test_negatives_have_no_facts(docs: dict[str, Row], facts: list[Row]) -> None:
    negative = {name for name, row in docs.items() if row["kind"] == "negative"}
    assert len(negative) == 2
    assert negative.isdisjoint(fact["doc"] for fact in facts)
    assert {fact["doc"] for fact in facts} == set(docs) - negative
