"""Lexicons are read strictly; phrase tables find the longest phrase."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.model.errors import LexiconError
from onrecord.rules.lexicon import PhraseTable, Strict, load_lexicon, words_of


class Words(Strict, frozen=True):
    source: str
    words: dict[str, int]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "lexicons_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    sys.modules.pop(folder.name, None)


def test_a_lexicon_is_read(package: Path) -> None:
    (package / "a.toml").write_text('source = "reading"\n[words]\n"п\'ять" = 5\n', encoding="utf-8")
    assert load_lexicon(package.name, "a.toml", Words) == Words("reading", {"п'ять": 5})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('source = "reading"', "missing required field `words`"),
        ("[words]\none = 1", "missing required field `source`"),
        ('source = "reading"\nwrods = 1\n[words]', "unknown field `wrods`"),
        ('source = "reading"\n[words]\none = "1"', r"Expected `int`, got `str` - at `\$\.words"),
        ('source = "reading', "Illegal character|Unterminated"),
    ],
)
def test_what_breaks_the_schema_is_named(package: Path, text: str, fault: str) -> None:
    (package / "b.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^b\.toml: .*(?:{fault})"):
        load_lexicon(package.name, "b.toml", Words)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Multiple Launch", ("multiple", "launch")),
        ("the mayor’s aide", ("the", "mayor", "'s", "aide")),
        ("anti-aircraft", ("anti", "-", "aircraft")),
        ("U.S. troops", ("u.s.", "troops")),
        ("1,432 tanks", ("1,432", "tanks")),
        (" ", ()),
    ],
)
def test_the_words_of_a_phrase(phrase: str, words: tuple[str, ...]) -> None:
    assert words_of(phrase) == words


TABLE = PhraseTable([("rocket", 1), ("rocket system", 2), ("multiple rocket", 3), ("", 4)])


def test_the_longest_phrase_wins() -> None:
    assert TABLE.longest(["a", "rocket", "system"], 1) == (2, 2)
    assert TABLE.longest(["a", "rocket", "systems"], 1) == (1, 1)
    assert TABLE.longest(["a", "rocket"], 0) is None


def test_phrases_are_found_from_left_to_right_without_overlap() -> None:
    words = "multiple rocket system and rocket system".split()
    assert TABLE.find(words) == [(0, 2, 3), (4, 6, 2)]


def test_a_phrase_at_the_end_of_the_words_is_whole_or_none() -> None:
    assert TABLE.find(["multiple"]) == []


def test_what_a_table_holds() -> None:
    assert "Rocket system" in TABLE
    assert "system" not in TABLE
    assert "" not in TABLE


def test_the_first_words_of_a_table() -> None:
    assert PhraseTable([("red cross", 1), ("red", 2), ("blue", 3)]).first_words() == {"red", "blue"}
