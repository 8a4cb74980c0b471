"""Two visits on one body: a slider lets the later one fade in over the earlier one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsOpacityEffect, QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture
from app.gestures.tool import Tool
from app.widgets.controls import label
from app.words import compare as words
from app.workplace import Workplace

WHOLE, STEP = 100, 10
"""The slider's end, and what a key moves it."""


class FadedBodies(QWidget):
    """At the left end only the earlier visit is seen, at the right end only the later one."""

    def __init__(self, workplace: Workplace, shown: Picture) -> None:
        super().__init__()
        self.canvases = tuple(BodyCanvas(workplace.figures, workplace.skin, shown) for _ in range(2))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, WHOLE)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(WHOLE // 2)
        self.slider.setAccessibleName(words.fade())
        self.slider.setToolTip(words.fade())
        self.slider.setMaximumWidth(360)
        self.slider.setMinimumHeight(28)
        self._days = label(), label()
        self._over = QGraphicsOpacityEffect(self.canvases[1])
        self.canvases[1].setGraphicsEffect(self._over)
        self.slider.valueChanged.connect(self._fade)
        for canvas in self.canvases:
            canvas.tool = Tool.POINT
        bodies = QGridLayout()
        for canvas in self.canvases:
            bodies.addWidget(canvas, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._days[0])
        row.addWidget(self.slider, 3)
        row.addWidget(self._days[1])
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 8)
        column.addLayout(bodies, 1)
        column.addLayout(row)
        self.slider.setValue(WHOLE // 2)

    def show_days(self, then: str, now: str) -> None:
        """Write the two days at the ends of the slider."""
        for day, text in zip(self._days, (then, now), strict=True):
            day.setText(text)

    def show_pictures(self, then: Picture, now: Picture) -> None:
        """Show these two visits."""
        for canvas, picture in zip(self.canvases, (then, now), strict=True):
            canvas.show_picture(picture, cross_fade=False)
        self._number()

    def _fade(self, value: int) -> None:
        self._over.setOpacity(value / WHOLE)
        self._number()

    def _number(self) -> None:
        """Numerals stand on the marks that are seen best, so that none lies over another's."""
        later = self.slider.value() * 2 > WHOLE
        for canvas, numbered in zip(self.canvases, (not later, later), strict=True):
            canvas.show_picture(replace(canvas.picture, numbered=numbered), cross_fade=False)
