"""What lies beneath a spot, from the caution down to the bone, as the content of a card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.lit_row import LitRow, SkinTarget
from app.words import anatomy as words
from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import Caution
from models.body.view import Side
from models.inference.beneath import Sided, SpotAnatomy
from models.inference.territory import Link

EDGE = 16


class BeneathContent(QWidget):
    """`opened` carries the Place of a structure whose facts are wanted."""

    lit = Signal(SkinTarget)
    opened = Signal(SkinTarget)

    def __init__(self, theme: Theme, anatomy: Anatomy, found: SpotAnatomy) -> None:
        super().__init__()
        self._theme, self._anatomy = theme, anatomy
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE - 8, 2, EDGE - 8, 8)
        self._column.setSpacing(1)
        for caution in found.cautions:
            self._column.addWidget(_caution(caution))
        self._rows(words.muscles(), found.muscles, Link.UNDER, layered=True)
        self._rows(words.nerves(), found.nerves, Link.NERVE_PATH)
        if not (found.muscles or found.nerves or found.skin_nerves):
            self._told("", words.nothing_beneath())
        self._told(words.skin_nerve(), "; ".join(map(self._nerve_name, found.skin_nerves)))
        self._told(words.dermatome(), words.roots(found.core, found.fringe))
        self._rows(words.refers_here(), found.refers, Link.REFERS)
        self._rows(words.refers_sometimes(), found.refers_sometimes, Link.REFERS)
        self._column.addStretch(1)

    def _rows(self, heading: str, structures: Iterable[Sided], link: Link, *, layered: bool = False) -> None:
        held = list(structures)
        if held:
            self._heading(heading)
        for structure in held:
            layer = self._anatomy.muscles[structure.id].layer if layered else None
            trail = label(words.layer_word(layer), type="small", tone="quiet") if layer else None
            place = SkinTarget(structure=structure.id, side=structure.side, link=link)
            name = structure_name(self._anatomy, structure.id)
            row = LitRow(place, name[0].upper() + name[1:], trail=trail, small=True)
            if layer:
                row.setAccessibleName(f"{name}, {words.layer_word(layer)}")
            row.lit.connect(self.lit)
            row.wanted.connect(self.opened)
            self._column.addWidget(row)

    def _told(self, heading: str, sentence: str) -> None:
        if not sentence:
            return
        if heading:
            self._heading(heading)
        told = label(sentence, type="small", wrap=True)
        told.setContentsMargins(8, 1, 8, 1)
        self._column.addWidget(told)

    def _heading(self, word: str) -> None:
        self._column.addSpacing(8)
        head = label(word, type="heading", tone="quiet", wrap=True)
        head.setContentsMargins(8, 0, 8, 0)
        self._column.addWidget(head)

    def _nerve_name(self, nerve: str) -> str:
        named = next((row.name for row in self._anatomy.skin if row.nerve == nerve and row.name), "")
        return named or structure_name(self._anatomy, nerve)


def structure_name(anatomy: Anatomy, structure: str) -> str:
    """The name of a muscle, fascia, stretch of nerve or neighbour."""
    if structure in anatomy.muscles:
        return anatomy.muscles[structure].name
    if structure in anatomy.segments:
        return anatomy.segments[structure].name
    return anatomy.neighbours[structure].name


def sided_name(anatomy: Anatomy, structure: str, side: Side) -> str:
    """The name of a structure with the client's side before it."""
    return words.sided(side, structure_name(anatomy, structure))


def _caution(caution: Caution) -> QFrame:
    note = QFrame()
    note.setProperty("role", "note")
    column = QVBoxLayout(note)
    column.setContentsMargins(10, 7, 10, 7)
    column.addWidget(label(words.care(caution.level, caution.rule), type="small", wrap=True))
    return note
