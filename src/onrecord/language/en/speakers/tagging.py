"""Part-of-speech tags: the parser's, or coarse guesses from the words where a sentence was only tokenised."""

from __future__ import annotations

from functools import cache

from onrecord.language.en.speakers.words import roles, verbs
from onrecord.rules.sentence import Sentence

_CLOSED = {
    "DT": "the a an this that these those some any each every no both all another",
    "IN": "of in on at by for from with to into over under after before during since until near as while if "
    "because although though about against between through amid among via per than whether",
    "CC": "and or but nor yet",
    "PRP": "he she it they we i you him them us me",
    "PRP$": "his her its their our my your",
    "MD": "will would can could may might must shall should",
    "WDT": "which who whom whose where when what how why",
    "VBD": "was were had did",
    "VBZ": "is has does",
    "VBP": "are have do am",
    "VB": "be",
    "VBN": "been",
    "RB": "not n't also later earlier again now then still already here there just only even meanwhile "
    "however further previously recently separately today yesterday tomorrow",
    "JJ": "local senior several other many more new last next first second third top",
    "POS": "'s '",
}
_TAGS = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
PROPER = frozenset(("NNP", "NNPS"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
VERBS = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"))


def tags_of(sentence: Sentence) -> tuple[str, ...]:
    """The sentence's Penn tags; where it was only tokenised, a guess for each token from the word alone."""
    if sentence.parsed:
        return tuple(_mended(sentence, i) for i in range(len(sentence)))
    return tuple(
        _guess(word, lower, i) for i, (word, lower) in enumerate(zip(sentence.words, sentence.lower, strict=True))
    )


def _mended(sentence: Sentence, at: int) -> str:
    """The parser's tag, but "says" is a verb even in a headline, as are "claims" and "estimate"
    after their subject.
    """
    tag, lower = sentence.tags[at], sentence.lower[at]
    word = sentence.words[at]
    if (
        len(word) > 1
        and word.isupper()
        and word.isalpha()
        and tag in VERBS
        and any(w.islower() for w in sentence.words)
    ):
        return "NNP"  # IS, SANA
    if tag in {"SP", "_SP"}:
        return "NFP"
    if tag not in NOUNS and not (lower == "says" and tag not in VERBS):
        return tag
    if lower in {"says", "said", "told", "tells"}:
        return "VBZ" if lower.endswith("s") else "VBD"
    if at and lower in verbs() and _follows_subject(sentence, at):
        return _verb_tag(lower)
    return tag


def _follows_subject(sentence: Sentence, at: int) -> bool:
    """Whether a verb's form that looks like a noun stands between a subject and what was said, or
    ends the sentence.
    """
    after = sentence.tags[at + 1] if at + 1 < len(sentence) else "."
    word = sentence.lower[at + 1] if at + 1 < len(sentence) else ""
    before = sentence.tags[at - 1]
    if sentence.lower[at - 1] in {"-", ",", '"'} and after in {"DT", "NNP", "PRP"} and sentence.lower[at].endswith("s"):
        return sentence.lower[at - 1] != "," or sentence.tags[at] == "NNS"
    if not (after in {".", "CD", "DT", "PRP", "EX", "``", "''"} or word in {"that", ":", "at", "more", "dozens"}):
        return False
    agrees = before in {"NNP", "NN", "NNPS"} if sentence.lower[at].endswith("s") else before in {"NNS", "NNPS"}
    return agrees and sentence.deps[at - 1] != "pobj" and not (after == "." and not _comma_before(sentence, at))


def _comma_before(sentence: Sentence, at: int) -> bool:
    return any(sentence.lower[i] == "," for i in range(max(0, at - 10), at))


@cache
def _first_words() -> frozenset[str]:
    table = roles()
    return frozenset(word for word in verbs() if word in table)


def _guess(word: str, lower: str, at: int) -> str:
    known = _TAGS.get(lower)
    if known:
        return known
    if not word[0].isalnum():
        return {",": ",", ".": ".", ":": ":", ";": ":", "-": ":", '"': "''", "(": "-LRB-", ")": "-RRB-"}.get(
            lower, "NFP" if lower != "'" else "''"
        )
    if word[0].isdigit():
        return "CD"
    if lower in verbs() and lower not in _first_words():
        return _verb_tag(lower)
    if word[0].isupper() and (at or lower not in roles()):
        return "NNP"
    if lower.endswith("ly"):
        return "RB"
    if lower.endswith("ed") and len(lower) > 4:
        return "VBD"
    if lower.endswith("ing") and len(lower) > 5:
        return "VBG"
    return "NNS" if lower.endswith("s") and not lower.endswith("ss") else "NN"


def _verb_tag(lower: str) -> str:
    if lower.endswith("ing"):
        return "VBG"
    if lower.endswith("s"):
        return "VBZ"
    lemma = verbs()[lower].lemma
    return "VBP" if lower == lemma else "VBD"
