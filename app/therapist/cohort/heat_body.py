"""A body on which each spot is coloured by how many maps mark it, or by how two groups differ."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.marks.patterns import InkPattern, tile
from app.export.heat_steps import HeatSteps
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words import shared as wording
from app.words.regions import side_word
from models.body.atlas import Atlas
from models.body.projection import NOWHERE
from models.body.view import Body, Side, View

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

    def show_heat(self, steps: HeatSteps | None, body: Body, view: View) -> None:
        """Show these colours on the skin; None shows a bare body."""
        self._body, self._view = body, view
        self._heat = None if steps is None else self._painted(steps)
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
        """The view has its name; LEFT and RIGHT are the client's, in words, where both are seen."""
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("quiet"))
        head = QRectF(8, 2, self.width() - 16, HEAD - 4)
        name, left = wording.view_word(self._view), self._view.picture_left
        if left is None:
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, name)
            return
        one, other = _capital(left), _capital(left.other)
        type_ = painter.fontMetrics()
        if type_.horizontalAdvance(f"{one}  {name}  {other}") > head.width():
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, name)
            head.translate(0, type_.height())  # where there is little room, below it
        else:
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, name)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, one)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, other)

    def _painted(self, steps: HeatSteps) -> QImage:
        """The coloured skin, a pixel for each millimetre of the view."""
        number = np.zeros(NOWHERE + 1, dtype=np.uint8)
        for place, step in enumerate(steps.all, 1):
            number[: self._atlas.count][step.cells.mask] = place
        shown = number[self._atlas.projection(self._body, self._view).cells[::STEP, ::STEP]]
        fills = [(0, 0, 0, 0), *(_pixel(step.pattern.fill) for step in steps.all)]
        pixels = np.array(fills, dtype=np.uint8)[shown]
        for place, step in enumerate(steps.all, 1):
            if step.pattern.lines:
                down, across = np.nonzero(shown == place)
                look = _tiled(step.pattern)
                pixels[down, across] = look[down % look.shape[0], across % look.shape[1]]
        height, width = shown.shape
        image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32)
        return image.copy()  # the picture's own memory


def _pixel(colour: str) -> tuple[int, int, int, int]:
    """A colour as the bytes of a pixel, the body's shading seen through."""
    made = QColor(colour)
    return made.blue(), made.green(), made.red(), OPAQUE


def _tiled(pattern: InkPattern) -> npt.NDArray[np.uint8]:
    """One tile of a pattern as pixels, (height, width, 4)."""
    image = tile(pattern).convertToFormat(QImage.Format.Format_ARGB32)
    found = np.array(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)
    found[..., 3] = OPAQUE
    return found


def _capital(side: Side) -> str:
    return side_word(side).upper()
