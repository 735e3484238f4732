"""Words of harm: which effect they name and how they take the people whom they harm."""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.language.en.tables import EnglishTable
from onrecord.model.claims import Effect
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon

Shape = Literal[
    "object",
    "object_base",
    "object_ing",
    "die",
    "die_base",
    "die_ing",
    "state",
    "noun",
    "toll",
    "bodies",
    "lives",
    "act",
]


class EffectWord(Strict, frozen=True):
    """A word or phrase of harm: its effect, its shape (see effects.toml), and the further shapes of the same words."""

    effect: Effect
    shape: Shape
    also: tuple[Shape, ...] = ()


class _Entry(Strict, frozen=True):
    effect: Effect
    shape: Shape
    forms: list[str]


class _Lexicon(Strict, frozen=True):
    source: str
    effect: list[_Entry]


@cache
def effect_table() -> PhraseTable[EffectWord]:
    """All phrases of harm, each with its effect and shapes; where a phrase names two effects the first one stands."""
    lexicon = load_lexicon("onrecord.language.en.lexicons", "effects.toml", _Lexicon)
    words: dict[str, EffectWord] = {}
    for entry in lexicon.effect:
        for form in entry.forms:
            known = words.get(form)
            if known is None:
                words[form] = EffectWord(entry.effect, entry.shape)
            elif known.effect == entry.effect and entry.shape not in (known.shape, *known.also):
                words[form] = EffectWord(known.effect, known.shape, (*known.also, entry.shape))
    return EnglishTable(words.items())
