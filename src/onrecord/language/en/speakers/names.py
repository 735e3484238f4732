"""The name and the role that a noun phrase gives somebody."""

from __future__ import annotations

import re

from onrecord.language.en.speakers.tagging import PROPER
from onrecord.language.en.speakers.view import Hit, View
from onrecord.language.en.speakers.words import Role

_TITLES = frozenset("mr mrs ms miss dr prof sir dame lord lady sheikh imam rev father".split()) | {
    t + "." for t in "mr mrs ms dr prof rev gen lt col maj capt sgt brig adm".split()
}
_PARTICLES = frozenset("al - el de van von bin ibn ben ul ur da del di du la le der abu ' ’s".split())
RELATIVE = frozenset(("who", "which", "whose", "where"))
_LOOSE = re.compile(r"^(?:who,? |of |from |with )|\s*\([^)]*\)?$")
PLACING = frozenset(("of", "in", "for", "at", "from", "near", "to", "inside", "with", "on"))


def bare(text: str) -> str:
    """The words without an article before them or a possessive behind them."""
    lowered = text.lower()
    for article in ("the ", "a ", "an ", "one "):
        if lowered.startswith(article):
            return text[len(article) :]
    return text.removesuffix("'s").removesuffix("’s")


def person_in(view: View, first: int, stop: int, source: str) -> tuple[str, int, int] | None:
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
        if side.form != "leader" and not is_forename(view, (a, b), first, stop) and not is_surname(view, a, b, first):
            taken |= set(range(a, b))
    return taken | {i for i in range(first, stop) if view.lower(i) in _TITLES}


def is_forename(view: View, hit: Hit, first: int, stop: int) -> bool:
    """As in "Danish Hedayat" and "Jordan Smith": a people's name before one more name is a
    forename, if that is all.
    """
    a, b = hit
    if a != first or b - a != 1 or b >= stop or view.tag(b) not in PROPER:
        return False
    alone = b + 1 == stop or view.lower(b + 1) in {",", "("}
    return alone and not any(x <= b < y for x, y, _ in (*view.roles, *view.sides, *view.outlets))


def is_surname(view: View, a: int, b: int, first: int) -> bool:
    """As in "director Abdulkadir Aden": a place's name right behind a forename is a surname."""
    if b - a != 1 or a <= first or view.tag(a - 1) not in PROPER or view.tag(a) not in PROPER:
        return False
    return not any(x <= a - 1 < y for x, y, _ in (*view.roles, *view.sides, *view.outlets))


def _named(view: View, at: int, taken: set[int]) -> bool:
    word = view.sentence.words[at]
    if at in taken or not word[0].isupper() or view.is_time(at):
        return view.lower(at) in {"al", "el", "abu", "de", "bin"} and at not in taken and view.tag(at) in PROPER
    if view.tag(at) in {"DT", "IN", "PRP", "PRP$", "CC", "WP", "RB", "CD"} and len(word) > 1:
        return False
    return view.tag(at) in PROPER or (
        len(word) > 1 and view.tag(at) in {"NN", "NNS", "JJ", "FW", "VB", "VBP", "VBD", "VBN", "UH"} and at > 0
    )


def _linking(view: View, at: int) -> bool:
    return (view.lower(at) in _PARTICLES and view.lower(at) != "'s") or view.lower(at) in {"-", "&", "."}


def _fit(view: View, at: int, end: int, first: int) -> bool:
    before = view.lower(at - 1) if at > first else ""
    if before in _TITLES and at - 1 > first:
        before = view.lower(at - 2)
    if before in PLACING or view.lower(end) == "'s" or view.lower(end) == "'":
        return False
    if before in {"the", "-"} and at - 1 > first and view.lower(at - 2) in PLACING:
        return False
    follows = next((r for a, _, r in view.roles if a == end), None)
    return follows is None or follows.kind == "people"


def _better(view: View, new: Hit, old: Hit) -> bool:
    return ((new[1] - new[0] > 1) and (old[1] - old[0] == 1)) or (
        new[1] - new[0] > 1 and old[1] - old[0] > 1 and _after_role(view, new[0])
    )


def _after_role(view: View, at: int) -> bool:
    return any(b in {at, at - 1} and r.kind == "person" for _, b, r in view.roles)


def role_in(
    view: View,
    where: Hit,
    *,
    name: tuple[str, int, int] | None,
    roles: list[tuple[int, int, Role]],
    source: str,
) -> str | None:
    """The words that say what somebody is, without his name: "Kharkiv mayor", "head of the district
    administration".
    """
    first, stop = where
    if not roles and name is not None:
        return None
    pieces = [(first, stop)] if name is None else [(first, name[1]), (name[2], stop)]
    if any(first <= a < (name[1] if name else stop) for a, _, _ in roles) or name is None:
        pieces = [(a, next((i for i in range(a + 1, b) if view.lower(i) in RELATIVE), b)) for a, b in pieces]
    texts = [bare(view.text(a, b, source).strip(" ,-–()\"'“”‘’")) for a, b in pieces if b > a]
    texts = [
        t
        for t in texts
        if any(c.isalpha() for c in t)
        and t.lower() not in {"the", "a", "an"}
        and t.lower().strip(".") not in {"mr", "mrs", "ms"}
    ]
    role = ", ".join(cut for t in texts if (cut := _LOOSE.sub("", t)))
    role = re.split(r", (?:the|a|an)\b", role)[0]  # an apposition that repeats the name
    return re.sub(r"^(?:its|his|her|their|our) ", "", role, flags=re.IGNORECASE) or None
