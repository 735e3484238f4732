"""A sentence as one string in small letters, whichever way it was cut into tokens, and whether it can name a time."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from onrecord.language.en.times.words import words
from onrecord.rules.sentence import Sentence

_TIGHT = frozenset((",", ")", ".", ";"))  # no space before these, whatever a scraper left there
_MORE = frozenset(
    """today yesterday tomorrow tonight overnight day days daily hourly weekly monthly yearly annual annually ago
    earlier later weekly fiscal period half year-old aged since last next this past coming previous following same
    current currently recently recent soon future previously formerly presently now before after war wars invasion
    conflict coup uprising takeover launched fighting hostilities start beginning hours mid '90s nineteen thousand twenties thirties forties fifties sixties seventies eighties nineties christmas easter ramadan eid thanksgiving nowruz newroz
    halloween ashura epiphany pentecost eve sacrifice""".split()
)


@dataclass(frozen=True, slots=True)
class Flat:
    """The text of a sentence, and where in it each token begins."""

    text: str
    begins: tuple[int, ...]
    sentence: Sentence

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that the characters `start` to `end` touch, half-open."""
        return bisect_right(self.begins, start) - 1, bisect_right(self.begins, end - 1)

    def capital(self, start: int) -> bool:
        """Whether the word at this character begins with a capital."""
        word = self.sentence.words[bisect_right(self.begins, start) - 1]
        return word[:1].isupper()


def flatten(sentence: Sentence) -> Flat:
    """The sentence's tokens in small letters, with one space where the text has any."""
    parts: list[str] = []
    begins: list[int] = []
    length = 0
    before = sentence.starts[0] if sentence.starts else 0
    for word, start, end in zip(sentence.lower, sentence.starts, sentence.ends, strict=True):
        if start > before and word not in _TIGHT:
            parts.append(" ")
            length += 1
        begins.append(length)
        parts.append(word)
        length += len(word)
        before = end
    return Flat("".join(parts), tuple(begins), sentence)


@cache
def triggers() -> frozenset[str]:
    """The words without which, and without a digit, a sentence names no time."""
    known = words()
    named = [*known.months, *known.weekdays, *known.parts, *known.seasons]
    units = [unit for word in known.units for unit in (word, f"{word}s")]
    short = [f"{word}." for word in (*known.months, *known.weekdays)]
    plural = [f"{word}s" for word in known.weekdays]
    every = (*named, *units, *plural, *_MORE, "centuries")
    return frozenset((*every, *short, *(f"{word}'s" for word in every)))


def may_name_time(sentence: Sentence) -> bool:
    """Whether a sentence, however it was cut into words, holds a word or a digit that a time needs."""
    if not triggers().isdisjoint(sentence.lower):
        return True
    return any(word[0] in "0123456789'" for word in sentence.lower if word)
