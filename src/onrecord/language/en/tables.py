"""Phrase tables whose phrases are cut into tokens exactly as the English parser cuts a report's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from onrecord.rules.lexicon import PhraseTable

T = TypeVar("T")

PACKAGE = "onrecord.language.en"

_WHOLE = re.compile(r"[\w .]+")
_JOINTS = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])|(?<=\w)/(?=[^\W\d_])|'s(?=\s|-|$)|(?<=s)'(?=\s|$)|[()]")


def cut(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase as the parser cuts them.

    A hyphen between letters, a slash, a bracket and a possessive stand alone; "Su-25" and "Jama'at" are one.
    """
    plain = phrase.lower()
    if not _WHOLE.fullmatch(plain):
        plain = _JOINTS.sub(lambda joint: f" {joint.group()} ", plain.replace("’", "'"))
    return tuple(plain.split())


def phrases(listed: str) -> Iterator[str]:
    """The phrases of a lexicon's comma-separated list, without the empty ones."""
    return filter(None, map(str.strip, listed.split(",")))


def forms(line: str) -> tuple[list[str], list[str]]:
    """The singular and plural forms of a line "singular, … / plural, …"; either side may be empty."""
    singular, _, plural = f" {line}".partition(" / ")
    return list(phrases(singular)), list(phrases(plural))


def lines(block: str) -> Iterator[str]:
    """The lines of a lexicon's block of text that hold something."""
    return filter(None, map(str.strip, block.splitlines()))


class EnglishTable(PhraseTable[T]):
    """A phrase table cut by the rules of English text; where a phrase comes twice the first one stands."""

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        super().__init__(())
        known: dict[tuple[str, ...], T] = {}
        for phrase, value in items:
            known.setdefault(cut(phrase), value)
        self._fill(known)

    def _fill(self, known: Mapping[tuple[str, ...], T]) -> None:
        for words, value in known.items():
            self._add(words, value)

    @classmethod
    def of(cls, known: Mapping[tuple[str, ...], T]) -> EnglishTable[T]:
        """A table of phrases that are cut already."""
        table = cls(())
        table._fill(known)
        return table

    def __contains__(self, phrase: str) -> bool:
        return self.value(phrase) is not None

    def value(self, phrase: str) -> T | None:
        """The value of exactly this phrase, if it is in the table."""
        words = cut(phrase)
        hit = self.longest(words, 0) if words else None
        return hit[1] if hit and hit[0] == len(words) else None
