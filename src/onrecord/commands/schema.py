"""The contract as JSON Schema, made from the model: `python -m onrecord.commands.schema docs/schema`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from onrecord.model.claims import AnyClaim, Reading
from onrecord.model.reports import Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMAS: dict[str, tuple[str, Any]] = {
    "claim": ("A claim, as `onrecord read --format jsonl` prints it, a line each", AnyClaim),
    "reading": ("What was read from one report: its claims, and what could not be coded", Reading),
    "report": ("A report: one text as published, with where it was retrieved", Report),
}


def schema_texts() -> dict[str, str]:
    """File names and contents of all schemas."""
    return {f"{name}.schema.json": _text(title, noun) for name, (title, noun) in SCHEMAS.items()}


def _text(title: str, noun: Any) -> str:
    schema = {"$schema": DIALECT, "title": title, **msgspec.json.schema(noun)}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


def main(folder: Path) -> None:
    """Write all schemas into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_texts().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
