"""English: from a report to drafts of its claims."""

from __future__ import annotations

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
from onrecord.language.en.speakers import attribute
from onrecord.language.en.units import units_of
from onrecord.model.claims import Abstention
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_FEW = 3  # a report with no more sentences of conflict than these is first asked whether they say anything


class English:
    """Reads English reports."""

    code = "en"

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
        passage = Passage(Context.of(text, sentences, attribute(text, sentences, outlet=report.outlet)))
        for number in range(len(sentences)):
            if number not in refused:
                passage.read(number)
        long = [_too_long(text, sentences[n]) for n in admitted if not sentences[n].parsed]
        return passage.drafts, sorted(aside + long, key=lambda abstention: abstention.span)


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
