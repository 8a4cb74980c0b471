"""Qt follows the language that is spoken: the side from which screens are laid out, and its own numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from app.words.languages import Language


def turned(application: QGuiApplication) -> Callable[[Language], None]:
    """What turns the application's layout when another language is spoken, for `Languages`."""

    def turn(language: Language) -> None:
        from_right = language.from_right
        QLocale.setDefault(QLocale(language.code))
        application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        )

    return turn
