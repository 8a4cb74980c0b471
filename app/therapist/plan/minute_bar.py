"""The minutes of a session as one bar: a piece for each block, whose edges hand minutes to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.style.theme import Theme
from app.words import plan as words
from app.words.plan_limits import why_block
from models.plan.plan import Plan
from models.practice.hands import BlockId

HEIGHT = 44
GAP = 3.0
GRIP = 12.0
"""Pixels around an edge that take hold of it."""


class MinuteBar(QWidget):
    """Shows a plan's minutes; `moving` while an edge is dragged, `moved` when it is let go."""

    moving = Signal(BlockId, int)
    """The block, and by how many minutes more."""
    moved = Signal(BlockId, int)
    pointed = Signal(BlockId)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plan: Plan | None = None
        self._held: tuple[BlockId, float] | None = None
        self._by = 0
        self._chosen = BlockId.GLUTEALS
        self.editable = True
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.bar_name())
        theme.changed.connect(self.update)

    def show_plan(self, plan: Plan) -> None:
        """Show the minutes of a plan."""
        self._plan = plan
        told = (f"{words.BLOCKS[block.id]()} {block.minutes}" for block in plan.blocks)
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def pieces(self) -> dict[BlockId, QRectF]:
        """Where each block's piece lies."""
        if self._plan is None:
            return {}
        shown = [block for block in self._plan.blocks if block.minutes]
        room = self.width() - GAP * (len(shown) - 1)
        found, left = {}, 0.0
        for block in shown:
            width = room * block.minutes / self._plan.minutes
            found[block.id] = QRectF(left, 4, width, HEIGHT - 8)
            left += width + GAP
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold, columns=True))
        for id_, box in self.pieces().items():
            assert self._plan is not None
            block = self._plan.block(id_)
            loud = self._held is not None and self._held[0] is id_
            fill = "action" if loud else "caution_wash" if block.waits_for else "selected"
            painter.setPen(QPen(self._theme.colour("action"), 1.5) if block.pinned else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover" if block.positions == () else fill))
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
            if self.hasFocus() and self._chosen is id_:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("ink"), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
            painter.setPen(self._theme.colour("on_action" if loud else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(block.minutes))
        self._paint_edge(painter)
        painter.end()

    def _paint_edge(self, painter: QPainter) -> None:
        if self._held is None:
            return
        box = self.pieces().get(self._held[0])
        if box is not None:
            edge = QRectF(box.right() - 4 + GAP / 2, 0, 8, HEIGHT)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.setBrush(QColor(self._theme.colour("surface")))
            painter.drawRoundedRect(edge, 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        held = self._edge_at(event.position().x())
        if held is not None and self.editable:
            self._held, self._by = (held, event.position().x()), 0
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._held is None:
            edge = self._edge_at(x) if self.editable else None
            shape = Qt.CursorShape.SplitHCursor if edge is not None else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.pointed.emit(self._block_at(x))
            return
        assert self._plan is not None
        by = round((x - self._held[1]) / max(1.0, self.width() / self._plan.minutes))
        if by != self._by:
            self._by = by
            self.moving.emit(self._held[0], by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        if held is not None:
            self.moved.emit(held[0], self._by)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = list(self.pieces())
        place = order.index(self._chosen) if self._chosen in order else 0
        match event.key():
            case Qt.Key.Key_Up:
                self._chosen = order[max(0, place - 1)]
            case Qt.Key.Key_Down:
                self._chosen = order[min(len(order) - 1, place + 1)]
            case Qt.Key.Key_Left | Qt.Key.Key_Right if self.editable:
                self.moved.emit(self._chosen, 1 if event.key() == Qt.Key.Key_Right else -1)
            case _:
                super().keyPressEvent(event)
                return
        self.pointed.emit(self._chosen)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._plan is not None:
            block = self._block_at(event.pos().x())
            if block is not None:
                QToolTip.showText(event.globalPos(), why_block(self._plan.block(block)), self)
            return True
        return super().event(event)

    def _block_at(self, x: float) -> BlockId | None:
        return next((id_ for id_, box in self.pieces().items() if box.left() <= x <= box.right()), None)

    def _edge_at(self, x: float) -> BlockId | None:
        """The block whose right edge is near; the last one has none to hand minutes to."""
        edges = list(self.pieces().items())[:-1]
        near = [(abs(box.right() + GAP / 2 - x), id_) for id_, box in edges]
        found = min(near, default=(GRIP, None), key=lambda pair: pair[0])
        return found[1] if found[0] < GRIP else None
