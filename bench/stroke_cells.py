"""A stroke turned into skin cells, against painting its mask alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from math import ceil, sin

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from bench.measure import ROOT, Figure, in_turn, report
from models.body.atlas import Atlas
from models.body.view import Body, View

SAMPLES = 200
WIDTHS = {"fine": 6.0, "medium": 14.0, "broad": 30.0}
LINE = [(590 + 12 * sin(nth / 9), 830 + 2.0 * nth) for nth in range(SAMPLES)]
"""From the right buttock down the back of the thigh, as sciatic pain is drawn."""


def figures() -> Iterator[Figure]:
    """Each brush on the back of the neutral body."""
    seen = Atlas.load(ROOT / "assets" / "atlas").projection(Body.NEUTRAL, View.BACK)
    points = np.array(LINE)
    for name, width in WIDTHS.items():
        ours, reference = in_turn(
            partial(seen.covered_by, points, width),
            partial(painted, width, seen.scale),
            ours_times=20,
            reference_times=20,
        )
        yield Figure(f"stroke of {SAMPLES} samples to cells, {name}", ours, reference, 2)


def painted(width: float, scale: int) -> QImage:
    """The stroke painted by Qt into a mask no larger than it needs, at the cell image's resolution."""
    left, top = (min(column) - width for column in zip(*LINE, strict=True))
    right, bottom = (max(column) + width for column in zip(*LINE, strict=True))
    size = ceil((right - left) * scale), ceil((bottom - top) * scale)
    mask = QImage(*size, QImage.Format.Format_Grayscale8)
    mask.fill(0)
    painter = QPainter(mask)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    painter.setPen(
        QPen(
            Qt.GlobalColor.white,
            width,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in LINE]))
    painter.end()
    return mask


if __name__ == "__main__":
    report("stroke_cells", figures())
