"""A sentence as the finding of names looks at it: which of its words are capitalised, and whether that tells anything."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.language.en.toponyms.lexicon import Words, words
from onrecord.rules.sentence import Sentence

_ARTICLES = frozenset(("al", "el", "ad", "as", "ash", "ar", "at", "az", "an"))


@dataclass(slots=True)
class Line:
    """A sentence, its number in the report, and per token whether it begins with a capital.

    `titled`: nearly every word of the sentence does ("Two Killed In Blast Near Kabul"), so that a capital tells
    nothing. `shouted`: all letters are capitals. `stops` gives the token that ends at a character of the report.
    """

    sentence: Sentence
    number: int
    lower: tuple[str, ...]
    caps: list[bool]
    titled: bool
    shouted: bool
    stops: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, sentence: Sentence, number: int) -> Line:
        caps = [word[0].isupper() for word in sentence.words]
        long = [word for word in sentence.words if len(word) > 3 and word.isalpha()]
        high = sum(word[0].isupper() for word in long)
        titled = len(long) >= 3 and high >= (0.7 if sentence.headline else 0.85) * len(long)
        shouted = len(long) >= 3 and sum(word.isupper() for word in long) >= 0.7 * len(long)
        stops = {end: at + 1 for at, end in enumerate(sentence.ends)}
        return cls(sentence, number, sentence.lower, caps, titled or shouted, shouted, stops)

    def word(self, at: int) -> str:
        """The token in small letters, or nothing outside the sentence."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def begins(self, at: int) -> bool:
        """Whether a name may begin at the token: a capital, or an Arabic article before one ("al-Bab")."""
        if self.caps[at]:
            return True
        if self.lower[at] not in _ARTICLES or at + 1 >= len(self.lower):
            return False
        after = at + 2 if self.lower[at + 1] == "-" and at + 2 < len(self.lower) else at + 1
        return self.caps[after]

    def adjacent(self, at: int) -> bool:
        """Whether nothing but spaces stands between the token and the one before it."""
        return at > 0 and self.sentence.starts[at] - self.sentence.ends[at - 1] <= 1

    def adjacent_after(self, stop: int) -> bool:
        """Whether nothing but spaces stands between the token before `stop` and the one at it."""
        return stop < len(self.lower) and self.adjacent(stop)

    def named_before(self, at: int) -> bool:
        """Whether the word before the token is, by its capital, one more part of a name that goes on there."""
        before = at - 1
        if before < 0 or not self.caps[before]:
            return False
        word, lower = self.sentence.words[before], self.lower[before]
        known = words()
        if lower in known.forenames or (len(word) == 2 and word[1] == "."):
            return True
        if self.titled or not word[0].isalpha() or _is_opening(lower, known):
            return False
        return before > 0 and self.lower[before - 1] not in {'"', ":", "“", "•"}

    def named_after(self, stop: int) -> bool:
        """Whether the word at `stop` is, by its capital, one more part of a name that began before it."""
        if stop >= len(self.caps) or not self.caps[stop] or self.titled:
            return False
        word = self.sentence.words[stop]
        return word[0].isalpha() and not (word.isupper() and len(word) > 1) and self.lower[stop] not in words().opening


def _is_opening(lower: str, known: Words) -> bool:
    return lower in known.opening or lower in known.bearings or lower in known.place or lower in known.maybe
