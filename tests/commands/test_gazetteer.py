"""`onrecord gazetteer` as a person uses it, over a gazetteer of one village."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.cli import main
from onrecord.gazetteer import added, build
from onrecord.gazetteer.draft import Draft
from onrecord.model.entries import Entry


def one_village() -> Draft:
    """A country and a village in it."""
    draft = Draft()
    for entry_id, name, kind in (("geonames:1", "Ukraine", "country"), ("geonames:2", "Pisky", "city")):
        draft.add(
            Entry(
                id=entry_id,
                name=name,
                lat=48.0,
                lon=37.0,
                country="UA",
                admin1=None,
                admin2=None,
                precision="country" if kind == "country" else "settlement",
                kind=kind,
                population=9,
                radius_km=1.0,
            ),
            (),
        )
    return draft


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ONRECORD_GAZETTEER", str(tmp_path / "gazetteer"))
    monkeypatch.setattr(build, "digest", lambda: "0" * 16)
    monkeypatch.setattr(build, "_draft", one_village)
    return tmp_path / "gazetteer"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    cells = ["7", "Nova Hrushivka", "Nova Hrushivka", "", "49.2", "36.1", "P", "PPL", "UA", "", "07", *[""] * 8]
    (tmp_path / "UA.txt").write_text("\t".join(cells) + "\n", encoding="utf-8")
    return tmp_path / "UA.txt"


def test_build_and_info(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "build"]) == 0
    done = capsys.readouterr()
    assert done.out == f"{home / ('0' * 16)}\n"
    assert done.err == f"building the gazetteer, once, in {home / ('0' * 16)} …\n"
    assert main(["gazetteer", "info"]) == 0
    done = capsys.readouterr()
    assert "2 places, 2 names" in done.out
    assert "city 1, country 1" in done.out
    assert done.out.endswith("Place data: GeoNames (geonames.org), CC BY 4.0\n")
    assert done.err == ""


def test_add_twice_and_remove(home: Path, dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "add", str(dump)]) == 0
    assert capsys.readouterr().out == "added UA: 1 place, 1 name\n"
    assert main(["gazetteer", "add", str(dump)]) == 0
    assert capsys.readouterr().out == "UA was added already; nothing changed\n"
    assert main(["gazetteer", "info"]) == 0
    assert f"Added: UA, from {added.added()[0].path}" in capsys.readouterr().out
    assert main(["gazetteer", "remove", "UA"]) == 0
    assert capsys.readouterr().out == "removed UA\n"
    assert main(["gazetteer", "remove", "UA"]) == 1
    assert capsys.readouterr().err == "onrecord: nothing named 'UA' was added\n"


def test_a_bad_line_is_one_sentence_and_a_failure(home: Path, dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with dump.open("a", encoding="utf-8") as file:
        file.write("8\tTorn\n")
    assert main(["gazetteer", "add", str(dump)]) == 1
    done = capsys.readouterr()
    assert done.err.splitlines()[-1] == (f"onrecord: {dump}: line 2 has 2 columns; a country dump of GeoNames has 19")
    assert added.added() == []


def test_an_action_is_needed() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["gazetteer"])
    assert caught.value.code == 2
