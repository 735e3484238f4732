"""Who says so: the chain of speakers behind each stretch of a report."""

from onrecord.language.en.speakers.attribute import Act, Attributions, attribute

__all__ = ["Act", "Attributions", "attribute"]
