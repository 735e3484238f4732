"""Armed conflict or something else, on whole reports."""

from __future__ import annotations

import pytest
from tests.language.en.marked import report_of, sentence_of

from onrecord.language.en.domain import Domain, lexicon, signs_of

ACCEPT = [(group.name, example) for group in lexicon().groups for example in group.accept]
REJECT = [(group.name, example) for group in lexicon().groups for example in group.reject]


def groups(example: str) -> set[str]:
    return {sign.group for sign in signs_of(sentence_of(example, parsed=False))}


@pytest.mark.parametrize(("name", "example"), ACCEPT)
def test_an_accepting_example_shows_the_group(name: str, example: str) -> None:
    assert name in groups(example)


@pytest.mark.parametrize(("name", "example"), REJECT)
def test_a_rejecting_example_does_not(name: str, example: str) -> None:
    assert name not in groups(example)


def admitted(text: str) -> list[bool]:
    sentences = report_of(text)
    domain = Domain.of_report(sentences)
    return [domain.admits(s, 0, len(s)) for s in sentences]


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit a bus and killed nine people.",
        "Shelling killed two in the town. A woman died in hospital.",
        "Gunmen attacked a village and killed nine people, residents said.",
        "Nine soldiers died when their helicopter was shot down by rebels.",
        "Militants killed four policemen in an ambush.",
        "Six killed in explosion",
        "First bodies exhumed in Bucha",
    ],
)
def test_conflict_is_admitted(text: str) -> None:
    assert all(admitted(text))


@pytest.mark.parametrize(
    "text",
    [
        "The quake killed 812 people. Army helicopters flew out the injured. Landslides block the road.",
        "Nine people died when a bus crashed into a lorry on the motorway.",
        "A detective was fatally shot in a robbery, the sheriff said.",
        "The striker fired two shots in the second half and killed off the match.",
        "A gunman killed six people at a care home. The suspect was arrested, police said.",
        "She died of cancer at the age of 81. The actress leaves two sons.",
        "Ten firefighters were hurt in the blaze.",
        "Two people died.",
    ],
)
def test_other_news_is_refused(text: str) -> None:
    assert not any(admitted(text))


def test_a_conflict_sentence_in_other_news_is_admitted() -> None:
    text = (
        "The storm killed two people. Floods cut the road. "
        "In the north, rebels shelled a town and killed nine. Rain is due."
    )
    assert admitted(text)[0] is False
    assert admitted(text)[2] is True


def test_the_clause_of_the_claim_counts_most() -> None:
    sentences = report_of("The storm killed two people while rebels killed nine soldiers in the north.")
    domain = Domain.of_report(sentences)
    assert domain.score(sentences[0], 6, 10) > domain.score(sentences[0], 0, 5)


def test_the_reason_names_the_words() -> None:
    sentences = report_of("Nine people died when a ferry sank in the storm.")
    reason = Domain.of_report(sentences).reason(sentences[0], 0, 3)
    assert "ferry" in reason
    assert "storm" in reason


def test_a_sentence_from_elsewhere_is_weighed_as_well() -> None:
    domain = Domain.of_report(report_of("Rebels shelled the town."))
    assert domain.admits(sentence_of("Rebels killed nine people in the town of Kibo."), 0, 2)


def test_an_empty_report() -> None:
    domain = Domain.of_report([])
    assert not domain.admits(sentence_of("Two people died."), 0, 3)
    assert "nothing" in domain.reason(sentence_of("Two people died."), 0, 3)
