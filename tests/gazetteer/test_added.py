"""Countries added from dumps: their villages, divisions and sites over the gazetteer."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.gazetteer import added
from onrecord.gazetteer.build import built
from onrecord.gazetteer.gazetteer import Gazetteer
from onrecord.model.errors import InputError, OnrecordError

Line = Callable[..., str]


def quiet(_: str) -> None: ...


@pytest.fixture
def dump(tmp_path: Path, line: Line) -> Path:
    """A small dump of Ukraine."""
    path = tmp_path / "UA.txt"
    path.write_text(
        line(706442, "Kharkivska Oblast", at=(49.5, 36.5), feature="A.ADM1", names="Slobozhanshchyna")
        + line(11, "Kupianskyi Raion", at=(49.7, 37.6), feature="A.ADM2", admin2="6308")
        + line(12, "Novyi Raion", at=(49.1, 36.0), feature="A.ADM2", admin2="6399")
        + line(703656, "Kupyansk", at=(49.70637, 37.61663), names="Kupjansk-Stadt", population="26627", admin2="6308")
        + line(21, "Novoselivske", at=(49.55, 38.02), names="Новоселівське", admin1="14")
        + line(22, "Nova Hrushivka", at=(49.2, 36.1), admin2="6399", population="800")
        + line(23, "Vuzlova Hospital", at=(49.72, 37.6), feature="S.HSP", admin2="6308")
        + line(24, "Saltivka", at=(50.02, 36.33), feature="P.PPLX", names="Салтівка")
        + line(25, "Red Oak", at=(49.0, 37.0), feature="T.MT")
        + line(26, "Church of the Wells", at=(49.0, 37.0), feature="S.CH")
        + line(27, "Forsaken", at=(49.0, 37.0), feature="P.PPLH"),
        encoding="utf-8",
    )
    return path


def found(name: str) -> list[tuple[str, str, float | None]]:
    return [(entry.id, entry.kind, entry.lat) for entry in Gazetteer.open().candidates(name)]


def test_what_a_dump_adds(empty: Path, dump: Path) -> None:
    assert found("Nova Hrushivka") == []
    one, changed = added.add(dump, quiet)
    assert (one.name, changed) == ("UA", True)
    gazetteer = Gazetteer.open()
    (village,) = gazetteer.candidates("Nova Hrushivka")
    assert (village.id, village.kind, village.admin1, village.admin2) == (
        "geonames:22",
        "village",
        "Kharkiv",
        "Novyi Raion",
    )
    assert village.parents == ("geonames:12", "geonames:UA.07", "geonames:690791")
    (hospital,) = gazetteer.candidates("Vuzlova Hospital")
    assert (hospital.kind, hospital.precision, hospital.parents[0]) == (
        "hospital",
        "site",
        "katottg:UA63080000000032022",
    )
    assert found("Red Oak") == [("geonames:25", "mountain", 49.0)]
    assert found("Church of the Wells") == found("Forsaken") == []
    text = "Shells hit Nova Hrushivka, Kharkiv Oblast."
    assert [text[11:end] for end in gazetteer.ends(text, 11)] == ["Nova Hrushivka"]
    assert [text[27:end] for end in gazetteer.ends(text, 27)] == ["Kharkiv Oblast", "Kharkiv"]


def test_a_known_place_keeps_its_id_and_gets_the_dump_s_place(empty: Path, dump: Path) -> None:
    added.add(dump, quiet)
    assert found("Slobozhanshchyna") == [("geonames:UA.07", "admin1", pytest.approx(49.89, abs=0.1))]
    assert [entry_id for entry_id, *_ in found("Kharkiv")] == ["geonames:UA.07", "geonames:706483"]
    assert found("Kupjansk-Stadt") == found("Kupiansk")[-1:] == [("geonames:703656", "city", 49.70637)]
    gazetteer = Gazetteer.open()
    by_place = {entry.admin1: entry for entry in gazetteer.candidates("Novoselivske")}
    assert (by_place["Luhansk"].id, by_place["Luhansk"].lat) == ("katottg:UA44100030210086773", 49.55)
    assert by_place["Luhansk"].radius_km < 5
    (by_other_name,) = gazetteer.within("Novoselovskoye", gazetteer.candidates("Luhansk Oblast")[0])
    assert by_other_name == by_place["Luhansk"]
    assert by_place["Crimea"].id == "geonames:699179"
    assert len(by_place) == len(gazetteer.candidates("Novoselivske"))
    entry = gazetteer.entry("geonames:703656")
    assert entry is not None
    assert (entry.lat, entry.parents[0]) == (49.70637, "katottg:UA63080090000075555")


def test_the_same_dump_again_changes_nothing(empty: Path, dump: Path, tmp_path: Path) -> None:
    added.add(dump, quiet)
    before = {path: path.stat().st_mtime_ns for path in empty.rglob("*")}
    copy = tmp_path / "copy" / "UA.txt"
    copy.parent.mkdir()
    copy.write_bytes(dump.read_bytes())
    assert added.add(copy, quiet)[1] is False
    assert {path: path.stat().st_mtime_ns for path in empty.rglob("*")} == before


def test_a_newer_dump_takes_the_place_of_the_older(empty: Path, dump: Path, line: Line) -> None:
    first, _ = added.add(dump, quiet)
    dump.write_text(line(31, "Nova Vyshnia", at=(49.3, 36.2)), encoding="utf-8")
    second, changed = added.add(dump, quiet)
    assert changed
    assert added.added() == [second]
    assert not first.folder(built(quiet)).exists()
    assert found("Nova Hrushivka") == []
    assert found("Nova Vyshnia") == [("geonames:31", "village", 49.3)]


def test_a_bad_dump_changes_nothing(empty: Path, dump: Path) -> None:
    added.add(dump, quiet)
    before = sorted(empty.rglob("*"))
    with dump.open("a", encoding="utf-8") as file:
        file.write("12\tTorn\n")
    with pytest.raises(InputError, match="line 12 has 2 columns"):
        added.add(dump, quiet)
    assert sorted(empty.rglob("*")) == before
    assert found("Nova Hrushivka") != []


def test_an_archive_is_kept_as_it_came(empty: Path, dump: Path) -> None:
    archive = dump.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.write(dump, "UA.txt")
    one, _ = added.add(archive, quiet)
    assert one.path.read_bytes() == archive.read_bytes()


def test_it_is_built_again_where_the_built_folder_is_gone(empty: Path, dump: Path) -> None:
    import shutil

    one, _ = added.add(dump, quiet)
    shutil.rmtree(one.folder(built(quiet)))
    said: list[str] = []
    (folder,) = added.overlays(built(quiet), said.append)
    assert said == [f"building the places of UA, once, in {folder} …"]
    assert found("Nova Hrushivka") != []


def test_removing(empty: Path, dump: Path) -> None:
    added.add(dump, quiet)
    assert added.remove("UA").name == "UA"
    assert added.added() == []
    assert found("Nova Hrushivka") == []
    with pytest.raises(OnrecordError, match="nothing named 'UA' was added"):
        added.remove("UA")


@pytest.mark.parametrize("name", ["my places.txt", "ü ü.zip", ".txt"])
def test_a_file_s_name_names_the_country(empty: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="name the file by letters and digits"):
        added.add(tmp_path / name, quiet)
