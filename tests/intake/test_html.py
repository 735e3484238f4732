"""Web pages."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake import html, intake
from onrecord.model.errors import InputError, SetAside

PARAGRAPHS = [
    "Rockets hit the town of Exampleville on Wednesday and three people were killed, the mayor said.",
    "Five more were wounded when a second rocket fell on the market, according to the health ministry.",
    "The ministry of defence of the other side said that it knew nothing of an attack on the town.",
    "Schools in the region will stay closed until the end of the week, the governor wrote on Telegram.",
]


def assert_sentence(error: InputError, name: str) -> None:
    assert str(error).startswith(f"{name}: ")
    assert "\n" not in str(error)


def page(*, body: str | None = None, head: str = "") -> str:
    article = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = body if body is not None else f"<article><h1>Rockets hit Exampleville market</h1>{article}</article>"
    return (
        "<!DOCTYPE html><html lang='en'><head><title>Rockets hit Exampleville market | Sample News</title>"
        '<meta property="og:site_name" content="Sample News">'
        '<meta property="article:published_time" content="2022-03-02T08:00:00+02:00">'
        f'<link rel="canonical" href="https://news.example.org/rockets">{head}</head>'
        f"<body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>{body}"
        "<footer>Sample News 2022</footer></body></html>"
    )


def test_an_article() -> None:
    report = intake(page().encode(), name="a.html")
    assert report.media_type == "text/html"
    assert report.text.splitlines()[0] == report.title == "Rockets hit Exampleville market"
    assert all(paragraph in report.text for paragraph in PARAGRAPHS)
    assert report.text.count("Rockets hit Exampleville market") == 1
    assert "World" not in report.text
    assert (report.published.edtf, report.published.basis) == ("2022-03-02", "metadata")
    assert report.published.time_zone == "+02:00"
    assert report.outlet == "Sample News"
    assert report.retrievals[0].url == "https://news.example.org/rockets"
    assert report.extractor.startswith("onrecord-html 1 (trafilatura 2.")


def test_what_the_user_says_comes_first() -> None:
    data = page().encode()
    report = intake(data, name="a.html", url="https://mirror.example.org/x", outlet="Mirror", published="2022-03-05")
    retrieval = report.retrievals[0]
    assert (retrieval.url, retrieval.outlet) == ("https://mirror.example.org/x", "Mirror")
    assert (retrieval.published.edtf, retrieval.published.basis) == ("2022-03-05", "supplied")


def test_a_headline_that_the_article_lacks_is_put_first() -> None:
    body = "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) + "</article>"
    report = intake(page(body=body).encode(), name="a.html")
    assert report.text.startswith("Rockets hit Exampleville market")
    assert report.text.count("Rockets hit Exampleville market") == 1


def test_a_page_is_told_by_its_beginning() -> None:
    assert intake(page().encode(), name="standard input").media_type == "text/html"
    assert intake(b"A <b>bold</b> move: two people were hurt.", name="a.txt").media_type == "text/plain"


def test_the_same_page_gives_the_same_text_each_time() -> None:
    data = page().encode()
    assert intake(data, name="a.html") == intake(data, name="b.html") == intake(data, name="c.html")


@pytest.mark.parametrize(
    "body", ["", "<script>var a = 'Two people were hurt';</script>", "<img src='a.png'>", "<p>&nbsp;</p>"]
)
def test_without_readable_text(body: str) -> None:
    with pytest.raises(SetAside, match=r"^a\.html: this page holds no readable text; open it in a browser"):
        intake(f"<html><head><title></title></head><body>{body}</body></html>".encode(), name="a.html")


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "span"])
def test_a_hundred_thousand_nested_tags(tag: str) -> None:
    start = time.perf_counter()
    try:
        report = intake(page(body=f"<{tag}>" * 100_000 + f"<p>{PARAGRAPHS[0]}</p>").encode(), name="a.html")
    except SetAside:
        report = None
    assert report is None or PARAGRAPHS[0] in report.text
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    "broken",
    [
        f"<html><body><div><p>{PARAGRAPHS[0]}<table><tr><td></p></b></i>< <<<>> &#xFFFFFFF; &bogus;",
        f"<html><body><!-- never closed <p>{PARAGRAPHS[0]}</p>",
        f"<html><body><script>never closed <p>{PARAGRAPHS[0]}</p>",
        f"<html><body><p title='never closed>{PARAGRAPHS[0]}",
        f"<html><head><meta charset=><body {'x' * 5000}><p>{PARAGRAPHS[0]}",
        "<html>" + "<p>" * 5000,
        "<" * 50_000,
    ],
)
def test_broken_pages_do_not_crash(broken: str) -> None:
    try:
        report = intake(broken.encode(), name="a.html")
    except SetAside as error:
        assert_sentence(error, "a.html")
    else:
        assert report.text.strip()


def test_a_huge_page_is_set_aside() -> None:
    with pytest.raises(SetAside, match="larger than 8 MB"):
        intake(page(body="<p>word</p>" * 900_000).encode(), name="a.html")


SOUP = ["<", ">", "</", "p", "a", "b", " ", "&", ";", "!--", '"', "=", "table", "td", "script", "é"]


@given(st.lists(st.sampled_from(SOUP)).map("".join))
def test_any_tag_soup(soup: str) -> None:
    with contextlib.suppress(SetAside):
        assert html.extract(f"<html><body>{soup}</body></html>", "a").text
