"""Sides: every name, in the right case, means the right side."""

from __future__ import annotations

from collections import defaultdict

import pytest

from onrecord.language.en.sides import Side, entries, side_table, sides_in
from onrecord.language.en.tables import EnglishTable, cut
from onrecord.rules.sentence import Sentence


def sentence(text: str) -> Sentence:
    """A sentence cut by the lexicons' own rules; commas and full stops apart."""
    words: list[str] = []
    for chunk in text.replace(",", " ,").replace("’", "'").split():
        stop = chunk.endswith(".") and chunk.count(".") == 1
        size = len(cut(chunk.rstrip(".") if stop else chunk))
        words.extend(_as_written(chunk.rstrip(".") if stop else chunk, size))
        words.extend(["."] * stop)
    empty = ("",) * len(words)
    offsets = tuple(range(len(words)))
    return Sentence(
        start=0,
        end=len(text),
        words=tuple(words),
        lower=tuple(w.lower() for w in words),
        tags=empty,
        deps=empty,
        heads=offsets,
        starts=offsets,
        ends=offsets,
    )


def _as_written(chunk: str, size: int) -> list[str]:
    if size == 1:
        return [chunk]
    pieces, at = [], 0
    for piece in cut(chunk):
        pieces.append(chunk[at : at + len(piece)])
        at += len(piece)
    return pieces


def named(text: str, *countries: str) -> list[tuple[str, str]]:
    return [(side.name, side.form) for _, _, side in sides_in(sentence(text), countries)]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Ukrainian forces said Moscow had struck Kyiv",
            [("Ukraine", "force"), ("Russia", "capital"), ("Ukraine", "capital")],
        ),
        ("Kiev says the Kremlin lies", [("Ukraine", "capital"), ("Russia", "capital")]),
        ("President Zelenskyy and Vladimir Putin", [("Ukraine", "leader"), ("Russia", "leader")]),
        ("The IDF killed a Hamas commander", [("Israel", "force"), ("Hamas", "name")]),
        ("the Izz ad-Din al-Qassam Brigades fired at Tel Aviv", [("Hamas", "force"), ("Israel", "capital")]),
        ("Islamic State fighters, ISIS and Daesh", [("Islamic State", "name")] * 3),
        ("IS claimed the attack", [("Islamic State", "name")]),
        ("This is what the US said to us", [("United States", "name")]),
        ("The WHO asked who did it", [("World Health Organization", "name")]),
        (
            "Saudi-led coalition jets hit Houthi positions",
            [("Saudi-led coalition", "name"), ("Houthis", "adjective")],
        ),
        (
            "The RSF seized El Fasher from Sudan's army",
            [("Rapid Support Forces", "name"), ("Sudan", "force")],
        ),
        ("al-Shabaab attacked the base", [("al-Shabaab", "name")]),
        ("Turkey bombed the PKK", [("Turkey", "name"), ("PKK", "name")]),
        ("they ate turkey in the car", []),
        ("he will polish the turkey", []),
        ("the Luhansk People’s Republic", [("Luhansk People's Republic", "name")]),
        ("U.S. forces and UK troops", [("United States", "force"), ("United Kingdom", "name")]),
        (
            "MONUSCO said the M23 rebels and the FARDC",
            [("United Nations", "force"), ("M23", "name"), ("DR Congo", "force")],
        ),
        ("Hay'at Tahrir al-Sham", [("Hayat Tahrir al-Sham", "name")]),
        ("the Democratic Republic of the Congo", [("DR Congo", "name")]),
        ("Myanmar's military and the junta", [("Myanmar", "force"), ("Myanmar", "name")]),
        ("ships in the Sea of Azov", []),
        ("Azov fighters", [("Ukraine", "force")]),
        ("In Myanmar the KIA took a base", [("Myanmar", "name"), ("Kachin Independence Army", "name")]),
        ("five KIA and two wounded", []),
        ("The TDF said Tigray was hit", []),
        ("SEVEN KILLED IN TURKEY AS FIRE IS PUT OUT", [("Turkey", "name")]),
    ],
)
def test_names_mean_their_side(text: str, sides: list[tuple[str, str]]) -> None:
    assert named(text) == sides


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("three Houthi rebels died", "Houthi"),
        ("the Thai navy said", "Thai navy"),
        ("Mali's army and Ghana's president", "Mali's army"),
        ("20 Burkinabe soldiers were killed", "Burkinabe"),
        ("Rwanda-backed M23 fighters", "Rwanda"),
        ("US marines died", "US"),
        ("said Save the Children", "Save the Children"),
    ],
)
def test_a_side_takes_its_army_and_not_its_people(text: str, words: str) -> None:
    cut_up = sentence(text)
    first, stop, _ = sides_in(cut_up)[0]
    assert "".join(cut_up.words[first:stop]) == words.replace(" ", "")


def test_a_side_with_a_hyphen_is_an_adjective() -> None:
    assert named("Rwanda-backed rebels")[0] == ("Rwanda", "adjective")
    assert named("Hamas-run health ministry") == [("Hamas", "adjective")]


def test_the_same_words_elsewhere() -> None:
    assert named("the junta said") == [("Myanmar", "name")]
    assert ("Niger", "name") in named("In Niamey the junta said")[1:]
    assert named("al-Shabaab burned the village", "MZ") == [("Islamic State Mozambique", "name")]
    assert named("the regime shelled the town") == []
    assert named("the regime shelled the town", "SY") == [("Syria", "name")]


def test_every_state_has_its_name_and_code() -> None:
    states = {side.country for _, side in entries() if side.kind == "state" and side.form == "name"}
    assert {"UA", "RU", "PS", "XK", "TW", "NR", "SS", "TL", "CI"} <= states
    assert len(states) >= 197
    assert all(code and len(code) == 2 and code.isupper() for code in states)


def test_no_phrase_means_two_sides_at_once() -> None:
    plain: dict[tuple[tuple[str, ...], str | None], set[str]] = defaultdict(set)
    for phrase, side in entries():
        if not side.contextual:
            plain[cut(phrase), side.exact].add(side.name)
    assert {words: names for words, names in plain.items() if len(names) > 1} == {}


def test_the_table_is_one_for_all_callers() -> None:
    table = side_table()
    assert side_table() is table
    assert isinstance(table, EnglishTable)
    assert table.value("idf") == Side("Israel", "force", "IL", "force", exact="IDF")
    assert "Kharkiv" not in table
