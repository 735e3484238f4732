"""Readings as one page that needs nothing else: no script, no file beside it."""

from __future__ import annotations

from collections import Counter
from typing import BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.show.item import Item
from onrecord.show.segments import Segment
from onrecord.show.views import NAMES, Note, View, view

MOST_LINES = 4  # that can be drawn below one run of words


class Page:
    """Each report's text with the words of each claim marked, and its coding beside them."""

    def __init__(self, out: BinaryIO, *, explain: bool = False) -> None:
        self._out = out
        self._explain = explain
        self._views: list[View] = []

    def add(self, item: Item) -> None:
        """Take a report onto the page."""
        self._views.append(view(item, len(self._views) + 1))

    def end(self) -> None:
        """Write the page."""
        environment = Environment(
            loader=PackageLoader("onrecord.show", "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        environment.filters["underlined"] = underlined
        environment.filters["unique_claims"] = unique_claims
        template = environment.get_template("page.html.j2")
        used = Counter(colour for shown in self._views for colour in shown.colours)
        legend = [(colour, name) for colour, name in NAMES.items() if used[colour]]
        self._out.write(template.render(views=self._views, legend=legend, explain=self._explain).encode())
        self._out.flush()


def unique_claims(notes: tuple[Note, ...]) -> list[Note]:
    """The notes of claims, each claim once."""
    return list({note.number: note for note in notes if note.sort == "claim"}.values())


def underlined(segment: Segment[Note]) -> str:
    """The style of a run of words: the narrowest claim's tint, and a line for each claim that covers it."""
    claims = unique_claims(segment.covers)[-MOST_LINES:]
    lines = []
    for depth, note in enumerate(reversed(claims)):
        lines.append(f"0 {2 + 4 * depth}px 0 0 var(--{note.colour})")
        lines.append(f"0 {4 + 4 * depth}px 0 0 var(--paper)")
    return f"--tint: var(--{claims[-1].colour}); box-shadow: {', '.join(lines[:-1])}" if claims else ""
