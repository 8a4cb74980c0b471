"""The shapes that marks and changes take in one view, as smooth outlines in body millimetres."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Protocol

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from app.canvas.figure import BodyFigure as Drawn
from app.canvas.marks.ink import LAY, Gathering, PixelGrid, pieces
from app.canvas.scene import Scene, Skin
from app.export.contour import Curve, Shares, closed, outlines
from app.export.page import PageBody, PageLayer
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.steps import at_once

FINE = 2
"""Pixels per millimetre from which strokes are traced: twelve across the finest brush."""


class Bodies(Protocol):
    """Where the drawn bodies come from."""

    def of(self, body: Body, view: View) -> Drawn: ...


class Outlines(Protocol):
    """Where the outlines of what lies on a body come from."""

    def of(self, layer: PageLayer, figure: PageBody) -> list[Curve]: ...


class TracedOnce:
    """The outlines of layers, traced once for all files of a page; it fulfils Outlines."""

    def __init__(self, traced: Outlines) -> None:
        self._traced = traced
        self._kept: dict[tuple[int, Body, View], tuple[PageLayer, list[Curve]]] = {}
        """By the layer that is kept beside them: while it is, nothing else has its number."""

    def of(self, layer: PageLayer, figure: PageBody) -> list[Curve]:
        """The outlines of one layer."""
        key = id(layer), figure.body, figure.view
        if key not in self._kept:
            self._kept[key] = layer, self._traced.of(layer, figure)
        return self._kept[key][1]

    def forget(self) -> None:
        """Keep none of them any more: the page is done."""
        self._kept.clear()


class Shapes:
    """Finds the outlines of what lies on a body, cut off at its edge; its own, for a thread to use."""

    def __init__(self, figures: Bodies, atlas: Atlas) -> None:
        self._figures = figures
        self._atlas = atlas
        self._silhouettes: dict[tuple[Body, View], Shares] = {}

    def of(self, layer: PageLayer, figure: PageBody) -> list[Curve]:
        """The outlines of one layer: of strokes as they were drawn, of other skin by its cells."""
        projection = self._atlas.projection(figure.body, figure.view)
        drawn = self._figures.of(figure.body, figure.view)
        if layer.drawing is None or layer.mark is None or layer.coverage is None:
            return outlines(projection, layer.cells, self._silhouette(figure, drawn))
        scene = Scene(figure.body, figure.view, drawn, Skin(self._atlas, layer.coverage))
        sheet = PixelGrid(scene, QTransform.fromScale(FINE, FINE), 1.0, 0.0)
        laid = at_once(pieces(layer.drawing, layer.mark, scene))
        box = reduce(or_, (sheet.device_box(piece.box) for piece in laid if piece.mode is LAY), QRect())
        if box.isEmpty():
            return []
        gathering = Gathering(sheet, box)
        for piece in laid:
            gathering.add(piece)
        to_box = sheet.to_device * QTransform.fromTranslate(-box.left(), -box.top())
        shares = _opacity(gathering.shape) * _opacity(_painted(drawn.outline, box.size(), to_box))
        origin = np.array([box.left() - 0.5, box.top() - 0.5])  # the middle of the rim's first pixel
        return [(curve + origin) / FINE for curve in closed(shares)]

    def _silhouette(self, figure: PageBody, drawn: Drawn) -> Shares:
        """The share of skin in each square millimetre of a view."""
        key = figure.body, figure.view
        if key not in self._silhouettes:
            extent = figure.view.extent
            size = QSize(round(extent.width), round(extent.height))
            self._silhouettes[key] = _opacity(_painted(drawn.outline, size, QTransform()))[1:-1, 1:-1]
        return self._silhouettes[key]


def _painted(outline: QPainterPath, size: QSize, to_picture: QTransform) -> QImage:
    """What lies within an outline, as an opaque shape on a clear ground."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(to_picture)
    painter.fillPath(outline, Qt.GlobalColor.black)
    painter.end()
    return image


def _opacity(image: QImage) -> Shares:
    """How opaque each pixel is, from 0 to 1, with a clear rim around."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    lines = np.frombuffer(alpha.constBits(), np.uint8).reshape(alpha.height(), alpha.bytesPerLine())
    shares: Shares = lines[:, : alpha.width()].astype(np.float32) / np.float32(255)
    return np.pad(shares, 1)
