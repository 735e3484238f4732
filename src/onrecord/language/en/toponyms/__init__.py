"""Names of places in English reports."""

from onrecord.language.en.toponyms.find import find_places
from onrecord.language.en.toponyms.mention import Gazetteer, PlaceMention, Relation

__all__ = ["Gazetteer", "PlaceMention", "Relation", "find_places"]
