"""The reports that paths name: files, folders of them, and standard input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.model.errors import InputError

STDIN = "-"
SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml")
LARGEST = 100_000_000  # bytes; no report is near it, and a file is held in memory while it is read


@dataclass(frozen=True, slots=True)
class Source:
    """A report that is to be read; `name` is its path as the user gave it, or "-"."""

    name: str

    def data(self) -> bytes:
        """Its bytes.

        Raises InputError where they cannot be read, saying why and what to do.
        """
        if self.name == STDIN:
            return sys.stdin.buffer.read(LARGEST + 1)
        path = Path(self.name)
        try:
            if path.is_file() and path.stat().st_size > LARGEST:
                raise InputError(
                    self.name, f"is larger than {LARGEST // 10**6} MB; cut it into single reports"
                )
            return path.read_bytes()
        except FileNotFoundError as error:
            why = "is a link to nothing" if path.is_symlink() else "does not exist"
            raise InputError(self.name, f"{why}; give the path of a report or a folder of reports") from error
        except PermissionError as error:
            raise InputError(self.name, "may not be read by you; change its permissions") from error
        except OSError as error:
            raise InputError(self.name, f"cannot be read ({error.strerror or error})") from error


@dataclass(slots=True)
class Found:
    """What the paths name: reports, folders without any, and the number of files of other suffixes."""

    sources: list[Source] = field(default_factory=list)
    problems: list[InputError] = field(default_factory=list)
    left_alone: Counter[str] = field(default_factory=Counter)


def find(paths: Iterable[str]) -> Found:
    """The reports of all paths, folders listed in order of name, each report once."""
    found = Found()
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            _add_folder(path, found)
        else:
            found.sources.append(Source(path))
    found.sources = list(dict.fromkeys(found.sources))
    return found


def _add_folder(folder: str, found: Found) -> None:
    before = len(found.sources) + len(found.problems)
    for name in _files(folder, found):
        if name.lower().endswith(SUFFIXES):
            found.sources.append(Source(name))
        else:
            found.left_alone[Path(name).suffix or "no suffix"] += 1
    if before == len(found.sources) + len(found.problems):
        kinds = ", ".join(SUFFIXES)
        found.problems.append(InputError(folder, f"holds no reports; they are files that end in {kinds}"))


def _files(folder: str, found: Found) -> Iterator[str]:
    def failed(error: OSError) -> None:
        message = f"the folder cannot be listed ({error.strerror})"
        found.problems.append(InputError(str(error.filename), message))

    for parent, folders, files in os.walk(folder, onerror=failed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(parent, name) for name in sorted(files) if not name.startswith("."))  # noqa: PTH118
