"""A report's date and outlet come from the first retrieval that knows them."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.model.reports import Removed, Report, Retrieval
from onrecord.model.times import Published

SUPPLIED = Published(edtf="2022-03-02", basis="supplied")
FOUND = Published(edtf="2022-03-01", basis="metadata")


def report(*retrievals: Retrieval) -> Report:
    return Report(
        id="rep_0",
        sha256="0" * 64,
        media_type="text/plain",
        text="Advert Two died.",
        extractor="given",
        retrievals=retrievals,
        removed=(Removed(0, 6, "advert"),),
    )


@pytest.mark.parametrize(
    ("retrievals", "expected"),
    [
        ((), Published()),
        ((Retrieval(url="https://example.org"),), Published()),
        ((Retrieval(published=SUPPLIED), Retrieval(published=FOUND)), SUPPLIED),
        ((Retrieval(outlet="Wire"), Retrieval(published=FOUND)), FOUND),
    ],
)
def test_published(retrievals: tuple[Retrieval, ...], expected: Published) -> None:
    assert report(*retrievals).published == expected


def test_outlet() -> None:
    assert report().outlet is None
    assert report(Retrieval(outlet=""), Retrieval(outlet="Wire"), Retrieval(outlet="Post")).outlet == "Wire"


def test_a_report_survives_its_json() -> None:
    one = report(Retrieval(url="https://example.org", retrieved_at="2022-03-02T10:00:00Z", published=SUPPLIED))
    assert msgspec.json.decode(msgspec.json.encode(one), type=Report) == one


def test_a_report_is_dated() -> None:
    inferred = Published(edtf="2022-06-03", basis="inferred")
    dated = report(Retrieval(outlet="Wire"), Retrieval(outlet="Other")).dated(inferred)
    assert dated.published == inferred
    assert [retrieval.outlet for retrieval in dated.retrievals] == ["Wire", "Other"]
    assert report().dated(inferred).published == inferred
