"""The icons: one family of paths on a 24-pixel grid, with a round line of 1.75 in the theme's colours."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QWidget

from app.style.theme import Theme

LINE = 1.75


class Colours(Protocol):
    """What knows colours by their names: the theme, or a place that wears one palette always."""

    def colour(self, name: str) -> QColor:
        """The colour of this name, as it is now."""
        ...


class Icon(Enum):
    """Each icon as strokes: M and L points, C curves, Z closes, O is a circle (centre, radius)."""

    BACK = "M14.5 5.5 L8 12 L14.5 18.5"
    NEXT = "M9.5 5.5 L16 12 L9.5 18.5"
    UP = "M6 14.5 L12 8.5 L18 14.5"
    DOWN = "M6 9.5 L12 15.5 L18 9.5"
    COURSE = "M4 18.5 L9 12.5 L13.5 15 L20 6.5 O9 12.5 1.4 O13.5 15 1.4 O20 6.5 1.4"
    PLUS = "M12 5 L12 19 M5 12 L19 12"
    MINUS = "M5 12 L19 12"
    CLOSE = "M6.5 6.5 L17.5 17.5 M17.5 6.5 L6.5 17.5"
    TICK = "M5 12.5 L10 17.5 L19 7.5"
    SEARCH = "O10.5 10.5 6 M15 15 L20 20"
    SLIDERS = "M4 8 L11 8 M17 8 L20 8 O14 8 2.6 M4 16 L6 16 M12 16 L20 16 O9 16 2.6"
    MORE = "O5.5 12 0.6 O12 12 0.6 O18.5 12 0.6"
    DRAW = (
        "M4.5 19.5 L5.5 15.5 L16 5 C17 4 18.6 4 19.5 5 C20.4 5.9 20.4 7.4 19.5 8.4 L9 18.5 Z M14 7 L17.4 10.4"
    )
    FILL = "M12 3.8 C15.5 8 18 11 18 14 C18 17.4 15.4 20 12 20 C8.6 20 6 17.4 6 14 C6 11 8.5 8 12 3.8 Z"
    TAP = (
        "M9.2 12.4 L9.2 5.4 C9.2 4.2 11.8 4.2 11.8 5.4 L11.8 10.6 M11.8 10.4 C11.8 9.2 14.4 9.2 14.4 10.6 "
        "L14.4 11.2 M14.4 11 C14.4 10 17 10 17 11.4 L17 12 C17 11 19.4 11 19.4 12.6 L19.4 15.6 C19.4 18.6 "
        "17.4 20.5 14.6 20.5 L13.4 20.5 C11.4 20.5 10.2 19.6 9.2 18 L6.2 13.8 C5.4 12.6 7 11.4 8 12.4 "
        "L9.2 13.6"
    )
    ERASE = (
        "M8.5 19.5 L4.6 15.6 C3.9 14.9 3.9 13.9 4.6 13.2 L13 4.8 C13.7 4.1 14.7 4.1 15.4 4.8 L19.4 8.8 "
        "C20.1 9.5 20.1 10.5 19.4 11.2 L11 19.5 Z M8.8 9 L15.2 15.4 M11 19.5 L20 19.5"
    )
    ERASE_MARK = (
        "M5 8.5 C8 4 16 4 19 8.5 C21 12 19 17.5 15 18.5 C10 19.8 5 18 4.2 13.5 C3.9 11.5 4.2 9.8 5 8.5 Z "
        "M9.4 9.4 L14.6 14.6 M14.6 9.4 L9.4 14.6"
    )
    FINE = "O12 12 2.2"
    MEDIUM = "O12 12 4.8"
    BROAD = "O12 12 8.4"
    UNDO = (
        "M8.5 5 L4.5 9 L8.5 13 M4.5 9 L14 9 C17.3 9 19.5 11.3 19.5 14.2 C19.5 17.2 17.3 19.2 14 19.2 L10 19.2"
    )
    REDO = (
        "M15.5 5 L19.5 9 L15.5 13 M19.5 9 L10 9 C6.7 9 4.5 11.3 4.5 14.2 C4.5 17.2 6.7 19.2 10 19.2 L14 19.2"
    )
    CLEAR = (
        "M5 7 L19 7 M9.5 7 L9.5 5 C9.5 4.4 9.9 4 10.5 4 L13.5 4 C14.1 4 14.5 4.4 14.5 5 L14.5 7 M7 7 L7.8 "
        "18.4 C7.9 19.3 8.6 20 9.5 20 L14.5 20 C15.4 20 16.1 19.3 16.2 18.4 L17 7 M10.3 10.8 L10.6 16.2 "
        "M13.7 10.8 L13.4 16.2"
    )
    LIST = "M9 6.5 L20 6.5 M9 12 L20 12 M9 17.5 L20 17.5 O4.8 6.5 0.7 O4.8 12 0.7 O4.8 17.5 0.7"
    BODY = "O12 5.3 2.3 M12 9.6 L12 15 M6 11.2 C8 9.4 16 9.4 18 11.2 M12 15 L9 20.5 M12 15 L15 20.5"
    PEOPLE = (
        "O8.5 8 2.6 M3.5 18.5 C3.5 15 5.6 13 8.5 13 C11.4 13 13.5 15 13.5 18.5 O16.2 9.4 2.1 "
        "M15.6 13.7 C18.6 13.4 20.5 15.3 20.5 18.5"
    )
    TABLET = (
        "M6.5 3.5 L17.5 3.5 C18.3 3.5 19 4.2 19 5 L19 19 C19 19.8 18.3 20.5 17.5 20.5 L6.5 20.5 C5.7 20.5 5 "
        "19.8 5 19 L5 5 C5 4.2 5.7 3.5 6.5 3.5 Z M10.5 17.4 L13.5 17.4"
    )
    EXPORT = (
        "M12 4 L12 14.5 M7.5 10.2 L12 14.7 L16.5 10.2 M4.5 16 L4.5 18.5 C4.5 19.3 5.1 20 6 20 L18 20 "
        "C18.9 20 19.5 19.3 19.5 18.5 L19.5 16"
    )
    COPY = (
        "M9 9 L18.5 9 C19.3 9 20 9.7 20 10.5 L20 18.5 C20 19.3 19.3 20 18.5 20 L10.5 20 C9.7 20 9 19.3 9 "
        "18.5 Z M6 15 L5.5 15 C4.7 15 4 14.3 4 13.5 L4 5.5 C4 4.7 4.7 4 5.5 4 L13.5 4 C14.3 4 15 4.7 15 "
        "5.5 L15 6"
    )
    PICTURE = (
        "M5.5 4.5 L18.5 4.5 C19.3 4.5 20 5.2 20 6 L20 18 C20 18.8 19.3 19.5 18.5 19.5 L5.5 19.5 C4.7 19.5 "
        "4 18.8 4 18 L4 6 C4 5.2 4.7 4.5 5.5 4.5 Z O9 9.5 1.5 M4.5 17.5 L9.5 13.2 L12.5 15.8 L16 12 L19.8 "
        "15.5"
    )
    EDIT = "M5 19 L5.8 15.6 L15.6 5.8 C16.4 5 17.6 5 18.3 5.7 C19 6.4 19 7.6 18.2 8.4 L8.4 18.2 Z"
    COMPARE = (
        "M8 4.5 C4.5 4.5 3.8 8 3.8 12 C3.8 16 4.5 19.5 8 19.5 C11.5 19.5 12.2 16 12.2 12 C12.2 8 11.5 4.5 "
        "8 4.5 Z M16 4.5 C19.5 4.5 20.2 8 20.2 12 C20.2 16 19.5 19.5 16 19.5 C14.6 19.5 13.6 19 13 18.2 "
        "M16 4.5 C14.6 4.5 13.6 5 13 5.8"
    )
    SWAP = "M7 5 L3.8 8.2 L7 11.4 M4 8.2 L19 8.2 M17 12.6 L20.2 15.8 L17 19 M20 15.8 L5 15.8"
    MOVE = "M4.5 12 L18 12 M13 6.8 L18.2 12 L13 17.2 M20.5 5 L20.5 19"
    FOLDER = (
        "M4 17.5 L4 6.5 C4 5.7 4.7 5 5.5 5 L9 5 L11.3 7.5 L18.5 7.5 C19.3 7.5 20 8.2 20 9 L20 17.5 C20 "
        "18.3 19.3 19 18.5 19 L5.5 19 C4.7 19 4 18.3 4 17.5 Z"
    )
    AGAIN = (
        "M18.8 9 C17.6 6.2 15 4.5 12 4.5 C7.9 4.5 4.5 7.9 4.5 12 C4.5 16.1 7.9 19.5 12 19.5 C15.2 19.5 "
        "17.9 17.5 19 14.7 M19.2 4.6 L19.2 9.2 L14.6 9.2"
    )
    FIT = (
        "M9 4.5 L4.5 4.5 L4.5 9 M15 4.5 L19.5 4.5 L19.5 9 M9 19.5 L4.5 19.5 L4.5 15 M15 19.5 L19.5 19.5 "
        "L19.5 15"
    )
    SAFE = (
        "M12 3.8 L19 6.4 L19 11.5 C19 15.8 16.2 18.9 12 20.4 C7.8 18.9 5 15.8 5 11.5 L5 6.4 Z M8.7 12 "
        "L11.2 14.5 L15.5 10"
    )
    LOOK = "O10.5 10.5 6 M15 15 L20 20 M10.5 8 L10.5 13 M8 10.5 L13 10.5"
    ASK = "M8.6 9.2 C8.6 7 10 5.6 12 5.6 C14 5.6 15.4 7 15.4 8.9 C15.4 11.4 12 11.4 12 14.2 O12 17.8 0.6"
    LAYERS = "M12 4 L20.5 8.5 L12 13 L3.5 8.5 Z M4.5 12.4 L12 16.4 L19.5 12.4 M4.5 16 L12 20 L19.5 16"
    PIN = "M9 4 L15 4 M10.2 4 L10.2 9.6 L7 13.2 L17 13.2 L13.8 9.6 L13.8 4 M12 13.2 L12 20"
    PLAY = "M8 5.5 L18 12 L8 18.5 Z"
    PAUSE = "M9 6 L9 18 M15 6 L15 18"
    HAND = (
        "M8 12 L8 6.6 C8 5 10.2 5 10.2 6.6 L10.2 11 M10.2 10.4 L10.2 5 C10.2 3.4 12.4 3.4 12.4 5 L12.4 10.6 "
        "M12.4 6 C12.4 4.4 14.6 4.4 14.6 6 L14.6 11 M14.6 8 C14.6 6.4 16.8 6.4 16.8 8 L16.8 14.4 "
        "C16.8 18 14.6 20 12 20 C9 20 7.6 18.4 6.4 16 L4.8 12.8 C4.4 11.4 6 10.6 6.8 11.8 L8 13.6"
    )
    PRINT = (
        "M7 9 L7 4 L17 4 L17 9 M7 17 L4.5 17 L4.5 10.4 C4.5 9.6 5.1 9 5.9 9 L18.1 9 "
        "C18.9 9 19.5 9.6 19.5 10.4 "
        "L19.5 17 L17 17 M7 14 L17 14 L17 20 L7 20 Z"
    )
    SIGN = (
        "M4 19.5 L20 19.5 M5 15.5 C8 15.5 10.5 4.5 12.2 4.5 C14 4.5 9.4 15.5 11.4 15.5 "
        "C13 15.5 13.6 11.6 15 11.6 C16.2 11.6 15.4 15 17 15 C18 15 18.6 14 19.4 13"
    )
    CARE = "M12 4.5 L20.5 19.2 L3.5 19.2 Z M12 10 L12 14 O12 16.6 0.3"


@cache
def path(drawn: str) -> QPainterPath:
    """The line that an icon's text describes, on the 24-pixel grid."""
    made = QPainterPath()
    for order, numbers in _orders(drawn):
        match order:
            case "M":
                made.moveTo(*numbers)
            case "L":
                made.lineTo(*numbers)
            case "C":
                made.cubicTo(*numbers)
            case "O":
                x, y, radius = numbers
                made.addEllipse(QPointF(x, y), radius, radius)
            case _:
                made.closeSubpath()
    return made


def paint(painter: QPainter, icon: Icon, box: QRectF, ink: QColor) -> None:
    """Draw the icon into the box, its line always as thin in proportion."""
    paint_line(painter, icon.value, box, ink)


def paint_line(painter: QPainter, drawn: str, box: QRectF, ink: QColor) -> None:
    """Draw what an icon's text describes into the middle of the box."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    pen = QPen(ink, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path(drawn))
    painter.restore()


def icon(theme: Colours, which: Icon, ink: str = "ink") -> QIcon:
    """A Qt icon that is sharp at every size and follows the theme."""
    return QIcon(_Engine(theme, which, ink))


class IconPicture(QWidget):
    """An icon that says nothing by itself; the words stand beside it."""

    def __init__(self, theme: Theme, which: Icon, ink: str = "ink", side: int = 20) -> None:
        super().__init__()
        self._theme, self._which, self._ink = theme, which, ink
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._which, QRectF(self.rect()), self._theme.colour(self._ink))
        painter.end()


class _Engine(QIconEngine):
    def __init__(self, theme: Colours, which: Icon, ink: str) -> None:
        super().__init__()
        self._theme, self._which, self._ink = theme, which, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name = "faint" if mode is QIcon.Mode.Disabled else self._ink
        paint(painter, self._which, QRectF(rect), self._theme.colour(name))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        ink = self._theme.colour("faint" if mode is QIcon.Mode.Disabled else self._ink)
        key = f"{self._which.name} {ink.rgba()} {size.width()} {size.height()}"
        made = QPixmap()
        if not QPixmapCache.find(key, made):  # buttons ask at each of their paints
            made = QPixmap(size)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
            painter.end()
            QPixmapCache.insert(key, made)
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._theme, self._which, self._ink)


def _orders(text: str) -> list[tuple[str, list[float]]]:
    found: list[tuple[str, list[float]]] = []
    for word in text.split():
        if word[0].isalpha():
            found.append((word[0], []))
            word = word[1:]  # noqa: PLW2901 - the number may touch its letter
        if word:
            found[-1][1].append(float(word))
    return found
