"""Reading the texts of gold folders; one that fails does not stop the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.commands.console import mistake
from onrecord.evaluate.found import Found, claim_line, found_in
from onrecord.evaluate.gold import GoldText
from onrecord.model.errors import InputError, OnrecordError
from onrecord.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class TextClaims:
    """The claims of one text as lines of JSON, or why there are none."""

    name: str
    lines: tuple[bytes, ...] = ()
    failure: str | None = None

    @property
    def claims(self) -> list[Found]:
        """The claims as they are scored."""
        return [found_in(line) for line in self.lines]


def read_texts(texts: Iterable[GoldText], pipeline: Pipeline) -> Iterator[TextClaims]:
    """The claims of each text, read with the outlet and date that its folder gives."""
    for text in texts:
        try:
            lines = _read(text, pipeline)
        except InputError as error:
            yield TextClaims(text.name, failure=error.message)
        except OnrecordError:
            raise  # nothing can be read at all
        except Exception as error:  # noqa: BLE001 - the mistake is shown, and the other texts are still scored
            yield TextClaims(text.name, failure=mistake(error))
        else:
            yield TextClaims(text.name, lines)


def _read(text: GoldText, pipeline: Pipeline) -> tuple[bytes, ...]:
    about = text.document
    _, reading = pipeline.read(
        text.path.read_bytes(), name=text.name, url=about.url, outlet=about.outlet, published=about.published
    )
    return tuple(claim_line(text.name, claim) for claim in reading.claims)
