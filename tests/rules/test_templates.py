"""Templates: what one line of a lexicon stands for."""

from __future__ import annotations

import pytest

from onrecord.rules.templates import TemplateTable, compile_template, with_words


def matches(template: str, text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[first:stop]) for first, stop, _ in TemplateTable([(template, None)]).find(words)]


@pytest.mark.parametrize(
    ("template", "text", "found"),
    [
        ("may|might have", "they might have died", ["might have"]),
        ("is also? reported", "it is reported and is also reported", ["is reported", "is also reported"]),
        (
            "could not *2 verified",
            "could not be independently verified",
            ["could not be independently verified"],
        ),
        ("could not *1 verified", "could not be independently verified", []),
        ("could not *3 verified", "could not , he said verified", []),
        ("unknown $", "number of dead unknown", ["unknown"]),
        ("unknown $", "unknown , he said", ["unknown"]),
        ("unknown $", "unknown men fired", []),
        ("# *1 villages", "raids on 3 border villages", ["3 border villages"]),
        ("# villages", "raids on border villages", []),
        ("the? town of", "in town of A and the town of B", ["town of", "the town of"]),
        ("24 hours", "in 24 hours", ["24 hours"]),
        ("|", "a | b", ["|"]),
    ],
)
def test_a_template_matches(template: str, text: str, found: list[str]) -> None:
    assert matches(template, text) == found


def test_the_longest_match_at_a_place_hides_what_lies_in_it() -> None:
    table = TemplateTable([("not", "no"), ("not only", "pseudo"), ("only", "only")])
    assert table.find("not only he but not she".split()) == [(0, 2, "pseudo"), (4, 5, "no")]


def test_matches_that_overlap_both_stand() -> None:
    table = TemplateTable([("is not known", "back"), ("known how", "forth")])
    assert table.find("it is not known how".split()) == [(1, 4, "back"), (3, 5, "forth")]


def test_of_equally_long_ones_the_later_wins() -> None:
    assert TemplateTable([("not a", 1), ("not|no a|b", 2)]).find(["not", "a"]) == [(0, 2, 2)]


@pytest.mark.parametrize("template", ["", "*2 dead", "$", "also?"])
def test_a_template_has_to_begin_with_a_word(template: str) -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        compile_template(template)


def test_named_words_are_put_in() -> None:
    assert with_words("in @months of @months|spring", {"months": ["may", "june"]}) == "in may|june of may|june|spring"
    with pytest.raises(ValueError, match="no words are called 'days'"):
        with_words("on @days", {"months": ["may"]})
