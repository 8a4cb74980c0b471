"""The shapes that marks and changes take in one view, as smooth outlines in body millimetres."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QTransform

from app.canvas.figure import Figure as Drawn
from app.canvas.marks.ink import LAY, Gathering, Sheet, pieces
from app.canvas.scene import Scene, Skin
from app.export.contour import Curve, closed, outlines
from app.export.page import Figure, Layer
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.coverage import Coverage

FINE = 2
"""Pixels per millimetre from which strokes are traced: twelve across the finest brush."""


class Bodies(Protocol):
    """Where the drawn bodies come from."""

    def of(self, body: Body, view: View) -> Drawn: ...


class Shapes:
    """Finds the outlines of what lies on a body; of its own, so that a thread may use it."""

    def __init__(self, figures: Bodies, atlas: Atlas) -> None:
        self._figures = figures
        self._skin = Skin(atlas, Coverage(atlas))

    def of(self, layer: Layer, figure: Figure) -> list[Curve]:
        """The outlines of one layer: of strokes as they were drawn, of other skin by its cells."""
        projection = self._skin.atlas.projection(figure.body, figure.view)
        if layer.drawing is None or layer.mark is None:
            return outlines(projection, layer.cells)
        drawn = self._figures.of(figure.body, figure.view)
        scene = Scene(figure.body, figure.view, drawn, self._skin)
        sheet = Sheet(scene, QTransform.fromScale(FINE, FINE), 1.0, 0.0)
        laid = list(pieces(layer.drawing, layer.mark, scene))
        box = reduce(or_, (sheet.device_box(piece.box) for piece in laid if piece.mode is LAY), QRect())
        if box.isEmpty():
            return []
        gathering = Gathering(sheet, box)
        for piece in laid:
            gathering.add(piece)
        origin = np.array([box.left() - 0.5, box.top() - 0.5])  # the middle of the rim's first pixel
        return [(curve + origin) / FINE for curve in closed(_opacity(gathering.shape))]


def _opacity(image: QImage) -> npt.NDArray[np.float32]:
    """How opaque each pixel is, from 0 to 1, with a clear rim around."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    lines = np.frombuffer(alpha.constBits(), np.uint8).reshape(alpha.height(), alpha.bytesPerLine())
    shares: npt.NDArray[np.float32] = lines[:, : alpha.width()].astype(np.float32) / np.float32(255)
    return np.pad(shares, 1)
