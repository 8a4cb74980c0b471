"""One block of a plan as a row: number, name, why today, sides, position, grade, minutes and its pin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.therapist.planning import Planning
from app.widgets.controls import icon_button, label, restyle
from app.words import plan as words
from app.words import plan_limits as limits
from models.plan.plan import Plan, PlannedBlock
from models.practice.hands import BlockId

LEAST = 54


class SplitBar(QWidget):
    """The sides of a block as a thin bar, left at the left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._left, self._right = theme, 0, 0
        self.setFixedSize(44, 6)

    def show_sides(self, left: int, right: int) -> None:
        """Show so many minutes on each side."""
        self._left, self._right = left, right
        self.setVisible(left + right > 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("outline"), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        middle = 3 + 38 * self._left / max(1, self._left + self._right)
        painter.setPen(pen)
        if self._left:
            painter.drawLine(QPointF(3, 3), QPointF(middle, 3))
        pen.setColor(self._theme.colour("action"))
        painter.setPen(pen)
        if self._right:
            painter.drawLine(QPointF(middle, 3), QPointF(41, 3))
        painter.end()


class PlanRow(QFrame):
    """Shows one block; `pointed` when it is pointed at, `stepped` and `pinned` when it is edited."""

    pointed = Signal(BlockId)
    stepped = Signal(BlockId, int)
    pinned = Signal(BlockId)

    def __init__(self, planning: Planning, number: int, block: BlockId) -> None:
        super().__init__()
        theme = planning.workplace.theme
        self._theme, self._planning, self.block = theme, planning, block
        self.setProperty("role", "plan-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._place = number
        self._number = label(str(number), tone="quiet")
        self._number.setFixedWidth(24)
        self._name, self._line = label(words.BLOCKS[block]()), label(type="small", tone="quiet", wrap=True)
        self._sides, self._bar = label(type="small", tone="quiet"), SplitBar(theme)
        self._how = label(type="small", tone="quiet")
        self.minutes = label(type="lead")
        self.minutes.setFont(theme.font(theme.size.lead, QFont.Weight.DemiBold, columns=True))
        self.minutes.setMinimumWidth(30)
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.less = icon_button(
            theme, Icon.MINUS, words.fewer_minutes(), pressed=lambda: self.stepped.emit(block, -1)
        )
        self.more = icon_button(
            theme, Icon.PLUS, words.more_minutes(), pressed=lambda: self.stepped.emit(block, 1)
        )
        self.pin = icon_button(theme, Icon.PIN, words.pin(), pressed=lambda: self.pinned.emit(block))
        self.pin.setCheckable(True)
        self._lay_out()

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._name)
        text.addWidget(self._line)
        facts = QGridLayout()
        facts.setHorizontalSpacing(8)
        facts.setVerticalSpacing(2)
        facts.addWidget(self._sides, 0, 0, Qt.AlignmentFlag.AlignRight)
        facts.addWidget(self._bar, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        facts.addWidget(self._how, 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 4, 3)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addLayout(text, 1)
        row.addLayout(facts)
        for part in (self.less, self.minutes, self.more, self.pin):
            row.addWidget(part)

    @property
    def deeds(self) -> tuple[QWidget, ...]:
        """What can be pressed in this row, from left to right."""
        return self.less, self.more, self.pin

    def show_block(self, plan: Plan, *, editable: bool) -> None:
        """Show the block as this plan has it."""
        block = plan.block(self.block)
        self.minutes.setText(str(block.minutes) if not block.blocked_by else "–")
        self._line.setText(self._told(plan, block))
        tone = "caution" if block.waits_for or block.blocked_by else "action" if block.pinned else "quiet"
        restyle(self._line, tone=tone)
        restyle(self, waits=bool(block.waits_for))
        worked = bool(block.positions) and not block.blocked_by
        self._sides.setText(words.split(block) if worked else "")
        self._bar.show_sides(*((block.left, block.right) if worked else (0, 0)))
        self._how.setText(f"{words.positions(block)} · {words.grade_limit(block)}" if worked else "")
        why = limits.why_block(block)
        self.setToolTip(why)
        self._number.setToolTip(limits.why_place(block, self._place))
        self.minutes.setToolTip(words.why_minutes(block))
        self._sides.setToolTip(limits.why_sides(block) if worked else "")
        self._how.setToolTip(limits.why_grade(block) if worked else "")
        self.setAccessibleName(f"{words.BLOCKS[self.block]()}, {words.all_minutes(block.minutes)}")
        self.setAccessibleDescription(why)
        self.pin.setChecked(block.pinned)
        self.pin.setToolTip(words.unpin() if block.pinned else words.pin())
        for part in (self.less, self.more, self.pin):
            part.setEnabled(editable and not block.blocked_by)

    def _told(self, plan: Plan, block: PlannedBlock) -> str:
        if block.blocked_by:
            return limits.why_left_out(block)
        if block.waits_for:
            gets = [each.id for each in plan.blocks if plan.if_yes.get(each.id, 0) > each.minutes]
            asks = words.waits(block)
            return f"{asks}. {words.if_yes(block.minutes, gets)}" if gets else asks
        parts = [words.planned_and_yours(block)] if block.pinned and block.minutes != block.computed else []
        drawing = next((row for row in block.muscles if row.relevance.pulls), None)
        if drawing is not None:
            name = self._planning.anatomy.muscles[drawing.muscle].name.partition(" (")[0]
            parts.append(f"{name}: {words.why_muscle(drawing.relevance)}")
        else:
            parts.append(words.CONTENTS[block.id]())
        parts += [words.AVOID[each]() for each in block.avoid]
        return " · ".join(parts)

    def show_pointed(self, pointed: bool) -> None:
        """Stand out while it, or its piece of the bar, is pointed at."""
        restyle(self, pointed=pointed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Right:
                self.more.click()
            case Qt.Key.Key_Minus | Qt.Key.Key_Left:
                self.less.click()
            case Qt.Key.Key_P:
                self.pin.click()
            case _:
                super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.block)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
            painter.end()
