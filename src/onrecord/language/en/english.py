"""English: from a report to drafts of its claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import msgspec

from onrecord.language.en.coding import Context, denial_draft, harm_draft, loss_draft, own_dead
from onrecord.language.en.domain import Domain
from onrecord.language.en.harm.carried import carried_figures
from onrecord.language.en.harm.find import find_harm
from onrecord.language.en.harm.finding import Harmed
from onrecord.language.en.losses import denied_loss, find_losses, is_listing
from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import Stretch, stretches
from onrecord.language.en.sides import sides_in
from onrecord.language.en.speakers import attribute
from onrecord.language.en.units import units_of
from onrecord.model.claims import Abstention, Effect, Harm, Loss
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.rules.chunks import Chunks
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

_TRIGGER = re.compile(
    r"""\b(?:kill|dead|death|die[sd]?\b|dying|perish|wound|injur|hurt|casualt|fatalit|bod(?:y|ies)\b|corpse|toll\b
    |lives\b|victim|missing|unaccounted|abduct|kidnap|hostage|captur|trapped|rubble|displac|uprooted|evacuat|fled\b
    |flee|homes\b|homeless|martyr|massacre|slain|slaughter|murder|execut|assassinat|behead|shot\b|gunned|arrest
    |detain|surviv|succumb|loss(?:es)?\b|lost\b|destroy|down(?:ed)?\b|eliminat|liquidat|neutrali|sank\b|sunk\b
    |knocked\b|buried|holed|stabbed|burn(?:ed|t)|remains\b|maim|shooting|found\b|survive|missing|disappear|vanish
    |accounted|fallen|safety|crossed\ into|arrives\ at|deadly|besieged|encircled|blown|surrender|taken\b|disabl|smash|torched|wiped|count(?:ed|s)?\b|figures?\b|spoke\b|speaks\b
    |tally\b|respectively|stands\ by|correct(?:ed|ing)|number\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_LISTED = re.compile(r"\d")
_LIST_REACH = 14  # lines of figures that may follow "total losses of the enemy"


_LOOSE = frozenset(("some", "many", "most", "few", "a number", "several", "a few"))  # no amounts of displaced people


class English:
    """Reads English reports."""

    code = "en"

    def draft(self, report: Report) -> tuple[list[Draft], list[Abstention]]:
        """The drafts of a report's claims in order of text, and the sentences that could not be coded."""
        text = report.text
        cuts = stretches(text, report.removed)
        wanted = [bool(_TRIGGER.search(text, cut.start, cut.end)) for cut in cuts]
        if not any(wanted):
            return [], []
        sentences = _sentences(text, cuts, wanted)
        context = Context(
            text=text,
            sentences=sentences,
            attributions=attribute(text, sentences, outlet=report.outlet),
            domain=Domain.of_report(sentences),
            rivals=_named(sentences, "state", "armed group", "force")[:2],
            groups=_named(sentences, "armed group"),
            enemy=_enemy(sentences),
        )
        return _read(context)


@cache
def _parser() -> SpacyParser:
    return SpacyParser()


def _sentences(text: str, cuts: Sequence[Stretch], wanted: Sequence[bool]) -> list[Sentence]:
    """All sentences, parsed where they may hold a claim."""
    parser = _parser()
    parsed = iter(parser.parse(text, [cut for cut, hold in zip(cuts, wanted, strict=True) if hold]))
    return [next(parsed) if hold else parser.tokenise(text, cut) for cut, hold in zip(cuts, wanted, strict=True)]


def _named(sentences: Sequence[Sentence], *kinds: str) -> tuple[str, ...]:
    """The sides of these kinds that a report names, the most frequent first."""
    named = Counter(side.name for s in sentences for _, _, side in sides_in(s) if side.kind in kinds)
    return tuple(name for name, _ in named.most_common())


_HOSTILE = frozenset("losses invaders occupiers aggression invasion occupation army troops forces personnel".split())


def _enemy(sentences: Sequence[Sentence]) -> str | None:
    """The side that a report means by "the enemy": the one whose losses, troops or invasion it names most."""
    named = Counter(
        side.name
        for s in sentences
        for _, stop, side in sides_in(s)
        if _HOSTILE & set(s.lower[stop - 1 : stop + 2])
    )
    return named.most_common(1)[0][0] if named else None


def _read(context: Context) -> tuple[list[Draft], list[Abstention]]:
    drafts: list[Draft] = []
    abstentions: list[Abstention] = []
    listing = 0
    told: list[tuple[int, Effect]] = []
    for number, sentence in enumerate(context.sentences):
        listing = _LIST_REACH if is_listing(sentence) else max(0, listing - 1)
        if not sentence.parsed and not (listing and any(map(_LISTED.search, sentence.words))):
            continue
        effects = list(dict.fromkeys(effect for n, effect in told if number - n <= _CARRY))
        new = _of_sentence(context, number, drafts, effects, listing=bool(listing))
        if new and not context.domain.admits(sentence, 0, len(sentence)):
            span = Span.of(context.text, sentence.start, sentence.end)
            abstentions.append(Abstention(span=span, reason=context.domain.reason(sentence, 0, len(sentence))))
            continue
        told += [
            (number, draft.claim.effect)
            for draft in new
            if isinstance(draft.claim, Harm) and draft.whole is None and draft.claim.count.bounds != (None, None)
        ]
        drafts += new
    return drafts, abstentions


_CARRY = 2  # sentences over which a bare figure still means the effect told before


def _of_sentence(
    context: Context, number: int, before: Sequence[Draft], effects: Sequence[Effect], *, listing: bool
) -> list[Draft]:
    """The drafts of one sentence; `before` are those of the report so far."""
    sentence = context.sentences[number]
    chunks = units_of(sentence) if sentence.parsed else None
    found = find_harm(chunks) if chunks else []
    if chunks:
        own = [one.effect for one in found if one.group.numeric and not one.negated]
        taken = {one.group_unit for one in found}
        found += [one for one in carried_figures(chunks, [*own, *effects]) if one.group_unit not in taken]
    drafts = _harms(context, number, chunks, found, len(before)) if chunks else []
    losses = [draft.claim for draft in before if isinstance(draft.claim, Loss)]
    for lost in find_losses(sentence, listing=listing):
        draft = own_dead(loss_draft(context, number, sentence, lost))
        drafts = [d for d in drafts if not _same_figure(d, draft)]
        if not any(isinstance(d.claim, Loss) and d.head_start == draft.head_start for d in drafts):
            drafts.append(draft)
    denied = denied_loss(sentence)
    if denied is not None and losses:
        drafts.append(denial_draft(context, number, denied, losses[-1]))
    return drafts


def _same_figure(harm: Draft, loss: Draft) -> bool:
    """"losses are now 32,300 dead": the loss says more than the harm of the same figure."""
    one, other = harm.claim, loss.claim
    if not isinstance(one, Harm) or not isinstance(other, Loss) or other.item != "personnel":
        return False
    return one.count.bounds == other.count.bounds != (None, None) and one.anchor.overlaps(other.anchor.start, other.anchor.end)


def _harms(context: Context, number: int, chunks: Chunks, found: list[Harmed], base: int) -> list[Draft]:
    drafts: list[Draft] = []
    for one in found:
        if one.effect == "displaced" and (one.group.kind != "counted" or one.group.count.vague in _LOOSE):
            continue  # a movement of people without a count is no harm claim
        draft = harm_draft(context, number, chunks, one)
        if one.whole is not None:
            whole = next(
                (i for i, other in enumerate(found) if other.group_unit == one.whole and other.effect == one.effect and i < len(drafts)), None
            )
            if whole is not None:
                draft = _part(draft, drafts[whole], base + whole)
        drafts.append(draft)
    return drafts


def _part(draft: Draft, whole: Draft, number: int) -> Draft:
    """A part shares the scope of its whole."""
    if isinstance(draft.claim, Harm) and isinstance(whole.claim, Harm):
        claim = msgspec.structs.replace(draft.claim, scope=whole.claim.scope, since=whole.claim.since)
        return replace(draft, claim=claim, whole=number)
    return draft
