"""The languages in which a client can be asked: a folder each, found beside this module."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from app.words.catalogue import ENGLISH, Message, spoken, translate

FOLDER = Path(__file__).parent / "translations"
CLIENT = "client"
"""The file of a language with all that a client sees and hears: client.po, compiled client.mo."""

_NAME = Message("language", "English")  # each file translates it as its own name: "Deutsch"
_BEGINS = Message("language", "LTR")  # the side on which one begins to read; the answer is LTR or RTL

DAMAGED = (OSError, ValueError, LookupError, struct.error)
"""What reading a compiled file raises when the file is not whole."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, "de", its own name, "Deutsch", and the side from which it is written."""

    code: str
    name: str
    from_right: bool = False


class Languages:
    """All languages there are, and the one that is spoken; whoever changes it builds the screen anew."""

    def __init__(self, folder: Path = FOLDER, turned: Callable[[Language], object] | None = None) -> None:
        """Read every language in the folder; `turned` hears of each that is spoken from then on."""
        self._texts: dict[str, NullTranslations] = {ENGLISH: NullTranslations()}
        damaged: list[str] = []
        for code in sorted({file.parent.name for file in folder.glob(f"*/{CLIENT}.[mp]o")}):
            try:
                self._texts[code] = _compiled(folder / code / f"{CLIENT}.mo")
            except DAMAGED:
                damaged.append(code)
        self.damaged = tuple(damaged)
        """The codes of those that are there and cannot be read: who reads them is asked in English."""
        found = [_language(code, texts) for code, texts in self._texts.items()]
        self.available = tuple(sorted(found, key=lambda language: language.name))
        """In the order of their own names."""
        self._turned = turned
        self.speak(ENGLISH)

    def usual(self, computer: str) -> str:
        """The code of the language in which a client is greeted: the computer's ("de_AT"), else English."""
        return next((code for code in (computer, computer.partition("_")[0]) if code in self._texts), ENGLISH)

    def speak(self, code: str) -> None:
        """Say all that is translated in this language from now on; in English when its file is gone."""
        said = code if code in self._texts else ENGLISH
        spoken.texts = self._texts[said]
        self.spoken = next(language for language in self.available if language.code == said)
        if self._turned is not None:
            self._turned(self.spoken)

    def trouble(self) -> str:
        """What is said of languages whose file cannot be read; empty when all can."""
        if not self.damaged:
            return ""
        files = ", ".join(f"{code}/{CLIENT}.mo" for code in self.damaged)
        return translate(
            "desk",
            "A language cannot be read: {files} is missing or damaged. Clients are asked in English instead, "
            "and your visits are safe. Put the file back from the copy that you installed from.",
        ).format(files=files)


def _compiled(file: Path) -> GNUTranslations:
    with file.open("rb") as content:
        return GNUTranslations(content)


def _language(code: str, texts: NullTranslations) -> Language:
    name, begins = (texts.pgettext(text.context, text.english) for text in (_NAME, _BEGINS))
    return Language(code, name, from_right=begins == "RTL")
