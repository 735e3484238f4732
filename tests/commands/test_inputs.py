from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.commands.inputs import Source, find
from onrecord.model.errors import InputError


def names(paths: list[Path]) -> list[str]:
    return [Path(source.name).name for source in find([str(p) for p in paths]).sources]


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.HTML", "notes.md", ".c.txt", "deeper/d.htm", ".hidden/e.txt"):
        (tmp_path / name).touch()
    assert names([tmp_path]) == ["a.HTML", "b.txt", "d.htm"]
    assert find([str(tmp_path)]).left_alone == {".md": 1}


def test_a_named_file_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    assert names([tmp_path / "x.weird"]) == ["x.weird"]


def test_a_report_named_twice_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert names([tmp_path, tmp_path / "a.txt", tmp_path]) == ["a.txt"]


def test_a_folder_without_reports_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "notes.md").touch()
    [problem] = find([str(tmp_path)]).problems
    assert str(problem).startswith(f"{tmp_path}: holds no reports")


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: str, onerror: object) -> list[object]:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", folder))
        return []

    monkeypatch.setattr(os, "walk", walk)
    [problem] = find([str(tmp_path)]).problems
    assert str(problem) == f"{tmp_path}: the folder cannot be listed (Permission denied)"


def test_files_that_cannot_be_read_say_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone")
    with pytest.raises(InputError, match=r"link\.txt: is a link to nothing"):
        Source(str(link)).data()
    with pytest.raises(InputError, match=r"gone: does not exist"):
        Source(str(tmp_path / "gone")).data()
    with pytest.raises(InputError, match="cannot be read"):
        Source(str(tmp_path)).data()
    (tmp_path / "large.txt").write_bytes(b"x" * 100)
    monkeypatch.setattr("onrecord.commands.inputs.LARGEST", 99)
    with pytest.raises(InputError, match="is larger than"):
        Source(str(tmp_path / "large.txt")).data()


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tmp_path / "a.txt").touch()
    with pytest.raises(InputError, match=r"a\.txt: may not be read by you"):
        Source(str(tmp_path / "a.txt")).data()
