"""Phrase templates over tokens: one line of a lexicon that stands for many wordings.

A template is written as words with spaces between: `could|can not independently? be verified|confirmed`.

    a|b    one of these words
    a?     this word (or one of these) or nothing
    *3     up to three words of any kind, none of them a punctuation mark that ends a clause
    #      a number in digits
    @name  one of the words that the lexicon lists under that name
    $      the end of the sentence, or a punctuation mark that ends a clause

Tables look at each token's word once, so that a large lexicon costs little more than a small one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_NUMBER = "#"
CLAUSE_ENDS = frozenset({".", ",", ";", ":", "!", "?", "-", "...", "…", ")", "("})


@dataclass(frozen=True, slots=True)
class Piece:
    """One place of a template: words that may stand there, `gap` words of any kind, a number, or the end."""

    words: frozenset[str] = frozenset()
    optional: bool = False
    gap: int = 0
    end: bool = False
    number: bool = False

    def fits(self, word: str) -> bool:
        """Whether `word` may stand here."""
        return word in self.words or (self.number and word[0].isdigit())


def with_words(text: str, words: Mapping[str, Sequence[str]]) -> str:
    """The template with each `@name` replaced by the words of that name.

    Raises ValueError where there is no such name.
    """
    for name in re.findall(r"@(\w+)", text):
        if name not in words:
            raise ValueError(f"no words are called {name!r}: {text!r}")
        text = re.sub(rf"@{name}\b", "|".join(words[name]), text)
    return text


def compile_template(text: str) -> tuple[Piece, ...]:
    """The pieces of a template as written in a lexicon.

    Raises ValueError where it is empty or begins with a gap or the end: a table finds it by its first word.
    """
    pieces = tuple(_piece(part) for part in text.lower().replace("’", "'").split())
    begins = next((piece for piece in pieces if not piece.optional), Piece())
    if not (begins.words or begins.number):
        raise ValueError(f"a template begins with a word: {text!r}")
    return pieces


def _piece(part: str) -> Piece:
    if part == "$":
        return Piece(end=True)
    if part.startswith("*") and part[1:].isdigit():
        return Piece(gap=int(part[1:]))
    if part == "#":
        return Piece(number=True)
    if len(part) == 1:
        return Piece(words=frozenset({part}))
    optional = part.endswith("?")
    return Piece(words=frozenset((part[:-1] if optional else part).split("|")), optional=optional)


def longest(pieces: Sequence[Piece], lower: Sequence[str], at: int) -> int | None:
    """The token after the longest match of `pieces` that begins at token `at`, or None."""
    if not pieces:
        return at
    piece, rest = pieces[0], pieces[1:]
    if piece.end:
        return longest(rest, lower, at) if at >= len(lower) or lower[at] in CLAUSE_ENDS else None
    if piece.gap:
        return _over_gap(piece.gap, rest, lower, at)
    if at < len(lower) and piece.fits(lower[at]):
        stop = longest(rest, lower, at + 1)
        if stop is not None:
            return stop
    return longest(rest, lower, at) if piece.optional else None


def _over_gap(gap: int, rest: Sequence[Piece], lower: Sequence[str], at: int) -> int | None:
    for used in range(gap + 1):
        if used and (at + used > len(lower) or lower[at + used - 1] in CLAUSE_ENDS):
            return None
        stop = longest(rest, lower, at + used)
        if stop is not None:
            return stop
    return None


def _key(word: str) -> str:
    """Under which word a template that begins with `word` is kept: all numbers in digits under one."""
    return _NUMBER if word[0].isdigit() or word == _NUMBER else word


class TemplateTable(Generic[T]):
    """Templates, each with a value; at one place the longest wins, of equally long ones the later."""

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[Piece, ...], T]]] = {}
        for text, value in items:
            pieces = compile_template(text)
            begins = next(i for i, piece in enumerate(pieces) if not piece.optional)
            for i in range(begins + 1):
                for key in {_key(word) for word in pieces[i].words or {_NUMBER}}:
                    self._by_first.setdefault(key, []).append((pieces[i:], value))

    def at(self, lower: Sequence[str], at: int) -> tuple[int, T] | None:
        """The longest template that begins at token `at`: the token after it, and its value."""
        best: tuple[int, T] | None = None
        for pieces, value in self._by_first.get(_key(lower[at]), ()):
            stop = longest(pieces, lower, at)
            if stop is not None and (best is None or stop >= best[0]):
                best = stop, value
        return best

    def find(self, lower: Sequence[str]) -> list[tuple[int, int, T]]:
        """All matches from left to right that lie in no longer one: (first token, stop token, value)."""
        found: list[tuple[int, int, T]] = []
        for first, word in enumerate(lower):
            if _key(word) in self._by_first:
                hit = self.at(lower, first)
                if hit is not None and not (found and hit[0] <= found[-1][1]):
                    found.append((first, *hit))
        return found
