"""The one place that knows the order of the stages: bytes to report to claims."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.model.ids import report_id
from onrecord.model.reports import Report, Retrieval
from onrecord.model.times import Published

if TYPE_CHECKING:
    from onrecord.model.claims import Reading
    from onrecord.reading import Language

GIVEN = "given"  # the extractor's name of a text that came as text


class Pipeline:
    """Reads reports. Made once and used for many: the parser is loaded with the first report.

    `language` replaces English, which is made where none is given.
    """

    def __init__(self, language: Language | None = None) -> None:
        self._given = language

    @cached_property
    def language(self) -> Language:
        """The language whose rules read the reports, with the gazetteer that knows their places.

        Raises ParserUnavailable where the parser's model is not installed, and OnrecordError where the gazetteer
        cannot be built.
        """
        if self._given is not None:
            return self._given
        from onrecord.gazetteer.gazetteer import Gazetteer
        from onrecord.gazetteer.resolve import resolve
        from onrecord.language.en import English

        return English(Gazetteer.open(), resolve)

    def read(
        self,
        data: bytes,
        *,
        name: str,
        url: str | None = None,
        outlet: str | None = None,
        published: str | None = None,
    ) -> tuple[Report, Reading]:
        """The report that `data` holds, and its claims. Messages call it `name`; `published` is EDTF.

        Where nobody gives the report's date, and its text tells it, that is its date, marked as inferred.

        Raises InputError where the bytes are no report, SetAside where they are one that is not for us.
        """
        from onrecord.intake import intake

        report = intake(data, name=name, url=url, outlet=outlet, published=published)
        if report.published.edtf is None:
            inferred = self.language.dated(report)
            report = report if inferred is None else report.dated(inferred)
        return report, self.read_report(report)

    def read_text(
        self, text: str, *, url: str | None = None, outlet: str | None = None, published: str | None = None
    ) -> tuple[Report, Reading]:
        """The same for a text that was extracted already; it is taken as it is."""
        report = report_of(text, url=url, outlet=outlet, published=published)
        return report, self.read_report(report)

    def read_report(self, report: Report) -> Reading:
        """The claims of a report."""
        from onrecord.reading import read_report

        return read_report(report, self.language)


def report_of(text: str, *, url: str | None = None, outlet: str | None = None, published: str | None = None) -> Report:
    """A report of a text as it is, without looking for boilerplate, language or date."""
    data = text.encode()
    date = Published(edtf=published, basis="supplied" if published else "unknown")
    return Report(
        id=report_id(data),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        text=text,
        extractor=GIVEN,
        retrievals=(Retrieval(url=url, outlet=outlet, published=date),),
    )
