"""Builds the gazetteer: once, and whole or not at all."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.gazetteer.home import digest, home
from onrecord.model.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.gazetteer.draft import Draft


def built(say: Callable[[str], None]) -> Path:
    """The folder of the gazetteer, built now if it is not there. `say` is told so in one line.

    Raises OnrecordError where a package that it is built from is missing, or the folder cannot be written.
    """
    folder = home() / digest()
    if not folder.is_dir():
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)  # asked before a minute of work, and not after it
            say(f"building the gazetteer, once, in {folder} …")
            publish(folder, _draft())
        except OSError as error:
            why = error.strerror or str(error)
            raise OnrecordError(
                f"the gazetteer cannot be built in {folder.parent} ({why}); name a folder that can be written in "
                "ONRECORD_GAZETTEER"
            ) from error
    return folder


def _draft() -> Draft:
    """All places of the packages and lexicons."""
    from onrecord.gazetteer.divisions import add_places
    from onrecord.gazetteer.draft import Draft
    from onrecord.gazetteer.lexicon import add_listed
    from onrecord.gazetteer.ukraine import add_ukraine

    draft = Draft()
    with _unswept():
        add_places(draft)
        add_ukraine(draft)
        add_listed(draft)
    return draft


@contextmanager
def _unswept() -> Iterator[None]:
    """Without the search for cycles of garbage: millions of lists and no cycle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def publish(folder: Path, draft: Draft) -> None:
    """Writes a draft beside `folder` and renames it: no reader ever sees half of it, and of two writers one wins."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=folder.parent, ignore_cleanup_errors=True) as temporary:
        part = Path(temporary) / "part"
        part.mkdir()
        with _unswept():
            draft.write(part)
        try:
            part.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
            shutil.rmtree(part)
