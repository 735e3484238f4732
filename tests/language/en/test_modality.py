"""Certainty, polarity and realis: each cue does what its examples say, and the cues work together."""

from __future__ import annotations

import pytest
from tests.language.en.marked import claim_in, report_of

from onrecord.language.en.modality import cues_over, lexicon, modality

ACCEPT = [(entry.label, example) for entry in lexicon().cues for example in entry.accept]
REJECT = [(entry.label, example) for entry in lexicon().cues for example in entry.reject]


def labels(example: str) -> set[str]:
    return {scope.cue.label for scope in cues_over(*claim_in(example))}


@pytest.mark.parametrize(("label", "example"), ACCEPT)
def test_an_accepting_example_gets_its_label(label: str, example: str) -> None:
    assert (labels(example) == set()) if label == "pseudo" else (label in labels(example))


@pytest.mark.parametrize(("label", "example"), REJECT)
def test_a_rejecting_example_does_not(label: str, example: str) -> None:
    assert label not in labels(example)


@pytest.mark.parametrize(
    ("certainty", "example"),
    [
        ("certain", "The mayor reported that [six people were killed]."),
        ("certain", "[Six people died], the ministry reported."),
        ("certain", "[Up to 30 people were hurt]."),
        ("certain", "Suspected rebels [killed six people] in the village."),
        ("certain", "Forces thought to be rebels [killed six people]."),
        ("certain", "[Six people were killed] and several were feared trapped."),
        ("certain", "[Six people were killed] and the toll may rise."),
        ("probable", "[Six people were reportedly killed]."),
        ("probable", "Initial reports suggested that [six people were killed]."),
        ("probable", "[Six are said to have died]."),
        ("possible", "As many as [100 people could have been buried] under the ruins."),
        ("possible", "The officer is accused of having [killed two civilians]."),
        ("possible", "Reportedly, [up to 40 people may have died]."),
        ("unknown", "Authorities have not said how many people [were killed]."),
        ("unknown", "The extent of [casualties] was not immediately known."),
        ("unknown", "The army said, without providing evidence, that it had [killed 55 fighters]."),
    ],
)
def test_certainty(certainty: str, example: str) -> None:
    assert modality(*claim_in(example)).certainty == certainty


@pytest.mark.parametrize(
    ("polarity", "example"),
    [
        ("-", "The army said [none of its soldiers had been killed]."),
        ("-", "Officials insisted [no civilians had been harmed] in the raid."),
        ("-", "Tehran dismissed claims that [its commanders had been killed]."),
        ("-", "The explosion caused [neither deaths nor injuries]."),
        ("-", "The raid went [without loss of life]."),
        ("+", "[No fewer than eleven fighters died]."),
        ("+", "It is not known how many [were killed]."),
        ("+", "[Three of the wounded did not survive]."),
        ("+", "It was not the first attack: [nine people died] in May."),
        ("+", "He could not say who had [killed the two men]."),
        ("+", "Kyiv did not deny that [two of its men had been killed]."),
    ],
)
def test_polarity(polarity: str, example: str) -> None:
    assert modality(*claim_in(example)).polarity == polarity


def test_no_reports_of_harm_is_a_denial_that_commits_to_less() -> None:
    found = modality(*claim_in("There were no immediate reports of [injuries]."))
    assert (found.polarity, found.certainty) == ("-", "possible")


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The army killed 40 men. The claim could not be verified.", "unknown"),
        ("The army killed 40 men. Its claims have not been confirmed by anyone.", "unknown"),
        ("The army killed 40 men. Another group spoke of 60, which nobody confirmed.", "certain"),
        ("The army killed 40 men. The mayor confirmed the report.", "certain"),
    ],
)
def test_doubt_in_the_next_sentence(text: str, certainty: str) -> None:
    first, *following = report_of(text)
    assert modality(first, 2, 5, following=following).certainty == certainty


def test_hedges_are_the_characters_of_the_cues() -> None:
    sentence, first, stop = claim_in("The blast [may have killed as many as 100 people].")
    text = "The blast may have killed as many as 100 people."
    assert [text[start:end] for start, end in modality(sentence, first, stop).hedges] == ["may have"]


def test_an_unparsed_sentence_is_read_as_well() -> None:
    assert modality(*claim_in("[No casualties] were seen.", parsed=False)).polarity == "-"


def test_realis() -> None:
    assert modality(*claim_in("The group threatened to [kill its hostages].")).realis == "threatened"
    assert modality(*claim_in("[Two hostages were killed].")).realis == "happened"
