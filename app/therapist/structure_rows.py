"""Structures that have to do with the marks, in two lists never mixed: what lies under, what refers there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app import wording_findings as words
from app import wording_inside as inside
from app.theme import Theme
from app.therapist.lit_row import LitRow, Place
from app.widgets.controls import Kind, button, label
from models.anatomy.anatomy import Anatomy
from models.inference.lying import LinkedStructure
from models.inference.territory import Link

FIRST = 4
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

    lit = Signal(object)
    opened = Signal(object)

    def __init__(
        self, theme: Theme, anatomy: Anatomy, heading: str, found: Sequence[LinkedStructure]
    ) -> None:
        super().__init__()
        self._theme, self._anatomy = theme, anatomy
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(heading, type="heading", tone="quiet"))
        self.rows = [self._row(structure) for structure in found[:LISTED]]
        for row in self.rows:
            column.addWidget(row)
        self._more: QPushButton | None = None
        if len(self.rows) > FIRST:
            self._more = button(theme, "", kind=Kind.LINK)
            self._more.setCheckable(True)
            self._more.setObjectName(f"more {heading}")
            self._more.toggled.connect(self._show_all)
            column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
            self._show_all(False)

    def _show_all(self, wanted: bool) -> None:
        for row in self.rows[FIRST:]:
            row.setVisible(wanted)
        if self._more is not None:
            count = len(self.rows) - FIRST
            self._more.setText(words.FEWER if wanted else words.MORE.format(count=count))

    def _row(self, structure: LinkedStructure) -> LitRow:
        muscle = self._anatomy.muscles[structure.id]
        place = Place(structure=structure.id, side=structure.side, link=structure.link)
        if structure.link is Link.UNDER:
            line = inside.under_line(muscle.layer, muscle.reach)
        else:
            line = words.refers_line(essential=structure.essential)
        row = LitRow(
            place,
            inside.sided(structure.side, muscle.name),
            line,
            trail=ShareBar(self._theme, structure.share),
        )
        row.setToolTip(words.share_marked(structure.link is Link.UNDER, structure.share))
        row.setObjectName(f"structure {structure.id} {structure.side} {structure.link}")
        row.setAccessibleName(f"{row.accessibleName()}, {row.toolTip()}")
        row.lit.connect(self.lit)
        row.wanted.connect(self.opened)
        return row
