"""Lexicons: TOML files with a source, read strictly, and phrase tables over tokens made from them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Generic, TypeVar

import msgspec

from onrecord.model.errors import LexiconError

T = TypeVar("T")

_PIECES = re.compile(r"'s\b|(?:[^\W_]\.){2,}|\w+(?:[.,]\w+)*|[^\w\s]")


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a lexicon phrase as a parser cuts them: hyphens and a possessive 's stand alone."""
    return tuple(_PIECES.findall(phrase.lower().replace("’", "'")))


def load_lexicon(package: str, name: str, schema: type[T]) -> T:
    """The lexicon file `name` of `package`, checked against `schema` (a msgspec struct that forbids unknown keys).

    Raises LexiconError naming the file and the first entry that breaks the schema.
    """
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), schema)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LexiconError(f"{name}: {error}") from error


class PhraseTable(Generic[T]):
    """Phrases of one or more tokens, each with a value; the longest phrase wins."""

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        self._single: dict[str, T] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        for phrase, value in items:
            self._add(words_of(phrase), value)

    def _add(self, words: tuple[str, ...], value: T) -> None:
        """Takes a phrase in; of equal phrases the first one stands."""
        if len(words) == 1:
            self._single.setdefault(words[0], value)
        elif words:
            row = self._longer.setdefault(words[0], {}).setdefault(words[1], [])
            row.append((words, value))
            row.sort(key=lambda entry: -len(entry[0]))

    def first_words(self) -> set[str]:
        """The words with which its phrases begin."""
        return {*self._single, *self._longer}

    def longest(self, lower: Sequence[str], at: int) -> tuple[int, T] | None:
        """The longest phrase that starts at token `at`: how many tokens it takes, and its value."""
        word = lower[at]
        branches = self._longer.get(word)
        if branches is not None and at + 1 < len(lower):
            for words, value in branches.get(lower[at + 1], ()):
                if tuple(lower[at : at + len(words)]) == words:
                    return len(words), value
        return (1, self._single[word]) if word in self._single else None

    def find(self, lower: Sequence[str]) -> list[tuple[int, int, T]]:
        """All phrases from left to right, not overlapping: (first token, stop token, value)."""
        found: list[tuple[int, int, T]] = []
        single, longer, at = self._single, self._longer, 0
        while at < len(lower):
            hit = self.longest(lower, at) if lower[at] in single or lower[at] in longer else None
            if hit is None:
                at += 1
                continue
            found.append((at, at + hit[0], hit[1]))
            at += hit[0]
        return found

    def __contains__(self, phrase: str) -> bool:
        words = words_of(phrase)
        hit = self.longest(words, 0) if words else None
        return hit is not None and hit[0] == len(words)


class Strict(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Base of lexicon schemas: a key that nobody reads is a mistake."""
