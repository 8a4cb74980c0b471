"""The body with its zoom at the thumb."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app import wording_visit as words
from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.theme import TOUCH, Theme
from app.widgets.controls import Kind, button, icon_button
from app.widgets.icons import Icon

EDGE = 12


class BodyStage(QWidget):
    """A canvas in the theme's colours; above it float zoom out, the zoom (press: whole body) and zoom in."""

    def __init__(self, theme: Theme, canvas: BodyCanvas) -> None:
        super().__init__()
        self._theme, self.canvas = theme, canvas
        self._zoom = QFrame(self)
        self._zoom.setProperty("role", "segments")
        self._zoom.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        keys = QKeySequence
        out = icon_button(
            theme, Icon.MINUS, words.ZOOM_OUT, key=keys("-"), pressed=canvas.zoom_out, touch=True
        )
        near = icon_button(theme, Icon.PLUS, words.ZOOM_IN, key=keys("+"), pressed=canvas.zoom_in, touch=True)
        self.share: QPushButton = button(theme, "100 %", kind=Kind.QUIET, tip=words.FIT, pressed=canvas.fit)
        self.share.setFixedSize(84, TOUCH)
        self.share.setAccessibleName(words.FIT)
        row = QHBoxLayout(self._zoom)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for part in (out, self.share, near):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(canvas)
        canvas.camera_changed.connect(self._tell)
        theme.changed.connect(self._wear)
        self._wear()
        self._zoom.raise_()

    def offer_zoom(self, offered: bool) -> None:
        """Show the zoom, or leave it to another stage that moves in step."""
        self._zoom.setVisible(offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom.adjustSize()
        self._zoom.move(self.width() - self._zoom.width() - EDGE, self.height() - self._zoom.height() - EDGE)

    def _tell(self, camera: Camera) -> None:
        self.share.setText(f"{camera.zoom:.0%}".replace("%", " %"))

    def _wear(self) -> None:
        self.canvas.wear(self._theme.palette)
