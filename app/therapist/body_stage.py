"""The body with its zoom at the thumb."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.theme import Theme
from app.therapist.zoom_bar import ZoomBar

EDGE = 12


class BodyStage(QWidget):
    """A canvas in the theme's colours, above which its zoom floats."""

    def __init__(self, theme: Theme, canvas: BodyCanvas) -> None:
        super().__init__()
        self._theme, self.canvas = theme, canvas
        self.zoom = ZoomBar(theme, canvas)
        self.zoom.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(canvas)
        theme.changed.connect(self._wear)
        self._wear()
        self.zoom.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.zoom.adjustSize()
        self.zoom.move(self.width() - self.zoom.width() - EDGE, self.height() - self.zoom.height() - EDGE)

    def _wear(self) -> None:
        self.canvas.wear(self._theme.palette)
