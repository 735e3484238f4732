"""What countries are called, and the words for what and who is of them."""

from __future__ import annotations

from onrecord.gazetteer.normalise import key_of
from onrecord.rules.lexicon import Strict, load_lexicon

CLDR_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "fa", "he", "tr")


class CountryWords(Strict, frozen=True):
    """The schema of `names/countries.toml`: by country, names and words for what and who is of it."""

    source: str
    aliases: dict[str, list[str]]
    demonyms: dict[str, str]


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
