"""Things lost and the verbs of loss."""

from __future__ import annotations

from collections import defaultdict

import pytest

from onrecord.language.en.items import ItemWord, item_nouns, item_table, loss_verb_table, loss_verbs
from onrecord.language.en.tables import cut


@pytest.mark.parametrize(
    ("phrase", "item", "plural"),
    [
        ("tanks", "tanks", True),
        ("armoured personnel vehicles", "armoured vehicles", True),
        ("ACVs", "armoured vehicles", True),
        ("artillery systems", "artillery", True),
        ("multiple launch rocket systems", "MLRS", True),
        ("anti-aircraft warfare systems", "air defence", True),
        ("Su-25", "aircraft", False),
        ("MiG-29s", "aircraft", True),
        ("Su-30 fighter jets", "aircraft", True),
        ("Il-76", "aircraft", False),
        ("Ka-52", "helicopters", False),
        ("Mi-8 helicopter", "helicopters", False),
        ("S-300", "air defence", False),
        ("T-72s", "tanks", True),
        ("BMP-2", "armoured vehicles", False),
        ("F-16s", "aircraft", True),
        ("MQ-9", "drones", False),
        ("Shahed-136", "drones", False),
        ("operational-tactical level drones", "drones", True),
        ("cruise missiles", "missiles", True),
        ("fuel tanks", "fuel tankers", True),
        ("patrol boat", "ships", False),
        ("units of special equipment", "special equipment", True),
        ("occupiers", "personnel", True),
    ],
)
def test_items(phrase: str, item: str, plural: bool) -> None:
    words = cut(phrase)
    assert item_table().longest(words, 0) == (len(words), ItemWord(item, plural=plural))


@pytest.mark.parametrize("phrase", ["houses", "M23", "G7", "2022", "9th", "bridge", "COVID-19", "A-level", "F-word"])
def test_what_is_no_item(phrase: str) -> None:
    assert item_table().longest(cut(phrase), 0) is None


@pytest.mark.parametrize("text", ["two think tanks", "a water tank", "oil tanks"])
def test_a_tank_that_is_no_weapon(text: str) -> None:
    assert item_table().find(text.split()) == []


@pytest.mark.parametrize(
    ("form", "verb", "shapes", "applies"),
    [
        ("shot down", "shoot down", ("past", "participle"), "equipment"),
        ("sunk", "sink", ("participle",), "equipment"),
        ("destroying", "destroy", ("gerund",), "both"),
        ("neutralised", "neutralise", ("past", "participle"), "both"),
        ("liquidated", "liquidate", ("past", "participle"), "personnel"),
        ("put out of action", "put out of action", ("base", "past", "participle"), "both"),
    ],
)
def test_verbs_of_loss(form: str, verb: str, shapes: tuple[str, ...], applies: str) -> None:
    words = cut(form)
    hit = loss_verb_table().longest(words, 0)
    assert hit is not None
    assert hit[0] == len(words)
    assert (hit[1].verb, hit[1].shapes, hit[1].applies) == (verb, shapes, applies)


def test_every_form_has_one_meaning() -> None:
    items: dict[tuple[str, ...], list[object]] = defaultdict(list)
    for phrase, item in item_nouns():
        items[cut(phrase)].append(item)
    assert {words for words, values in items.items() if len(values) > 1} == set()
    verbs: dict[tuple[str, ...], list[object]] = defaultdict(list)
    for phrase, verb in loss_verbs():
        verbs[cut(phrase)].append(verb)
    assert {words for words, values in verbs.items() if len(values) > 1} == set()
