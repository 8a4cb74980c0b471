"""What changed between two visits, part by part of the body, from the foot up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.canvas.marks.patterns import ChangeKind
from app.therapist.compare.ask_card import AskCard
from app.therapist.compare.drawn_again import DrawnAgainCard
from app.therapist.compare.part_row import PartRow
from app.widgets.controls import arrange, label, line
from app.widgets.lit_row import SkinTarget
from app.widgets.swatch import Swatch
from app.words import compare as words
from app.words.change import redraws
from app.workplace import Workplace
from models.body.view import Side
from models.compare.comparison import Comparison
from models.compare.parts import by_parts

KINDS = {
    ChangeKind.ONLY_THEN: words.gone,
    ChangeKind.BOTH: words.still,
    ChangeKind.ONLY_NOW: words.new,
}
NARROW, BROAD, BELOW, WIDEST = 372, 432, 480, 16_777_215


class ComparePanel(QWidget):
    """Shows one comparison; fill it again for another."""

    lit = Signal(SkinTarget)
    wanted = Signal(SkinTarget)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._theme = workplace.theme
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.redraws = label(type="small", tone="quiet", wrap=True)
        self.rows: list[PartRow] = []
        self.ask = AskCard()
        self.ask.hide()
        self.drawn_again = DrawnAgainCard(workplace)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(words.parts())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 14)
        column.setSpacing(10)
        column.addLayout(_legend())
        column.addWidget(line())
        column.addWidget(self.ask)
        column.addWidget(self.drawn_again)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.redraws)

    def beside(self, *, below: bool, narrow: bool) -> None:
        """Stand beside the bodies, or below them."""
        width = self.width_beside(narrow=narrow)
        self.setMinimumWidth(0 if below else width)
        self.setMaximumWidth(WIDEST if below else width)
        self.setMinimumHeight(BELOW if below else 0)
        self.setMaximumHeight(BELOW if below else WIDEST)

    def width_beside(self, *, narrow: bool) -> int:
        """How broad it is beside the bodies: the line of strengths gives a part of what larger words take."""
        return round((NARROW if narrow else BROAD) + 1.5 * (self._theme.text - 100))

    def show_comparison(self, found: Comparison) -> None:
        """Show the parts of each side, the side with more of them first."""
        shown = redraws(found)
        self.redraws.setText(shown or "")
        self.redraws.setVisible(shown is not None)
        self.rows = []
        content = QWidget()
        content.setProperty("role", "clear")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(0)
        groups = {side: by_parts(found.regions, side) for side in Side}
        sides = sorted((Side.RIGHT, Side.LEFT), key=lambda side: -len(groups[side]))
        for side in (*sides, Side.MIDLINE):
            if not groups[side]:
                if side is not Side.MIDLINE and all(found.told):
                    column.addLayout(_heading(words.side_heading(side), words.nothing_both()))
                continue
            column.addLayout(_heading(words.side_heading(side), words.strength_then_now()))
            for part in groups[side]:
                row = PartRow(self._theme, part)
                row.lit.connect(self.lit)
                row.wanted.connect(self.wanted)
                self.rows.append(row)
                column.addWidget(line())
                column.addWidget(row)
            column.addWidget(line())
        column.addStretch(1)
        self._scroll.setWidget(content)


def _heading(side: str, trail: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(8, 12, 8, 6)
    row.addWidget(label(side, type="heading"))
    told = label(trail, type="small", tone="quiet", wrap=True)
    told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(told, 1)
    return row


def _legend() -> QHBoxLayout:
    row = QHBoxLayout()
    for kind, word in KINDS.items():
        pair = QHBoxLayout()
        arrange(pair, Swatch(kind, 18), label(word(), type="small"), gap=6)
        row.addLayout(pair)
    row.addStretch(1)
    row.setSpacing(16)
    return row
