"""From a report to its claims: drafts of a language, merged so that one fact by one claimant is one claim."""

from onrecord.reading.reader import Language, read_report

__all__ = ["Language", "read_report"]
