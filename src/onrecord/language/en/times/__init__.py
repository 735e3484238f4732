"""Times that English reports name, as TIMEX3 and as EDTF."""

from onrecord.language.en.times.model import Anchor, TimeMention, Told
from onrecord.language.en.times.reader import read_times, times_of

__all__ = ["Anchor", "TimeMention", "Told", "read_times", "times_of"]
