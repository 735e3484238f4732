"""The gate before the parser: which sentences can hold a claim at all.

Parsing is what reading costs. A sentence without a word of harm or loss is only tokenised, and where no sentence has
one a report is done with.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.language.en.tables import phrases
from onrecord.rules.lexicon import Strict, load_lexicon


class _Triggers(Strict, frozen=True):
    source: str
    stems: str
    words: str
    phrases: str


@cache
def _pattern() -> re.Pattern[str]:
    lexicon = load_lexicon("onrecord.language.en.lexicons", "triggers.toml", _Triggers)
    stems = "|".join(re.escape(stem) for stem in phrases(lexicon.stems))
    words = "|".join(re.escape(word) for word in phrases(lexicon.words))
    spaced = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases(lexicon.phrases))
    return re.compile(rf"\b(?:(?:{stems})|(?:{words}|{spaced})\b)", re.IGNORECASE)


def may_claim(text: str, start: int, end: int) -> bool:
    """Whether the characters `start` to `end` of a report hold a word that a claim of harm or loss needs."""
    return _pattern().search(text, start, end) is not None


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
