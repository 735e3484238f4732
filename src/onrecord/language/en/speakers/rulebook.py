"""The named rules of attribution, each with sentences that it must and must not match."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class SpeechRule:
    """A rule by its name. In the examples square brackets hold the words of a claim.

    `accept` pairs each example with who says it; `reject` holds examples whose claim this rule leaves alone.
    With `extends` the rule makes no act of its own but lets one reach further.
    """

    name: str
    accept: tuple[tuple[str, str], ...]
    reject: tuple[str, ...]
    extends: bool = False


RULES: dict[str, SpeechRule] = {}


def speech_rule(
    name: str, *, accept: Mapping[str, str], reject: Sequence[str] = (), extends: bool = False
) -> Callable[[F], F]:
    """Registers a function as the rule `name` with its examples; the function itself stays as it is.

    Raises ValueError on a second rule of that name or one without an accepting example.
    """
    if name in RULES or not accept:
        raise ValueError(f"rule {name!r} has no accepting example or a name that is taken")
    RULES[name] = SpeechRule(name, tuple(accept.items()), tuple(reject), extends)

    def keep(function: F) -> F:
        return function

    return keep
