"""A body to look at, without marks: on the first page, and in the choice of a client's figure."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app import wording
from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE, Figure
from app.theme import Theme
from models.body.view import Body, View

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "atlas" / "figures"


TILE = 196
"""Height in pixels of a figure to choose: hands and posture can be told apart."""


class Figures:
    """The drawn bodies, each read when it is first asked for; raises AssetError when one is missing."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._read: dict[tuple[Body, View], Figure] = {}

    def of(self, body: Body, view: View) -> Figure:
        """One body in one view."""
        if (body, view) not in self._read:
            self._read[body, view] = Figure.load(self._folder, body, view)
        return self._read[body, view]


class FigureView(QWidget):
    """One body as large as its room; painted once for each size and theme."""

    def __init__(self, theme: Theme, figures: Figures, body: Body, view: View = View.BACK) -> None:
        super().__init__()
        self._theme, self._figures = theme, figures
        self._body, self._view = body, view
        self._kept: QImage | None = None
        self.setAccessibleName(wording.body_figure(body))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(60, 120)
        theme.changed.connect(self._repaint)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio:
            self._kept = figure_image(
                self._theme, self._figures.of(self._body, self._view), self._view, self.size(), ratio
            )
        painter = QPainter(self)
        painter.drawImage(0, 0, self._kept)
        painter.end()

    def _repaint(self) -> None:
        self._kept = None
        self.update()


class FigureTile(QPushButton):
    """One of the three bodies to choose from."""

    def __init__(self, theme: Theme, figures: Figures, body: Body) -> None:
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
        painter.drawImage(0, 6, figure_image(theme, figure, View.FRONT, room, self.devicePixelRatioF()))
        painter.setFont(theme.font(theme.size.small, QFont.Weight.DemiBold if on else QFont.Weight.Normal))
        painter.setPen(theme.colour("ink"))
        word = QRectF(0, self.height() - 28, self.width(), 22)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, wording.body_word(self.body))
        painter.end()


class FigureChoice(QWidget):
    """The three bodies side by side."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, figures: Figures, body: Body) -> None:
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
        """The chosen body."""
        return next(body for body, tile in self.tiles.items() if tile.isChecked())


def figure_image(theme: Theme, figure: Figure, view: View, size: QSize, ratio: float) -> QImage:
    """A body in the middle of a clear picture of this size."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    scale = min(size.width() / view.extent.width, size.height() / view.extent.height)
    painter = QPainter(image)
    painter.translate(
        (size.width() - view.extent.width * scale) / 2, (size.height() - view.extent.height * scale) / 2
    )
    painter.scale(scale, scale)
    figure.paint(painter, DARK_FIGURE if theme.palette.dark else LIGHT_FIGURE)
    painter.end()
    return image
