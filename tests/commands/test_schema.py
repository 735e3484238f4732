from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from onrecord.commands.schema import schema_texts
from onrecord.pipeline import Pipeline


def plain(noun: object) -> Any:
    """As it is printed, and read again."""
    return json.loads(msgspec.json.encode(noun))


@pytest.mark.parametrize(("name", "text"), sorted(schema_texts().items()))
def test_the_committed_schema_is_what_the_model_gives(root: Path, name: str, text: str) -> None:
    committed = (root / "docs" / "schema" / name).read_text(encoding="utf-8")
    assert committed == text, "run: python -m onrecord.commands.schema docs/schema"


def test_real_claims_and_reports_are_valid(examples_dir: Path) -> None:
    schemas = {name.split(".")[0]: json.loads(text) for name, text in schema_texts().items()}
    valid = {name: jsonschema.Draft202012Validator(schema).validate for name, schema in schemas.items()}
    pipeline = Pipeline()
    for path in sorted(examples_dir.glob("0[1-9]*.txt")):
        report, reading = pipeline.read(path.read_bytes(), name=path.name)
        valid["report"](plain(report))
        valid["reading"](plain(reading))
        for claim in reading.claims:
            valid["claim"]({**plain(claim), "path": path.name})


def test_what_is_no_claim_is_not_valid() -> None:
    schema = json.loads(schema_texts()["claim.schema.json"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({"kind": "harm", "effect": "killed"})
