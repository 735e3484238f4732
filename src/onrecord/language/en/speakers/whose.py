"""Whose side somebody speaks for, as far as his words tell."""

from __future__ import annotations

from onrecord.language.en.sides import Side
from onrecord.language.en.speakers.names import is_forename, is_surname
from onrecord.language.en.speakers.tagging import PROPER
from onrecord.language.en.speakers.view import View

OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_PLACED = frozenset(("in", "to", "on", "against", "at", "near", "from"))
_RUN_BY = frozenset("run controlled occupied held dominated ruled administered".split())


def side_in(view: View, first: int, stop: int, core: int) -> str | None:
    """Whose the speaker is, as far as his words say: the side as head, as adjective or possessor,
    after "of".
    """
    hits = [h for h in view.sides if first <= h[0] and h[1] <= stop]
    for a, b, side in (*[h for h in hits if h[0] < core], *[h for h in hits if h[0] >= core]):
        if _names_side(view, a, b, side, first):
            return side.name
    outlet = next((h for h in view.outlets if first <= h[0] and h[1] <= stop), None)
    return outlet[2].side if outlet else None


def _names_side(view: View, a: int, b: int, side: Side, first: int) -> bool:
    """Whether the side named at the tokens `a` to `b` is whose speaker it is, in a phrase that
    begins at `first`.
    """
    if side.form == "leader":
        return view.tag(b) not in PROPER and (view.tag(a - 1) not in PROPER or b - a > 1 or view.is_time(a - 1))
    if view.lower(b) == "-" and view.lower(b + 1) in _RUN_BY:
        return False
    if is_surname(view, a, b, first):
        return False
    if view.lower(first) in OWNERS and side.form == "name" and a == first + 1:
        return False
    opens = a == first or (a == first + 1 and view.lower(first) in {"the", "a", "an", "one"})
    if not opens and view.lower(a - 1) == "-" and view.lower(a - 2) in {"pro", "anti", "ex"}:
        return False
    before = view.lower(a - 2) if view.lower(a - 1) == "the" else view.lower(a - 1)
    if not opens and before in _PLACED:
        return before in {"in", "from"} and side.kind == "state" and not _above_states(view)
    return not is_forename(view, (a, b), a, b + 2)


def _above_states(view: View) -> bool:
    """Whether a body that belongs to no state stands in the sentence: "the UN mission in
    Afghanistan" is the UN's.
    """
    return any(r.kind == "body" and r.category in {"international organisation", "NGO"} for _, _, r in view.roles)
