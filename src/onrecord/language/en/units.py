"""A sentence as units: groups of people, words of harm, and the small words between them."""

from __future__ import annotations

from onrecord.language.en.effects import EffectWord, effect_table
from onrecord.language.en.groups import Group, group_at
from onrecord.language.en.sides import Side, sides_in
from onrecord.model.counts import Count
from onrecord.rules.chunks import Chunks, Unit, cover
from onrecord.rules.sentence import Sentence

BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'re", "am"))
HAVE = frozenset(("have", "has", "had", "having", "'ve"))
MODAL = frozenset(("will", "would", "may", "might", "can", "could", "must", "shall", "should", "do", "does", "did"))
GET = frozenset(("got", "get", "gets", "getting"))
NEGATION = frozenset(("not", "n't", "never", "no", "nor", "neither", "without"))
CONJUNCTION = frozenset(("and", "or", "&", "plus", "+", "nor"))
LEAVE = frozenset(("left", "leaving", "leave", "leaves"))
QUOTES = frozenset(('"', "'", "``", "''"))
INCLUDE = frozenset(("including", "includes", "include", "included", "incl", "incl.", "counting", "comprising"))
SUBSET_PREPOSITIONS = frozenset(("among", "amongst", "of"))
THEM = frozenset(("them", "whom", "these", "those", "which"))


def units_of(sentence: Sentence) -> Chunks:
    """The units of a parsed sentence. Labels of a group: `group` and its kind; of a group that is a part of another
    ("including three children"): `subset` instead of `group`; of a word of harm: `effect` and its shape.
    """
    sides = {first: (stop, side) for first, stop, side in sides_in(sentence)}
    units: list[Unit] = []
    at = 0
    while at < len(sentence):
        unit = _unit(sentence, at, sides)
        if unit is not None:
            units.append(unit)
        at = unit.stop if unit else at + 1
    plain = [_plain(sentence, i) for i in range(len(sentence))]
    return _mark_subsets(cover(sentence, units, plain))


def _unit(sentence: Sentence, at: int, sides: dict[int, tuple[int, Side]]) -> Unit | None:
    effect = _sustained(sentence, at) or effect_table().longest(sentence.lower, at)
    if effect is not None and effect[0] > 1 and not _attribute(sentence, at, effect):
        return _effect_unit(sentence, at, effect)
    group = group_at(sentence, at, sides)
    if group is not None and group.stop > at:
        return Unit(group.first, group.stop, _group_labels(group), group)
    if effect is not None:
        return _effect_unit(sentence, at, effect)
    if at in sides:
        return Unit(at, sides[at][0], ("side", "noun"), sides[at][1])
    stop = _name_stop(sentence, at)
    if stop is not None:
        person = Group(at, stop, stop - 1, "one", Count(low=1, high=1))
        return Unit(at, stop, ("name", "noun"), person)
    return None


_SUSTAINING = frozenset(("sustained", "suffered", "received", "sustaining", "suffering", "receiving"))
_WOUNDS = frozenset(("injuries", "wounds", "burns", "injury", "wound"))


def _sustained(sentence: Sentence, at: int) -> tuple[int, EffectWord] | None:
    """ "sustained serious gunshot injuries": whoever does is injured."""
    if sentence.lower[at] not in _SUSTAINING:
        return None
    for stop in range(at + 1, min(at + 6, len(sentence))):
        if sentence.lower[stop] in _WOUNDS:
            return stop + 1 - at, EffectWord("injured", "die")
        if not sentence.tags[stop].startswith(("JJ", "NN", "RB", "VBN", "CC", ",")) and sentence.tags[stop]:
            break
    return None


def _attribute(sentence: Sentence, at: int, effect: tuple[int, EffectWord]) -> bool:
    """ "badly wounded soldiers": the words of harm only describe the noun behind them."""
    last = at + effect[0] - 1
    return effect[1].shape == "object" and sentence.deps[last] == "amod" and last < sentence.heads[last] <= last + 4


_DRIVING = frozenset(("forced", "driven", "drove", "forcing", "driving"))
_HOMES = frozenset(("homes", "houses", "villages"))
_RESCUES = frozenset(("rescued", "pulled", "pulled out", "dug out", "saved", "freed", "extracted"))
_RUINS = frozenset(("rubble", "debris", "ruins", "wreckage"))


def _effect_unit(sentence: Sentence, at: int, effect: tuple[int, EffectWord]) -> Unit | None:
    word = effect[1]
    if sentence.lower[at] in _DRIVING and effect[0] == 1 and not _HOMES & set(sentence.lower[at : at + 10]):
        return None
    if sentence.lower[at] == "losses" and not {"no", "any", "without"} & set(sentence.lower[max(0, at - 3) : at]):
        return None
    if " ".join(sentence.lower[at : at + effect[0]]) in _RESCUES and not _RUINS & set(sentence.lower[at : at + 9]):
        return None
    if word.shape == "lives" and sentence.tags[at] not in ("NNS", "NN", ""):
        return None
    if word.shape == "object_base" and sentence.tags[at] in ("NN", "NNS", "NNP"):
        return None
    return Unit(at, at + effect[0], ("effect", word.shape, *word.also, word.effect), word)


def _group_labels(group: Group) -> tuple[str, ...]:
    labels = ["group", group.kind]
    if group.kind == "counted":
        labels.append("numeric" if group.numeric else "vague")
        if group.noun is None and group.known:
            labels.append("bare")
    return tuple(labels)


def _name_stop(sentence: Sentence, at: int) -> int | None:
    """The end of a row of at least two capitalised names that starts at token `at`."""
    stop = at
    while stop < len(sentence) and (
        sentence.tags[stop] in ("NNP", "NNPS") or (sentence.words[stop] == "-" and stop > at)
    ):
        stop += 1
    while stop > at and sentence.words[stop - 1] == "-":
        stop -= 1
    return stop if stop - at >= 2 else None


def _plain(sentence: Sentence, i: int) -> tuple[str, ...]:
    word, tag = sentence.lower[i], sentence.tags[i]
    labels: list[str] = []
    for name, words in (("be", BE), ("have", HAVE), ("modal", MODAL), ("get", GET)):
        if word in words:
            labels += [name, "aux"]
    if word in NEGATION:
        labels.append("neg")
    if word in CONJUNCTION:
        labels.append("conj")
    if word in LEAVE:
        labels.append("leave")
    if word in INCLUDE:
        return ("include",)
    if word in QUOTES:
        return ("quote", "punct")
    if tag.startswith("RB") or word in ("also", "so", "far", "already", "reportedly", "later", "now"):
        labels.append("adv")
    if tag.startswith("VB") and "aux" not in labels:
        labels.append("verb")
    labels += [name for name, start in _TAGS if tag.startswith(start)]
    if word in (",", ";", ":", "-", "(", ")", "/", "|", '"', "'", "...", "."):
        labels += ["punct", "comma"] if word in (",", ";") else ["punct"]
    return tuple(labels) or ("other",)


_TAGS = (
    ("noun", "NN"),
    ("adj", "JJ"),
    ("prep", "IN"),
    ("prep", "TO"),
    ("det", "DT"),
    ("pron", "PRP"),
    ("wh", "W"),
    ("num", "CD"),
)


def _mark_subsets(chunks: Chunks) -> Chunks:
    """Relabels the groups that name a part of another group."""
    units = list(chunks.units)
    chain = False
    for n, unit in enumerate(units):
        if "group" not in unit.labels:
            chain = chain and ("conj" in unit.labels or chunks.words(n) == ",")
            continue
        own = _is_subset(chunks, n)
        if own and chunks.sentence.lower[unit.stop : unit.stop + 1] in (("among",), ("amongst",)):
            _backward(chunks, units, n)
        chain = own or (chain and _goes_on(chunks, n))
        if chain:
            units[n] = Unit(unit.first, unit.stop, ("subset", *unit.labels[1:]), unit.value)
    return Chunks(chunks.sentence, tuple(units))


def _backward(chunks: Chunks, units: list[Unit], n: int) -> None:
    """ "seven children and eight women among them": the list before the last part belongs to it."""
    at = n - 1
    while at > 0 and ("conj" in units[at].labels or chunks.words(at) == ","):
        if "group" not in units[at - 1].labels:
            return
        at -= 1
        units[at] = Unit(units[at].first, units[at].stop, ("subset", *units[at].labels[1:]), units[at].value)
        at -= 1


def _goes_on(chunks: Chunks, n: int) -> bool:
    """A list after "including" goes on unless a word of harm takes this group."""
    following = chunks.units[n + 1] if n + 1 < len(chunks.units) else None
    return following is None or not {"effect", "aux", "verb"} & set(following.labels)


def _is_subset(chunks: Chunks, n: int) -> bool:
    sentence, unit = chunks.sentence, chunks.units[n]
    before = sentence.lower[max(0, unit.first - 5) : unit.first]
    if before[-2:] == ("incl", "."):
        return True
    if before[-1:] in (("every",), ("each",), ("none",)) or before[-3:] == ("all", "of", "them"):
        return False
    after = sentence.lower[unit.stop : unit.stop + 5]
    inside = sentence.lower[unit.first : unit.stop]
    if (before and before[-1] in INCLUDE) or (len(before) >= 2 and before[-2] in INCLUDE and before[-1] == "at"):
        return True
    if len(before) >= 2 and before[-2] in SUBSET_PREPOSITIONS and before[-1] in THEM:
        return True
    if (
        len(before) >= 3
        and before[-3] in SUBSET_PREPOSITIONS
        and before[-2] in THEM
        and before[-1] in (",", "were", "are", "-", ":")
    ):
        return True
    if any(inside[i] == "of" and inside[i + 1] in THEM for i in range(len(inside) - 1)):
        return True
    if after[:1] and after[0] in SUBSET_PREPOSITIONS and after[1:2] and after[1] in THEM and "numeric" in unit.labels:
        return True
    return after[:2] in (("among", "them"), ("amongst", "them"), ("of", "them")) or after[:3] == (
        "were",
        "among",
        "them",
    )
