"""Which language a text is in, and whether that is sure enough to set a report aside."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.rules.lexicon import Strict, load_lexicon

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# How probable it must be that a text is not English before it is set aside. At this bound one of
# 15,321 English headlines was refused, see docs/decisions/0010-language-identification.md.
SURE = 0.99
# English texts have a fifth to a third of such words; other languages stay below 0.12, or have one or two.
ENGLISH_SHARE, ENGLISH_WORDS = 0.14, 3
# Below this share of function words the identifier's verdict against English stands.
VETO_SHARE = 0.10
MIN_LETTERS = 20
WINDOW = 1500

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_END = "ɐ"


class Words(Strict, frozen=True):
    """The schema of language.toml."""

    english: frozenset[str]
    as_english: frozenset[str]
    other_script: frozenset[str]
    tags: dict[str, str]
    names: dict[str, str]


class Language(msgspec.Struct, frozen=True):
    """A language: its BCP 47 tag (null: not known), and whether it is surely another one than English."""

    tag: str | None
    foreign: bool = False

    @property
    def name(self) -> str:
        """The language's English name, or its tag where no name is known."""
        tag = self.tag or "und"
        return _lexicon().names.get(tag, tag)


def identify(text: str) -> Language:
    """The language of `text`, from samples of its beginning, middle and end.

    Ordinary English is told by its function words alone, so that the identifier's model is loaded only for
    other texts. A short or mixed text is called foreign only where hardly a doubt is left.
    """
    sample = _sample(text)
    share, kinds = _english(sample)
    if share >= ENGLISH_SHARE and kinds >= ENGLISH_WORDS:
        return Language("en")
    latin, letters = _latin(sample)
    if not letters:
        return Language(None)
    english, best, other = _rank(sample)
    veto = (
        (share >= VETO_SHARE and kinds >= ENGLISH_WORDS)
        or (latin > 0.5 and letters < MIN_LETTERS)
        or (latin > 0.5 and other in _lexicon().other_script)
    )
    if 1 - english >= SURE and not veto:
        return Language(other, foreign=True)
    return Language("en" if best in _lexicon().as_english else None)


@functools.cache
def _lexicon() -> Words:
    return load_lexicon("onrecord.intake", "language.toml", Words)


def _sample(text: str) -> str:
    """At most three windows of `text`, so that a very long one costs no more than a page."""
    if len(text) <= 3 * WINDOW:
        return text
    middle = len(text) // 2
    return "\n".join((text[:WINDOW], text[middle : middle + WINDOW], text[-WINDOW:]))


def _english(text: str) -> tuple[float, int]:
    """The share of English function words among the words of `text`, and how many different ones."""
    known = _lexicon().english
    words = [word.lower() for word in _WORD.findall(text)]
    found = [word for word in words if word in known]
    return len(found) / max(1, len(words)), len(set(found))


def _latin(text: str) -> tuple[float, int]:
    """The share of Latin letters among the letters of `text`, and the number of letters."""
    letters = [char for char in text if char.isalpha()]
    return sum(char < _LATIN_END for char in letters) / max(1, len(letters)), len(letters)


def _rank(text: str) -> tuple[float, str, str]:
    """The probability that `text` is English, the best label of all, and the best that is not English."""
    words = _lexicon()
    ranking = _identifier().rank(text)
    english = sum(float(score) for label, score in ranking if label in words.as_english)
    other = max((float(score), label) for label, score in ranking if label not in words.as_english)[1]
    best = max((float(score), label) for label, score in ranking)[1]
    return english, best, words.tags.get(other, other)


@functools.cache
def _identifier() -> LanguageIdentifier:
    """The identifier with the model of its own package: nothing is downloaded."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # heavy: numpy and a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
