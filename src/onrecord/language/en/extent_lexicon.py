"""The signs of how far a count reaches, as lexicons/extent.toml holds them."""

from __future__ import annotations

from functools import cache

from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.scopes import Cue, CueTable
from onrecord.rules.templates import with_words


class Sign(Strict, frozen=True):
    """Phrases of one kind of evidence, with its weight and claims that must and must not show it.

    A sign of weight 0 only hides the signs inside its words. `inside`: it counts only among the words of
    the claim.
    """

    name: str
    weight: float
    phrases: tuple[str, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...] = ()
    inside: bool = False


class Unlisted(Strict, frozen=True):
    """The weights of signs that no phrase can hold, and the words that help to see them."""

    country: float
    named_place: float
    across: float
    places_listed: float
    large: float
    large_from: int
    large_fled_from: int
    inventory: float
    inventory_kinds: int
    equipment: frozenset[str]
    fled: frozenset[str]
    at: frozenset[str]
    countrywide: frozenset[str]
    parts: frozenset[str]
    region: frozenset[str]
    no_place: frozenset[str]
    money: frozenset[str]


class ExtentSigns(Strict, frozen=True):
    """The file lexicons/extent.toml."""

    source: str
    threshold: float
    elsewhere: float
    inherited: tuple[float, ...]
    unlisted: Unlisted
    words: dict[str, tuple[str, ...]]
    stops: dict[str, tuple[str, ...]]
    signs: tuple[Sign, ...]


@cache
def lexicon() -> ExtentSigns:
    """The signs, read and checked once."""
    return load_lexicon("onrecord.language.en.lexicons", "extent.toml", ExtentSigns)


@cache
def signs() -> dict[str, Sign]:
    """The signs by name."""
    return {sign.name: sign for sign in lexicon().signs}


@cache
def table() -> CueTable:
    """The phrases of all signs, each covering its clause."""
    stops = frozenset(lexicon().stops)
    cues = [
        (with_words(phrase, lexicon().words), Cue(sign.name, "both", stops=stops))
        for sign in lexicon().signs
        for phrase in sign.phrases
    ]
    return CueTable(cues, lexicon().stops)
