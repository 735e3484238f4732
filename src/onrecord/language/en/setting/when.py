"""Which time belongs to which claim.

The time of its own clause; else that of the sentences just before, or of the report's main happening (`inherited`);
else, for a fresh event, the report's date (`report-date`). The date of speaking is not the date of the event, and the
date of a toll not that of the deaths that it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import msgspec

from onrecord.language.en.context import Context
from onrecord.language.en.setting.stepped import stepped
from onrecord.language.en.setting.ties import Tokens, cost, is_saying, path, tokens_of, top
from onrecord.language.en.setting.totals import is_cumulative, is_running, is_summed
from onrecord.language.en.times import TimeMention
from onrecord.language.en.times.model import War
from onrecord.language.en.times.values import precision_of
from onrecord.model.times import When
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_FAR = 4.5  # dearer ties are none
_OTHER = 5.0  # what it costs a time to be that of a saying or of a toll
_UNLIKE = 0.7  # for a point of time with a total, and for a span of time with an incident
_SPANS = frozenset(("since", "within", "between", "until"))
_FINE = frozenset(("hours", "day", "days", "week"))
_GOES_ON = 2  # sentences over which a time told of goes on
BACK = 3  # sentences back to what "since" in "have since killed" means; no other rule looks further
LEAD = 8  # sentences in which the main happening is told
_OLD = 60  # days after which a time told of in passing is no longer taken for that of later sentences
_SINCE = 12  # tokens before a date in which "since" makes it a beginning
_TITLE = 14  # words of a line that may hold nothing but the report's date and place
_OPENING = 8  # tokens in which a dateline ends
_DASHES = frozenset(("-", "–", "—", "--", "(", ":", "/", "_"))
_VERBS = frozenset("was were is are had has have been killed died".split())


def times_of_claims(
    drafts: Sequence[Draft],
    context: Context,
    times: Sequence[Sequence[TimeMention]],
    *,
    published: date | None,
    war: War | None = None,
) -> list[tuple[When, str | None]]:
    """For each draft when its claim happened, and since when (EDTF) a total counts where the text says so.

    `times` are the times of each of the context's sentences, `published` the report's date, and `war` the one that the
    report is about.
    """
    course = _Course(drafts, context, times, published, war)
    return [course.when(draft, own) for draft, own in zip(drafts, course.own, strict=True)]


@dataclass
class _Course:
    """The times that a report tells of, sentence by sentence."""

    drafts: Sequence[Draft]
    context: Context
    times: Sequence[Sequence[TimeMention]]
    published: date | None
    war: War | None

    def when(self, draft: Draft, own: TimeMention | None) -> tuple[When, str | None]:
        """When a claim happened, given the time of its own words."""
        sentence = self.context.sentences[draft.sentence]
        claim = tokens_of(sentence, draft.claim.anchor)
        step = stepped(sentence, self._named[draft.sentence], claim, self.published)
        if step is not None and (own is None or own.first <= step[1].first):
            return self._with_words(step[0], draft.sentence, step[1]), None
        if own is not None:
            return self._stated(draft, own)
        if is_cumulative(draft) and (total := self._of_total(draft, claim)) is not None:
            return total, total.edtf.split("/")[0] if total.edtf and total.basis != "report-date" else None
        return self._taken_over(draft), None

    @cached_property
    def _named(self) -> list[tuple[TimeMention, ...]]:
        """The times of each sentence but for the report's own date above its text."""
        pairs = zip(self.context.sentences, self.times, strict=True)
        return [tuple(t for t in some if not is_dateline(sentence, t, self.published)) for sentence, some in pairs]

    @cached_property
    def own(self) -> list[TimeMention | None]:
        """For each draft the time that its own sentence ties to it."""
        chosen = []
        for draft in self.drafts:
            sentence = self.context.sentences[draft.sentence]
            claim = tokens_of(sentence, draft.claim.anchor)
            named, total = self._named[draft.sentence], is_cumulative(draft)
            chosen.append(nearest(sentence, named, claim, total=total, toll=is_toll(draft)))
        return chosen

    @cached_property
    def _owned(self) -> dict[int, TimeMention]:
        pairs = reversed(list(zip(self.drafts, self.own, strict=True)))
        return {draft.sentence: own for draft, own in pairs if own is not None and not is_cumulative(draft)}

    def _told(self, number: int) -> TimeMention | None:
        """The time of what a sentence tells: that of its first claim, else the first that is of no saying."""
        own = self._owned.get(number)
        if own is not None and own.precision in _FINE:
            return own
        sentence = self.context.sentences[number]
        for time in self._named[number]:
            point = usable(time) and time.role in ("at", "within", "between") and time.precision in _FINE
            if point and time.relative_to != "war" and not self._old(time) and not _of_saying(sentence, time):
                return time
        return None

    def _old(self, time: TimeMention) -> bool:
        return self.published is not None and time.begins is not None and (self.published - time.begins).days > _OLD

    @cached_property
    def _main(self) -> tuple[int, TimeMention] | None:
        """The time of the report's main happening, and the number of the sentence that tells it."""
        lead = range(min(LEAD, len(self.context.sentences)))
        first = ((n, own) for n in lead if (own := self._owned.get(n)) is not None and own.precision in _FINE)
        told = ((n, time) for n in lead if (time := self._told(n)) is not None)
        return next(first, None) or next(told, None)

    def _stated(self, draft: Draft, own: TimeMention) -> tuple[When, str | None]:
        when = When(edtf=own.edtf, basis=own.basis, precision=own.precision)
        since = own.point if own.role == "since" else None
        if is_cumulative(draft) and own.role == "at" and own.edtf and "/" not in own.edtf and self.published:
            sentence = self.context.sentences[draft.sentence]
            if "since" in sentence.lower[max(0, own.first - _SINCE) : own.first]:  # "since the war began in March 2011"
                since = own.edtf
                when = msgspec.structs.replace(when, edtf=f"{own.edtf}/{self.published}", precision="longer")
        if is_summed(draft) and own.role == "until" and own.edtf and "/" not in own.edtf:
            when = msgspec.structs.replace(when, edtf=f"{self._beginning(own)}/{own.edtf}", precision="longer")
        return self._with_words(when, draft.sentence, own), since if is_cumulative(draft) else None

    def _beginning(self, end: TimeMention) -> str:
        """When a total "as of 28 February" began, as EDTF: with the war that the report is about, or nobody knows."""
        told = self.war is not None and end.begins is not None and self.war.first < end.begins
        return self.war.first.isoformat() if told and self.war is not None else ".."

    def _with_words(self, when: When, number: int, time: TimeMention) -> When:
        start, end = self.context.sentences[number].chars(time.first, time.stop)
        return msgspec.structs.replace(when, text=self.context.text[start:end])

    def _of_total(self, draft: Draft, claim: Tokens) -> When | None:
        """The time of a running total that states none: since what was told last, since the war, up to the report."""
        if self.published is None:
            return None
        began = self._since_then(draft, claim)
        if began is not None and began.begins is not None:
            precision = precision_of((self.published - began.begins).days + 1)
            first = (began.point or "").split("/")[0]  # a span of days began with its first
            today = self.published.isoformat()
            return When(edtf=today if first == today else f"{first}/{today}", basis="inherited", precision=precision)
        sentence = self.context.sentences[draft.sentence]
        if not is_running(sentence, draft):
            return None
        if self.war is not None and not set(self.war.called).isdisjoint(sentence.lower):
            return When(edtf=f"{self.war.first}/{self.published}", basis="resolved", precision="longer")
        return When(edtf=f"../{self.published}", basis="report-date", precision="longer")

    def _since_then(self, draft: Draft, claim: Tokens) -> TimeMention | None:
        """What "since" means in "strikes have since killed 38,713"."""
        number, first = draft.sentence, claim[0]
        lower = self.context.sentences[number].lower
        near = range(max(1, first - 3), claim[1])
        if not any(lower[at] == "since" and lower[at - 1] in ("have", "has", "had") for at in near):
            return None
        for n in range(number, max(-1, number - 1 - BACK), -1):
            for time in reversed(self._named[n]):
                if (n < number or time.stop <= first) and usable(time) and time.begins and time.point:
                    return time
        return None

    def _taken_over(self, draft: Draft) -> When:
        """The time of a claim whose own clause names none."""
        number, sentences = draft.sentence, self.context.sentences
        told: tuple[int, TimeMention] | None = None
        last = number - is_toll(draft)  # the day of a toll is not that of its dead
        for n in range(last, max(-1, number - 1 - _GOES_ON), -1):
            if n < number and sentences[n].headline:
                break
            time = self._told(n)
            if time is not None:
                told = n, time
                break
        told = told or self._main
        if told is not None:
            when = When(edtf=told[1].edtf, basis="inherited", precision=told[1].precision)
            return self._with_words(when, *told)
        if self.published is not None:
            return When(edtf=self.published.isoformat(), basis="report-date", precision="day")
        return When()


def is_toll(draft: Draft) -> bool:
    """Whether a draft's figure is a count of the dead at some day: "the toll had risen to 40"."""
    return draft.claim.why.rule == "harm: toll"


def usable(time: TimeMention) -> bool:
    """Whether a time is a point or span of the calendar that has come, and neither dateline nor a mere comparison."""
    told = time.role not in ("dateline", "compared") and time.type != "SET"
    return told and time.edtf is not None and not time.future


def nearest(
    sentence: Sentence, times: Sequence[TimeMention], claim: Tokens, *, total: bool, toll: bool
) -> TimeMention | None:
    """The time that a sentence ties to the claim whose words are the tokens `claim`, or None.

    `total` says that the claim's figure is cumulative, `toll` that it is the state of a count at some day.
    """
    priced = []
    for time in times:
        if usable(time):
            price = cost(sentence, (time.first, time.stop), claim) + _UNLIKE * ((time.role in _SPANS) != total)
            counted = toll and time.role in ("at", "until") and time.precision in ("day", "hours")
            priced.append((price + _OTHER * (counted or _of_saying(sentence, time)), time.first, time))
    best = min(priced, key=lambda one: one[:2], default=None)
    return best[2] if best is not None and best[0] < _FAR else None


def is_dateline(sentence: Sentence, time: TimeMention, published: date | None) -> bool:
    """Whether a time is the report's own date: in a line without a verb, at the start, or before a dash."""
    if published is None or time.begins is None or time.begins != time.ends:
        return False
    if time.begins == published:
        title = not sentence.parsed and len(sentence) <= _TITLE and _VERBS.isdisjoint(sentence.lower)
        if title or (time.first == 0 and time.basis == "stated"):
            return True
    return time.first <= _OPENING and not _DASHES.isdisjoint(sentence.words[time.stop : time.stop + 1])


def _of_saying(sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time is that of an act of saying: "said on Monday", "told reporters late on Friday"."""
    if any(is_saying(sentence, at) for at in range(max(0, time.first - 2), time.first)):
        return True
    if not sentence.parsed:
        return False
    way = path(sentence, top(sentence, time.first, time.stop))
    verb = next((at for at in way[1:] if sentence.tags[at].startswith("VB")), None)
    return verb is not None and is_saying(sentence, verb)
