"""The languages that can be spoken: a folder each, found beside this module."""

from __future__ import annotations

import struct
from collections.abc import Callable, Collection
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TypeVar

from app.words.catalogue import ENGLISH, Message, spoken, translate

T = TypeVar("T")

FOLDER = Path(__file__).parent / "translations"
CLIENT = "client"
"""The file of a language with all that a client sees and hears: client.po, compiled client.mo."""
DESK = "desk"
"""That with what the therapist's desk says, where a language has one."""

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
        whole, self.damaged = _read(folder)  # the files that are there and cannot be read
        self._texts: dict[str, NullTranslations] = {ENGLISH: NullTranslations()}
        self._texts |= {code: files[CLIENT] for code, files in whole.items() if CLIENT in files}
        self._of_desk = {code for code, files in whole.items() if files.keys() >= {CLIENT, DESK}}
        for code in self._of_desk:
            self._texts[code].add_fallback(whole[code][DESK])
        found = [_language(code, texts) for code, texts in self._texts.items()]
        self.available = tuple(sorted(found, key=lambda language: language.name))
        """In the order of their own names."""
        self._turned = turned
        self.spoken = next(language for language in self.available if language.code == ENGLISH)

    def usual(self, computer: str) -> str:
        """The code of the language in which a client is greeted: the computer's ("de_AT"), else English."""
        return _nearest(computer, self._texts)

    @property
    def of_notes(self) -> list[str]:
        """The codes of the languages in which notes are written: English, and those that the desk has."""
        return [ENGLISH, *sorted(self._of_desk)]

    def of_desk(self, computer: str) -> str:
        """The code of the language of the desk: the computer's when the desk has it, else English."""
        return _nearest(computer, self._of_desk)

    def speak(self, code: str) -> None:
        """Say all that is translated in this language from now on; in English when its file is gone."""
        said = code if code in self._texts else ENGLISH
        spoken.texts = self._texts[said]
        self.spoken = next(language for language in self.available if language.code == said)
        if self._turned is not None:
            self._turned(self.spoken)

    def saying(self, code: str | None, made: Callable[[], T]) -> T:
        """What is made while this language is spoken; the one from before is spoken again afterwards."""
        before = spoken.texts
        spoken.texts = self._texts.get(code or ENGLISH, self._texts[ENGLISH])
        try:
            return made()
        finally:
            spoken.texts = before

    def trouble(self) -> str:
        """What is said of languages whose file cannot be read; empty when all can."""
        if not self.damaged:
            return ""
        return translate(
            "desk",
            "A language cannot be read: {files} is missing or damaged. English stands in its place, and your "
            "visits are safe. Put the file back from the copy that you installed from.",
        ).format(files=", ".join(self.damaged))


def _read(folder: Path) -> tuple[dict[str, dict[str, NullTranslations]], tuple[str, ...]]:
    """What each language says, by its code and file; and the names of the files that cannot be read."""
    whole: dict[str, dict[str, NullTranslations]] = {}
    damaged: list[str] = []
    for file in sorted({each.with_suffix(".mo") for each in folder.glob("*/*.[mp]o")}):
        try:
            with file.open("rb") as content:
                whole.setdefault(file.parent.name, {})[file.stem] = GNUTranslations(content)
        except DAMAGED:
            damaged.append(f"{file.parent.name}/{file.name}")
    return whole, tuple(damaged)


def _nearest(computer: str, codes: Collection[str]) -> str:
    """The computer's language ("de_AT") when it is among the codes, or what it is a kind of, or English."""
    return next((code for code in (computer, computer.partition("_")[0]) if code in codes), ENGLISH)


def _language(code: str, texts: NullTranslations) -> Language:
    name, begins = (texts.pgettext(text.context, text.english) for text in (_NAME, _BEGINS))
    return Language(code, name, from_right=begins == "RTL")
