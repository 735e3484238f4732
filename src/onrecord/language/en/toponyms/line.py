"""A sentence as the finding of names looks at it: which words are capitalised, and whether that tells anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.en.toponyms.lexicon import words
from onrecord.rules.sentence import Sentence

_ARTICLES = frozenset(("al", "el", "ad", "as", "ash", "ar", "at", "az", "an"))
_QUOTES = frozenset(('"', ":", "“", "”", "•", ".", "-", "—"))


@dataclass(slots=True)
class Line:
    """A sentence, its number in the report, and per token whether it begins with a capital.

    The tokens are those of the sentence with a possessive 's always on its own; `origin` gives the sentence's token of
    each. `titled`: nearly every word of the sentence begins with a capital ("Two Killed In Blast Near Kabul"), so that
    a capital tells nothing. `shouted`: all letters are capitals. `stops` gives, for the characters of the report at
    which a token ends, the number of the next token. `heads`: the tokens at which a name may begin.
    """

    sentence: Sentence
    number: int
    words: Sequence[str]
    lower: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    origin: Sequence[int]
    caps: list[bool]
    titled: bool
    shouted: bool
    stops: dict[int, int]
    heads: list[int]

    @classmethod
    def of(cls, sentence: Sentence, number: int) -> Line:
        """The line of a sentence."""
        tokens, lower, starts, ends, origin = _split(sentence)
        caps = [word[0].isupper() for word in tokens]
        titled, shouted = _manner(sentence.headline, tokens) if 2 * sum(caps) > len(caps) else (False, False)
        stops = dict(zip(ends, range(1, len(caps) + 1), strict=True))
        line = cls(sentence, number, tokens, lower, starts, ends, origin, caps, titled, shouted, stops, [])
        line.heads = [at for at, cap in enumerate(caps) if cap or (lower[at] in _ARTICLES and line.begins(at))]
        return line

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
        """Whether nothing but a space stands between the token and the one before it."""
        return 0 < at < len(self.lower) and self.starts[at] - self.ends[at - 1] == 1

    def named_before(self, at: int) -> bool:
        """Whether the word before the token is, by its capital, one more part of a name that goes on there."""
        if at > 3 and self.lower[at - 1] == "-" and self.lower[at - 2] in _ARTICLES:
            return self.named_before(at - 2)  # "Maarat al-Numan"
        before = at - 1
        if not self.adjacent(at) or not self.caps[before]:
            return False
        word, lower, known = self.words[before], self.lower[before], words()
        if lower in known.forenames:
            return True
        if self.titled or not word[0].isalpha() or lower in known.opening or lower in known.bearings:
            return False
        return before > 0 and self.lower[before - 1] not in _QUOTES

    def named_after(self, stop: int) -> bool:
        """Whether the word at `stop` is, by its capital, one more part of a name that began before it."""
        if not self.adjacent(stop) or not self.caps[stop] or self.titled:
            return False
        word, known = self.words[stop], words()
        if not word[0].isalpha() or (word.isupper() and len(word) > 1) or self.lower[stop] in known.opening:
            return False
        return known.none.longest(self.lower, stop) is None

    def goes_on(self, stop: int) -> bool:
        """Whether a name that ends at `stop` is, by capitals, the beginning of a longer one ("Wad al-Noura")."""
        if self.adjacent(stop) and not self.caps[stop] and self.begins(stop):
            return True
        known, word = words(), self.word(stop)
        if not self.named_after(stop) or word.rstrip(".") in known.titles or word in known.bodies:
            return False
        return word not in known.kinds and word not in known.roads


def _manner(headline: bool, tokens: Sequence[str]) -> tuple[bool, bool]:
    """Whether nearly all words of a sentence begin with a capital, and whether they are all capitals."""
    long = [word for word in tokens if len(word) > 3 and word.isalpha()]
    if len(long) < 3:
        return False, False
    shouted = sum(map(str.isupper, long)) >= 0.7 * len(long)
    return shouted or sum(word[0].isupper() for word in long) >= (0.8 if headline else 0.85) * len(long), shouted


def _split(
    sentence: Sentence,
) -> tuple[Sequence[str], Sequence[str], Sequence[int], Sequence[int], Sequence[int]]:
    """The tokens of a sentence, their small letters, bounds and numbers, with each possessive 's on its own."""
    own = range(len(sentence.words))
    if " ".join(sentence.lower).count("'s") == sentence.lower.count("'s"):
        return sentence.words, sentence.lower, sentence.starts, sentence.ends, own
    tokens: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    origin: list[int] = []
    for at, (word, start, end) in enumerate(zip(sentence.words, sentence.starts, sentence.ends, strict=True)):
        cut = end - 2 if len(word) > 2 and sentence.lower[at].endswith("'s") else end
        tokens.append(word[: cut - start])
        starts.append(start)
        ends.append(cut)
        origin.append(at)
        if cut < end:
            tokens.append("'s")
            starts.append(cut)
            ends.append(end)
            origin.append(at)
    plain = [token.lower().replace("’", "'") for token in tokens]
    return tokens, plain, starts, ends, origin
