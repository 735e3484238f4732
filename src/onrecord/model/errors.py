"""Errors that a person can act on: each is one clear sentence that names the file and what to do."""


class OnrecordError(Exception):
    """Something that the user can mend; its message is one sentence and is shown as it is."""


class InputError(OnrecordError):
    """A report, folder or file that could not be read. `where` names it as the user gave it."""

    def __init__(self, where: str, message: str) -> None:
        super().__init__(f"{where}: {message}")
        self.where = where
        self.message = message


class SetAside(InputError):
    """A well-formed input that is not for us (another language, no text): set aside, not an accident."""


class LexiconError(OnrecordError):
    """A lexicon file that breaks its own schema."""


class ParserUnavailable(OnrecordError):
    """The parser's model is not installed."""
