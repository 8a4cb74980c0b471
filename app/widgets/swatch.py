"""A small sample of a sensation's or a change's colour and pattern."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas.marks.patterns import CHANGES, ChangeKind, InkPattern, look_of, paint_swatch
from models.drawing.stroke import Sensation


class Swatch(QWidget):
    """Shows a pattern; it says nothing by itself, the word stands beside it."""

    def __init__(self, of: Sensation | ChangeKind | None, side: int = 26) -> None:
        super().__init__()
        self._pattern = _pattern(of)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_sensation(self, sensation: Sensation | None) -> None:
        """Show another sensation, or that it was not said."""
        self._pattern = look_of(sensation)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, _picture(self._pattern, self.width(), self.devicePixelRatioF()))
        painter.end()


def draw_swatch(painter: QPainter, pattern: InkPattern, box: QRectF) -> None:
    """Paint a pattern's sample into a box."""
    painter.save()
    painter.translate(box.topLeft())
    paint_swatch(painter, pattern, QSizeF(box.size()))
    painter.restore()


def swatch_icon(of: Sensation | ChangeKind, side: int = 20, ratio: float = 2.0) -> QIcon:
    """A pattern's sample as an icon for buttons and menus."""
    return QIcon(_picture(_pattern(of), side, ratio))


@lru_cache(maxsize=64)
def _picture(pattern: InkPattern, side: int, ratio: float) -> QPixmap:
    """A sample as it is shown again and again."""
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw_swatch(painter, pattern, QRectF(0, 0, side, side))
    painter.end()
    return made


def _pattern(of: Sensation | ChangeKind | None) -> InkPattern:
    return CHANGES[of] if isinstance(of, ChangeKind) else look_of(of)
