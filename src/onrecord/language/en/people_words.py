"""Nouns that denote persons: whom a count of killed or injured is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from onrecord.language.en.tables import PACKAGE, EnglishTable, forms, lines
from onrecord.model.claims import Population, Standing
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon

Age = Literal["child", "adult", "elderly"]
Sex = Literal["female", "male"]
Unit = Literal["family", "couple", "unit"]


class PersonWord(msgspec.Struct, frozen=True):
    """What a noun for persons says of them.

    `loose`: the word alone does not settle the population ("officers"), so that a better sign nearby wins.
    `unit`: what is counted is not persons but families, couples or military units.
    """

    population: Population
    plural: bool
    status: Standing | None = None
    age: Age | None = None
    sex: Sex | None = None
    role: str | None = None
    unit: Unit | None = None
    loose: bool = False


SOLDIERS = PersonWord(population="soldiers", plural=True, status="combatant")


class _Group(Strict, frozen=True):
    population: Population
    nouns: str
    status: Standing | None = None
    age: Age | None = None
    sex: Sex | None = None
    role: str | bool = False
    unit: Unit | None = None
    loose: bool = False


class _File(Strict, frozen=True):
    source: str
    group: list[_Group]


@cache
def person_table() -> PhraseTable[PersonWord]:
    """All nouns for persons, singular and plural."""
    return EnglishTable(nouns())


def nouns() -> Iterator[tuple[str, PersonWord]]:
    """Every noun of the lexicon with what it says."""
    for group in load_lexicon(PACKAGE, "lexicons/people.toml", _File).group:
        for line in lines(group.nouns):
            singular, plural = forms(line)
            role = _role(group.role, singular, plural)
            one = _word(group, role, plural=False)
            many = _word(group, role, plural=True)
            yield from ((noun, one) for noun in singular)
            yield from ((noun, many) for noun in plural)


def _role(role: str | bool, singular: list[str], plural: list[str]) -> str | None:
    """The role named by the group, or (`role = true`) the line's own first noun."""
    if isinstance(role, str):
        return role
    return (singular or plural)[0] if role else None


def _word(group: _Group, role: str | None, *, plural: bool) -> PersonWord:
    return PersonWord(
        population=group.population,
        plural=plural,
        status=group.status,
        age=group.age,
        sex=group.sex,
        role=role,
        unit=group.unit,
        loose=group.loose,
    )
