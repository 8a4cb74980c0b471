"""The body without marks on the screen's pixels, painted in steps between which the hand may draw."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.figure import DARK_FIGURE
from app.canvas.marks.ink import PixelGrid
from app.canvas.painting import paint_outlines, silhouette
from app.canvas.settled_look import SettledLook
from models.body.layer import BodyLayer

BAND = 240
"""Lines of a picture that are filled or copied in one step: at 4K about a millisecond."""

_SOURCE = QPainter.CompositionMode.CompositionMode_Source


def bare_body(look: SettledLook, on: PixelGrid) -> Generator[None, None, tuple[QImage, QImage]]:
    """The bare body of a look, and its silhouette as an alpha picture."""
    whole = QRect(0, 0, round(look.lens.width * look.ratio), round(look.lens.height * look.ratio))
    figure = QImage(whole.size(), QImage.Format.Format_RGB32)
    for band in _bands(whole):
        _fill(figure, band, look.paper)
        yield
    for shape in range(len(look.scene.figure.shapes)):
        with QPainter(figure) as painter:  # ended whatever goes wrong: one left open ends the process
            painter.setTransform(on.to_device)
            look.scene.figure.paint(painter, look.palette, slice(shape, shape + 1))
        yield
    with QPainter(figure) as painter:
        painter.setTransform(on.to_device)
        if look.inside is not None and look.shown.anything:
            dark = look.palette is DARK_FIGURE
            look.inside.paint(painter, look.scene, look.shown, dark=dark, fine=on.ratio)
        if BodyLayer.REGIONS in look.shown.layers:
            paint_outlines(painter, look.scene, look.palette.line, on.ratio)
    yield
    return figure, silhouette(on, whole)


def copied(picture: QImage) -> Generator[None, None, QImage]:
    """A copy of a picture, made band by band: the memory of a large one takes a while to come."""
    copy = QImage(picture.size(), picture.format())
    for band in _bands(picture.rect()):
        painter = QPainter(copy)
        painter.setCompositionMode(_SOURCE)
        painter.drawImage(band.topLeft(), picture, band)
        painter.end()
        yield
    return copy


def _bands(whole: QRect) -> Iterator[QRect]:
    for top in range(0, whole.height(), BAND):
        yield QRect(0, top, whole.width(), BAND) & whole


def _fill(picture: QImage, band: QRect, colour: QColor) -> None:
    painter = QPainter(picture)
    painter.setCompositionMode(_SOURCE)
    painter.fillRect(band, colour)
    painter.end()
