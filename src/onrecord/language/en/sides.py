"""Sides: the states, armed groups, organisations and forces that reports name, by every name they go by.

A phrase in the lexicons may carry a mark. `=IS`: only when written exactly so (in a report all in capitals, `=Turkey`
is also "TURKEY"). `?junta`: this reading holds only where its country is named nearby.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import msgspec

from onrecord.language.en.tables import PACKAGE, EnglishTable, cut, phrases
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon
from onrecord.rules.sentence import Sentence

Kind = Literal["state", "armed group", "organisation", "force"]
Form = Literal["name", "adjective", "people", "capital", "leader", "force"]


@dataclass(frozen=True, slots=True)
class Side:
    """A side as some words name it.

    `name` is the short canonical side; a state's force or leader has the state's name. `country` is ISO 3166-1 (None
    for a body of no country). `exact` is how the words must be written, where small letters would mean something else.
    `contextual`: these words mean this side only where its country is at hand. `elsewhere` are the readings that the
    same words have in other countries.
    """

    name: str
    kind: Kind
    country: str | None
    form: Form
    exact: str | None = None
    contextual: bool = False
    elsewhere: tuple[Side, ...] = ()


class _State(Strict, frozen=True):
    name: str
    names: str = ""
    adjective: str = ""
    people: str = ""
    capital: str = ""
    leader: str = ""
    force: str = ""
    country: str | None = None


class _States(Strict, frozen=True):
    source: str
    state: dict[str, _State]


class _Group(Strict, frozen=True):
    name: str
    names: str
    country: str | None = None
    adjective: str = ""
    people: str = ""
    leader: str = ""
    force: str = ""


class _Groups(Strict, frozen=True):
    source: str
    armed_group: list[_Group] = msgspec.field(default_factory=list)
    organisation: list[_Group] = msgspec.field(default_factory=list)


STATES = ("lexicons/sides_states.toml",)
GROUPS = ("lexicons/sides_groups.toml", "lexicons/sides_bodies.toml")
_ORDINARY = frozenset(
    ("is", "us", "who", "it", "an")
)  # in a sentence all in capitals these are ordinary words


@cache
def side_table() -> PhraseTable[Side]:
    """All names of sides. The table looks at small letters only: compare `exact`, or use `sides_in`."""
    readings: dict[tuple[str, ...], list[tuple[str, Side]]] = {}
    for phrase, side in _entries():
        readings.setdefault(cut(phrase), []).append((phrase, side))
    return EnglishTable((found[0][0], _merged([side for _, side in found])) for found in readings.values())


def _merged(readings: list[Side]) -> Side:
    """One side for the words: the reading that needs no context first, the others as its `elsewhere`."""
    first, *others = sorted(readings, key=lambda side: side.contextual)
    return replace(first, elsewhere=tuple(others)) if others else first


def _entries() -> Iterator[tuple[str, Side]]:
    for name in STATES:
        for code, state in load_lexicon(PACKAGE, name, _States).state.items():
            country = state.country or code
            yield from _phrases(state.name, Side(state.name, "state", country, "name"))
            yield from _phrases(state.names, Side(state.name, "state", country, "name"))
            yield from _further(state, Side(state.name, "state", country, "name"))
            yield from _phrases(state.capital, Side(state.name, "state", country, "capital"))
    for name in GROUPS:
        file = load_lexicon(PACKAGE, name, _Groups)
        for group in file.armed_group:
            yield from _group(group, Side(group.name, "armed group", group.country, "name"))
        for group in file.organisation:
            yield from _group(group, Side(group.name, "organisation", group.country, "name"))


def _group(group: _Group, side: Side) -> Iterator[tuple[str, Side]]:
    yield from _phrases(group.names, side)
    yield from _further(group, side)


def _further(entry: _State | _Group, side: Side) -> Iterator[tuple[str, Side]]:
    yield from _phrases(entry.adjective, replace(side, form="adjective"))
    yield from _phrases(entry.people, replace(side, form="people"))
    yield from _phrases(entry.leader, replace(side, form="leader"))
    yield from _phrases(
        entry.force, replace(side, kind="force" if side.kind == "state" else side.kind, form="force")
    )


def _phrases(listed: str, side: Side) -> Iterator[tuple[str, Side]]:
    for marked in phrases(listed):
        phrase = marked.lstrip("=?")
        marks = marked[: len(marked) - len(phrase)]
        exact = phrase if "=" in marks else None
        yield phrase, replace(side, exact=exact, contextual="?" in marks) if marks else side


def sides_in(sentence: Sentence, countries: Collection[str] = ()) -> list[tuple[int, int, Side]]:
    """The sides that a sentence names: (first token, stop token, side), from left to right.

    `countries` are those that the report is about; with the ones named in the sentence they settle words that mean
    different sides in different countries ("the junta"). Where nothing settles them, such words are left out.
    """
    capitals = not any(word.islower() for word in sentence.words)
    found = []
    for first, stop, side in side_table().find(sentence.lower):
        written = sentence.words[first:stop]
        readings = tuple(s for s in (side, *side.elsewhere) if _written_so(s, written, capitals=capitals))
        if readings:
            found.append((first, stop, readings))
    here = {r[0].country for _, _, r in found if len(r) == 1 and not r[0].contextual} | set(countries)
    settled = ((first, stop, _settle(readings, here)) for first, stop, readings in found)
    return [(first, stop, side) for first, stop, side in settled if side is not None]


def _settle(readings: tuple[Side, ...], here: Collection[str | None]) -> Side | None:
    for side in readings:
        if side.country in here:
            return side
    return None if readings[0].contextual else readings[0]


def _written_so(side: Side, written: tuple[str, ...], *, capitals: bool) -> bool:
    """Whether the words stand in the case that this side asks for."""
    if side.exact is None:
        return True
    as_written = "".join(written).replace("’", "'")
    wanted = side.exact.replace(" ", "")
    if capitals and wanted.lower() in _ORDINARY:
        return False
    return as_written == wanted or (as_written == wanted.upper() and len(wanted) > 3)
