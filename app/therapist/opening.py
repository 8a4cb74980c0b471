"""The first page: a body, drawn before anything else is loaded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import wording
from app import wording_desk as words
from app.theme import Theme
from app.widgets.controls import label
from app.widgets.figure_view import Figures, FigureView
from models.body.view import Body, View


class _FirstFigure(FigureView):
    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class Opening(QWidget):
    """`painted` is emitted each time the body has been painted."""

    painted = Signal()

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__()
        self._figures = figures
        figure = _FirstFigure(theme, figures, Body.FEMALE)
        figure.painted.connect(self.painted)
        words_part = QVBoxLayout()
        words_part.addStretch(1)
        words_part.addWidget(label(wording.PROGRAM, type="display"))
        words_part.addWidget(label(words.OPENING, tone="quiet"))
        words_part.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 24, 24, 24)
        row.addStretch(1)
        row.addLayout(words_part, 5)
        row.addWidget(figure, 4)
        row.addStretch(1)

    def draw(self) -> None:
        """Read the body that this page shows; raises AssetError when it is missing or damaged."""
        self._figures.of(Body.FEMALE, View.BACK)
