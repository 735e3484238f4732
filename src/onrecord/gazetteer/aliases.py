"""What counts as a name of a place, and the other ways to write one."""

from __future__ import annotations

import re

_CODE = re.compile(r"[A-Z]{2,4}|[\W\d_]*")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|\.(?:com|org|net|gov)\b", re.IGNORECASE)
_TRANSCRIPTION = re.compile(r"[a-z ]+")  # "ha er ke fu", "haleukiu": what a machine made of other scripts


def usable(name: str) -> bool:
    """Whether an alternate name is one that a report may write.

    Left out: codes (HRK, 61000), addresses of web pages, names with brackets or a slash (two names in one), and
    machine transcriptions, which lists give in small Latin letters throughout.
    """
    if _CODE.fullmatch(name) or _TRANSCRIPTION.fullmatch(name):
        return False
    return not any(char in name for char in "()[]/;|:") and not _ADDRESS.search(name)
