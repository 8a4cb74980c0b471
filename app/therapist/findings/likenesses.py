"""What else resembles the marks by the places alone, apart from the set: unfolded when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.findings.pattern_card import PatternCard
from app.widgets.controls import ButtonKind, button, label
from app.words import why
from models.inference.finding import Finding, Where
from models.inference.model import Findings


def other_likenesses(findings: Findings, told: Collection[tuple[str, Where]]) -> list[Finding]:
    """The patterns that resemble the marks and are neither told, as pattern and side, nor in the set."""
    shared = {name for member in findings.set.members for name in member.patterns}
    return [
        each
        for each in findings.patterns
        if (each.pattern, each.side) not in told and each.pattern not in shared
    ]


class FoldedLikenesses(QWidget):
    """A link that unfolds the cards of these findings; they are made when it is first pressed."""

    unfolded = Signal(bool)
    filled = Signal(list)
    """The cards, once they are made."""

    def __init__(
        self, theme: Theme, others: Sequence[Finding], card: Callable[[Finding], PatternCard]
    ) -> None:
        super().__init__()
        self._others, self._card = others, card
        self._folded = QWidget()
        self._inner = QVBoxLayout(self._folded)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(2)
        self.unfold = button(theme, why.other_likenesses(len(others)), kind=ButtonKind.LINK)
        self.unfold.setObjectName("other likenesses")
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._folded)
        self._folded.hide()

    def _show(self, wanted: bool) -> None:
        if wanted and not self._inner.count():
            self._inner.addWidget(label(why.of_the_index(), type="small", tone="quiet", wrap=True))
            cards = [self._card(finding) for finding in self._others]
            for card in cards:
                self._inner.addWidget(card)
            self.filled.emit(cards)
        self._folded.setVisible(wanted)
        self.unfolded.emit(wanted)
