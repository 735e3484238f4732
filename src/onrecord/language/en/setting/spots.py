"""Mentions of places by what their grammar makes of them: the place of what is told, or somebody's seat or origin.

"In Kharkiv" is where something happens; "Kharkiv mayor", "from Kharkiv" and "Moscow says" are not: the place of an
event is never that of its teller, of a weapon's origin or of the dateline.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.en.setting.ties import Tokens, is_saying, path, top
from onrecord.language.en.speakers import Act, Attributions
from onrecord.language.en.speakers.words import roles, verbs
from onrecord.language.en.toponyms import PlaceMention
from onrecord.language.en.wordsets import wordset
from onrecord.model.places import Place
from onrecord.rules.sentence import Sentence

NO_PLACE = 6.0  # from this price on, a mention is no place of an event
TOLD = 1.0  # up to this price, it is where what its sentence tells happened
_LOCAL = frozenset(("local authority", "emergency service", "health authority"))
_SEATED = frozenset(("in", "of", "at", "on"))
_COMPOUNDS = ("poss", "compound", "nmod", "amod")
_DASHES = frozenset(("-", "–", "—", "--", "(", "_", ":"))
_OPENING = 5  # sentences and tokens in which a dateline may stand
_BYLINE = 14  # words of a byline
_LED = 6  # words over which a preposition still leads to a name, where nothing is parsed
_CLIMB = 8  # links from a name to the preposition or verb that governs it


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention of a place in the tokens `first`:`stop` of its sentence.

    `price` is what its grammar costs it as the place of an event: 0 for "in Kharkiv", NO_PLACE for what is none.
    `seat` says that a local authority sits there or that it tells of a speaker, `vague` that it is a country or a part
    of one ("eastern Syria").
    """

    place: Place
    first: int
    stop: int
    price: float
    seat: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Led:
    """What governs a name: the preposition, the word behind that, and how the name hangs on it."""

    prep: str | None = None
    governor: int | None = None
    link: str = ""


def spots_of(sentence: Sentence, mentions: Sequence[PlaceMention], attributions: Attributions) -> list[Spot]:
    """The mentions of places in a sentence; no datelines, adjectives, parts of bodies' names, nor where it was said."""
    found = []
    near = [act for act in attributions.acts if _touches(act, sentence)]
    speakers = _speakers(sentence, near)
    for mention in mentions:
        if mention.use != "place" or is_dateline(sentence, mention):
            continue
        at = (mention.first, mention.stop)
        if _is_where_it_was_said(sentence, at):
            continue
        led = _led(sentence, *at)
        price = _price(sentence, mention.place, at, led)
        if _tells_of_speaker(sentence, mention.place, at, speakers, near):
            price = max(price, NO_PLACE)
        seat = _is_seat(sentence, at[1], led.governor) or (price >= NO_PLACE and led.prep in _SEATED)
        found.append(Spot(mention.place, *at, price, seat, _vague(mention)))
    return found


def spot_at(sentence: Sentence, place: Place, at: int) -> Spot:
    """The token `at` ("the city") as a mention of the place that it means."""
    return Spot(place, at, at + 1, _price(sentence, place, (at, at + 1), _led(sentence, at, at + 1)))


def is_dateline(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a mention says where a report was written: "ANKARA, Nov 5 (Xinhua) --", "BEIRUT Air strikes hit", and in
    the byline "By Amina Yusuf in Kano".
    """
    if mention.use == "dateline":
        return True
    if mention.sentence > _OPENING:
        return False
    words = sentence.words
    if words[0] == "By" and not sentence.parsed and len(words) <= _BYLINE:
        return True
    if mention.first < _OPENING and all(word.isupper() or not word.isalpha() for word in words[: mention.stop]):
        return any(c.islower() for word in words for c in word)
    behind = range(mention.stop, min(len(words), mention.stop + _OPENING))
    dated = any(sentence.lower[at] in wordset("dates") for at in behind)
    return mention.first == 0 and dated and any(words[at] in _DASHES for at in behind)


def _vague(mention: PlaceMention) -> bool:
    part = mention.relation is not None and mention.relation.kind == "part"
    return mention.place.precision == "country" or (part and mention.place.precision == "region")


def _touches(act: Act, sentence: Sentence) -> bool:
    """Whether an act of saying, or what was said, reaches into a sentence."""
    return any(start < sentence.end and end > sentence.start for start, end in (act.words, *act.contents))


def _speakers(sentence: Sentence, acts: Sequence[Act]) -> frozenset[int]:
    """The tokens that name those who speak in a sentence."""
    return frozenset(
        at
        for act in acts
        if act.words[0] < sentence.end and act.words[1] > sentence.start
        for speaker in act.speakers
        if speaker.start is not None and speaker.end is not None
        for at in range(bisect_left(sentence.starts, speaker.start), bisect_left(sentence.starts, speaker.end))
    )


def _tells_of_speaker(
    sentence: Sentence, place: Place, at: Tokens, speakers: frozenset[int], acts: Sequence[Act]
) -> bool:
    """Whether a mention stands in the words that tell who speaks, and not in what is said.

    "Fadel Naeem, who runs al-Ahli hospital, said" tells nothing of where people died.
    """
    if any(a <= place.start and place.end <= b for act in acts for a, b in act.contents):
        return False
    if speakers and sentence.parsed and any(token in speakers for token in path(sentence, top(sentence, *at))[1:]):
        return True
    for low, high in (act.words for act in acts):
        if low <= place.start and place.end <= high:
            near = (i for i in range(len(sentence)) if low <= sentence.starts[i] <= high + 1)
            if any(is_saying(sentence, i) for i in near):
                return True
    return False


def _led(sentence: Sentence, first: int, stop: int) -> _Led:
    """What governs the name in the tokens `first`:`stop`, through "the city of", "the outskirts of"."""
    if not sentence.parsed:
        return _Led(_led_by_words(sentence, first))
    if (
        first > 1
        and sentence.lower[first - 1] == ","
        and sentence.lower[first - 2] in wordset("settlements") | {"capital"}
    ):
        return _Led(_led_by_words(sentence, first - 1))  # "in the capital, Grozny": parsers take it for a subject
    at, link = top(sentence, first, stop), ""
    for _ in range(_CLIMB):
        dep, head = sentence.deps[at], sentence.heads[at]
        if head == at:
            return _Led(link="root")
        if dep == "pobj":
            prep, noun = sentence.lower[head], sentence.heads[head]
            if prep not in ("of", "from") or sentence.lower[noun] not in wordset("parts of places") or noun == head:
                return _Led(prep, noun, link or dep)
            at = noun
        elif dep in (*_COMPOUNDS, "appos", "conj", "npadvmod"):
            link = link or (dep if dep in _COMPOUNDS else "")
            if link and sentence.lower[head] in wordset("bodies of places"):
                return _Led(None, head, "body")
            at = head
        else:
            return _Led(None, head, link + dep)
    return _Led(link=link)


def _led_by_words(sentence: Sentence, first: int) -> str | None:
    leading = wordset("locative") | wordset("leading to") | wordset("leading from")
    for at in range(first - 1, max(-1, first - 1 - _LED), -1):
        word = sentence.lower[at]
        if word in leading:
            return word
        if not word.isalpha() and word not in (",", "-", "'s"):
            return None
    return None


def _price(sentence: Sentence, place: Place, at: Tokens, led: _Led) -> float:
    """What the grammar of a mention costs it as the place of an event."""
    if _is_somebodys(sentence, at, led):
        return NO_PLACE
    country, compound = place.precision == "country", led.link.startswith(_COMPOUNDS)
    if led.prep in wordset("locative") and not (country and led.link.startswith("poss")):
        return 0.0
    if led.prep in wordset("leading from"):
        return 0.6 if led.link == "compound" and not country and _noun_behind(sentence, at[1]) else NO_PLACE
    if country and compound:
        return NO_PLACE
    if led.prep is None and led.link in ("nsubjpass", "dobj"):
        return 0.5
    if country and led.prep is None:
        return NO_PLACE
    if led.prep in wordset("leading to"):
        return 1.5
    if led.prep == "of":
        return 0.5
    return 0.6 if compound else 2.0 if led.link == "nsubj" else TOLD


def _is_somebodys(sentence: Sentence, at: Tokens, led: _Led) -> bool:
    """Whether a mention names who acts or speaks, and not where: "Kharkiv police", "mayor of Kharkiv"."""
    first, stop = at
    after = sentence.lower[stop] if stop < len(sentence) else ""
    if led.link == "body" or after in wordset("bodies of places") or _is_role(sentence, stop):
        return True
    if stop < len(sentence) and is_saying(sentence, stop):
        return True
    if sentence.headline and first and sentence.words[first - 1] in _DASHES and stop >= len(sentence) - 1:
        return True  # "Five killed in Ukraine: Kyiv"
    if led.governor is None:
        return False
    if led.prep in ("of", "for", None) and _is_role(sentence, led.governor):
        return True
    verb = sentence.lower[led.governor]
    if led.link == "nsubj":
        return verb not in wordset("undergoing")
    return led.link == "dobj" and verb in verbs()


def _is_where_it_was_said(sentence: Sentence, at: Tokens) -> bool:
    """ "The minister told reporters in Kyiv"; not "in Kharkiv, the mayor said" or "they died, he said, in Kharkiv"."""
    if not sentence.parsed:
        return False
    way = path(sentence, top(sentence, *at))
    if len(way) < 3 or [sentence.deps[step] for step in way[:2]] != ["pobj", "prep"]:
        return False
    prep, governor = way[1], way[2]
    verb = governor if sentence.deps[governor] != "dobj" else sentence.heads[governor]  # "told reporters"
    return sentence.lower[verb] in wordset("speaking") and verb < prep and sentence.lower[prep - 1] != ","


def _noun_behind(sentence: Sentence, at: int) -> bool:
    """ "from Idlib market raids": the name stands before the noun that the preposition leads to."""
    return at < len(sentence) and sentence.words[at].islower() and sentence.tags[at].startswith("NN")


def _is_seat(sentence: Sentence, stop: int, governor: int | None) -> bool:
    """Whether a local authority sits there: "Kharkiv mayor", "governor of the Donetsk region"."""
    for at in (stop, governor):
        hit = roles().longest(sentence.lower, at) if at is not None and at < len(sentence) else None
        if hit is not None and hit[1].category in _LOCAL:
            return True
    return False


def _is_role(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence):
        return False
    hit = roles().longest(sentence.lower, at)
    return hit is not None and hit[1].kind in ("person", "body")
