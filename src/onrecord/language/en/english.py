"""English: from a report to drafts of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.language.en.context import Context
from onrecord.language.en.domain import Domain
from onrecord.language.en.gate import counts_harm, may_claim
from onrecord.language.en.harm.find import find_harm
from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.losses import find_losses, is_listing
from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.passage import Passage
from onrecord.language.en.segment import stretches
from onrecord.language.en.setting.settle import settled
from onrecord.language.en.speakers import attribute
from onrecord.language.en.times.infer import infer_report_date
from onrecord.language.en.toponyms import Gazetteer, PlaceMention, find_places
from onrecord.language.en.toponyms.capitals import capitals_of
from onrecord.language.en.toponyms.mention import Resolver
from onrecord.language.en.toponyms.villages import in_order, with_villages
from onrecord.language.en.units import units_of
from onrecord.model.claims import Abstention
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.model.times import Published
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_FEW = 3  # a report with no more sentences of conflict than these is first asked whether they say anything


class English:
    """Reads English reports.

    `gazetteer` knows the places that they name, and `resolve` decides which of several places of one name is meant;
    without them claims get no `where`.
    """

    code = "en"

    def __init__(self, gazetteer: Gazetteer | None = None, resolve: Resolver | None = None) -> None:
        self._gazetteer, self._resolve = gazetteer, resolve

    def dated(self, report: Report) -> Published | None:
        """The report's own date as its text tells it, for one that came without; None where it does not."""
        inferred = infer_report_date([cut_lightly(report.text, cut) for cut in stretches(report.text, report.removed)])
        return None if inferred is None else Published(edtf=inferred[0].isoformat(), basis="inferred")

    def draft(self, report: Report) -> tuple[list[Draft], list[Abstention]]:
        """The drafts of a report's claims in order of text, and the sentences that could not be coded.

        Sentences are parsed only where they hold a word of harm or loss and speak, as far as their words tell, of
        armed conflict.
        """
        text = report.text
        cuts = stretches(text, report.removed)
        light = [cut_lightly(text, cut) for cut in cuts]
        wanted = [n for n, sentence in enumerate(light) if may_claim(sentence)]
        if not wanted:
            return [], []
        domain = Domain.of_report(light)
        admitted = [n for n in wanted if domain.admits(light[n], 0, len(light[n]))]
        refused = set(wanted) - set(admitted)
        aside = [
            _not_conflict(text, light[n], domain)
            for n in sorted(refused)
            if counts_harm(text, cuts[n].start, cuts[n].end)
        ]
        if not admitted:
            return [], aside
        parsed = dict(zip(admitted, _parser().parse(text, [cuts[n] for n in admitted]), strict=True))
        if len(admitted) <= _FEW and not any(_says_something(sentence) for sentence in parsed.values()):
            return [], aside
        sentences = [parsed.get(n) or _parser().tokenise(text, cut) for n, cut in enumerate(cuts)]
        context = Context.of(text, sentences, attribute(text, sentences, outlet=report.outlet))
        passage = Passage(context)
        for number in range(len(sentences)):
            if number not in refused:
                passage.read(number)
        long = [_too_long(text, sentences[n]) for n in admitted if not sentences[n].parsed]
        return self.settle(passage.drafts, context, report), sorted(aside + long, key=lambda found: found.span)

    def settle(self, drafts: Sequence[Draft], context: Context, report: Report) -> list[Draft]:
        """The drafts with the time and place of their claims; these are looked for only where there are claims."""
        if not drafts:
            return []
        return settled(drafts, context, self._places(report, context.sentences), report.published)

    def _places(self, report: Report, sentences: Sequence[Sentence]) -> tuple[PlaceMention, ...]:
        """The places that a report names, known and unknown ones."""
        if self._gazetteer is None or self._resolve is None:
            return ()
        known = find_places(report.text, sentences, self._gazetteer, self._resolve, outlet=report.outlet)
        known = in_order(known, capitals_of(sentences, known, self._gazetteer, report.text))
        return with_villages(sentences, known, report.text)


@cache
def _parser() -> SpacyParser:
    return SpacyParser()


def _says_something(sentence: Sentence) -> bool:
    """Whether a sentence alone gives a claim, or is too long to tell."""
    if not sentence.parsed or is_listing(sentence):
        return True
    return bool(find_harm(units_of(sentence)) or find_losses(sentence))


def _not_conflict(text: str, sentence: Sentence, domain: Domain) -> Abstention:
    return Abstention(
        span=Span.of(text, sentence.start, sentence.end), reason=domain.reason(sentence, 0, len(sentence))
    )


def _too_long(text: str, sentence: Sentence) -> Abstention:
    reason = f"a sentence of {len(sentence)} words is not parsed: it may be a list or a table"
    return Abstention(span=Span.of(text, sentence.start, sentence.end), reason=reason)
