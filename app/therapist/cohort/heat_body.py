"""A body on which each spot is coloured by how many maps mark it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.export.heat_page import COLOURS
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words import shared as wording
from app.words.regions import side_word
from models.body.atlas import Atlas
from models.body.projection import NOWHERE
from models.body.view import Body, Side, View
from models.cohort.heat import HeatMap

STEP = 2
"""Of the cell image, one pixel of so many across and down is painted: one for each millimetre."""
HEAD = 26.0
"""Pixels above the body for the words of its sides."""
OPAQUE = 225
"""Of 255: the body's shading is seen through."""


class HeatBody(QWidget):
    """One body as large as its room; `show_heat` fills it, `light` outlines a region."""

    def __init__(self, theme: Theme, figures: BodyFigures, atlas: Atlas) -> None:
        super().__init__()
        self._theme, self._figures, self._atlas = theme, figures, atlas
        self._body, self._view = Body.NEUTRAL, View.BACK
        self._heat: QImage | None = None
        self._lit: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(90, 120)
        theme.changed.connect(self.update)

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    def show_heat(self, found: HeatMap | None, scale: list[float], body: Body, view: View) -> None:
        """Show these counts by the colours of `scale`, whose ends are shares; None shows a bare body."""
        self._body, self._view = body, view
        self._heat = None if found is None else self._painted(found, scale)
        self.setAccessibleName(f"{wording.view_long(view)}, {wording.body_figure(body)}")
        self.update()

    def light(self, region: str | None) -> None:
        """Outline a region, or none."""
        self._lit = region
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        extent = self._view.extent
        room = QRectF(0, HEAD, self.width(), self.height() - HEAD)
        frame = self._view.frame
        scale = min(room.width() / frame.width, room.height() / frame.height)
        figure = self._figures.of(self._body, self._view)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        painter.translate(room.center())
        painter.scale(scale, scale)
        painter.translate(*(-each for each in frame.middle))
        figure.paint(painter, DARK_FIGURE if self._theme.palette.dark else LIGHT_FIGURE)
        if self._heat is not None:
            painter.drawImage(QRectF(0, 0, extent.width, extent.height), self._heat)
        lit = figure.regions.get(self._lit or "")
        if lit is not None:
            for colour, width in (("paper", 5.0), ("ink", 2.5)):
                painter.setPen(QPen(self._theme.colour(colour), width / scale))
                painter.drawPath(lit)
        painter.restore()
        self._write_sides(painter)
        painter.end()

    def _write_sides(self, painter: QPainter) -> None:
        """LEFT and RIGHT are the client's, in words; a view of one side is named."""
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("quiet"))
        head = QRectF(8, 2, self.width() - 16, HEAD - 4)
        left = self._view.picture_left
        if left is None:
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, wording.view_word(self._view))
            return
        one, other = _capital(left), _capital(left.other)
        type_ = painter.fontMetrics()
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, one)
        if type_.horizontalAdvance(f"{one}  {other}") > head.width():
            head.translate(0, type_.height())  # where there is little room, below each other
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, other)

    def _painted(self, found: HeatMap, scale: list[float]) -> QImage:
        """The coloured skin, a pixel for each millimetre of the view."""
        colours = np.zeros((NOWHERE + 1, 4), dtype=np.uint8)
        for number, (low, high) in enumerate(pairwise(scale)):
            last = number == len(COLOURS) - 1
            inside = (found.share > 0) & (found.share >= low) & ((found.share < high) | last)
            colour = QColor(COLOURS[number])
            colours[: self._atlas.count][inside] = colour.blue(), colour.green(), colour.red(), OPAQUE
        cells = self._atlas.projection(self._body, self._view).cells[::STEP, ::STEP]
        pixels = np.ascontiguousarray(colours[cells])
        height, width = cells.shape
        image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32)
        return image.copy()  # the picture's own memory


class HeatScale(QWidget):
    """The colours with their shares, and what they are shares of."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ends: list[float] = []
        self.setFixedHeight(44)
        theme.changed.connect(self.update)

    def show_ends(self, ends: list[float]) -> None:
        """Show these shares between the colours; none hides the scale."""
        self._ends = ends
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._ends:
            return
        painter = QPainter(self)
        wide = min(64.0, (self.width() - 40) / len(COLOURS))
        left = (self.width() - wide * len(COLOURS)) / 2
        painter.setFont(self._theme.font(self._theme.size.small))
        for number, colour in enumerate(COLOURS):
            painter.fillRect(QRectF(left + number * wide, 4, wide, 14), QColor(colour))
        painter.setPen(self._theme.colour("outline"))
        painter.drawRect(QRectF(left, 4, wide * len(COLOURS), 14))
        painter.setPen(self._theme.colour("ink"))
        ends = 0, len(self._ends) - 1
        crowded = painter.fontMetrics().horizontalAdvance("00.0 %") > wide
        for number, end in enumerate(self._ends):
            if crowded and number not in ends:
                continue
            word = wording.number(round(100 * end, 1))
            word = f"{word}\N{NO-BREAK SPACE}%" if number == ends[1] else word
            box = QRectF(0, 0, 60, 18)
            box.moveCenter(QPointF(left + number * wide, 31))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        painter.end()


def _capital(side: Side) -> str:
    return side_word(side).upper()
