"""How near a phrase of time or place is to the words of a claim."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.en.marked import sentence_of

from onrecord.language.en.setting.ties import cost, is_saying, path, tokens_of, top
from onrecord.model.spans import Span
from onrecord.rules.sentence import Sentence


def tokens(sentence: Sentence, words: str) -> tuple[int, int]:
    """The tokens of some words that occur once."""
    found = words.split()
    (first,) = (at for at in range(len(sentence)) if list(sentence.words[at : at + len(found)]) == found)
    return first, first + len(found)


@pytest.mark.parametrize(
    ("text", "claim", "near", "far"),
    [
        ("Five people were killed in Sumy and three wounded in Izium.", "Five people were killed", "Sumy", "Izium"),
        ("Police said on Monday that five people were killed on Sunday.", "people were killed", "Sunday", "Monday"),
        ("Five people were killed on Sunday, police said on Monday.", "Five people were killed", "Sunday", "Monday"),
        ("Rockets that were made in Moscow killed five people in Sumy.", "killed five people", "Sumy", "Moscow"),
        ("On Monday five people died; on Tuesday the army left.", "five people died", "Monday", "Tuesday"),
    ],
)
def test_the_own_clause_is_nearer(text: str, claim: str, near: str, far: str) -> None:
    sentence = sentence_of(text)
    own = tokens(sentence, claim)
    assert cost(sentence, tokens(sentence, near), own) < cost(sentence, tokens(sentence, far), own)


def test_without_dependencies_words_and_breaks_are_counted() -> None:
    sentence = sentence_of("On Monday five people died; the army left on Tuesday.", parsed=False)
    own = tokens(sentence, "five people died")
    near, far = (cost(sentence, tokens(sentence, day), own) for day in ("Monday", "Tuesday"))
    assert (near, far) == (0.0, 0.25 * 5 + 0.5)


def test_what_is_said_is_not_when_it_is_said() -> None:
    sentence = sentence_of("Police said on Monday that five people were killed.")
    assert cost(sentence, tokens(sentence, "Monday"), tokens(sentence, "killed")) > 4.5
    sentence = sentence_of("On Monday shells fell, and five people were killed.")
    assert cost(sentence, tokens(sentence, "Monday"), tokens(sentence, "killed")) < 4.5


@settings(deadline=None)
@given(st.data(), st.booleans())
def test_no_tie_is_cheaper_than_nothing(data: st.DataObject, parsed: bool) -> None:
    sentence = sentence_of(
        "Police said on Monday that five people - two of them boys - were killed in Sumy.", parsed=parsed
    )

    def drawn() -> tuple[int, int]:
        first = data.draw(st.integers(0, len(sentence) - 1))
        return first, data.draw(st.integers(first + 1, len(sentence)))

    phrase, claim = drawn(), drawn()
    assert cost(sentence, phrase, claim) >= 0.0


def test_tokens_of_an_anchor() -> None:
    text = "Shells killed five people."
    sentence = sentence_of(text)
    assert tokens_of(sentence, Span.of(text, 7, 18)) == (1, 3)
    assert tokens_of(sentence, Span.of(text, 9, 15)) == (1, 3)  # parts of words
    assert tokens_of(sentence, Span(100, 104, "else")) == (0, 1)


def test_the_way_up_ends_at_the_root() -> None:
    sentence = sentence_of("Police said that five people were killed in Sumy.")
    way = path(sentence, tokens(sentence, "Sumy")[0])
    assert [sentence.words[at] for at in way] == ["Sumy", "in", "killed", "said"]
    assert sentence.words[top(sentence, *tokens(sentence, "five people"))] == "people"


def test_forms_of_saying() -> None:
    sentence = sentence_of("He said, told, reported and killed.")
    assert [w for at, w in enumerate(sentence.words) if is_saying(sentence, at)] == ["said", "told", "reported"]
