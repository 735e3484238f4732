"""Groups of people as a sentence names them: how many, who, and whose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from onrecord.language.en.effects import effect_table
from onrecord.language.en.items import item_table
from onrecord.language.en.nouns import (
    DETERMINERS,
    ORDINALS,
    POSSESSIVES,
    aged_stop,
    least_behind,
    person_noun,
    second_noun,
)
from onrecord.language.en.people_words import PersonWord, person_table
from onrecord.language.en.quantities import Quantity, between_at, quantity_at
from onrecord.language.en.sides import Side
from onrecord.language.en.wordsets import wordset
from onrecord.model.counts import Count
from onrecord.rules.sentence import Sentence

Kind = Literal["counted", "one", "plural", "definite", "none"]

_OPENERS = frozenset(("the", "all", "these", "those", "both")) | POSSESSIVES
FURTHER = frozenset(("more", "other", "others", "additional", "further", "fellow"))
NEGATIONS = frozenset(("no", "not", "zero", "nobody", "none"))


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens `first` to `stop` that name people, with `head` as the noun or number that heads them.

    `kind`: counted (a quantity), one (a single person), plural (people without a quantity), definite ("the wounded
    men": people told of before), none ("no civilians"). `noun` is None where only a quantity stands ("21 were
    killed"); `further` marks "others" and "more"; `attributive` is the token of a harm word inside ("two wounded men").
    """

    first: int
    stop: int
    head: int
    kind: Kind
    count: Count
    noun: PersonWord | None = None
    known: bool = True
    affiliation: str | None = None
    further: bool = False
    attributive: int | None = None

    @property
    def numeric(self) -> bool:
        """Whether the group has a number."""
        return self.count.bounds != (None, None)


def group_at(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Group | None:
    """The group of people that starts at token `at`; `sides` are the sides of the sentence by first token."""
    lower = sentence.lower
    negated = lower[at] in NEGATIONS and not _bound(sentence, at)
    if negated:
        return _none(sentence, at, sides)
    if lower[at] in ("someone", "somebody"):
        return Group(at, at + 1, at, "one", Count(low=1, high=1))
    if lower[at] in ("anybody", "anyone") and NEGATIONS & set(lower[:at]) | {"neither", "nor", "n't"} & set(lower[:at]):
        return Group(at, at + 1, at, "none", Count())
    single = _single(sentence, at)
    if single is not None:
        return single
    quantity = between_at(sentence, at) or quantity_at(sentence, at)
    if quantity is None and lower[at] in _OPENERS and at + 1 < len(lower):
        inner = quantity_at(sentence, at + 1)
        if inner is not None and (inner.numeric or lower[at] in POSSESSIVES):
            quantity = replace(inner, first=at)
    if quantity is not None and (quantity.numeric or quantity.count.vague):
        return _counted(sentence, quantity, sides)
    return _uncounted(sentence, at, sides)


def _single(sentence: Sentence, at: int) -> Group | None:
    """ "a second is missing", "another was caught": one more person without a noun."""
    lower = sentence.lower
    if lower[at] == "others" and at and _others(sentence, at):
        return Group(at, at + 1, at, "counted", Count(vague="others", text=sentence.words[at]), further=True)
    if lower[at] == "another" or (lower[at] in ("a", "one") and lower[at + 1 : at + 2] and lower[at + 1] in ORDINALS):
        stop = at + 1 if lower[at] == "another" else at + 2
        if lower[stop : stop + 1] in (("one",), ("victim",), ("person",)):
            stop += 1
        following = sentence.tags[stop] if stop < len(sentence) else ""
        struck = (
            at > 0 and (hit := effect_table().longest(lower, at - 1)) is not None and hit[1].shape.startswith("object")
        )
        ends = stop >= len(sentence) or following in (".", ",", "IN", "CC", ":")
        if following.startswith(("VB", "MD")) or (struck and ends):
            return Group(at, stop, stop - 1, "one", Count(low=1, high=1), further=True)
    return None


def _others(sentence: Sentence, at: int) -> bool:
    """ "injuring others", "and others injured": more people, without a number."""
    lower = sentence.lower
    before, after = effect_table().longest(lower, at - 1), None
    if at + 1 < len(lower):
        after = effect_table().longest(lower, at + 1)
    if before is not None and before[0] == 1 and before[1].shape.startswith("object"):
        return after is None
    return lower[at - 1] in ("and", ",") and (
        after is not None or sentence.tags[at + 1 : at + 2] in (("VBD",), ("VBP",))
    )


def _bound(sentence: Sentence, at: int) -> bool:
    """ "no fewer than 82" and "not less than 82" are bounds and no negations."""
    return quantity_at(sentence, at) is not None and sentence.lower[at] != "zero"


def _none(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Group | None:
    lower = sentence.lower
    if lower[at] in ("nobody", "none"):
        return Group(at, at + 1, at, "none", Count())
    for words in (("no", "one"), ("no", "-", "one")):
        if lower[at : at + len(words)] == words and lower[at + len(words) : at + len(words) + 1] != ("person",):
            return Group(at, at + len(words), at, "none", Count())
    skip = at + 2 if lower[at + 1 : at + 2] in (("one",), ("single",), ("a",)) else at + 1
    skip += lower[skip : skip + 1] == ("single",)
    noun = person_noun(sentence, skip, sides) if skip < len(sentence) else None
    if noun is None:
        return None
    head, stop, word, affiliation, _ = noun
    count = Count(low=0, high=0) if lower[at] == "zero" else Count()
    return Group(at, stop, head, "none", count, word, affiliation=affiliation)


def _counted(sentence: Sentence, quantity: Quantity, sides: dict[int, tuple[int, Side]]) -> Group | None:
    """A quantity with its noun ("at least 21 people"), or the quantity alone ("21 were killed")."""
    lower, at, further = sentence.lower, quantity.stop, False
    while at < len(lower) and (
        lower[at] in FURTHER or (lower[at] in ("of", "the", "them", "all", *POSSESSIVES) and _of(lower, at))
    ):
        further = further or lower[at] in FURTHER
        at += 1
    if (
        at + 1 < len(lower)
        and lower[at] == "-"
        and sentence.starts[at] > sentence.ends[at - 1]
        and at - quantity.first < 4
    ):
        at += 1 if person_table().longest(lower, at + 1) else 0
    noun = person_noun(sentence, at, sides) if at < len(lower) else None
    if noun is not None:
        head, stop, word, affiliation, attributive = noun
        if word.unit is not None and word.unit != "couple":
            return None
        word, affiliation, stop = _members(sentence, word, affiliation, stop, sides)
        stop = second_noun(sentence, stop)
        count = least_behind(sentence, stop, quantity.count)
        stop = aged_stop(sentence, stop)
        return Group(
            quantity.first,
            stop,
            head,
            "counted",
            count,
            word,
            affiliation=affiliation,
            further=further,
            attributive=attributive,
        )
    if lower[quantity.stop : quantity.stop + 1] == ("of",) and not _of_harmed(sentence, quantity.stop + 1):
        return None  # "dozens of houses"
    if at > quantity.stop and not further:
        at = quantity.stop
    return _bare(sentence, quantity, at, further=further)


_Member = tuple[PersonWord, str | None, int]


def _members(
    sentence: Sentence, word: PersonWord, affiliation: str | None, stop: int, sides: dict[int, tuple[int, Side]]
) -> _Member:
    """ "ten ISIS members", "five members of the FARC" are fighters of an armed group."""
    if sentence.lower[stop - 1] not in ("member", "members", "operatives", "elements"):
        return word, affiliation, stop
    behind = stop + 1
    behind += sentence.lower[behind : behind + 1] == ("the",)
    if sentence.lower[stop : stop + 1] == ("of",) and behind in sides and sides[behind][1].form != "adjective":
        stop, affiliation = sides[behind][0], sides[behind][1].name
    armed = any(side.kind == "armed group" and side.name == affiliation for _, side in sides.values())
    fighter = PersonWord(population="soldiers", plural=word.plural, status="combatant")
    return (fighter if armed else word), affiliation, stop


def _of_harmed(sentence: Sentence, at: int) -> bool:
    """ "hundreds of wounded", "some of the dead", "two of them": what a quantity counts without a noun for persons."""
    at += sentence.lower[at : at + 1] in (("the",), ("those",), ("these",))
    if sentence.lower[at : at + 1] in (("them",), ("whom",), ("these",), ("those",), ("us",)):
        return True
    return at < len(sentence) and effect_table().longest(sentence.lower, at) is not None


def _of(lower: tuple[str, ...], at: int) -> bool:
    """ "of", "of the", "of its" between a quantity and its noun ("four of the fighters", "dozens of people")."""
    if lower[at] == "of":
        return True
    return lower[at] in ("the", "them", "all", *POSSESSIVES) and at > 0 and lower[at - 1] in ("of", "all")


def _bare(sentence: Sentence, quantity: Quantity, at: int, *, further: bool) -> Group | None:
    """A quantity without a noun that we know; an unknown plural noun counts as people only for verbs that say so."""
    lower, tags = sentence.lower, sentence.tags
    if at < len(lower):
        item = item_table().longest(lower, _skip_modifiers(sentence, at))
        if item is not None and effect_table().longest(lower, at) is None:
            return None
        closed = further and lower[at - 1] == "others"
        ahead = None if closed else _unknown_noun(sentence, at)
        if ahead is not None:
            if lower[ahead] in wordset("things"):
                return None
            return Group(quantity.first, ahead + 1, ahead, "counted", quantity.count, known=False, further=further)
        if (
            not closed
            and tags[at].startswith("NN")
            and lower[at] not in wordset("dates")
            and effect_table().longest(lower, at) is None
            and lower[at] != "others"
        ):
            return None
    stop = max(at, quantity.stop)
    if quantity.count.vague in (
        "some",
        "many",
        "most",
        "few",
        "several",
        "multiple",
        "numerous",
        "various",
    ) and (stop < len(lower) and tags[stop] in ("JJ", "NN", "NNP", "NNPS")):
        return None
    return Group(quantity.first, stop, quantity.stop - 1, "counted", quantity.count, further=further)


def _skip_modifiers(sentence: Sentence, at: int) -> int:
    while at + 1 < len(sentence) and sentence.tags[at].startswith(("JJ", "NNP")):
        if item_table().longest(sentence.lower, at):
            break
        at += 1
    return at


def _unknown_noun(sentence: Sentence, at: int) -> int | None:
    """The plural noun, not in the lexicon, that a quantity counts ("20 campers")."""
    for i in range(at, min(at + 4, len(sentence))):
        if effect_table().longest(sentence.lower, i) is not None:
            return None
        if sentence.tags[i] == "NNS":
            return i
        if not sentence.tags[i].startswith(("JJ", "NN")):
            return None
    return None


def _uncounted(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Group | None:
    """ "a woman", "his wife", "the mayor", "civilians", "Palestinians"."""
    lower = sentence.lower
    determined = (lower[at] in DETERMINERS and sentence.tags[at] != "IN") or lower[at] == "both"
    start = at + 1 if determined else at
    if start < len(lower) and lower[start] in FURTHER | ORDINALS | {"first"}:
        start += 1
    if start >= len(lower):
        return None
    if quantity_at(sentence, start) is not None or sentence.tags[start].startswith("RB"):
        return None
    noun = person_noun(sentence, start, sides)
    if noun is None:
        return _of_age(sentence, at, start) if determined else None
    head, stop, word, affiliation, attributive = noun
    if lower[at] == "both" and word.plural:
        return Group(at, stop, head, "counted", Count(low=2, high=2), word, affiliation=affiliation)
    if any(tag == "CD" for tag in sentence.tags[start:head]) and "old" not in lower[start:head]:
        return None
    if word.unit is not None and word.unit != "couple":
        return None
    if not word.plural:
        if not determined and lower[start] != "one" and not _title(sentence, at):
            return None
        kind: Kind = "definite" if lower[at] in ("the", "this", "that") else "one"
        count = Count(low=1, high=1, text=sentence.words[at])
        return Group(at, stop, head, kind, count, word, affiliation=affiliation, attributive=attributive)
    stop = second_noun(sentence, stop)
    kind = "definite" if determined else "plural"
    return Group(at, stop, head, kind, Count(), word, affiliation=affiliation, attributive=attributive)


def _of_age(sentence: Sentence, at: int, start: int) -> Group | None:
    """ "a 16-year-old was killed": a person known by age alone."""
    lower = sentence.lower
    if lower[start + 1 : start + 5] != ("-", "year", "-", "old") or not lower[start].isdigit():
        return None
    young = int(lower[start]) < 18
    word = PersonWord("children" if young else "people", plural=False, age="child" if young else "adult")
    return Group(at, start + 5, start, "one", Count(low=1, high=1), word)


def _title(sentence: Sentence, at: int) -> bool:
    """A singular without an article is a headline's ("Journalist shot dead")."""
    return sentence.headline or (sentence.words[at][0].isupper() and at == 0)
