"""Zoom out, the zoom (press: whole body), and zoom in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.style.icons import Icon
from app.style.theme import TOUCH, Theme
from app.widgets.controls import ButtonKind, button, icon_button
from app.words import visit as words


class ZoomBar(QFrame):
    """Moves the camera of a canvas, and says how near it is."""

    def __init__(self, theme: Theme, canvas: BodyCanvas) -> None:
        super().__init__()
        self.setProperty("role", "segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        keys = QKeySequence
        out = icon_button(
            theme, Icon.MINUS, words.zoom_out(), key=keys("-"), pressed=canvas.zoom_out, touch=True
        )
        near = icon_button(
            theme, Icon.PLUS, words.zoom_in(), key=keys("+"), pressed=canvas.zoom_in, touch=True
        )
        self.share: QPushButton = button(
            theme, "100 %", kind=ButtonKind.QUIET, tip=words.fit(), pressed=canvas.fit
        )
        self.share.setFixedSize(84, TOUCH)
        self.share.setAccessibleName(words.fit())
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for part in (out, self.share, near):
            row.addWidget(part)
        canvas.camera_changed.connect(self._tell)

    def _tell(self, camera: Camera) -> None:
        self.share.setText(f"{camera.zoom:.0%}".replace("%", " %"))
