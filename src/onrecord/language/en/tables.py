"""Phrase tables whose phrases are cut into tokens exactly as the English parser cuts a report's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from onrecord.rules.lexicon import PhraseTable

T = TypeVar("T")

PACKAGE = "onrecord.language.en"

_JOINTS = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])|(?<=\w)/(?=[^\W\d_])|'s(?=\s|-|$)|(?<=s)'(?=\s|$)")


@cache
def _joined(word: str) -> tuple[str, ...]:
    return tuple(_JOINTS.sub(lambda joint: f" {joint.group()} ", word).split())


def cut(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase: a hyphen between letters, a slash and a possessive stand alone; Su-25 and Jama'at do not break."""
    plain = phrase.lower().replace("’", "'")
    if "-" not in plain and "'" not in plain and "/" not in plain:
        return tuple(plain.split())
    return tuple(piece for word in plain.split() for piece in _joined(word))


def phrases(listed: str) -> Iterator[str]:
    """The phrases of a lexicon's comma-separated list, without the empty ones."""
    for phrase in listed.split(","):
        trimmed = phrase.strip()
        if trimmed:
            yield trimmed


def forms(line: str) -> tuple[list[str], list[str]]:
    """The singular and the plural forms of a lexicon line "singular, … / plural, …"; either side may be empty."""
    singular, _, plural = line.partition("/")
    return list(phrases(singular)), list(phrases(plural))


def lines(block: str) -> Iterator[str]:
    """The lines of a lexicon's block of text that hold something."""
    return (line.strip() for line in block.splitlines() if line.strip())


class EnglishTable(PhraseTable[T]):
    """A phrase table cut by the rules of English text; where a phrase comes twice the first one stands."""

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        super().__init__(())
        known: dict[tuple[str, ...], T] = {}
        for phrase, value in items:
            known.setdefault(cut(phrase), value)
        for words, value in sorted(known.items(), key=lambda entry: -len(entry[0])):
            self._by_first.setdefault(words[0], []).append((words, value))

    def __contains__(self, phrase: str) -> bool:
        return self.value(phrase) is not None

    def value(self, phrase: str) -> T | None:
        """The value of exactly this phrase, if it is in the table."""
        words: Sequence[str] = cut(phrase)
        if not words:
            return None
        hit = self.longest(words, 0)
        return hit[1] if hit and hit[0] == len(words) else None
