"""One muscle as a row: tenderness and tone on both sides, and last time's values to be copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.therapist.hands.feeling import BOTH, Feeling
from app.therapist.hands.felt_dots import FeltDots
from app.widgets.controls import icon_button, label, restyle
from app.words import hands as words
from models.body.view import Side
from models.practice.hands import Felt


class FeltRow(QFrame):
    """Shows one muscle; `chosen` when its name or a dot is touched."""

    chosen = Signal(str, Side)

    def __init__(self, theme: Theme, feeling: Feeling, muscle: str, name: str) -> None:
        super().__init__()
        self._feeling, self.muscle = feeling, muscle
        self.setProperty("role", "plan-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(6)
        title = label(f"{name[0].upper()}{name[1:]}", wrap=True)
        row.addWidget(title, 1)
        self.tender: dict[Side, FeltDots] = {}
        self.tone: dict[Side, FeltDots] = {}
        for side in BOTH:
            tender = FeltDots(theme, words.dots_name(name, side, words.tenderness()))
            tight = FeltDots(theme, words.dots_name(name, side, words.tone()))
            tender.felt.connect(partial(self._feel, side, tender=True))
            tight.felt.connect(partial(self._feel, side, tender=False))
            tender.forgotten.connect(partial(self._forget, side, tender=True))
            tight.forgotten.connect(partial(self._forget, side, tender=False))
            self.tender[side], self.tone[side] = tender, tight
            row.addWidget(tender)
            row.addWidget(tight)
            if side is Side.LEFT:
                row.addSpacing(10)
        self.again = icon_button(theme, Icon.AGAIN, f"{words.copy_line()}: {name}")
        self.again.clicked.connect(lambda _: feeling.as_last_time(muscle))
        row.addWidget(self.again)
        kept = self.again.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.again.setSizePolicy(kept)

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to in this row, from left to right."""
        dots = (part for side in BOTH for part in (self.tender[side], self.tone[side]))
        return (*dots, self.again)

    def show_felt(self, *, chosen: bool) -> None:
        """Show what was felt, with last time's beside it."""
        for side in BOTH:
            now, last = self._feeling.row(self.muscle, side), self._feeling.last_row(self.muscle, side)
            self.tender[side].show_value(now.tenderness, last.tenderness if last else None)
            self.tone[side].show_value(now.tone, last.tone if last else None)
            for dots in (self.tender[side], self.tone[side]):
                dots.setEnabled(self._feeling.editable)
        self.again.setVisible(self._feeling.editable and self._feeling.copies(self.muscle))
        restyle(self, pointed=chosen)

    def _feel(self, side: Side, value: int, *, tender: bool) -> None:
        self.chosen.emit(self.muscle, side)
        keep = self._feeling.tender if tender else self._feeling.tight
        keep(self.muscle, side, Felt(value))

    def _forget(self, side: Side, *, tender: bool) -> None:
        keep = self._feeling.tender if tender else self._feeling.tight
        keep(self.muscle, side, None)
