"""Publication dates and how they are known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.published import find, supplied
from onrecord.model.errors import InputError

BODY = "Rockets hit the town of Exampleville and two people were hurt, the mayor said."


@pytest.mark.parametrize(
    ("text", "edtf", "cut"),
    [
        (f" date 2022-03-02 {BODY}", "2022-03-02", "date 2022-03-02"),
        (f"A headline\n date 2025-07-28 EXAMPLEVILLE (ABC) - {BODY}", "2025-07-28", "date 2025-07-28"),
        (f" date 2021-11 {BODY}", "2021-11", "date 2021-11"),
        (f"14.02.22 12:01 - {BODY}", "2022-02-14", "14.02.22 12:01 - "),
        (f"Two hurt (15.05.22 02:01) « War | Sample.NET\n\n{BODY}", "2022-05-15", None),
        (f"A headline\nSaturday 23 November 2024\n\n{BODY}", "2024-11-23", "Saturday 23 November 2024"),
        (f"LIVE: a headline\n18 January 2024\n\n{BODY}", "2024-01-18", "18 January 2024"),
        (f"A headline\n17/04/2023\n\n{BODY}", "2023-04-17", "17/04/2023"),
        (f"A headline\nSept. 16, 2025\n{BODY}", "2025-09-16", "Sept. 16, 2025"),
        (f"A headline\nSeptember 12, 2022 2:05 am\n{BODY}", "2022-09-12", "September 12, 2022 2:05 am"),
        (
            f"A headline\nPublished: 10 August 2024 | Updated: 17:12\n{BODY}",
            "2024-08-10",
            "Published: 10 August 2024 | Updated: 17:12",
        ),
        (
            f"A headline\nStatus: 20.09.2023 21:14 clock\n{BODY}",
            "2023-09-20",
            "Status: 20.09.2023 21:14 clock",
        ),
        (f"A headline\n\nABUJA, Sept 21, 2017 - {BODY}", "2017-09-21", None),
        (f"ORMOC CITY, Philippines, July 2, 2015 - {BODY}", "2015-07-02", None),
        (f"Jenin 26/01/2023 - {BODY}", "2023-01-26", None),
        (f"A headline\n\n{BODY}April 8, 2022", "2022-04-08", "April 8, 2022"),
        ("A headline\n\nHe rejected the claims,April 9, 2022\n", "2022-04-09", "April 9, 2022"),
    ],
)
def test_dates_of_the_text(text: str, edtf: str, cut: str | None) -> None:
    found = find(text)
    assert (found.published.edtf, found.published.basis) == (edtf, "text")
    assert [text[span.start : span.end] for span in found.removed] == ([cut] if cut else [])
    assert all(span.reason == "publication date" for span in found.removed)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"June 6 (own wire) - {BODY}",
        f"ISLAMABAD, May 7: {BODY}",
        f"MOGADISHU, Saturday, August 3 - {BODY}",
        f"A headline\n04/05/2023\n{BODY}",
        f"A headline\n31 February 2023\n{BODY}",
        f"AUG 24, 2024 | EXAMPLEVILLE\n{BODY}",
        f"A headline\nDate: Tuesday, February 14, 2017\nLocation: 1 Example Street\n{BODY}",
        "A headline\n\nThe town fell on 3 March 2022",
        "A headline\n\nThe town fell on Thursday, March 3, 2022",
        f"A headline\nUpdated: 3 March 2022\n{BODY}",
        f"A headline\n{BODY}\n" * 6 + "\n12 March 2022\n" + f"{BODY}\n" * 6,
    ],
)
def test_what_is_no_publication_date_stays_unknown(text: str) -> None:
    found = find(text)
    assert (found.published.edtf, found.published.basis) == (None, "unknown")
    assert found.removed == ()


def test_a_date_that_says_what_it_is_comes_before_others() -> None:
    today, labelled = (
        "Wednesday, January 28, 2026 | 04:32 AM IST",
        "First Published: Jun 11 2015 | 4:14 PM IST",
    )
    text = f"{today}\nA headline\n{BODY}\n{labelled}"
    assert find(text).published.edtf == "2015-06-11"


def test_metadata_comes_before_the_text_and_the_text_before_the_url() -> None:
    text, url = f" date 2022-03-02 {BODY}", "https://example.org/2022/mar/04/rockets"
    assert find(text, metadata="2022-03-03", url=url).published.edtf == "2022-03-03"
    assert find(text, metadata="2022-03-03", url=url).published.basis == "metadata"
    assert find(text, metadata="2022-03-03").removed == find(text).removed != ()
    assert find(text, url=url).published.edtf == "2022-03-02"
    assert find(BODY, url=url).published.edtf == "2022-03-04"
    assert find(BODY, url=url).published.basis == "inferred"


@pytest.mark.parametrize("url", ["https://example.org/2022/99/04/x", "https://example.org/2022/foo/04/", "https://a/b"])
def test_a_url_without_a_date(url: str) -> None:
    assert find(BODY, url=url).published.basis == "unknown"


def test_a_dateline_takes_the_year_of_the_url() -> None:
    found = find(f"ISLAMABAD, May 7: {BODY}", url="https://example.org/2025/news/strikes")
    assert (found.published.edtf, found.published.basis) == ("2025-05-07", "inferred")


@pytest.mark.parametrize("value", ["2022-03-02", "2022-03", "2022", "2022-03-02T10:00:00Z", " 2022-03-02 ", "2022-03~"])
def test_supplied(value: str) -> None:
    published = supplied(value, "a.txt")
    assert (published.edtf, published.basis) == (value.strip(), "supplied")


@pytest.mark.parametrize("value", ["", "yesterday", "2022-13-01", "2022-02-30", "02.03.2022", "2022-3-2"])
def test_supplied_that_is_no_date(value: str) -> None:
    with pytest.raises(InputError, match=r"a\.txt: .*give it as YYYY-MM-DD"):
        supplied(value, "a.txt")


def test_a_time_zone_is_kept_where_one_is_stated() -> None:
    assert find(f"A headline\nPublished: Jun 11 2015 | 4:14 PM IST\n{BODY}").published.time_zone == "IST"
    assert find(f"A headline\nPublished: Jun 11 2015 | 4:14 PM\n{BODY}").published.time_zone is None
    assert find(BODY, metadata="2022-03-03", time_zone="+02:00").published.time_zone == "+02:00"
    assert supplied("2022-03-02T10:00:00+02:00", "a.txt").time_zone == "+02:00"
    assert supplied("2022-03-02", "a.txt").time_zone is None


@given(st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31)))
def test_every_day_is_read_back(day: dt.date) -> None:
    for written in (
        day.isoformat(),
        day.strftime("%d %B %Y"),
        day.strftime("%B %d, %Y"),
        day.strftime("%d.%m.%Y"),
    ):
        text = f"A headline\n{written}\n{BODY}"
        found = find(text)
        assert found.published.edtf == day.isoformat()
        assert [text[span.start : span.end] for span in found.removed] == [written]


@given(st.text())
def test_any_text(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in find(text).removed)
