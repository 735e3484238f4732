"""Reading small reports for tests of time and place: with the small world of places, in a report of 2 March 2022."""

from __future__ import annotations

from functools import cache

from tests.language.en.toponyms.world import WORLD

from onrecord.gazetteer.resolve import resolve
from onrecord.language.en import English
from onrecord.model.claims import AnyClaim
from onrecord.pipeline import Pipeline

WEDNESDAY = "2022-03-02"
Placed = list[tuple[str, str]]


@cache
def _pipeline() -> Pipeline:
    return Pipeline(English(WORLD, resolve))


def claims(text: str, published: str | None = WEDNESDAY) -> tuple[AnyClaim, ...]:
    """The claims of a text."""
    return _pipeline().read_text(text, published=published)[1].claims


def claim(text: str, words: str, published: str | None = WEDNESDAY) -> AnyClaim:
    """The one claim whose anchor begins with some words."""
    found = claims(text, published)
    (one,) = (one for one in found if one.anchor.text.casefold().startswith(words.casefold()))
    return one


def when(text: str, words: str, published: str | None = WEDNESDAY) -> tuple[str | None, str]:
    """EDTF and basis of the time of the claim that begins with some words."""
    one = claim(text, words, published).when
    return one.edtf, one.basis


def where(text: str, words: str) -> Placed:
    """Name and basis of the places of the claim that begins with some words."""
    return [(place.name, place.basis) for place in claim(text, words).where]
