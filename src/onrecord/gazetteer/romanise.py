"""Ukrainian names in Latin letters, in the ways that reports in English write them.

Sources: Resolution 55 of the Cabinet of Ministers of Ukraine (27 January 2010) for today's official form; the BGN/PCGN
systems of 1965 (Ukrainian) and 1947 (Russian) for older maps and wires; the usual correspondence of Ukrainian and
Russian endings of place names (-івка -овка, -ське -ское, -ів -ов) for names taken from Russian.
"""

from __future__ import annotations

import re
from functools import cache

_SAME = dict(
    zip("абвґдезиіклмнопрстуфхцчшщ", "a b v g d e z y i k l m n o p r s t u f kh ts ch sh shch".split(), strict=True)
)
_OFFICIAL = _SAME | {
    "г": "h",
    "ж": "zh",
    "є": "ie",
    "ї": "i",
    "й": "i",
    "ю": "iu",
    "я": "ia",
    "ь": "",
    "’": "",
    "'": "",
}
_OFFICIAL_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_OLDER = _OFFICIAL | {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_RUSSIAN = _OLDER | {"г": "g", "и": "i", "ы": "y", "э": "e", "ё": "yo", "ъ": ""}

# From the end of a Ukrainian name to that of the Russian one, then inside; the first that fits an end is taken.
_ENDS = tuple(
    (re.compile(f"{end}$"), other)
    for end, other in (
        ("поле", "поле"),
        ("іївка", "еевка"),
        ("ївка", "евка"),
        ("(?<=[жчшщцй])івка", "евка"),
        ("івка", "овка"),
        ("івськ", "овск"),
        ("івське", "овское"),
        ("івський", "овский"),
        ("ське", "ское"),
        ("цьке", "цкое"),
        ("ський", "ский"),
        ("цький", "цкий"),
        ("ська", "ская"),
        ("(?<=[влнрм])е", "ое"),
        ("пілля", "полье"),
        ("піль", "поль"),
        ("(?<=[жчшщй])ів", "ев"),
        ("їв", "ев"),
        ("ів", "ов"),
        ("(?<=[гкх])ий", "ий"),
        ("ий", "ый"),
    )
)
_INSIDE = tuple(
    (re.compile(part), other)
    for part, other in (
        ("микол", "никол"),
        ("олекс", "алекс"),
        ("володимир", "владимир"),
        ("андрії", "андрее"),
        ("сєвєр|сівер", "север"),
        ("запоріж", "запорож"),
        ("дніпр", "днепр"),
        ("харків", "харьков"),
        ("біл(?=[аоеиіяцьк])", "бел"),
        ("ліс", "лес"),
        ("пісок", "песок"),
        ("піск", "песк"),
        ("річ", "реч"),
        ("іль", "оль"),
        ("іївськ", "еевск"),
        ("івськ", "овск"),
        ("і", "и"),
        ("ї", "и"),
        ("є", "е"),
    )
)


def official(name: str) -> str:
    """The form of the resolution of 2010: "Куп’янськ" gives "Kupiansk", "Згурівка" gives "Zghurivka"."""
    letters = []
    lower = name.lower()
    for at, char in enumerate(lower):
        first = at == 0 or not (lower[at - 1].isalpha() or lower[at - 1] in "’'")
        latin = _OFFICIAL_FIRST.get(char, "") if first else ""
        letters.append(latin or ("gh" if char == "г" and lower[at - 1 : at] == "з" else _OFFICIAL.get(char, char)))
    return _capitals(name, letters)


def older(name: str) -> str:
    """The form of older maps: "Куп’янськ" gives "Kupyansk"."""
    return _capitals(name, [_OLDER.get(char, char) for char in name.lower()])


def russian(name: str) -> str:
    """The name as taken from Russian, where the endings tell it: "Новоселівка" gives "Novoselovka"."""
    return " ".join("-".join(_russian(part) for part in word.split("-")) for word in name.split())


def _russian(name: str) -> str:
    word = name.lower()
    for end, other in _ENDS:
        if end.search(word):
            word = end.sub(other, word)
            break
    for part, other in _INSIDE:
        word = part.sub(other, word)
    letters = [
        "ye" if char == "е" and (at == 0 or word[at - 1] in "аеиоуыэюяйьъ") else _RUSSIAN.get(char, char)
        for at, char in enumerate(word)
    ]
    return "".join(letters).capitalize()


@cache
def spellings(name: str) -> tuple[str, ...]:
    """All of these forms and the original, and adjectives' endings as the press writes them ("-skyi", "-sky")."""
    forms = [official(name), name, older(name), russian(name)]
    short = [re.sub(r"(?<=[st]k)(?:yi|yy|iy)\b", "y", form) for form in forms]
    return tuple(dict.fromkeys(forms + short))


def _capitals(name: str, letters: list[str]) -> str:
    """The Latin letters with the capitals of the original."""
    return "".join(latin.capitalize() if char.isupper() else latin for char, latin in zip(name, letters, strict=True))
