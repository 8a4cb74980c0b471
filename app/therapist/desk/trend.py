"""The worst pain of each visit over time: a line to the scale of days, broken where nobody said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.theme import Theme
from app.words import shared as wording
from app.words import story as words

HEIGHT = 98
"""Pixels at 100 % text size."""
BAND = 2.0
"""Points of ten by which the same pain is told otherwise (docs/adr/0017-redraws.md)."""
DOT, EDGE = 4.5, 28


class TrendPoint(NamedTuple):
    """A visit on the trend: when it was, its date in words, and its worst, None where that is not known."""

    at: datetime
    date: str
    worst: float | None


class Trend(QWidget):
    """Dots over their days; the line and its band end where a visit said nothing, and words stand there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: Sequence[TrendPoint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def points(self) -> Sequence[TrendPoint]:
        """What is shown, oldest first."""
        return self._points

    def show_points(self, points: Sequence[TrendPoint]) -> None:
        """Show these, oldest first."""
        self._points = points
        said = (
            f"{point.date}: {words.not_said() if point.worst is None else wording.number(point.worst)}"
            for point in points
        )
        self.setAccessibleName(f"{words.trend_name()}: {'; '.join(said)}" if points else words.trend_name())
        self.setToolTip(words.band())
        self.update()

    def place(self, point: TrendPoint) -> float:
        """Where a visit's day lies, in pixels from the left."""
        first, last = self._points[0].at, self._points[-1].at
        days = (last - first).total_seconds()
        share = (point.at - first).total_seconds() / days if days else 0.5
        return EDGE + share * (self.width() - 2 * EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = self._theme.font(self._theme.size.small)
        field = self._field(QFontMetricsF(small).height())
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        for run in _runs(self._points):
            self._paint_run(painter, field, run)
        self._write(painter, field, small)
        painter.end()

    def _field(self, line: float) -> QRectF:
        """Where the dots lie, between the numbers above them and the dates below."""
        return QRectF(self.rect()).adjusted(0, line * 1.6, 0, -line - 6)

    def _spot(self, field: QRectF, point: TrendPoint, worst: float) -> QPointF:
        return QPointF(self.place(point), field.bottom() - 6 - (field.height() - 6) * worst / 10)

    def _paint_run(self, painter: QPainter, field: QRectF, run: Sequence[TrendPoint]) -> None:
        told = [(point, point.worst) for point in run if point.worst is not None]
        upper = [self._spot(field, point, min(worst + BAND, 10)) for point, worst in told]
        lower = [self._spot(field, point, max(worst - BAND, 0)) for point, worst in told]
        shade = QColor(self._theme.colour("action"))
        shade.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        if len(told) == 1:
            upper.append(upper[0] + QPointF(2 * DOT, 0))
            lower.append(lower[0] + QPointF(2 * DOT, 0))
            upper[0], lower[0] = upper[0] - QPointF(2 * DOT, 0), lower[0] - QPointF(2 * DOT, 0)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(QPen(self._theme.colour("action"), 1.75))
        painter.drawPolyline([self._spot(field, point, worst) for point, worst in told])
        for point, worst in told:
            newest = point is self._points[-1]
            painter.setBrush(self._theme.colour("action" if newest else "paper"))
            painter.drawEllipse(self._spot(field, point, worst), DOT, DOT)

    def _write(self, painter: QPainter, field: QRectF, small: QFont) -> None:
        """Numbers above the dots and dates below them, as many as stand apart; the newest always."""
        bold = self._theme.font(self._theme.size.body, QFont.Weight.DemiBold)
        taken: dict[int, list[QRectF]] = {0: [], 1: []}
        for point in (*self._points[-1:], *self._points[:-1]):
            if point.worst is None:
                spot = QPointF(self.place(point), field.bottom() - 2)
                above, font, tone = words.not_said(), small, "quiet"
            else:
                spot, font, tone = self._spot(field, point, point.worst), bold, "ink"
                above = wording.number(point.worst)
            self._put(painter, taken[0], QPointF(spot.x(), spot.y() - DOT - 4), above, font, tone)
            foot = QPointF(self.place(point), self.height() - QFontMetricsF(small).descent() - 1)
            self._put(painter, taken[1], foot, point.date, small, "quiet")

    def _put(
        self, painter: QPainter, taken: list[QRectF], foot: QPointF, text: str, font: QFont, tone: str
    ) -> None:
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(text)
        left = min(max(foot.x() - wide / 2, 0), self.width() - wide)
        box = QRectF(left, foot.y() - metrics.ascent(), wide, metrics.height())
        if any(box.adjusted(-4, 0, 4, 0).intersects(other) for other in taken):
            return
        taken.append(box)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(QPointF(left, foot.y()), text)

    def _measure(self) -> None:
        self.setFixedHeight(round(HEIGHT * self._theme.text / 100))
        self.update()


def _runs(points: Sequence[TrendPoint]) -> Iterator[Sequence[TrendPoint]]:
    """Stretches in which every visit said its worst."""
    run: list[TrendPoint] = []
    for point in points:
        if point.worst is not None:
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run
