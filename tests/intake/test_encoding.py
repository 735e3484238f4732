"""Bytes to characters."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.encoding import decode, normalise_newlines
from onrecord.model.errors import InputError

ENGLISH = "“Two people were hurt”, the mayor said – the café on the main street burnt down.\r\n" * 3
RUSSIAN = "В результате обстрела города погибли два человека, сообщил мэр. Ещё пять человек ранены. " * 4


def assert_sentence(error: InputError, name: str) -> None:
    assert str(error).startswith(f"{name}: ")
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_encodings_of_english(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ENGLISH.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.replaced) == (ENGLISH, encoding, 0)


def test_a_declared_charset_is_believed() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN}</body></html>'
    assert decode(page.encode("cp1251"), "a.html").text == page
    assert decode(RUSSIAN.encode("koi8-r"), "a.txt", declared="KOI8-R").text == RUSSIAN


def test_utf8_comes_before_a_declared_charset() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">{RUSSIAN}'
    assert decode(page.encode(), "a.html").text == page


@pytest.mark.parametrize("declared", ["no-such-charset", "base64", "unicode_escape", "\x00"])
def test_a_charset_that_is_none_does_no_harm(declared: str) -> None:
    assert decode(ENGLISH.encode("cp1252"), "a.txt", declared=declared).text == ENGLISH


def test_an_old_encoding_is_guessed() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "a.txt").text == RUSSIAN


def test_a_few_broken_bytes_are_shown() -> None:
    data = ENGLISH.encode()
    decoded = decode(data[:-20] + b"\xff" + data[-20:], "a.txt")
    assert decoded.replaced == 1
    assert decoded.text == ENGLISH[:-20] + "\ufffd" + ENGLISH[-20:]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"\x7fELF\x02",
        bytes(range(256)) * 9,
    ],
)
def test_binary(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.bin: this is an? .* and not a text; save"):
        decode(data, "a.bin")


def test_a_mark_that_lies() -> None:
    with pytest.raises(InputError, match="save it again as UTF-8"):
        decode(codecs.BOM_UTF8 + b"\xff\xfe\xfd", "a.txt")


def test_newlines() -> None:
    assert normalise_newlines("a\r\nb\rc\nd  \n") == "a\nb\nc\nd  \n"


@given(st.binary())
def test_any_bytes_give_text_or_one_sentence(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "a").text, str)
    except InputError as error:
        assert_sentence(error, "a")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_whole(text: str) -> None:
    assert decode(text.encode(), "a").text == text.removeprefix("\ufeff")
