"""Two visits on bodies looked at in step: side by side with the change, the change alone, or fading over."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture, change_of
from app.gestures.tool import Tool
from app.therapist.compare.faded_bodies import FadedBodies
from app.therapist.compare.sole_inset import SoleInset
from app.widgets.controls import label
from app.words import compare as words
from app.workplace import Workplace
from models.body.cells import Cells
from models.body.view import STANDING, Body, Side, View
from models.compare.comparison import Comparison
from models.compare.coverage import union
from models.drawing.drawing import Drawing
from models.drawing.sight import STANDING_VIEWS, best_view

SEEN = 0.25
"""Share of what the best view shows of some skin; a view that shows less is turned away from."""
LEAST_SOLE = 10
"""Cells of a sole from which it is shown beside the body."""
SOLES = {Side.LEFT: View.SOLE_LEFT, Side.RIGHT: View.SOLE_RIGHT}


class Panes(Enum):
    """How two visits are shown."""

    SIDE_BY_SIDE = auto()
    OVERLAY = auto()
    SLIDER = auto()


class _Column(QWidget):
    """One body below its date, with the soles that were marked at its foot."""

    def __init__(self, workplace: Workplace, shown: Picture) -> None:
        super().__init__()
        self._workplace = workplace
        self.date = label(type="lead")
        self.date.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.canvas = BodyCanvas(workplace.figures, workplace.skin, shown)
        self.canvas.tool = Tool.POINT
        self.soles: dict[Side, SoleInset] = {}
        self._over = QGridLayout()
        self._over.addWidget(self.canvas, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.date)
        column.addLayout(self._over, 1)

    def show_picture(self, picture: Picture, soles: set[Side]) -> None:
        """Show this, and the soles of these sides where the body stands."""
        self.canvas.show_picture(picture)
        standing = picture.view.extent == STANDING
        for side, view in SOLES.items():
            wanted = standing and side in soles
            if wanted and side not in self.soles:
                self.soles[side] = SoleInset(self._workplace, view)
                self.soles[side].take_room(self.width())
                self._over.addWidget(self.soles[side], 0, 0)
            if side in self.soles:
                self.soles[side].show_picture(picture)
                self.soles[side].setVisible(wanted)
                self._over.setAlignment(self.soles[side], self._corner(side, picture.view))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for sole in self.soles.values():
            sole.take_room(self.width())

    @staticmethod
    def _corner(side: Side, view: View) -> Qt.AlignmentFlag:
        """At the foot of the picture, on the side where the client's side is."""
        left = (view.picture_left or view.only_side) is side
        return Qt.AlignmentFlag.AlignBottom | (
            Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        )


class ComparedBodies(QWidget):
    """Shows a comparison; all bodies have one view, one figure and one camera."""

    def __init__(self, workplace: Workplace, body: Body) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown = Picture(body, palette=workplace.theme.palette)
        self._drawings: tuple[Drawing, Drawing] = Drawing(), Drawing()
        self._days = "", ""
        self._found: Comparison | None = None
        self._soles: set[Side] = set()
        self._columns = [_Column(workplace, self._shown) for _ in range(3)]
        self.then, self.change, self.now = (column.canvas for column in self._columns)
        self.faded: FadedBodies | None = None
        """Made when it is first wanted."""
        self.panes = Panes.SIDE_BY_SIDE
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for column in self._columns:
            self._row.addWidget(column, 1)
            column.canvas.camera_changed.connect(self._look)

    @property
    def canvases(self) -> tuple[BodyCanvas, ...]:
        """All bodies that look the same way: then, change, now, and those that fade."""
        faded = self.faded.canvases if self.faded is not None else ()
        return (self.then, self.change, self.now, *faded)

    @property
    def foremost(self) -> BodyCanvas:
        """The body by which all are zoomed."""
        match self.panes:
            case Panes.SIDE_BY_SIDE:
                return self.now
            case Panes.OVERLAY:
                return self.change
            case Panes.SLIDER:
                return self._faded().canvases[1]

    @property
    def dates(self) -> list[QLabel]:
        """The words above then, change and now."""
        return [column.date for column in self._columns]

    def show_comparison(
        self, found: Comparison, drawings: tuple[Drawing, Drawing], days: tuple[str, str]
    ) -> None:
        """Show these two drawings and what became of one in the other."""
        self._found, self._drawings = found, drawings
        soles = {
            side: self._workplace.atlas.projection(Body.NEUTRAL, view).visible for side, view in SOLES.items()
        }
        either = found.before | found.after
        self._soles = {side for side, skin in soles.items() if len(either & skin) >= LEAST_SOLE}
        for date, word in zip(self.dates, (days[0], words.change(), days[1]), strict=True):
            date.setText(word)
        if self.faded is not None:
            self.faded.show_days(*days)
        self._days = days
        self._settle()

    def best_view(self) -> View:
        """The view that shows most of what was marked at either time."""
        either = union(map(self._workplace.coverage.total, self._drawings), self._workplace.atlas.count)
        return best_view(either, self._workplace.atlas, self._shown.body, STANDING_VIEWS)

    def show_panes(self, panes: Panes) -> None:
        """Show the bodies this way."""
        self.panes = panes
        for number, column in enumerate(self._columns):
            column.setVisible(panes is Panes.SIDE_BY_SIDE or (panes is Panes.OVERLAY and number == 1))
        if panes is Panes.SLIDER:
            self._faded().show()
            self._settle()
        elif self.faded is not None:
            self.faded.hide()

    def turn(self, body: Body, view: View) -> None:
        """Look at all bodies from this side, on this figure."""
        self._shown = replace(self._shown, body=body, view=view)
        self._settle()

    def wear(self) -> None:
        """Take the theme's colours."""
        self._shown = replace(self._shown, palette=self._workplace.theme.palette)
        self._settle()

    def light(self, cells: Cells | None) -> None:
        """Let some skin stand out on all bodies, or all of it alike."""
        self._shown = replace(self._shown, lit=cells)
        self._settle()

    def view_for(self, cells: Cells) -> View | None:
        """The view to turn to for some skin; None where the one that is shown will do."""
        atlas, shown = self._workplace.atlas, self._shown
        best = best_view(cells, atlas, shown.body)
        here, there = (atlas.projection(shown.body, view).area_of(cells) for view in (shown.view, best))
        return best if here < SEEN * there else None

    def _settle(self) -> None:
        if self._found is None:
            return
        shown, (then, now) = self._shown, self._drawings
        changed = replace(shown, change=change_of(self._found))
        pictures = replace(shown, drawing=then), changed, replace(shown, drawing=now)
        for column, picture in zip(self._columns, pictures, strict=True):
            column.show_picture(picture, self._soles)
        if self.faded is not None and self.panes is Panes.SLIDER:
            self.faded.show_pictures(pictures[0], pictures[2])

    def _faded(self) -> FadedBodies:
        if self.faded is None:
            self.faded = FadedBodies(self._workplace, self._shown)
            self.faded.show_days(*self._days)
            self._row.addWidget(self.faded, 1)
            for canvas in self.faded.canvases:
                canvas.camera_changed.connect(self._look)
        return self.faded

    def _look(self, camera: Camera) -> None:
        for canvas in self.canvases:
            if canvas.camera != camera:
                canvas.camera = camera
