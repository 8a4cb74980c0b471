"""The languages in which a client can be asked: one compiled file each, found beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from app.i18n.translation import QT_TRANSLATE_NOOP
from models.errors import AssetError

FOLDER = Path(__file__).parent
PREFIX = "nerveline_"
ENGLISH = "en"
"""What the source is written in; its file holds no more than the plural forms."""

_NAME = QT_TRANSLATE_NOOP("language", "English")  # each file translates it as its own name: "Deutsch"
# The question that Qt itself puts to every translation; the answer is LTR or RTL.
_DIRECTION = QT_TRANSLATE_NOOP("QGuiApplication", "QT_LAYOUT_DIRECTION")


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, "de", and its own name, "Deutsch"."""

    code: str
    name: str


class Languages:
    """All languages there are, and the one that is spoken; whoever changes it builds the screen anew."""

    def __init__(self, application: QGuiApplication, folder: Path = FOLDER) -> None:
        self._application = application
        self._translators = translators(folder)
        names = {code: _own_name(translator) for code, translator in self._translators.items()}
        self.available = tuple(Language(code, names[code]) for code in sorted(names, key=names.__getitem__))
        """In the order of their own names."""
        self.spoken = Language(ENGLISH, names[ENGLISH])
        self.speak(ENGLISH)

    def usual(self, computer: QLocale | None = None) -> str:
        """The code of the language in which a client is greeted: the computer's own, else English."""
        name = (computer or QLocale.system()).name()  # such as de_AT
        codes = [language.code for language in self.available]
        return next((code for code in (name, name.partition("_")[0]) if code in codes), ENGLISH)

    def speak(self, code: str) -> None:
        """Say all that is translated in this language from now on; in English when its file is gone."""
        self._application.removeTranslator(self._translators[self.spoken.code])
        self.spoken = next(
            language for wanted in (code, ENGLISH) for language in self.available if language.code == wanted
        )
        translator = self._translators[self.spoken.code]
        QLocale.setDefault(QLocale(self.spoken.code))
        self._application.installTranslator(translator)
        self._application.setLayoutDirection(_direction(translator))


def translators(folder: Path = FOLDER) -> dict[str, QTranslator]:
    """What each language says, by its code; raises AssetError when a file is damaged, or English missing."""
    codes = {ENGLISH} | {file.stem.removeprefix(PREFIX) for file in folder.glob(f"{PREFIX}*.qm")}
    return {code: _translator(folder / f"{PREFIX}{code}.qm") for code in sorted(codes)}


def _translator(file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        raise AssetError(
            f"{file.name} is missing or damaged. Put it back from the copy that you installed from."
        )
    return translator


def _own_name(translator: QTranslator) -> str:
    return translator.translate("language", _NAME) or _NAME


def _direction(translator: QTranslator) -> Qt.LayoutDirection:
    from_right = translator.translate("QGuiApplication", _DIRECTION) == "RTL"
    return Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
