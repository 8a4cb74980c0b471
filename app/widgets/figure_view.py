"""A body to look at, without marks: the first page is painted with it, so it waits for nothing heavy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE, BodyFigure
from app.style.palette import Palette
from models.body.view import Body, View
from models.errors import AssetError

if TYPE_CHECKING:
    from app.style.theme import Theme

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "atlas" / "figures"


class BodyFigures:
    """The drawn bodies, each read when it is first asked for; raises AssetError when one is missing."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._read: dict[tuple[Body, View], BodyFigure] = {}
        self.touched: list[tuple[Body, View]] = []
        """The pictures that are shown as somebody touched them up."""

    def of(self, body: Body, view: View) -> BodyFigure:
        """One body in one view."""
        if (body, view) not in self._read:
            self._read[body, view] = BodyFigure.load(self._folder, body, view)
        return self._read[body, view]

    def touch_up(self, assets: Path) -> Sequence[str]:
        """Take the pictures that somebody touched up in a drawing program in place of those that were built.

        It may take seconds, on any thread. Returns a sentence for each that cannot be shown; of those the
        built one stays.
        """
        from app.canvas import touched_up  # no start needs it where nothing was touched up

        sentences = []
        try:
            pictures = touched_up.touched_up(assets)
        except AssetError as error:
            return [str(error)]
        for picture in pictures:
            try:
                self._read[picture] = touched_up.read(assets, picture, self.of(*picture))
            except AssetError as error:
                sentences.append(str(error))
            else:
                self.touched.append(picture)
        return sentences


class FigureView(QWidget):
    """One body as large as its room; painted once for each size and theme."""

    def __init__(self, theme: Theme, figures: BodyFigures, body: Body, view: View = View.BACK) -> None:
        super().__init__()
        self._theme, self._figures = theme, figures
        self._body, self._view = body, view
        self._kept: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(60, 120)
        theme.changed.connect(self._repaint)

    def wear(self, body: Body) -> None:
        """Show another body in the same view."""
        self._body = body
        self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio:
            self._kept = figure_image(
                self._theme.palette, self._figures.of(self._body, self._view), self._view, self.size(), ratio
            )
        painter = QPainter(self)
        painter.drawImage(0, 0, self._kept)
        painter.end()

    def _repaint(self) -> None:
        self._kept = None
        self.update()


def figure_image(palette: Palette, figure: BodyFigure, view: View, size: QSize, ratio: float) -> QImage:
    """A body in the middle of a clear picture of this size."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    paint_figure(painter, palette, figure, view, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def paint_figure(painter: QPainter, palette: Palette, figure: BodyFigure, view: View, room: QRectF) -> None:
    """Paint a body in the middle of its room, as large as it will go."""
    scale = min(room.width() / view.extent.width, room.height() / view.extent.height)
    painter.save()
    painter.translate(room.center())
    painter.scale(scale, scale)
    painter.translate(-view.extent.width / 2, -view.extent.height / 2)
    figure.paint(painter, DARK_FIGURE if palette.dark else LIGHT_FIGURE)
    painter.restore()
