"""Sentences made without a parser: words with tags, set between single spaces."""

from __future__ import annotations

from onrecord.rules.chunks import Chunks, Unit, cover
from onrecord.rules.sentence import Sentence


def sentence(text: str, tags: str = "", heads: tuple[int, ...] = ()) -> Sentence:
    """A sentence of the words between the spaces; `tags` and `heads` make it a parsed one."""
    words = tuple(text.split())
    starts = tuple(sum(len(word) + 1 for word in words[:i]) for i in range(len(words)))
    return Sentence(
        start=0,
        end=len(text),
        words=words,
        lower=tuple(word.lower() for word in words),
        tags=tuple(tags.split()) or ("",) * len(words),
        deps=("",) * len(words),
        heads=heads or tuple(range(len(words))),
        starts=starts,
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        parsed=bool(tags or heads),
    )


def chunks(row: str) -> Chunks:
    """Chunks written as `words:label,label|words:label|…`; a word without labels is a unit of its own."""
    texts, units, at = [], [], 0
    for part in row.split("|"):
        words, _, labels = part.partition(":")
        size = len(words.split())
        units.append(Unit(at, at + size, tuple(labels.split(",")) if labels else ("other",), words))
        texts.append(words)
        at += size
    return cover(sentence(" ".join(texts), " ".join(["NN"] * at)), units, [("plain",)] * at)
