"""A sheet that shows how far a long work is, and can stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from app.style.theme import Theme
from app.widgets.sheet import Sheet
from app.words import visit as words


class ProgressSheet(Sheet):
    """Rejected when the person wants to stop."""

    def __init__(self, theme: Theme, window: QWidget, title: str) -> None:
        super().__init__(theme, window, title)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self.body.addWidget(self._bar)
        self.stop: QPushButton = self.add_answer(words.stop())

    @property
    def share(self) -> int:
        """How much is done, in per cent."""
        return self._bar.value()

    def advance(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._bar.setValue(round(share * 100))
