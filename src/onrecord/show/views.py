"""What the page's template shows: plain values, made from a report and its reading."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from onrecord.model.claims import AnyClaim, Why
from onrecord.model.spans import Span
from onrecord.show.item import Item, is_part
from onrecord.show.phrases import Gist, commitment, extent, gist, said_by, setting, victims
from onrecord.show.segments import Mark, Segment, blocks, segments

# One colour a family: those that a legend can tell apart.
COLOURS = {
    "killed": "killed",
    "injured": "injured",
    "casualties": "casualties",
    "missing": "missing",
    "trapped": "missing",
    "captured": "held",
    "abducted": "held",
    "detained": "held",
    "displaced": "moved",
    "lost": "lost",
}
NAMES = {
    "killed": "killed",
    "injured": "injured",
    "casualties": "killed or injured",
    "missing": "missing, trapped",
    "held": "captured, abducted, detained",
    "moved": "displaced",
    "lost": "losses claimed",
    "other": "other claims",
}


@dataclass(frozen=True, slots=True)
class Note:
    """What a mark is: words of a claim, those that make it this one, boilerplate, or a sentence not coded."""

    sort: Literal["claim", "core", "removed", "left"]
    number: int
    colour: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Card:
    """A claim's coding, shown beside its words: `home` leads to them, `again` to its further mentions."""

    number: int
    anchor: str
    home: str
    colour: str
    kind: str
    gist: Gist
    part: bool
    speaker: str
    commitment: str
    doubtful: bool
    extent: str
    setting: str
    victims: tuple[str, ...]
    again: tuple[str, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class Left:
    """A sentence that was not coded, and why."""

    anchor: str
    reason: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text with what stands beside it."""

    segments: tuple[Segment[Note], ...]
    cards: tuple[Card, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One report on the page."""

    anchor: str
    path: str
    title: str
    about: tuple[str, ...]
    claims: int
    left: int
    colours: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


def view(item: Item, number: int) -> View:
    """The report as the page shows it; `number` tells its anchors from those of other reports."""
    report, published = item.report, item.report.published
    name = f"r{number}"
    cards = [_card(claim, f"{name}c{n}", n) for n, claim in enumerate(item.claims, 1)]
    url = next((r.url for r in report.retrievals if r.url), None)
    date = f"{published.edtf} ({published.basis})" if published.edtf else "date unknown"
    return View(
        anchor=name,
        path=item.path,
        title=report.title or PurePath(item.path).name,
        about=tuple(part for part in (report.outlet, date, report.language, url, report.id) if part),
        claims=len(cards),
        left=len(item.reading.abstentions),
        colours=tuple(dict.fromkeys(card.colour for card in cards)),
        paragraphs=_paragraphs(item, cards, name),
    )


def _card(claim: AnyClaim, anchor: str, number: int) -> Card:
    about = gist(claim)
    first, *again = mentions(claim)
    return Card(
        number=number,
        anchor=anchor,
        home=_mention(anchor, first.start),
        colour=COLOURS.get(about.what, "other"),
        kind=claim.kind,
        gist=about,
        part=is_part(claim) is not None,
        speaker=said_by(claim.attribution),
        commitment=commitment(claim),
        doubtful=claim.certainty != "certain" or claim.polarity == "-" or claim.realis != "happened",
        extent=extent(claim),
        setting=setting(claim),
        victims=tuple(victims(claim)),
        again=tuple(_mention(anchor, e.start) for e in again),
        why=claim.why,
    )


def _paragraphs(item: Item, cards: list[Card], name: str) -> tuple[Paragraph, ...]:
    text, marks = item.report.text, _marks(item, cards, name)
    places = [(claim.anchor.start, card) for claim, card in zip(item.claims, cards, strict=True)]
    left = [(a.span.start, Left(f"{name}n{n}", a.reason)) for n, a in enumerate(item.reading.abstentions, 1)]
    found = []
    for start, end in blocks(text):
        beside = tuple(card for at, card in places if start <= at < end)
        uncoded = tuple(entry for at, entry in left if start <= at < end)
        found.append(Paragraph(tuple(segments(text, start, end, marks)), beside, uncoded))
    return tuple(found)


def _marks(item: Item, cards: list[Card], name: str) -> list[Mark[Note]]:
    """The words of each claim, boilerplate, and sentences that were not coded."""
    marks = [
        Mark(r.start, r.end, Note("removed", n, "removed", f"not the article: {r.reason}", f"{name}x{n}"))
        for n, r in enumerate(item.report.removed, 1)
    ]
    for n, left in enumerate(item.reading.abstentions, 1):
        note = Note("left", n, "left", f"not coded: {left.reason}", f"{name}n{n}")
        marks.append(Mark(left.span.start, left.span.end, note))
    for claim, card in zip(item.claims, cards, strict=True):
        title = " · ".join(part for part in (card.gist.what, card.gist.count, card.gist.whom, card.speaker) if part)
        for span in mentions(claim):
            note = Note("claim", card.number, card.colour, title, _mention(card.anchor, span.start))
            marks.append(Mark(span.start, span.end, note))
        core = Note("core", card.number, card.colour, title, "")
        marks.append(Mark(claim.anchor.start, claim.anchor.end, core))
    return marks


def mentions(claim: AnyClaim) -> list[Span]:
    """The words that state the claim, those around its anchor first; of two that begin alike, the longer."""
    longest = {e.start: e for e in sorted(claim.evidence)}
    around = [e for e in longest.values() if e.overlaps(claim.anchor.start, claim.anchor.end)] or [claim.anchor]
    return [*around, *(e for e in longest.values() if e not in around)]


def _mention(anchor: str, start: int) -> str:
    return f"{anchor}at{start}"
