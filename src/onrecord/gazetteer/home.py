"""Where built gazetteers lie: a folder named by what it is made from."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
from collections.abc import Iterable
from pathlib import Path

from onrecord.gazetteer import sources

OURS = Path(__file__).parent
LEXICONS = OURS / "lexicons"
# The modules on which the built files depend.
BUILDERS = (
    *("aliases", "build", "countries", "divisions", "draft", "katottg", "lexicon", "normalise"),
    *("romanise", "sources", "spread", "ukraine"),
)
OVERLAY_BUILDERS = ("dump", "overlay")


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
    total.update(f"babel {importlib.metadata.version('babel')}\n".encode())  # CLDR's names of countries
    lexicons = [*sorted(LEXICONS.glob("*.toml")), *sorted(OURS.glob("names/*.toml"))]
    return _hashed(total, [*(OURS / f"{name}.py" for name in BUILDERS), *lexicons])


def overlay_digest(dump: str, base: str) -> str:
    """A short hash of what a dump's places are made from: the dump (its digest), the gazetteer below and the code."""
    return _hashed(hashlib.sha256(f"{dump} {base}\n".encode()), [OURS / f"{name}.py" for name in OVERLAY_BUILDERS])


def _hashed(total: hashlib._Hash, paths: Iterable[Path]) -> str:
    """The beginning of a hash over what it holds and these files."""
    for path in paths:
        total.update(f"{path.name}\n".encode() + path.read_bytes())
    return total.hexdigest()[:16]
