"""Fighters: whether their death is harm to people or a loss of their side.

A side's fighters counted lost by its enemy, or by anyone over a front or a period, are a loss; fighters killed in one
incident as told by their own side, a witness or a third party are harm.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.en.context import Context
from onrecord.language.en.loss_words import loss_words
from onrecord.language.en.people_words import PersonWord
from onrecord.model.claims import Harm, as_loss
from onrecord.model.speakers import Speaker
from onrecord.rules.draft import Draft

MASSES = 500  # so many soldiers of one side are lost in no single incident
_LOOSE = ("some", "many", "most", "few", "several of", "unspecified")
_SCORN = ("neutrali", "eliminat", "liquidat")  # words that one has for the enemy's dead
_RANKS = frozenset(("general", "commander", "sailor", "pilot"))
_OFFICIAL = frozenset(("government", "military", "local authority", "emergency service"))
_CIVIL = frozenset(("civilians", "people", "children", "women"))


def enemy_loss(context: Context, draft: Draft, words: str, word: PersonWord | None) -> Draft | None:
    """The same figure as a loss of personnel, or None where it is harm.

    `words` are those of the group in small letters, `word` its noun.
    """
    claim = draft.claim
    if not isinstance(claim, Harm) or claim.polarity == "-":
        return None
    if claim.effect not in ("killed", "injured", "casualties") or claim.count.vague in _LOOSE:
        return None
    if (word is not None and word.role in _RANKS) or any(captive in words for captive in loss_words("captive")):
        return None
    of = _lost_by(context, draft, words, word)
    if of is None:
        return None
    loss = as_loss(claim, of=of or None, item="personnel")
    return replace(draft, claim=loss, head="personnel")


def _lost_by(context: Context, draft: Draft, words: str, word: PersonWord | None) -> str | None:
    """The side that lost these people, "" where it is not told; None where they are no loss."""
    claim = draft.claim
    assert isinstance(claim, Harm)
    side, speaker = claim.affiliation, _side(claim.attribution)
    last = words.rsplit(maxsplit=1)[-1]
    irregular = last in loss_words("irregular") or words.endswith("armed men") or side in context.groups
    fighters = claim.population == "soldiers"
    of = side or context.rival(speaker) or (context.groups[0] if irregular and context.groups else "")
    total = claim.scope == "cumulative"
    if draft.whole is not None and not irregular:
        return None
    if fighters and irregular and (total or ((side is None or side != speaker) and _official(claim.attribution))):
        return of
    scorned = last in loss_words("hostile") or any(stem in claim.anchor.text.lower() for stem in _SCORN)
    if fighters and scorned:
        return of
    enemies = side is not None and speaker is not None and side != speaker and {side, speaker} <= set(context.rivals)
    masses = side is not None and (claim.count.low or claim.count.high or 0) >= MASSES
    if fighters and (enemies or masses or (side is not None and total)):
        return of
    if enemies and masses and last not in _CIVIL:
        return of
    return of if _armed_deed(context, claim, word) else None


def _armed_deed(context: Context, claim: Harm, word: PersonWord | None) -> bool:
    """What an armed group says of the soldiers, police or nationals whom it killed itself."""
    if not claim.attribution:
        return False
    speaker = claim.attribution[0]
    if speaker.category != "armed group" and speaker.side not in context.groups:
        return False
    before = context.text[max(0, claim.anchor.start - 60) : claim.anchor.start].lower()
    struck = claim.why.rule.endswith("object of killing") and "accus" not in before
    if word is None:
        return struck and _own_deed(before)
    if claim.population in ("soldiers", "police"):
        return claim.affiliation != speaker.side and (claim.affiliation is not None or struck)
    return struck and claim.population == "people" and claim.affiliation not in (None, speaker.side)


def _own_deed(before: str) -> bool:
    """ "it killed almost 300": a force tells what it did itself."""
    return before.split()[-1:] in (["it"], ["we"], ["they"]) or before.endswith(
        ("it had ", "they had ", "fighters had ")
    )


def _official(chain: tuple[Speaker, ...]) -> bool:
    """Whether a state's body or its officials speak, who count the other side's fighters."""
    if not chain:
        return False
    role = (chain[0].role or chain[0].name or "").lower()
    return chain[0].category in _OFFICIAL or bool(loss_words("official") & set(role.replace("'", " ").split()))


def _side(chain: tuple[Speaker, ...]) -> str | None:
    return chain[0].side if chain else None
