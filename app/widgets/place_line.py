"""The name of the region under the hand, in words beside the body: what is drawn stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.canvas.canvas import BodyCanvas
from app.words.regions import region_name
from models.body.region import Region


class PlaceLine(QLabel):
    """Says where on the body a hand points, on any of its canvases; empty while none does."""

    said = Signal()
    """What the line says has changed."""

    def __init__(self, *canvases: BodyCanvas) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "place")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for canvas in canvases:
            canvas.region_pointed.connect(self._say)

    def stand_at(self, foot: QPoint, most: int) -> None:
        """Float with the lower left corner there, at most so wide, on as many lines as the name takes."""
        self.setWordWrap(True)
        least = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self.margin() + 24
        width = min(most, least)
        height = self.heightForWidth(width)
        self.setGeometry(foot.x(), foot.y() - height, width, height)

    def _say(self, region: Region | None) -> None:
        self.setText(region_name(region) if region is not None else "")
        self.said.emit()
