"""Bytes to a report."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake import MAX_CHARS, intake
from onrecord.model.errors import InputError, SetAside

TEXT = """Two hurt as rockets hit Exampleville
 date 2022-03-02 EXAMPLEVILLE (ABC) - Rockets hit the town and two people were hurt, the mayor said.
Advert
The governor of the region said that a school had been destroyed.
READ MORE: Ten walks by the sea
More to follow..."""


def assert_sentence(error: InputError, name: str) -> None:
    assert str(error).startswith(f"{name}: ")
    assert "\n" not in str(error)


def test_a_plain_text() -> None:
    data = TEXT.encode()
    report = intake(data, name="a.txt", url="https://example.org/a", outlet="Sample News")
    assert report.id == "rep_" + hashlib.sha256(data).hexdigest()[:16]
    assert report.sha256 == hashlib.sha256(data).hexdigest()
    assert (report.media_type, report.extractor, report.language) == ("text/plain", "onrecord-text 1", "en")
    assert report.text == TEXT
    assert report.title == "Two hurt as rockets hit Exampleville"
    assert (report.published.edtf, report.published.basis) == ("2022-03-02", "text")
    assert (report.outlet, report.retrievals[0].url) == ("Sample News", "https://example.org/a")
    assert [(report.text[span.start : span.end], span.reason) for span in report.removed] == [
        ("date 2022-03-02", "publication date"),
        ("Advert", "advertisement"),
        ("READ MORE: Ten walks by the sea", "link to another page"),
        ("More to follow...", "update note"),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Two hurt in town | Reuters\n\nTwo people were hurt in the town, the mayor said.",
            "Two hurt in town",
        ),
        ("Two people were hurt in the town, the mayor said.\nFive more were hurt.", None),
        ("Two people were hurt in the town", None),
        ("word " * 100 + "\nTwo people were hurt in the town, the mayor said.", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert intake(text.encode(), name="a.txt").title == title


def test_only_newlines_are_changed() -> None:
    text = "  Two people\u00a0were hurt…\r\n\r\n\tThe mayor  said that\u200b they are well. \r\n"
    assert intake(text.encode(), name="a.txt").text == text.replace("\r\n", "\n")
    assert intake(b"\xef\xbb\xbf" + text.encode(), name="a.txt").text == text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("data", "kind", "message"),
    [
        (b"", InputError, "a.txt: the file is empty; give a file that holds a report's text"),
        (
            b" \n\t\r\n",
            SetAside,
            "a.txt: the file holds no readable text; give a file that holds a report's text",
        ),
        (
            b"2022 - 17",
            SetAside,
            "a.txt: the file holds no readable text; give a file that holds a report's text",
        ),
        (
            b"%PDF-1.4 \xe2",
            InputError,
            "a.txt: this is a PDF and not a text; save its text as .txt or .html and give that",
        ),
        (
            bytes(range(256)),
            InputError,
            "a.txt: this is a binary file and not a text; save its text as .txt or .html and give that",
        ),
        (
            "Bei einem Angriff auf die Stadt sind am Freitag zwei Menschen getötet worden.".encode("cp1252"),
            SetAside,
            "a.txt: the text is in German; onrecord reads English, so give a translation of it",
        ),
    ],
)
def test_bad_input_is_one_clear_sentence(data: bytes, kind: type[InputError], message: str) -> None:
    with pytest.raises(InputError) as caught:
        intake(data, name="a.txt")
    assert type(caught.value) is kind
    assert str(caught.value) == message
    assert "\n" not in message


@pytest.mark.parametrize("size", [MAX_CHARS + 1, 50_000_000])
def test_too_large_is_set_aside_at_once(size: int) -> None:
    data = (b"Two people were hurt. " * (size // 22 + 1))[:size]
    start = time.perf_counter()
    with pytest.raises(SetAside, match=r"a\.txt: .*split it into its reports"):
        intake(data, name="a.txt")
    assert time.perf_counter() - start < 2


def test_a_bad_date_is_told_before_anything_is_read() -> None:
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        intake(TEXT.encode(), name="a.txt", published="tomorrow")


def test_gold_texts_come_through_unchanged(gold_dir: Path) -> None:
    for path in sorted(gold_dir.glob("*/texts/*.txt")):
        data = path.read_bytes()
        assert intake(data, name=path.name).text == data.decode("utf-8"), path


def test_the_date_of_a_seed_is_in_its_text(gold_dir: Path) -> None:
    report = intake((gold_dir / "seeds" / "texts" / "seed1.txt").read_bytes(), name="seed1.txt")
    assert (report.published.edtf, report.published.basis) == ("2022-03-02", "text")
    first = report.removed[0]
    assert (report.text[first.start : first.end], first.reason) == ("date 2022-03-02", "publication date")


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    try:
        report = intake(text.encode("utf-8", "surrogatepass"), name="a")
    except InputError as error:
        assert_sentence(error, "a")
    else:
        assert all(0 <= span.start < span.end <= len(report.text) for span in report.removed)


@given(st.binary())
def test_any_bytes_are_read_or_refused_in_one_sentence(data: bytes) -> None:
    try:
        intake(data, name="a")
    except InputError as error:
        assert_sentence(error, "a")
