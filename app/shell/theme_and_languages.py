"""What every page but the first is made with: colours, type and languages, once the first is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.shell.window import Window

if TYPE_CHECKING:  # they wait for the first paint
    from app.style.theme import Theme
    from app.words.languages import Languages


class ThemeAndLanguages(QObject):
    """Makes each of the two when it is asked for first, and keeps it."""

    def __init__(
        self, application: QApplication, window: Window, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._application, self._window, self._settings = application, window, settings
        self._theme: Theme | None = None
        self._read: Languages | None = None

    def languages(self) -> Languages:
        """The languages that there are; the desk's is spoken once they are read, after the first paint."""
        if self._read is None:
            from app.shell.reading_direction import turned
            from app.words.languages import Languages

            self._read = Languages(turned=turned(self._application))
            self._read.speak(self._read.of_desk(QLocale.system().name()))
        return self._read

    def theme(self) -> Theme:
        """Colours and type of everything but the first page, which is painted before they are made."""
        if self._theme is None:
            from app.style.theme import Theme

            self.languages()
            self._theme = Theme(self._application, self._settings.now.shade, self._settings.now.text)
            self._window.furnish(self._theme)
        return self._theme
