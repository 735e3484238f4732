"""Things that a side loses, as reports of losses name them, and the verbs that say they were lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Literal

import msgspec

from onrecord.language.en.tables import PACKAGE, EnglishTable, forms, lines, phrases
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon

Applies = Literal["personnel", "equipment", "arms", "both"]
Shape = Literal["base", "third", "past", "participle", "gerund"]
SHAPES: tuple[Shape, ...] = ("base", "third", "past", "participle", "gerund")


class ItemWord(msgspec.Struct, frozen=True):
    """The item of a loss that a noun names, and whether the noun is a plural."""

    item: str
    plural: bool


class LossVerb(msgspec.Struct, frozen=True):
    """A verb of loss: its base form, the shapes that these words can have, and what it is said of."""

    verb: str
    shapes: tuple[Shape, ...]
    applies: Applies


class _Items(Strict, frozen=True):
    source: str
    forms: dict[str, str]
    designations: dict[str, str]
    no_item: dict[str, str]


class _Verbs(Strict, frozen=True):
    source: str
    personnel: str
    equipment: str
    arms: str
    both: str


class _ItemTable(EnglishTable[ItemWord]):
    """Nouns for items, and the designations of types (Su-25, T-72s, S-300) by their pattern."""

    def __init__(self, items: Iterable[tuple[str, ItemWord]], file: _Items) -> None:
        super().__init__(items)
        self._designations = file.designations
        self._not_behind = {
            noun: frozenset(phrases(words)) for nouns, words in file.no_item.items() for noun in phrases(nouns)
        }

    @cached_property
    def _types(self) -> list[tuple[str, re.Pattern[str]]]:
        return [(item, re.compile(f"(?:{pattern})(s?)")) for item, pattern in self._designations.items()]

    def longest(self, lower: Sequence[str], at: int) -> tuple[int, ItemWord] | None:
        """As of any phrase table; a designation joins the noun that follows it ("Su-25 jets")."""
        hit = super().longest(lower, at)
        if hit and at and lower[at - 1] in self._not_behind.get(lower[at], ()):
            return None
        if hit or not any(c.isdigit() for c in lower[at]):
            return hit
        for item, pattern in self._types:
            match = pattern.fullmatch(lower[at])
            if match:
                return self._designated(lower, at, ItemWord(item, plural=bool(match.group(1))))
        return None

    def _designated(self, lower: Sequence[str], at: int, word: ItemWord) -> tuple[int, ItemWord]:
        noun = super().longest(lower, at + 1) if at + 1 < len(lower) else None
        return (noun[0] + 1, noun[1]) if noun and noun[1].item == word.item else (1, word)


@cache
def item_table() -> PhraseTable[ItemWord]:
    """All nouns for things lost, singular and plural, with the patterns of type designations."""
    return _ItemTable(item_nouns(), _items())


@cache
def _items() -> _Items:
    return load_lexicon(PACKAGE, "lexicons/items.toml", _Items)


def item_nouns() -> Iterator[tuple[str, ItemWord]]:
    """Every noun of the lexicon with its item."""
    for item, block in _items().forms.items():
        one, many = ItemWord(item, plural=False), ItemWord(item, plural=True)
        for line in lines(block):
            singular, plural = forms(line)
            yield from ((noun, one) for noun in singular)
            yield from ((noun, many) for noun in plural)


@cache
def loss_verb_table() -> PhraseTable[LossVerb]:
    """All forms of the verbs of loss."""
    return EnglishTable(loss_verbs())


def loss_verbs() -> Iterator[tuple[str, LossVerb]]:
    """Every form of every verb of the lexicon."""
    file = load_lexicon(PACKAGE, "lexicons/loss_verbs.toml", _Verbs)
    blocks: tuple[tuple[Applies, str], ...] = (
        ("personnel", file.personnel),
        ("equipment", file.equipment),
        ("arms", file.arms),
        ("both", file.both),
    )
    for applies, block in blocks:
        for line in lines(block):
            yield from _verb(applies, line)


def _verb(applies: Applies, line: str) -> Iterator[tuple[str, LossVerb]]:
    """The forms of a line "base, third, past, participle, gerund"; equal forms are one entry."""
    words = list(phrases(line))
    for form in dict.fromkeys(words):
        shapes = tuple(shape for shape, word in zip(SHAPES, words, strict=True) if word == form)
        yield form, LossVerb(words[0], shapes, applies)
