"""Claims on a map: one page that opens from a disk without a network, with a list of all claims beside it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from importlib import resources
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.model.errors import OnrecordError
from onrecord.model.places import Place
from onrecord.show.backdrop import sheets
from onrecord.show.geometry import box_of, circle
from onrecord.show.item import Item
from onrecord.show.landmarks import landmarks
from onrecord.show.phrases import Gist, commitment, exactness, extent, gist, said_by, when_words
from onrecord.show.sites import CREDIT, POINT_KM, RESTRICTED, Placed, Site, placed, shape, sites
from onrecord.show.views import COLOURS, NAMES

SMALLEST_KM = 1.0  # the window of a point whose radius is not known


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the list beside the map."""

    colour: str
    gist: Gist
    speaker: str
    notes: tuple[str, ...]
    words: str
    report: str


@dataclass(frozen=True, slots=True)
class Group:
    """A place in the list, with its claims; `anchor` is what a marker leads to."""

    anchor: str
    name: str
    about: str
    entries: tuple[Entry, ...]
    country: str = ""


class Map:
    """Places as circles of the size in which they are known, countries and unknown places in the list alone."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._reports = 0
        self._claims: list[Placed] = []
        self._leaflet = leaflet()

    def add(self, item: Item) -> None:
        """Take a report onto the map."""
        self._reports += 1
        self._claims += placed(item)

    def end(self) -> None:
        """Write the page."""
        environment = Environment(
            loader=PackageLoader("onrecord.show", "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        all_sites = sites(self._claims)
        on_map = [site for site in all_sites if shape(site.place) != "none"]
        beside = [site for site in all_sites if shape(site.place) == "none"]
        countries = [site for site in beside if site.place.precision == "country"]
        unknown = [site for site in beside if site.place.precision != "country"]
        used = Counter(entry_colour(one) for one in self._claims)
        script = resources.files("onrecord.show").joinpath("templates/map.js").read_text(encoding="utf-8")
        library, style = self._leaflet
        page = environment.get_template("map.html.j2").render(
            reports=self._reports,
            claims=len(self._claims),
            groups=[group(site, f"s{n}") for n, site in enumerate(on_map)],
            countries=[group(site, f"c{n}") for n, site in enumerate(countries)],
            unknown=[group(site, f"u{n}") for n, site in enumerate(unknown)],
            nowhere=[entry(one) for one in self._claims if one.place is None],
            legend=[(colour, name) for colour, name in NAMES.items() if used[colour]],
            data=drawing(on_map),
            restricted=RESTRICTED,
            credit=CREDIT,
            library=library,
            style=style,
            script=script,
            hashes=[sha256(library), sha256(script)],
            point_km=POINT_KM,
        )
        self._out.write(page.encode())
        self._out.flush()


def group(site: Site, anchor: str) -> Group:
    """A place as the list shows it."""
    place = site.place
    around = " · ".join(part for part in (place.admin1, place.country, exactness(place)) if part)
    return Group(anchor, place.name, around, tuple(entry(one) for one in site.claims))


def entry(one: Placed) -> Entry:
    """A claim as the list shows it."""
    claim, report = one.claim, one.item.report
    place = one.place
    inherited = "place inherited" if place is not None and place.basis == "inherited" else ""
    closer = ", ".join(other.name for other in one.closer)
    others = ", ".join(other.name for other in one.others if other not in one.closer)
    beside = (closer and f"more exactly, {closer} (not drawn)", others and f"also {others}")
    plain = claim.certainty == "certain" and claim.polarity == "+" and claim.realis == "happened"
    notes = ("" if plain else commitment(claim), extent(claim), when_words(claim.when), inherited, *beside)
    return Entry(
        colour=entry_colour(one),
        gist=gist(claim),
        speaker=said_by(claim.attribution),
        notes=tuple(note for note in notes if note),
        words=" ".join(claim.anchor.text.split()),
        report=report.title or Path(one.item.path).name,
    )


def entry_colour(one: Placed) -> str:
    """The family that a claim belongs to in the legend."""
    return COLOURS.get(gist(one.claim).what, "other")


def drawing(on_map: list[Site]) -> dict[str, Any]:
    """What the script draws: sheets of land, and the places, the widest first so that none lies over a smaller one."""
    marks = sorted((mark(site, f"s{n}") for n, site in enumerate(on_map)), key=lambda drawn: -drawn["radius"])
    centres: Counter[tuple[float, float]] = Counter()
    for drawn in reversed(marks):  # those around one centre stand side by side, the most exact in it
        centre = (round(drawn["centre"][0], 3), round(drawn["centre"][1], 3))
        drawn["shift"] = centres[centre]
        centres[centre] += 1
    boxes = [box_of(circle_of(site.place)) for site in on_map]
    named = {site.place.name for site in on_map}
    towns = [town for town in landmarks(boxes) if town.name not in named]
    return {
        "sheets": [made._asdict() for made in sheets(boxes)],
        "towns": [[town.name, round(town.latitude, 3), round(town.longitude, 3)] for town in towns],
        "marks": marks,
    }


def mark(site: Site, anchor: str) -> dict[str, Any]:
    """A place as the script draws it."""
    place = site.place
    families = Counter(entry_colour(one) for one in site.claims)
    return {
        "id": anchor,
        "name": place.name,
        "exact": shape(place) == "point",
        "radius": place.radius_km or 0,
        "centre": [place.lat, place.lon],
        "halo": [[round(lat, 4), round(lon, 4)] for lon, lat in circle_of(place)],
        "families": [[colour, families[colour]] for colour in NAMES if families[colour]],
        "about": exactness(place),
    }


def circle_of(place: Place) -> list[tuple[float, float]]:
    """The circle in which a place is known."""
    assert place.lat is not None
    assert place.lon is not None
    return circle(place.lat, place.lon, place.radius_km or SMALLEST_KM)


def leaflet() -> tuple[str, str]:
    """The script and style of Leaflet, without references to files beside them.

    Raises OnrecordError where the package that holds them is not installed.
    """
    try:
        folder = Path(str(distribution("XStatic-Leaflet").locate_file("xstatic/pkg/leaflet/data")))
    except PackageNotFoundError as error:
        raise OnrecordError("maps need the package XStatic-Leaflet; install it") from error
    script = (folder / "leaflet.js").read_text(encoding="utf-8")
    style = (folder / "leaflet.css").read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*", "", script), re.sub(r"url\([^)]*\)", "none", style)


def sha256(script: str) -> str:
    """The hash by which the page's own policy lets a script run, and no other."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
