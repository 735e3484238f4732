from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.language.en import English
from onrecord.model.claims import Abstention
from onrecord.model.errors import InputError
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.model.times import Published
from onrecord.pipeline import Pipeline, report_of
from onrecord.rules.draft import Draft

TEXT = "It was a dark day, with so many lost."


class Silent:
    """A language that finds no claim, and says so of the whole text."""

    code = "xx"

    def dated(self, report: Report) -> Published | None:
        return Published(edtf="2022-03-01", basis="inferred") if "dark" in report.text else None

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


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (TEXT, None, ("2022-03-01", "inferred")),
        (TEXT, "2022-03-02", ("2022-03-02", "supplied")),  # what is given is not asked again
        ("It was a bright day, with nobody lost.", None, (None, "unknown")),
    ],
)
def test_a_text_may_tell_its_own_date(text: str, published: str | None, expected: tuple[str | None, str]) -> None:
    report, _ = Pipeline(Silent()).read(text.encode(), name="a.txt", published=published)
    assert (report.published.edtf, report.published.basis) == expected


def test_a_date_that_a_text_tells_dates_its_claims() -> None:
    text = "Shelling\nBy our reporter, 2 March 2022\n\nThree soldiers were killed on Monday. Shells wounded six."
    report, reading = Pipeline(English()).read(text.encode(), name="a.txt")
    assert (report.published.edtf, report.published.basis) == ("2022-03-02", "inferred")
    assert [claim.when.edtf for claim in reading.claims] == ["2022-02-28", "2022-02-28"]
    # the date changes nothing else: it is the same report
    assert report.id == Pipeline(English()).read(text.encode(), name="a.txt", published="2022-03-05")[0].id


def test_without_any_date_nothing_relative_is_dated() -> None:
    text = "Three soldiers were killed in shelling on Monday. Rockets wounded nine soldiers."
    report, reading = Pipeline(English()).read(text.encode(), name="a.txt")
    assert report.published.edtf is None
    assert [claim.when.edtf for claim in reading.claims] == [None, None]


def test_a_text_is_taken_as_it_is() -> None:
    report, _ = Pipeline(Silent()).read_text(" Odd  text\r\n", url="https://example.org")
    assert report.text == " Odd  text\r\n"
    assert report.retrievals[0].url == "https://example.org"
    assert report.published.edtf is None
    assert Pipeline(Silent()).read_text(TEXT)[0].published.edtf is None  # it is not asked for its date either
    assert report.id == report_of(" Odd  text\r\n").id


def test_what_intake_refuses_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        Pipeline(Silent()).read(b"", name="a.txt")


def test_english_is_read_where_nothing_is_given() -> None:
    pipeline = Pipeline()
    assert pipeline.language is pipeline.language
    _, reading = pipeline.read(b"Three people were killed in shelling of Kharkiv, the mayor said.", name="a.txt")
    assert [claim.kind for claim in reading.claims] == ["harm"]
