"""A frame of saying: who, by which word, and which characters of the report are what was said."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.language.en.speakers.mentions import Mention


@dataclass(slots=True)
class Frame:
    """One act of saying in sentence `index`.

    `first` and `stop` are the tokens that name it (speaker, verb, medium, addressee). `contents` are the
    characters of what was said. `apart` says that the frame stands beside its content ("…, the mayor said");
    `back` that its content is the text before ("the ministry announced this"); `relay` is an outlet it was
    said to or that quotes it. `order` 0 puts a cited speaker before the one who cites him.
    """

    rule: str
    index: int
    first: int
    stop: int
    speakers: tuple[Mention, ...]
    cue: str
    medium: str | None = None
    relay: Mention | None = None
    apart: bool = False
    back: bool = False
    order: int = 1
    contents: list[tuple[int, int]] = field(default_factory=list)

    def size(self) -> int:
        """How many characters what was said has."""
        return sum(end - start for start, end in self.contents)
