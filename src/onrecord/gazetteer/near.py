"""Nearly the same name: other romanisations, and slips of the pen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from string import ascii_lowercase

from onrecord.gazetteer.normalise import skeleton
from onrecord.gazetteer.store import Store

SHORTEST_SLIP = 6  # letters; a shorter word is one letter away from too many names


def near_keys(key: str) -> Iterator[Callable[[Store], Sequence[int]]]:
    """What to ask of a store, the surer first: the name's skeleton, then names that one slip turned into `key`."""
    bones = skeleton(key)
    yield lambda store: store.skeletons.rows(bones)
    if len(key) >= SHORTEST_SLIP and key.isascii():
        yield lambda store: [row for word in swaps(key) for row in store.names.rows(word)]
        yield lambda store: [row for word in slips(key) for row in store.names.rows(word)]


def swaps(key: str) -> set[str]:
    """`key` with two neighbouring letters changed about."""
    return {key[:at] + key[at + 1] + key[at] + key[at + 2 :] for at in range(len(key) - 1)} - {key}


def slips(key: str) -> set[str]:
    """`key` with one letter left out, put in or changed; the first letter stays."""
    found = set()
    for at in range(1, len(key) + 1):
        head, tail = key[:at], key[at:]
        if tail:
            found.add(head + tail[1:])
        for letter in ascii_lowercase:
            found.add(head + letter + tail)
            if tail:
                found.add(head + letter + tail[1:])
    return found - {key}
