"""Those who treat here and sign: their names, somebody new, and who treats here no longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.therapist.people.listing import therapists_of
from app.widgets.controls import ButtonKind, button, label
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import people as words
from app.words import shared as wording
from app.workplace import Workplace
from models.errors import StoreError
from models.practice.therapist import Therapist, initials

WIDTH = 620
LINES = 48
"""Pixels of the words above the rows: two lines, however many there are."""


class TherapistRow(QWidget):
    """One therapist: name and short name, each kept when its field is left."""

    def __init__(self, known: Therapist, keep: Callable[[Therapist], bool], leave: QPushButton) -> None:
        super().__init__()
        self._known, self._keep = known, keep
        self.name, self.short = TextField(known.name), TextField(known.short)
        self.name.setAccessibleName(words.name())
        self.short.setAccessibleName(words.short())
        self.short.setFixedWidth(88)
        self.leave = leave
        for field in (self.name, self.short):
            field.editingFinished.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.short)
        row.addWidget(leave)

    def _take(self) -> None:
        name = self.name.words
        now = Therapist(self._known.id, name, self.short.words or initials(name))
        if not name or now == self._known or not self._keep(now):
            self.name.setText(self._known.name)
            self.short.setText(self._known.short)
            return
        self._known = now
        self.short.setText(now.short)


class TherapistsSheet(Sheet):
    """Lists the therapists; what was signed stays signed under the name that it was signed with."""

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(workplace.theme, window, words.title(), WIDTH)
        self._workplace = workplace
        self.rows: list[TherapistRow] = []
        self._box = QWidget()
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.new, self.new_short = TextField(), TextField()
        self.new.setPlaceholderText(words.new())
        self.new.setAccessibleName(words.new())
        self.new_short.setPlaceholderText(words.short())
        self.new_short.setAccessibleName(words.short())
        self.new_short.setFixedWidth(88)
        self.add = button(workplace.theme, words.add(), pressed=self._add)
        self._line = label(words.line(), tone="quiet", wrap=True)
        self._line.setMinimumHeight(LINES)
        self.body.addWidget(self._line)
        self.body.addWidget(self._box)
        someone = QWidget()
        row = QHBoxLayout(someone)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.new, 1)
        row.addWidget(self.new_short)
        row.addWidget(self.add)
        self.body.addWidget(someone)
        self.add_answer(wording.close(), main=True)
        self._list()

    def _list(self, therapists: Sequence[Therapist] | None = None) -> None:
        """Show who treats here."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        found = therapists_of(self._workplace) if therapists is None else therapists
        self.rows = []
        for each in found:
            leave = button(self._workplace.theme, words.leaves(), kind=ButtonKind.LINK)
            leave.clicked.connect(partial(self._leave, each))
            row = TherapistRow(each, self._kept, leave)
            self.rows.append(row)
            self._column.addWidget(row)
        self._line.setText(words.line() if found else words.nobody())
        self._box.setVisible(bool(found))

    def _kept(self, therapist: Therapist) -> bool:
        try:
            self._workplace.register.therapists.keep(therapist)
        except StoreError as error:
            self._workplace.tell(str(error))
            return False
        return True

    def _add(self) -> None:
        name = self.new.words
        if name and self._kept(Therapist(uuid4(), name, self.new_short.words or initials(name))):
            self.new.clear()
            self.new_short.clear()
            self._list()

    def _leave(self, therapist: Therapist, _: bool = False) -> None:
        try:
            self._workplace.register.therapists.leave(therapist, self._workplace.now())
        except StoreError as error:
            self._workplace.tell(str(error))
            return
        self._workplace.tell(words.left(therapist.name))
        self._list()
