from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.commands import version
from onrecord.model.errors import ParserUnavailable


def test_program_parser_and_model_are_named() -> None:
    text = "\n".join(version.version_lines())
    assert re.search(r"^onrecord ", text)
    assert re.search(r"^spaCy 3\.8\.\d+$", text, re.MULTILINE)
    assert re.search(r"^parser model en_core_web_sm\S* 3\.8\.\d+ ", text, re.MULTILINE)
    assert re.search(r"sha256:[0-9a-f]{64}$", text)


def test_any_change_in_the_model_shows(tmp_path: Path) -> None:
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / "a").write_bytes(b"1")
    before = version.weights_hash(tmp_path)
    assert version.weights_hash(tmp_path) == before
    (tmp_path / "vocab" / "a").rename(tmp_path / "vocab" / "b")
    assert version.weights_hash(tmp_path) != before


def test_without_a_model_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise ParserUnavailable("no English model is installed: run this")

    monkeypatch.setattr(version, "model_name", missing)
    assert version.version_lines()[-1] == "parser model: no English model is installed: run this"
