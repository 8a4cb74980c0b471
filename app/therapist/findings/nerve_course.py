"""The course of the sciatic nerve as a row of bars, roots to toes: how much of each stretch is marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.lit_row import SkinTarget
from app.words import findings as words
from app.words import why
from models.anatomy.anatomy import Anatomy
from models.body.view import Side
from models.inference.course import NerveCourse
from models.inference.territory import Link

GOLD, RIM = QColor("#E0A800"), QColor("#7A5A00")
BARS, CAPTION = 40, 20
GAP, BREAK = 2.0, 7.0
"""Pixels between two stretches, and where a branch begins anew."""


class NerveBars(QWidget):
    """One side; left and right keys walk along the nerve, Enter or a press opens the stretch's facts."""

    lit = Signal(SkinTarget)
    opened = Signal(SkinTarget)

    def __init__(self, theme: Theme, anatomy: Anatomy, side: Side, course: NerveCourse) -> None:
        super().__init__()
        self._theme, self._side, self._course = theme, side, course
        self._segments = list(anatomy.segments.values())
        self._here: int | None = None
        self.setObjectName(f"nerve {side}")
        self.setFixedHeight(BARS + CAPTION)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words.course_name(side))

    def sizeHint(self) -> QSize:
        return QSize(240, BARS + CAPTION)

    def go_to(self, number: int | None) -> None:
        """Point at a stretch by its place, or at none."""
        if number == self._here:
            return
        self._here = number
        self.update()
        if number is None:
            self.lit.emit(None)
            return
        segment = self._segments[number]
        said = words.stretch(segment.name, self._course.passed[segment.id])
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.lit.emit(self._place(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(11))
        for number, box in enumerate(self._boxes()):
            self._paint_bar(painter, number, box)
            caption = words.BRANCHES.get(self._segments[number].id)
            if caption:
                painter.setPen(self._theme.colour("quiet"))
                painter.drawText(QPointF(box.left(), BARS + 14), caption())
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.go_to(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.go_to(self._at(event.position().x()))
        self._open()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.go_to(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.go_to(self._here if self._here is not None else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.go_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self._here or 0
        match event.key():
            case Qt.Key.Key_Right:
                self.go_to(min(here + 1, len(self._segments) - 1))
            case Qt.Key.Key_Left:
                self.go_to(max(here - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._open()
            case _:
                super().keyPressEvent(event)

    def _open(self) -> None:
        if self._here is not None:
            self.opened.emit(self._place(self._here))

    def _place(self, number: int) -> SkinTarget:
        return SkinTarget(structure=self._segments[number].id, side=self._side, link=Link.NERVE_PATH)

    def _at(self, x: float) -> int:
        boxes = self._boxes()
        return min(range(len(boxes)), key=lambda number: abs(boxes[number].center().x() - x))

    def _boxes(self) -> list[QRectF]:
        """Where each stretch stands; a little apart where a branch begins."""
        begins = [segment.id in words.BRANCHES for segment in self._segments]
        gaps = [0.0, *(BREAK if branch else GAP for branch in begins[1:])]
        wide = (self.width() - sum(gaps)) / len(gaps)
        boxes, left = [], 0.0
        for gap in gaps:
            left += gap
            boxes.append(QRectF(left, 0, wide, BARS))
            left += wide
        return boxes

    def _paint_bar(self, painter: QPainter, number: int, box: QRectF) -> None:
        passed = self._course.passed[self._segments[number].id]
        whole = box.adjusted(0.5, 2, -0.5, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(whole, 3, 3)
        if passed > 0:
            full = QRectF(whole)
            full.setTop(whole.bottom() - max(passed * whole.height(), 5))
            painter.setPen(QPen(RIM, 1))
            painter.setBrush(GOLD)
            painter.drawRoundedRect(full.adjusted(0.5, 0, -0.5, -0.5), 2.5, 2.5)
        if number == self._here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(whole.adjusted(0, -1, 0, 0), 3, 3)


class CourseOfSide(QWidget):
    """The bars of one side with what they say in words."""

    def __init__(self, theme: Theme, anatomy: Anatomy, side: Side, course: NerveCourse) -> None:
        super().__init__()
        self.bars = NerveBars(theme, anatomy, side, course)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_said(anatomy, side, course), type="small", wrap=True))
        column.addWidget(self.bars)


def _said(anatomy: Anatomy, side: Side, course: NerveCourse) -> str:
    """How far the marks follow the nerve, or of which stretch they lie on a little."""
    names = {segment.id: segment.name for segment in anatomy.segments.values()}
    if course.touched is not None:
        return words.touched_sentence(side, names[course.touched], course.passed[course.touched])
    assert course.farthest is not None
    gaps = [names[gap] for gap in course.gaps]
    return words.course_sentence(side, names[course.farthest], why.level(course.extent), gaps)
