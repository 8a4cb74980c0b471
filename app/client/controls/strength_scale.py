"""How strong it is: eleven faces with their numerals, in one row, or in two where words are large."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.client.controls.faces import paint_face
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.big_button import shows_focus
from app.widgets.controls import label
from app.widgets.grid import Grid
from app.words import client as words

STEPS = 11


class StrengthButton(QAbstractButton):
    """One strength: its face above its numeral."""

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

    def words_fit(self) -> bool:
        """Whether the numeral has room."""
        metrics = QFontMetrics(self._look.font(QFont.Weight.Bold))
        below = self.height() - self._face(self.width()) - 8
        return metrics.horizontalAdvance(self.text()) <= self.width() and metrics.height() <= below

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._face(width) + round(self._look.text * 1.5) + 16

    def sizeHint(self) -> QSize:
        width = max(self._look.target, round(self._look.text * 2.4))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(self._look.target, round(self._look.text * 1.5))
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
        painter.setPen(
            QPen(theme.colour("ink" if shows_focus(self) else "action" if chosen else "outline"), ring)
        )
        over = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.colour("selected" if chosen else over))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 12, 12
        )
        face = self._face(self.width())
        paint_face(painter, QRectF((self.width() - face) / 2, 8, face, face), self.strength)
        painter.setFont(self._look.font(QFont.Weight.Bold if chosen else QFont.Weight.Medium))
        painter.setPen(theme.colour("ink"))
        below = QRectF(0, face + 8, self.width(), self.height() - face - 12)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _face(self, width: int) -> int:
        return min(width - 12, round(72 * self._look.scale))


class StrengthScale(QWidget):
    """Eleven strengths, one of them chosen; the chosen one is also said in a word."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        super().__init__()
        self.buttons = [StrengthButton(theme, look, strength) for strength in range(STEPS)]
        group = QButtonGroup(self)
        rows = QWidget()
        rows.setLayout(Grid(self.buttons, 6, STEPS))
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        rows.setSizePolicy(sizes)
        self._said = label(type="title")
        self._said.setMinimumHeight(round(look.title * 1.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(rows)
        column.addWidget(self._said)
        for each in self.buttons:
            group.addButton(each)
            each.clicked.connect(lambda _, each=each: self._take(each.strength))

    def show_value(self, strength: int | None) -> None:
        """Show this as chosen, without a signal; None shows nothing chosen."""
        if strength is not None:
            self.buttons[strength].setChecked(True)
        self._said.setText("" if strength is None else words.strength_name(strength))

    def _take(self, strength: int) -> None:
        self._said.setText(words.strength_name(strength))
        self.chosen.emit(strength)
