"""What counts as a name of a place, and the other ways to write one."""

from __future__ import annotations

import re
import unicodedata

from onrecord.gazetteer.normalise import APOSTROPHES

_JUNK = re.compile(
    r"[A-Z]{2,4}\Z"  # HRK
    r"|[A-Za-z]{0,2}\Z"  # Ko
    r"|[\W\d_]*\Z"  # 61000
    r"|[a-z ]+\Z"  # "ha er ke fu", "haleukiu": what a machine made of other scripts
    r"|.*[()\[\]/;|:]"
    r"|.*(?:www\.|\w@\w|\.(?:com|org|net|gov)\b)"
)


def usable(name: str) -> bool:
    """Whether an alternate name is one that a report may write.

    Left out: codes (HRK, 61000), addresses of web pages, names with brackets or a slash (two names in one), and
    machine transcriptions, which lists give in small Latin letters throughout.
    """
    return not _JUNK.match(name)


def plain(name: str) -> str:
    """A name without the marks of scholarly romanisations: "Khān Yūnis" gives "Khan Yunis", "Ḩajjah" gives "Hajjah"."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(char for char in letters if not unicodedata.combining(char) and char not in APOSTROPHES)
