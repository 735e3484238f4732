"""`onrecord evaluate`: read the gold texts, score the claims, show what a change gained and lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.commands.console import progress, put, say
from onrecord.commands.texts import read_texts
from onrecord.evaluate.compare import difference_lines
from onrecord.evaluate.found import found_in, load_claims
from onrecord.evaluate.gold import GoldText, load_folder
from onrecord.evaluate.printed import denial_lines, error_lines, score_lines
from onrecord.evaluate.score import Matched, errors_of, match_texts, score
from onrecord.model.errors import InputError
from onrecord.pipeline import Pipeline


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the command line asked for."""

    folders: tuple[Path, ...]
    claims: Path | None = None
    claims_out: Path | None = None
    against: Path | None = None
    errors: int = 0
    kind: str | None = None
    as_json: bool = False


def evaluate(asked: Asked) -> int:
    """Print the score of what is read in the folders (or of `claims`); 1 where a text could not be read."""
    texts = [text for folder in asked.folders for text in load_folder(folder)]
    if not texts:
        raise InputError(str(asked.folders[0]), "docs.jsonl names no texts")
    lines, failed = ([], 0) if asked.claims else _read(texts)
    if asked.claims_out and not asked.claims:
        _write(asked.claims_out, lines)
    claims = load_claims(asked.claims) if asked.claims else [found_in(line) for line in lines]
    matched = match_texts(texts, claims)
    if asked.as_json:
        put([msgspec.json.format(msgspec.json.encode(score(matched)), indent=1).decode()])
    else:
        _print(asked, texts, matched)
    return 1 if failed else 0


def _print(asked: Asked, texts: list[GoldText], matched: list[Matched]) -> None:
    put(score_lines(score(matched), asked.kind))
    put(denial_lines(matched))
    errors = [error for error in errors_of(matched) if asked.kind in {None, error.kind}]
    put(error_lines(errors[: asked.errors]))
    if asked.against:
        put(["", f"against {asked.against}"])
        put(difference_lines(matched, match_texts(texts, load_claims(asked.against)), asked.kind))


def _read(texts: list[GoldText]) -> tuple[list[bytes], int]:
    """The claims of all texts as lines of JSON, and how many texts failed."""
    lines: list[bytes] = []
    failed = 0
    with progress(texts, lambda text: text.name, shown=True) as shown:
        for result in read_texts(shown, Pipeline()):
            lines.extend(result.lines)
            if result.failure:
                failed += 1
                say(f"{result.name}: {result.failure}")
    if failed:
        say(f"{failed} of {len(texts)} texts could not be read; they count as read and found empty")
    return lines, failed


def _write(path: Path, lines: list[bytes]) -> None:
    try:
        path.write_bytes(b"".join(line + b"\n" for line in lines))
    except OSError as error:
        raise InputError(str(path), f"the claims cannot be written there ({error.strerror})") from error
