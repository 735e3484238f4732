"""The wars and events of times_events.toml, and which war a report is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from onrecord.language.en.tables import phrases
from onrecord.language.en.times.model import War
from onrecord.language.en.times.values import Value, at_day, month, span, year_of
from onrecord.rules.lexicon import Strict, load_lexicon
from onrecord.rules.sentence import Sentence

MIN_CUES = 2  # words of a war that a report must hold to be about it
REMEMBERED = timedelta(days=2 * 365)  # how long after its end a war is still "the war" of reports from there


class _War(Strict, frozen=True):
    name: str
    began: str
    called: str
    cues: str
    names: str
    until: str | None = None


class _History(Strict, frozen=True):
    """The schema of times_events.toml."""

    source: str
    wars: tuple[_War, ...]
    events: dict[str, str]


@cache
def history() -> tuple[War, ...]:
    """The wars, the latest first."""
    wars = [_war(war) for war in _lexicon().wars]
    return tuple(sorted(wars, key=lambda war: war.first, reverse=True))


@cache
def _lexicon() -> _History:
    return load_lexicon("onrecord.language.en.lexicons", "times_events.toml", _History)


def _war(war: _War) -> War:
    return War(
        name=war.name,
        began=war.began,
        first=_first(war.began),
        until=date.fromisoformat(war.until) if war.until else None,
        called=frozenset(phrases(war.called)),
        cues=frozenset(phrases(war.cues)),
    )


def _first(edtf: str) -> date:
    return date.fromisoformat(edtf if len(edtf) == len("2022-02-24") else f"{edtf}-01")


def value_of(edtf: str) -> Value:
    """The value of a day, a month, a year or a span of days in EDTF."""
    if "/" in edtf:
        begins, ends = edtf.split("/")
        return span(date.fromisoformat(begins), date.fromisoformat(ends))
    numbers = [int(part) for part in edtf.split("-")]
    return at_day(date(*numbers)) if len(numbers) > 2 else month(*numbers) if len(numbers) > 1 else year_of(*numbers)


@cache
def named() -> dict[str, str]:
    """EDTF by the name of each war and event."""
    known = _lexicon()
    wars = {name: war.began for war in known.wars for name in phrases(war.names)}
    return wars | {name: edtf for edtf, names in known.events.items() for name in phrases(names)}


@cache
def events() -> frozenset[str]:
    """The names of events that are no wars."""
    return frozenset(name for listed in _lexicon().events.values() for name in phrases(listed))


@cache
def war_words() -> dict[str, tuple[War, ...]]:
    """The wars, latest first, that a word speaks of."""
    found: dict[str, tuple[War, ...]] = {}
    for war in history():
        for word in war.cues:
            found[word] = (*found.get(word, ()), war)
    return found


def war_of(sentences: Iterable[Sentence], published: date | None) -> War | None:
    """The war that a report is about: one with many words in it that had begun by then and was not long over.

    Of those with at least half as many words as the first the latest counts: wars of one country share their words.
    None where too few words speak of any.
    """
    known = war_words()
    counts: Counter[War] = Counter()
    for sentence in sentences:
        for word in sentence.lower:
            for war in known.get(word, ()):
                counts[war] += 1
    fitting = [war for war in history() if counts[war] >= MIN_CUES and fits(war, published)]
    most = max((counts[war] for war in fitting), default=0)
    return next((war for war in fitting if 2 * counts[war] >= most), None)


def fits(war: War, published: date | None) -> bool:
    """Whether a report of that day can mean this war by "the war"."""
    if published is None:
        return war.until is None
    return war.first <= published and (war.until is None or published <= war.until + REMEMBERED)
