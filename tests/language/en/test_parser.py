"""The parser's tokens slice the text, and heads stay inside their sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.en.marked import parser, sentence_of

from onrecord.language.en import parser as module
from onrecord.language.en.segment import Stretch, stretches
from onrecord.model.errors import ParserUnavailable
from onrecord.rules.sentence import Sentence


def check(told: Sentence, text: str) -> None:
    size = len(told)
    for row in (told.lower, told.tags, told.deps, told.heads, told.starts, told.ends):
        assert len(row) == size
    assert tuple(text[a:b] for a, b in zip(told.starts, told.ends, strict=True)) == told.words
    at = told.start
    for start, end in zip(told.starts, told.ends, strict=True):
        assert at <= start < end <= told.end
        at = end
    assert all(0 <= head < size for head in told.heads)


WORDS = [
    *"Two men were killed in S-300 “No” 1, 432 – it’s U.S. 🇺🇦 don't 70% (+5) …".split(),
    "\n",
    "\u00a0",
    "\u2009",
]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_tokens_slice_the_text(text: str) -> None:
    cuts = stretches(text)
    for told in [*parser().parse(text, cuts), *(parser().tokenise(text, cut) for cut in cuts)]:
        check(told, text)


def test_offsets_count_characters_of_the_whole_text() -> None:
    text = "Привіт 🇺🇦!\nTwo men died. Three were hurt."
    last = parser().parse(text, stretches(text))[-1]
    assert text[slice(*last.chars(0, 2))] == "Three were"
    assert (last.block, last.headline, last.parsed) == (1, False, True)


def test_a_parsed_sentence_has_tags_and_heads() -> None:
    told = sentence_of("Shelling killed two men.")
    assert told.tags[1:4] == ("VBD", "CD", "NNS")
    assert told.lower[told.heads[3]] == "killed"
    assert told.heads[told.heads[3]] == told.heads[3]


def test_a_tokenised_sentence_has_none() -> None:
    told = sentence_of("Shelling killed two men.", parsed=False)
    assert set(told.tags) == set(told.deps) == {""}
    assert told.heads == tuple(range(len(told)))
    assert not told.parsed
    assert told.words == sentence_of("Shelling killed two men.").words


def test_typographic_signs_are_plain_in_small_letters() -> None:
    told = sentence_of("“It’s Kyiv–Lviv,” he said", parsed=False)
    assert told.words[0] == "“"
    assert told.lower[0] == '"'
    assert "'s" in told.lower
    assert not set("“”‘’–—") & set("".join(told.lower))


def test_an_overlong_sentence_is_only_tokenised() -> None:
    text = "word " * (module.LONGEST + 1)
    short, long = "Two men died.", text.strip()
    whole = f"{short}\n{long}"
    first, second = parser().parse(
        whole, [Stretch(0, len(short), 0, False), Stretch(len(short) + 1, len(whole), 1, False)]
    )
    assert (first.parsed, second.parsed) == (True, False)
    assert len(second) == module.LONGEST + 1
    check(second, whole)


def test_without_a_model_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MODELS", ("no_such_model",))
    module.model_name.cache_clear()
    try:
        with pytest.raises(ParserUnavailable, match="pip install"):
            module.model_name()
    finally:
        module.model_name.cache_clear()
