"""Times that English reports name, as TIMEX3 and as EDTF."""

from onrecord.language.en.times.history import war_of
from onrecord.language.en.times.infer import infer_report_date
from onrecord.language.en.times.model import Anchor, TimeMention, Told, War
from onrecord.language.en.times.reader import read_times, times_of

__all__ = ["Anchor", "TimeMention", "Told", "War", "infer_report_date", "read_times", "times_of", "war_of"]
