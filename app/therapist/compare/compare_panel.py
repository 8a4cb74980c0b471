"""What changed between two visits in figures and words: area, worst pain, and region by region."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.canvas.marks.patterns import ChangeKind
from app.therapist.visit.marks_panel import WIDTH
from app.widgets.controls import arrange, label, line
from app.widgets.swatch import Swatch
from app.words import compare as words
from app.words import shared as wording
from app.words.change import redraws, sentence
from models.body.atlas import Atlas
from models.compare.comparison import Comparison, RegionChange, RegionState

KINDS = {
    ChangeKind.ONLY_THEN: words.only_then,
    ChangeKind.ONLY_NOW: words.only_now,
    ChangeKind.BOTH: words.both,
}
NARROW, BELOW, WIDEST = 300, 480, 16_777_215
ORDER = (
    RegionState.NEW,
    RegionState.WORSE,
    RegionState.PERSISTING,
    RegionState.BETTER,
    RegionState.RESOLVED,
    RegionState.UNCERTAIN,
)


class ComparePanel(QWidget):
    """Shows one comparison; fill it again for another."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area, self._worst = label(wrap=True), label()
        self._area.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sentence = label(type="lead", wrap=True)
        self.redraws = label(type="small", tone="quiet", wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(words.region())
        figures = QGridLayout()
        figures.setVerticalSpacing(4)
        for row, (name, value) in enumerate(
            ((words.marked_skin(), self._area), (words.worst_title(), self._worst))
        ):
            figures.addWidget(label(name, tone="quiet"), row, 0)
            figures.addWidget(value, row, 1)
        figures.setColumnStretch(1, 1)
        self._worst.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addLayout(_legend())
        column.addWidget(line())
        column.addLayout(figures)
        column.addWidget(line())
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
        """How broad it is beside the bodies."""
        return NARROW if narrow else WIDTH

    def show_comparison(self, found: Comparison, atlas: Atlas) -> None:
        """Show these figures, the regions that got worse first."""
        self._area.setText(f"{words.area(found)}\n{words.share(found)}")
        self._worst.setText(words.worst(found))
        self.sentence.setText(sentence(found, atlas))
        shown = redraws(found)
        self.redraws.setText(shown or "")
        self.redraws.setVisible(shown is not None)
        self._scroll.setVisible(bool(found.regions))
        self._scroll.setWidget(_table(sorted(found.regions, key=lambda change: ORDER.index(change.state))))


def _legend() -> QHBoxLayout:
    row = QHBoxLayout()
    for kind, word in KINDS.items():
        pair = QHBoxLayout()
        arrange(pair, Swatch(kind, 18), label(word(), type="small"), gap=4)
        row.addLayout(pair)
    row.addStretch(1)
    row.setSpacing(10)
    return row


def _table(changes: list[RegionChange]) -> QWidget:
    part = QWidget()
    part.setProperty("role", "clear")
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 4, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(10)
    heads = (words.region(), f"{words.then()} → {words.now()}", words.change())
    for column, head in enumerate(heads):
        grid.addWidget(label(head, type="small", tone="quiet"), 0, column)
    for row, change in enumerate(changes, 1):
        name = label(wording.region_name(change.region), type="small", wrap=True)
        intensity, state = label(words.then_now(change.before, change.after), type="small"), _state(change)
        sentence = f"{name.text()}: {intensity.text()}, {state.text()}"
        for column, each in enumerate((name, intensity, state)):
            each.setAccessibleName(sentence)
            grid.addWidget(each, row, column, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setRowStretch(len(changes) + 1, 1)
    return part


def _state(change: RegionChange) -> QLabel:
    quiet = change.state is RegionState.PERSISTING
    return label(words.STATES[change.state](), type="small", tone="quiet" if quiet else "")
