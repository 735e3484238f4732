"""Sets of words that rules ask for, from lexicons/wordsets.toml."""

from __future__ import annotations

from functools import cache

from onrecord.rules.lexicon import Strict, load_lexicon


class _File(Strict, frozen=True):
    source: str
    sets: dict[str, str]


@cache
def wordset(name: str) -> frozenset[str]:
    """The words of the set of that name; raises KeyError where there is none."""
    return frozenset(_file().sets[name].split())


@cache
def _file() -> _File:
    return load_lexicon("onrecord.language.en.lexicons", "wordsets.toml", _File)
