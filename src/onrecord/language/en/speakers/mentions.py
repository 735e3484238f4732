"""Who is meant by a noun phrase: the person's name, the role's words, the side and the category."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.language.en.sides import Side
from onrecord.language.en.speakers.tagging import NOUNS, PROPER
from onrecord.language.en.speakers.view import Hit, View
from onrecord.language.en.speakers.words import Outlet, Role, mute_nouns, report_nouns
from onrecord.model.speakers import Category

MentionKind = Literal["pronoun", "person", "people", "body", "side", "outlet", "report", "name", "noun"]
_PRONOUNS = {w: w for w in "he she it they we i".split()} | {"him": "he", "her": "she", "them": "they"}
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_UNNAMED = frozenset("another third second one others some many several two three".split())
_TITLES = frozenset("mr mrs ms miss dr prof sir dame lord lady sheikh imam rev father".split()) | {
    t + "." for t in "mr mrs ms dr prof rev gen lt col maj capt sgt brig adm".split()
}
_PARTICLES = frozenset("al - el de van von bin ibn ben ul ur da del di du la le der abu ' ’s".split())
STRONG = frozenset(("person", "people", "body", "side", "outlet"))
_STATIONS = frozenset("tv television channel network radio agency newspaper daily website site news".split())
_RELATIVE = frozenset(("who", "which", "whose", "where"))
_LOOSE = re.compile(r"^(?:who,? |of |from |with )|\s*\([^)]*\)?$")
_DEFINITE = frozenset("the this that our its his her their".split())
_PLACING = frozenset(("of", "in", "for", "at", "from", "near", "to", "inside", "with", "on"))
_RUN_BY = frozenset("run controlled occupied held dominated ruled administered".split())
_FROM_SIDE: dict[str, Category] = {
    "state": "government",
    "armed group": "armed group",
    "organisation": "international organisation",
    "force": "military",
}
_PROPER_BODIES = frozenset(("NGO", "international organisation", "analyst", "media", "armed group"))


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of somebody who may speak. `first` and `stop` are tokens of sentence `index`, `start` and `end`
    characters of the report. `head` is the word that a later "the ministry" or "he" must fit; `known` says that the
    lexicons know the head as somebody who speaks.
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
    if word in _OWNERS and view.lower(head) in report_nouns():
        return replace(blank, head=_OWNERS[word])
    roles = [h for h in view.roles if first <= h[0] and h[1] <= stop]
    name = _person(view, first, stop, source)
    kind, category = _kind(view, (first, core), head=head, name=name, roles=roles)
    if kind is None:
        return None
    blank = replace(
        blank, kind=kind, head=view.lower(head), definite=word in _DEFINITE, owner=_OWNERS.get(word)
    )
    if kind == "report" and head > first:
        whose = read(view, first, head, source)
        if whose is not None and whose.kind in STRONG and whose.category != "unnamed":
            return whose
    if kind == "outlet":
        outlet = next(o for a, b, o in reversed(view.outlets) if first <= a and b <= core)
        return replace(blank, name=outlet.name, side=outlet.side, category="media", head=outlet.name.lower())
    if kind == "side":
        return _of_side(view, blank, (head, core), source)
    side = _side(view, first, stop, core)
    if kind == "body" and (category in _PROPER_BODIES or name) and _capital(view, roles, core):
        return replace(blank, name=_bare(view.text(first, core, source)), side=side, category=category)
    role = _role(view, (first, stop), name=name, roles=roles, source=source)
    if kind in {"person", "name"} and category in {None, "government"}:
        kinds = {s.kind for a, b, s in view.sides if first <= a and b <= stop}
        category = next(
            (_FROM_SIDE[k] for k in ("armed group", "organisation", "force") if k in kinds), category
        )
    named = name[0] if name and kind in {"person", "name", "noun"} else None
    return replace(
        blank, name=named, role=role, side=side, category=category, definite=blank.definite and named is None
    )


def _of_side(view: View, blank: Mention, where: Hit, source: str) -> Mention:
    """A state, group or organisation as speaker: "Kyiv", "the RSF", "the UN High Commissioner for Human Rights"."""
    head, core = where
    a, b, side = next(h for h in view.sides if h[0] <= head < h[1])
    first = max(blank.first, a)
    name = _bare(view.text(first, b, source))
    if side.kind != "state" and side.form == "name" and re.fullmatch(r"(?:[A-Z]\.?){2,5}", name):
        name = side.name
    elif side.kind == "organisation":
        longer = blank.stop > core and view.lower(core) in {"for", "of", "on"}
        name = _bare(view.text(blank.first, blank.stop if longer else core, source))
    named = [h for h in view.roles if blank.first <= h[0] and h[1] <= core]
    role = _bare(view.text(blank.first, core, source)) if named and side.kind != "organisation" else None
    return replace(blank, name=name, role=role, side=side.name, category=_FROM_SIDE[side.kind])


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
        or view.is_time(first)
        and view.lower(first) not in {"may"}
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


def _bare(text: str) -> str:
    lowered = text.lower()
    for article in ("the ", "a ", "an ", "one "):
        if lowered.startswith(article):
            return text[len(article) :]
    return text.removesuffix("'s").removesuffix("’s")


def _core_stop(view: View, first: int, stop: int) -> int:
    """Where the phrase's own words end: before the first preposition, comma or bracket."""
    for at in range(first + 1, stop):
        if view.lower(at) in _PLACING or view.lower(at) in {",", "(", "who", "which", "whose", ":", "/"}:
            return max(at, first + 1)
        if view.lower(at) == "and" and not (view.tag(at + 1) in NOUNS and view.tag(at - 1) == "JJ"):
            return at
    return stop


def _head(view: View, first: int, core: int) -> int:
    """The head word's token: the last noun of the phrase's own words, or of the role's words before a name."""
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
        person = next((r for _, _, r in roles if r.kind == "person"), None)
        if person is not None:
            return "person", _category(roles, person)
    if any(first <= a and b <= core for a, b, _ in view.outlets) and (lead is None or lead.kind == "body"):
        if (
            any(a <= head < b for a, b, _ in view.outlets)
            or word in _STATIONS
            or view.tag(head) in PROPER
            or lead is not None
        ):
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
    """A spokesman, head or chief takes the category of the body beside him; an officer or a doctor has his own."""
    if lead.category not in {None, "government"}:
        return lead.category
    body = next((r.category for _, _, r in roles if r.kind == "body" and r.category), None)
    return body or lead.category


def _outlet(view: View, first: int, stop: int) -> tuple[int, int, Outlet] | None:
    return next((h for h in view.outlets if first <= h[0] and h[1] <= stop), None)


def _person(view: View, first: int, stop: int, source: str) -> tuple[str, int, int] | None:
    """The proper name in the phrase that is no role, side, outlet or place that something is "of" or "in"."""
    taken = _taken(view, first, stop)
    best: tuple[int, int] | None = None
    at = first
    while at < stop:
        if not _named(view, at, taken):
            at += 1
            continue
        end = at + 1
        while end < stop and (
            _named(view, end, taken)
            or (_linking(view, end) and end + 1 < stop and _named(view, end + 1, taken | set()))
        ):
            end += 1
        if _fit(view, at, end, first) and (best is None or _better(view, (at, end), best)):
            best = (at, end)
        at = end
    if best is None:
        return None
    text = view.text(best[0], best[1], source).strip("-. ,'’")
    return (text, *best) if len(text) > 1 else None


def _taken(view: View, first: int, stop: int) -> set[int]:
    taken = {i for a, b, r in view.roles for i in range(a, b) if a >= first and b <= stop}
    taken |= {i for a, b, _ in view.outlets for i in range(a, b)}
    for a, b, side in view.sides:
        if side.form != "leader" and not _forename(view, (a, b), first, stop):
            taken |= set(range(a, b))
    return taken | {i for i in range(first, stop) if view.lower(i) in _TITLES}


def _forename(view: View, hit: Hit, first: int, stop: int) -> bool:
    """ "Danish Hedayat" and "Jordan Smith": a people's name before one more name is a forename, if that is all."""
    a, b = hit
    if a != first or b - a != 1 or b >= stop or view.tag(b) not in PROPER:
        return False
    alone = b + 1 == stop or view.lower(b + 1) in {",", "("}
    return alone and not any(x <= b < y for x, y, _ in (*view.roles, *view.sides, *view.outlets))


def _named(view: View, at: int, taken: set[int]) -> bool:
    word = view.sentence.words[at]
    if at in taken or not word[0].isupper() or view.is_time(at):
        return (
            view.lower(at) in {"al", "el", "abu", "de", "bin"} and at not in taken and view.tag(at) in PROPER
        )
    if view.tag(at) in {"DT", "IN", "PRP", "PRP$", "CC", "WP", "RB", "CD"} and len(word) > 1:
        return False
    return view.tag(at) in PROPER or (
        len(word) > 1
        and view.tag(at) in {"NN", "NNS", "JJ", "FW", "VB", "VBP", "VBD", "VBN", "UH"}
        and at > 0
    )


def _linking(view: View, at: int) -> bool:
    return view.lower(at) in _PARTICLES and view.lower(at) != "'s" or view.lower(at) in {"-", "&", "."}


def _fit(view: View, at: int, end: int, first: int) -> bool:
    before = view.lower(at - 1) if at > first else ""
    if before in _TITLES and at - 1 > first:
        before = view.lower(at - 2)
    if before in _PLACING or view.lower(end) == "'s" or view.lower(end) == "'":
        return False
    if before in {"the", "-"} and at - 1 > first and view.lower(at - 2) in _PLACING:
        return False
    follows = next((r for a, _, r in view.roles if a == end), None)
    return follows is None or follows.kind == "people"


def _better(view: View, new: Hit, old: Hit) -> bool:
    return (
        (new[1] - new[0] > 1)
        and (old[1] - old[0] == 1)
        or (new[1] - new[0] > 1 and old[1] - old[0] > 1 and _after_role(view, new[0]))
    )


def _after_role(view: View, at: int) -> bool:
    return any(b in {at, at - 1} and r.kind == "person" for _, b, r in view.roles)


def _role(
    view: View,
    where: Hit,
    *,
    name: tuple[str, int, int] | None,
    roles: list[tuple[int, int, Role]],
    source: str,
) -> str | None:
    """The words that say what somebody is, without his name: "Kharkiv mayor", "head of the district administration"."""
    first, stop = where
    if not roles and name is not None:
        return None
    pieces = [(first, stop)] if name is None else [(first, name[1]), (name[2], stop)]
    if any(first <= a < (name[1] if name else stop) for a, _, _ in roles) or name is None:
        pieces = [(a, next((i for i in range(a + 1, b) if view.lower(i) in _RELATIVE), b)) for a, b in pieces]
    texts = [_bare(view.text(a, b, source).strip(" ,-–()\"'“”‘’")) for a, b in pieces if b > a]
    texts = [
        t
        for t in texts
        if any(c.isalpha() for c in t)
        and t.lower() not in {"the", "a", "an"}
        and t.lower().strip(".") not in {"mr", "mrs", "ms"}
    ]
    return ", ".join(cut for t in texts if (cut := _LOOSE.sub("", t))) or None


def _side(view: View, first: int, stop: int, core: int) -> str | None:
    """Whose the speaker is, as far as his words say: the side as head, as adjective or possessor, after "of"."""
    hits = [h for h in view.sides if first <= h[0] and h[1] <= stop]
    for a, b, side in (*[h for h in hits if h[0] < core], *[h for h in hits if h[0] >= core]):
        if _names_side(view, a, b, side, first):
            return side.name
    outlet = _outlet(view, first, stop)
    return outlet[2].side if outlet else None


def _names_side(view: View, a: int, b: int, side: Side, first: int) -> bool:
    if side.form == "leader":
        return view.tag(b) not in PROPER and (
            view.tag(a - 1) not in PROPER or b - a > 1 or view.is_time(a - 1)
        )
    if view.lower(first) in _OWNERS and side.form == "name" and a == first + 1:
        return False
    if a == first or (a == first + 1 and view.lower(first) in {"the", "a", "an", "one"}):
        return not _forename(view, (a, b), a, b + 2) and not (
            view.lower(b) == "-" and view.lower(b + 1) in _RUN_BY
        )
    if view.lower(b) == "-" and view.lower(b + 1) in _RUN_BY:
        return False
    if view.lower(a - 1) == "-" and view.lower(a - 2) in {"pro", "anti", "ex"}:
        return False
    if (
        view.lower(a - 1) in {"in", "to", "on", "against", "at", "near", "from"}
        or view.lower(a - 2) in {"in", "to", "on", "at"}
        and view.lower(a - 1) == "the"
    ):
        return (
            side.form != "leader"
            and view.lower(a - 1) in {"in", "from"}
            and side.kind == "state"
            and not any(
                r.kind == "body" and r.category in {"international organisation", "NGO"}
                for _, _, r in view.roles
            )
        )
    return not _forename(view, (a, b), a, b + 2)
