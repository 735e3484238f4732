"""Named rules that carry the sentences which they must and must not match."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.rules.chunks import Chunks, Pattern

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched: the anchor unit and the units that its pattern named."""

    rule: str
    chunks: Chunks
    anchor: int
    named: dict[str, int]

    def value(self, name: str) -> object:
        """What the named unit means."""
        return self.chunks.units[self.named[name]].value


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """A rule: on units with one of the labels `on`, with its patterns to the left and right, `build` makes findings."""

    name: str
    on: frozenset[str]
    left: Pattern | None
    right: Pattern | None
    build: Callable[[Match], T | None]
    accept: tuple[str, ...]
    reject: tuple[str, ...]

    def apply(self, chunks: Chunks, unit: int) -> T | None:
        """What the rule makes of the unit, or None where it does not match."""
        if self.on.isdisjoint(chunks.units[unit].labels):
            return None
        named: dict[str, int] = {}
        if self.left is not None:
            found = self.left.before(chunks, unit)
            if found is None:
                return None
            named |= found
        if self.right is not None:
            found = self.right.after(chunks, unit)
            if found is None:
                return None
            named |= found
        return self.build(Match(self.name, chunks, unit, named))


class RuleBook(Generic[T]):
    """The rules of one kind of finding, in the order in which they are tried."""

    def __init__(self) -> None:
        self._rules: list[Rule[T]] = []

    def rule(
        self,
        name: str,
        *,
        on: str,
        pattern: str = "^",
        accept: Sequence[str],
        reject: Sequence[str] = (),
    ) -> Callable[[Callable[[Match], T | None]], Callable[[Match], T | None]]:
        """Registers a function as a rule on units labelled `on` ("a|b").

        `pattern` is written around the anchor `^`: "[g:group] [aux]* ^ 'by'". Raises ValueError on a second rule of
        that name, one without an accepting example, or a pattern that cannot be read.
        """
        if not accept or any(rule.name == name for rule in self._rules):
            raise ValueError(f"rule {name!r} has no accepting example or a name that is taken")
        if pattern.count("^") != 1:
            raise ValueError(f"rule {name!r}: the pattern {pattern!r} has to have one anchor ^")
        left, right = (part.strip() for part in pattern.split("^"))

        def register(build: Callable[[Match], T | None]) -> Callable[[Match], T | None]:
            self._rules.append(
                Rule(
                    name=name,
                    on=frozenset(on.split("|")),
                    left=Pattern.of(left) if left else None,
                    right=Pattern.of(right) if right else None,
                    build=build,
                    accept=tuple(accept),
                    reject=tuple(reject),
                )
            )
            return build

        return register

    def __iter__(self) -> Iterator[Rule[T]]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def first(self, chunks: Chunks, unit: int) -> T | None:
        """What the first rule that matches makes of the unit."""
        for rule in self._rules:
            made = rule.apply(chunks, unit)
            if made is not None:
                return made
        return None
