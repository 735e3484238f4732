"""Web pages: the article's text and what the page says of itself."""

from __future__ import annotations

import functools
import logging
import re
import sys
from html.parser import HTMLParser
from typing import Any

import msgspec

from onrecord.model.errors import SetAside

VERSION = "1"
MAX_HTML = 8_000_000
# libxml2, under trafilatura, leaves out without a word what is nested deeper than 255 elements.
DEEPEST = 200
_FALLBACK_CHARS = 2_000_000

_SNIFF = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(?:!doctype|html))\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
# Elements without content, and those that the next one of their kind closes: they do not nest.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option".split()
)
_SPACE = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"\s+[|«»–—-]\s+|\s*\|\s*")
_UNSEEN = frozenset("script style noscript template svg math head iframe".split())
_FURNITURE = _UNSEEN | frozenset("nav footer aside form button select".split())
_STAMP = re.compile(
    r"(?:published|pubdate|date)[^<>]{0,80}?(?P<day>\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)",
    re.IGNORECASE,
)
_BLOCK = frozenset(
    "address article blockquote br dd div dl dt figcaption h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section table td th tr ul".split()
)


class Page(msgspec.Struct, frozen=True):
    """What a page holds: the article's `text`, its headline as the first line, and the page's metadata."""

    text: str
    extractor: str
    title: str | None = None
    date: str | None = None
    time_zone: str | None = None
    site: str | None = None
    url: str | None = None


def looks_like_html(text: str) -> bool:
    """Whether a text begins as an HTML document does."""
    return _SNIFF.match(text[:4000]) is not None


def extract(html: str, name: str) -> Page:
    """The article of a page.

    Raises SetAside that names `name` for a page too large, or without readable text.
    """
    if len(html) > MAX_HTML:
        limit = MAX_HTML // 1_000_000
        raise SetAside(name, f"this page is larger than {limit} MB; save the article's text as .txt and give that")
    found = _trafilatura(html)
    text, extractor = (found.text or "", f"trafilatura {_version()}") if found is not None else ("", "")
    if not _LETTERS.search(text) or _depth(html) > DEEPEST:
        text, extractor = _plain(html), "tags"
    if not _LETTERS.search(text):
        raise SetAside(name, "this page holds no readable text; open it in a browser, and save the article as .txt")
    title = _clean(found.title) if found is not None else None
    return Page(
        text=_with_headline(text, title),
        extractor=f"onrecord-html {VERSION} ({extractor})",
        title=title,
        date=found.date if found is not None else None,
        time_zone=_zone(html, found.date) if found is not None and found.date else None,
        site=_clean(found.sitename) if found is not None else None,
        url=found.url if found is not None else None,
    )


def _zone(html: str, day: str) -> str | None:
    """The offset from UTC with which a page states the time of its publication on that day: "+02:00", "Z"."""
    return next((hit["zone"] for hit in _STAMP.finditer(html) if hit["day"] == day), None)


def _depth(html: str) -> int:
    """How deep elements lie in each other, at the deepest place."""
    depth = deepest = 0
    for close, tag in _TAG.findall(html):
        if tag.lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if close else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _trafilatura(html: str) -> Any:
    """The document that trafilatura finds, or None where it finds none or fails on a broken page."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    depth = sys.getrecursionlimit()
    try:
        # A fixed last date: what is read out of a page must not depend on the day on which it is read.
        return bare_extraction(
            html,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": "2099-12-31",
            },
        )
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError, AssertionError):
        # Broken markup reaches code of others that does not expect it; the plain reading below takes over.
        return None
    finally:
        sys.setrecursionlimit(depth)


@functools.cache
def _version() -> str:
    from importlib.metadata import version

    return version("trafilatura")


def _clean(value: str | None) -> str | None:
    """A value of the page's metadata on one line, or None where it is empty."""
    return _SPACE.sub(" ", value).strip() or None if value else None


def _key(text: str) -> str:
    return " ".join(_LETTERS.findall(text.lower()))


def _with_headline(text: str, title: str | None) -> str:
    """`text` with the headline as its first line, unless its first lines have it already."""
    if title is None:
        return text
    head = _key("\n".join(text.split("\n", 4)[:4]))
    headline = max(_PARTS.split(title), key=len)  # without the site's name
    return text if not _key(headline) or _key(headline) in head else f"{title}\n\n{text}"


def _plain(html: str) -> str:
    """All text of the page: for pages that hold no article by any other sign.

    Without navigation and forms, or, where nothing is left (a tag that is never closed), with them.
    """
    for hidden in (_FURNITURE, _UNSEEN):
        reader = _Tags(hidden)
        reader.feed(html[:_FALLBACK_CHARS])
        lines = (_SPACE.sub(" ", line).strip() for line in "".join(reader.pieces).split("\n"))
        text = "\n".join(line for line in lines if line)
        if text:
            return text
    return ""


class _Tags(HTMLParser):
    """Collects text outside the `hidden` elements; keeps no tree, so that depth costs nothing."""

    def __init__(self, hidden: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = hidden
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "body":
            self._inside = 0
        if tag in self._hidden:
            self._inside += 1
        elif tag in _BLOCK:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            self._inside = max(0, self._inside - 1)
        elif tag in _BLOCK:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.pieces.append(_SPACE.sub(" ", data))
