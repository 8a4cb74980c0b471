"""Where in a view each structure is seen: places for names to point at."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from app.canvas.under_skin.shown import Shown, StructureKey
from app.canvas.under_skin.structures import Structure, UnderSkin
from models.body.layer import DRAWN_LAYERS
from models.body.view import Extent

COARSE = 2
"""Millimetres to a pixel of the picture on which places are looked for."""


class Spot(NamedTuple):
    """A place of the view, in millimetres, where a structure is seen, and how much of it is: mm²."""

    x: float
    y: float
    area: int


def spots(under: UnderSkin, wanted: Shown, extent: Extent) -> dict[StructureKey, Spot]:
    """For each shown structure the place nearest to the middle of what is seen of it."""
    shown = [
        each
        for each in under.structures
        if each.layer in wanted.layers or each.key in wanted.emphasised or each.id in wanted.picked
    ]
    shown.sort(key=_height)
    numbers = _numbers(shown, extent)
    order = np.argsort(numbers, axis=None, kind="stable")
    rows, columns = np.unravel_index(order, numbers.shape)
    starts = np.searchsorted(numbers.ravel()[order], np.arange(1, len(shown) + 2))
    found = {}
    for number, structure in enumerate(shown):
        held = slice(starts[number], starts[number + 1])
        y, x = rows[held] + 0.5, columns[held] + 0.5
        if len(x):
            best = np.hypot(x - x.mean(), y - y.mean()).argmin()
            found[structure.key] = Spot(
                float(x[best]) * COARSE, float(y[best]) * COARSE, len(x) * COARSE * COARSE
            )
    return found


def _height(structure: Structure) -> tuple[bool, int]:
    """What is painted last comes last; nerves are named though muscles hide them, as they shine through."""
    return not structure.far, DRAWN_LAYERS.index(structure.layer)


def _numbers(shown: list[Structure], extent: Extent) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
    """The number of the uppermost structure, from 1, at each pixel; 0 where there is none."""
    image = QImage(extent.width // COARSE, extent.height // COARSE, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0))
    painter = QPainter(image)
    smaller = QTransform.fromScale(1 / COARSE, 1 / COARSE)
    for number, structure in enumerate(shown, 1):
        whole = QPainterPath(structure.outline)
        whole.setFillRule(Qt.FillRule.OddEvenFill)
        painter.fillPath(smaller.map(whole), QColor(number >> 8, number & 255, 0))
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    held = pixels[:, : image.width()].astype(np.uint32)
    return held[:, :, 2] * 256 + held[:, :, 1]
