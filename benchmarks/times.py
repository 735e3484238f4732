"""Times: TIMEX3 found and valued in news texts, beside dateparser's `search_dates`; reports dated by their text."""

from __future__ import annotations

import os
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from _data import folder
from onrecord.evaluate.gold import load_folder
from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.times import Anchor, TimeMention, infer_report_date, read_times, times_of
from onrecord.language.en.times.flat import flatten

REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")


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
    alike: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        span, value, alike = (f1(hits, self.found, self.wanted) for hits in (self.spans, self.values, self.alike))
        return (
            f"{name}: {self.wanted} wanted, {self.found} found; F1 of relaxed spans {span:.3f}, "
            f"with the exact value {value:.3f}, with the value in any spelling {alike:.3f}"
        )


def f1(hits: int, found: int, wanted: int) -> float:
    return 2 * hits / max(1, found + wanted)


def main() -> None:
    news = corpus(folder("ONRECORD_BENCH", "times/TBAQ-cleaned") / "times" / "TBAQ-cleaned")
    print(f"{len(news)} texts with TIMEX3, {sum(len(text.times) for text in news)} times")
    start = time.process_time()
    ours = {text.name: read(text) for text in news}
    took = time.process_time() - start
    wrong = report("onrecord", news, ours)
    print(f"  {1000 * took / len(news):.2f} ms CPU a text, with cutting it into words")
    print(f"  {' '.join(cost(news))}")
    if "--wrong" in sys.argv:
        print("\n".join(wrong))
    sorted_errors(wrong)
    start = time.process_time()
    report("dateparser search_dates", news, {text.name: peer(text) for text in news})
    print(f"  {1000 * (time.process_time() - start) / len(news):.2f} ms CPU a text")
    report_dates()


def cost(news: Sequence[News]) -> Iterator[str]:
    """CPU time of a sentence, for those that hold no word or digit of time and for the others."""
    sentences = [cut_lightly(text.text, stretch) for text in news for stretch in stretches(text.text)]
    anchor = Anchor(news[0].day)
    for name, kept in (("without", False), ("with", True)):
        some = [sentence for sentence in sentences if (flatten(sentence) is not None) is kept]
        start = time.process_time()
        for sentence in some:
            times_of(sentence, anchor)
        took = 1e6 * (time.process_time() - start) / len(some)
        yield f"{took:.1f} µs CPU for a sentence {name} a word of time ({len(some)});"


def report(name: str, news: Sequence[News], found: dict[str, list[Timex]]) -> list[str]:
    """Prints the scores on calendar times and on all; gives the errors on calendar times."""
    wrong: list[str] = []
    for label, keep in (("calendar", lambda t: t.calendar), ("all", lambda _: True)):
        score = Score()
        for text in news:
            compare(text, [t for t in found[text.name] if keep(t)], [t for t in text.times if keep(t)], score)
        print(score.line(f"{name}, {label}"))
        wrong = wrong or score.wrong
    return wrong


def sorted_errors(wrong: Sequence[str]) -> None:
    """Prints how many errors on calendar times are of each kind."""
    kinds = Counter(kind_of(*line.split("\t")) for line in wrong)
    for kind, count in kinds.most_common():
        print(f"  {count:4} {kind}")


def kind_of(kind: str, day: str, shown_: str, gold: str, found: str) -> str:
    """What went wrong, as far as it can be told from the two values and the words."""
    words = shown_[shown_.index("[") + 1 : shown_.rindex("]")].lower()
    if kind != "value":
        generic = re.search(r"today's|tomorrow|this week\"|noon", words)
        return f"{kind}: " + ("not of the calendar" if generic and kind == "extra" else "a time")
    if spelling(gold) == spelling(found):
        return "value: the same, written otherwise (1949-XX for 1949, W8 for W08, 199X for 199)"
    if found.startswith(gold + "T"):
        return "value: a part of the day, which the corpus gives as its day"
    if "XX" in gold or "QX" in gold:
        return "value: left open by the corpus (1989-WXX)"
    if re.search(r"quarter|period|year[ -](?:ago|earlier)", words):
        return "value: of a company's quarter or year"
    days = [day_of(value) for value in (gold, found)]
    if all(days) and days[0] != days[1] and day_of(day):
        late = [value > day_of(day) for value in days]  # type: ignore[operator]
        return "value: past and future" if late[0] != late[1] else "value: another day"
    return "value: other"


def spelling(value: str) -> str:
    """A value in one of the ways in which the corpus writes it."""
    value = re.sub(r"(-XX)+$", "", value)
    value = re.sub(r"W(\d)$", r"W0\1", value)
    return re.sub(r"^(\d{3})X$", r"\1", re.sub(r"T(\d\d)$", r"T\1:00", value))


def day_of(value: str) -> str | None:
    """The day or the month of a value."""
    match = re.match(r"\d{4}-\d\d(?:-\d\d)?", value)
    return match[0] if match else None


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
        score.alike += spelling(hit.value) == spelling(gold.value)
        if hit.value != gold.value:
            score.wrong.append(f"value\t{text.day}\t{shown(text, gold)}\t{gold.value}\t{hit.value}")
    score.wrong += [f"extra\t{text.day}\t{shown(text, t)}\t\t{t.value}" for t in free]


def shown(text: News, found: Timex) -> str:
    """The time in its surroundings, in one line."""
    before, after = text.text[max(0, found.start - 40) : found.start], text.text[found.end : found.end + 30]
    return " ".join(f"{before}[{text.text[found.start : found.end]}]{after}".split())


def corpus(root: Path) -> list[News]:
    """The texts of the corpus in the order of their names; one that lies in two folders once."""
    paths = {path.name: path for path in sorted(root.glob("*/*.tml"), reverse=True)}
    return [text for _, path in sorted(paths.items()) if (text := load(path))]


def load(path: Path) -> News | None:
    """A text of the corpus; None where it has no day."""
    root = ET.parse(path).getroot()
    made, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", made.get("value", "") if made is not None else "")
    if match is None or body is None:
        return None
    parts: list[str] = []
    times: list[Timex] = []
    gather(body, parts, times)
    return News(path.stem, "".join(parts), date(*map(int, match.groups())), tuple(times))


def gather(node: ET.Element, parts: list[str], times: list[Timex]) -> None:
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
    """The dates that the peer finds, relative to the day of the text, the past preferred."""
    from dateparser.search import search_dates

    settings = {
        "RELATIVE_BASE": datetime(text.day.year, text.day.month, text.day.day, tzinfo=UTC),
        "PREFER_DATES_FROM": "past",
    }
    found: list[Timex] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for stretch in stretches(text.text):
            at = stretch.start
            for words, when in (
                search_dates(text.text[stretch.start : stretch.end], languages=["en"], settings=settings) or ()
            ):
                at = text.text.find(words, at)
                if at >= 0:
                    found.append(Timex(at, at + len(words), "DATE", precise(words, when.date())))
                    at += len(words)
    return found


def precise(words: str, day: date) -> str:
    """Dateparser gives a day for every time; a lone year or month counts as what it is."""
    if re.fullmatch(r"(?:in )?\d{4}", words):
        return f"{day.year}"
    return (
        f"{day:%Y-%m}"
        if re.fullmatch(r"(?:in )?[A-Z][a-z]+\.?(?: \d{4})?", words) and not words.endswith("day")
        else str(day)
    )


def report_dates() -> None:
    """How often a report's own date is inferred from its text, and how often it is right."""
    root = os.environ.get("ONRECORD_GOLD")
    if not root:
        print("reports dated by their text: skipped, ONRECORD_GOLD is not set")
        return
    dated = right = near = total = 0
    for path in sorted(p.parent for p in Path(root).glob("*/docs.jsonl")):
        for text in load_folder(path):
            published = text.document.published
            if published is None or len(published) != len("2022-03-02"):
                continue
            total += 1
            words = text.path.read_text(encoding="utf-8")
            found = infer_report_date([cut_lightly(words, stretch) for stretch in stretches(words)])
            if found:
                away = abs((found[0] - date.fromisoformat(published)).days)
                dated, right, near = dated + 1, right + (away == 0), near + (away == 1)
    print(f"reports dated by their text: {dated} of {total}, {right} of them right, {near} a day off")


if __name__ == "__main__":
    main()
