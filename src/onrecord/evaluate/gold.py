"""Gold: real texts with the facts that careful readers found in them.

A folder holds `texts/ID.txt`, `docs.jsonl` (a text's outlet, date and kind) and `gold.jsonl` (facts).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from onrecord.model.errors import InputError

KINDS = ("harm", "attack", "damage", "control", "loss", "disruption", "displacement")

T = TypeVar("T")


class Claimant(msgspec.Struct, frozen=True, kw_only=True):
    """Who says so, as a reader wrote it down; `via` is the outlet that relays it."""

    name: str | None = None
    role: str | None = None
    side: str | None = None
    via: str | None = None


class GoldPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a fact."""

    name: str | None = None
    precision: str | None = None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One fact that a text asserts, with the words that carry it."""

    doc: str
    kind: str
    quotes: tuple[str, ...] = ()
    claimant: Claimant | None = None
    polarity: str = "+"
    certainty: str | None = None
    when: str | None = None
    where: tuple[GoldPlace, ...] | None = None
    incident: str | None = None
    effect: str | None = None
    population: str | None = None
    scope: str | None = None
    low: int | None = None
    high: int | None = None
    vague: str | None = None
    actor: str | None = None
    target: str | None = None
    target_type: str | None = None
    method: str | None = None
    object: str | None = None
    object_type: str | None = None
    degree: str | None = None
    place: str | None = None
    controller: str | None = None
    state: str | None = None
    of: str | None = None
    item: str | None = None
    service: str | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """(low, high), inclusive; null is open."""
        return self.low, self.high


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A text of the folder: what is known of it, and whether it must give no claims (negative)."""

    doc: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    kind: str = "conflict"


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text with its facts. `name` is FOLDER/ID, `path` the file."""

    name: str
    path: Path
    document: Document
    facts: tuple[Fact, ...]

    @property
    def text(self) -> str:
        """The text as a reader saw it."""
        return self.path.read_text(encoding="utf-8")


def load_folder(folder: Path) -> list[GoldText]:
    """The texts of a gold folder in the order of its docs.jsonl, each with its facts of the scored kinds.

    Raises InputError naming the file and line that is missing or breaks the form.
    """
    folder = folder.resolve()
    facts: dict[str, list[Fact]] = {}
    for fact in read_lines(folder / "gold.jsonl", Fact):
        if fact.kind in KINDS:
            facts.setdefault(fact.doc, []).append(fact)
    texts = []
    for document in read_lines(folder / "docs.jsonl", Document):
        path = folder / "texts" / f"{document.doc}.txt"
        if not path.is_file():
            raise InputError(str(path), "docs.jsonl names this text, but it is not there")
        name = f"{folder.name}/{document.doc}"
        texts.append(GoldText(name, path, document, tuple(facts.get(document.doc, ()))))
    return texts


def read_lines(path: Path, schema: type[T]) -> list[T]:
    """One object a line of a JSONL file.

    Raises InputError naming the line that breaks the schema, or the file where it cannot be read.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror}); a gold folder holds it") from error
    decoder = msgspec.json.Decoder(schema)
    items = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                items.append(decoder.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise InputError(f"{path}:{number}", f"{error}") from error
    return items
