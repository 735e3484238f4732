"""Where built gazetteers lie: a folder named by what it is made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from onrecord.gazetteer import sources

OURS = Path(__file__).parent


def home() -> Path:
    """The folder of gazetteers: `$ONRECORD_GAZETTEER`, else onrecord's folder among the user's data."""
    if chosen := os.environ.get("ONRECORD_GAZETTEER"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("onrecord", appauthor=False)) / "gazetteer"


def digest() -> str:
    """A short hash of everything that the gazetteer is made from: packages' data, our lexicons and the code here."""
    total = hashlib.sha256()
    for package, name in sources.INPUTS:
        total.update(f"{package}/{name} {sources.fingerprint(package, name)}\n".encode())
    for path in _our_files():
        total.update(f"{path.name}\n".encode() + path.read_bytes())
    return total.hexdigest()[:16]


def _our_files() -> Iterator[Path]:
    """Lexicons, names and the modules that build."""
    builders = (
        "aliases",
        "build",
        "countries",
        "divisions",
        "draft",
        "katottg",
        "lexicon",
        "normalise",
        "romanise",
        "sources",
        "spread",
        "ukraine",
    )
    yield from (path for name in builders if (path := OURS / f"{name}.py").exists())
    yield from sorted(OURS.glob("lexicons/*.toml"))
    yield from sorted(OURS.glob("names/*.toml"))
