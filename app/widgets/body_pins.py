"""Numbers and names beside a body, each on a thin line to the muscle that it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from app.canvas.under_skin.shown import StructureKey
from app.style.palette import Palette

NUMERAL = 14.0
"""Radius of a number's disc, and of the ends of a name's capsule."""
APART = 36.0
HIGHEST = 40.0
"""Pixels from the top that are left to the words of the sides."""


class Pin(NamedTuple):
    """A number or name beside the body; it is loud for what is pointed at, cautious where something waits."""

    text: str
    muscle: StructureKey
    loud: bool = False
    caution: bool = False


Place = tuple[Pin, QPointF]
"""A pin, and the middle of its muscle in pixels."""


def paint_pins(
    painter: QPainter, palette: Palette, size: QSizeF, aside: float, places: Sequence[Place]
) -> None:
    """Paint the pins of a body in a widget of this size, in the painter's font, `aside` from its middle."""
    for pin, box, at in laid(QFontMetrics(painter.font()), size, aside, places):
        start = QPointF(box.right() if at.x() > box.right() else box.left(), box.center().y())
        for colour, wide in ((palette.paper, 4.0), (palette.ink, 1.25)):
            painter.setPen(QPen(QColor(colour), wide))
            painter.drawLine(start, at)
        fill = palette.action if pin.loud else palette.caution_wash if pin.caution else palette.surface
        edge = palette.action if pin.loud else palette.caution if pin.caution else palette.outline
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 1.25))
        painter.drawRoundedRect(box, NUMERAL, NUMERAL)
        ink = palette.on_action if pin.loud else palette.caution if pin.caution else palette.ink
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, pin.text)


def laid(
    metrics: QFontMetrics, size: QSizeF, aside: float, places: Sequence[Place]
) -> list[tuple[Pin, QRectF, QPointF]]:
    """Each pin with its box and what it points at: one column on each side, none over another."""
    found = []
    middle = size.width() / 2
    for left in (True, False):
        column = sorted(
            ((pin, at) for pin, at in places if (at.x() < middle) is left), key=lambda pair: pair[1].y()
        )
        low = HIGHEST
        for pin, at in column:
            y = max(low, min(at.y(), size.height() - NUMERAL - 4))
            low = y + APART
            wide = max(2 * NUMERAL, metrics.horizontalAdvance(pin.text) + 2 * NUMERAL - 8)
            reach = min(middle - 8, aside + 2 * NUMERAL)
            x = middle - reach if left else middle + reach - wide
            found.append((pin, QRectF(x, y - NUMERAL, wide, 2 * NUMERAL), at))
    return found
