"""From the spots of a report and their answers to its mentions of places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.making import make_between, make_place, make_unlisted
from onrecord.language.en.toponyms.mention import Gazetteer, PlaceMention, Relation
from onrecord.language.en.toponyms.relations import is_between, relation_of
from onrecord.language.en.toponyms.spot import Spot
from onrecord.language.en.toponyms.stated import Pair
from onrecord.language.en.toponyms.unlisted import misspelt
from onrecord.model.entries import Entry

Answer = tuple[Entry, float] | None


def mentions_of(
    text: str, spots: Sequence[Spot], answered: Sequence[Answer], pairs: Sequence[Pair], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """The mentions in order of text; unknown names where the text states what they are or what contains them."""
    answers, notes = _spelt(spots, answered, gazetteer)
    outers = _outers(spots, answers, pairs)
    _borrow(spots, answers, outers)
    country = _only_country(spots, answers)
    kept = [at for at, spot in enumerate(spots) if not spot.dropped and (answers[at] or _is_worth(spot, outers[at]))]
    order = {at: n for n, at in enumerate(kept)}
    made = []
    for at in kept:
        within = tuple(order[outer] for outer in outers[at] if outer in order)
        answer = answers[at]
        if answer is not None:
            made.append(_known(text, spots[at], answer, within, notes.get(at, ())))
        else:
            around = (answer for outer in outers[at] if (answer := answers[outer]))
            container = min(around, key=lambda one: one[0].radius_km, default=None)  # the region, and not its country
            made.append(_unknown(text, spots[at], container, within, country))
    return _with_between(text, [spots[at] for at in kept], made)


def _borrow(spots: Sequence[Spot], answers: Sequence[Answer], outers: list[list[int]]) -> None:
    """An unknown place lies, wherever the report names it, where the report says once that it lies."""
    known: dict[str, list[int]] = {}
    for spot, answer, own in zip(spots, answers, outers, strict=True):
        if answer is None and spot.unlisted and own:
            known.setdefault(spot.name.casefold(), own)
    for at, spot in enumerate(spots):
        if answers[at] is None and spot.unlisted and not outers[at]:
            outers[at] = known.get(spot.name.casefold(), [])


def _is_worth(spot: Spot, outers: Sequence[int]) -> bool:
    """Whether an unknown name is kept: the text says what it is, what contains it, or that something happened there."""
    key = spot.name.casefold()
    if spot.cue == "none" and spot.kind is None and (key in words().surnames or key in words().forenames):
        return False
    if not spot.unlisted or spot.doubtful or (spot.kind is None and spot.line.goes_on(spot.stop)):
        return False
    return bool(outers) or spot.kind is not None or (spot.cue == "place" and _stands_alone(spot))


def _stands_alone(spot: Spot) -> bool:
    """Whether the name is no attribute of a noun behind it: "in Buta on Monday", not "in Hamas custody"."""
    line, stop = spot.line, spot.stop
    if line.titled or stop >= len(line.lower) or not line.lower[stop][0].isalpha():
        return not line.titled
    word, known = line.lower[stop], words()
    return (
        word in known.opening
        or word in known.place
        or word in known.maybe
        or known.none.longest(line.lower, stop) is not None
    )


def _outers(spots: Sequence[Spot], answers: Sequence[Answer], pairs: Sequence[Pair]) -> list[list[int]]:
    """For each spot the spots that the text says contain it, where the gazetteer does not gainsay it."""
    found: list[list[int]] = [[] for _ in spots]
    for pair in pairs:
        outer = answers[pair.outer]
        if pair.kind != "within" or outer is None or spots[pair.outer].dropped:
            continue
        inner = answers[pair.inner]
        fits = pair.firm > 0.75 if inner is None else _agreed(inner[0], outer[0], pair.firm)
        if fits:
            found[pair.inner].append(pair.outer)
    return found


def lies_in(inner: Entry, outer: Entry) -> bool:
    """Whether the gazetteer says that one place contains the other."""
    if inner.id == outer.id:
        return False
    return outer.id in inner.parents or (
        outer.kind == "country" and inner.country is not None and inner.country == outer.country
    )


def _agreed(inner: Entry, outer: Entry, firm: float) -> bool:
    return inner.id != outer.id and (lies_in(inner, outer) or (firm >= 0.8 and inner.country == outer.country))


def _spelt(
    spots: Sequence[Spot], answered: Sequence[Answer], gazetteer: Gazetteer
) -> tuple[list[Answer], dict[int, tuple[str, ...]]]:
    """The answers with those for names that are nearly known, and the notes that say so."""
    answers = list(answered)
    notes: dict[int, tuple[str, ...]] = {}
    unknown = [at for at, spot in enumerate(spots) if spot.unlisted and not spot.dropped and answers[at] is None]
    countries = _countries(spots, answered) if unknown else {}
    for at in unknown:
        entry = misspelt(spots[at].name, gazetteer, countries)
        if entry is not None:
            answers[at] = entry, 0.7
            notes[at] = (f"read as a spelling of {entry.name}",)
    return answers, notes


def _only_country(spots: Sequence[Spot], answers: Sequence[Answer]) -> str | None:
    """The country that a report names most and in which all of its towns and divisions lie, if there is one."""
    pairs = zip(spots, answers, strict=True)
    kept = [answer[0] for spot, answer in pairs if answer and spot.use == "place" and not spot.dropped]
    inside = {entry.country for entry in kept if entry.country and entry.kind != "country"}
    told = Counter(entry.country for entry in kept if entry.country).most_common(1)
    return told[0][0] if len(inside) == 1 and told[0][0] in inside else None


def _countries(spots: Sequence[Spot], answered: Sequence[Answer]) -> Mapping[str, float]:
    """The share of each country in the report's names."""
    count: Counter[str] = Counter(
        a[0].country for s, a in zip(spots, answered, strict=True) if a and not s.dropped and a[0].country
    )
    total = sum(count.values())
    return {country: n / total for country, n in count.items()}


def _known(
    text: str, spot: Spot, answer: tuple[Entry, float], within: tuple[int, ...], notes: tuple[str, ...]
) -> PlaceMention:
    entry, share = answer
    relation = relation_of(text, spot) if spot.use == "place" else None
    place = make_place(text, spot, entry, relation)
    return PlaceMention(
        place, entry.kind, spot.use, *_tokens(spot), entry, within, relation=relation, notes=notes, share=share
    )


def _unknown(text: str, spot: Spot, container: Answer, within: tuple[int, ...], country: str | None) -> PlaceMention:
    entry = container[0] if container else None
    outer = make_place(text, spot, entry, None) if entry else None
    note = f"not in the gazetteer: somewhere in {entry.name}" if entry else "not in the gazetteer"
    place = make_unlisted(text, spot, outer)
    if entry is None and country is not None:
        place = msgspec.structs.replace(place, country=country)
        note = f"{note}: in the country of all other places of the report"
    return PlaceMention(place, spot.kind or "city", spot.use, *_tokens(spot), None, within, notes=(note,), share=0.0)


def _tokens(spot: Spot) -> tuple[int, int, int]:
    """The number of a spot's sentence, and its first token and the one behind it there."""
    line = spot.line
    return line.number, line.origin[spot.first], line.origin[spot.last - 1] + 1


def _with_between(text: str, spots: Sequence[Spot], mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The mentions, and behind the two of each "between X and Y" one more for what lies there; these come last."""
    found = list(mentions)
    for at in range(len(spots) - 1):
        left, right = mentions[at], mentions[at + 1]
        bounds = is_between(text, spots[at], spots[at + 1]) if _is_point(left) and _is_point(right) else None
        place = make_between(text, bounds, left.place, right.place) if bounds else None
        if place is None or bounds is None:
            continue
        relation = Relation("between", bounds[0], bounds[1], of=(at, at + 1))
        found[at], found[at + 1] = replace(left, use="reference"), replace(right, use="reference")
        found.append(
            PlaceMention(place, "between", "place", left.sentence, left.first, right.stop, None, relation=relation)
        )
    return tuple(found)


def _is_point(mention: PlaceMention) -> bool:
    """Whether something may lie between it and another place: no country, no region, no adjective."""
    return mention.use == "place" and mention.place.precision in {"site", "settlement", "district"}
