"""Capitals that a report means and does not name: "a hotel in Somalia's capital", "in the capital of Chad"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.toponyms.making import place_of
from onrecord.language.en.toponyms.mention import Gazetteer, PlaceMention
from onrecord.language.en.wordsets import wordset
from onrecord.rules.sentence import Sentence


def capitals_of(
    sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], gazetteer: Gazetteer, text: str
) -> list[PlaceMention]:
    """The mentions of capitals by their country alone, in order of text.

    Of a capital that is named ("Somalia's capital, Mogadishu") the name is the mention.
    """
    found = []
    for mention in mentions:
        if mention.place.precision != "country" or mention.use != "place" or mention.place.country is None:
            continue
        span = _span(sentences[mention.sentence], mention)
        if span is None or _named(mentions, mention.sentence, span[1]):
            continue
        behind = sentences[mention.sentence].lower[span[1] : span[1] + 1]
        if behind and behind[0] in wordset("behind capital of money"):
            continue
        entry = gazetteer.capital(mention.place.country)
        if entry is not None:
            place = place_of(entry, text, sentences[mention.sentence].chars(*span))
            head = sentences[mention.sentence].lower.index("capital", span[0])
            found.append(PlaceMention(place, entry.kind, "place", mention.sentence, head, head + 1, entry))
    return found


def _span(sentence: Sentence, mention: PlaceMention) -> tuple[int, int] | None:
    """The tokens of "Somalia's capital" or of "the capital of Chad" around a country."""
    lower, first, stop = sentence.lower, mention.first, mention.stop
    if lower[stop : stop + 2] == ("'s", "capital"):
        return first, stop + 2
    if lower[stop : stop + 1] == ("capital",) and lower[stop - 1].endswith("'s"):
        return first, stop + 1
    if lower[max(0, first - 3) : first] == ("the", "capital", "of"):
        return first - 3, stop
    return None


def _named(mentions: Sequence[PlaceMention], sentence: int, stop: int) -> bool:
    """Whether a settlement is named right behind: "Somalia's capital, Mogadishu"."""
    return any(
        m.sentence == sentence and stop <= m.first <= stop + 1 and m.place.precision == "settlement" for m in mentions
    )
