"""Sets of words that the rules of losses ask for, from lexicons/losses.toml."""

from __future__ import annotations

from functools import cache

from onrecord.language.en.tables import phrases
from onrecord.rules.lexicon import Strict, load_lexicon


class _Words(Strict, frozen=True):
    source: str
    irregular: str
    hostile: str
    official: str
    captive: str
    enemy: str
    nouns: str
    totals: str
    sending: str
    suffering: str
    grave: str
    acts: str
    sought: str
    military: str
    civilian: str
    other: str
    arms: str


@cache
def loss_words(name: str) -> frozenset[str]:
    """The words of lexicons/losses.toml under a name."""
    return frozenset(phrases(getattr(_file(), name)))


@cache
def _file() -> _Words:
    return load_lexicon("onrecord.language.en.lexicons", "losses.toml", _Words)
