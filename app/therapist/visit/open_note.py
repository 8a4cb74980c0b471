"""A note over an open visit whose tablet came back: what its client was not asked or did not answer."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.open_visit import OpenVisit
from app.style.icons import Icon
from app.widgets.controls import icon_button, label
from app.words import visit as words
from app.workplace import Workplace
from models.flow.left_open import LeftOpen, left_open


class OpenNote(QWidget):
    """Stands below the bar until nothing is open any more, or until it is put away."""

    def __init__(self, workplace: Workplace, session: OpenVisit) -> None:
        super().__init__()
        self._session = session
        visit = session.visit
        self._bookmark = workplace.register.hand_overs.bookmark(visit.id) if visit.is_open else None
        self._is_put_away = False
        self._names: Mapping[UUID, str] = {}
        self._title = label(type="heading")
        self._lines = {
            each: label(type="small", wrap=True) for each in (words.not_asked(), words.not_answered())
        }
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._title)
        for line in self._lines.values():
            text.addWidget(line)
        note = QFrame()
        note.setProperty("role", "note")
        row = QHBoxLayout(note)
        row.setContentsMargins(16, 8, 8, 8)
        row.addLayout(text, 1)
        close = icon_button(workplace.theme, Icon.CLOSE, words.put_away(), pressed=self._put_away, touch=True)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(note)
        self.hide()

    @property
    def found(self) -> LeftOpen | None:
        """What is open now; None where the tablet was never in the client's hands."""
        if self._bookmark is None:
            return None
        session = self._session
        return left_open(session.visit, session.drawing, self._bookmark.place, self._bookmark.passed)

    @property
    def mark(self) -> UUID | None:
        """The first mark of which something is open, to begin with it."""
        found = self.found
        places = () if found is None else (*found.not_asked, *found.not_answered)
        still_open = {each.place.mark for each in places}
        return next((mark for mark in self._session.drawing.begun if mark in still_open), None)

    @property
    def text(self) -> str:
        """What the note says, line by line; empty when it is not shown."""
        lines = [self._title, *(line for line in self._lines.values() if not line.isHidden())]
        return "" if self.isHidden() else "\n".join(line.text() for line in lines)

    def name(self, names: Mapping[UUID, str]) -> None:
        """Take in where the marks lie, in words, of which a note has room for the first; say what is open."""
        self._names = {mark: name.partition(";")[0].partition(",")[0] for mark, name in names.items()}
        self.tell()

    def tell(self) -> None:
        """Say what is open now."""
        found = self.found
        if found is None:
            return
        self._title.setText(words.left_open_heading() if found.reached_the_end else words.taken_back())
        for word, places in (
            (words.not_asked(), found.not_asked),
            (words.not_answered(), found.not_answered),
        ):
            told = words.left_open(places, self._names)
            self._lines[word].setText(f"{word}: {told}.")
            self._lines[word].setVisible(bool(told))
        self.setVisible(bool(found) and not self._is_put_away)

    def _put_away(self) -> None:
        self._is_put_away = True
        self.hide()
