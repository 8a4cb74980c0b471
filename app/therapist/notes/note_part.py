"""One part of a note: its sentences, each to be left out or put back, or the part as it was typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import icon_button, label
from app.widgets.one_stop import OneStop
from app.words import note as words
from app.words.note import Origin
from app.words.note_sentences import Sentence
from models.practice.names import cleaned_lines
from models.practice.noting import NotePart

_COLOURS = {
    Origin.CLIENT: "caution",
    Origin.HANDS: "ink",
    Origin.DONE: "action",
    Origin.PROGRAM: "quiet",
    Origin.TYPED: "outline",
}
EDITOR_HEIGHT = 120
ABOVE = 8
"""Pixels above a line, so that it stands level with the button beside it."""


class OriginDot(QWidget):
    """A dot that says where a sentence is from; a ring for what the program read."""

    def __init__(self, theme: Theme, origin: Origin) -> None:
        super().__init__()
        self._theme, self._origin = theme, origin
        self.setFixedSize(14, 20 + ABOVE)
        self.setToolTip(words.FROM[origin]())
        self.setAccessibleName(words.ORIGINS[origin]())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(_COLOURS[self._origin])
        painter.setPen(colour)
        if self._origin is not Origin.PROGRAM:
            painter.setBrush(colour)
        painter.drawEllipse(3, 7 + ABOVE, 7, 7)
        painter.end()


class NotePartView(QWidget):
    """Shows one part; `left_out` carries a sentence's key, `typed` the part's own text."""

    left_out = Signal(str)
    typed = Signal(NotePart, str)

    def __init__(self, theme: Theme, part: NotePart) -> None:
        super().__init__()
        self._theme, self.part = theme, part
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(words.edit_part())
        self.editor.setFixedHeight(EDITOR_HEIGHT)
        self.editor.setTabChangesFocus(True)
        self.editor.installEventFilter(self)
        self.editor.hide()
        self.hint = label(words.written(), type="small", tone="quiet", wrap=True)
        self.hint.hide()
        name = f"{words.edit_part()}: {words.PARTS[part]()}"
        self.edit = icon_button(theme, Icon.EDIT, name, pressed=self._begin)
        self._text = ""
        self._presses: list[QPushButton] = []
        self._stop = OneStop(self, ())
        letter = label(part.value, type="title", tone="action")
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(letter)
        head.addWidget(label(words.PARTS[part](), type="small", tone="quiet"))
        head.addStretch(1)
        side = QWidget()
        side.setLayout(head)
        side.setFixedWidth(92)
        column = QVBoxLayout()
        column.addLayout(self._rows)
        column.addWidget(self.editor)
        column.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)

    def show_sentences(self, told: Sequence[Sentence], out: Sequence[str], typed: str) -> None:
        """Show the sentences of this part, those left out faintly; or what was typed in their place."""
        self._text = typed or " ".join(each.text for each in told if each.key not in out)
        if self.editor.isVisible() and self.editor.hasFocus():
            return
        held = next((at for at, press in enumerate(self._presses) if press.hasFocus()), None)
        self._stop.release()
        self._presses = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = [Sentence("", self.part, Origin.TYPED, typed)] if typed else told
        for each in shown:
            self._rows.addWidget(self._row(each, left_out=each.key in out))
        if not shown:
            self._rows.addWidget(label(words.nothing(), tone="quiet"))
        self._stop = OneStop(self, [[press] for press in self._presses])
        if held is not None and self._presses:
            self._presses[min(held, len(self._presses) - 1)].setFocus()
        self.hint.setVisible(bool(typed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self._end()
        return super().eventFilter(watched, event)

    def _row(self, told: Sentence, *, left_out: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        text = label(told.text, tone="quiet" if left_out else "", wrap=True)
        font = text.font()
        font.setStrikeOut(left_out)
        text.setFont(font)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setContentsMargins(0, ABOVE, 0, 0)
        text.setToolTip(words.FROM[told.origin]())
        across.addWidget(OriginDot(self._theme, told.origin), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(text, 1)
        if told.key:
            name = words.put_back() if left_out else words.take_out()
            press = icon_button(self._theme, Icon.PLUS if left_out else Icon.MINUS, f"{name}: {told.text}")
            press.setFixedSize(28, 28)
            press.clicked.connect(lambda _: self.left_out.emit(told.key))
            across.addWidget(press, 0, Qt.AlignmentFlag.AlignTop)
            self._presses.append(press)
        return row

    def _begin(self) -> None:
        self.editor.setPlainText(self._text)
        self.editor.show()
        self.hint.show()
        self.editor.setFocus()

    def _end(self) -> None:
        text = cleaned_lines(self.editor.toPlainText())
        self.editor.hide()
        if text != self._text:
            self.typed.emit(self.part, text)
