"""Language: how many English texts are set aside, how many foreign ones are seen, and what it costs."""

from __future__ import annotations

import importlib
import pkgutil
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

import spacy.lang

from _data import folder, headlines
from onrecord.intake import language

LIKE_ENGLISH = {"en", "xx", "pcm"}  # spaCy's names; "xx" is its pipeline for several languages


def main() -> None:
    start = time.process_time()
    language.identify("Zeitung")  # loads the model
    print(f"first text that needs the model: {time.process_time() - start:.2f} s CPU")
    foreign()
    reports = [p.read_text(encoding="utf-8") for p in sorted(gold_texts())]
    english("annotated reports", reports)
    titles = [headline.title for headline in headlines()]
    latin = [title for title in titles if latin_share(title) > 0.9]
    english("headlines in Latin letters", latin)
    english("headlines partly or wholly in other letters", [title for title in titles if latin_share(title) <= 0.9])


def latin_share(text: str) -> float:
    """The share of Latin letters among the letters of a text."""
    letters = [char for char in text if char.isalpha()]
    return sum(char < "\u0250" for char in letters) / max(1, len(letters))


def gold_texts() -> list[Path]:
    """The texts of all gold folders."""
    return list(folder("ONRECORD_GOLD", "gold folders (texts/, docs.jsonl, gold.jsonl)").glob("*/texts/*.txt"))


def english(name: str, texts: Sequence[str]) -> None:
    """How many of these texts, all in English or nearly so, are set aside."""
    took = [timed(text) for text in texts]
    refused = [text for text in texts if language.identify(text).foreign]
    print(f"{name}: {len(texts)}, set aside {len(refused)}, told by function words {sum(map(by_words, texts))}")
    print(f"  {1000 * statistics.median(took):.2f} ms CPU each (median)")
    for text in refused[:5]:
        print(f"  set aside: {text[:100]!r}")


def foreign() -> None:
    """The example sentences of other languages that come with spaCy, alone and joined."""
    languages = 0
    alone: list[bool] = []
    joined: list[bool] = []
    shares: list[float] = []
    for module in pkgutil.iter_modules(spacy.lang.__path__):
        if module.name in LIKE_ENGLISH:
            continue
        try:
            sentences = importlib.import_module(f"spacy.lang.{module.name}.examples").sentences
        except ModuleNotFoundError:
            continue
        languages += 1
        alone += [language.identify(sentence).foreign for sentence in sentences]
        joined.append(language.identify("\n".join(sentences)).foreign)
        shares.append(language._english("\n".join(sentences))[0])  # noqa: SLF001 - what decides is what is measured
    print(f"other languages: {languages}, {len(alone)} sentences")
    print(f"  seen to be foreign: {sum(alone) / len(alone):.0%} of the sentences, {sum(joined)} of the joined texts")
    print(f"  highest share of English function words in a joined text: {max(shares):.0%}")


def by_words(text: str) -> bool:
    """Whether function words alone tell that a text is English."""
    share, kinds = language._english(language._sample(text))  # noqa: SLF001 - what decides is what is measured
    return share >= language.ENGLISH_SHARE and kinds >= language.ENGLISH_WORDS


def timed(text: str) -> float:
    start = time.process_time()
    language.identify(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
