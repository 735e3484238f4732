"""Country dumps that the user added: kept as they came, and built over the gazetteer."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onrecord.gazetteer.build import built, publish
from onrecord.gazetteer.home import home, overlay_digest
from onrecord.model.errors import InputError, OnrecordError

_KEPT = re.compile(r"(?P<name>[\w-]+)\.(?P<digest>[0-9a-f]{16})\.(?:zip|txt\.gz)")


@dataclass(frozen=True, slots=True)
class Added:
    """A dump that was added: its name, the digest of its content and where it is kept."""

    name: str
    digest: str
    path: Path

    def folder(self, base: Path) -> Path:
        """Where its places are built over the gazetteer in `base`."""
        return home() / f"{self.name}.{self.digest}.{overlay_digest(self.digest, base.name)}"


def added() -> list[Added]:
    """The dumps that were added, by name."""
    matches = ((_KEPT.fullmatch(path.name), path) for path in sorted((home() / "added").glob("*")))
    return [Added(match["name"], match["digest"], path) for match, path in matches if match]


def overlays(base: Path, say: Callable[[str], None]) -> list[Path]:
    """The folders of what was added, each built now if it is not there (after an update of the program)."""
    folders = []
    for one in added():
        if not (folder := one.folder(base)).is_dir():
            say(f"building the places of {one.name}, once, in {folder} …")
            _build(one.path, folder, base)
        folders.append(folder)
    return folders


def add(path: Path, say: Callable[[str], None]) -> tuple[Added, bool]:
    """Adds a dump, in the place of an earlier one of its name; gives it, and whether anything changed.

    Raises InputError, before anything changes, where the file is no dump.
    """
    name = path.name.split(".")[0]
    if not re.fullmatch(r"[\w-]+", name):
        raise InputError(str(path), "name the file by letters and digits, as UA.txt or UA.zip")
    digest = _digest(path)
    earlier = [one for one in added() if one.name == name]
    if same := next((one for one in earlier if one.digest == digest), None):
        overlays(built(say), say)
        return same, False
    base = built(say)
    new = Added(name, digest, home() / "added" / f"{name}.{digest}.{'zip' if _is_zip(path) else 'txt.gz'}")
    say(f"reading {path} …")
    if not new.folder(base).is_dir():
        _build(path, new.folder(base), base)
    _keep(path, new.path)
    for old in earlier:
        _drop(old)
    return new, True


def _build(path: Path, folder: Path, base: Path) -> None:
    """Builds the places of a dump. Raises InputError where it is none."""
    from onrecord.gazetteer.dump import rows
    from onrecord.gazetteer.overlay import draft_of
    from onrecord.gazetteer.store import Store

    publish(folder, draft_of(rows(path), Store(base)))


def remove(name: str) -> Added:
    """Removes a dump and its places. Raises OnrecordError where none of the name was added."""
    for one in added():
        if one.name == name:
            _drop(one)
            return one
    names = ", ".join(one.name for one in added())
    raise OnrecordError(f"nothing named {name!r} was added" + (f"; there is {names}" if names else ""))


def _drop(one: Added) -> None:
    """Takes a dump away: its file first, so that nobody builds it again."""
    one.path.unlink(missing_ok=True)
    for folder in home().glob(f"{one.name}.{one.digest}.*"):
        shutil.rmtree(folder, ignore_errors=True)


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _digest(path: Path) -> str:
    """A short hash of a file's bytes."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror})") from error


def _keep(path: Path, kept: Path) -> None:
    """Copies a dump to where it is kept: an archive as it is, a text packed; whole or not at all."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(prefix=".adding-", dir=kept.parent)
    try:
        with os.fdopen(handle, "wb") as out, path.open("rb") as source:
            if _is_zip(path):
                shutil.copyfileobj(source, out)
            else:
                with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0) as packed:
                    shutil.copyfileobj(source, packed)
        Path(part).replace(kept)
    finally:
        Path(part).unlink(missing_ok=True)
