from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.model.claims import Abstention
from onrecord.model.errors import InputError
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.pipeline import Pipeline, report_of
from onrecord.rules.draft import Draft

TEXT = "It was a dark day, with so many lost."


class Silent:
    """A language that finds no claim, and says so of the whole text."""

    code = "xx"

    def draft(self, report: Report) -> tuple[Sequence[Draft], Sequence[Abstention]]:
        return (), (Abstention(span=Span.of(report.text, 0, len(report.text)), reason="nothing known"),)


def test_the_language_may_be_given() -> None:
    report, reading = Pipeline(Silent()).read(TEXT.encode(), name="a.txt", outlet="Wire", published="2022-03-02")
    assert reading.report == report.id
    assert reading.claims == ()
    assert [a.reason for a in reading.abstentions] == ["nothing known"]
    assert (report.outlet, report.published.edtf, report.published.basis) == (
        "Wire",
        "2022-03-02",
        "supplied",
    )


def test_a_text_is_taken_as_it_is() -> None:
    report, _ = Pipeline(Silent()).read_text(" Odd  text\r\n", url="https://example.org")
    assert report.text == " Odd  text\r\n"
    assert report.retrievals[0].url == "https://example.org"
    assert report.published.edtf is None
    assert report.id == report_of(" Odd  text\r\n").id


def test_what_intake_refuses_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        Pipeline(Silent()).read(b"", name="a.txt")


def test_english_is_read_where_nothing_is_given() -> None:
    pipeline = Pipeline()
    assert pipeline.language is pipeline.language
    _, reading = pipeline.read(b"Three people were killed in shelling of Kharkiv, the mayor said.", name="a.txt")
    assert [claim.kind for claim in reading.claims] == ["harm"]
