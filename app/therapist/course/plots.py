"""The three plots of a course: strength, how far down, and marked skin, with what a redraw may differ by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app.style.theme import Theme
from app.therapist.course.timeline_scale import CoursePoint, TimeScale
from app.words import shared as wording
from app.words import trend as words
from models.body.view import Side
from models.compare.trend import STRENGTH_BAND, area_band
from models.exchange.codes import counting

DOT, CURSOR_DOT = 4.5, 7.0
"""Radii of a point, and of the one at the cursor."""
HEAD = 190.0
"""Pixels at the left for what a plot shows."""
LINE = 15.0
"""Pixels from one word of a scale to the next, at least."""
TICKS = 60.0
"""Pixels of these that the scale's words take."""
BESIDE_TICKS, TITLE = 8.0, 44.0
"""Pixels that part a title from the scale's words, and the height of its two lines."""
ABOVE_UNIT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
BESIDE_CURSOR = 16.0
"""Pixels by which a figure steps aside from the cursor."""
Value = Callable[[CoursePoint], float | None]
Band = Callable[[float], tuple[float, float]]


class Plot(NamedTuple):
    """One plot: its scale from `low` at the foot to `high` on top, what it shows, and its words."""

    title: str
    unit: str
    value: Value
    band: Band
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    numbered: bool


class ExtraPlot(StrEnum):
    """What may be shown beside the three plots; a region is named by its id."""

    MEAN = "mean strength"
    REGIONS = "number of regions"
    ACTIVITIES = "own activities"


def extra_plot(points: Sequence[CoursePoint], wanted: str) -> Plot:
    """One more plot: of an ExtraPlot, else of the region with this id."""
    top = 10.0
    value: Value
    band: Band = _exact
    match wanted:
        case ExtraPlot.MEAN:
            title, unit, value, band = words.mean_strength(), words.mean_unit(), _mean, _around
        case ExtraPlot.ACTIVITIES:
            title, unit, value = words.activities(), words.activities_unit(), _activities
        case ExtraPlot.REGIONS:
            title, unit, value = words.regions(), words.regions_unit(), _regions
            top = _round_up(max(10.0, *(_regions(point) or 0 for point in points)))
        case region:
            title, unit, value, top = words.of_region(region), words.share_unit(), _share_of(region), 100.0
    ticks = tuple((top * share, wording.number(round(top * share))) for share in (0, 0.5, 1))
    return Plot(title, unit, value, band, 0, top, ticks, numbered=True)


def _mean(point: CoursePoint) -> float | None:
    return point.mean


def _activities(point: CoursePoint) -> float | None:
    return point.activities


def _share_of(region: str) -> Value:
    """How much of a region is marked, in per cent."""

    def share(point: CoursePoint) -> float | None:
        return None if point.shares is None else 100 * point.shares.get(region, 0.0)

    return share


def _regions(point: CoursePoint) -> float | None:
    """How many regions are marked, from 15 % of their skin on."""
    if point.shares is None:
        return None
    return float(len(counting(point.shares)))


def _around(value: float) -> tuple[float, float]:
    return max(0.0, value - STRENGTH_BAND), min(10.0, value + STRENGTH_BAND)


def _exact(value: float) -> tuple[float, float]:
    return value, value


def plots(points: Sequence[CoursePoint], levels: dict[int, float]) -> list[Plot]:
    """The plots of these visits; how far down is shown of each side on which anything was marked."""
    most = max([point.area for point in points if point.area is not None], default=0.0)
    top = _round_up(max(most * 1.15, 10.0))
    areas = tuple((top * share, wording.number(round(top * share))) for share in (0, 0.5, 1))
    strength = Plot(
        words.strength(),
        words.strength_unit(),
        lambda point: point.strongest,
        _around,
        0,
        10,
        ((0, "0"), (5, "5"), (10, "10")),
        numbered=True,
    )
    skin = Plot(
        words.skin(),
        words.skin_unit(),
        lambda point: point.area,
        lambda value: (area_band(value)[0], min(top, area_band(value)[1])),
        0,
        top,
        areas,
        numbered=True,
    )
    return [strength, *_reaches(points, levels), skin]


def _reaches(points: Sequence[CoursePoint], levels: dict[int, float]) -> Iterator[Plot]:
    """Drawn as on the body: the foot is below. Between two levels a reach stands by its millimetres."""
    rungs, places = list(levels), list(levels.values())
    ticks = tuple((-float(level), words.level(level)) for level in rungs)

    def rung(reach: float) -> float:
        """Where a reach stands on the ladder of levels, the lowest the most negative."""
        return -float(np.interp(reach, places, rungs))

    for side, unit in ((Side.LEFT, words.left_side), (Side.RIGHT, words.right_side)):
        if not any(point.extents and point.extents[side].reach is not None for point in points):
            continue

        def value(point: CoursePoint, side: Side = side) -> float | None:
            reach = point.extents[side].reach if point.extents else None
            return None if reach is None else rung(reach)

        yield Plot(
            words.how_far(),
            unit(),
            value,
            _exact,
            -7.4,
            -1.6,
            ticks,
            numbered=False,
        )


def _round_up(value: float) -> float:
    """A round number at least as large: 10, 20, 50, 100 …"""
    scale = 10.0
    while True:
        for step in (1, 2, 3, 5):
            if scale * step >= value:
                return scale * step
        scale *= 10


class PlotPainter:
    """Paints plots below each other into boxes of one width."""

    def __init__(self, theme: Theme, points: Sequence[CoursePoint], scale: TimeScale, here: int) -> None:
        self._theme, self._points, self._scale, self._here = theme, points, scale, here

    def paint(self, painter: QPainter, plot: Plot, box: QRectF) -> None:
        """Paint one plot: scale, band, line with its gaps, and points."""
        self._paint_scale(painter, plot, box)
        told = [plot.value(point) for point in self._points]
        action = self._theme.colour("action")
        for run in _runs(told):
            self._paint_band(painter, plot, box, told, run, action)
            painter.setPen(QPen(action, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([self._spot(plot, box, told, number) for number in run]))
        crowded = len(self._points) > 1 and box.width() / len(self._points) < 3 * DOT
        for number, value in enumerate(told):
            if value is None:
                self._paint_gap(painter, box, number)
            elif not crowded or number == self._here:
                self._paint_dot(painter, self._spot(plot, box, told, number), here=number == self._here)
        if plot.numbered:
            self._paint_numbers(painter, plot, box, told)

    def _paint_scale(self, painter: QPainter, plot: Plot, box: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(theme.size.body, QFont.Weight.Medium))
        painter.setPen(theme.colour("ink"))
        scale = theme.text / 100
        left = box.left() - HEAD * scale
        small = QFontMetricsF(theme.font(theme.size.small))
        ticks = max(small.horizontalAdvance(word) for _, word in plot.ticks)
        room = HEAD * scale - 14 - ticks - BESIDE_TICKS
        title = QRectF(left, box.center().y() - TITLE * scale, room, TITLE * scale)
        painter.drawText(title, ABOVE_UNIT, plot.title)
        painter.setFont(theme.font(theme.size.small))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(QPointF(left, box.center().y() + 16 * scale), plot.unit)
        written: list[float] = []
        ends = plot.ticks[:1] + plot.ticks[-1:]
        for value, word in (*ends, *plot.ticks[1:-1]):  # where there is little room, the ends are told
            y = self._y(plot, box, value)
            painter.setPen(theme.colour("hairline"))
            painter.drawLine(QPointF(box.left() - 8, y), QPointF(box.right() + 8, y))
            painter.setPen(theme.colour("quiet"))
            if any(abs(y - other) < LINE * scale for other in written):
                continue
            written.append(y)
            wide, tall = (TICKS + 20) * scale, 22 * scale
            at = QRectF(box.left() - 14 - wide, y - tall / 2, wide, tall)
            painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)

    def _paint_band(
        self,
        painter: QPainter,
        plot: Plot,
        box: QRectF,
        told: Sequence[float | None],
        run: Sequence[int],
        colour: QColor,
    ) -> None:
        wash = QColor(colour)
        wash.setAlpha(34)
        bands = [plot.band(told[number] or 0.0) for number in run]
        spots = [
            QPointF(self._scale.x(number), self._y(plot, box, high))
            for number, (_, high) in zip(run, bands, strict=True)
        ]
        spots += [
            QPointF(self._scale.x(number), self._y(plot, box, low))
            for number, (low, _) in reversed(list(zip(run, bands, strict=True)))
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawPolygon(QPolygonF(spots))

    def _paint_dot(self, painter: QPainter, spot: QPointF, *, here: bool) -> None:
        colour = self._theme.colour("action")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if here else self._theme.colour("paper"))
        painter.drawEllipse(spot, CURSOR_DOT if here else DOT, CURSOR_DOT if here else DOT)

    def _paint_gap(self, painter: QPainter, box: QRectF, number: int) -> None:
        painter.setPen(self._theme.colour("quiet"))
        painter.setFont(self._theme.font(self._theme.size.small))
        at = QRectF(self._scale.x(number) - 12, box.bottom() - 14, 24, 14)
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, "–")

    def _paint_numbers(
        self, painter: QPainter, plot: Plot, box: QRectF, told: Sequence[float | None]
    ) -> None:
        """The figures of the first, the last and the shown visit, and of more where there is room."""
        known = [number for number, value in enumerate(told) if value is not None]
        if not known:
            return
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("ink"))
        roomy = box.width() / len(told) > 90
        wanted = (
            known if roomy else [number for number in known if number in (known[0], known[-1], self._here)]
        )
        for number in wanted:
            spot = self._spot(plot, box, told, number)
            text = wording.number(round(told[number] or 0.0, 1))
            above = spot.y() - 24 >= box.top() - 14
            aside = BESIDE_CURSOR if number == self._here else 0.0
            at = QRectF(spot.x() - 40 - aside, spot.y() - 25 if above else spot.y() + 7, 80, 18)
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)

    def _spot(self, plot: Plot, box: QRectF, told: Sequence[float | None], number: int) -> QPointF:
        return QPointF(self._scale.x(number), self._y(plot, box, told[number] or 0.0))

    @staticmethod
    def _y(plot: Plot, box: QRectF, value: float) -> float:
        share = (min(max(value, plot.low), plot.high) - plot.low) / (plot.high - plot.low)
        return box.bottom() - box.height() * share


def _runs(told: Sequence[float | None]) -> Iterator[list[int]]:
    """The visits between two gaps."""
    known = [number for number, value in enumerate(told) if value is not None]
    run: list[int] = known[:1]
    for one, other in pairwise(known):
        if other - one > 1:
            yield run
            run = []
        run.append(other)
    if run:
        yield run
