"""All visits over time: bodies above their dates, plots below on the same scale, and a cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.theme import Theme
from app.therapist.course.plots import HEAD, Plot, PlotPainter, plots
from app.therapist.course.timeline_scale import CoursePoint, TimeScale
from app.therapist.desk.pictures import ASIDE
from app.words import shared as wording
from app.words import trend as words
from models.practice.visit import Visit

Picture = Callable[[Visit, QSize, bool], QPixmap | None]
"""The small map of a visit in a size, None until it is painted; with a column at its right for insets."""

NOTE = 140.0
"""Width in pixels of what stands beside the bodies."""
RIGHT, EDGE = 84.0, 24.0
"""Pixels at the right: half of a body; and how much nearer to the plots' words bodies may stand."""
BODIES, DATE, GAP = 0.46, 26.0, 30.0
"""Share of the height for bodies; heights of a date and of the room between two plots."""
SLIM, BETWEEN, LEAST = 0.52, 12, 0.75
"""Width of a body's picture to its height, pixels between two, and how small insets may make a body."""
FOOT = 14.0


class CourseChart(QWidget):
    """Points, and which of them is shown; ← and → step, a press goes to the visit nearest in time."""

    stepped = Signal(int)
    opened = Signal(Visit)
    """The visit whose body was pressed twice."""

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__()
        self._theme, self._picture = theme, picture
        self._points: Sequence[CoursePoint] = ()
        self._plots: Sequence[Plot] = ()
        self._has_insets = False
        self.here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(480, 420)
        self.setAccessibleName(words.plots())
        self.setMouseTracking(False)
        theme.changed.connect(self.update)

    def show_points(
        self, points: Sequence[CoursePoint], levels: dict[int, float], here: int, *, has_insets: bool = False
    ) -> None:
        """Show these visits, oldest first, with the cursor on one of them; some may have marks for insets."""
        self._points, self._plots, self._has_insets = points, plots(points, levels), has_insets
        self.go_to(here)

    def show_extra(self, extra: Plot | None, levels: dict[int, float]) -> None:
        """Show one more plot below the others, or no more."""
        self._plots = [*plots(self._points, levels), *([extra] if extra is not None else [])]
        self.update()

    def go_to(self, number: int) -> None:
        """Put the cursor on a visit."""
        self.here = min(max(number, 0), max(len(self._points) - 1, 0))
        if self._points:
            self.setAccessibleDescription(self._said(self._points[self.here]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._points:
            self._paint_bodies(painter)
            self._paint_cursor(painter)
            self._paint_plots(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._points and event.button() is Qt.MouseButton.LeftButton:
            self.stepped.emit(self._scale.nearest(event.position().x()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._points and event.position().y() < self._bodies.bottom():
            self.opened.emit(self._points[self._scale.nearest(event.position().x())].visit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._points) - 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(self.here + step)
        elif ends is not None:
            self.stepped.emit(ends)
        else:
            super().keyPressEvent(event)

    @property
    def _bodies(self) -> QRectF:
        return QRectF(0, 4, self.width(), self.height() * BODIES)

    @property
    def _head(self) -> float:
        """Pixels at the left for the words of the plots."""
        return HEAD * self._theme.text / 100

    @property
    def _scale(self) -> TimeScale:
        return self._scale_with(has_insets=self._size[1])

    def _scale_with(self, *, has_insets: bool) -> TimeScale:
        times = [point.visit.started for point in self._points]
        right = self._broadest / 2 + BETWEEN if has_insets else RIGHT
        return TimeScale(times, self._head + right - EDGE, self.width() - right)

    @property
    def _tall(self) -> int:
        """Pixels that a body's picture has in height."""
        return int(self._bodies.height() - DATE - BETWEEN)

    @property
    def _broadest(self) -> int:
        """Pixels across of a body as large as it can be with its insets."""
        return round(self._tall * SLIM / (1 - ASIDE))

    @property
    def _size(self) -> tuple[QSize, bool]:
        """The size of a body's picture, and whether all visits have room for insets beside their bodies."""
        bare = QSize(round(self._tall * SLIM), self._tall)
        if not self._has_insets:
            return bare, False
        wide = min(self._broadest, int(self._scale_with(has_insets=True).closest) - BETWEEN)
        body = wide * (1 - ASIDE)
        if body < LEAST * bare.width():
            return bare, False
        return QSize(wide, min(self._tall, round(body / SLIM))), True

    def _paint_bodies(self, painter: QPainter) -> None:
        theme, scale, room = self._theme, self._scale, self._bodies
        size, has_insets = self._size
        top = room.top() + 6 + self._tall - size.height()
        for number in scale.apart(size.width() + BETWEEN, self.here):
            visit, middle = self._points[number].visit, scale.x(number)
            frame = QRectF(middle - size.width() / 2 - 5, top - 6, size.width() + 10, room.bottom() - top + 4)
            if number == self.here:
                painter.setPen(QPen(theme.colour("action"), 1.5))
                painter.setBrush(theme.colour("surface"))
                painter.drawRoundedRect(frame, 12, 12)
            picture = self._picture(visit, size, has_insets)
            if picture is not None:
                painter.drawPixmap(QPointF(middle - size.width() / 2, top), picture)
            painter.setPen(theme.colour("action" if number == self.here else "ink"))
            painter.setFont(theme.font(theme.size.small, QFont.Weight.DemiBold))
            date = QRectF(middle - 60, room.bottom() - DATE - 2, 120, DATE - 4)
            painter.drawText(date, Qt.AlignmentFlag.AlignCenter, wording.day(visit.started))
        self._paint_signs(painter, scale, room)
        painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font(theme.size.small))
        note = QRectF(24, room.top() + 4, NOTE * self._theme.text / 100, room.height())
        painter.drawText(note, int(Qt.TextFlag.TextWordWrap), self._note())

    def _paint_signs(self, painter: QPainter, scale: TimeScale, room: QRectF) -> None:
        """A bar below the visits at which something was done, and a dot where the note is signed."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        for number, point in enumerate(self._points):
            x, y = scale.x(number), room.bottom() + 6
            if point.treated:
                painter.drawRect(QRectF(x - 9, y, 12, 3))
            if point.noted:
                painter.drawEllipse(QPointF(x + 8, y + 1.5), 2.6, 2.6)

    def _paint_cursor(self, painter: QPainter) -> None:
        x = self._scale.x(self.here)
        painter.setPen(QPen(self._theme.colour("action"), 1.5))
        painter.drawLine(QPointF(x, self._bodies.bottom() + 2), QPointF(x, self.height() - FOOT))

    def _paint_plots(self, painter: QPainter) -> None:
        theme, scale = self._theme, self._scale
        top = self._bodies.bottom() + GAP
        height = (self.height() - FOOT - top - GAP * (len(self._plots) - 1)) / len(self._plots)
        painted = PlotPainter(theme, self._points, scale, self.here)
        left = self._head + 24
        for number, plot in enumerate(self._plots):
            box = QRectF(left, top + number * (height + GAP), self.width() - left - RIGHT + 44, height)
            painted.paint(painter, plot, box)

    def _note(self) -> str:
        """What stands beside the bodies: sides, bands, and the signs where there are any."""
        signs = any(point.treated or point.noted for point in self._points)
        return "\n".join([words.sides_note(), "", words.bands(), *([words.signs()] if signs else [])])

    @staticmethod
    def _said(point: CoursePoint) -> str:
        strength = wording.unsaid() if point.strongest is None else wording.number(point.strongest)
        skin = wording.unsaid() if point.area is None else f"{wording.number(point.area)} cm²"
        return f"{wording.day(point.visit.started)}: {words.strength()} {strength}, {words.skin()} {skin}"
