"""Movements before and after, posture, and what the client tells the therapist in numbers, as rows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from app.style.theme import Theme
from app.therapist.hands.feeling import Feeling
from app.therapist.hands.felt_dots import FeltDots
from app.therapist.planning import Planning
from app.widgets.controls import label
from app.widgets.text_field import TextField
from app.words import hands as words
from app.words.note import POSTURE, STRENGTHS
from models.body.view import Side
from models.practice.hands import Felt, Movement, MovementId, PostureItem
from models.practice.measures import Activity, Rated, Strength
from models.practice.session import LookedAt

MOVED = (
    (MovementId.BEND_FORWARD, Side.MIDLINE),
    (MovementId.STRAIGHT_LEG, Side.LEFT),
    (MovementId.STRAIGHT_LEG, Side.RIGHT),
    (MovementId.SIT_TO_STAND, Side.MIDLINE),
)
ACTIVITIES = 3


class Amount(QSpinBox):
    """A number from 0 to 10, or "–" while nobody said one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(-1, 10)
        self.setSpecialValueText("–")
        self.setProperty("small", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedWidth(76)
        self.setKeyboardTracking(False)

    @property
    def amount(self) -> float | None:
        """The number; None while nobody said one."""
        return None if self.value() < 0 else float(self.value())

    def show_amount(self, amount: float | None) -> None:
        """Show a number without telling of it."""
        self.blockSignals(True)
        self.setValue(-1 if amount is None else round(amount))
        self.blockSignals(False)


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

    def show_told(self) -> None:
        """Show what was seen, with last time's beside it."""
        for item, dots in self.rows.items():
            dots.show_value(self._feeling.hands.posture.get(item), self._feeling.last.posture.get(item))
            dots.setEnabled(self._feeling.editable)

    def _keep(self, item: PostureItem, value: int) -> None:
        self._planning.visit.record(LookedAt(item, Felt(value)))


class MeasureRows(QWidget):
    """Strength from 0 to 10 now, at worst, on average; and three activities of the client's own."""

    def __init__(self, planning: Planning, feeling: Feeling) -> None:
        super().__init__()
        self._planning, self._feeling = planning, feeling
        self.strengths = {when: Amount(STRENGTHS[when]()) for when in Strength}
        self.texts = [TextField() for _ in range(ACTIVITIES)]
        self.values = [Amount(words.activities()) for _ in range(ACTIVITIES)]
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 4, 0)
        for number, (when, part) in enumerate(self.strengths.items()):
            grid.addWidget(label(STRENGTHS[when](), wrap=True), number, 0)
            grid.addWidget(part, number, 1)
            part.valueChanged.connect(partial(self._rate, when))
        heading = label(words.activities(), type="small", tone="quiet", wrap=True)
        grid.addWidget(heading, len(Strength), 0, 1, 2)
        for number, (text, value) in enumerate(zip(self.texts, self.values, strict=True)):
            text.setPlaceholderText(words.activity_hint())
            text.setAccessibleName(f"{words.activity_hint()} {number + 1}")
            text.editingFinished.connect(partial(self._act, number))
            value.valueChanged.connect(partial(self._act, number))
            grid.addWidget(text, len(Strength) + 1 + number, 0)
            grid.addWidget(value, len(Strength) + 1 + number, 1)
        grid.setColumnStretch(0, 1)

    def show_told(self) -> None:
        """Show what was told; activities of an earlier visit stand ready, their numbers open."""
        session = self._planning.session
        for when, part in self.strengths.items():
            part.show_amount(session.rated.get(when))
            part.setEnabled(self._feeling.editable)
        last = self._planning.last.session.activities if self._planning.last else ()
        told = {row.number: replace(row, value=None) for row in last}
        told |= {row.number: row for row in session.activities}
        for number, (text, value) in enumerate(zip(self.texts, self.values, strict=True), 1):
            row = told.get(number)
            if not text.hasFocus():
                text.setText(row.text if row else "")
            value.show_amount(row.value if row else None)
            text.setEnabled(self._feeling.editable)
            value.setEnabled(self._feeling.editable)

    def _rate(self, when: Strength, _: int) -> None:
        amount = self.strengths[when].amount
        if amount is None:
            self._planning.visit.withdraw(Rated(when, 0).key)
        else:
            self._planning.visit.record(Rated(when, amount))

    def _act(self, number: int, _: int = 0) -> None:
        row = Activity(number + 1, self.texts[number].words, self.values[number].amount)
        if not row.text:
            self._planning.visit.withdraw(row.key)
        elif row.value is not None or row.key in self._planning.session.values:
            self._planning.visit.record(row)
