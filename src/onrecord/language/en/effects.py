"""Words of harm: which effect they name and how they take the people whom they harm."""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.language.en.tables import EnglishTable
from onrecord.model.claims import Effect
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon

Shape = Literal[
    "object", "object_base", "object_ing", "die", "die_base", "die_ing", "state", "noun", "toll", "bodies", "lives"
]


class EffectWord(Strict):
    """A word or phrase of harm: its effect and its shape (see effects.toml)."""

    effect: Effect
    shape: Shape


class _Entry(Strict):
    effect: Effect
    shape: Shape
    forms: list[str]


class _Lexicon(Strict):
    source: str
    effect: list[_Entry]


@cache
def effect_table() -> PhraseTable[EffectWord]:
    """All phrases of harm, each with its effect and shape."""
    lexicon = load_lexicon("onrecord.language.en.lexicons", "effects.toml", _Lexicon)
    return EnglishTable(
        (form, EffectWord(entry.effect, entry.shape)) for entry in lexicon.effect for form in entry.forms
    )
