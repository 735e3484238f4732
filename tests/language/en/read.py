"""Reading small reports in tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.model.claims import AnyClaim, Harm, Loss, Reading
from onrecord.model.counts import Count
from onrecord.pipeline import Pipeline


@cache
def _pipeline() -> Pipeline:
    return Pipeline()


def read(text: str, *, published: str | None = "2022-03-02") -> Reading:
    """The reading of a text."""
    return _pipeline().read_text(text, published=published)[1]


def harms(text: str) -> list[Harm]:
    """The harms of a text."""
    return [claim for claim in read(text).claims if isinstance(claim, Harm)]


def losses(text: str) -> list[Loss]:
    """The losses of a text."""
    return [claim for claim in read(text).claims if isinstance(claim, Loss)]


Short = tuple[str, int | None, int | None, str]


def short(text: str) -> list[Short]:
    """The harms of a text as effect, bounds and population."""
    return [(claim.effect, *claim.count.bounds, claim.population) for claim in harms(text)]


def count_of(text: str) -> Count:
    """The count of the one harm of a text."""
    (claim,) = harms(text)
    return claim.count


def pointed_at(claim: AnyClaim) -> Iterator[tuple[int, int, str]]:
    """All characters that a claim points to, with the words that it gives for them."""
    for span in (claim.anchor, *claim.evidence, *claim.hedges):
        yield span.start, span.end, span.text
    for part in claim.why.parts:
        yield part.start, part.end, part.text
