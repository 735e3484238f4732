"""The chain of speakers over whole reports."""

from __future__ import annotations

import pytest

from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import stretches
from onrecord.language.en.speakers import attribute
from onrecord.model.speakers import Speaker

PARSER = SpacyParser()


def chain(text: str, words: str, *, outlet: str | None = None, parsed: bool = True) -> tuple[Speaker, ...]:
    cut = stretches(text)
    sentences = PARSER.parse(text, cut) if parsed else [PARSER.tokenise(text, s) for s in cut]
    start = text.index(words)
    return attribute(text, sentences, outlet=outlet).of(start, start + len(words))


def names(speakers: tuple[Speaker, ...]) -> list[str | None]:
    return [s.name or s.role for s in speakers]


def test_a_plain_statement_is_the_outlets_own() -> None:
    text = "The mayor said the bridge was closed. Six people died in the raid."
    assert chain(text, "Six people died") == ()


def test_a_relaying_outlet_stands_last() -> None:
    text = "Six people died in the raid, the mayor told CNN."
    assert names(chain(text, "Six people died")) == ["mayor", "CNN"]


def test_a_cited_speaker_stands_before_the_outlet_that_cites_him() -> None:
    text = "TASS reported that six people died in the raid, citing the regional governor."
    assert names(chain(text, "six people died")) == ["regional governor", "TASS"]


def test_the_outlet_itself_is_no_claimant() -> None:
    text = "Six people died in the raid, the BBC reports."
    assert names(chain(text, "Six people died")) == ["BBC"]
    assert chain(text, "Six people died", outlet="BBC News") == ()


def test_joint_speakers_are_both_in_the_chain() -> None:
    text = "Six people died in the raid, residents and local officials said."
    assert names(chain(text, "Six people died")) == ["residents", "local officials"]


@pytest.mark.parametrize("parsed", [True, False])
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Six people died, Lypky mayor Olena Kravets said on Friday.", "Olena Kravets"),
        ("Six people died, said Olena Kravets, the mayor of Lypky.", "Olena Kravets"),
        ("According to the interior ministry, Six people died.", "interior ministry"),
        ("Interior ministry: Six people died", "Interior ministry"),
        ("The army said on Telegram that Six people died.", "army"),
        ("Six people died in Lypky - mayor", "mayor"),
    ],
)
def test_tokens_without_tags_are_enough(text: str, who: str, parsed: bool) -> None:
    assert who in names(chain(text, "Six people died", parsed=parsed))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor of Lypky, Olena Kravets, spoke on air. She said Six people died.", "Olena Kravets"),
        ("Olena Kravets, a nurse, said it was dark. Six people died, Kravets added.", "Olena Kravets"),
        ("The health ministry said the road was cut. It added that Six people died.", "health ministry"),
        ("Witnesses said the road was cut. According to them, Six people died.", "Witnesses"),
        (
            "Amnesty International said it was dark. The rights group said Six people died.",
            "Amnesty International",
        ),
        ("Governor Ivan Petrov said it was dark. Six people died, the governor said.", "Ivan Petrov"),
    ],
)
def test_pronouns_and_titles_are_resolved(text: str, who: str) -> None:
    assert names(chain(text, "Six people died")) == [who]


def test_two_spellings_of_a_name_are_one_speaker() -> None:
    text = (
        "“We will rebuild,” President Volodymyr Zelenskyy said. "
        "Six people died, Zelensky said, and the president, Zelenskiy, called it a crime."
    )
    assert names(chain(text, "Six people died")) == ["Volodymyr Zelenskyy"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ukraine said the war goes on. Latest figures said six people died in the raid.", "Ukraine"),
        (
            "A military report said clashes went on. Rebels denied it. The report said six people died.",
            "military report",
        ),
        ("Rebels denied the raid. A new UNICEF report said six people died.", "UNICEF"),
    ],
)
def test_figures_and_reports_are_those_of_who_was_named(text: str, who: str) -> None:
    assert names(chain(text, "six people died")) == [who]


def test_role_side_category_medium_and_cue_are_told() -> None:
    text = "Six people died in the raid, Ukraine's health minister wrote on Telegram."
    (speaker,) = chain(text, "Six people died")
    assert (speaker.name, speaker.role, speaker.side) == (None, "Ukraine's health minister", "Ukraine")
    assert (speaker.category, speaker.medium, speaker.cue) == ("government", "Telegram", "wrote")
    assert speaker.start is not None
    assert speaker.end is not None
    assert text[speaker.start : speaker.end] == "Ukraine's health minister"


@pytest.mark.parametrize(
    ("words", "side", "category"),
    [
        ("Moscow", "Russia", "government"),
        ("Hamas", "Hamas", "armed group"),
        ("the Russian defence ministry", "Russia", "military"),
        ("a spokesman for the Houthis", "Houthis", "armed group"),
        ("police", None, "emergency service"),
        ("witnesses", None, "witness"),
        ("security sources", None, "unnamed"),
        ("the Red Cross", None, None),
    ],
)
def test_side_and_category(words: str, side: str | None, category: str | None) -> None:
    (speaker,) = chain(f"Six people died in the raid, {words} said.", "Six people died")
    if category is not None:
        assert speaker.category == category
        assert speaker.side == side


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, Oct 8 (Reuters) - Six people died in the raid.",
        "Six people died in the raid. — Ukrinform.",
        "Two men told police about it. Six people died in the raid.",
        "Six people died, which the army regrets.",
        "Six people are reported to have been killed. Six people died.",
        "Russian-made missiles hit the town. Six people died.",
    ],
)
def test_no_speaker(text: str) -> None:
    assert chain(text, "Six people died") == ()


def test_a_quotation_runs_over_paragraphs_until_it_closes() -> None:
    text = "“It was dark,” said Anna Horova, a nurse.\n“We ran out. Six people died.\n“Nobody came to help us.”"
    assert names(chain(text, "Six people died")) == ["Anna Horova"]
    assert names(chain(text, "Nobody came")) == ["Anna Horova"]


def test_an_empty_report_has_no_speakers() -> None:
    assert attribute("", []).of(0, 1) == ()
