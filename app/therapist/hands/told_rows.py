"""Movements before and after, and posture, as rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from app.style.theme import Theme
from app.therapist.hands.amount import Amount
from app.therapist.hands.feeling import Feeling
from app.therapist.hands.felt_dots import FeltDots
from app.therapist.planning import Planning
from app.widgets.controls import label
from app.widgets.one_stop import OneStop
from app.words import hands as words
from app.words.note import POSTURE
from models.body.view import Side
from models.practice.hands import Felt, Movement, MovementId, PostureItem
from models.practice.session_values import LookedAt

MOVED = (
    (MovementId.BEND_FORWARD, Side.MIDLINE),
    (MovementId.STRAIGHT_LEG, Side.LEFT),
    (MovementId.STRAIGHT_LEG, Side.RIGHT),
    (MovementId.SIT_TO_STAND, Side.MIDLINE),
)


class MovementRows(QWidget):
    """The movements with their strength before and after."""

    def __init__(self, planning: Planning, feeling: Feeling) -> None:
        super().__init__()
        self._planning, self._feeling = planning, feeling
        self.rows: dict[tuple[MovementId, Side], tuple[Amount, Amount]] = {}
        self._last = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 4, 0)
        for column, told in ((1, words.before()), (2, words.after())):
            grid.addWidget(label(told, type="small", tone="quiet"), 0, column)
        for number, (movement, side) in enumerate(MOVED, 1):
            name = words.movement_name(movement, side)
            parts = (Amount(f"{name}, {words.before()}"), Amount(f"{name}, {words.after()}"))
            last = label(type="small", tone="quiet")
            grid.addWidget(label(name), number, 0)
            for column, part in enumerate(parts, 1):
                part.valueChanged.connect(partial(self._keep, movement, side))
                grid.addWidget(part, number, column)
            grid.addWidget(last, number, 3)
            self.rows[movement, side], self._last[movement, side] = parts, last
        grid.setColumnStretch(0, 1)

    def show_told(self) -> None:
        """Show what was told."""
        now = {(row.movement, row.side): row for row in self._feeling.hands.movements}
        last = {(row.movement, row.side): row for row in self._feeling.last.movements}
        for key, (before, after) in self.rows.items():
            row = now.get(key)
            before.show_amount(row.before if row else None)
            after.show_amount(row.after if row else None)
            self._last[key].setText(words.last_movement(last[key]) if key in last else "")
            for part in (before, after):
                part.setEnabled(self._feeling.editable)

    def _keep(self, movement: MovementId, side: Side, _: int) -> None:
        before, after = self.rows[movement, side]
        row = Movement(movement, side, before.amount, after.amount)
        if row.before is None and row.after is None:
            self._planning.visit.withdraw(row.key)
        else:
            self._planning.visit.record(row)


class PostureRows(QWidget):
    """How somebody stands and moves, and habits, as dots."""

    def __init__(self, theme: Theme, planning: Planning, feeling: Feeling) -> None:
        super().__init__()
        self._planning, self._feeling = planning, feeling
        self.rows: dict[PostureItem, FeltDots] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 4, 0)
        grid.setVerticalSpacing(0)
        for number, item in enumerate(PostureItem):
            dots = FeltDots(theme, POSTURE[item]())
            dots.felt.connect(partial(self._keep, item))
            dots.forgotten.connect(partial(planning.visit.withdraw, LookedAt(item, Felt.NONE).key))
            self.rows[item] = dots
            grid.addWidget(label(POSTURE[item](), wrap=True), number // 2, 2 * (number % 2))
            grid.addWidget(dots, number // 2, 2 * (number % 2) + 1)
        for column in (0, 2):
            grid.setColumnStretch(column, 1)
        dots_in_order = list(self.rows.values())
        OneStop(self, [dots_in_order[at : at + 2] for at in range(0, len(dots_in_order), 2)])

    def show_told(self) -> None:
        """Show what was seen, with last time's beside it."""
        for item, dots in self.rows.items():
            dots.show_value(self._feeling.hands.posture.get(item), self._feeling.last.posture.get(item))
            dots.setEnabled(self._feeling.editable)

    def _keep(self, item: PostureItem, value: int) -> None:
        self._planning.visit.record(LookedAt(item, Felt(value)))
