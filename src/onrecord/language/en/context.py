"""What the coding of a sentence needs of the report around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.en.sides import sides_in
from onrecord.language.en.speakers import Attributions
from onrecord.rules.sentence import Sentence

_HOSTILE = frozenset("losses invaders occupiers aggression invasion occupation army troops forces personnel".split())


@dataclass(frozen=True)
class Context:
    """A report's text, sentences and speakers; `rivals` are the two sides that it names most, `groups` its armed
    groups, `enemy` the side that it means by "the enemy".
    """

    text: str
    sentences: Sequence[Sentence]
    attributions: Attributions
    rivals: tuple[str, ...]
    groups: tuple[str, ...]
    enemy: str | None

    @classmethod
    def of(cls, text: str, sentences: Sequence[Sentence], attributions: Attributions) -> Context:
        """The context of a report given its sentences and who speaks in them."""
        return cls(
            text=text,
            sentences=sentences,
            attributions=attributions,
            rivals=_named(sentences, "state", "armed group", "force")[:2],
            groups=_named(sentences, "armed group"),
            enemy=_enemy(sentences),
        )

    def following(self, number: int) -> Sequence[Sentence]:
        """The two sentences behind the one of that number."""
        return self.sentences[number + 1 : number + 3]

    def before(self, number: int) -> Sequence[Sentence]:
        """The two sentences before the one of that number."""
        return self.sentences[max(0, number - 2) : number]

    def rival(self, side: str | None) -> str | None:
        """The other of the two sides at war."""
        others = [name for name in self.rivals if name != side]
        return others[0] if side in self.rivals and others else None


def _named(sentences: Sequence[Sentence], *kinds: str) -> tuple[str, ...]:
    """The sides of these kinds that a report names, the most frequent first."""
    named = Counter(side.name for s in sentences for _, _, side in sides_in(s) if side.kind in kinds)
    return tuple(name for name, _ in named.most_common())


def _enemy(sentences: Sequence[Sentence]) -> str | None:
    """The side whose losses, troops or invasion a report names most."""
    named = Counter(
        side.name for s in sentences for _, stop, side in sides_in(s) if _HOSTILE & set(s.lower[stop - 1 : stop + 2])
    )
    return named.most_common(1)[0][0] if named else None
