"""Digits to press, with keys for fingers, and a dot for each digit that was pressed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.words.catalogue import translate
from models.practice.hand_over import TextSize

DOT, STEP = 8.0, 30.0
"""Half a dot, and from one to the next, in pixels; many dots are drawn smaller and closer."""
KEY = 80
"""The side of a key, where nine millimetres are less: a PIN is pressed in passing, with an oily finger."""
GREATEST_WIDTH = 400


class Dots(QWidget):
    """How many digits were pressed, never which."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count, self._of = 0, 0
        self.setFixedHeight(40)

    def show_count(self, count: int, least: int) -> None:
        """Show so many, and the places of those that are still wanted."""
        self._count, self._of = count, max(count, least)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(STEP, self.width() / max(self._of, 1))
        radius = DOT * step / STEP
        left = (self.width() - step * (self._of - 1)) / 2
        for place in range(self._of):
            pressed = place < self._count
            painter.setPen(self._theme.colour("ink" if pressed else "outline"))
            painter.setBrush(self._theme.colour("ink") if pressed else QColor(Qt.GlobalColor.transparent))
            painter.drawEllipse(QPointF(left + place * step, self.height() / 2), radius, radius)
        painter.end()


class Keypad(QWidget):
    """Emits `entered` with the digits at OK, and forgets them; the keys of a keyboard work as well."""

    entered = Signal(str)

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        super().__init__()
        look, large = look.at(TextSize.A), look.at(TextSize.A_PLUS)
        self._least, self._most, self._digits = 0, 0, ""
        self._dots = Dots(theme)
        self.delete = BigButton(theme, look, "⌫", pressed=self._delete)
        self.delete.setAccessibleName(translate("client", "Delete the last digit"))
        self.done = BigButton(theme, look, translate("client", "OK"), loud=Loud.MAIN, pressed=self._enter)
        self.keys = {digit: BigButton(theme, large, digit) for digit in "1234567890"}
        for digit, key in self.keys.items():
            key.clicked.connect(lambda _, digit=digit: self.press(digit))
        grid = QGridLayout()
        grid.setSpacing(look.gap)
        order = (*(self.keys[digit] for digit in "123456789"), self.delete, self.keys["0"], self.done)
        for number, key in enumerate(order):
            key.setMinimumWidth(KEY)
            key.setFixedHeight(max(look.target, KEY))
            grid.addWidget(key, number // 3, number % 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._dots)
        column.addLayout(grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(GREATEST_WIDTH)
        self.ask(1, 1)

    def ask(self, least: int, most: int) -> None:
        """Wait for so many digits, from the first one."""
        self._least, self._most = least, most
        self._say("")

    def press(self, digit: str) -> None:
        """One digit more, as long as there is room."""
        if len(self._digits) < self._most:
            self._say(self._digits + digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self._delete()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case _ if event.text() in self.keys:
                self.press(event.text())
            case _:
                super().keyPressEvent(event)

    def _delete(self) -> None:
        self._say(self._digits[:-1])

    def _enter(self) -> None:
        if len(self._digits) >= self._least:
            digits = self._digits
            self._say("")
            self.entered.emit(digits)

    def _say(self, digits: str) -> None:
        self._digits = digits
        self._dots.show_count(len(digits), self._least)
        self.done.setEnabled(len(digits) >= self._least)
