"""How strong it is: eleven numerals with their faces, in one row, or in two on a narrow screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.client.controls.faces import paint_face
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.answer_group import show_one
from app.widgets.controls import label
from app.widgets.grid import Grid
from app.widgets.pressing import paint_tick, shows_focus
from app.words import client as words
from app.words.catalogue import translate

STEPS = 11
GAP = 5
"""Pixels between two strengths: they are wide enough to be hit, and all of them have to be in sight."""
PAD = 5
LINE = 1.2
"""Height of the numeral's line, in heights of its type."""
BADGE = 0.6
"""Diameter of the tick at the corner, in heights of the type."""


class StrengthButton(QAbstractButton):
    """One strength: its numeral above its face."""

    def __init__(self, theme: Theme, look: ClientSize, strength: int) -> None:
        super().__init__()
        self._theme, self._look, self.strength = theme, look, strength
        self.setText(str(strength))
        self.setCheckable(True)
        self.setAccessibleName(words.strength_name(strength))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)

    def write_in(self, look: ClientSize) -> None:
        """Write the numeral in this size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def words_fit(self) -> bool:
        """Whether the numeral has room."""
        metrics = QFontMetrics(self._font())
        return metrics.horizontalAdvance(self.text()) <= self.width() and self._line() <= self.height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._line() + self._face(width) + 3 * PAD, self._look.target)

    def sizeHint(self) -> QSize:
        width = max(self._look.target, round(self._look.text * 2.2))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = QFontMetrics(self._font()).horizontalAdvance(str(STEPS - 1)) + 2 * PAD
        width = max(self._look.target, widest)
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 3.0 if chosen or shows_focus(self) else 1.5
        edge = "ink" if shows_focus(self) else "action" if chosen else "outline"
        painter.setPen(QPen(theme.colour(edge), ring))
        over = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.colour("action" if chosen else over))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 10, 10
        )
        painter.setFont(self._font() if chosen else self._look.font(QFont.Weight.Medium))
        painter.setPen(theme.colour("on_action" if chosen else "ink"))
        face = self._face(self.width())
        top = (self.height() - self._line() - face - PAD) / 2
        numeral = QRectF(0, top, self.width(), self._line())
        painter.drawText(numeral, Qt.AlignmentFlag.AlignCenter, self.text())
        paint_face(
            painter, QRectF((self.width() - face) / 2, numeral.bottom() + PAD, face, face), self.strength
        )
        if chosen:
            self._paint_tick(painter)
        painter.end()

    def _paint_tick(self, painter: QPainter) -> None:
        side = round(self._look.text * BADGE)
        box = QRectF(self.width() - side - 2, 2, side, side)
        paint_tick(painter, self._theme, box, QPen(self._theme.colour("on_action"), 2))

    def _font(self) -> QFont:
        return self._look.font(QFont.Weight.Bold)

    def _line(self) -> int:
        return round(self._look.text * LINE)

    def _face(self, width: int) -> int:
        return min(width - 2 * PAD, round(self._look.text))


class StrengthScale(QWidget):
    """Eleven strengths, one of them chosen, and what the first and the last of them mean."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        super().__init__()
        self.buttons = [StrengthButton(theme, look, strength) for strength in range(STEPS)]
        self._rows = QWidget(self)
        self._grid = Grid(self.buttons, GAP, STEPS)
        self._rows.setLayout(self._grid)
        self._ends = [
            label(word, wrap=True)
            for word in (translate("client", "no pain"), translate("client", "worst imaginable"))
        ]
        for end in self._ends:
            end.setParent(self)
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)
        for each in self.buttons:
            each.clicked.connect(lambda _, each=each: self.chosen.emit(each.strength))

    def write_in(self, look: ClientSize) -> None:
        """Write numerals and words in this size."""
        for button in self.buttons:
            button.write_in(look)
        for end in self._ends:
            end.setStyleSheet(f"font-size: {look.text}px")

    def heightForWidth(self, width: int) -> int:
        return self._grid.heightForWidth(width) + self._high(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        top = self._grid.heightForWidth(self.width())
        self._rows.setGeometry(0, 0, self.width(), top)
        half, turned = self.width() // 2, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number, end in enumerate(self._ends):
            last = (number == 1) is not turned
            side = Qt.AlignmentFlag.AlignRight if last else Qt.AlignmentFlag.AlignLeft
            end.setAlignment(side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute)
            end.setGeometry(half if last else 0, top, half, self._high(self.width()))

    def _high(self, width: int) -> int:
        """The height of the words below the first and the last strength."""
        return max(end.heightForWidth(width // 2) for end in self._ends)

    def show_value(self, strength: int | None) -> None:
        """Show this as chosen, without a signal; None shows nothing chosen."""
        show_one(self.buttons, None if strength is None else self.buttons[strength])
