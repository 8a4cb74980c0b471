"""The sections of a panel in two halves, each replaced on its own while the others stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

EDGE, GAP = 16, 8


class Section(QWidget):
    """A section and the column in which its parts stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)


class Sections(QWidget):
    """Two halves, of sections so many in the first; an empty section takes no room."""

    def __init__(self, direction: QBoxLayout.Direction, sections: Sequence[Section], first: int) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self._halves = QBoxLayout(direction, self)
        self._halves.setContentsMargins(EDGE, 8, EDGE, EDGE)
        self._halves.setSpacing(18)
        self._standing: list[tuple[QVBoxLayout, Section]] = []
        for standing, stretch in ((sections[:first], 0), (sections[first:], 1)):
            half = QVBoxLayout()
            half.setSpacing(GAP)
            for section in standing:
                half.addWidget(section)
                if not section.column.count():
                    section.hide()
                self._standing.append((half, section))
            half.addStretch(stretch)
            self._halves.addLayout(half, 1)

    def beside(self, direction: QBoxLayout.Direction) -> None:
        """Let the halves stand side by side, or one below the other."""
        self._halves.setDirection(direction)

    def replace(self, number: int, coming: Section) -> None:
        """Put a section in the place of the one before; the focus stays with what bears the same name."""
        half, before = self._standing[number]
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and before.isAncestorOf(focus) else ""
        half.insertWidget(half.indexOf(before), coming)
        coming.setVisible(coming.column.count() > 0)
        self._standing[number] = half, coming
        again: QWidget | None = coming.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()
        before.setParent(None)
        before.deleteLater()
