"""Reading the times of a text for tests: by the light tokeniser, in a report of Wednesday, 2 March 2022."""

from __future__ import annotations

from datetime import date

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.times import Anchor, TimeMention, read_times
from onrecord.language.en.times.history import history
from onrecord.rules.sentence import Sentence

INVASION = next(war for war in history() if war.began == "2022-02-24")
WEDNESDAY = Anchor(date(2022, 3, 2), war=INVASION)


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text, cut into words without the parser."""
    return [cut_lightly(text, stretch) for stretch in stretches(text)]


def read(text: str, anchor: Anchor = WEDNESDAY) -> list[tuple[str, TimeMention]]:
    """The words of each time with what is read of it."""
    sentences = sentences_of(text)
    return [
        (text[slice(*sentence.chars(mention.first, mention.stop))], mention)
        for sentence, mentions in zip(sentences, read_times(sentences, anchor), strict=True)
        for mention in mentions
    ]


def only(text: str, anchor: Anchor = WEDNESDAY) -> TimeMention:
    """The one time of a text."""
    ((_, mention),) = read(text, anchor)
    return mention
