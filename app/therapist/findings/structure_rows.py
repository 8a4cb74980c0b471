"""Structures that have to do with the marks, in two lists never mixed: what lies under, what refers there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.widgets.lit_row import LitRow, SkinTarget
from app.words import anatomy as inside
from app.words import findings as words
from models.anatomy.anatomy import Anatomy
from models.inference.lying import LinkedStructure
from models.inference.territory import Link

FIRST = 3
"""So many of each list are shown at once."""
LISTED = 12
"""So many are shown at most: what ranks lower has little to do with the marks."""


class ShareBar(QWidget):
    """A thin bar: how much of a structure's skin is marked."""

    def __init__(self, theme: Theme, share: float) -> None:
        super().__init__()
        self._theme, self._share = theme, share
        self.setFixedSize(44, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(self._theme.colour("pressed"))
        painter.drawRoundedRect(whole, 3, 3)
        painter.setBrush(self._theme.colour("action"))
        painter.drawRoundedRect(QRectF(0, 0, max(whole.width() * self._share, 6), 6), 3, 3)
        painter.end()


class StructureList(QWidget):
    """One of the two lists; `opened` carries the Place whose facts are wanted."""

    lit = Signal(SkinTarget)
    opened = Signal(SkinTarget)

    def __init__(
        self, theme: Theme, anatomy: Anatomy, heading: str, found: Sequence[LinkedStructure]
    ) -> None:
        super().__init__()
        self._theme, self._anatomy = theme, anatomy
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(heading, type="heading", tone="quiet"))
        for structure in found[:FIRST]:
            column.addWidget(self._row(structure))
        self._rest = found[FIRST:LISTED]
        self._folded: QWidget | None = None
        if self._rest:
            self._more = button(theme, words.more().format(count=len(self._rest)), kind=ButtonKind.LINK)
            self._more.setCheckable(True)
            self._more.setObjectName(f"more {heading}")
            self._more.toggled.connect(self._show_rest)
            column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = column

    def _show_rest(self, wanted: bool) -> None:
        """Unfold the lower rows; they are made when they are first wanted."""
        if self._folded is None:
            self._folded = QWidget()
            rows = QVBoxLayout(self._folded)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(1)
            for structure in self._rest:
                rows.addWidget(self._row(structure))
            self._column.insertWidget(self._column.count() - 1, self._folded)
        self._folded.setVisible(wanted)
        self._more.setText(words.fewer() if wanted else words.more().format(count=len(self._rest)))

    def _row(self, structure: LinkedStructure) -> LitRow:
        place = SkinTarget(structure=structure.id, side=structure.side, link=structure.link)
        name, line, tip = self._told(structure)
        row = LitRow(
            place, inside.sided(structure.side, name), line, trail=ShareBar(self._theme, structure.share)
        )
        row.setToolTip(tip)
        row.setObjectName(f"structure {structure.id} {structure.side} {structure.link}")
        row.setAccessibleName(f"{row.accessibleName()}, {row.toolTip()}")
        row.lit.connect(self.lit)
        row.wanted.connect(self.opened)
        return row

    def _told(self, structure: LinkedStructure) -> tuple[str, str, str]:
        """Its name, a line of what it has to do with the marks, and how much of it is marked."""
        if structure.link is Link.NERVE_PATH:
            nerve = self._anatomy.neighbours[structure.id]
            return nerve.name, nerve.resembles, words.stretch(nerve.name, structure.share)
        muscle = self._anatomy.muscles[structure.id]
        if structure.link is Link.UNDER:
            line = inside.under_line(muscle.layer, muscle.reach)
        else:
            line = words.refers_line(essential=structure.essential)
        return muscle.name, line, words.share_marked(structure.link is Link.UNDER, structure.share)
