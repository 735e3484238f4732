"""Which place belongs to which claim: the most exact one that the text ties to the event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.en.setting.ties import Tokens, cost, is_saying, path, top
from onrecord.language.en.speakers import Attributions
from onrecord.language.en.speakers.words import roles, verbs
from onrecord.language.en.wordsets import wordset
from onrecord.model.places import Place
from onrecord.rules.sentence import Sentence

RANK = {"site": 0, "settlement": 1, "district": 2, "region": 3, "country": 4}
_LOCATIVE = frozenset(
    """in at on near outside around across throughout inside within over off along between beside against above
    under behind amid beyond through""".split()
)
_TOWARDS = frozenset(("to", "into", "toward", "towards", "for", "onto"))
_FROM = frozenset(("from", "by", "with", "than", "like", "via", "per"))
_PARTS = frozenset(
    """city town village region province district oblast state area suburb outskirts north south east west northeast
    northwest southeast southwest centre center part parts port capital hamlet settlement camp neighbourhood
    neighborhood municipality county governorate raion hromada community township zone strip peninsula island valley
    edge heart side middle streets square market hospital school mosque church station direction vicinity km miles
    kilometres kilometers mi""".split()
)
_SUFFER = frozenset(
    """saw sees seen witnessed suffered suffers suffer came comes come remains remained remain lost loses was is were are
    has had experienced endured mourned mourns buries buried woke""".split()
)
_FORCES = frozenset(
    """forces troops army soldiers military government regime officials authorities police ministry administration
    council president mayor governor prosecutor prosecutors police office court embassy parliament diplomats leaders
    residents people spokesman ambassador border team rebels fighters militants separatists side""".split()
)
ORIGIN = 6.0
import os
V = dict(wide=1, limit=14.0, nsubj=1, compound=1, both=1, dl=1)
V.update({k: float(v) for k, v in (x.split("=") for x in os.environ.get("V", "").split() if "=" in x)})
LIMIT = 6.0  # dearer ties are none


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention of a place in a sentence: its number among the report's, its tokens, and what its grammar costs."""

    number: int
    place: Place
    within: tuple[int, ...]
    first: int
    stop: int
    price: float
    prep: str | None
    seat: bool = False
    vague: bool = False


def spots(sentence: Sentence, mentions: Sequence[tuple[int, object]], attributions: Attributions) -> list[Spot]:
    """The mentions of places in a sentence with what their grammar costs them as the place of an event."""
    found = []
    speakers = _speakers(sentence, attributions)
    for number, mention in mentions:
        place = mention.place
        if mention.use != "place" or (V["dl"] and is_dateline(sentence, mention)):
            continue
        first, stop = mention.first, mention.stop
        prep, governor, linked = _links(sentence, first, stop)
        price = _price(sentence, place, (first, stop), prep, governor, linked)
        if _speaks(sentence, attributions, place.start, place.end) or (
            sentence.parsed
            and _of_speaker(sentence, (first, stop), speakers)
            and not any(a <= place.start < b for act in attributions.acts for a, b in act.contents)
        ):
            price = max(price, ORIGIN)
        found.append(Spot(number, place, mention.within, first, stop, price, prep, _seat(sentence, stop, governor) or (V['wide'] and price >= ORIGIN and prep in ('in', 'of', 'at', 'on')), _vague(mention)))
    return found


_DASHES = frozenset(("-", "–", "—", "--", "(", "_", ":"))


def is_dateline(sentence: Sentence, mention) -> bool:
    """Whether a mention opens a report: "ANKARA, Nov 5 (Xinhua) --", "BEIRUT Air strikes hit"."""
    if mention.use == "dateline":
        return True
    if mention.sentence > 5 or mention.first > 4 or not all(w.isupper() or not w.isalpha() for w in sentence.words[: mention.stop]):
        return mention.sentence <= 5 and mention.first == 0 and bool(_DASHES & set(sentence.words[mention.stop : mention.stop + 5])) and any(
            w in wordset("dates") for w in sentence.lower[mention.stop : mention.stop + 5]
        )
    return any(c.islower() for word in sentence.words for c in word)


def _vague(mention) -> bool:
    """Whether a mention names a country, or only a part of one: "eastern Syria"."""
    part = mention.relation is not None and mention.relation.kind == "part" and mention.place.exactness >= 3
    return part or mention.place.precision == "country"


def _speakers(sentence: Sentence, attributions: Attributions) -> frozenset[int]:
    """The tokens that name those who speak in a sentence."""
    spans = [
        (s.start, s.end)
        for act in attributions.acts
        if act.words[0] < sentence.end and act.words[1] > sentence.start
        for s in act.speakers
        if s.start is not None
    ]
    return frozenset(i for i in range(len(sentence)) if any(a <= sentence.starts[i] < b for a, b in spans))


def _of_speaker(sentence: Sentence, at: Tokens, speakers: frozenset[int]) -> bool:
    """Whether a mention stands in what tells of a speaker: "Fadel Naeem, who runs al-Ahli hospital"."""
    return any(token in speakers for token in path(sentence, top(sentence, *at))[1:])


def _speaks(sentence: Sentence, attributions: Attributions, start: int, end: int) -> bool:
    """Whether the mention stands in the words that tell who speaks, and not in what is said."""
    for act in attributions.acts:
        low, high = act.words
        if low <= start and end <= high and not any(a <= start and end <= b for a, b in act.contents):
            near = (i for i in range(len(sentence)) if low <= sentence.starts[i] <= high + 1)
            if any(is_saying(sentence, i) for i in near):
                return True
    return False


def _links(sentence: Sentence, first: int, stop: int) -> tuple[str | None, int | None, str]:
    """The preposition that leads to a mention, the word that governs it, and how."""
    if not sentence.parsed:
        return _led(sentence, first), None, ""
    at, linked = top(sentence, first, stop), ""
    for _ in range(8):
        dep, head = sentence.deps[at], sentence.heads[at]
        if head == at:
            return None, None, "root"
        if dep == "pobj":
            prep = sentence.lower[head]
            noun = sentence.heads[head]
            if prep in ("of", "from", "north", "south") and sentence.lower[noun] in _PARTS and noun != head:
                at = noun
                continue
            return prep, noun, linked or "pobj"
        if dep in ("appos", "compound", "poss", "nmod", "amod", "nn", "conj", "npadvmod"):
            if dep in ("compound", "poss", "nmod", "amod") and not linked:
                linked = dep
            if linked and sentence.lower[head] in _FORCES:
                return None, head, "forces"
            at = head
            continue
        return None, head, linked + dep if linked else dep
    return None, None, linked


def _led(sentence: Sentence, first: int) -> str | None:
    for at in range(first - 1, max(-1, first - 7), -1):
        if sentence.lower[at] in _LOCATIVE | _TOWARDS | _FROM:
            return sentence.lower[at]
        if not sentence.lower[at].isalpha() and sentence.lower[at] not in (",", "-", "'s"):
            return None
    return None


def _price(
    sentence: Sentence, place: Place, at: Tokens, prep: str | None, governor: int | None, linked: str
) -> float:
    after = sentence.lower[at[1]] if at[1] < len(sentence) else ""
    if sentence.headline and at[0] and sentence.lower[at[0] - 1] in (":", "-", "–", "—") and at[1] >= len(sentence) - 1:
        return ORIGIN
    if linked == "forces" or after in _FORCES or _role_at(sentence, at[1]):
        return ORIGIN
    if governor is not None and _role_of(sentence, governor) and prep in ("of", "for", None):
        return ORIGIN
    if prep in _LOCATIVE and not (place.precision == "country" and linked.startswith("poss")):
        return 0.0
    of_event = V["compound"] and linked == "compound" and place.precision != "country" and _noun_behind(sentence, at[1])
    if of_event and prep in _FROM:
        return 0.6
    if prep in _FROM or (at[1] < len(sentence) and is_saying(sentence, at[1])):
        return ORIGIN
    if place.precision == "country" and linked.startswith(("poss", "compound", "nmod", "amod")):
        return ORIGIN
    acted_on = linked in ("nsubjpass", "dobj")
    if place.precision == "country" and prep is None:
        return 0.5 if acted_on else ORIGIN
    if prep in _TOWARDS:
        return 1.5
    if prep == "of":
        return 0.5
    if linked.startswith(("compound", "poss", "nmod", "amod")):
        return 0.6
    if linked in ("nsubj", "csubj"):
        return 2.0 if V["nsubj"] == 0 or governor is None or sentence.lower[governor] in _SUFFER else ORIGIN
    if linked == "dobj" and V["nsubj"] and governor is not None and sentence.lower[governor] in verbs():
        return ORIGIN
    return 0.5 if acted_on else 1.0


def _noun_behind(sentence: Sentence, at: int) -> bool:
    """Whether a name stands before a noun that it is the place of: "Idlib market raids"."""
    return at < len(sentence) and sentence.words[at].islower() and sentence.tags[at].startswith("NN")


_LOCAL = frozenset(("local authority", "emergency service", "health authority"))


def _seat(sentence: Sentence, stop: int, governor: int | None) -> bool:
    """Whether a mention tells of where a local authority sits: "Kharkiv mayor", "governor of the Donetsk region"."""
    for at in (stop, governor):
        hit = roles().longest(sentence.lower, at) if at is not None and at < len(sentence) else None
        if hit is not None and hit[1].category in _LOCAL:
            return True
    return False


def _role_at(sentence: Sentence, at: int) -> bool:
    return at < len(sentence) and roles().longest(sentence.lower, at) is not None


def _role_of(sentence: Sentence, at: int) -> bool:
    hit = roles().longest(sentence.lower, at)
    return hit is not None and hit[1].kind in ("person", "body")


def _barred(spot: Spot, claim: Tokens, others: Sequence[Tokens]) -> float:
    """What it costs that another claim stands between a spot and the claim."""
    low, high = (spot.stop, claim[0]) if spot.stop <= claim[0] else (claim[1], spot.first)
    return 1.5 * any(low <= first and stop <= high for first, stop in others)


def tied(
    sentence: Sentence, found: Sequence[Spot], claim: Tokens, others: Sequence[Tokens] = ()
) -> list[tuple[float, Spot]]:
    """The spots of a sentence that a claim of it can lie at, the nearest tied first, each with its cost."""
    priced = [
        (spot.price + cost(sentence, (spot.first, spot.stop), claim) + _barred(spot, claim, others), spot)
        for spot in found
        if spot.price < ORIGIN
    ]
    return sorted(((c, s) for c, s in priced if c < V['limit']), key=lambda pair: pair[0])


def chosen(priced: Sequence[tuple[float, Spot]], *, several: bool = False) -> list[Spot]:
    """The place of a claim and what the text says it lies in, most exact first."""
    if not priced:
        return []
    least, best = priced[0]
    near = [spot for price, spot in priced if price <= least + 2.0]
    for spot in near:
        if spot is not best and spot.place.inside(best.place):
            best = spot
    around = [spot for _, spot in priced if spot is not best and best.place.inside(spot.place)]
    around.sort(key=lambda spot: RANK[spot.place.precision])
    around = [s for s in around if s.place.precision != "country"][:1]
    if several and V["both"] and not around:
        around = [
            spot for price, spot in priced
            if price <= least + 1.5 and spot.place.name != best.place.name and not best.place.inside(spot.place) and not spot.place.inside(best.place)
        ][:1]
    return [best, *around]
