"""Cues and their scopes, on sentences of a language of single letters."""

from __future__ import annotations

from onrecord.rules.scopes import Cue, CueTable
from onrecord.rules.sentence import Sentence

STOPS = {"hard": (";",), "soft": (",",)}


def sentence(text: str, tags: str = "") -> Sentence:
    words = tuple(text.split())
    empty = ("",) * len(words)
    places = tuple(range(len(words)))
    return Sentence(
        0,
        len(words),
        words,
        words,
        tuple(tags.split()) or empty,
        empty,
        places,
        places,
        places,
        parsed=bool(tags),
    )


def covered(cue: Cue, text: str, tags: str = "") -> str:
    """The words that a cue `q` covers."""
    told = sentence(text, tags)
    scopes = CueTable([("q", cue)], STOPS, {"tag": ("X",)}).scopes(told)
    return " ".join(w for i, w in enumerate(told.words) if any(s.covers(told, i, i + 1) for s in scopes))


def test_directions() -> None:
    assert covered(Cue("c", "forward"), "a b q c d") == "q c d"
    assert covered(Cue("c", "backward"), "a b q c d") == "a b q"
    assert covered(Cue("c", "both"), "a b q c d") == "a b q c d"


def test_a_scope_ends_at_its_own_terminators() -> None:
    assert covered(Cue("c", "both", stops=frozenset({"hard"})), "a ; b , q , c ; d") == "b , q , c"
    assert covered(Cue("c", "both", stops=frozenset({"hard", "soft"})), "a ; b , q , c ; d") == "q"


def test_a_scope_ends_at_a_tag_where_the_sentence_is_parsed() -> None:
    cue = Cue("c", "forward", stops=frozenset({"tag"}))
    assert covered(cue, "a q b c", "N N N X") == "q b"
    assert covered(cue, "a q b c") == "q b c"


def test_reach() -> None:
    assert covered(Cue("c", "forward", reach=2), "q a b c") == "q a b"
    assert covered(Cue("c", "backward", reach=1), "a b q") == "b q"


def test_a_needed_word_has_to_stand_in_the_scope_and_in_the_claim() -> None:
    told = sentence("q a dead b ; dead")
    (scope,) = CueTable([("q", Cue("c", "forward", 9, frozenset({"hard"}), frozenset({"dead"})))], STOPS).scopes(told)
    assert scope.covers(told, 1, 4)
    assert not scope.covers(told, 3, 4)
    assert not scope.covers(told, 5, 6)


def test_a_pseudo_cue_covers_nothing_and_hides_the_cue_in_it() -> None:
    table = CueTable([("q", Cue("c", "forward")), ("q a", Cue("p", "none"))], STOPS)
    assert table.scopes(sentence("q a b")) == []
    assert [s.first for s in table.scopes(sentence("q a q b"))] == [2]


def test_a_terminator_inside_a_cue_ends_no_scope() -> None:
    table = CueTable([("q", Cue("c", "forward", stops=frozenset({"hard"}))), ("; a", Cue("p", "none"))], STOPS)
    (scope,) = table.scopes(sentence("q b ; a d"))
    assert (scope.low, scope.high) == (0, 5)


def test_the_clause_around_a_claim() -> None:
    table = CueTable([("q", Cue("c"))], STOPS)
    assert table.clause(sentence("a ; b c d , e"), 3, 4) == (2, 5)
    assert table.clause(sentence("a b"), 0, 1) == (0, 2)
