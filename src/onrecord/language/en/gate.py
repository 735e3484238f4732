"""The gate before the parser: which sentences can hold a claim at all.

Parsing is what reading costs. A sentence without a word of harm or loss is only tokenised, and where no sentence has
one a report is done with.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.language.en.tables import phrases
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.sentence import Sentence

_HEAD = 4  # letters by which stems are looked up


class _Triggers(Strict, frozen=True):
    source: str
    stems: str
    words: str


@cache
def _triggers() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """The whole words, and the stems by their first letters."""
    lexicon = load_lexicon("onrecord.language.en.lexicons", "triggers.toml", _Triggers)
    stems: dict[str, tuple[str, ...]] = {}
    for stem in phrases(lexicon.stems):
        stems[stem[:_HEAD]] = (*stems.get(stem[:_HEAD], ()), stem)
    return frozenset(phrases(lexicon.words)), stems


def may_claim(sentence: Sentence) -> bool:
    """Whether a sentence, however it was cut into words, holds one that a claim of harm or loss needs."""
    words, stems = _triggers()
    if not words.isdisjoint(sentence.lower):
        return True
    return any(word[:_HEAD] in stems and word.startswith(stems[word[:_HEAD]]) for word in sentence.lower)


_COUNTED = re.compile(
    r"""\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?)\b
    (?:\W+\w+){0,6}?\W+(?:killed|dead|died|deaths|wounded|injured|hurt|casualties|bodies|missing|abducted|kidnapped)\b
    |\b(?:kill|killed|killing|kills|wounding|wounded|injuring|injured|deaths\ of|toll)\b(?:\W+\w+){0,4}?\W+
    (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def counts_harm(text: str, start: int, end: int) -> bool:
    """Whether the characters `start` to `end` seem to count people harmed, so that a refusal is shown to reviewers."""
    return _COUNTED.search(text, start, end) is not None
