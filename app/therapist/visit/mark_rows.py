"""The marks of a visit in words, one row each: point at a row to see it on the body, tap it to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import icon_button, label
from app.widgets.swatch import Swatch
from app.words import shared as wording
from app.words import visit as words
from app.words.mark_names import desk_name
from app.workplace import Workplace
from models.drawing.drawing import Drawing
from models.drawing.naming import name_of
from models.drawing.stroke import Mark

LEAST = 56
"""Height in pixels of a row with two lines."""


class NamedMark(NamedTuple):
    """A mark and where it lies, in words."""

    mark: Mark
    place: str


def named_marks(workplace: Workplace, drawing: Drawing) -> Iterator[NamedMark]:
    """Each mark of a drawing, oldest first, with its name for the desk: one at each step."""
    covered = workplace.coverage.marks(drawing)
    for mark in drawing.marks.values():
        yield NamedMark(mark, desk_name(name_of(drawing, mark, covered[mark.id], workplace.atlas)))


class MarkRow(QPushButton):
    """One mark in words."""

    pointed = Signal(UUID)
    removed = Signal(UUID)

    def __init__(self, theme: Theme, named: NamedMark, *, editable: bool) -> None:
        super().__init__()
        self.mark = named.mark.id
        self.named = named
        self.setProperty("kind", "row")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._swatch = Swatch(named.mark.sensation)
        self._place = label(wrap=True)
        self._meaning = label(type="small", tone="quiet", wrap=True)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(self._place)
        text.addWidget(self._meaning)
        self._place.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 4, 4)
        row.setSpacing(12)
        row.addWidget(self._swatch)
        row.addLayout(text, 1)
        for part in (self._place, self._meaning):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setMinimumWidth(40)
        self.remove = icon_button(
            theme, Icon.CLEAR, words.remove_mark(), pressed=lambda: self.removed.emit(self.mark), touch=True
        )
        self.remove.setVisible(editable)
        row.addWidget(self.remove)
        self.show_mark(named)

    def show_mark(self, named: NamedMark) -> None:
        """Show the mark as it is now."""
        self.named = named
        self._swatch.show_sensation(named.mark.sensation)
        self._place.setText(named.place)
        self._meaning.setText(wording.meaning(named.mark))
        sentence = wording.mark_sentence(named.place, named.mark)
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, max(LEAST, self._row.totalHeightForWidth(max(self.width(), 200))))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.mark)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)


class MarkRows(QScrollArea):
    """All marks, newest on top; at most one is selected."""

    pointed = Signal(UUID)
    selected = Signal(UUID)
    removed = Signal(UUID)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[UUID, MarkRow] = {}
        inside = QWidget()
        inside.setProperty("role", "clear")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.marks())

    @property
    def rows(self) -> list[MarkRow]:
        """The rows from top to bottom."""
        return list(reversed(self._rows.values()))

    @property
    def chosen(self) -> UUID | None:
        """The mark whose row is selected."""
        return next((mark for mark, row in self._rows.items() if row.isChecked()), None)

    def fill(self, marks: list[NamedMark], *, editable: bool) -> None:
        """Show these marks, oldest first as given; rows that stay keep their state."""
        wanted = {named.mark.id for named in marks}
        for gone in [mark for mark in self._rows if mark not in wanted]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, named in enumerate(marks):
            held = self._rows.get(named.mark.id)
            if held is None:
                held = self._rows[named.mark.id] = self._made(named, editable=editable)
                self._column.insertWidget(len(self._rows) - 1 - place, held)
            if held.named != named:  # a row that says the same stays as it is: a full map has dozens
                held.show_mark(named)

    def select(self, mark: UUID | None) -> None:
        """Select a row, or none, and bring it into sight."""
        for each, row in self._rows.items():
            row.setChecked(each == mark)
            if each == mark:
                self.ensureWidgetVisible(row)

    def _made(self, named: NamedMark, *, editable: bool) -> MarkRow:
        row = MarkRow(self._theme, named, editable=editable)
        row.pointed.connect(self.pointed)
        row.removed.connect(self.removed)
        row.clicked.connect(self._telling(row))
        return row

    def _telling(self, row: MarkRow) -> Callable[[bool], None]:
        def tell(checked: bool) -> None:
            chosen = row.mark if checked else None
            self.select(chosen)
            self.selected.emit(chosen)

        return tell
