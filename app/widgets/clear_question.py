"""The question before a filled region is cleared: it names the region, which is outlined meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QLabel, QWidget

from app.canvas.canvas import BodyCanvas
from app.words import canvas as words
from app.words.own import own_region

EDGE = 12
"""Pixels between the card and the edges."""


class ClearQuestion(QFrame):
    """Stands in a corner where the region is not; nothing waits for it."""

    def __init__(self, canvas: BodyCanvas, yes: QAbstractButton, no: QAbstractButton, said: QLabel) -> None:
        """`yes`, `no` and `said` are in the style of the screen that asks; they have no text yet."""
        super().__init__()
        self.setProperty("role", "float-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._canvas, self._said, self._region = canvas, said, ""
        self.yes, self.no = yes, no
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 14, 20, 16)
        grid.setSpacing(12)
        grid.addWidget(said, 0, 0, 1, 2)
        grid.addWidget(no, 1, 0)
        grid.addWidget(yes, 1, 1)
        yes.setText(words.clear_it())
        no.setText(words.keep_it())
        yes.clicked.connect(self._clear)
        no.clicked.connect(canvas.regions.keep)
        canvas.clearing_doubted.connect(self._ask)
        self.hide()

    def stand_over(self, parent: QWidget) -> None:
        """Lie in this widget, which holds the canvas."""
        self.setParent(parent)
        self.hide()

    def _ask(self, region: str) -> None:
        """An empty id: that is no question any more."""
        if not region:
            self.hide()
            return
        self._region = region
        text = words.clear_question(own_region(region))
        self._said.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()

    def _clear(self) -> None:
        self.hide()
        self._canvas.regions.clear(self._region)

    def _place(self) -> None:
        """Stand in the first corner that leaves the region in sight."""
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.setMaximumWidth(room.width())
        self.adjustSize()
        size = QSize(self.width(), max(self.heightForWidth(self.width()), self.height()))
        region = self._canvas.regions.box(self._region)
        region.translate(self._canvas.mapTo(parent, self._canvas.rect().topLeft()))
        places = [QRect(room.topLeft(), size) for _ in range(4)]
        places[0].moveBottomLeft(room.bottomLeft())
        places[1].moveTopRight(room.topRight())
        places[2].moveBottomRight(room.bottomRight())
        self.setGeometry(next((place for place in places if not place.intersects(region)), places[0]))
