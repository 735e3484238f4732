"""The words around names of places, from lexicons/toponyms*.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.language.en.tables import PACKAGE, EnglishTable, phrases
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon


class _Words(Strict, frozen=True):
    place: str
    maybe: str
    there: str
    opening: str
    small: str


class _Persons(Strict, frozen=True):
    titles: str
    after: str
    acts: str


class _Bodies(Strict, frozen=True):
    after: str
    roads: str
    before: str


class _Listed(Strict, frozen=True):
    names: str


class _File(Strict, frozen=True):
    source: str
    kinds: dict[str, str]
    plurals: dict[str, str]
    words: _Words
    bearings: dict[str, float]
    units: dict[str, float]
    persons: _Persons
    bodies: _Bodies
    none: _Listed
    vast: _Listed
    short: dict[str, str]
    meant: dict[str, str]
    behind: dict[str, dict[str, str]]
    adjectives: dict[str, str]


class _PersonNames(Strict, frozen=True):
    source: str
    names: str


class _Ordinary(Strict, frozen=True):
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Behind:
    """A division as it is shortened behind another place's name."""

    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Words:
    """All of it, ready to be asked; words are in small letters unless it says otherwise.

    `kinds`: what kind of place a word says, over phrases; `plurals` of several. `place` and `maybe`: words that put
    something at the name behind them, surely or perhaps. `there`: nouns of what is at the place whose name stands
    before them. `opening`: words that begin a sentence and are part of no name. `none`: phrases that hold a place's
    name and are none. `vast`: parts of the world, which are never a town of that name. `short`, `behind` and `meant`
    (what a name alone means) are keyed as written. `forenames`, `surnames`: of persons. `ordinary`: words of English
    that are names of places too.
    """

    kinds: PhraseTable[str]
    plurals: Mapping[str, str]
    place: frozenset[str]
    maybe: frozenset[str]
    there: frozenset[str]
    opening: frozenset[str]
    small: frozenset[str]
    bearings: Mapping[str, float]
    units: Mapping[str, float]
    titles: frozenset[str]
    after_person: frozenset[str]
    acts: frozenset[str]
    bodies: frozenset[str]
    roads: frozenset[str]
    body_of: frozenset[str]
    none: PhraseTable[bool]
    vast: frozenset[str]
    short: Mapping[str, str]
    meant: Mapping[str, str]
    behind: Mapping[str, tuple[Behind, ...]]
    adjectives: Mapping[str, str]
    forenames: frozenset[str]
    surnames: frozenset[str]
    ordinary: frozenset[str]


@cache
def words() -> Words:
    """The lexicons, read once. Raises LexiconError where one breaks its schema."""
    file = load_lexicon(PACKAGE, "lexicons/toponyms.toml", _File)
    return Words(
        kinds=EnglishTable((phrase, kind) for kind, listed in file.kinds.items() for phrase in phrases(listed)),
        plurals={word: kind for kind, listed in file.plurals.items() for word in phrases(listed)},
        place=frozenset(file.words.place.split()),
        maybe=frozenset(file.words.maybe.split()),
        there=frozenset(file.words.there.split()),
        opening=frozenset(file.words.opening.split()),
        small=frozenset(file.words.small.split()),
        bearings=file.bearings,
        units=file.units,
        titles=frozenset(file.persons.titles.split()),
        after_person=frozenset(file.persons.after.split()),
        acts=frozenset(file.persons.acts.split()),
        bodies=frozenset(file.bodies.after.split()),
        roads=frozenset(file.bodies.roads.split()),
        body_of=frozenset(file.bodies.before.split()),
        none=EnglishTable((phrase, True) for phrase in phrases(file.none.names)),
        vast=frozenset(name.lower() for name in phrases(file.vast.names)),
        short=file.short,
        meant=file.meant,
        behind=_behind(file.behind),
        adjectives=file.adjectives,
        forenames=frozenset(load_lexicon(PACKAGE, "lexicons/toponyms_forenames.toml", _PersonNames).names.split()),
        surnames=frozenset(load_lexicon(PACKAGE, "lexicons/toponyms_surnames.toml", _PersonNames).names.split()),
        ordinary=frozenset(load_lexicon(PACKAGE, "lexicons/toponyms_ordinary.toml", _Ordinary).words.split()),
    )


def _behind(listed: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Behind, ...]]:
    found: dict[str, tuple[Behind, ...]] = {}
    for country, divisions in listed.items():
        for name, shorts in divisions.items():
            for short in shorts.split():
                found[short] = (*found.get(short, ()), Behind(name, country))
    return found
