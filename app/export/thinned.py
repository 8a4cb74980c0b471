"""Paths for a printer: no more points, and no finer places, than paper can show."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QPainterPath, QTransform

from app.canvas.figure import as_table

COARSE = 4
"""Units of the path to one in which curves become lines: at 1200 units an inch they keep to 0.02 mm."""
TOLERANCE = 2.2
"""Units by which a point that is left out may lie off the line: 0.05 mm on paper."""
PASSES = 6
"""Each may leave out every other point."""

_Elements = npt.NDArray[np.void]
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f4"), ("y", ">f4")])
_MOVE, _LINE = 0, 1


def thinned(path: QPainterPath) -> QPainterPath:
    """The path in lines between whole numbers, some hundredths of a millimetre off at 1200 units an inch."""
    lines = QPainterPath()
    lines.setFillRule(path.fillRule())
    for polygon in QTransform.fromScale(1 / COARSE, 1 / COARSE).map(path).toSubpathPolygons():
        if polygon.size() > 1:
            lines.addPolygon(polygon)
    if lines.isEmpty():
        return lines
    elements = _read(lines)
    begins = elements["kind"] == _MOVE
    places = np.rint(np.stack((elements["x"], elements["y"]), axis=1).astype(np.float64) * COARSE)
    for number in range(PASSES):
        kept = _kept(places, begins, number % 2)
        places, begins = places[kept], begins[kept]
    made = np.zeros(len(places), dtype=_ELEMENT)
    made["kind"] = np.where(begins, _MOVE, _LINE)
    made["x"], made["y"] = places[:, 0], places[:, 1]
    return _written(made, lines)


def _kept(places: npt.NDArray[np.float64], begins: npt.NDArray[np.bool_], odd: int) -> npt.NDArray[np.bool_]:
    """Which points stay: all ends, and every point that lies off the line between its neighbours."""
    kept = np.ones(len(places), dtype=np.bool_)
    if len(places) < 3:
        return kept
    before, here, after = places[:-2], places[1:-1], places[2:]
    chord, away = after - before, here - before
    length = np.hypot(chord[:, 0], chord[:, 1])
    across = np.abs(chord[:, 0] * away[:, 1] - chord[:, 1] * away[:, 0])
    distance = np.where(length > 0, across / np.maximum(length, 1e-9), np.hypot(away[:, 0], away[:, 1]))
    inner = ~begins[1:-1] & ~begins[2:]
    turn = np.arange(len(here)) % 2 == odd
    kept[1:-1] = ~(inner & turn & (distance < TOLERANCE))
    return kept


def _read(path: QPainterPath) -> _Elements:
    content = QByteArray()
    as_table(QDataStream(content, QIODevice.OpenModeFlag.WriteOnly)) << path
    data = content.data()
    count = int.from_bytes(data[:4], "big")
    return np.frombuffer(data, _ELEMENT, count, 4)


def _written(elements: _Elements, like: QPainterPath) -> QPainterPath:
    """A path of these elements, filled by the same rule."""
    last = int(np.flatnonzero(elements["kind"] == _MOVE)[-1])
    tail = last.to_bytes(4, "big") + like.fillRule().value.to_bytes(4, "big")
    made = QPainterPath()
    as_table(QDataStream(QByteArray(len(elements).to_bytes(4, "big") + elements.tobytes() + tail))) >> made
    return made
