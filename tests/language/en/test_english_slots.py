"""The coding rules of scope, parts, denials, certainty and losses, on small reports."""

from __future__ import annotations

import pytest
from tests.language.en.read import count_of, harms, losses, pointed_at, read

from onrecord.model.claims import Harm


@pytest.mark.parametrize(
    ("text", "scope", "since"),
    [
        ("Nine people were killed in a strike on a market in Kharkiv on Monday.", "incident", None),
        (
            "At least 288 children have been killed in the war since 24 February 2022, the prosecutor said.",
            "cumulative",
            "2022-02-24",
        ),
        ("More than 5,000 civilians have been killed since the war began in 2014.", "cumulative", "2014"),
        ("So far 1,119 civilians have been killed in the war.", "cumulative", None),
        ("Five civilians were killed in shelling across the region over the past week.", "cumulative", None),
        ("Six people were killed in strikes on Kharkiv, Odesa and Dnipro.", "cumulative", None),
    ],
)
def test_scope(text: str, scope: str, since: str | None) -> None:
    (claim,) = harms(text)
    assert (claim.scope, claim.since) == (scope, since)


@pytest.mark.parametrize(
    "text",
    [
        "500 civilians were killed in the siege, including 40 children.",
        "500 civilians, 40 of them children, were killed in the siege.",
        "500 civilians were killed in the siege, among them 40 children.",
        "The siege killed 500 civilians, including at least 40 children.",
    ],
)
def test_a_part_belongs_to_its_whole(text: str) -> None:
    whole, part = harms(text)
    assert (whole.count.low, part.count.low, part.population) == (500, 40, "children")
    assert part.part_of == whole.id
    assert whole.part_of is None
    assert (part.effect, part.scope) == (whole.effect, whole.scope)


def test_a_part_said_behind_the_figure_of_a_toll() -> None:
    whole, part = harms("The number of civilians killed in the war has reached 1,035, of whom 90 were children.")
    assert (whole.count.low, part.count.low, part.population, part.part_of) == (1035, 90, "children", whole.id)


def test_who_speaks_behind_a_part_is_no_part() -> None:
    text = "The shelling wounded 20 people, among them a 6-year-old girl, police said on Monday."
    assert [claim.population for claim in harms(text)] == ["people", "children"]


def test_parts_by_severity_give_no_claim() -> None:
    (claim,) = harms("30 people were wounded in the shelling, five of them seriously.")
    assert claim.count.bounds == (30, 30)


@pytest.mark.parametrize(
    ("text", "effect", "bounds"),
    [
        ("There were no casualties in the shelling, the mayor said.", "casualties", (None, None)),
        ("Nobody was killed in the missile strike, the governor said.", "killed", (None, None)),
        ("No civilians were killed in the air strike, the army said.", "killed", (None, None)),
        ("The army denied that civilians were killed in the air strike.", "killed", (None, None)),
        ("There were zero deaths in the shelling, the mayor said.", "killed", (0, 0)),
    ],
)
def test_denials(text: str, effect: str, bounds: tuple[int | None, int | None]) -> None:
    (claim,) = harms(text)
    assert (claim.polarity, claim.effect, claim.count.bounds) == ("-", effect, bounds)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Nine people were killed in the shelling, the mayor said.", "certain"),
        ("Nine people were reportedly killed in the shelling.", "probable"),
        ("An estimated 900 people were killed in the shelling.", "probable"),
        ("Nine people may have been killed in the shelling.", "possible"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    (claim,) = harms(text)
    assert claim.certainty == certainty
    assert bool(claim.hedges) is (certainty != "certain")


@pytest.mark.parametrize(
    "text",
    [
        "They threatened to kill 30 hostages if the army attacked.",
        "The rockets could kill hundreds of people, the general warned.",
    ],
)
def test_what_did_not_happen_is_never_told_as_happened(text: str) -> None:
    assert [claim for claim in harms(text) if claim.realis == "happened" and claim.certainty == "certain"] == []


def test_a_toll_that_rises_in_one_report() -> None:
    text = "The death toll from the missile strike rose from 18 to 25, the governor said."
    assert sorted(claim.count.low or 0 for claim in harms(text)) == [18, 25]


def test_who_says_so() -> None:
    (claim,) = harms("Nine people were killed in the shelling, Mayor Ihor Koval said.")
    assert [speaker.name for speaker in claim.attribution] == ["Ihor Koval"]
    (claim,) = harms("Nine people were killed in the shelling of Kharkiv on Monday.")
    assert claim.attribution == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ukraine's General Staff said Russia had lost 884 tanks and 150 helicopters since 24 February 2022.",
            [("tanks", 884, "Russia", "cumulative"), ("helicopters", 150, "Russia", "cumulative")],
        ),
        ("Ukrainian forces shot down a Russian Su-25 near the town.", [("aircraft", 1, "Russia", "incident")]),
        ("Rebels destroyed two army tanks in the ambush.", [("tanks", 2, None, "incident")]),
    ],
)
def test_losses(text: str, found: list[tuple[str, int, str | None, str]]) -> None:
    assert [(c.item, c.count.low, c.of, c.scope) for c in losses(text)] == found


def test_fighters_counted_by_their_enemy_are_losses() -> None:
    text = "Russia invaded Ukraine. The Ukrainian army said it had killed 300 Russian soldiers in the battle."
    assert [(c.item, c.of, c.count.low) for c in losses(text)] == [("personnel", "Russia", 300)]
    assert harms(text) == []


def test_fighters_told_by_their_own_side_are_harm() -> None:
    text = "Six Ukrainian soldiers were killed in the battle, the Ukrainian army said."
    assert [(c.effect, c.population, c.count.low) for c in harms(text)] == [("killed", "soldiers", 6)]
    assert losses(text) == []


def test_things_that_are_requested_or_flown_are_no_losses() -> None:
    assert losses("Ukraine has asked for 300 tanks and 40 jets.") == []
    assert losses("Two jets flew over the capital on Monday.") == []


def test_a_headline_and_its_text_are_one_claim() -> None:
    text = (
        "Strike on market kills nine, mayor says\n\n"
        "Nine people were killed when a missile hit a market, Mayor Ihor Koval said."
    )
    (claim,) = harms(text)
    assert len(claim.evidence) == 2


def test_a_headline_may_round() -> None:
    text = (
        "Nearly 1,000 civilians killed in war, UN says\n\n"
        "The UN said 982 civilians had been killed in the war since 24 February 2022."
    )
    (claim,) = harms(text)
    assert claim.count.bounds == (982, 982)


def test_sentences_of_another_domain_are_kept_as_abstentions() -> None:
    reading = read("Two people died in a car crash on the motorway on Monday.")
    assert reading.claims == ()
    assert [left.span.text for left in reading.abstentions] == [
        "Two people died in a car crash on the motorway on Monday."
    ]
    assert all(left.reason for left in reading.abstentions)


def test_evidence_and_reasons_are_slices_of_the_text() -> None:
    text = "🇺🇦 Update\n\nAt least  21 people, 3 of them children, were killed in Kyiv’s shelling, the mayor said."
    claims = read(text).claims
    assert len(claims) == 2
    for claim in claims:
        assert isinstance(claim, Harm)
        for start, end, words in pointed_at(claim):
            assert text[start:end] == words
        assert claim.why.rule.startswith("harm: ")


def test_the_count_of_a_part_is_its_own() -> None:
    assert count_of("Nine people were killed in the shelling.").text == "Nine people"


@pytest.mark.parametrize(
    ("text", "population", "affiliation"),
    [
        ("The rebels said the army had suffered 20 casualties in the battle.", "soldiers", None),
        ("Russian troops suffered at least 30 deaths in the raid.", "soldiers", "Russia"),
        ("On the Thai side, 21 soldiers were killed in the clash.", "soldiers", "Thailand"),
        ("The village suffered 20 casualties in the shelling.", "people", None),
    ],
)
def test_whose_dead_they_are_by_subject_and_side(text: str, population: str, affiliation: str | None) -> None:
    (claim,) = harms(text)
    assert (claim.population, claim.affiliation) == (population, affiliation)


def test_the_lines_of_a_list_take_what_its_heading_says() -> None:
    text = (
        "The General Staff said on Facebook:\n\nThe total combat losses of the Russian enemy from 24.02.22 to 05.05.22"
        " were approximately:\n\npersonnel - about 24,700 (+200)\n\ntanks - 1,092 (+5)\n"
    )
    personnel, tanks = losses(text)
    assert (personnel.count.low, tanks.count.low) == (24700, 1092)
    for claim in (personnel, tanks):
        assert (claim.scope, claim.since, claim.of) == ("cumulative", "2022-02-24", "Russia")
        assert claim.attribution[0].role == "General Staff"


def test_figures_of_one_list_have_one_speaker() -> None:
    text = (
        "The total losses of the Russian army since 24 February 2022 were: personnel - 24,700; tanks - 1,092,"
        " the General Staff said."
    )
    assert {claim.attribution[0].role for claim in losses(text)} == {"General Staff"}
