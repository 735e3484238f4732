from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import msgspec
import pytest

from onrecord.model.claims import AnyClaim
from onrecord.show.item import Item
from onrecord.show.lines import Lines
from onrecord.show.page import Page
from onrecord.show.table import Table

VOID = {"meta", "br"}


class Checked(HTMLParser):
    """Collects the ids, links and text of a page, and sees that tags are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.tags: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        self.ids.extend(value for key, value in attrs if key == "id" and value)
        self.links.append(values.get("href") or values.get("src") or "#")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(*items: Item, explain: bool = False) -> str:
    out = io.BytesIO()
    page = Page(out, explain=explain)
    for item in items:
        page.add(item)
    page.end()
    return out.getvalue().decode()


def table_of(item: Item, *, explain: bool = False) -> str:
    out = io.StringIO()
    Table(out, explain=explain).add(item)
    return out.getvalue()


def test_the_page_holds_together(item: Item) -> None:
    page = Checked()
    page.feed(page_of(item, item))
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links if link != "#"} <= set(page.ids)


def test_the_page_needs_nothing_else(item: Item) -> None:
    page = Checked()
    page.feed(page_of(item))
    assert all(link.startswith("#") for link in page.links)
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "url(" not in page_of(item)
    assert "@import" not in page_of(item)


def test_what_reports_hold_is_text_on_the_page(item: Item) -> None:
    page = page_of(item)
    assert "<b>Not bold" not in page
    assert "&lt;b&gt;Not bold&lt;/b&gt; &amp;" in page
    assert "Mayor says &lt;strike&gt;" in page


def test_the_whole_text_is_on_the_page_once(item: Item) -> None:
    marked = re.sub(r'<a class="to".*?</a>', "", page_of(item))
    shown = Checked()
    shown.feed(marked[marked.index("<article") : marked.index("</article>")])
    squeezed = re.sub(r"\s+", " ", shown.text)
    for line in item.report.text.splitlines():
        assert squeezed.count(line.strip()) == 1


def test_marks(item: Item) -> None:
    page = page_of(item)
    assert re.search(r'<mark class="removed "[^>]*title="not the article: advertisement">Advert<', page)
    assert re.search(r'<mark class="left"[^>]*title="not coded: no count and no effect">It was a dark day', page)
    assert re.search(r'<mark class="claim core "[^>]*--tint: var\(--injured\)[^>]*>dozens hurt<', page)
    assert "said again" in page


def test_explaining_opens_the_details(item: Item) -> None:
    assert "<details>" in page_of(item)
    assert "<details>" not in page_of(item, explain=True)


def test_an_empty_page() -> None:
    assert "0" not in page_of().split("<body>")[1]


def test_the_table_is_plain_and_narrow(item: Item) -> None:
    table = table_of(item)
    assert "\x1b" not in table
    assert max(len(line) for line in table.splitlines()) <= 100
    for words in (
        "≥ 21",
        "└ killed",
        "dozens",
        "about 1,432",
        "the outlet itself",
        "none",
        "not coded",
        "named: Olena",
    ):
        assert words in table
    assert "rule harm.passive" not in table


def test_the_table_explains(item: Item) -> None:
    table = table_of(item, explain=True)
    assert "rule harm.passive: part0 “dozens hurt”" in table
    assert "note: the count stands before the verb" in table


def test_markup_of_the_terminal_is_text_in_the_table(item: Item) -> None:
    bold = Item("[bold]x[/bold].txt", item.report, item.reading)
    assert "[bold]x[/bold].txt" in table_of(bold)


def test_lines_are_claims_with_the_path(item: Item) -> None:
    out = io.BytesIO()
    Lines(out).add(item)
    lines = out.getvalue().splitlines()
    assert [msgspec.json.decode(line, type=AnyClaim) for line in lines] == item.claims
    assert {msgspec.json.decode(line)["path"] for line in lines} == {"reports/one.txt"}


@pytest.mark.parametrize("claim_number", range(7))
def test_field_order_is_that_of_the_contract(item: Item, claim_number: int) -> None:
    out = io.BytesIO()
    Lines(out).add(item)
    line = msgspec.json.decode(out.getvalue().splitlines()[claim_number])
    assert list(line)[:3] == ["kind", "id", "report"]
    assert list(line)[-1] == "path"
