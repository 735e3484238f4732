"""Bytes to characters: byte order marks, UTF-8, a declared charset, then a careful guess."""

from __future__ import annotations

import codecs
import re

import msgspec

from onrecord.model.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its first half
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_CONTROL = bytes(sorted(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}))
_HIGH = bytes(range(128, 256))
_SAMPLE = 65536
# Codecs that a page cannot mean by its charset.
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})


class Decoded(msgspec.Struct, frozen=True):
    """Decoded text with the encoding that was used; `replaced` counts bytes that made no character."""

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes, name: str, *, declared: str | None = None) -> Decoded:
    """The characters of `data`; `declared` is a charset from outside (an HTTP header).

    A byte order mark is a sign of the encoding and no part of the text; nothing else is changed. Raises
    InputError that names `name` for a binary file and for bytes of no known encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding) or _refuse(name, f"its mark says {encoding} but it is not")
    wide = _wide(data[:_SAMPLE])
    if wide and (found := _strict(data, wide)):
        return found
    check_text(data, name)
    return (
        _strict(data, "utf-8")
        or _strict(data, _codec(declared) or _codec(_declared(data)))
        or _damaged(data)
        or _western(data)
        or _guess(data)
        or _refuse(name, "its encoding could not be told")
    )


def check_text(data: bytes, name: str) -> None:
    """Raises InputError that names `name` where `data` is no text at all."""
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise InputError(name, f"this is {what} and not a text; save its text as .txt or .html and give that")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if controls * 1000 > len(sample):
        raise InputError(name, "this is a binary file and not a text; save its text as .txt or .html and give that")


def normalise_newlines(text: str) -> str:
    r"""`text` with \r\n and a lone \r as \n: the one change that intake makes to a text."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _refuse(name: str, why: str) -> Decoded:
    raise InputError(name, f"the text cannot be decoded, {why}; save it again as UTF-8")


def _strict(data: bytes, encoding: str | None) -> Decoded | None:
    """`data` in `encoding` where every byte fits, else None."""
    if encoding is None:
        return None
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of mostly Western text is zero."""
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.02 * half else None


def _declared(data: bytes) -> str | None:
    """The charset that an HTML or XML head declares."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def _codec(label: str | None) -> str | None:
    """The codec of a declared charset, or None; as on the web, Latin-1 and ASCII mean Windows-1252."""
    if label is None:
        return None
    try:
        codec = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if codec.name in _NO_CHARSETS:
        return None
    return "cp1252" if codec.name in ("iso8859-1", "ascii") else codec.name


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, each shown as U+FFFD: told by its many whole characters beyond ASCII."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    return Decoded(text, "utf-8", broken) if whole > 4 * broken else None


def _western(data: bytes) -> Decoded | None:
    """Windows-1252, where bytes beyond ASCII are few, as in English with curled quotes and a few accents."""
    high = len(data) - len(data.translate(None, _HIGH))
    return _strict(data, "cp1252") if high * 20 < len(data) else None


def _guess(data: bytes) -> Decoded | None:
    """The best guess of charset-normalizer, from the beginning of a long text."""
    from charset_normalizer import from_bytes  # only needed for old encodings

    best = from_bytes(data[:_SAMPLE]).best()
    return _strict(data, best.encoding) if best is not None else None
