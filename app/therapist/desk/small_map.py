"""One view of a map, or a part of it, as a small picture on a clear ground."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPixmap

from app.canvas.camera import MARGIN, Camera, Lens
from app.canvas.painting import paint_skin
from app.canvas.scene import Scene
from app.workplace import Workplace
from models.body.view import Body, View, ViewFrame
from models.practice.visit_summary import MarkSummary
from models.steps import at_once

SMALL = 0.6
"""Size of patterns and outlines in a small map, as a share of the large one's."""
TRIM = MARGIN - 2
"""Pixels of a lens's margin that a small map does without."""
FADE = 0.09
"""Share of a picture's side on which a body that goes on beyond it fades into the paper."""


def small_map(
    workplace: Workplace,
    body: Body,
    view: View,
    marks: Sequence[MarkSummary],
    size: QSize,
    ratio: float,
    part: ViewFrame | None = None,
    *,
    dark: bool | None = None,
) -> QPixmap:
    """The marks on a body as small as `size`, without the air beside it; of `part` alone, when given.

    `dark` says on what ground it will stand, where that is not the theme's.
    """
    return at_once(small_map_in_steps(workplace, body, view, marks, size, ratio, part, dark=dark))


def small_map_in_steps(
    workplace: Workplace,
    body: Body,
    view: View,
    marks: Sequence[MarkSummary],
    size: QSize,
    ratio: float,
    part: ViewFrame | None = None,
    *,
    dark: bool | None = None,
) -> Generator[object, None, QPixmap]:
    """A small map, painted in steps of a few milliseconds, between which the hand may draw."""
    lens = _whole(view, size) if part is None or part == view.frame else _near(view, size, part)
    scene = Scene(body, view, workplace.figures.of(body, view), workplace.skin)
    yield scene  # its figure is read by now
    image = _clear(size, ratio)
    shown = _clear(QSize(round(lens.width), round(lens.height)), ratio)
    ground = workplace.theme.palette.dark if dark is None else dark
    bare = workplace.bare.of(scene, lens, ratio, dark=ground)
    yield bare
    painter = QPainter(shown)
    try:
        painter.drawImage(0, 0, bare)
        felt = [(each.mark.sensation, each.skin) for each in marks]
        yield from paint_skin(painter, scene, lens, felt, bare, SMALL)
    finally:
        painter.end()  # also when the hand comes back before the end
    painter = QPainter(image)
    painter.drawImage(QPointF((size.width() - lens.width) / 2, (size.height() - lens.height) / 2), shown)
    if part is not None and part != view.frame:
        _fade(painter, size, view, part)
    painter.end()
    return QPixmap.fromImage(image)


def _whole(view: View, size: QSize) -> Lens:
    tall, broad = size.height() + 2 * TRIM, size.width() + 2 * TRIM
    return Lens(view, Camera.whole(view), max(broad, tall * view.frame.width / view.frame.height), tall)


def _near(view: View, size: QSize, part: ViewFrame) -> Lens:
    far = Lens(view, Camera.whole(view), size.width(), size.height())
    scale = min(size.width() / part.width, size.height() / part.height)
    x, y = part.middle
    return Lens(view, Camera(x, y, scale / far.scale), size.width(), size.height())


def _clear(size: QSize, ratio: float) -> QImage:
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _fade(painter: QPainter, size: QSize, view: View, part: ViewFrame) -> None:
    """Let the body end softly at each side beyond which there is more of it."""
    wide, tall, frame = size.width(), size.height(), view.frame
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    for goes_on, start, end in (
        (part.top > frame.top, QPointF(0, 0), QPointF(0, tall * FADE)),
        (part.bottom < frame.bottom, QPointF(0, tall), QPointF(0, tall * (1 - FADE))),
        (part.left > frame.left, QPointF(0, 0), QPointF(wide * FADE, 0)),
        (part.right < frame.right, QPointF(wide, 0), QPointF(wide * (1 - FADE), 0)),
    ):
        if goes_on:
            gradient = QLinearGradient(start, end)
            gradient.setColorAt(0, Qt.GlobalColor.transparent)
            gradient.setColorAt(1, Qt.GlobalColor.black)
            painter.fillRect(QRectF(0, 0, wide, tall), gradient)
