"""Who is meant by a noun phrase: a person, an institution, a side, an outlet, or nobody who could speak."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.language.en.speakers.names import PLACING, bare, person_in, role_in
from onrecord.language.en.speakers.tagging import NOUNS, PROPER
from onrecord.language.en.speakers.view import Hit, View
from onrecord.language.en.speakers.whose import OWNERS, side_in
from onrecord.language.en.speakers.words import Role, mute_nouns, report_nouns
from onrecord.model.speakers import Category

MentionKind = Literal["pronoun", "person", "people", "body", "side", "outlet", "report", "name", "noun"]
_PRONOUNS = {w: w for w in "he she it they we i".split()} | {"him": "he", "her": "she", "them": "they"}
_UNNAMED = frozenset("another third second one others some many several two three".split())
STRONG = frozenset(("person", "people", "body", "side", "outlet"))
_STATIONS = frozenset("tv television channel network radio agency newspaper daily website site news".split())
_DEFINITE = frozenset("the this that our its his her their".split())
_FROM_SIDE: dict[str, Category] = {
    "state": "government",
    "armed group": "armed group",
    "organisation": "international organisation",
    "force": "military",
}
_PROPER_BODIES = frozenset(("NGO", "international organisation", "analyst", "media", "armed group"))


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of somebody who may speak. `first` and `stop` are tokens of sentence `index`,
    `start` and `end` characters of the report. `head` is the word that a later "the ministry" or
    "he" must fit; `known` says that the lexicons know the head as somebody who speaks.
    """

    index: int
    first: int
    stop: int
    start: int
    end: int
    kind: MentionKind
    head: str
    name: str | None = None
    role: str | None = None
    side: str | None = None
    category: Category | None = None
    definite: bool = False
    known: bool = True
    owner: str | None = None


def read(view: View, first: int, stop: int, source: str) -> Mention | None:
    """The mention in the tokens `first` to `stop`; None where nobody can be meant."""
    first, stop = _trimmed(view, first, stop)
    if first >= stop:
        return None
    start, end = view.sentence.chars(first, stop)
    blank = Mention(view.index, first, stop, start, end, "pronoun", "")
    word = view.lower(first)
    if stop - first == 1 and word in _PRONOUNS:
        return replace(blank, head=_PRONOUNS[word])
    core = _core_stop(view, first, stop)
    head = _head(view, first, core)
    if word in OWNERS and view.lower(head) in report_nouns():
        return replace(blank, head=OWNERS[word])
    roles = [h for h in view.roles if first <= h[0] and h[1] <= stop]
    name = person_in(view, first, stop, source)
    kind, category = _kind(view, (first, core), head=head, name=name, roles=roles)
    if kind is None:
        return None
    blank = replace(blank, kind=kind, head=view.lower(head), definite=word in _DEFINITE, owner=OWNERS.get(word))
    if kind == "report" and head > first:
        whose = read(view, first, head, source)
        if whose is not None and whose.kind in STRONG and whose.category != "unnamed":
            return whose
    if kind == "outlet":
        outlet = next(o for a, b, o in reversed(view.outlets) if first <= a and b <= core)
        return replace(blank, name=outlet.name, side=outlet.side, category="media", head=outlet.name.lower())
    if kind == "side":
        return _of_side(view, blank, (head, core), source)
    side = side_in(view, first, stop, core)
    if kind == "body" and (category in _PROPER_BODIES or name) and _capital(view, roles, core):
        begin = _name_from(view, first, head)
        called = _spelt_out(view, head, bare(view.text(begin, _whole_name(view, core, stop), source)))
        return replace(blank, name=called, side=side, category=category)
    role = role_in(view, (first, stop), name=name, roles=roles, source=source)
    if kind in {"person", "name"} and category in {None, "government", "NGO"}:
        kinds = {s.kind for a, b, s in view.sides if first <= a and b <= stop}
        category = next((_FROM_SIDE[k] for k in ("armed group", "organisation", "force") if k in kinds), category)
    named = name[0] if name and kind in {"person", "name", "noun"} else None
    return replace(
        blank, name=named, role=role, side=side, category=category, definite=blank.definite and named is None
    )


def _name_from(view: View, first: int, head: int) -> int:
    """ "a new UNICEF report": the token behind the articles and adjectives in small letters before a name."""
    for i in range(first, head):
        if view.tag(i) != "DT" and not (view.tag(i).startswith("JJ") and view.sentence.words[i].islower()):
            return i
    return head


def _of_side(view: View, blank: Mention, where: Hit, source: str) -> Mention:
    """A state, group or organisation as speaker: "Kyiv", "the RSF", "the UN High Commissioner for
    Human Rights".
    """
    head, core = where
    a, b, side = next(h for h in view.sides if h[0] <= head < h[1])
    first = max(blank.first, a)
    short = bare(view.text(first, b, source))
    name = _spelt_out(view, head, short)
    if name == short and side.kind == "organisation":
        longer = blank.stop > core and view.lower(core) in {"for", "of", "on"}
        begin = _name_from(view, blank.first, first)
        name = bare(view.text(begin, blank.stop if longer else core, source))
    named = [h for h in view.roles if blank.first <= h[0] and h[1] <= core]
    role = bare(view.text(blank.first, core, source)) if named and side.kind != "organisation" else None
    return replace(blank, name=name, role=role, side=side.name, category=_FROM_SIDE[side.kind])


def _whole_name(view: View, core: int, stop: int) -> int:
    """Where a body's name stops: "Observatory for Human Rights" goes on over "for" and capitals."""
    if view.lower(core) not in {"for", "of", "on"} or not view.sentence.words[min(core + 1, stop - 1)][0].isupper():
        return core
    end = core + 1
    while end < stop and (view.sentence.words[end][0].isupper() or view.lower(end) in {"of", "and", "the", "for"}):
        end += 1
    while not view.sentence.words[end - 1][0].isupper():
        end -= 1
    return end


def _spelt_out(view: View, head: int, name: str) -> str:
    """The full name of a group or organisation that the words abbreviate: "UN", "RSF"."""
    side = next((s for a, b, s in view.sides if a <= head < b and s.kind in {"armed group", "organisation"}), None)
    return side.name if side is not None and re.fullmatch(r"(?:[A-Z]\.?){2,5}", name) else name


def _capital(view: View, roles: list[tuple[int, int, Role]], core: int) -> bool:
    lead = [h for h in roles if h[0] < core]
    if core - roles[0][0] == 1 and lead and view.sentence.words[lead[0][0]].istitle():
        return False
    return bool(lead) and view.sentence.words[lead[-1][1] - 1][0].isupper()


def _trimmed(view: View, first: int, stop: int) -> Hit:
    while first < stop and (
        view.lower(first)
        in {
            ",",
            "but",
            "and",
            "that",
            "'",
            '"',
            "-",
            "–",
            "while",
            "meanwhile",
            "however",
            "as",
            "earlier",
            "then",
            "even",
        }
        or (view.is_time(first) and view.lower(first) != "may")
    ):
        first += 1
    while stop > first and (
        view.lower(stop - 1)
        in {
            ",",
            "'",
            '"',
            "-",
            "also",
            "had",
            "has",
            "(",
            "who",
            "which",
            "on",
            "however",
            "meanwhile",
            "too",
        }
        or view.is_time(stop - 1)
    ):
        stop -= 1
    return first, stop


def _core_stop(view: View, first: int, stop: int) -> int:
    """Where the phrase's own words end: before the first preposition, comma or bracket."""
    for at in range(first + 1, stop):
        if view.lower(at) in PLACING or view.lower(at) in {",", "(", "who", "which", "whose", ":", "/"}:
            return max(at, first + 1)
        if view.lower(at) == "and" and not (view.tag(at + 1) in NOUNS and view.tag(at - 1) == "JJ"):
            return at
    return stop


def _head(view: View, first: int, core: int) -> int:
    """The head word's token: the last noun of the phrase's own words, or of the role's words before
    a name.
    """
    at = core - 1
    while at > first and view.tag(at) not in NOUNS and view.lower(at) not in _UNNAMED:
        at -= 1
    return at


def _kind(
    view: View,
    where: Hit,
    *,
    head: int,
    name: tuple[str, int, int] | None,
    roles: list[tuple[int, int, Role]],
) -> tuple[MentionKind | None, Category | None]:
    first, core = where
    word = view.lower(head)
    lead = next((r for a, b, r in reversed(roles) if a < core and (b == head + 1 or a <= head < b)), None)
    category = lead.category if lead else None
    if lead is None and name is not None:
        people = [h for h in roles if h[2].kind == "person"]
        person = max(people, key=lambda h: h[1] - h[0])[2] if people else None
        if person is not None:
            return "person", _category(roles, person)
    outlet = any(first <= a and b <= core for a, b, _ in view.outlets)
    station = lead is not None or word in _STATIONS or view.tag(head) in PROPER
    if outlet and (lead is None or lead.kind == "body") and station:
        return "outlet", "media"
    if lead is not None and lead.kind == "person":
        return "person", _category(roles, lead)
    if (
        lead is None
        and (hit := next((s for a, b, s in view.sides if a <= head < b), None)) is not None
        and hit.form not in {"adjective", "leader"}
    ):
        return "side", None
    if lead is not None and lead.kind in {"body", "people"}:
        return lead.kind, category
    if word in _UNNAMED and view.tag(head) in {"DT", "CD", "JJ", "NN", "NNS"} and core - first <= 2:
        return ("person" if word in {"another", "third", "second", "one"} else "people"), "unnamed"
    if name is not None:
        return ("name", None) if word not in mute_nouns() else (None, None)
    if word in report_nouns():
        return "report", "unnamed"
    if word in mute_nouns() or view.tag(head) not in NOUNS or view.is_time(head) or word.isdigit():
        return None, None
    return "noun", None


def _category(roles: list[tuple[int, int, Role]], lead: Role) -> Category | None:
    """A spokesman, head or chief takes the category of the body beside him; an officer or a doctor
    has his own.
    """
    if lead.category not in {None, "government"}:
        return lead.category
    body = next((r.category for _, _, r in roles if r.kind == "body" and r.category), None)
    return body or lead.category
