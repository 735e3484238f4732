"""A sentence as the rules of attribution look at it: tags, known words, and what lies inside
quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from onrecord.language.en.sides import Side, sides_in
from onrecord.language.en.speakers.tagging import tags_of
from onrecord.language.en.speakers.words import Outlet, Role, outlets, roles, verbs
from onrecord.rules.sentence import Sentence

_GLUED = re.compile(r"\b([a-z]{3,})[:,][\"']\w")
_PLAIN = {"''": '"', "``": '"', "--": "-"}
Hit = tuple[int, int]
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun yesterday
    today tonight overnight earlier later late early january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec morning
    afternoon evening night midday noon week month meanwhile recently previously separately afterwards
    subsequently then now still again ago hours days minutes hour day minute""".split()
)


@dataclass(frozen=True)
class View:
    """The sentence at `index` of a report, with its tags and, once asked for, the known words in it.

    `inside` tells of a character of the report whether it lies in a quotation.
    """

    index: int
    sentence: Sentence
    inside: Callable[[int], bool]

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The tokens in small letters; of one that is glued to the next ("said:"We") only the verb."""
        lower = self.sentence.lower
        if _PLAIN.keys().isdisjoint(lower) and not _GLUED.search(" ".join(lower)):
            return lower
        return tuple(_PLAIN.get(word) or _unglued(word) for word in lower)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Penn tags, the parser's or guessed."""
        tags = tags_of(self.sentence)
        glued = [
            i for i, (a, b) in enumerate(zip(self.lowers, self.sentence.lower, strict=True)) if a != b and a.isalpha()
        ]
        return tuple("VBD" if i in glued else tag for i, tag in enumerate(tags)) if glued else tags

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """Of each token, whether it lies in a quotation."""
        return tuple(self.inside(start) for start in self.sentence.starts)

    @cached_property
    def sides(self) -> list[tuple[int, int, Side]]:
        """Named sides: first token, stop token, side."""
        return sides_in(self.sentence)

    @cached_property
    def roles(self) -> list[tuple[int, int, Role]]:
        """Words for those who speak. A capital X or IT in small letters elsewhere is no matter here."""
        return [hit for hit in roles().find(self.sentence.lower) if self._is_role(hit)]

    @cached_property
    def outlets(self) -> list[tuple[int, int, Outlet]]:
        """Named news outlets, written as they write themselves."""
        words = self.sentence.words
        found = outlets().find(self.sentence.lower)
        return [(a, b, o) for a, b, (_, o) in found if words[b - 1][0].isupper() and words[a][0].isupper()]

    @cached_property
    def verbs(self) -> list[int]:
        """Tokens that are a form of a verb of saying, whatever their tag."""
        known = verbs()
        return [i for i, word in enumerate(self.lowers) if word in known]

    def _is_role(self, hit: tuple[int, int, Role]) -> bool:
        first, stop, _ = hit
        word = self.sentence.words[first]
        if stop - first > 1:
            return True
        if word.lower() == "who":
            return word == "WHO"
        if word.lower() in {
            "some",
            "others",
            "side",
            "host",
            "school",
            "front",
            "team",
            "gang",
            "church",
            "union",
        }:
            return self.tags[first].startswith("N") or word.lower() in {"some", "others"}
        return not self.tags[first].startswith("V") or word[0].isupper()

    def lower(self, at: int) -> str:
        """The token `at` in small letters; empty outside the sentence."""
        if at < 0:
            return ""
        try:
            return self.lowers[at]
        except IndexError:
            return ""

    def closes(self, at: int) -> bool:
        """Whether the token `at` is a closing bracket, alone or with more marks behind it."""
        return ")" in self.lower(at)

    def is_colon(self, at: int) -> bool:
        """Whether the token `at` is a colon, or marks that end with one."""
        return self.lower(at) in {":", "):", '":', ".:"}

    def tag(self, at: int) -> str:
        """The tag of the token `at`; empty outside the sentence."""
        if at < 0:
            return ""
        try:
            return self.tags[at]
        except IndexError:
            return ""

    def is_time(self, at: int) -> bool:
        """Whether the token `at` tells a time and stands outside a name and before no noun ("early
        reports").
        """
        word = self.lower(at)
        if word not in TIMES:
            return False
        if word in {"may", "march", "sun"}:
            return self.tag(at) in {"NNP", "NN"}
        if word in {"early", "late", "earlier", "later"} and self.tag(at) in {"JJ", "JJR"}:
            return self.lower(at + 1) in TIMES or not self.tag(at + 1).startswith("NN")
        return True

    def text(self, first: int, stop: int, source: str) -> str:
        """The report's words of the tokens `first` to `stop`, on one line."""
        start, end = self.sentence.chars(first, stop)
        return " ".join(source[start:end].replace("’", "'").split())


def _unglued(word: str) -> str:
    verb = _GLUED.match(word)
    return verb.group(1) if verb and verb.group(1) in verbs() else word
