"""How far down the marks go, as a line beside the body: today's solid, those of the visit before dotted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.canvas.camera import FARTHEST
from app.therapist.body.body_stage import BodyStage
from app.therapist.visit.pages import Page
from app.words import why as words
from app.workplace import Workplace
from models.body.levels import level_heights
from models.body.view import STANDING, Body, Side, View
from models.inference.evidence import SIDES
from models.inference.model import Findings

ASIDE, BETWEEN, AIR = 20.0, 24.0, 10.0
"""Pixels from the largest body to the first line, from line to line, and from line to words."""
ASIDE_OF_HEEL = 52.0
"""The first of these where no arm keeps the numerals of marks away from the line."""
BESIDE = 8.0
"""Pixels from today's line to that of the visit before."""
DOT, WIDE, FINE = 4.0, 4.0, 1.25
"""Pixels: radius of a level's dot, width of what is marked, and of what is not."""
PLATE = 0.85
"""How opaque the ground is of words that may lie over the leg."""
KNEE = 4
"""The level from which the arm leaves room between line and leg."""
AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
OVER = 14.0
"""Pixels from the first level up to the words above the line."""


class SideLevels(NamedTuple):
    """One side's extent levels: those that are marked today, and those of the visit before."""

    side: Side
    today: tuple[int, ...]
    before: tuple[int, ...]


class LevelLine(QWidget):
    """Stands at the left of a whole body, one line a side; what lies beneath it can be pressed through it."""

    def __init__(self, workplace: Workplace, stage: BodyStage) -> None:
        super().__init__(stage)
        self._workplace, self._stage = workplace, stage
        self._told: Sequence[SideLevels] = ()
        self._heights: dict[Body, Mapping[int, float]] = {}
        self._page = Page.MARKS
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        stage.installEventFilter(self)
        stage.zoom.raise_()
        self.hide()

    def turn_to(self, page: Page) -> None:
        """Stand beside the body on the page of findings only."""
        self._page = page
        self._show()

    def show_findings(self, findings: Findings) -> None:
        """Show how far down these marks go, and how far those of the visit before went."""
        last = findings.last_time
        every = (
            SideLevels(side, findings.courses[side].levels, last.levels[side] if last is not None else ())
            for side in SIDES
        )
        self._told = [each for each in every if each.today or each.before]
        said = [words.levels_said(*each) for each in self._told]
        self.setAccessibleName(" ".join((words.how_far_down(), *said)))
        self._show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(0, 0, self._stage.width() // 2, self._stage.height())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        told, heights = self._shown(), self._levels()
        lines = [self._nearest() - BETWEEN * nth for nth in range(len(told))]
        if not told or lines[-1] - AIR - self._widest() < 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x, side in zip(lines, reversed(told), strict=True):
            self._paint_line(painter, x, side, heights)
        self._paint_words(painter, lines[-1] - AIR, told, heights)
        self._paint_heads(painter, lines, told, min(heights.values()) - OVER)
        painter.end()

    def _show(self) -> None:
        self.setVisible(self._page is Page.FINDINGS and bool(self._told))

    def _shown(self) -> Sequence[SideLevels]:
        """The sides of which the picture can be read: all of a standing body, and nothing else beside it."""
        canvas = self._stage.canvas
        view, names = canvas.picture.view, canvas.picture.shown.names_structures
        if view.extent != STANDING or canvas.lens.camera.zoom > FARTHEST or names:
            return ()
        if self._stage.layers.isChecked():
            return ()
        return [each for each in self._told if view.only_side in (None, each.side)]

    def _levels(self) -> Mapping[int, float]:
        """The pixel at which each level stands."""
        canvas, atlas = self._stage.canvas, self._workplace.atlas
        body = canvas.picture.body
        if body not in self._heights:
            self._heights[body] = level_heights(atlas, body)
        return {level: canvas.lens.to_screen(0, y).y() for level, y in self._heights[body].items()}

    def _nearest(self) -> float:
        """Where the line nearest to the body stands."""
        lens = self._stage.canvas.lens
        aside = ASIDE_OF_HEEL if lens.view is View.RIGHT else ASIDE
        return lens.to_screen(lens.view.frame.left, 0).x() - aside

    def _paint_line(
        self, painter: QPainter, x: float, side: SideLevels, heights: Mapping[int, float]
    ) -> None:
        bare, full = self._colour("outline"), self._colour("action")
        ends = min(heights.values()), max(heights.values())
        painter.setPen(QPen(bare, FINE))
        painter.drawLine(QPointF(x, ends[0]), QPointF(x, ends[1]))
        if side.before:
            dotted = QPen(self._colour("quiet"), 2.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            dotted.setDashPattern([0.1, 2.2])
            painter.setPen(dotted)
            first, last = _ends(x + BESIDE, side.before, heights)
            painter.drawLine(first - QPointF(0, DOT), last + QPointF(0, DOT))
        painter.setPen(QPen(full, WIDE))
        for above, below in pairwise(side.today):
            if below == above + 1:
                painter.drawLine(*_ends(x, (above, below), heights))
        for level, y in heights.items():
            marked = level in side.today
            painter.setPen(QPen(full if marked else bare, FINE))
            painter.setBrush(full if marked else self._colour("paper"))
            painter.drawEllipse(QPointF(x, y), DOT, DOT)

    def _paint_words(
        self, painter: QPainter, right: float, told: Sequence[SideLevels], heights: Mapping[int, float]
    ) -> None:
        """The levels' names, left of the lines, or right of them where a button stands.

        Where the visit before ended lower than today, it says so in the room beside the leg.
        """
        farthest = {each.today[-1] for each in told if each.today}
        lower = {
            each.before[-1] for each in told if each.before and each.before[-1] > max(each.today, default=0)
        }
        beyond = right + AIR + BETWEEN * (len(told) - 1) + BESIDE + AIR
        for level, y in heights.items():
            stands_out = level in farthest
            painter.setFont(self._font(stands_out))
            painter.setPen(self._colour("action" if stands_out else "quiet"))
            box = QRectF(0, y - 20, right, 40)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(_name(level))
            tall = QFontMetricsF(painter.font()).height()
            taken = self._stage.layers.geometry().toRectF()
            left = beyond
            if taken.intersects(QRectF(right - wide, y - tall / 2, wide, tall)):
                self._write_on_plate(painter, box.translated(beyond, 0), _name(level))
                left += wide + AIR
            else:
                painter.drawText(box, AT_RIGHT, _name(level))
            if level in lower and level >= KNEE:
                painter.setFont(self._font(False))
                painter.setPen(self._colour("quiet"))
                self._write_on_plate(painter, QRectF(left, y - 20, self.width(), 40), words.dotted())

    def _write_on_plate(self, painter: QPainter, box: QRectF, told: str) -> None:
        """Words that may lie over the leg, on a ground that keeps them apart from it."""
        plate = self._colour("paper")
        plate.setAlphaF(PLATE)
        painter.fillRect(painter.boundingRect(box, AT_LEFT, told).adjusted(-3, -1, 3, 1), plate)
        painter.drawText(box, AT_LEFT, told)

    def _paint_heads(
        self, painter: QPainter, lines: Sequence[float], told: Sequence[SideLevels], foot: float
    ) -> None:
        """The client's side above each line, written upwards so that two have room beside each other."""
        painter.setFont(self._font(True))
        painter.setPen(self._colour("ink"))
        tall = QFontMetricsF(self._font(True)).height()
        for x, side in zip(lines, reversed(told), strict=True):
            painter.save()
            painter.translate(x, foot)
            painter.rotate(-90)
            painter.drawText(
                QRectF(0, -tall / 2, foot, tall),
                AT_LEFT,
                words.sides([side.side]),
            )
            painter.restore()

    def _widest(self) -> float:
        metrics = QFontMetricsF(self._font(True))
        return max(metrics.horizontalAdvance(_name(level)) for level in range(1, 8))

    def _font(self, heavy: bool) -> QFont:
        weight = QFont.Weight.DemiBold if heavy else QFont.Weight.Normal
        return self._workplace.theme.font(self._workplace.theme.size.small, weight)

    def _colour(self, name: str) -> QColor:
        return self._workplace.theme.colour(name)


def _ends(x: float, levels: tuple[int, ...], heights: Mapping[int, float]) -> tuple[QPointF, QPointF]:
    return QPointF(x, heights[levels[0]]), QPointF(x, heights[levels[-1]])


def _name(level: int) -> str:
    return words.level(level)
