"""One visit as a card: the small map, its date, and in few words what changed there."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.style.icons import Icon
from app.style.icons import paint as paint_icon
from app.style.theme import Theme
from app.therapist.desk.visit_model import Index, VisitModel
from app.words import desk as words
from app.words import story
from app.words.shared import side_word
from models.body.view import Side
from models.practice.visit import Today, Visit

EDGE, AIR = 8, 7
"""Pixels around a map, and beside the words below it."""
LINES = 3
"""Lines of words below a date for which room is kept, so that no card changes its size as they come."""
BADGE = 20
"""Side in pixels of the icon of a map without marks."""
WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class VisitCard(QStyledItemDelegate):
    """Paints the cards; all are of one size, so that bodies and words stand in lines."""

    def __init__(
        self,
        theme: Theme,
        model: VisitModel,
        picture: Callable[[Visit, QSize], QPixmap | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._picture = theme, model, picture
        self.map = QSize(130, 260)
        self._last: dict[UUID, QPixmap] = {}
        """What was painted of each map last: it stands there until it is painted in another size."""

    @property
    def card(self) -> QSize:
        """The size of a whole card."""
        return QSize(self.map.width() + 2 * EDGE, self.map.height() + self.foot(self.map.width()) + 3 * EDGE)

    @property
    def narrowest(self) -> int:
        """The width of a map below which a word would be broken, or LEFT and RIGHT would touch."""
        small = QFontMetricsF(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        regular = QFontMetricsF(self._theme.font(self._theme.size.small))
        said = [*self._model.told.values(), *(self._model.dates(each)[0] for each in self._model.visits)]
        words_ = (word for text in said for word in text.split())
        told = ceil(max(map(small.horizontalAdvance, words_), default=0.0)) + 2 * AIR - 2 * EDGE
        sides = "   ".join(side_word(side).upper() for side in (Side.LEFT, Side.RIGHT))
        return max(told, ceil(regular.horizontalAdvance(sides)) + 4)

    def foot(self, width: int) -> int:
        """The height of the words below a map of this width: its date, and as many lines as the longest."""
        small = QFontMetricsF(self._theme.font(self._theme.size.small))
        room = QRectF(0, 0, width + 2 * EDGE - 2 * AIR, 10_000)
        told = (small.boundingRect(room, WRAPPED, each).height() for each in self._model.told.values())
        lines = LINES if len(self._model.visits) > 1 else 1
        return ceil(self._line + max(lines * self._line, *told, 0.0)) + 4

    def forget(self) -> None:
        """Show no picture of before any more."""
        self._last.clear()

    @property
    def _line(self) -> float:
        return QFontMetricsF(self._theme.font(self._theme.size.small)).lineSpacing()

    def more(self, card: QRect) -> QRect:
        """Where a card's ⋯ lies."""
        return QRect(card.right() - EDGE - 34, card.top() + self.map.height() - 30, 34, 34)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.card

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        visit = self._model.visits[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state, newest=index.row() == len(self._model.visits) - 1)
        where = QRect(box.left() + EDGE, box.top() + EDGE, self.map.width(), self.map.height())
        picture = self._picture(visit, self.map) or self._last.get(visit.id)
        if picture is not None:
            self._last[visit.id] = picture
            painter.drawPixmap(where, picture)
        if visit.id in self._model.worst and self._model.worst[visit.id] is None:
            self._paint_empty(painter, QRectF(where), visit)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            self._paint_more(painter, box)
        self._write(painter, QRectF(box), where.bottom() + EDGE / 2, visit)
        painter.restore()

    def _paint_more(self, painter: QPainter, box: QRect) -> None:
        field = QRectF(self.more(box))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(field.adjusted(2, 2, -2, -2))
        paint_icon(painter, Icon.MORE, field.adjusted(6, 6, -6, -6), self._theme.colour("quiet"))

    def _paint_empty(self, painter: QPainter, where: QRectF, visit: Visit) -> None:
        """Why there is no mark on a body: nothing hurts, nothing was marked, or not yet."""
        nothing_hurts = visit.today is Today.NO_PAIN
        colour = self._theme.colour("action" if nothing_hurts or visit.is_open else "quiet")
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        told = words.empty_map(visit)
        room = where.adjusted(4, where.height() / 3, -4, -4)
        box = QFontMetricsF(painter.font()).boundingRect(room, middle, told).adjusted(-8, -5, 8, 5)
        if nothing_hurts or visit.is_open:
            box.setTop(box.top() - BADGE)
        dashes = Qt.PenStyle.SolidLine if nothing_hurts else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 1.25, dashes))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(colour)
        painter.drawText(room, middle, told)
        if nothing_hurts or visit.is_open:
            badge = QRectF(box.center().x() - BADGE / 2, box.top() + 4, BADGE, BADGE)
            paint_icon(painter, Icon.TICK if nothing_hurts else Icon.DRAW, badge, colour)

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, *, newest: bool) -> None:
        """The ground of a card: the newest is outlined, the one with the keyboard more so."""
        field = QRectF(box).adjusted(3, 2, -3, -2)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        held = bool(state & QStyle.StateFlag.State_HasFocus) and bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if newest:
            painter.setPen(QPen(self._theme.colour("action"), 1.25))
        if held:
            painter.setPen(QPen(self._theme.colour("action"), 2.5))
        ground = "selected" if pointed else "surface" if newest else "hover"
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(field, 12, 12)

    def _write(self, painter: QPainter, box: QRectF, top: float, visit: Visit) -> None:
        """The date, and below it what changed since the visit before."""
        date, state = self._model.dates(visit)
        line = self._line
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("action" if visit.is_open else "ink"))
        head = story.told_by_card(date, state if visit.is_open else "")
        painter.drawText(QRectF(box.left(), top, box.width(), line + 2), WRAPPED, head)
        painter.setFont(self._theme.font(self._theme.size.small))
        painter.setPen(self._theme.colour("ink"))
        room = QRectF(box.left() + AIR, top + line + 2, box.width() - 2 * AIR, box.bottom() - top - line)
        painter.drawText(room, WRAPPED, self._model.told.get(visit.id, ""))
