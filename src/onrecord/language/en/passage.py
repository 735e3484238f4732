"""A report's sentences in order: what each says, and what it carries on from the ones before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import msgspec

from onrecord.language.en.coding import harm_draft
from onrecord.language.en.context import Context
from onrecord.language.en.harm.carried import carried_figures
from onrecord.language.en.harm.find import find_harm
from onrecord.language.en.harm.finding import Harmed
from onrecord.language.en.loss_coding import denial_draft, loss_draft
from onrecord.language.en.loss_nominals import denied_loss
from onrecord.language.en.losses import find_losses, is_listing, listing_side
from onrecord.language.en.lost import Lost
from onrecord.language.en.since import since_date
from onrecord.language.en.units import units_of
from onrecord.model.claims import Effect, Harm, Loss
from onrecord.model.speakers import Speaker
from onrecord.rules.chunks import Chunks
from onrecord.rules.draft import Draft

_LIST_REACH = 14  # lines of figures that may follow "total losses of the enemy"
_CARRY = 2  # sentences over which a bare figure still means the effect told before
_LOOSE = frozenset(("some", "many", "most", "few", "a number", "several", "a few"))  # no amounts of displaced people


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the heading of a list of losses says of its lines: whose losses, who says so, since when (EDTF)."""

    side: str | None = None
    speakers: tuple[Speaker, ...] = ()
    since: str | None = None


@dataclass
class Passage:
    """The drafts of a report, sentence by sentence."""

    context: Context
    drafts: list[Draft] = field(default_factory=list)
    _told: list[tuple[int, Effect]] = field(default_factory=list)
    _listing: int = 0
    _heading: _Heading = _Heading()

    def read(self, number: int) -> None:
        """Adds what the sentence of that number says."""
        sentence = self.context.sentences[number]
        self._listing -= bool(self._listing)
        if is_listing(sentence):
            self._listing = _LIST_REACH
            speakers = self.context.attributions.of(sentence.start, sentence.end)
            self._heading = _Heading(
                listing_side(sentence) or self._heading.side,
                speakers or self._heading.speakers,
                since_date(sentence) or self._heading.since,
            )
        if not sentence.parsed and not (self._listing and any(c.isdigit() for word in sentence.words for c in word)):
            return
        new = self._harms(number) if sentence.parsed else []
        new = self._with_losses(number, new)
        self._told += [(number, effect) for effect in map(_carried_effect, new) if effect is not None]
        self.drafts += new

    def _harms(self, number: int) -> list[Draft]:
        chunks = units_of(self.context.sentences[number])
        found = find_harm(chunks)
        own = [one.effect for one in found if one.group.numeric and not one.negated]
        before = list(dict.fromkeys(effect for n, effect in self._told if number - n <= _CARRY))
        taken = {one.group_unit for one in found}
        found += [one for one in carried_figures(chunks, [*own, *before]) if one.group_unit not in taken]
        found = [one for one in found if one.effect != "displaced" or _amount(one)]
        return self._coded(number, chunks, found)

    def _coded(self, number: int, chunks: Chunks, found: Sequence[Harmed]) -> list[Draft]:
        drafts: list[Draft] = []
        for one in found:
            draft = harm_draft(self.context, number, chunks, one)
            whole = next((i for i, other in enumerate(found[: len(drafts)]) if _whole_of(other, one)), None)
            drafts.append(draft if whole is None else _part(draft, drafts[whole], len(self.drafts) + whole))
        return drafts

    def _under_heading(self, lost: Lost) -> Lost:
        """A line of a list loses what its heading says."""
        if lost.of is None and lost.rule == "list of losses":
            return replace(lost, of=self._heading.side)
        last = self.drafts[-1].claim if self.drafts else None
        if lost.of is None and lost.rule == "figures of losses" and isinstance(last, Loss):
            return replace(lost, of=last.of)  # "Their total losses are …"
        return lost

    def _headed(self, draft: Draft) -> Draft:
        """A line of a list is said by whom its heading names, and runs from when the heading does."""
        claim = draft.claim
        if not isinstance(claim, Loss):
            return draft
        since = claim.since or (self._heading.since if claim.scope == "cumulative" else None)
        speakers = claim.attribution or self._heading.speakers
        return replace(draft, claim=msgspec.structs.replace(claim, attribution=speakers, since=since))

    def _with_losses(self, number: int, drafts: list[Draft]) -> list[Draft]:
        """The drafts and those of losses; a loss that has a harm's figure takes its place."""
        sentence = self.context.sentences[number]
        losses: list[Draft] = []
        heads = {draft.head_start for draft in drafts if isinstance(draft.claim, Loss)}
        for lost in find_losses(sentence, listing=bool(self._listing)):
            draft = loss_draft(self.context, number, self._under_heading(lost))
            if lost.rule == "list of losses":
                draft = self._headed(draft)
            if draft.head_start not in heads:
                losses.append(draft)
        losses = _said_together(losses)
        kept = [d for d in drafts if d.whole is not None or not any(_same_figure(d, loss) for loss in losses)]
        if len(kept) < len(drafts):  # a dropped whole has no parts
            kept = [replace(d, whole=None) for d in kept]
        denied = denied_loss(sentence)
        told = next((d.claim for d in reversed(self.drafts) if isinstance(d.claim, Loss)), None) if denied else None
        if denied is not None and told is not None:
            losses.append(denial_draft(self.context, number, denied, told))
        return kept + losses


def _said_together(losses: list[Draft]) -> list[Draft]:
    """The figures of one list of losses have one speaker, wherever in the sentence he is named."""
    listed = [draft for draft in losses if draft.claim.why.rule == "loss: figures of losses"]
    chain = next((draft.claim.attribution for draft in listed if draft.claim.attribution), ())
    return [
        replace(draft, claim=msgspec.structs.replace(draft.claim, attribution=chain))
        if draft in listed and not draft.claim.attribution
        else draft
        for draft in losses
    ]


def _amount(one: Harmed) -> bool:
    """A movement of people without a count is no harm claim."""
    return one.group.kind == "counted" and one.group.count.vague not in _LOOSE


def _whole_of(other: Harmed, part: Harmed) -> bool:
    return part.whole is not None and other.group_unit == part.whole and other.effect == part.effect


def _part(draft: Draft, whole: Draft, number: int) -> Draft:
    """A part shares the scope of its whole."""
    if isinstance(draft.claim, Harm) and isinstance(whole.claim, Harm):
        claim = msgspec.structs.replace(draft.claim, scope=whole.claim.scope, since=whole.claim.since)
        return replace(draft, claim=claim, whole=number)
    return draft


def _carried_effect(draft: Draft) -> Effect | None:
    """The effect that a later bare figure may mean."""
    claim = draft.claim
    counted = isinstance(claim, Harm) and draft.whole is None and claim.count.bounds != (None, None)
    return claim.effect if counted and isinstance(claim, Harm) else None


def _same_figure(harm: Draft, loss: Draft) -> bool:
    """ "losses are now 32,300 dead": the loss says more than the harm of the same figure."""
    one, other = harm.claim, loss.claim
    if not isinstance(one, Harm) or not isinstance(other, Loss) or other.item != "personnel":
        return False
    grave = other.why.rule == "loss: grave losses" and one.effect == "casualties"
    same = one.count.bounds == other.count.bounds != (None, None) or grave
    return same and one.anchor.overlaps(other.anchor.start, other.anchor.end)
