"""`onrecord --version`: the program, and the parser's model exactly, since readings depend on both."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata, util
from pathlib import Path

from onrecord.language.en.parser import model_name
from onrecord.model.errors import ParserUnavailable


def version_lines() -> list[str]:
    """Versions of onrecord, spaCy and the model, with a hash over the model's files."""
    lines = [f"{label} {_version(package)}" for label, package in (("onrecord", "onrecord"), ("spaCy", "spacy"))]
    try:
        name = model_name()
    except ParserUnavailable as error:
        return [*lines, f"parser model: {error}"]
    folder = _folder(name)
    about = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return [
        *lines,
        f"parser model {name} {about['version']} ({about['lang']}_{about['name']})",
        f"  weights sha256:{weights_hash(folder)}",
    ]


def weights_hash(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of a model, so that any change in it shows."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "(not installed: run from its source)"


def _folder(name: str) -> Path:
    """The folder of the model's data: beside its meta.json, in a folder that is named with its version."""
    spec = util.find_spec(name)
    package = Path(str(spec.origin)).parent if spec else Path()
    data = sorted(path.parent for path in package.glob("*/meta.json"))
    return data[0] if data else package
