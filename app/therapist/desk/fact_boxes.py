"""Three boxes below a client's story: what to ask next time, what stays true, how sure the change is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from app.widgets.controls import label
from app.words import story as words

NARROW = 620
"""Pixels of width below which the boxes stand one below the other."""
GAP = 16


class FactBox(QFrame):
    """A heading and some lines."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._heading = label(heading, type="heading", tone="quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self._heading)
        self._lines = [label(wrap=True) for _ in range(words.MOST)]
        self._more = label(type="small", tone="quiet", wrap=True)
        for each in (*self._lines, self._more):
            self._column.addWidget(each)
        self._column.addStretch(1)

    @property
    def lines(self) -> list[str]:
        """What stands in the box."""
        return [each.text() for each in (*self._lines, self._more) if not each.isHidden()]

    def show_lines(self, lines: Sequence[str], note: str = "", heading: str = "") -> None:
        """Show these lines, as far as there is room, and a note in small letters."""
        if heading:
            self._heading.setText(heading)
        for place, each in enumerate(self._lines):
            _say(each, lines[place] if place < len(lines) else "")
        left = len(lines) - len(self._lines)
        _say(self._more, note or (words.and_more(left) if left > 0 else ""))


class FactBoxes(QWidget):
    """The boxes side by side, or one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.next_time = FactBox(words.next_time())
        self.standing = FactBox(words.standing())
        self.change = FactBox("")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for box in (self.next_time, self.standing, self.change):
            self._row.addWidget(box, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if self.width() < NARROW else across)


def _say(line: QLabel, text: str) -> None:
    line.setText(text)
    line.setVisible(bool(text))
