"""Who the speakers of a report are: spellings of one person in one, pronouns and "the ministry" resolved."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from onrecord.language.en.speakers.mentions import Mention
from onrecord.model.speakers import Category

_PERSONAL = frozenset(("person", "name", "noun"))
_BODILY = frozenset(("body", "side", "outlet", "name", "people"))
_RANKS = {
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "maj": "major",
    "capt": "captain",
    "adm": "admiral",
}
LONGEST_ROLE = 9  # words; a longer one is an apposition that tells a story
REMEMBERED = 200  # speakers that a pronoun or "the ministry" may still mean
_ANY_PERSON = frozenset(
    """official spokesman spokeswoman spokesperson source man woman resident witness doctor farmer
    leader commander minister""".split()
)
_MANY = frozenset("official officer doctor source resident witness soldier member medic activist man woman".split())
_ANY_BODY = frozenset(
    """group organisation organization agency body movement rights charity watchdog monitor militia
    country statement text message post report""".split()
)


@dataclass(slots=True, eq=False)
class Entity:
    """One speaker of the report with all that its mentions say of it."""

    kind: str
    head: str
    name: str | None = None
    role: str | None = None
    side: str | None = None
    category: Category | None = None
    heads: set[str] = field(default_factory=set)
    gender: str | None = None

    def take(self, mention: Mention) -> None:
        """Add what one more mention says: the fuller name, the first role, the side and the category."""
        if mention.name and (self.name is None or (len(mention.name) > len(self.name) and mention.kind != "side")):
            self.name = mention.name
        if mention.role and len(mention.role.split()) <= LONGEST_ROLE and len(mention.role) > len(self.role or ""):
            self.role = mention.role
        if self.role is None and mention.role and len(mention.role.split()) <= 2 * LONGEST_ROLE:
            self.role = mention.role
        self.side = self.side or mention.side
        self.category = self.category or mention.category
        self.heads.add(mention.head)
        words = re.findall(r"[\w-]+", (mention.role or "").lower())
        self.heads.update(words, (_RANKS[w] for w in words if w in _RANKS))


class Entities:
    """The speakers of one report, in the order in which the text names them."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Entity]] = {}
        self._recent: list[Entity] = []

    def resolve(self, mention: Mention) -> Entity | None:
        """The entity that a mention means; a pronoun that nothing fits means nobody."""
        entity = self._pronoun(mention) if mention.kind == "pronoun" else self._named(mention)
        if entity is None:
            if mention.kind == "pronoun":
                return None
            entity = self._back(mention) or Entity(mention.kind, mention.head)
        if mention.kind != "pronoun":
            if mention.kind != "report" or entity.kind == "report" or mention.category != "unnamed":
                entity.take(mention)
            if mention.name and entity not in (known := self._by_name.setdefault(_key(mention.name), [])):
                known.append(entity)
            owner = self._owner(mention, entity)
            if owner is not None:
                entity.side = owner.side or owner.name
        self.touch(entity)
        return entity

    def touch(self, entity: Entity) -> None:
        """Make this the entity that was named last."""
        if entity in self._recent:
            self._recent.remove(entity)
        self._recent.append(entity)
        del self._recent[:-REMEMBERED]

    def last(self) -> Entity | None:
        """The speaker who was named last."""
        return self._recent[-1] if self._recent else None

    def known(self, mention: Mention) -> Entity | None:
        """The entity of an earlier naming of the same person or body, if there is one."""
        return self._named(mention)

    def _named(self, mention: Mention) -> Entity | None:
        if mention.name is None:
            return None
        for entity in self._by_name.get(_key(mention.name), ()):
            if (
                entity.name
                and same_name(entity.name, mention.name)
                and (entity.kind == mention.kind or {entity.kind, mention.kind} <= {"person", "name"})
            ):
                return entity
        if mention.kind == "person" and mention.head:
            for entity in reversed(self._recent[-4:]):
                if entity.name is None and entity.kind == "person" and _one_office(entity, mention):
                    return entity
        return None

    def _pronoun(self, mention: Mention) -> Entity | None:
        wanted = _PERSONAL if mention.head in {"he", "she"} else _BODILY
        gender = {"he": "m", "she": "f"}.get(mention.head)
        if mention.head == "they":
            several = [e for e in self._recent[-3:] if e.kind == "people"]
            bodies = [e for e in self._recent if e.kind in {"people", "body", "side", "name"}]
            found = several or bodies
            return found[-1] if found else None
        for entity in reversed(self._recent):
            if mention.head == "it" and entity.kind == "people":
                continue
            if entity.kind in wanted and (gender is None or entity.gender in {None, gender}):
                entity.gender = entity.gender or gender
                return entity
        return None

    def _owner(self, mention: Mention, entity: Entity) -> Entity | None:
        """Whose spokesman "its spokesman" is: the institution named last."""
        if mention.owner is None or mention.category == "local authority" or entity.side is not None:
            return None
        return next((e for e in reversed(self._recent) if e.kind in {"body", "side"} and e is not entity), None)

    def _back(self, mention: Mention) -> Entity | None:
        """The earlier speaker that "the ministry", "the official" or "the same source" means."""
        if mention.name is not None or mention.kind not in {
            "person",
            "body",
            "noun",
            "report",
            "outlet",
            "people",
        }:
            return None
        if mention.kind == "report":
            known = [e for e in self._recent if e.kind == "report" and mention.head in e.heads and _fits(e, mention)]
            if known and mention.definite:
                return known[-1]
            bare = set((mention.role or "").lower().split()) <= {mention.head, "official", "same"}
            return self.last() if bare and (mention.definite or mention.head == "figures") else None
        equal = [e for e in reversed(self._recent) if mention.head in e.heads and _fits(e, mention)]
        if equal and not mention.definite:
            alike = (equal[0].role or "").lower() == (mention.role or "").lower() or (
                mention.side == equal[0].side is not None and mention.kind == "body"
            )
            return equal[0] if alike else None
        if not mention.definite:
            return None
        short = not mention.role or len(mention.role.split()) <= 2
        for entity in reversed(self._recent):
            if entity in equal:
                return entity
            if short and entity in self._recent[-3:] and _stands_for(mention.head, entity):
                return entity
        return None


def _one_office(entity: Entity, mention: Mention) -> bool:
    """Whether "the regional governor" of the lead is the "Governor N. N." named after it."""
    if mention.head in _MANY or mention.category in {"witness", "unnamed"}:
        return bool(mention.role and entity.role and mention.role.lower() == entity.role.lower())
    if mention.side and entity.side and mention.side != entity.side:
        return False
    a, b = _content(mention.role), _content(entity.role)
    return mention.head in entity.heads and bool(a) and bool(b) and (a <= b or b <= a)


def _stands_for(head: str, entity: Entity) -> bool:
    """Whether a general word ("the official", "the group") may mean this speaker."""
    if head in _ANY_PERSON:
        return entity.kind in {"person", "name"} and entity.name is not None
    return head in _ANY_BODY and entity.kind in {"body", "side", "name"}


def _fits(entity: Entity, mention: Mention) -> bool:
    """Two roles of one head are one speaker unless they belong to different sides or name different
    things.
    """
    if mention.side and entity.side and mention.side != entity.side:
        return False
    mine, theirs = _content(mention.role), _content(entity.role)
    return mine <= theirs | {mention.head} | {w for name in [entity.name or ""] for w in _content(name)}


def _content(role: str | None) -> set[str]:
    return {
        w
        for w in re.findall(r"\w+", (role or "").lower())
        if w not in {"the", "a", "an", "of", "s", "its", "their", "same", "his"}
    }


@cache
def skeleton(word: str) -> str:
    """A word's consonants, so that spellings of one name from another script agree."""
    folded = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    for a, b in (("kh", "h"), ("ph", "f"), ("ck", "k"), ("w", "v"), ("x", "ks"), ("g", "h"), ("c", "k")):
        folded = folded.replace(a, b)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyj']", "", folded))


def _key(name: str) -> str:
    """What two names that are one have in common: the skeleton of the last word."""
    parts = _parts(name)
    return skeleton(parts[-1]) if parts else name.lower()


def same_name(a: str, b: str) -> bool:
    """Whether two names are one: a surname and its full name, or two spellings of one."""
    wa, wb = _parts(a), _parts(b)
    if not wa or not wb:
        return a.lower() == b.lower()
    if wa[-1].lower() != wb[-1].lower() and not _alike(wa[-1], wb[-1]):
        return False
    if len(wa) == 1 or len(wb) == 1:
        return True
    return wa[0].lower()[0] == wb[0].lower()[0] or _alike(wa[0], wb[0])


def _alike(a: str, b: str) -> bool:
    return len(a) > 3 and len(b) > 3 and bool(skeleton(a)) and skeleton(a) == skeleton(b) and len(skeleton(a)) > 1


def _parts(name: str) -> list[str]:
    return [
        w
        for w in re.findall(r"[\w'’-]+", name)
        if w.lower() not in {"mr", "mrs", "ms", "dr", "the", "al", "gen", "lt", "maj", "col"}
    ]
