"""A report with claims made by hand, so that what is shown does not depend on what is read."""

from __future__ import annotations

import pytest

from onrecord.model.claims import Abstention, AnyClaim, Attack, Harm, Loss, Part, Reading, Victim, Why
from onrecord.model.counts import Count
from onrecord.model.places import Place
from onrecord.model.reports import Removed, Report, Retrieval
from onrecord.model.spans import Span
from onrecord.model.speakers import Speaker
from onrecord.model.times import Published, When
from onrecord.show.item import Item

TEXT = """Mayor says strike on Oleksiivka killed at least 21
At least 21 people were killed and dozens hurt, three of them children, in Oleksiivka overnight, mayor Petro \
Savchenko said on Telegram. <b>Not bold</b> & "quoted".
Advert
Among the dead was Olena Moroz (34), a nurse.
The ministry claims about 1,432 Russian tanks were destroyed since 24 February. \
No casualties were reported in Marivka.
It was a dark day, with so many lost.
"""
MAYOR = Speaker(name="Petro Savchenko", role="mayor of Oleksiivka", side="Ukraine", medium="Telegram")
RELAY = Speaker(name="Harbour Wire", category="media")


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span.of(TEXT, start, start + len(words))


def why(*parts: str) -> Why:
    spans = [span(words) for words in parts]
    made = tuple(Part(name=f"part{n}", start=s.start, end=s.end, text=s.text) for n, s in enumerate(spans))
    return Why(rule="harm.passive", parts=made, notes=("the count stands before the verb",))


def harm(number: int, effect: str, words: str, count: Count, **values: object) -> AnyClaim:
    anchor = span(words)
    given = {"evidence": (anchor,), "attribution": (MAYOR, RELAY), "why": why(words), **values}
    return Harm(
        id=f"clm_{number:016x}",
        report="rep_0123456789abcdef",
        anchor=anchor,
        effect=effect,
        count=count,
        **given,
    )  # type: ignore[arg-type]


def claims() -> tuple[AnyClaim, ...]:
    lead = "At least 21 people were killed"
    killed = harm(
        1,
        "killed",
        lead,
        Count(low=21, text="at least 21"),
        evidence=(
            span("killed at least 21"),
            span("At least 21 people were killed and dozens hurt"),
            span(lead),
        ),
        when=When(edtf="2022-03-01/2022-03-02", basis="resolved"),
        where=(Place(name="Oleksiivka", text="Oleksiivka", start=9, end=19, precision="settlement"),),
    )
    hurt = harm(2, "injured", "dozens hurt", Count(vague="dozens", text="dozens"), certainty="probable")
    children = harm(
        3, "killed", "three of them children", Count(low=3, high=3), population="children", part_of=killed.id
    )
    moroz = span("Olena Moroz")
    named = Victim(name="Olena Moroz", age=34, start=moroz.start, end=moroz.end)
    nurse = harm(4, "killed", "Olena Moroz", Count(low=1, high=1), victims=(named,), attribution=())
    nobody = harm(5, "casualties", "No casualties", Count(), polarity="-", attribution=())
    tanks = Loss(
        id="clm_0000000000000006",
        report="rep_0123456789abcdef",
        anchor=span("1,432 Russian tanks"),
        evidence=(span("about 1,432 Russian tanks were destroyed"),),
        attribution=(Speaker(role="the ministry", side="Ukraine", category="government"),),
        of="Russia",
        item="tanks",
        count=Count(low=1432, high=1432, approximate=True, text="about 1,432"),
        scope="cumulative",
        since="2022-02-24",
        why=why("tanks"),
    )
    strike = Attack(
        id="clm_0000000000000007",
        report="rep_0123456789abcdef",
        anchor=span("strike on Oleksiivka"),
        evidence=(span("strike on Oleksiivka"),),
        attribution=(Speaker(category="witness", side="Ukraine"),),
        realis="threatened",
        target="Oleksiivka",
        method="missile",
        why=why("strike"),
    )
    return killed, hurt, children, nurse, nobody, tanks, strike


@pytest.fixture
def item() -> Item:
    advert = span("Advert")
    report = Report(
        id="rep_0123456789abcdef",
        sha256="0" * 64,
        media_type="text/plain",
        text=TEXT,
        extractor="test 1",
        title="Mayor says <strike>",
        language="en",
        retrievals=(
            Retrieval(
                url="https://example.org/a",
                outlet="Harbour Wire",
                published=Published(edtf="2022-03-02", basis="supplied"),
            ),
        ),
        removed=(Removed(advert.start, advert.end, "advertisement"),),
    )
    left = Abstention(span=span("It was a dark day, with so many lost."), reason="no count and no effect")
    return Item("reports/one.txt", report, Reading(report=report.id, claims=claims(), abstentions=(left,)))
