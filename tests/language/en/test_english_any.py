"""Whatever a text says, its reading holds together: exact slices, ids of its own, parts of known wholes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.en.read import pointed_at, read

from onrecord.model.claims import Harm, Loss

PIECES = st.sampled_from(
    [
        *"at least more than up to nearly 21 1, 432 32,300 two dozen dozens several no nobody zero a an the".split(),
        *"people civilians children soldiers journalists bodies casualties deaths lives toll tanks S-300 Su-25".split(),
        *"killed wounded injured missing dead died claimed left lost destroyed abducted killing kill shot down".split(),
        *"were was have been not and or , ; : . “ ” ( ) - – in on of from to by including among them since".split(),
        *"Kyiv Russia Russian Ukrainian Monday 2022 Amina Yusuf who said mayor respectively rose missile war".split(),
        "\n",
        "\n\n",
        "\u00a0",
        "🇺🇦",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, min_size=3, max_size=40).map(" ".join))
def test_any_words_of_harm_in_any_order(words: str) -> None:
    text = f"Shelling hit the town. {words}"
    claims = read(text).claims
    ids = {claim.id for claim in claims}
    assert len(ids) == len(claims)
    for claim in claims:
        for start, end, said in pointed_at(claim):
            assert text[start:end] == said != ""
        assert claim.anchor in claim.evidence
        assert isinstance(claim, Harm | Loss)
        assert claim.count.bounds != (None, None) or claim.count.vague or claim.polarity == "-"
        if isinstance(claim, Harm) and claim.part_of is not None:
            assert claim.part_of in ids - {claim.id}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "killed",
        "Killed.",
        "21",
        "killed " * 400,
        "Two people were killed in shelling. " * 100,
        "people, " * 2000 + "were killed in the shelling.",
        "(" * 300 + " killed 5 " + ")" * 300,
        "\x00 killed 5 people in shelling \x1f",
        "\x01\x02\x03\x04\x05 killed 5 people in shelling",
    ],
    ids=range(11),
)
def test_odd_texts_are_read(text: str) -> None:
    for claim in read(text).claims:
        assert text[claim.anchor.start : claim.anchor.end] == claim.anchor.text
