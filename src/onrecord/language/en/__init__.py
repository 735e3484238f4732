"""English: its lexicons and its rules."""

from onrecord.language.en.english import English

__all__ = ["English"]
