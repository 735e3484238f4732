"""From the paths that a user gives to the inputs that are read, in a stable order."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from onrecord.model.errors import InputError, SetAside

MAX_BYTES = 20_000_000
STDIN = "-"

_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
# Files that lie beside reports and are none, by the beginning of their names.
_COMPANIONS = (
    "readme",
    "license",
    "licence",
    "copying",
    "changelog",
    "contributing",
    "makefile",
    "authors",
    "notice",
)


class Input(msgspec.Struct, frozen=True):
    """One thing to read: `name` as messages show it, and the file (null: standard input)."""

    name: str
    path: Path | None = None

    def read(self) -> bytes:
        """The bytes. Raises InputError where they cannot be read, SetAside where there are too many."""
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if self.path is None else _read(self.path, self.name)
        check_size(len(data), self.name)
        return data


class Discovery(msgspec.Struct, frozen=True):
    """What the paths of a command stand for: inputs in reading order, and an error for each that is none."""

    inputs: tuple[Input, ...] = ()
    errors: tuple[InputError, ...] = ()


def discover(paths: Sequence[str]) -> Discovery:
    """The inputs that `paths` name: files, folders (with their folders) and `-` for standard input.

    A file that is named is taken whatever its ending. In a folder, hidden files and files that are no reports
    (README, .json, images …) are passed over. Paths keep the order given, a folder's files are sorted; what
    is named twice is read once. A missing path and a folder without reports are errors, and the others go on.
    """
    inputs: dict[str, Input] = {}
    errors: list[InputError] = []
    for given in paths:
        try:
            for found in _expand(given):
                inputs.setdefault(_key(found), found)
        except InputError as error:
            errors.append(error)
    return Discovery(tuple(inputs.values()), tuple(errors))


def check_size(size: int, name: str) -> None:
    """Raises SetAside that names `name` where `size` bytes are more than a report has."""
    if size > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise SetAside(name, f"this is larger than {limit} MB, too large for one report; split it into its reports")


def _key(found: Input) -> str:
    return STDIN if found.path is None else os.path.realpath(found.path)


def _expand(given: str) -> Iterator[Input]:
    """The inputs of one path."""
    if given == STDIN:
        yield Input("standard input")
        return
    path = Path(given)
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise InputError(given, "there is no such file or folder; check the path") from None
    except (OSError, ValueError) as error:
        raise InputError(
            given, f"this cannot be opened ({_reason(error)}); check the path and its permissions"
        ) from None
    if stat.S_ISDIR(mode):
        yield from _folder(path, given)
    else:
        yield Input(given, path)


def _folder(folder: Path, given: str) -> Iterator[Input]:
    """The reports of a folder and of the folders in it, sorted by path."""
    found: list[Path] = []
    try:
        with os.scandir(folder):
            pass
    except OSError as error:
        raise InputError(given, f"the folder cannot be opened ({_reason(error)}); check its permissions") from None
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        found.extend(Path(base) / name for name in names if _is_report(name))
    if not found:
        raise InputError(given, "the folder holds no reports; give one with .txt, .md or .html files")
    for path in sorted(found, key=lambda path: path.parts):
        yield Input(str(path), path)


def _is_report(name: str) -> bool:
    """Whether a file of a folder is a report, by its name."""
    hidden = name.startswith((".", "~")) or name.endswith("~")
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a Path for each of many names is slow
    return not hidden and suffix in _SUFFIXES and not name.lower().startswith(_COMPANIONS)


def _read(path: Path, name: str) -> bytes:
    """The bytes of a file, at most one more than the limit."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not stat.S_ISFIFO(path.stat().st_mode):
            raise InputError(name, "this is neither a file nor a folder; give a text or HTML file")
        check_size(path.stat().st_size, name)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(name, f"the file cannot be read ({_reason(error)}); check its permissions") from None


def _reason(error: Exception) -> str:
    """What the system says, in its short form."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
