"""What is marked as no part of the report, and what never is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.boilerplate import Pattern, mark, patterns
from onrecord.model.reports import Removed

LEAD = "Rockets hit the town of Exampleville on Friday and two people were hurt, the mayor said."
OPEN, CLOSE = "⟦", "⟧"


def report(pattern: Pattern, example: str) -> str:
    """A report that holds an example at a place for which its pattern is meant."""
    needed = f"\n{pattern.needs}" if pattern.needs else ""
    if pattern.where == "headline":
        return f"{example}\n\n{LEAD}"
    if pattern.where == "head":
        return f"A headline\n{example}\n{LEAD}"
    return f"A headline\n{LEAD}{needed}\n{example}"


def removed(text: str) -> list[str]:
    return [text[span.start : span.end] for span in mark(text)]


def examples(kind: str) -> list[object]:
    return [
        pytest.param(pattern, example, id=f"{pattern.name}: {example[:30]}")
        for pattern in patterns()
        for example in getattr(pattern, kind)
    ]


@pytest.mark.parametrize(("pattern", "example"), examples("accept"))
def test_accepted(pattern: Pattern, example: str) -> None:
    expected = example.partition(OPEN)[2].partition(CLOSE)[0] or example
    text = report(pattern, example.replace(OPEN, "").replace(CLOSE, ""))
    assert expected in removed(text)
    assert pattern.reason in {span.reason for span in mark(text)}


@pytest.mark.parametrize(("pattern", "example"), examples("reject"))
def test_rejected(pattern: Pattern, example: str) -> None:
    text = report(pattern, example)
    start = text.index(example)
    assert not [span for span in mark(text) if span.start < start + len(example) and start < span.end]


def test_every_pattern_has_its_proof() -> None:
    assert all(pattern.accept and pattern.reject for pattern in patterns())
    assert len({pattern.name for pattern in patterns()}) == len(patterns())


@pytest.mark.parametrize(
    "headline",
    ["Watch: Camera shows missile hit a mall", "Related: five dead in Exampleville", "Update: 20 dead"],
)
def test_a_headline_is_no_link(headline: str) -> None:
    assert removed(f"{headline}\n\n{LEAD}") == []


def test_a_caption_with_facts_stays() -> None:
    caption = "Photo: a destroyed tank near Exampleville, where five soldiers died"
    assert removed(f"Headline\n{LEAD}\n{caption}") == []


def test_capitals_are_links_only_on_pages_that_have_such_links() -> None:
    line = "FIVE KILLED AND TWENTY HURT AS ROCKETS HIT A MARKET IN THE CAPITAL"
    assert removed(f"Headline\n{LEAD}\n{line}\n{LEAD}") == []


def test_known_spans_come_first_and_nothing_overlaps() -> None:
    text = f"Headline\nAdvert\n{LEAD}"
    spans = mark(text, (Removed(9, 12, "given"),))
    assert spans == (Removed(9, 12, "given"), Removed(12, 15, "advertisement"))


@given(st.lists(st.sampled_from(["Advert", "", " ", LEAD, "Share", "© agencies", "***", "Read more: x", "a | b | c"])))
def test_spans_lie_in_the_text_in_order(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    spans = mark(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(text[span.start : span.end].strip() for span in spans)


@given(st.text())
def test_any_text_is_marked_without_failing(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in mark(text))


def test_no_pattern_is_slow_on_a_hostile_line() -> None:
    for piece in (
        "A | ",
        "Photo: A ",
        "By A B, ",
        "copyright ",
        "Read more ",
        "get in your inbox ",
        "PHOTO & ",
    ):
        mark("Headline\n" + piece * 60 + "\n" + piece * 3000)
