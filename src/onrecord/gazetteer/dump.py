"""A country dump of GeoNames (`UA.txt`, or `UA.zip` that holds it): rows checked one by one."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from onrecord.model.errors import InputError
from onrecord.model.places import PlacePrecision
from onrecord.rules.lexicon import Strict, load_lexicon

COLUMNS = 19
CLASSES = frozenset("AHLPRSTUV")


class Feature(Strict, frozen=True):
    """What a feature code is here."""

    kind: str
    precision: PlacePrecision
    radius_km: float


class LeftOut(Strict, frozen=True):
    """Feature codes of settlements that are not taken."""

    codes: frozenset[str]


class Features(Strict, frozen=True):
    """The schema of `names/features.toml`."""

    source: str
    left_out: LeftOut
    feature: dict[str, Feature]


@dataclass(frozen=True, slots=True)
class Row:
    """One feature of a dump, as GeoNames' readme describes its columns."""

    number: int
    name: str
    ascii_name: str
    names: tuple[str, ...]
    lat: float
    lon: float
    feature_class: str
    feature: str
    country: str
    admin1: str
    admin2: str
    population: int
    time_zone: str


def features() -> Features:
    """What the feature codes are here."""
    return load_lexicon("onrecord.gazetteer.names", "features.toml", Features)


def rows(path: Path) -> Iterator[Row]:
    """The rows of a dump.

    Raises InputError, naming the file and the line, at the first row that is none of a dump, and for a file that
    cannot be read or holds none.
    """
    found = False
    with _opened(path) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                found = True
                yield _row(path, number, line)
    if not found:
        raise InputError(str(path), "there is no row in it; a country dump of GeoNames has one a line")


@contextmanager
def _opened(path: Path) -> Iterator[Iterable[bytes]]:
    """The lines of the dump: the file itself, unpacked, or the one in a zip archive that is no readme."""
    try:
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive:
                inner = [
                    name
                    for name in archive.namelist()
                    if name.endswith(".txt") and "readme" not in PurePath(name).name.lower()
                ]
                if len(inner) != 1:
                    raise InputError(str(path), f"it holds {len(inner)} lists of places; a country dump holds one")
                with archive.open(inner[0]) as member:
                    yield member
        elif path.suffix.lower() == ".gz":
            with gzip.open(path) as file:
                yield file
        else:
            with path.open("rb") as file:
                yield file
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(str(path), f"it cannot be read ({reason})") from error


def _row(path: Path, number: int, line: bytes) -> Row:
    """One line of a dump, checked."""
    where = f"line {number}"
    try:
        cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError:
        raise InputError(str(path), f"{where} is not in UTF-8") from None
    if len(cells) != COLUMNS:
        raise InputError(str(path), f"{where} has {len(cells)} columns; a country dump of GeoNames has {COLUMNS}")
    try:
        row = Row(
            number=int(cells[0]),
            name=cells[1].strip(),
            ascii_name=cells[2].strip(),
            names=tuple(name.strip() for name in cells[3].split(",") if name.strip()),
            lat=float(cells[4]),
            lon=float(cells[5]),
            feature_class=cells[6],
            feature=cells[7],
            country=cells[8],
            admin1=cells[10],
            admin2=cells[11],
            population=int(cells[14] or 0),
            time_zone=cells[17],
        )
    except ValueError as error:
        raise InputError(str(path), f"{where}: a number is expected ({error})") from None
    if problem := _problem(row):
        raise InputError(str(path), f"{where}: {problem}")
    return row


def _problem(row: Row) -> str | None:
    """What is wrong with the values of a row."""
    if row.number <= 0:
        return f"{row.number} is no number of GeoNames"
    if not row.name:
        return "the place has no name"
    if not (-90 <= row.lat <= 90 and -180 <= row.lon <= 180):
        return f"there is no place at latitude {row.lat}, longitude {row.lon}"
    if row.population < 0:
        return f"{row.population} is no number of people"
    if row.feature_class and row.feature_class not in CLASSES:
        return f"{row.feature_class!r} is no feature class of GeoNames"
    if row.country and not (len(row.country) == 2 and row.country.isascii() and row.country.isupper()):
        return f"{row.country!r} is no code of a country"
    return None
