"""The errors that Nerveline expects: each is one sentence for the person at the screen, saying what to do."""

from __future__ import annotations


class NervelineError(Exception):
    """A known failure, told in one sentence that says what happened, what is safe and what to do."""


class StoreError(NervelineError):
    """The visits on disk cannot be read or written."""


class AssetError(NervelineError):
    """A file that belongs to the program itself is missing or damaged."""


class MapFileError(NervelineError):
    """A map file breaks the format; the sentence names the place in the file."""


class DrawingError(NervelineError):
    """A change does not fit the drawing it was made for."""


class ExportError(NervelineError):
    """A picture or file could not be written."""
