"""Places in news of others' making: how many are found, and how many of those are put where they are.

Needs ONRECORD_BENCH with `places/lgl.xml` and `places/TR-News.xml` (the corpora of Gritta et al., 2018/2019; LGL is by
Lieberman et al., 2010). Peers that are not installed are left out, and the output says so.
"""

from __future__ import annotations

import argparse
import time
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from _data import folder
from onrecord.gazetteer.gazetteer import Gazetteer
from onrecord.gazetteer.resolve import resolve
from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.toponyms import PlaceMention, find_places
from onrecord.model.entries import Entry
from onrecord.model.places import distance_km

NEAR_KM = 161.0  # 100 miles: the usual bound in the literature
SETS = (("TR-News", "TR-News.xml"), ("LGL", "lgl.xml"))
BARS = {"TR-News": (0.70, 0.87), "LGL": (0.70, 0.78)}


@dataclass(frozen=True)
class Toponym:
    """A gold toponym with coordinates: characters of the text, and what GeoNames says of it."""

    start: int
    end: int
    phrase: str
    geoname: str
    name: str
    code: str
    country: str
    point: tuple[float, float]


@dataclass
class Article:
    """A text with its toponyms and the domain that published it."""

    number: int
    domain: str
    text: str
    gold: list[Toponym] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """Some words that a method takes for a place, and which one (None: it does not say)."""

    start: int
    end: int
    entry: Entry | None


def load(path: Path) -> tuple[list[Article], int]:
    """The articles of a file, and how many of its toponyms have no coordinates and are left out."""
    articles, without = [], 0
    for number, node in enumerate(ET.parse(path).getroot()):
        article = Article(number, (node.findtext("domain") or "").strip(), node.findtext("text") or "")
        for toponym in node.iter("toponym"):
            tag = toponym.find("gaztag")
            if tag is None or not tag.get("geonameid"):
                without += 1
                continue
            article.gold.append(_toponym(article.text, toponym, tag))
        articles.append(article)
    return articles, without


def _toponym(text: str, node: ET.Element, tag: ET.Element) -> Toponym:
    start, end = int(node.findtext("start") or 0), int(node.findtext("end") or 0)
    phrase = node.findtext("phrase") or ""
    if text[start:end] != phrase:  # some offsets are a few characters off
        near = [at for at in range(max(0, start - 8), start + 9) if text.startswith(phrase, at)]
        if near:
            start = min(near, key=lambda at: abs(at - start))
            end = start + len(phrase)
    return Toponym(
        start,
        end,
        phrase,
        f"geonames:{tag.get('geonameid')}",
        tag.findtext("name") or "",
        tag.findtext("fcode") or "",
        tag.findtext("country") or "",
        (float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0)),
    )


def is_right(gold: Toponym, entry: Entry | None, country: Entry | None, *, strict: bool = False) -> bool:
    """Whether a place is the gold one: within 161 km of its point.

    Unless `strict`, the same country, or the same division of the first level (by name and country), is right however
    far apart the two points lie that two lists give to one large area.
    """
    if entry is None:
        return False
    if entry.lat is not None and entry.lon is not None and distance_km(gold.point, (entry.lat, entry.lon)) <= NEAR_KM:
        return True
    if strict:
        return False
    if entry.id == gold.geoname:
        return True
    same = country is not None and entry.kind == "admin1" and entry.country == country.country
    return same and gold.code == "ADM1" and entry.name.casefold() == gold.name.casefold()


@dataclass
class Score:
    """Counts over a set of articles."""

    gold: int = 0
    found: int = 0
    right: int = 0
    strict: int = 0
    said: int = 0
    good: int = 0

    def line(self) -> str:
        found, said = max(self.found, 1), max(self.said, 1)
        return (
            f"recall {self.found / max(self.gold, 1):.3f} ({self.found}/{self.gold})  accuracy {self.right / found:.3f}"
            f"  (by points alone {self.strict / found:.3f})  precision of finding {self.good / said:.3f}"
        )


class Countries:
    """Countries by the names that the gold gives them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, Entry | None] = {}

    def __call__(self, name: str) -> Entry | None:
        if name not in self._known:
            found = [e for e in self._gazetteer.candidates(name) if e.kind == "country"]
            self._known[name] = found[0] if found else None
        return self._known[name]


def score(articles: Iterable[Article], found: dict[int, list[Found]], countries: Countries) -> Score:
    """A gold toponym is found where one of the method's overlaps it; of several the one that shares most characters."""
    total = Score()
    for article in articles:
        ours = found[article.number]
        total.gold += len(article.gold)
        total.said += len(ours)
        total.good += sum(any(f.start < g.end and g.start < f.end for g in article.gold) for f in ours)
        for gold in article.gold:
            over = [f for f in ours if f.start < gold.end and gold.start < f.end]
            if over:
                best = max(over, key=lambda f: min(f.end, gold.end) - max(f.start, gold.start))
                total.found += 1
                total.right += is_right(gold, best.entry, countries(gold.country))
                total.strict += is_right(gold, best.entry, None, strict=True)
    return total


Method = Callable[[Article], list[Found]]


def ours(gazetteer: Gazetteer, homes: dict[str, dict[tuple[str, str | None], float]] | None = None) -> Method:
    """Our places, of any use: the gold has adjectives and parts of bodies' names too."""

    def find(article: Article) -> list[Found]:
        mentions = mentions_of(article, gazetteer, (homes or {}).get(article.domain))
        return [Found(m.place.start, m.place.end, m.entry) for m in mentions if m.entry is not None]

    return find


def mentions_of(
    article: Article, gazetteer: Gazetteer, home: dict[tuple[str, str | None], float] | None = None
) -> tuple[PlaceMention, ...]:
    sentences = [cut_lightly(article.text, stretch) for stretch in stretches(article.text)]
    return find_places(article.text, sentences, gazetteer, resolve, outlet=article.domain, home=home)


def oracle(gazetteer: Gazetteer, countries: Countries) -> Method:
    """The best that any choice among the gazetteer's candidates could do, given the gold's spans."""

    def find(article: Article) -> list[Found]:
        return [Found(g.start, g.end, _chosen(g)) for g in article.gold if gazetteer.candidates(g.phrase)]

    def _chosen(gold: Toponym) -> Entry | None:
        entries = gazetteer.candidates(gold.phrase)
        return next((e for e in entries if is_right(gold, e, countries(gold.country))), None)

    return find


def largest(gazetteer: Gazetteer) -> Method:
    """The most populous settlement or country of the name, given the gold's spans."""

    def find(article: Article) -> list[Found]:
        return [Found(g.start, g.end, e[0]) for g in article.gold if (e := gazetteer.candidates(g.phrase))]

    return find


def peers(gazetteer: Gazetteer) -> list[tuple[str, Method]]:
    """The other installable finders of places; they give names, the point is that of the most populous one."""
    made: list[tuple[str, Method]] = []
    try:
        from flashgeotext.geotext import GeoText as Flash
    except ImportError:
        print("flashgeotext is not installed: left out")
    else:
        made.append(("flashgeotext + population", _flash(Flash(), gazetteer)))
    try:
        from geotext import GeoText
    except ImportError:
        print("geotext is not installed: left out")
    else:
        made.append(("geotext + population", _geotext(GeoText, gazetteer)))
    return made


def _flash(flash: object, gazetteer: Gazetteer) -> Method:
    def find(article: Article) -> list[Found]:
        result = flash.extract(input_text=article.text, span_info=True)  # type: ignore[attr-defined]
        return [
            Found(start, end, _first(gazetteer, name))
            for group in ("cities", "countries")
            for name, about in result[group].items()
            for start, end in about["span_info"]
        ]

    return find


def _geotext(geotext: Callable[[str], object], gazetteer: Gazetteer) -> Method:
    def find(article: Article) -> list[Found]:
        result = geotext(article.text)
        names = {*result.cities, *result.countries, *result.nationalities}  # type: ignore[attr-defined]
        found, last = [], 0
        for name in sorted(names, key=len, reverse=True):
            at = article.text.find(name)
            while at >= 0:
                last = at + len(name)
                if not any(f.start < last and at < f.end for f in found):
                    found.append(Found(at, last, _first(gazetteer, name)))
                at = article.text.find(name, last)
        return found

    return find


def _first(gazetteer: Gazetteer, name: str) -> Entry | None:
    entries = gazetteer.candidates(name)
    return entries[0] if entries else None


def learn_homes(articles: Sequence[Article], gazetteer: Gazetteer) -> dict[str, dict[tuple[str, str | None], float]]:
    """Of each domain, what its other texts name most: found by a first reading, without any gold."""
    from onrecord.language.en.toponyms.home import home_of

    texts: dict[str, list[tuple[PlaceMention, ...]]] = defaultdict(list)
    for article in articles:
        texts[article.domain].append(mentions_of(article, gazetteer))
    return {domain: home_of(read) for domain, read in texts.items()}


def run(method: Method, articles: Sequence[Article]) -> tuple[dict[int, list[Found]], float]:
    start = time.process_time()
    found = {article.number: method(article) for article in articles}
    return found, time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", choices=["even"], help="print what is missed or wrong in articles of even number")
    options = parser.parse_args()
    root = folder("ONRECORD_BENCH", "places/*.xml") / "places"
    gazetteer = Gazetteer.open()
    countries = Countries(gazetteer)
    others = peers(gazetteer)
    for name, file in SETS:
        articles, without = load(root / file)
        words = sum(len(article.text.split()) for article in articles)
        print(f"\n{name}: {len(articles)} articles, {words} words; {without} toponyms without coordinates left out")
        print(f"bars: recall {BARS[name][0]:.2f}, accuracy {BARS[name][1]:.2f}")
        methods: list[tuple[str, Method]] = [("ours", ours(gazetteer))]
        methods.append(("ours, outlet's other texts known", ours(gazetteer, learn_homes(articles, gazetteer))))
        methods += [
            ("oracle over the names", oracle(gazetteer, countries)),
            ("population", largest(gazetteer)),
            *others,
        ]
        for label, method in methods:
            run(method, articles[:5])
            found, spent = run(method, articles)
            cpu = f"{spent / words * 5e5:.2f} ms CPU per 500 words"
            print(f"  {label:34} {score(articles, found, countries).line()}  {cpu}")
            if label.startswith("ours"):
                for half in (0, 1):
                    part = [a for a in articles if a.number % 2 == half]
                    print(
                        f"    {'even' if half == 0 else 'odd '} numbers{'':20} {score(part, found, countries).line()}"
                    )
            if options.errors and label == "ours":
                show_errors([a for a in articles if a.number % 2 == 0], found, gazetteer, countries)


def show_errors(
    articles: Iterable[Article], found: dict[int, list[Found]], gazetteer: Gazetteer, countries: Countries
) -> None:
    """Prints what is missed or wrong, and how often for which reason."""
    tally: Counter[str] = Counter()
    for article in articles:
        for gold in article.gold:
            over = [f for f in found[article.number] if f.start < gold.end and gold.start < f.end]
            country = countries(gold.country)
            if any(is_right(gold, f.entry, country) for f in over):
                continue
            reason = _reason(gold, over, gazetteer, country)
            tally[reason] += 1
            entry = over[0].entry if over else None
            got = f"got {entry.name} {entry.kind} {entry.admin1} {entry.country}" if entry else ""
            around = " ".join(article.text[max(0, gold.start - 40) : gold.end + 40].split())
            wanted = f"{gold.phrase} = {gold.name} {gold.code} {gold.country} {gold.point}"
            print(f"    {reason}: {article.number} {article.domain} {wanted} {got} | {around}")
    for reason, count in tally.most_common():
        print(f"    {count:4} {reason}")


def _reason(gold: Toponym, over: Sequence[Found], gazetteer: Gazetteer, country: Entry | None) -> str:
    """Why a toponym is missed or wrong, as far as the gazetteer tells."""
    known = (*gazetteer.candidates(gold.phrase), *gazetteer.local(gold.phrase))
    if not over:
        return "missed: taken for no place" if known else "missed: no name of the gazetteer"
    if not any(is_right(gold, entry, country) for entry in known):
        return "wrong: the place is not in the gazetteer under this name"
    divisions = {"country", "admin1", "admin2"}
    entry = over[0].entry
    if entry is not None and (entry.kind in divisions) != (gold.code[:3] in {"PCL", "ADM"}):
        return "wrong: a town for a division or a division for a town"
    return "wrong: another place of the same name"


if __name__ == "__main__":
    main()
