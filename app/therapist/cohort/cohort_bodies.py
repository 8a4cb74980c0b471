"""Two bodies of one figure, coloured by a group's maps or by how two groups differ, with their scale."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.export.heat_steps import HeatSteps, steps_of_difference, steps_of_shares
from app.therapist.cohort.heat_body import HeatBody
from app.therapist.cohort.heat_scale import HeatScale
from app.therapist.cohort.selection_form import picker
from app.words import cohort as words
from app.workplace import Workplace
from models.body.view import Body, View
from models.cohort.difference import skin_difference
from models.cohort.heat import HeatMap

PAIRS = ((View.BACK, View.FRONT), (View.LEFT, View.RIGHT), (View.SOLE_LEFT, View.SOLE_RIGHT))


class Coloured(Enum):
    """What the colours of two groups tell."""

    DIFFERENCE = auto()
    THESE = auto()
    AGAINST = auto()


class CohortBodies(QWidget):
    """Shows what it was handed last; its three pickers are laid out by the page."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.bodies = [HeatBody(workplace.theme, workplace.figures, workplace.atlas) for _ in range(2)]
        self.scale = HeatScale(workplace.theme)
        self.coloured, self.views, self.figure = map(
            picker, (words.coloured(), words.views(), words.shown_figure())
        )
        for what, name in zip(
            Coloured, (words.their_difference, words.group, words.other_group), strict=True
        ):
            self.coloured.addItem(name(), what)
        for pair, name in zip(PAIRS, (words.both_sides, words.from_sides, words.soles), strict=True):
            self.views.addItem(name(), pair)
        for body in (Body.NEUTRAL, Body.FEMALE, Body.MALE):
            self.figure.addItem(words.on_figure(body), body)
        self.coloured.hide()
        self._found: HeatMap | None = None
        self._against: HeatMap | None = None
        self.steps: HeatSteps | None = None
        """The colours that are shown; None while nothing is."""
        row = QHBoxLayout()
        for shown in self.bodies:
            row.addWidget(shown, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(row, 1)
        column.addWidget(self.scale)
        for each in (self.coloured, self.views, self.figure):
            each.activated.connect(self._show)

    @property
    def look(self) -> tuple[Body, tuple[View, View]]:
        """The figure that is shown, and from which two sides."""
        return Body(self.figure.currentData()), self.views.currentData()

    @property
    def groups(self) -> list[HeatMap]:
        """The groups whose maps the colours tell of: one, or two of which it is the difference."""
        both = [each for each in (self._found, self._against) if each is not None]
        match self.coloured.currentData() if len(both) > 1 else Coloured.THESE:
            case Coloured.DIFFERENCE:
                return both
            case Coloured.AGAINST:
                return both[1:]
            case _:
                return both[:1]

    def show_groups(self, found: HeatMap | None, against: HeatMap | None) -> None:
        """Show these counts: of two groups their difference first."""
        self._found, self._against = found, against
        self.coloured.setVisible(against is not None)
        self._show()

    def light(self, region: str) -> None:
        """Outline a region; an empty word outlines none."""
        for each in self.bodies:
            each.light(region or None)

    def _show(self) -> None:
        groups = self.groups
        if not groups:
            self.steps = None
        elif len(groups) == 1:
            self.steps = steps_of_shares(groups[0])
        else:
            self.steps = steps_of_difference(skin_difference(*groups))
        body, views = self.look
        for shown, view in zip(self.bodies, views, strict=True):
            shown.show_heat(self.steps, body, view)
        self.scale.show_steps(self.steps)
