"""From paths to inputs."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.intake import Input, discover
from onrecord.intake.discover import MAX_BYTES
from onrecord.model.errors import InputError, SetAside


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Two people were hurt.", encoding="utf-8")


def found(*paths: Path | str) -> list[str]:
    return [item.name for item in discover([str(path) for path in paths]).inputs]


def test_a_folder_in_order_without_what_is_no_report(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.html", "C.HTM", "d.md", "e", "sub/z.txt", "sub/.hidden/y.txt", "sub/a.txt")
    put(
        tmp_path,
        "README.md",
        "readme.txt",
        "docs.jsonl",
        "x.json",
        "p.png",
        ".secret.txt",
        "b.txt~",
        "LICENSE",
        "s.csv",
    )
    names = [os.path.relpath(name, tmp_path) for name in found(tmp_path)]
    assert names == ["C.HTM", "a.html", "b.txt", "d.md", "e", "sub/a.txt", "sub/z.txt"]
    assert names == [os.path.relpath(name, tmp_path) for name in found(tmp_path)]


def test_a_named_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "x.json")
    assert found(tmp_path / "x.json", tmp_path / "README.md") == [
        str(tmp_path / "x.json"),
        str(tmp_path / "README.md"),
    ]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.txt")
    assert found(tmp_path / "b.txt", tmp_path, tmp_path / "." / "a.txt") == [
        str(tmp_path / "b.txt"),
        str(tmp_path / "a.txt"),
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Two people were hurt.")))
    (item,) = discover(["-", "-"]).inputs
    assert (item.name, item.read()) == ("standard input", b"Two people were hurt.")


def test_errors_do_not_stop_the_rest(tmp_path: Path) -> None:
    put(tmp_path, "good/a.txt", "empty/README.md")
    (tmp_path / "void").mkdir()
    result = discover([str(tmp_path / name) for name in ("missing.txt", "good", "empty", "void", "good/a.txt/x")])
    assert [item.name for item in result.inputs] == [str(tmp_path / "good" / "a.txt")]
    assert [error.message for error in result.errors] == [
        "there is no such file or folder; check the path",
        "the folder holds no reports; give one with .txt, .md or .html files",
        "the folder holds no reports; give one with .txt, .md or .html files",
        "there is no such file or folder; check the path",
    ]
    assert str(result.errors[0]).startswith(str(tmp_path / "missing.txt"))


def test_a_name_that_no_system_has() -> None:
    (error,) = discover(["a\0b"]).errors
    assert "cannot be opened" in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator can read everything")
def test_an_unreadable_file_and_folder(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "closed/b.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        (item,) = discover([str(tmp_path / "a.txt")]).inputs
        with pytest.raises(InputError, match=r"cannot be read .* check its permissions"):
            item.read()
        (error,) = discover([str(tmp_path / "closed")]).errors
        assert "check its permissions" in str(error)
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_a_file_that_vanished_or_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        Input("gone.txt", tmp_path / "gone.txt").read()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    put(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(
        InputError, match=r"a\.txt: the file cannot be read \(Permission denied\); check its permissions"
    ):
        Input("a.txt", tmp_path / "a.txt").read()


def test_a_device_is_no_report() -> None:
    with pytest.raises(InputError, match="neither a file nor a folder"):
        Input("/dev/null", Path("/dev/null")).read()


def test_a_large_file_is_set_aside_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(SetAside, match=r"large\.txt: this is larger than 20 MB, too large for one report; split it"):
        Input("large.txt", path).read()
