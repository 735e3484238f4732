"""One-to-one matching of facts and claims with the greatest total weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

Node = tuple[str, int]  # ("fact" or "claim", its number)
SLACK = 1e-9


def best_pairs(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The claim of each matched fact, given the weight of each pair that can match.

    Facts are taken in one by one, each along the alternating path that gains most; this is optimal, and the
    graphs of one text are small.
    """
    graph = _Graph(weights)
    for fact, claim in weights:
        graph.claims[fact].append(claim)
    for fact in sorted(graph.claims):
        graph.take_in(fact)
    return {fact: claim for claim, fact in graph.partner.items()}


@dataclass
class _Graph:
    weights: Mapping[tuple[int, int], float]
    claims: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    partner: dict[int, int] = field(default_factory=dict)  # the fact that holds each claim

    def take_in(self, fact: int) -> None:
        """Give `fact` a claim where the whole gains by it; another fact may move on or be left out."""
        gain, came = self._paths(("fact", fact))
        ends = [(value, node) for node, value in gain.items() if node[0] == "fact" or node[1] not in self.partner]
        best, end = max(ends, key=lambda found: (found[0], found[1][0] == "claim"))
        if best <= SLACK and end == ("fact", fact):
            return
        path = [end]
        while path[-1] in came:
            path.append(came[path[-1]])
        path.reverse()
        for _, number in (node for node in path[:-1] if node[0] == "claim"):
            self.partner.pop(number, None)
        for here, there in pairwise(path):
            if here[0] == "fact":
                self.partner[there[1]] = here[1]

    def _paths(self, start: Node) -> tuple[dict[Node, float], dict[Node, Node]]:
        """The gain of the best alternating path from `start` to each node, and the node before it."""
        gain: dict[Node, float] = {start: 0.0}
        came: dict[Node, Node] = {}
        better = True
        while better:
            better = False
            for node, value in list(gain.items()):
                for step, weight in self._steps(node):
                    if step != start and value + weight > gain.get(step, float("-inf")) + SLACK:
                        gain[step], came[step], better = value + weight, node, True
        return gain, came

    def _steps(self, node: Node) -> list[tuple[Node, float]]:
        side, number = node
        if side == "fact":
            free = [c for c in self.claims[number] if self.partner.get(c) != number]
            return [(("claim", c), self.weights[number, c]) for c in free]
        holder = self.partner.get(number)
        return [] if holder is None else [(("fact", holder), -self.weights[holder, number])]
