"""A sentence cut into words without the parser's tokeniser: enough to weigh what a report is about."""

from __future__ import annotations

import re

from onrecord.language.en.segment import Stretch
from onrecord.rules.sentence import Sentence

_WORD = re.compile(r"'s\b|\d+(?:[.,:]\d+)*[a-z]*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['.][^\W_]+)*|[^\w\s]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def cut_lightly(text: str, stretch: Stretch) -> Sentence:
    """The stretch as an unparsed sentence, its words cut by a pattern."""
    plain = text[stretch.start : stretch.end].translate(_PLAIN)
    found = [(m.start(), m.end()) for m in _WORD.finditer(plain)]
    words = tuple(plain[a:b] for a, b in found)
    empty = ("",) * len(words)
    return Sentence(
        start=stretch.start,
        end=stretch.end,
        words=words,
        lower=tuple(word.lower() for word in words),
        tags=empty,
        deps=empty,
        heads=tuple(range(len(words))),
        starts=tuple(stretch.start + a for a, _ in found),
        ends=tuple(stretch.start + b for _, b in found),
        block=stretch.block,
        headline=stretch.headline,
    )
