"""Small pictures of a muscle where it lies in the body, painted one by one when nothing else is to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.under_skin.inside import VEIL, Inside, palette_of
from app.canvas.under_skin.structures import Structure
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.widgets.painted_later import PaintedLater
from models.body.layer import BodyLayer
from models.body.view import Body, Side, View

REMEMBERED = 60
ROUND = 10.0
"""Radius of the corners, in pixels."""
AIR = 0.35
"""Of the muscle's own size, beside it on each side."""
BROAD = 35.0
"""Body millimetres from which a muscle is seen broadly; a tract at the edge of a view is not."""
LEAST = 260.0
"""Body millimetres across, so that one sees where in the body a small muscle lies."""


class _WantedMuscle(NamedTuple):
    body: Body
    muscle: str
    side: Side
    width: int
    height: int
    ratio: float
    dark: bool


class MusclePictures(QObject):
    """Pictures by body, muscle and side; `ready` tells that another one has come."""

    ready = Signal()

    def __init__(self, theme: Theme, figures: BodyFigures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._figures = theme, figures
        self._inside: Inside | None = None
        self._later = PaintedLater(
            self, self._made, lambda _: self.ready.emit(), REMEMBERED, prepare=self._prepared
        )

    def know(self, inside: Inside) -> None:
        """Take the inside of all bodies, once it is there."""
        self._inside = self._inside or inside
        self._later.go_on()

    def of(self, body: Body, muscle: str, side: Side, size: QSize, ratio: float) -> QPixmap | None:
        """The picture if it is there; otherwise it is painted soon and `ready` tells."""
        dark = self._theme.palette.dark
        return self._later.of(_WantedMuscle(body, muscle, side, size.width(), size.height(), ratio, dark))

    def _prepared(self, wanted: _WantedMuscle) -> Iterator[object]:
        """Read the views that are asked for the muscle."""
        if self._inside is None:
            return
        for view in _views(wanted):
            yield from self._inside.read_on(wanted.body, view)
            if _is_broad(self._inside.of(wanted.body, view).structure(wanted.muscle, wanted.side)):
                return

    def _made(self, wanted: _WantedMuscle) -> QPixmap | None:
        return self._painted(wanted, self._inside) if self._inside is not None else None

    def _painted(self, wanted: _WantedMuscle, inside: Inside) -> QPixmap:
        image = QImage(
            QSize(wanted.width, wanted.height) * wanted.ratio, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(wanted.ratio)
        image.fill(Qt.GlobalColor.transparent)
        found = _best_view(inside, wanted)
        if found is None:
            return QPixmap.fromImage(image)
        view, structure = found
        shown = _around(structure.outline.boundingRect(), wanted.width / wanted.height)
        figure = self._figures.of(wanted.body, view)
        palette = palette_of(dark=wanted.dark)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(0, 0, wanted.width, wanted.height), ROUND, ROUND)
        painter.setClipPath(frame)
        painter.fillPath(frame, palette.paper)
        scale = wanted.width / shown.width()
        painter.scale(scale, scale)
        painter.translate(-shown.topLeft())
        figure.paint(painter, DARK_FIGURE if wanted.dark else LIGHT_FIGURE)
        veil = QColor(palette.paper)
        veil.setAlpha(VEIL)
        painter.fillPath(figure.outline, veil)
        inside.of(wanted.body, view).paint(
            painter, palette, {BodyLayer.NERVE}, {(wanted.muscle, wanted.side)}
        )
        painter.end()
        return QPixmap.fromImage(image)


def _best_view(inside: Inside, wanted: _WantedMuscle) -> tuple[View, Structure] | None:
    """The first view that shows the muscle broadly on its own side of the body; others need not be read."""
    thin: tuple[View, Structure] | None = None
    for view in _views(wanted):
        structure = inside.of(wanted.body, view).structure(wanted.muscle, wanted.side)
        if structure is not None and not structure.far:
            if _is_broad(structure):
                return view, structure
            thin = thin or (view, structure)
    return thin


def _views(wanted: _WantedMuscle) -> tuple[View, ...]:
    """The views that are asked for a muscle, in their order."""
    return View.BACK, View.FRONT, View.LEFT if wanted.side is Side.LEFT else View.RIGHT


def _is_broad(structure: Structure | None) -> bool:
    """Whether a view shows a muscle broadly, and not only through other things."""
    if structure is None or structure.far:
        return False
    return structure.outline.boundingRect().width() >= BROAD


def _around(box: QRectF, shape: float) -> QRectF:
    """What is shown around a muscle, in the shape of the picture."""
    across = max(box.width() * (1 + 2 * AIR), box.height() * (1 + 2 * AIR) * shape, LEAST)
    middle = box.center()
    return QRectF(
        middle - QPointF(across / 2, across / shape / 2),
        QPointF(middle.x() + across / 2, middle.y() + across / shape / 2),
    )
