"""When two names are one person, body, side, place or item, however they are spelt."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.rules.lexicon import Strict, load_lexicon


class Words(Strict, frozen=True):
    """The schema of names.toml; each value lists words."""

    stop: str
    shared: str
    items: dict[str, str]


LISTED = load_lexicon("onrecord.evaluate", "names.toml", Words)
STOP, SHARED = frozenset(LISTED.stop.split()), frozenset(LISTED.shared.split())
ITEM_OF = {word: item for item, words_of_it in LISTED.items.items() for word in words_of_it.split()}
_SOUNDS = (("kh", "h"), ("ph", "f"), ("ck", "k"), ("w", "v"), ("x", "ks"), ("g", "h"))
_FIRST_LETTERS = {"c": "k", "q": "k", "w": "v", "y": "i", "j": "i", "h": "g"}


@lru_cache(maxsize=65536)
def words(text: str | None) -> frozenset[str]:
    """The words of a name in plain small letters, without those that say nothing."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", plain.replace("defence", "defense"))
    return frozenset(w for w in found if w not in STOP and len(w) > 1)


@lru_cache(maxsize=65536)
def alike(a: str | None, b: str | None) -> bool:
    """Whether two names share a word of their own, or, where one has only shared words, any word."""
    if a == b:
        return True
    own_a, own_b = words(a) - SHARED, words(b) - SHARED
    if own_a and own_b:
        return any(x == y or of_one_stem(x, y) or spelt_alike(x, y) for x in own_a for y in own_b)
    return bool(words(a) & words(b))


def same_side(a: str | None, b: str | None) -> bool:
    """Whether two sides are one; words that both armies have ("forces") do not make them one."""
    return a == b or (alike(a, b) and bool(words(a) - SHARED) and bool(words(b) - SHARED))


def same_item(a: str | None, b: str | None) -> bool:
    """Whether two items of equipment are of one sort; "vehicles" alone is too wide to say so."""
    sort_a, sort_b = ({ITEM_OF.get(w, w) for w in words(item)} for item in (a, b))
    return alike(a, b) or bool(sort_a & sort_b - {"vehicles"}) or sort_a == sort_b


def of_one_stem(a: str, b: str) -> bool:
    """Russia and Russian, Iran and Iranian; but not Niger and Nigeria, Austria and Australia."""
    short, long = sorted((a, b), key=len)
    if {short, long} == {"niger", "nigeria"} or len(short) < 4 or not 0 < len(long) - len(short) <= 3:
        return False
    common = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return common >= max(4, len(short) - 1)


def spelt_alike(a: str, b: str) -> bool:
    """Two spellings of one name (Zelensky, Zelenskyy; Kharkiv, Kharkov)."""
    shorter, apart = min(len(a), len(b)), abs(len(a) - len(b))
    if shorter < (5 if apart else 4) or apart > (1 if shorter < 9 else 3):
        return False
    first_a, first_b = (_FIRST_LETTERS.get(w[0], w[0]) for w in (a, b))
    return first_a == first_b and skeleton(a) == skeleton(b) and SequenceMatcher(None, a, b).ratio() >= 0.7


def skeleton(word: str) -> str:
    """A name's consonants, with those that transliterations confuse made one."""
    for written, meant in _SOUNDS:
        word = word.replace(written, meant)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyj]", "", word))
