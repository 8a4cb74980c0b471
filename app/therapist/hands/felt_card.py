"""The card of the muscle under the hand: tenderness, tone, where it refers, whether it eases, a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.hands.feeling import Feeling
from app.widgets.choice import Choice
from app.widgets.controls import button, label
from app.widgets.flow import FlowLayout
from app.widgets.text_field import TextField
from app.words import hands as words
from app.words.regions import region_named
from models.anatomy.anatomy import Anatomy
from models.body.region import region_ids
from models.body.view import Side
from models.practice.hands import Felt

MOST_PLACES = 3
"""Places of a referral that are offered beside those that were felt; any other one is drawn."""


class FeltCard(QFrame):
    """Shows one muscle of one side at a time, in targets for one knuckle."""

    draws = Signal(bool)
    """Whether a line over the body tells where the muscle refers."""

    def __init__(
        self, theme: Theme, feeling: Feeling, anatomy: Anatomy, *, eased_below: bool = False
    ) -> None:
        """`eased_below` sets whether pressure eases in a line of its own, where little width is."""
        super().__init__()
        self._eased_below = eased_below
        self._theme, self._feeling, self._anatomy = theme, feeling, anatomy
        self.muscle, self.side = "", Side.RIGHT
        self.setProperty("role", "card")
        steps = {each: str(int(each)) for each in Felt}
        self.title = label(words.touch_muscle(), type="name", wrap=True)
        self.tender = Choice(steps, name=words.tenderness(), touch=True, may_be_none=True)
        self.tone = Choice(steps, name=words.tone(), touch=True, may_be_none=True)
        yes_no = {True: words.yes(), False: words.no()}
        self.eased = Choice(yes_no, name=words.eased(), touch=True, may_be_none=True)
        self.word = TextField()
        self.word.setPlaceholderText(words.word())
        self.word.setAccessibleName(words.word())
        self.places: dict[str, QPushButton] = {}
        self.draw = self._chip(words.draw_place())
        self.draw.toggled.connect(self.draws)
        self._places = FlowLayout(self.draw, gap=6)
        self._lay_out()
        self.tender.chosen.connect(lambda felt: self._feeling.tender(self.muscle, self.side, felt))
        self.tone.chosen.connect(lambda felt: self._feeling.tight(self.muscle, self.side, felt))
        self.eased.chosen.connect(lambda eased: self._keep(eased=eased))
        self.word.editingFinished.connect(lambda: self._keep(note=self.word.words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        columns: list[tuple[str, QWidget]] = [
            (words.tenderness(), self.tender),
            (words.tone(), self.tone),
        ]
        if not self._eased_below:
            columns.append((words.eased(), self.eased))
        for number, (told, part) in enumerate(columns):
            grid.addWidget(label(told, type="small", tone="quiet"), 0, number)
            grid.addWidget(part, 1, number, Qt.AlignmentFlag.AlignLeft)
        if self._eased_below:
            told_eased = label(words.eased(), type="small", tone="quiet")
            grid.addWidget(told_eased, 2, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.eased, 2, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(len(columns), 1)
        column.addLayout(grid)
        column.addWidget(label(words.refers(), type="small", tone="quiet"))
        column.addLayout(self._places)
        column.addWidget(self.word)

    def feel(self, muscle: str, side: Side) -> None:
        """Turn to a muscle of a side."""
        if (muscle, side) == (self.muscle, self.side):
            return
        self.muscle, self.side = muscle, side
        self.draw.setChecked(False)
        self._offer(self._known())

    def _offer(self, regions: Sequence[str]) -> None:
        """Offer these places, each as a chip; the one that lets them be drawn comes last."""
        for old in self.places.values():
            self._places.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._places.removeWidget(self.draw)
        self.places = {region: self._place(region) for region in regions}
        for chip in (*self.places.values(), self.draw):
            self._places.addWidget(chip)

    def _known(self) -> list[str]:
        """The regions to which the muscle was felt to refer, then those to which it can."""
        refers = self._anatomy.muscles[self.muscle].refers
        bases = (*refers.essential, *refers.spillover) if refers else ()
        can = [region for base in bases for region in region_ids(base, self.side)]
        felt = self._feeling.row(self.muscle, self.side).refers
        return list(dict.fromkeys((*felt, *can[:MOST_PLACES])))

    def _place(self, region: str) -> QPushButton:
        chip = self._chip(region_named(region))
        chip.clicked.connect(lambda _: self._refer(region))
        return chip

    def _chip(self, told: str) -> QPushButton:
        chip = button(self._theme, told)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        return chip

    def show_felt(self) -> None:
        """Show what was felt in the muscle."""
        if not self.muscle:
            for idle in (self.tender, self.tone, self.eased, self.word, self.draw):
                idle.setEnabled(False)
            return
        row, editable = self._feeling.row(self.muscle, self.side), self._feeling.editable
        name = self._anatomy.muscles[self.muscle].name.partition(" (")[0]
        self.title.setText(words.card_title(name, self.side))
        self.tender.show_value(row.tenderness)
        self.tone.show_value(row.tone)
        self.eased.show_value(row.eased)
        if not self.word.hasFocus():
            self.word.setText(row.note)
        if not set(row.refers) <= self.places.keys():
            self._offer([*self.places, *(each for each in row.refers if each not in self.places)])
        for region, chip in self.places.items():
            chip.setChecked(region in row.refers)
        parts: list[QWidget] = [self.tender, self.tone, self.eased, self.word, *self.places.values()]
        parts.append(self.draw)
        for part in parts:
            part.setEnabled(editable)

    def _keep(self, **changed: object) -> None:
        if self.muscle:
            row = replace(self._feeling.row(self.muscle, self.side), **changed)  # type: ignore[arg-type]
            if row != self._feeling.row(self.muscle, self.side):
                self._feeling.keep(row)

    def refer_to(self, regions: Sequence[str]) -> None:
        """Add the places that a line over the body passed, as one step."""
        row = self._feeling.row(self.muscle, self.side)
        self._keep(refers=tuple(dict.fromkeys((*row.refers, *regions))))

    def _refer(self, region: str) -> None:
        row = self._feeling.row(self.muscle, self.side)
        others = tuple(each for each in row.refers if each != region)
        self._keep(refers=others if region in row.refers else (*row.refers, region))
