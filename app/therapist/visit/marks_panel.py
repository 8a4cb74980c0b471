"""The panel beside the body: what is told of the mark just drawn or selected, and all marks in words."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon, icon
from app.style.theme import Theme
from app.therapist.visit.mark_rows import MarkRows, NamedMark
from app.widgets.controls import ButtonKind, arrange, button, label, line
from app.widgets.elided import ElidedLabel
from app.widgets.meaning_editor import Meaning, MeaningEditor
from app.widgets.swatch import Swatch
from app.words import shared as wording
from app.words import visit as words
from models.drawing.stroke import Sensation
from models.practice.visit import Today

WIDTH = 344
EDGE = 14
TITLE_LINES = 2
"""Lines of the name above what is told of a mark: whatever it says, nothing below it moves under the hand."""


class MarksPanel(QWidget):
    """What is tapped describes the selected mark, else the live one, the mark just drawn.

    Where there is neither it is told of the next mark, by the pencil, which that mark uses up.
    """

    pencil_changed = Signal(Meaning)
    mark_changed = Signal(UUID, Meaning)
    mark_selected = Signal(UUID)
    mark_pointed = Signal(UUID)
    mark_removed = Signal(UUID)
    no_pain_told = Signal(bool)
    last_time_wanted = Signal()

    def __init__(self, theme: Theme, *, editable: bool) -> None:
        super().__init__()
        self._theme, self._editable = theme, editable
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pencil = Meaning()
        self.live: UUID | None = None
        """The mark just drawn, until the next stroke."""
        self._marks: dict[UUID, NamedMark] = {}
        self._title = ElidedLabel(type="lead", lines=TITLE_LINES)
        self._done = button(theme, words.done(), kind=ButtonKind.LINK, pressed=self._put_down)
        keeps_its_room = self._done.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)
        self._done.setSizePolicy(keeps_its_room)
        self.editor = MeaningEditor(theme)
        self.rows = MarkRows(theme)
        self._empty = label(tone="quiet", wrap=True)
        self._count = label(words.marks(), type="lead")
        self.no_pain = button(theme, wording.nothing_hurts(), tip=words.no_pain_tip(), touch=True)
        self.no_pain.setCheckable(True)
        self.no_pain.toggled.connect(self._show_tick)
        self.no_pain.clicked.connect(self.no_pain_told)
        self.as_last_time = button(
            theme,
            words.as_last_time(),
            drawn=Icon.COPY,
            tip=words.as_last_time_tip(),
            pressed=self.last_time_wanted.emit,
            touch=True,
        )
        self._has_last_time = False
        self._lay_out()
        self.editor.changed.connect(self._changed)
        self.rows.selected.connect(self._selected)
        self.rows.pointed.connect(self.mark_pointed)
        self.rows.removed.connect(self.mark_removed)
        self.editor.show_meaning(self.pencil)
        self.select(None)

    def _lay_out(self) -> None:
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(16, EDGE, 16, EDGE)
        self._both.setSpacing(14)
        self._both.addWidget(self._upper())
        self._line = line()
        self._both.addWidget(self._line)
        self._both.addWidget(self._lower(), 1)

    def show_marks(self, marks: list[NamedMark], today: Today | None, *, listed: bool = False) -> None:
        """Show these marks, oldest first as given."""
        self._marks = {named.mark.id: named for named in marks}
        self.rows.fill(marks, editable=self._editable)
        self.rows.setVisible(bool(marks))
        nothing = words.no_marks_list() if listed else words.no_marks()
        if not self._editable:
            nothing = words.no_marks_finished() if today is Today.MARKS else wording.today_sentence(today)
        self._empty.setText(nothing)
        self._empty.setVisible(not marks)
        self.no_pain.setVisible(self._editable and not marks)
        self.as_last_time.setVisible(self._has_last_time and not marks and today is not Today.NO_PAIN)
        self.no_pain.setChecked(today is Today.NO_PAIN)
        self.select(self.rows.chosen)

    def offer_last_time(self) -> None:
        """Offer the marks of the visit before as a start, as long as nothing is marked."""
        self._has_last_time = True

    def let_live(self, mark: UUID | None, *, shown: bool = True) -> None:
        """Let a mark be the one that the hand has just drawn; what was told of the next mark is used up.

        While the hand is at work it is not shown: the marks that are shown when it rests will tell.
        """
        self.live, self.pencil = mark, Meaning()
        if shown:
            self.select(None)
        self.pencil_changed.emit(self.pencil)

    def select(self, mark: UUID | None) -> None:
        """Edit this mark, or with None the live one again, or the pencil."""
        chosen = self._marks.get(mark) if mark is not None else None
        self.rows.select(chosen.mark.id if chosen else None)
        named = chosen or (self._marks.get(self.live) if self.live is not None else None)
        self._done.setVisible(named is not None)
        if named is None:
            self._title.setText(words.new_mark())
            self.editor.show_meaning(self.pencil)
        else:
            self._title.setText(named.place)
            kept = named.mark
            self.editor.show_meaning(Meaning(kept.sensation, kept.intensity, kept.depth, kept.course))

    def beside(self, *, below: bool) -> None:
        """Lie beside the body, or below it with both parts side by side."""
        across = QBoxLayout.Direction.LeftToRight if below else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across)
        self._line.setVisible(not below)
        needed = self._top.sizeHint().height() + 2 * EDGE
        self.setMinimumHeight(needed if below else 0)
        self.setMaximumHeight(needed if below else 16777215)
        self._top.setMaximumWidth(WIDTH + 40 if below else 16777215)

    def _upper(self) -> QWidget:
        self._top = QWidget()
        column = QVBoxLayout(self._top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        editing = QWidget()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout(editing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self.editor)
        column.addWidget(editing)
        if not self._editable:
            editing.hide()
            column.addWidget(label(words.sensation(), type="heading", tone="quiet"))
            column.addWidget(_legend())
        column.addStretch(1)
        return self._top

    def _lower(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        arrange(column, self._count, self._empty, gap=8)
        column.addWidget(self.rows, 1)
        column.addWidget(self.as_last_time)
        column.addWidget(self.no_pain)
        column.addStretch(0)
        return part

    def _changed(self, meaning: Meaning) -> None:
        edited = self.rows.chosen or self.live
        if edited is None:
            self.pencil = meaning
            self.pencil_changed.emit(meaning)
        else:
            self.mark_changed.emit(edited, meaning)

    def _put_down(self) -> None:
        """Nothing more is told of this mark: what is tapped now is told of the next."""
        was_selected = self.rows.chosen is not None
        self.let_live(None)
        if was_selected:
            self.mark_selected.emit(None)

    def _selected(self, mark: UUID | None) -> None:
        self.select(mark)
        self.mark_selected.emit(mark)

    def _show_tick(self, on: bool) -> None:
        drawn = icon(self._theme, Icon.TICK, "action")
        self.no_pain.setIcon(drawn if on else type(drawn)())


def _legend() -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    for place, sensation in enumerate((*Sensation, None)):
        row = QHBoxLayout()
        arrange(row, Swatch(sensation, 22), gap=8)
        row.addWidget(label(wording.sensation_word(sensation).capitalize(), wrap=True), 1)
        grid.addLayout(row, place // 2, place % 2)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    return part
