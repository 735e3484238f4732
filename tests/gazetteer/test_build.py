"""Building: what is said where it cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.gazetteer.build import built
from onrecord.model.errors import OnrecordError


def test_a_folder_that_cannot_be_made_is_told_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "taken"
    file.write_text("a file, and no folder", encoding="utf-8")
    monkeypatch.setenv("ONRECORD_GAZETTEER", str(file))
    said: list[str] = []
    with pytest.raises(OnrecordError, match=r"cannot be built in .*taken .*ONRECORD_GAZETTEER"):
        built(said.append)
    assert said == []
    assert file.read_text(encoding="utf-8") == "a file, and no folder"
