"""Times: TIMEX3 of news texts found and given their value, beside dateparser's `search_dates`; and reports dated by their text."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from _data import folder
from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.times import Anchor, TimeMention, read_times

REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
PEER_EACH = 4  # dateparser is slow: it reads every fourth text


@dataclass(frozen=True)
class Timex:
    """A time of a text: its characters, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str

    @property
    def calendar(self) -> bool:
        """Whether it is a date or a time of the calendar, and no duration, set or "now"."""
        return self.type in ("DATE", "TIME") and self.value not in REFERENCES


@dataclass(frozen=True)
class News:
    """A text with its times and the day it was made."""

    name: str
    text: str
    day: date
    times: tuple[Timex, ...]


@dataclass
class Score:
    """How many were found, wanted, overlapping, and overlapping with the same value."""

    found: int = 0
    wanted: int = 0
    spans: int = 0
    values: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        span, value = f1(self.spans, self.found, self.wanted), f1(self.values, self.found, self.wanted)
        return f"{name}: {self.wanted} wanted, {self.found} found; relaxed span F1 {span:.3f}, with the exact value F1 {value:.3f}"


def f1(hits: int, found: int, wanted: int) -> float:
    return 2 * hits / max(1, found + wanted)


def main() -> None:
    news = corpus(folder("ONRECORD_BENCH", "times/TBAQ-cleaned") / "times" / "TBAQ-cleaned")
    print(f"{len(news)} texts with TIMEX3, {sum(len(text.times) for text in news)} times")
    start = time.process_time()
    ours = {text.name: read(text) for text in news}
    took = time.process_time() - start
    report("onrecord", news, ours)
    print(f"  {1000 * took / len(news):.2f} ms CPU a text")
    some = news[::PEER_EACH]
    report(f"onrecord, every {PEER_EACH}th text", some, ours)
    start = time.process_time()
    theirs = {text.name: peer(text) for text in some}
    report(f"dateparser search_dates, every {PEER_EACH}th text", some, theirs)
    print(f"  {1000 * (time.process_time() - start) / len(some):.2f} ms CPU a text")


def report(name: str, news: Sequence[News], found: dict[str, list[Timex]]) -> None:
    """Prints the scores on calendar times and on all."""
    for label, keep in (("calendar", lambda t: t.calendar), ("all", lambda _: True)):
        score = Score()
        for text in news:
            compare(text, [t for t in found[text.name] if keep(t)], [t for t in text.times if keep(t)], score)
        print(score.line(f"{name}, {label}"))


def compare(text: News, found: Sequence[Timex], wanted: Sequence[Timex], score: Score) -> None:
    """Each wanted time takes the first free found one that overlaps it."""
    score.found += len(found)
    score.wanted += len(wanted)
    free = list(found)
    for gold in wanted:
        hit = next((t for t in free if t.start < gold.end and gold.start < t.end), None)
        if hit is None:
            score.wrong.append(f"missed\t{text.day}\t{shown(text, gold)}\t{gold.value}\t")
            continue
        free.remove(hit)
        score.spans += 1
        score.values += hit.value == gold.value
        if hit.value != gold.value:
            score.wrong.append(f"value\t{text.day}\t{shown(text, gold)}\t{gold.value}\t{hit.value}")
    score.wrong += [f"extra\t{text.day}\t{shown(text, t)}\t\t{t.value}" for t in free]


def shown(text: News, found: Timex) -> str:
    """The time in its surroundings, in one line."""
    before, after = text.text[max(0, found.start - 40) : found.start], text.text[found.end : found.end + 30]
    return " ".join(f"{before}[{text.text[found.start : found.end]}]{after}".split())


def corpus(root: Path) -> list[News]:
    """The texts of the corpus in the order of their names."""
    return [text for path in sorted(root.glob("*/*.tml")) if (text := load(path))]


def load(path: Path) -> News | None:
    """A text of the corpus; None where it has no day."""
    root = ElementTree.parse(path).getroot()
    made, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", made.get("value", "") if made is not None else "")
    if match is None or body is None:
        return None
    parts: list[str] = []
    times: list[Timex] = []
    gather(body, parts, times)
    return News(path.stem, "".join(parts), date(*map(int, match.groups())), tuple(times))


def gather(node: ElementTree.Element, parts: list[str], times: list[Timex]) -> None:
    """Adds the text of an element to `parts`, and the times in it."""
    start = sum(map(len, parts))
    parts.append(node.text or "")
    for child in node:
        gather(child, parts, times)
        parts.append(child.tail or "")
    if node.tag == "TIMEX3":
        end = sum(map(len, parts))
        times.append(Timex(start, end, node.get("type", ""), node.get("value", "")))


def read(text: News) -> list[Timex]:
    """The times that onrecord finds."""
    sentences = [cut_lightly(text.text, stretch) for stretch in stretches(text.text)]
    return [
        Timex(*sentence.chars(mention.first, mention.stop), mention.type, mention.value)
        for sentence, mentions in zip(sentences, read_times(sentences, Anchor(text.day)), strict=True)
        for mention in flat(mentions)
    ]


def flat(mentions: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """As TIMEX3 has it: a span as its two ends; no wars, which are events to it; the corpus marks no ages."""
    for mention in mentions:
        if mention.relative_to != "war" and mention.rule != "age":
            yield from mention.parts or (mention,)


def peer(text: News) -> list[Timex]:
    """The dates that dateparser finds, relative to the day of the text, the past preferred."""
    from datetime import datetime

    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(text.day.year, text.day.month, text.day.day), "PREFER_DATES_FROM": "past"}
    found: list[Timex] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for stretch in stretches(text.text):
            at = stretch.start
            for words, when in search_dates(text.text[stretch.start : stretch.end], languages=["en"], settings=settings) or ():
                at = text.text.find(words, at)
                if at >= 0:
                    found.append(Timex(at, at + len(words), "DATE", precise(words, when.date())))
                    at += len(words)
    return found


def precise(words: str, day: date) -> str:
    """dateparser gives a day for every time; a lone year or month counts as what it is."""
    if re.fullmatch(r"(?:in )?\d{4}", words):
        return f"{day.year}"
    return f"{day:%Y-%m}" if re.fullmatch(r"(?:in )?[A-Z][a-z]+\.?(?: \d{4})?", words) and not words.endswith("day") else str(day)


if __name__ == "__main__":
    main()
