"""Country dumps, read line by line."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.gazetteer.dump import features, rows
from onrecord.model.errors import InputError

Line = Callable[..., str]


def test_a_row(tmp_path: Path, line: Line) -> None:
    path = tmp_path / "UA.txt"
    path.write_text(
        line(5, "Pisky", at=(48.1, 37.7), names="Пески,Piski", population="2160", admin2="x"), encoding="utf-8"
    )
    (row,) = rows(path)
    assert (row.number, row.name, row.names, row.lat, row.lon) == (5, "Pisky", ("Пески", "Piski"), 48.1, 37.7)
    assert (row.feature_class, row.feature, row.country, row.admin1, row.admin2) == ("P", "PPL", "UA", "07", "x")
    assert (row.population, row.time_zone) == (2160, "Europe/Kyiv")


def test_archives(tmp_path: Path, line: Line) -> None:
    text = line(5, "Pisky", at=(48.1, 37.7))
    with zipfile.ZipFile(tmp_path / "UA.zip", "w") as archive:
        archive.writestr("readme.txt", "what the columns are")
        archive.writestr("UA.txt", text)
    (tmp_path / "UA.txt.gz").write_bytes(gzip.compress(text.encode()))
    assert [row.number for row in rows(tmp_path / "UA.zip")] == [5]
    assert [row.number for row in rows(tmp_path / "UA.txt.gz")] == [5]


BAD = [
    ("5\tPisky\n", "line 2 has 2 columns; a country dump of GeoNames has 19"),
    ("\udcff\n", "line 2 is not in UTF-8"),
    (("48.1", "north"), "line 2: a number is expected (could not convert string to float: 'north')"),
    (("48.1", "99"), "line 2: there is no place at latitude 99.0, longitude 37.7"),
    (("48.1", "nan"), "line 2: there is no place at latitude nan, longitude 37.7"),
    (("\tP\t", "\tX\t"), "line 2: 'X' is no feature class of GeoNames"),
    (("\tUA\t", "\tUkraine\t"), "line 2: 'Ukraine' is no code of a country"),
    (("5\tPisky\tPisky", "5\t\t"), "line 2: the place has no name"),
    (("5\tPisky", "-5\tPisky"), "line 2: -5 is no number of GeoNames"),
    (("\t2160\t", "\tmany\t"), "line 2: a number is expected (invalid literal for int() with base 10: 'many')"),
    (("\t2160\t", "\t-1\t"), "line 2: -1 is no number of people"),
]


@pytest.mark.parametrize(("change", "message"), BAD)
def test_a_bad_line_is_named(tmp_path: Path, line: Line, change: str | tuple[str, str], message: str) -> None:
    good = line(5, "Pisky", at=(48.1, 37.7), population="2160")
    bad = good.replace(*change, 1) if isinstance(change, tuple) else change
    assert bad != good
    path = tmp_path / "UA.txt"
    path.write_bytes((good + bad).encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError) as caught:
        list(rows(path))
    assert str(caught.value) == f"{path}: {message}"


def test_files_that_are_no_dumps(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04 torn")
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.txt", "")
        archive.writestr("b.txt", "")
    for name, message in {
        "empty.txt": "there is no row in it",
        "torn.zip": "it cannot be read (File is not a zip file)",
        "two.zip": "it holds 2 lists of places",
        "none.txt": "it cannot be read (No such file or directory)",
    }.items():
        with pytest.raises(InputError, match=message.replace("(", r"\(").replace(")", r"\)")):
            list(rows(tmp_path / name))


def test_each_feature_has_a_reach() -> None:
    assert all(feature.radius_km > 0 for feature in features().feature.values())
