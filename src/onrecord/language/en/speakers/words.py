"""The words of saying, of those who say, and of where they say it, read once from the lexicons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from onrecord.language.en.tables import PACKAGE, EnglishTable
from onrecord.model.speakers import Category
from onrecord.rules.lexicon import Strict, load_lexicon

Kind = Literal["say", "report", "beside", "perceive", "figure"]
RoleKind = Literal["person", "body", "people"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb of saying: its lemma, how it takes what is said, and words of which one must
    be near.
    """

    lemma: str
    kind: Kind
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Role:
    """A word for one who speaks: a person, an institution, or a number of unnamed people."""

    kind: RoleKind
    category: Category | None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet by its usual name, and whose it is where a state or a party owns it."""

    name: str
    side: str | None = None


class _Figure(Strict, frozen=True):
    lemmas: list[str]
    near: list[str]


class _Nouns(Strict, frozen=True):
    reports: list[str]
    mute: list[str]


class _Speech(Strict, frozen=True):
    source: str
    say: list[str]
    report: list[str]
    beside: list[str]
    perceive: list[str]
    figure: list[_Figure]
    irregular: dict[str, list[str]]
    nouns: _Nouns


class _RoleEntry(Strict, frozen=True):
    kind: RoleKind
    words: list[str]
    category: Category | None = None


class _Roles(Strict, frozen=True):
    source: str
    role: list[_RoleEntry]


class _Owned(Strict, frozen=True):
    side: str
    names: list[str]


class _Listed(Strict, frozen=True):
    agencies: list[str]
    outlets: list[str]


class _Outlets(Strict, frozen=True):
    source: str
    alias: dict[str, str]
    known: _Listed
    owned: list[_Owned]


class _Medium(Strict, frozen=True):
    name: str
    phrases: list[str]
    bare: bool = True


class _Media(Strict, frozen=True):
    source: str
    medium: list[_Medium] = msgspec.field(default_factory=list)


@cache
def _speech() -> _Speech:
    return load_lexicon(PACKAGE, "lexicons/speech.toml", _Speech)


def _forms(lemma: str, irregular: list[str]) -> Iterator[str]:
    """The regular forms of a verb, and its irregular ones instead of the regular past where there are any."""
    yield lemma
    if lemma.endswith(("s", "sh", "ch", "x")):
        yield lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield lemma[:-1] + "ies"
    else:
        yield lemma + "s"
    stem = lemma.removesuffix("e")
    yield stem + "ing"
    yield from irregular
    if not irregular:
        yield lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else stem + "ed"


@cache
def verbs() -> dict[str, Verb]:
    """Every form of a verb of saying, in small letters."""
    speech = _speech()
    found: dict[str, Verb] = {}
    plain: list[tuple[Kind, list[str]]] = [
        ("say", speech.say),
        ("report", speech.report),
        ("beside", speech.beside),
        ("perceive", speech.perceive),
    ]
    entries = [(lemma, kind, frozenset[str]()) for kind, lemmas in plain for lemma in lemmas]
    entries += [(lemma, "figure", frozenset(f.near)) for f in speech.figure for lemma in f.lemmas]
    for lemma, kind, near in entries:
        word, *particles = lemma.split()
        for form in _forms(word, speech.irregular.get(word, [])):
            found.setdefault(form, Verb(word, kind, near or frozenset(particles)))
    return found


@cache
def report_nouns() -> frozenset[str]:
    """Documents and findings that speak for whoever made them."""
    return frozenset(_speech().nouns.reports)


@cache
def mute_nouns() -> frozenset[str]:
    """Things that do not speak, singular and plural."""
    words = _speech().nouns.mute
    return frozenset(words) | {_plural(w) for w in words}


def _plural(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word[:-3] + "men" if word.endswith("man") else word + "s"


@cache
def roles() -> EnglishTable[Role]:
    """Words for those who speak; a person's word stands for several people in the plural."""
    entries = load_lexicon(PACKAGE, "lexicons/roles.toml", _Roles).role
    items = [(word, Role(e.kind, e.category)) for e in entries for word in e.words]
    items += [(_plural(w), Role("people", e.category)) for e in entries if e.kind == "person" for w in e.words]
    items += [(_plural(w), Role("body", e.category)) for e in entries if e.kind == "body" for w in e.words]
    return EnglishTable(items)


@cache
def outlets() -> EnglishTable[tuple[str, Outlet]]:
    """News outlets and agencies by every name; the value holds the name as it must be written."""
    lexicon = load_lexicon(PACKAGE, "lexicons/outlets.toml", _Outlets)
    whose = {name: owned.side for owned in lexicon.owned for name in owned.names}
    names = (*lexicon.known.agencies, *lexicon.known.outlets, *whose, *lexicon.alias)
    return EnglishTable((n, (n, Outlet(lexicon.alias.get(n, n), whose.get(lexicon.alias.get(n, n))))) for n in names)


@cache
def media() -> EnglishTable[tuple[str, bool]]:
    """Media by their words: the canonical name, and whether the words may stand without "platform"
    or "on" before.
    """
    entries = load_lexicon(PACKAGE, "lexicons/media.toml", _Media).medium
    return EnglishTable((phrase, (e.name, e.bare)) for e in entries for phrase in e.phrases)
