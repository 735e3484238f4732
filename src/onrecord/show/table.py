"""Claims as a table for the terminal, readable in 100 columns and without colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from onrecord.model.claims import Abstention, AnyClaim, Why
from onrecord.show.item import Item, is_part
from onrecord.show.phrases import commitment, extent, gist, said_by, setting, victims

NARROWEST, WIDEST = 80, 120
LONGEST_WORDS = 220  # characters of a quotation
STYLES = {"killed": "bold red", "injured": "yellow", "missing": "magenta", "lost": "cyan"}
INDENT = (0, 0, 0, 2)
DEEPER = (0, 0, 0, 4)


class Table:
    """Reports one below the other: a line a claim, its words below it, what was not coded at the end."""

    def __init__(self, out: TextIO, *, explain: bool) -> None:
        self._console = Console(file=out, highlight=False, soft_wrap=False)
        self._console.width = min(max(self._console.width, NARROWEST), WIDEST) if out.isatty() else 100
        self._explain = explain
        self._first = True

    def add(self, item: Item) -> None:
        """Print a report's claims."""
        if not self._first:
            self._console.print()
        self._first = False
        for line in self._report(item):
            self._console.print(line)

    def end(self) -> None:
        """Nothing is left to print."""

    def _report(self, item: Item) -> Iterator[RenderableType]:
        yield Text(item.path, "bold", overflow="fold")
        yield Padding(Text(heading(item), "dim", overflow="fold"), INDENT, expand=False)
        for claim in item.claims:
            yield self._row(claim)
            yield Padding(_words(claim), DEEPER, expand=False)
            if self._explain:
                yield from (Padding(Text(line, "dim"), DEEPER, expand=False) for line in explanation(claim.why))
        for abstention in item.reading.abstentions:
            yield Padding(_not_coded(abstention), INDENT, expand=False)

    def _row(self, claim: AnyClaim) -> RenderableType:
        about = gist(claim)
        grid = Grid.grid(padding=(0, 1), expand=False)
        room = self._console.width - 2 - 5
        for share in (0.15, 0.15, 0.20, 0.27, 0.12):
            grid.add_column(width=int(room * share), overflow="fold")
        grid.add_column(width=room - sum(int(room * share) for share in (0.15, 0.15, 0.20, 0.27, 0.12)))
        what = Text(("└ " if is_part(claim) else "") + about.what, STYLES.get(about.what, "bold"))
        cells = (about.count, about.whom, said_by(claim.attribution), commitment(claim), extent(claim))
        grid.add_row(what, *(Text(cell) for cell in cells))
        return Padding(grid, INDENT, expand=False)


def heading(item: Item) -> str:
    """The report's title, outlet and date, and how much was read in it."""
    report, published = item.report, item.report.published
    date = f"{published.edtf} ({published.basis})" if published.edtf else "date unknown"
    claims = _number(len(item.claims), "claim")
    left = len(item.reading.abstentions)
    parts = (report.title, report.outlet, date, claims, left and f"{_number(left, 'sentence')} not coded")
    return " · ".join(part for part in parts if part)


def explanation(why: Why) -> list[str]:
    """The rule that made a claim, the parts that it put together, and its notes."""
    parts = [f"{part.name} “{_squeeze(part.text)}”" for part in why.parts]
    return [f"rule {why.rule}: {' + '.join(parts)}", *(f"note: {note}" for note in why.notes)]


def _words(claim: AnyClaim) -> Text:
    text = Text(f"“{_squeeze(claim.anchor.text)}”", "italic")
    times = len(claim.evidence)
    notes = (
        setting(claim),
        f"named: {', '.join(victims(claim))}" if victims(claim) else "",
        f"said {times} times" if times > 1 else "",
    )
    return text.append("".join(f" · {note}" for note in notes if note), "not italic dim")


def _not_coded(abstention: Abstention) -> Text:
    return Text("not coded   ", "bold").append(f"“{_squeeze(abstention.span.text)}” · {abstention.reason}", "dim")


def _squeeze(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_WORDS else line[: LONGEST_WORDS - 1] + "…"


def _number(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
