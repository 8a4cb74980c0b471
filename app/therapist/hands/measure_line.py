"""One number over the visits as a small line: gaps where nobody said it, and whether it changed in a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.style.theme import Theme
from app.words import hands as words
from models.practice.measured import NumberCourse, number_course
from models.practice.session import Session

WIDTH, HEIGHT, LINE = 236, 34, 96
AIR = 6.0


class MeasureLine(QWidget):
    """Paints the line of one number, told apart from all others, and its word beside it."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme, self._key = theme, key
        self.course: NumberCourse | None = None
        self.setFixedSize(WIDTH, HEIGHT)

    def show_visits(self, visits: Sequence[tuple[datetime, Session]]) -> None:
        """Show the number at these visits, the oldest first."""
        self.course = number_course(visits, self._key)
        told = words.number_line(self.course) if self.course is not None else ""
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    @property
    def word(self) -> str:
        """What stands beside the line: whether the newest number is a change."""
        change = self.course.change if self.course is not None else None
        return words.CHANGES[change]() if change is not None else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        course = self.course
        if course is None or len(course.known) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = _places(course)
        painter.setPen(QPen(self._theme.colour("quiet"), 1.5))
        for one, two in pairwise(places):
            if one is not None and two is not None:
                painter.drawLine(one, two)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("quiet"))
        for place in places[:-1]:
            if place is not None:
                painter.drawEllipse(place, 2.0, 2.0)
        if places[-1] is not None:
            painter.setBrush(self._theme.colour("action"))
            painter.drawEllipse(places[-1], 3.5, 3.5)
        painter.setPen(self._theme.colour("quiet"))
        painter.setFont(self._theme.font(self._theme.size.small))
        room = QRectF(LINE + 12, 0, WIDTH - LINE - 12, HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.word)
        painter.end()


def _places(course: NumberCourse) -> list[QPointF | None]:
    """Where each visit stands, by its day; None where the number was not told."""
    first, last = course.told[0].at, course.told[-1].at
    span = (last - first).total_seconds() or 1.0
    places: list[QPointF | None] = []
    for told in course.told:
        x = AIR + (LINE - 2 * AIR) * (told.at - first).total_seconds() / span
        if told.value is None:
            places.append(None)
        else:
            y = HEIGHT - AIR - (HEIGHT - 2 * AIR) * told.value / course.highest
            places.append(QPointF(x, y))
    return places
