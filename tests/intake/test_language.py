"""Which language a text is in, and when that sets it aside."""

from __future__ import annotations

import csv
import gzip
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.language import identify

OTHERS = {
    "uk": "Внаслідок обстрілу міста загинули двоє людей, ще п'ятеро дістали поранення, повідомив мер.",
    "ru": "В результате обстрела города погибли два человека, ещё пять ранены, сообщил мэр в своём канале.",
    "de": "Bei einem Angriff auf die Stadt sind am Freitag zwei Menschen getötet und fünf verletzt worden.",
    "fr": "Deux personnes ont été tuées et cinq autres blessées vendredi dans une attaque contre la ville.",
    "es": "Dos personas murieron y otras cinco resultaron heridas el viernes en un ataque contra la ciudad.",
    "pl": "W wyniku ostrzału miasta zginęły dwie osoby, a pięć zostało rannych, poinformował burmistrz.",
    "nl": "Bij een aanval op de stad zijn vrijdag twee mensen gedood en vijf gewond, zei de burgemeester.",
    "it": "Due persone sono state uccise e cinque ferite venerdì in un attacco alla città, dice il sindaco.",
    "tr": "Cuma günü kente düzenlenen saldırıda iki kişi öldü, beş kişi yaralandı, dedi belediye başkanı.",
    "ar": "قتل شخصان وأصيب خمسة آخرون في هجوم على المدينة يوم الجمعة، حسبما قال رئيس البلدية.",
    "he": "שני בני אדם נהרגו וחמישה נפצעו ביום שישי בהתקפה על העיר, אמר ראש העיר.",
    "zh": "市长说，星期五该市遭到袭击，造成两人死亡，五人受伤，救援人员仍在现场搜寻。",
}


@pytest.mark.parametrize("tag", OTHERS)
def test_other_languages_are_named(tag: str) -> None:
    found = identify(OTHERS[tag])
    assert found.foreign
    assert (found.tag, found.name[0].isupper()) == (tag, True)


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed and five hurt in an attack on the town, the mayor said.",
        "Russians strike Slovyansk",
        "Kuleba, Blinken meet",
        "Zelensky: Обстріл Харкова - VIDEO. Shelling of Kharkiv kills five, mayor says",
        "Officials said that “Внаслідок обстрілу загинули двоє” was the text of the mayor's message.",
        "5",
        "",
        "🔴 UPD. 7 dead",
        "TWO PEOPLE WERE KILLED AND FIVE HURT IN AN ATTACK ON THE TOWN",
    ],
)
def test_english_and_doubtful_texts_are_kept(text: str) -> None:
    assert not identify(text).foreign


def test_a_long_text_is_told_by_samples() -> None:
    assert identify(OTHERS["de"] * 20_000).tag == "de"
    assert identify("The mayor said that two people were hurt in the town. " * 20_000).tag == "en"


def test_plain_english_loads_neither_the_model_nor_the_page_extractor() -> None:
    code = (
        "import sys; from onrecord.intake import intake;"
        "intake(b'Two people were killed and five hurt in an attack on the town, the mayor said.', name='a');"
        "heavy = ('py3langid', 'numpy', 'trafilatura', 'lxml', 'charset_normalizer');"
        "print([module for module in heavy if module in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_gold_texts_are_english(gold_dir: Path) -> None:
    texts = sorted(gold_dir.glob("*/texts/*.txt"))
    assert len(texts) > 100
    assert [path.name for path in texts if identify(path.read_text(encoding="utf-8")).tag != "en"] == []


def test_headlines_are_not_refused(bench_dir: Path) -> None:
    csv.field_size_limit(2**31 - 1)
    with gzip.open(bench_dir / "headlines" / "ruwa.csv.gz", "rt", encoding="utf-8") as file:
        titles = [row["title"].strip() for row in csv.DictReader(file) if row["title"].strip()]
    sample = random.Random(20220224).sample(titles, 3000)
    refused = [title for title in sample if identify(title).foreign]
    # Some titles are in Ukrainian, and are refused with reason: those in English letters count.
    english = [title for title in refused if sum(char.isascii() for char in title) > 0.8 * len(title)]
    assert len(english) <= 2, english


@given(st.text())
def test_any_text(text: str) -> None:
    identify(text)
