"""Bytes to a report: what a file or page holds, in characters that never change again."""

from __future__ import annotations

import hashlib

from onrecord.intake import boilerplate, html
from onrecord.intake import published as dates
from onrecord.intake.discover import MAX_BYTES, Discovery, Input, check_size, discover
from onrecord.intake.encoding import decode, normalise_newlines
from onrecord.intake.language import Language, identify
from onrecord.model.errors import InputError, SetAside
from onrecord.model.ids import report_id
from onrecord.model.reports import Removed, Report, Retrieval
from onrecord.model.times import Published

__all__ = ["MAX_BYTES", "MAX_CHARS", "Discovery", "Input", "Language", "discover", "identify", "intake"]

MAX_CHARS = 5_000_000
PLAIN = "onrecord-text 1"
LONGEST_TITLE = 250


def intake(
    data: bytes, *, name: str, url: str | None = None, outlet: str | None = None, published: str | None = None
) -> Report:
    """The report that `data` holds; messages call it `name`. `published` is an EDTF date, as in 2022-03-02.

    Raises InputError for a file that is empty, binary or in no known encoding; SetAside for one that is no
    report for us: too large, without readable text, or surely in another language than English.
    """
    supplied = dates.supplied(published, name) if published else None
    check_size(len(data), name)
    if not data:
        raise InputError(name, "the file is empty; give a file that holds a report's text")
    raw = normalise_newlines(decode(data, name).text)
    page = html.extract(raw, name) if _is_html(name, raw) else None
    text = page.text if page is not None else raw
    _check(text, name)
    language = identify(text)
    if language.foreign:
        raise SetAside(name, f"the text is in {language.name}; onrecord reads English, so give a translation of it")
    found = dates.find(
        text,
        metadata=page.date if page else None,
        time_zone=page.time_zone if page else None,
        url=url or (page.url if page else None),
    )
    removed = boilerplate.mark(text, found.removed)
    return Report(
        id=report_id(data),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/html" if page is not None else "text/plain",
        text=text,
        extractor=page.extractor if page is not None else PLAIN,
        title=(page.title if page is not None else None) or _title(text, removed),
        language=language.tag,
        retrievals=(_retrieval(page, url, outlet, supplied or found.published),),
        removed=removed,
    )


def _is_html(name: str, text: str) -> bool:
    """Whether a text is a page: by its beginning, or by its name where it has tags."""
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return (named and "<" in text and ">" in text) or html.looks_like_html(text)


def _check(text: str, name: str) -> None:
    """Raises SetAside for a text that is too long or has no letter."""
    if len(text) > MAX_CHARS:
        limit = MAX_CHARS // 1_000_000
        much = f"{limit} million characters"
        raise SetAside(name, f"the text has over {much}, too many for one report; split it into its reports")
    if not any(char.isalpha() for char in text):
        raise SetAside(name, "the file holds no readable text; give a file that holds a report's text")


def _title(text: str, removed: tuple[Removed, ...]) -> str | None:
    """The first line of a text where it looks like a headline: short, no full stop, and more below it."""
    all_lines = boilerplate.lines(text)
    if len(all_lines) < 2:
        return None
    first = all_lines[0]
    pieces, at = [], first.start
    for span in removed:
        if span.start < first.end:
            pieces.append(text[at : span.start])
            at = max(at, span.end)
    pieces.append(text[at : first.end])
    title = "".join(pieces).strip()
    return title if title and len(title) <= LONGEST_TITLE and not title.endswith((".", ":", ",", ";")) else None


def _retrieval(page: html.Page | None, url: str | None, outlet: str | None, published: Published) -> Retrieval:
    """Where the report is from: as the user says, else as the page says of itself."""
    return Retrieval(
        url=url or (page.url if page is not None else None),
        outlet=outlet or (page.site if page is not None else None),
        published=published,
    )
