"""Which place belongs to which claim: the most exact one that the text ties to the event.

A claim lies where its own clause says. Failing that it lies where the sentences before it, or the report's main
happening, lie, and says so (`inherited`). A running total that names no place is of the region or the country that the
report speaks of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from onrecord.language.en.context import Context
from onrecord.language.en.setting.spots import NO_PLACE, TOLD, Spot, is_dateline, spot_at, spots_of
from onrecord.language.en.setting.ties import Tokens, cost, tokens_of
from onrecord.language.en.setting.totals import is_cumulative, is_running
from onrecord.language.en.toponyms import PlaceMention
from onrecord.language.en.wordsets import wordset
from onrecord.model.places import Place
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_FAR = 14.0  # dearer ties are none
_NEAR = 2.0  # a place inside the nearest one counts if its tie is not dearer by more than this
_BACK = 3  # sentences over which a place told of goes on
_WIDE_BACK = 3  # sentences over which a region or country told of is that of a total
_LEAD = 8  # sentences in which the main happening is told
_SAME = 4  # sentences in which a place of the main happening is made more exact
_EXACT = 2  # exactness of a district: sites, settlements and districts are exact
_DEFINITE_BACK = 6  # sentences back to what "the city" means
_CITY = 20_000  # people from whom on a settlement is called a city, and no village any more


def places_of(drafts: Sequence[Draft], context: Context, mentions: Sequence[PlaceMention]) -> list[tuple[Place, ...]]:
    """The places of each draft's claim, the most exact first and then the one that holds it."""
    scene = Scene(drafts, context, mentions)
    return [scene.places(draft, own) for draft, own in zip(drafts, scene.own, strict=True)]


@dataclass
class Scene:
    """The places that a report tells of, sentence by sentence."""

    drafts: Sequence[Draft]
    context: Context
    mentions: Sequence[PlaceMention]

    def places(self, draft: Draft, own: Sequence[Spot]) -> tuple[Place, ...]:
        """Where a claim happened, given the places of its own words."""
        if own and not is_cumulative(draft) and own[0].vague and draft.sentence <= _SAME:
            main = self.main[:1]  # the lead says "in eastern Syria", and the text the town
            if main and main[0].place.inside(own[0].place):
                return (*_inherited(main), own[0].place)
        if own:
            return tuple(spot.place for spot in own)
        return _inherited(self._taken_over(draft))

    @cached_property
    def spots(self) -> dict[int, list[Spot]]:
        """The mentions of places of each sentence, with what their grammar makes of them."""
        by: dict[int, list[PlaceMention]] = {}
        for mention in self.mentions:
            by.setdefault(mention.sentence, []).append(mention)
        sentences, attributions = self.context.sentences, self.context.attributions
        found = {number: spots_of(sentences[number], some, attributions) for number, some in by.items()}
        for number in {draft.sentence for draft in self.drafts}:
            found[number] = [*found.get(number, ()), *self._definite(number, found)]
        return found

    @cached_property
    def own(self) -> list[list[Spot]]:
        """For each draft the places that its own sentence ties to it."""
        chosen = []
        for draft in self.drafts:
            sentence = self.context.sentences[draft.sentence]
            chosen.append(
                nearest(sentence, self.spots.get(draft.sentence, ()), tokens_of(sentence, draft.claim.anchor))
            )
        return chosen

    @cached_property
    def told(self) -> dict[int, list[Spot]]:
        """For each sentence the place of what it tells: that of its first claim, else the most exact one named."""
        told = {}
        for number, spots in self.spots.items():
            there = [spot for spot in spots if spot.price <= TOLD and spot.place.precision != "country"]
            if there:
                told[number] = _most_exact(there)
        return told | {number: own for number, own in self._owned.items() if own[0].place.precision != "country"}

    @cached_property
    def main(self) -> list[Spot]:
        """The most exact place of the report's first happening, and what holds it; empty where it tells of none."""
        places = self.told | self._owned
        base = next((places[number][0] for number in sorted(places) if number < _LEAD), None)
        for source in (self._owned, self.told):
            for number in sorted(source):
                if number > (_LEAD + 2 if base is None or base.vague else _SAME):
                    break
                place = source[number][0].place
                if place.exactness <= _EXACT and (base is None or place == base.place or place.inside(base.place)):
                    return source[number]
        if base is not None and base.place.precision != "country":
            return next(spots for number, spots in sorted(places.items()) if spots[0] is base)
        first = next(iter(sorted(self.told)), None)
        return self.told[first] if first is not None else self._written

    @cached_property
    def _owned(self) -> dict[int, list[Spot]]:
        pairs = zip(self.drafts, self.own, strict=True)
        return {draft.sentence: own for draft, own in reversed(list(pairs)) if own}

    @cached_property
    def _written(self) -> list[Spot]:
        """The dateline, where the report tells of "the village" and names no other: then it means that one."""
        sentences = self.context.sentences
        if not any(_speaks_of_a_settlement(sentence) for sentence in sentences):
            return []
        lines = (
            m for m in self.mentions if m.place.precision == "settlement" and is_dateline(sentences[m.sentence], m)
        )
        return [Spot(m.place, m.first, m.stop, TOLD) for m in lines][:1]

    @cached_property
    def _often(self) -> Counter[str]:
        """How often the report names each settlement."""
        return Counter(m.place.name for m in self.mentions if m.use == "place" and m.place.precision == "settlement")

    def _definite(self, number: int, spots: dict[int, list[Spot]]) -> list[Spot]:
        """ "The city" in a sentence as a mention of the settlement that it means: the one named most of the last.

        That a speaker is "an elder of the Umoja neighbourhood" makes this no place that the report is about.
        """
        sentence = self.context.sentences[number]
        meant_by = definite_settlements(sentence)
        if not meant_by:
            return []
        aside = {
            (n, spot.first)
            for n, some in spots.items()
            for spot in some
            if spot.price >= NO_PLACE and spot.place.gazetteer is None
        }
        found = []
        for at in meant_by:
            before = [
                m
                for m in self.mentions
                if (number - _DEFINITE_BACK, 0) <= (m.sentence, m.first) < (number, at)
                and _is_settlement(m)
                and (m.sentence, m.first) not in aside
            ]
            if before:
                noun = sentence.lower[at]
                fitting = [m for m in before if _fits(noun, m, self.context.sentences[m.sentence])] or before
                meant = max(
                    fitting, key=lambda m: (m.sentence == number, self._often[m.place.name], m.sentence, m.first)
                )
                found.append(spot_at(sentence, msgspec.structs.replace(meant.place, basis="inherited"), at))
        return found

    def _taken_over(self, draft: Draft) -> Sequence[Spot]:
        """The place of a claim whose own clause names none."""
        number = draft.sentence
        if is_cumulative(draft):
            whole = self._of_total(draft)
            if whole:
                return whole
        near = [self.told[n] for n in range(number - 1, -1, -1) if n in self.told]
        seats = [spot for spot in self.spots.get(number, ()) if spot.seat and spot.place.precision != "country"]
        if seats:  # the governor of a region tells of what happened in it
            return next((spots for spots in near if _holds(seats, spots[0].place)), seats[:1])
        for n in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if n in self.told and not self.context.sentences[n].headline:
                return self.told[n]
        return self.main

    def _of_total(self, draft: Draft) -> Sequence[Spot]:
        """The region or country of a cumulative figure, where the sentences before name it or it runs up to now."""
        number = draft.sentence
        for n in range(number - 1, max(-1, number - 1 - _WIDE_BACK), -1):
            wide = [s for s in self.spots.get(n, ()) if s.price <= TOLD and s.place.precision in ("region", "country")]
            if wide:
                return wide[:1]
        if not is_running(self.context.sentences[number], draft):
            return ()
        countries = [
            (abs(n - number), n, s) for n, ss in self.spots.items() for s in ss if s.place.precision == "country"
        ]
        home = self.main[0].place.country if self.main else None
        same = [c for c in countries if home and c[2].place.country == home]
        told = [c for c in countries if c[2].price < NO_PLACE and c[1] <= number]
        nearest_one = min(same or told, key=lambda c: c[0], default=None)
        return self.main if nearest_one is None else [nearest_one[2]]


def nearest(sentence: Sentence, spots: Iterable[Spot], claim: Tokens) -> list[Spot]:
    """The place of the claim whose words are the tokens `claim`, and what the sentence says it lies in."""
    priced = [(s.price + cost(sentence, (s.first, s.stop), claim), s) for s in spots if s.price < NO_PLACE]
    priced = sorted((pair for pair in priced if pair[0] < _FAR), key=lambda pair: pair[0])
    if not priced:
        return []
    least, best = priced[0]
    for price, spot in priced:
        if price <= least + _NEAR and spot.place.inside(best.place):
            best = spot
    return [best, *_holding(best, (spot for _, spot in priced))]


def definite_settlements(sentence: Sentence) -> list[int]:
    """The tokens "city", "town" or "village" that mean one named before: "in the city", not "the city of Sumy"."""
    found, lower = [], sentence.lower
    for at in range(1, len(lower)):
        if lower[at] not in wordset("settlements") or lower[at - 1] not in ("the", "that", "this"):
            continue
        behind = lower[at + 1] if at + 1 < len(lower) else ""
        named = at + 1 < len(lower) and sentence.words[at + 1][:1].isupper()
        if not named and behind != "of" and behind not in wordset("bodies of places"):
            found.append(at)
    return found


def _fits(noun: str, mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether "the city" may mean a place: none that its own sentence calls a village, or that has so few people."""
    around = (
        *sentence.lower[mention.stop : mention.stop + 1],
        *sentence.lower[max(0, mention.first - 2) : mention.first],
    )
    called = wordset("settlements").intersection(around)
    if called:
        return noun in called
    people = mention.entry.population if mention.entry is not None else 0
    if not people:  # nobody counted them
        return True
    return people >= _CITY if noun == "city" else people < _CITY if noun in ("village", "hamlet") else True


def _speaks_of_a_settlement(sentence: Sentence) -> bool:
    """ "the village", "the country's capital"."""
    pairs = zip(sentence.lower, sentence.lower[1:], strict=False)
    meant = wordset("settlements") | {"capital"}
    return any(led in ("the", "'s") and noun in meant for led, noun in pairs)


def _holding(best: Spot, spots: Iterable[Spot]) -> list[Spot]:
    """The most exact of the places that hold one; never a mere country."""
    around = [s for s in spots if s is not best and best.place.inside(s.place) and s.place.precision != "country"]
    return sorted(around, key=lambda spot: spot.place.exactness)[:1]


def _most_exact(spots: Sequence[Spot]) -> list[Spot]:
    """The place of those named that the grammar makes it most plainly (the last of equals), or the most exact in it."""
    best = min(reversed(spots), key=lambda spot: spot.price)
    for spot in spots:
        if spot.place.inside(best.place):
            best = spot
    return [best, *_holding(best, spots)]


def _inherited(spots: Iterable[Spot]) -> tuple[Place, ...]:
    return tuple(msgspec.structs.replace(spot.place, basis="inherited") for spot in spots)


def _holds(seats: Iterable[Spot], place: Place) -> bool:
    return any(place.inside(seat.place) for seat in seats)


def _is_settlement(mention: PlaceMention) -> bool:
    return mention.place.precision == "settlement" and mention.use in ("place", "dateline", "reference")
