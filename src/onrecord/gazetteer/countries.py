"""What countries are called, the words for what and who is of them, and where some of them stand."""

from __future__ import annotations

import re

from onrecord.gazetteer.normalise import key_of
from onrecord.gazetteer.spread import Point
from onrecord.model.errors import LexiconError
from onrecord.rules.lexicon import Strict, load_lexicon

CLDR_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "fa", "he", "tr")

_DEGREES = re.compile(r"(\d{1,3}) ([0-5]\d) ([NSEW])")


class CountryWords(Strict, frozen=True):
    """The schema of `names/countries.toml`: by country, names and words for what and who is of it."""

    source: str
    aliases: dict[str, list[str]]
    demonyms: dict[str, str]


class Centres(Strict, frozen=True):
    """The schema of `names/centres.toml`: by country, latitude and longitude in degrees and minutes."""

    source: str
    points: dict[str, tuple[str, str]]


def country_words() -> CountryWords:
    """Names of countries and demonyms as reports write them."""
    return load_lexicon("onrecord.gazetteer.names", "countries.toml", CountryWords)


def demonyms() -> dict[str, list[str]]:
    """Codes of countries by the normalised word for what or who is of them."""
    found: dict[str, list[str]] = {}
    for code, words in sorted(country_words().demonyms.items()):
        for word in words.split(", "):
            found.setdefault(key_of(word), []).append(code)
    return found


def translated() -> dict[str, list[str]]:
    """Names of countries by code in many languages, from CLDR."""
    from babel import Locale

    found: dict[str, list[str]] = {}
    for language in CLDR_LANGUAGES:
        for code, name in sorted(Locale(language).territories.items()):
            found.setdefault(code, []).append(name)
    return found


def country_points() -> dict[str, Point]:
    """Points of the countries that are more empty than settled, by code, in degrees.

    Raises LexiconError for one that is not written as "12 30 S" and "18 30 E".
    """
    points = load_lexicon("onrecord.gazetteer.names", "centres.toml", Centres).points
    return {code: (degrees_of(lat, "NS"), degrees_of(lon, "EW")) for code, (lat, lon) in points.items()}


def degrees_of(written: str, sides: str) -> float:
    """Degrees and minutes ("12 30 S") as decimal degrees; the second of the two `sides` is negative.

    Raises LexiconError for another form or side.
    """
    match = _DEGREES.fullmatch(written)
    if match is None or match[3] not in sides:
        raise LexiconError(f"centres.toml: {written!r} is not degrees, minutes and one of {sides}")
    return round((int(match[1]) + int(match[2]) / 60) * (-1 if match[3] == sides[1] else 1), 5)
