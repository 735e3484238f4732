"""English: from a report to drafts of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.language.en.context import Context
from onrecord.language.en.domain import Domain
from onrecord.language.en.gate import may_claim
from onrecord.language.en.harm.find import find_harm
from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.passage import Passage
from onrecord.language.en.segment import Stretch, stretches
from onrecord.language.en.speakers import attribute
from onrecord.language.en.units import units_of
from onrecord.model.claims import Abstention
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence


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
        wanted = [n for n, cut in enumerate(cuts) if may_claim(text, cut.start, cut.end)]
        if not wanted:
            return [], []
        sentences = [_parser().tokenise(text, cut) for cut in cuts]
        domain = Domain.of_report(sentences)
        admitted = [n for n in wanted if domain.admits(sentences[n], 0, len(sentences[n]))]
        refused = [sentences[n] for n in wanted if n not in set(admitted)]
        if not admitted:
            return [], _abstentions(text, refused, domain)
        _parse(text, cuts, sentences, admitted)
        context = Context.of(text, sentences, attribute(text, sentences, outlet=report.outlet))
        passage = Passage(context)
        for number, sentence in enumerate(sentences):
            if sentence.parsed or sentence not in refused:
                passage.read(number)
        return passage.drafts, _abstentions(text, refused, domain)


@cache
def _parser() -> SpacyParser:
    return SpacyParser()


def _parse(text: str, cuts: Sequence[Stretch], sentences: list[Sentence], numbers: Sequence[int]) -> None:
    """Puts parsed sentences in the place of tokenised ones."""
    parsed = _parser().parse(text, [cuts[n] for n in numbers])
    for number, sentence in zip(numbers, parsed, strict=True):
        sentences[number] = sentence


def _abstentions(text: str, refused: Sequence[Sentence], domain: Domain) -> list[Abstention]:
    """The refused sentences that count people harmed, with the reason why they were not taken."""
    kept = [sentence for sentence in refused if any(one.group.numeric for one in find_harm(units_of(sentence)))]
    return [
        Abstention(span=Span.of(text, s.start, s.end), reason=domain.reason(s, 0, len(s))) for s in kept
    ]
