"""Places of a report: which words name one, which place is meant, and how it lies to what the text states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.language.en.toponyms.asked import ask
from onrecord.language.en.toponyms.mention import Division, Gazetteer, PlaceMention, Question, Resolver, Stated
from onrecord.language.en.toponyms.sifted import keep
from onrecord.language.en.toponyms.spot import Spot, find_spots
from onrecord.language.en.toponyms.stated import Pair, stated_pairs
from onrecord.language.en.toponyms.wording import drop_persons, read_wording
from onrecord.model.entries import Entry
from onrecord.model.places import Place
from onrecord.rules.sentence import Sentence


def find_places(
    text: str,
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    resolve: Resolver,
    *,
    outlet: str | None = None,
    home: Mapping[Division, float] | None = None,
) -> tuple[PlaceMention, ...]:
    """The mentions of places in a report's `sentences`, in order of text.

    `resolve` decides between the places of one name (`onrecord.gazetteer.resolve.resolve`). `home` weighs the countries
    and divisions of which the outlet tells, where that is known from elsewhere.
    """
    spots = find_spots(text, sentences, gazetteer)
    read_wording(spots)
    drop_persons(spots)
    questions, numbers = ask(spots, gazetteer)
    for spot, number in zip(spots, numbers, strict=True):
        if number < 0 and not spot.dropped:
            spot.dropped = "no place of this name"
    pairs = list(stated_pairs(spots))
    answers = resolve(questions, _links(pairs, numbers), home)
    answered = _by_spot(spots, numbers, answers, questions, pairs)
    keep(spots, answered)
    return _mentions(text, spots, answered, pairs)


def _links(pairs: Sequence[Pair], numbers: Sequence[int]) -> list[Stated]:
    found = {}
    for pair in pairs:
        inner, outer = numbers[pair.inner], numbers[pair.outer]
        if inner != outer and min(inner, outer) >= 0:
            found[inner, outer, pair.kind] = Stated(inner, outer, pair.kind, pair.firm)
    return list(found.values())


def _by_spot(
    spots: Sequence[Spot],
    numbers: Sequence[int],
    answers: Sequence[tuple[Entry, float] | None],
    questions: Sequence[Question],
    pairs: Sequence[Pair],
) -> list[tuple[Entry, float] | None]:
    """The place of each spot: that of its name, or another of the same name where the wording there says so."""
    found = [answers[number] if number >= 0 else None for number in numbers]
    for pair in pairs:
        inner, outer = found[pair.inner], found[pair.outer]
        if pair.kind != "within" or pair.firm < 0.8 or inner is None or outer is None or lies_in(inner[0], outer[0]):
            continue
        others = [entry for entry in questions[numbers[pair.inner]].candidates if lies_in(entry, outer[0])]
        if others:
            found[pair.inner] = max(others, key=lambda entry: entry.population), 0.9
    return found


def lies_in(inner: Entry, outer: Entry) -> bool:
    """Whether the gazetteer says that one place contains the other."""
    return outer.id in inner.parents or (outer.kind == "country" and inner.country == outer.country != None and inner.id != outer.id)  # noqa: E711


def _mentions(
    text: str, spots: Sequence[Spot], answered: Sequence[tuple[Entry, float] | None], pairs: Sequence[Pair]
) -> tuple[PlaceMention, ...]:
    index = {at: n for n, at in enumerate(at for at, spot in enumerate(spots) if not spot.dropped and answered[at])}
    made = []
    for at in index:
        spot, answer = spots[at], answered[at]
        assert answer is not None
        entry, share = answer
        within = tuple(
            index[p.outer]
            for p in pairs
            if p.inner == at and p.kind == "within" and p.outer in index and _agreed(entry, answered[p.outer], p.firm)
        )
        start, end = spot.start, spot.line.ends[spot.last - 1]
        place = Place(
            name=entry.name, text=text[start:end], start=start, end=end, gazetteer=entry.id, lat=entry.lat, lon=entry.lon,
            admin1=entry.admin1, country=entry.country, precision=entry.precision, radius_km=entry.radius_km,
        )
        made.append(PlaceMention(place, entry.kind, spot.use, spot.line.number, spot.line.origin[spot.first], spot.line.origin[spot.last - 1] + 1, entry, within, share=share))
    return tuple(made)


def _agreed(entry: Entry, outer: tuple[Entry, float] | None, firm: float) -> bool:
    if outer is None or outer[0].id == entry.id:
        return False
    return lies_in(entry, outer[0]) or (firm >= 0.8 and entry.country == outer[0].country)
