"""Places of a report: which words name one, which place is meant, and how it lies to what the text states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.language.en.toponyms.asked import ask, regions_for_seats
from onrecord.language.en.toponyms.home import weigh_outlet, with_domain
from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.mention import Division, Gazetteer, PlaceMention, Question, Resolver, Stated
from onrecord.language.en.toponyms.mentions import lies_in, mentions_of
from onrecord.language.en.toponyms.persons import drop_persons
from onrecord.language.en.toponyms.sifted import keep
from onrecord.language.en.toponyms.spot import Spot, find_spots, lines_of
from onrecord.language.en.toponyms.stated import Pair, stated_pairs
from onrecord.language.en.toponyms.unlisted import find_unlisted, lengthen
from onrecord.language.en.toponyms.wording import read_wording
from onrecord.model.entries import Entry
from onrecord.rules.sentence import Sentence

_LONE = 5  # times as large as any place of the name in another country
_FIRM = 0.8  # from which on a wording says that one place lies in another


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
    lines = lines_of(sentences)
    spots = find_spots(text, lines, gazetteer)
    read_wording(spots)
    drop_persons(spots)
    spots = sorted([*spots, *find_unlisted(text, spots, lines)], key=lambda spot: spot.start)
    questions, numbers = ask(spots, gazetteer)
    for spot, number in zip(spots, numbers, strict=True):
        if number < 0 and not spot.dropped and not spot.unlisted:
            spot.dropped = "no place of this name"
    pairs = list(stated_pairs(spots))
    weigh_outlet(questions, outlet)
    answers = resolve(questions, _links(pairs, numbers), with_domain(home, outlet))
    answered = _by_spot(spots, numbers, answers, questions, pairs)
    for spot, number, answer in zip(spots, numbers, answered, strict=True):
        if answer is not None:
            spot.shared = answer[0].id in questions[number].shared
            spot.lone = _is_lone(answer[0], questions[number].candidates)
    regions_for_seats(spots, answered, gazetteer)
    if lengthen(text, spots, answered):
        pairs = list(stated_pairs(spots))
    keep(spots, answered, home)
    return mentions_of(text, spots, answered, pairs, gazetteer)


def _is_lone(entry: Entry, others: Sequence[Entry]) -> bool:
    """Whether all other places of the name lie in the same country or are far smaller."""
    return all(other.country == entry.country or other.population * _LONE < entry.population for other in others)


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
        if pair.kind != "within" or inner is None or outer is None or lies_in(inner[0], outer[0]):
            continue
        loose = pair.firm < _FIRM
        if loose and (inner[0].kind == "country" or outer[0].kind not in {"country", "admin1"}):
            continue
        question = questions[numbers[pair.inner]]
        others = [
            entry
            for entry in question.candidates
            if lies_in(entry, outer[0]) and (not loose or entry.name.casefold() == question.name.casefold())
        ]
        if others:
            found[pair.inner] = max(others, key=lambda entry: entry.population), 0.9
        elif pair.firm >= 1.0 and _elsewhere(inner[0], outer[0]):
            found[pair.inner] = None
            if spots[pair.inner].name.lower() in words().ordinary:
                spots[pair.inner].dropped = "an ordinary word"
            else:
                spots[pair.inner].unlisted = True
    return found


def _elsewhere(inner: Entry, outer: Entry) -> bool:
    """Whether a place that was found cannot be the one that the text puts into another."""
    if inner.kind in {"country", "region"} or outer.kind not in {"country", "admin1"}:
        return False
    return inner.country != outer.country or (outer.kind == "admin1" and inner.kind != "admin1")
