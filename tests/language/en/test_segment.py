"""Sentences are cut where they end, cover the article and nothing that was removed, and lie in order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.en.segment import Stretch, stretches
from onrecord.model.reports import Removed


def cuts(text: str, *removed: Removed) -> list[str]:
    return [text[s.start : s.end] for s in stretches(text, removed)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Two died.", "Three were hurt."],
        ["Two died!", "Why?", "Nobody knew…", "He left."],
        ["“Two died.”", "She wept."],
        ["He said: “Two died.”", "“Three were hurt.”"],
        ["Gen. Smith and Dr. Ivanova spoke to the U.N. on Feb. 24.", "They left."],
        ["The U.S. Army said so.", "It was true."],
        ["It began at 10 a.m. on Monday.", "It ended."],
        ["It weighed 1.5 tonnes.", "It fell."],
        ["About 1.4 thousand died.", "21 are missing."],
        ["V. Putin spoke.", "J. R. Smith answered."],
        ["He came to the capital of the U.K.", "He left."],
        ["It began at 10 a.m.", "The strike went on in the U.N. Office."],
        ["Ні.", "Так."],
        ["Two died (three were hurt).", "They left."],
    ],
)
def test_a_line_is_cut_where_sentences_end(sentences: list[str]) -> None:
    assert cuts(" ".join(sentences)) == sentences


def test_a_lost_space_between_sentences_is_seen() -> None:
    assert cuts("Two men died.Three were hurt.") == ["Two men died.", "Three were hurt."]


def test_sentences_end_with_their_lines() -> None:
    assert cuts("Two die in raid\n\nTwo people died\nThree were hurt\r\n") == [
        "Two die in raid",
        "Two people died",
        "Three were hurt",
    ]


def test_a_line_that_goes_on_in_small_letters_belongs_to_the_one_before() -> None:
    assert cuts("Two people died in\nthe town.\nThree were hurt.") == [
        "Two people died in\nthe town.",
        "Three were hurt.",
    ]
    assert cuts("Two people died in\nKyiv.") == ["Two people died in\nKyiv."]
    assert cuts("Two people died\nKyiv was calm.") == ["Two people died", "Kyiv was calm."]
    assert cuts("Two people died in\n\nthe town.") == ["Two people died in", "the town."]
    assert cuts("Losses:\ntanks 12") == ["Losses:", "tanks 12"]


def test_bullets_and_emojis_are_no_part_of_a_sentence() -> None:
    assert cuts("• Two died.\n- Three were hurt.\n❗️ Four are missing.") == [
        "Two died.",
        "Three were hurt.",
        "Four are missing.",
    ]


def test_signs_of_money_and_quotation_stay() -> None:
    assert cuts("$3m was paid.\n“Two died,” he said.\n@mayor wrote.\n+15 tanks.") == [
        "$3m was paid.",
        "“Two died,” he said.",
        "@mayor wrote.",
        "+15 tanks.",
    ]


def test_removed_spans_are_left_out() -> None:
    text = "Two died. Advert Three were hurt.\nREAD MORE: News\nThey left."
    removed = (Removed(34, 49, "link"), Removed(10, 17, "advert"))
    assert text[34:49] == "READ MORE: News"
    assert cuts(text, *removed) == ["Two died.", "Three were hurt.", "They left."]


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        ("Two die in raid", [True]),
        ("Two died in the raid.", [True]),
        ("Two died. Three were hurt.", [False, False]),
        ("Two die in raid\nTwo people died.\nBackground\nIt began in May.", [True, False, True, False]),
        ("Two die in raid\nThis is why:", [True, False]),
        ("Two die in raid\n" + "Long " * 50, [True, False]),
    ],
)
def test_headlines_are_single_sentences_without_a_stop(text: str, headlines: list[bool]) -> None:
    assert [s.headline for s in stretches(text)] == headlines


def test_blocks_number_the_lines() -> None:
    assert [s.block for s in stretches("One. Two.\n\nThree.\nfour five")] == [0, 0, 1, 2]


def test_a_text_without_words_has_no_sentences() -> None:
    assert cuts("") == cuts(" \n\t\r\n") == []


LETTERS = st.text(alphabet="ab AB12.,!?…\"'“”’()[]-–—•❗$%\n\r\t\u00a0\u2009жЖ_:;/", max_size=80)


@settings(deadline=None, max_examples=400)
@given(LETTERS | st.text(max_size=60), st.data())
def test_stretches_are_ordered_disjoint_and_cover_all_words(text: str, data: st.DataObject) -> None:
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    pairs = data.draw(st.lists(bounds, max_size=3))
    removed = [Removed(low, high, "test") for low, high in pairs]
    found: list[Stretch] = stretches(text, removed)
    covered: set[int] = set()
    end = 0
    for stretch in found:
        assert end <= stretch.start < stretch.end <= len(text)
        assert text[stretch.start : stretch.end].strip()
        end = stretch.end
        covered.update(range(stretch.start, stretch.end))
    assert [s.block for s in found] == sorted(s.block for s in found)
    gone = {i for span in removed for i in range(span.start, span.end)}
    words = {match.start() for match in re.finditer(r"\w", text)} - gone
    assert words <= covered
