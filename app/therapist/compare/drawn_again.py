"""Whether two maps of one day are the same pain drawn twice, and what a studio's own hands amount to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from app.widgets.controls import label
from app.words import compare as words
from app.workplace import Workplace
from models.body.cells import Cells
from models.compare.coverage import union
from models.compare.own_hand import OwnHand, own_hand, shared_skin
from models.errors import StoreError
from models.practice.session_values import DRAWN_AGAIN, DrawnAgain
from models.practice.visit import Visit

SAME_PAIN_FOR = timedelta(hours=12)
"""Two maps farther apart are no redraw: the pain itself may have changed."""


class DrawnAgainCard(QFrame):
    """Asks of two maps of one day whether the later is only a redraw, and tells what such pairs amount to."""

    kept = Signal()
    """Something was said or taken back: what may be called change may be another now."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._pair: tuple[Visit, Visit] | None = None
        self.setProperty("role", "card")
        self.same = QCheckBox(words.drawn_again())
        self.known = label(type="small", tone="quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(self.same)
        column.addWidget(self.known)
        self.same.clicked.connect(self._keep)

    @property
    def is_said(self) -> bool:
        """Whether the two that are shown are said to be the same pain drawn twice."""
        return not self.isHidden() and self.same.isChecked()

    def show_pair(self, earlier: Visit, later: Visit) -> None:
        """Show the question for two visits; it is asked of two maps of one day alone."""
        self._pair = earlier, later
        apart = later.started - earlier.started
        self.setVisible(timedelta(0) < apart <= SAME_PAIN_FOR)
        if self.isHidden():
            return
        self.same.setChecked(self._workplace.session(later.id, quietly=True).drawn_again == earlier.id)
        self._tell(hand_of(self._workplace))

    def _keep(self, same: bool) -> None:
        assert self._pair is not None
        earlier, later = self._pair
        with self._workplace.briefly_open(later) as door:
            if same:
                door.record(DrawnAgain(earlier.id))
            else:
                door.withdraw(DRAWN_AGAIN)
        hand = hand_of(self._workplace)
        self._workplace.comparer.widen(hand.level)
        self.kept.emit()

    def _tell(self, hand: OwnHand) -> None:
        self.known.setText(words.own_hand(hand))


def hand_of(workplace: Workplace) -> OwnHand:
    """How the clients of the register draw the same pain again, by all pairs of which that was said."""
    shared: dict[UUID, list[float]] = {}
    try:
        visits: Sequence[UUID] = workplace.register.sessions.with_key(DRAWN_AGAIN)
    except StoreError:
        visits = ()
    for visit in dict.fromkeys(visits):
        first = workplace.session(visit, quietly=True).drawn_again
        if first is None:
            continue
        try:
            client = workplace.register.visits.one(visit).client
            workplace.register.visits.one(first)
        except StoreError:  # one of the two was removed
            continue
        share = shared_skin(*(_skin(workplace, each) for each in (first, visit)))
        if share is not None:
            shared.setdefault(client, []).append(share)
    return own_hand(shared)


def _skin(workplace: Workplace, visit: UUID) -> Cells:
    return union((each.skin for each in workplace.marks_of(visit)), workplace.atlas.count)
