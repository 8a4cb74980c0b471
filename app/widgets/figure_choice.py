"""The three bodies side by side, of which a client chooses one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures, figure_image
from app.words import shared as wording
from models.body.view import Body, View

TILE = 196
"""Height in pixels of a figure to choose: hands and posture can be told apart."""


class FigureTile(QPushButton):
    """One of the three bodies to choose from."""

    def __init__(self, theme: Theme, figures: BodyFigures, body: Body) -> None:
        super().__init__()
        self._theme, self._figures, self.body = theme, figures, body
        self.setCheckable(True)
        self.setProperty("kind", "view")
        self.setAccessibleName(wording.body_figure(body))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, TILE)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, TILE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "ink" if self.hasFocus() else "action" if on else "hairline"
        painter.setPen(QPen(theme.colour(edge), 2 if on or self.hasFocus() else 1))
        painter.setBrush(theme.colour("selected" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(field, 10, 10)
        room = QSize(self.width(), self.height() - 34)
        figure = self._figures.of(self.body, View.FRONT)
        painter.drawImage(
            0, 6, figure_image(theme.palette, figure, View.FRONT, room, self.devicePixelRatioF())
        )
        painter.setFont(theme.font(theme.size.small, QFont.Weight.DemiBold if on else QFont.Weight.Normal))
        painter.setPen(theme.colour("ink"))
        word = QRectF(0, self.height() - 28, self.width(), 22)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, wording.body_word(self.body))
        painter.end()


class FigureChoice(QWidget):
    """The three bodies side by side."""

    chosen = Signal(Body)

    def __init__(self, theme: Theme, figures: BodyFigures, body: Body) -> None:
        super().__init__()
        self.tiles = {each: FigureTile(theme, figures, each) for each in Body}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each, tile in self.tiles.items():
            self._group.addButton(tile)
            row.addWidget(tile)
            tile.clicked.connect(lambda _, each=each: self.chosen.emit(each))
        self.tiles[body].setChecked(True)

    @property
    def value(self) -> Body:
        """The body that is chosen."""
        return next(body for body, tile in self.tiles.items() if tile.isChecked())
