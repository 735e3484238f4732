"""Sides: the states, armed groups, organisations and forces that reports name, by every name they go by.

A phrase in the lexicons may carry a mark. `=IS`: only when written exactly so, or all in capitals if it
is longer than three letters. `?junta`: this reading holds only where its country is named nearby.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Literal

import msgspec
from msgspec.structs import replace

from onrecord.language.en.people_words import person_table
from onrecord.language.en.tables import PACKAGE, EnglishTable, cut, lines, phrases
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon
from onrecord.rules.sentence import Sentence

Kind = Literal["state", "armed group", "organisation", "force", "none"]
Form = Literal["name", "adjective", "people", "capital", "leader", "force"]


class Side(msgspec.Struct, frozen=True):
    """A side as some words name it.

    `name` is the short canonical side; a state's force or leader has the state's name. `country` is its ISO
    code (None: of no one country). `exact` is how the words must be written, where small letters would mean
    something else. `contextual`: these words mean this side only where its country is at hand. `elsewhere`:
    the readings that the same words have in other countries. Of kind "none" are words that only look like a
    side ("Sea of Azov"); `sides_in` leaves them out.
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


class _Names(Strict, frozen=True):
    states: str


class _States(Strict, frozen=True):
    source: str
    forces: str
    joined: str
    none: str
    state: dict[str, _State]
    names: _Names


class _Body(Strict, frozen=True):
    name: str
    names: str
    country: str | None = None
    adjective: str = ""
    people: str = ""
    leader: str = ""
    force: str = ""


class _Others(Strict, frozen=True):
    source: str
    armed_group: list[_Body] = msgspec.field(default_factory=list)
    organisation: list[_Body] = msgspec.field(default_factory=list)


STATES = "lexicons/sides_states.toml"
OTHERS = ("lexicons/sides_groups.toml", "lexicons/sides_bodies.toml")
_JOINING = frozenset(("of", "for", "the", "to", "and", "without", "police"))
_COLUMNS = ("name", "names", "adjective", "people", "capital")
_ORDINARY = frozenset(("is", "us", "who", "it", "an"))  # in a sentence all in capitals these are ordinary words


@cache
def side_table() -> PhraseTable[Side]:
    """All names of sides. The table looks at small letters only: compare `exact`, or use `sides_in`."""
    known: dict[tuple[str, ...], Side] = {}
    for phrase, side in entries():
        words = cut(phrase)
        known[words] = _merged(known[words], side) if words in known else side
    return EnglishTable.of(known)


def _merged(known: Side, side: Side) -> Side:
    """One side for the words: the reading that needs no context first, the others as its `elsewhere`."""
    first, then = (side, known) if known.contextual and not side.contextual else (known, side)
    others = (*first.elsewhere, replace(then, elsewhere=()), *then.elsewhere)
    return replace(first, elsewhere=others)


def entries() -> Iterator[tuple[str, Side]]:
    """Every phrase of the lexicons with its side; a phrase comes once for each reading."""
    for side, state in _states():
        if f"={state.name}" not in state.names:
            yield state.name, side
        yield from _named(state, side, "force")
        yield from _phrases(state.capital, replace(side, form="capital"))
    for words in phrases(_states_file().none):
        yield words, Side("", "none", None, "name")
    for name in OTHERS:
        file = load_lexicon(PACKAGE, name, _Others)
        for group in file.armed_group:
            yield from _named(group, Side(group.name, "armed group", group.country, "name"), "armed group")
        for body in file.organisation:
            yield from _named(body, Side(body.name, "organisation", body.country, "name"), "force")


@cache
def _states_file() -> _States:
    return load_lexicon(PACKAGE, STATES, _States)


def _states() -> Iterator[tuple[Side, _State]]:
    file = _states_file()
    for code, state in file.state.items():
        yield Side(state.name, "state", state.country or code, "name"), state
    for line in lines(file.names.states):
        code, *columns = map(str.strip, line.split("|"))
        state = _State(**dict(zip(_COLUMNS, columns, strict=False)))
        yield Side(state.name, "state", code, "name"), state


def _named(entry: _State | _Body, side: Side, force: Kind) -> Iterator[tuple[str, Side]]:
    yield from _phrases(entry.names, side)
    yield from _phrases(entry.adjective, replace(side, form="adjective"))
    yield from _phrases(entry.people, replace(side, form="people"))
    yield from _phrases(entry.leader, replace(side, form="leader"))
    yield from _phrases(entry.force, replace(side, kind=force, form="force"))


def _phrases(listed: str, side: Side) -> Iterator[tuple[str, Side]]:
    for marked in phrases(listed):
        phrase = marked.lstrip("=?")
        if phrase == marked:
            yield phrase, side
        else:
            marks = marked[: -len(phrase)]
            yield phrase, replace(side, exact=phrase if "=" in marks else None, contextual="?" in marks)


def sides_in(sentence: Sentence, countries: Collection[str] = ()) -> list[tuple[int, int, Side]]:
    """The sides that a sentence names: (first token, stop token, side), from left to right.

    `countries` are those that the report is about; with the ones named in the sentence they settle words that
    mean different sides in different countries ("the junta"). Where nothing settles them, they are left out.
    A noun for persons is no part of a side ("Houthi" of "three Houthi rebels"), a state's army or navy is.
    """
    capitals = not any(word.islower() for word in sentence.words)
    found: list[tuple[int, int, tuple[Side, ...]]] = []
    for first, stop, side in side_table().find(sentence.lower):
        written = sentence.words[first:stop]
        readings = tuple(s for s in (side, *side.elsewhere) if _written_so(s, written, capitals=capitals))
        if readings and side.kind != "none":
            found.append((first, stop, readings))
    here = {r[0].country for _, _, r in found if len(r) == 1 and not r[0].contextual and r[0].country}
    settled = ((first, stop, _settle(readings, here | set(countries))) for first, stop, readings in found)
    return [_spanned(sentence.lower, first, stop, side) for first, stop, side in settled if side is not None]


def _spanned(lower: Sequence[str], first: int, stop: int, side: Side) -> tuple[int, int, Side]:
    """The side's own tokens: a state's force belongs to it ("Thai navy"), persons do not."""
    if lower[stop : stop + 1] == ("-",) and lower[stop + 1 : stop + 2] and lower[stop + 1] in _joined_to():
        return first, stop, replace(side, form="adjective")
    if side.kind == "state" and side.form in ("adjective", "name"):
        at = stop + 1 if side.form == "name" and lower[stop : stop + 1] == ("'s",) else stop
        force = _force_table().longest(lower, at) if at < len(lower) else None
        if force is not None:
            return first, at + force[0], replace(side, kind="force", form="force", exact=None, elsewhere=())
    noun = person_table().longest((lower[stop - 1],), 0) if stop - first > 1 else None
    if noun is not None and noun[1].plural and not _JOINING.intersection(lower[first:stop]):
        return first, stop - 1, side
    return first, stop, side


@cache
def _joined_to() -> frozenset[str]:
    return frozenset(phrases(_states_file().joined))


@cache
def _force_table() -> PhraseTable[bool]:
    return EnglishTable((noun, True) for noun in phrases(_states_file().forces))


def _settle(readings: tuple[Side, ...], here: Collection[str | None]) -> Side | None:
    for side in readings:
        if side.country in here:
            return side
    return None if readings[0].contextual else readings[0]


def _written_so(side: Side, written: tuple[str, ...], *, capitals: bool) -> bool:
    """Whether the words stand in the case that this side asks for."""
    if side.exact is None:
        return True
    if capitals and side.exact.lower() in _ORDINARY:
        return False
    as_written = "".join(written).replace("’", "'")
    wanted = side.exact.replace(" ", "")
    return as_written == wanted or (len(wanted) > 3 and as_written == wanted.upper())
