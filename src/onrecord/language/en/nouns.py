"""Nouns for persons behind their modifiers: the inner part of a group of people."""

from __future__ import annotations

from onrecord.language.en.effects import effect_table
from onrecord.language.en.people_words import PersonWord, person_table
from onrecord.language.en.quantities import number_at
from onrecord.language.en.sides import Side
from onrecord.model.counts import Count
from onrecord.rules.sentence import Sentence

POSSESSIVES = frozenset(("his", "her", "their", "its", "my", "our", "your", "whose"))
DETERMINERS = frozenset(("a", "an", "the", "another", "this", "that", "these", "those", "one")) | POSSESSIVES
ORDINALS = frozenset(
    (
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    )
)
NEVER_MODIFY = frozenset(
    ("including", "includes", "so", "far", "among", "about", "according", "following", "left", "leaving")
)
_MODIFIER_TAGS = ("JJ", "NN", "VBN", "VBG", "CD", "RB")
_GAP = 6  # tokens that may stand between a quantity and its noun

Noun = tuple[int, int, PersonWord, str | None, int | None]


def person_noun(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Noun | None:
    """The noun for persons at token `at` behind its modifiers: (head, stop, word, affiliation, harm word inside)."""
    lower, affiliation, attributive = sentence.lower, None, None
    i = at
    while i < len(sentence) and i - at <= _GAP:
        found = person_table().longest(lower, i)
        if found is not None and not is_compound(sentence, i + found[0]) and not _harm_noun(sentence, i, found[0]):
            side = sides.get(i)
            if side is not None and side[1].form == "people":
                affiliation = side[1].name
            return i + found[0] - 1, i + found[0], found[1], affiliation, attributive
        if i in sides:
            stop, side_found = sides[i]
            person = side_found.form == "people" or (
                side_found.form == "adjective" and i > at - 1 and _stands_alone(sentence, stop)
            )
            if person and not is_compound(sentence, stop):
                return stop - 1, stop, _people(sentence, stop - 1, side_found), side_found.name, attributive
            affiliation = affiliation or side_found.name
            i = stop
            continue
        effect = effect_table().longest(lower, i)
        if effect is not None:
            if attributive is not None or i + effect[0] >= len(sentence) or effect[1].shape not in ("object", "state"):
                return None
            numbered = i == at > 0 and sentence.tags[at - 1] == "CD"  # "1,000 killed soldiers"
            if sentence.tags[i + effect[0] - 1] == "VBD" and not numbered:
                return None  # "a missile killed Captain Novak"
            attributive = i
            i += effect[0]
            continue
        if not _modifies(sentence, i, at):
            return None
        i += 1
    return None


def _people(sentence: Sentence, token: int, side: Side) -> PersonWord:
    """Members of an armed group are fighters, nationals of a state are people."""
    word = sentence.lower[token]
    if side.kind == "armed group":
        return PersonWord(population="soldiers", plural=word.endswith("s"), status="combatant")
    return PersonWord(population="people", plural=word.endswith(("s", "ese", "ish", "ch")))


def _harm_noun(sentence: Sentence, at: int, length: int) -> bool:
    """Whether words that may name people name harm instead ("lives", "the displaced")."""
    hit = effect_table().longest(sentence.lower, at)
    return hit is not None and hit[0] >= length


def _stands_alone(sentence: Sentence, stop: int) -> bool:
    """Whether an adjective of a side stands for a person ("a tenth Palestinian was killed")."""
    before = sentence.lower[stop - 2] if stop > 1 else ""
    numbered = sentence.tags[stop - 2 : stop - 1] == ("CD",) or before in ("more", "other")
    if stop >= len(sentence) or numbered:
        return (
            numbered and not sentence.tags[stop : stop + 1][:1][0].startswith(("NN", "JJ"))
            if stop < len(sentence)
            else numbered
        )
    return (before in DETERMINERS or before in ORDINALS) and sentence.tags[stop].startswith(("VB", "MD"))


def is_compound(sentence: Sentence, stop: int) -> bool:
    """Whether the noun is only the modifier of another ("children 's hospital", "police station", "woman doctor")."""
    if stop >= len(sentence):
        return False
    if sentence.lower[stop] in ("'s", "'"):
        return True
    if sentence.lower[stop] == "-" and stop + 1 < len(sentence) and sentence.ends[stop] == sentence.starts[stop + 1]:
        return sentence.starts[stop] == sentence.ends[stop - 1]
    if sentence.tags[stop] not in ("NN", "NNS") or effect_table().longest(sentence.lower, stop) is not None:
        return False
    return sentence.deps[stop - 1] in ("compound", "amod", "nmod", "poss") and sentence.heads[stop - 1] >= stop


def _modifies(sentence: Sentence, i: int, at: int) -> bool:
    tag, word = sentence.tags[i], sentence.lower[i]
    if word in ("-", "/") and i and sentence.starts[i] > sentence.ends[i - 1]:
        return False
    if word in ("-", "/") or word in ("year", "years", "old", "month", "months", "aged"):
        return i > at or tag == "HYPH"
    if word == "," and i > at and sentence.tags[i - 1].startswith("JJ") and i + 1 < len(sentence):
        return sentence.tags[i + 1].startswith("JJ")
    if word in ("and", "or") and i > at and sentence.tags[i - 1].startswith("JJ"):
        return sentence.tags[i + 1 : i + 2] in (("JJ",), ("VBN",))
    if word == '"' and person_table().longest(sentence.lower, i + 1 if i + 1 < len(sentence) else i):
        return True
    glued = i + 1 < len(sentence) and sentence.lower[i + 1] == "-" and sentence.ends[i] == sentence.starts[i + 1]
    if glued and word in ("off", "ex", "non", "pro", "anti", "semi", "under", "over", "then"):
        return True
    if word in NEVER_MODIFY or (i > at and number_at(sentence.lower, i) and sentence.lower[i + 1 : i + 2] != ("-",)):
        return False
    if word in ("is", "are", "was", "were", "been", "be", "it", "that", "more", "others"):
        return False
    return (
        tag.startswith(_MODIFIER_TAGS) and tag not in ("NNS", "NNPS", "RBR") and word not in ("dead", "also", "later")
    )


def second_noun(sentence: Sentence, stop: int) -> int:
    """The end of "children and teenagers", "civilians and soldiers" under one quantity."""
    if stop + 1 < len(sentence) and sentence.lower[stop] in ("and", "or", "/", "&"):
        found = person_table().longest(sentence.lower, stop + 1)
        if found is not None and found[1].plural and not is_compound(sentence, stop + 1 + found[0]):
            return stop + 1 + found[0]
    return stop


def aged_stop(sentence: Sentence, stop: int) -> int:
    """The end of "girls aged three", "women aged 20 to 35"."""
    lower = sentence.lower
    if lower[stop : stop + 1] == ("aged",) or lower[stop : stop + 2] == ("of", "age"):
        end = stop + 1
        while end < len(lower) and (
            sentence.tags[end] == "CD"
            or lower[end] in ("between", "from", "and", "to", "-", "under", "over", "months", "years", "respectively")
        ):
            end += 1
        while lower[end - 1] == "and":
            end -= 1
        return end
    return stop


def least_behind(sentence: Sentence, stop: int, count: Count) -> Count:
    """ "55 dead at the least": the bound may stand behind; here behind the noun."""
    lower = sentence.lower
    if count.low is not None and count.low == count.high and not count.approximate:
        after = lower[stop : stop + 3]
        if after in (("at", "the", "least"), ("at", "a", "minimum")):
            return Count(low=count.low, text=count.text)
        if after[:2] in (("or", "more"), ("and", "more")):
            return Count(low=count.low, text=count.text)
    return count
