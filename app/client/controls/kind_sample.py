"""The colour and pattern of a kind of pain, with its small picture: what stands on an answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.canvas.marks.patterns import SENSATIONS
from app.style.icons import paint_line
from app.style.pictures import OF_SENSATION
from app.widgets.big_button import Paint
from app.widgets.swatch import draw_swatch
from models.drawing.stroke import Sensation


def sample(sensation: Sensation) -> Paint:
    """The sensation's colour and pattern with its small picture on a light round in the middle."""

    def paint(painter: QPainter, box: QRectF, _: QColor) -> None:
        look = SENSATIONS[sensation]
        draw_swatch(painter, look, box)
        inner = box.adjusted(
            box.width() * 0.14, box.height() * 0.14, -box.width() * 0.14, -box.height() * 0.14
        )
        painter.setPen(QColor(look.outline))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(inner)
        glyph = inner.adjusted(
            inner.width() * 0.16, inner.height() * 0.16, -inner.width() * 0.16, -inner.height() * 0.16
        )
        paint_line(painter, OF_SENSATION[sensation].value, glyph, QColor(look.outline))

    return paint
