"""Spellings made equal: case, diacritics, apostrophes and hyphens never tell two names apart."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 64  # characters of the longest name that is looked up in a text
APOSTROPHES = frozenset("'’‘ʼʻʹʾʿ`´′ˈ‛＇ʽ")
_HYPHENS = frozenset("-‐‑‒–—−_־")
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0640")
_LETTERS = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ə": "e",
    "ŧ": "t",
}


class _Folds(dict[int, str]):
    """What each character becomes; found once for each character."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold(chr(code))
        return folded


def _fold(char: str) -> str:
    """One character without case and marks; nothing for an apostrophe, a space for a hyphen."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return unicodedata.normalize("NFC", "".join(map(_fold_part, parts)))


def _fold_part(part: str) -> str:
    """What is left of a part of a character, once taken apart and in small letters."""
    if part in APOSTROPHES or part in _DROPPED or _is_mark(part):
        return ""
    return " " if part in _HYPHENS or part.isspace() else _LETTERS.get(part, part)


def _is_mark(char: str) -> bool:
    """Whether a character is a mark on another (not a vowel sign of an Indic script, which tells words apart)."""
    return unicodedata.combining(char) != 0


_FOLDS = _Folds()


def folded(text: str) -> str:
    """The text with each character folded by itself, so that lengths can be counted back; spaces stay as many."""
    return text.translate(_FOLDS)


def key_of(name: str) -> str:
    """The form under which a name is stored and looked up, one space between words."""
    return " ".join(name.translate(_FOLDS).split())


def unfolded(text: str, start: int, length: int) -> int:
    """The first place in `text`, from `start` on, before which `length` folded characters stand."""
    at = start
    while length > 0:
        length -= len(_FOLDS[ord(text[at])])
        at += 1
    while at < len(text) and _is_mark(text[at]):
        at += 1
    return at if length == 0 else -1


def is_end(text: str, at: int) -> bool:
    """Whether a word may end before `at`: no letter or digit goes on there, and no apostrophe inside a word."""
    if at >= len(text):
        return True
    char = text[at]
    if char == " ":
        return True
    if char in APOSTROPHES:
        rest = text[at + 1 : at + 3]
        return not rest[:1].isalnum() or (rest[0] in "sS" and not rest[1:].isalnum())
    return not char.isalnum() and not _is_mark(char)


_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|esh|et|ez|en)[ ](?=\w{3})")
# Letters that romanisations write for one sound, and what stands for it here, in this order.
_SOUNDS = tuple(
    (letters, sound)
    for sound, group in (
        ("s", "shch sch sh sz"),
        ("c", "tch ch cz tz ts"),
        ("h", "kh gh"),
        ("ž", "zh dj"),
        ("f", "ph"),
        ("k", "ck q"),
        ("u", "ou oo"),
        ("i", "ee"),
        ("ks", "x"),
        ("v", "w"),
    )
    for letters in group.split()
)
_GLIDE = re.compile(r"(?<=[aeiou])y(?=[aeiou])|[yj](?=[aeou])")
_BEFORE_E = re.compile(r"[iyj]+e")
_I = re.compile(r"[iyj]+")
_DOUBLED = re.compile(r"(\w)\1+")


def skeleton(key: str) -> str:
    """What romanisations of one name have in common: "severodonetsk" and "syevyerodonetsk" give the same.

    Sounds that romanisations write in several ways are written in one, doubled letters once, an Arabic article and
    spaces fall away. Letters of other scripts stay.
    """
    key = _ARTICLE.sub("", key)
    for letters, sound in _SOUNDS:
        key = key.replace(letters, sound)
    key = _I.sub("i", _BEFORE_E.sub("e", _GLIDE.sub("i", key)))
    return _DOUBLED.sub(r"\1", key.replace(" ", ""))
