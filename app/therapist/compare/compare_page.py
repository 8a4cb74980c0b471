"""Two visits beside each other: then, the change, and now, looked at in step."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture, change_of
from app.gestures.tool import Tool
from app.style.icons import Icon
from app.therapist.compare.compare_panel import ComparePanel
from app.therapist.visit.export_menu import ExportMenu
from app.therapist.visit.zoom_bar import ZoomBar
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, icon_button, label, line
from app.widgets.place_line import PlaceLine
from app.words import compare as words
from app.words import shared as wording
from app.words import visit as wording_visit
from app.workplace import Workplace
from models.body.view import Body, View
from models.compare.comparison import ComparedMap, Comparison
from models.compare.coverage import union
from models.drawing.drawing import Drawing
from models.drawing.sight import STANDING_VIEWS, best_view
from models.practice.visit import Visit

ROOMY, GAP = 1200, 8
"""Width in pixels from which the panel may be broad, and the space between the choices below the bodies."""


class Panes(Enum):
    """Which bodies stand on the page."""

    SIDE_BY_SIDE = auto()
    CHANGE = auto()
    ALL = auto()


class ComparePage(QWidget):
    """Any two visits of one client, on either figure."""

    left = Signal()
    told = Signal(str, object)

    def __init__(self, workplace: Workplace, before: Visit, after: Visit, window: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self.exports = ExportMenu(workplace, window, self)
        self._visits = {visit.id: visit for visit in workplace.visits(after.client)}
        self._drawings: tuple[Drawing, Drawing] = Drawing(), Drawing()
        self.comparison: Comparison | None = None
        self._body = after.body
        shown = Picture(self._body, palette=workplace.theme.palette)
        self.canvases = tuple(BodyCanvas(workplace.figures, workplace.skin, shown) for _ in range(3))
        self.then, self.change, self.now = self.canvases
        self.place = PlaceLine(*self.canvases)
        self._zooms = [ZoomBar(workplace.theme, canvas) for canvas in self.canvases]
        self._columns: list[QWidget] = []
        self._dates = [label(type="lead") for _ in range(3)]
        self.panel = ComparePanel()
        self.earlier, self.later = self._picker(words.earlier()), self._picker(words.later())
        self.panes: Choice[Panes] = Choice(words_of_panes(), name=words.panes(), touch=True)
        self.views: Choice[View] = Choice(
            {view: wording.view_word(view) for view in View}, name=wording_visit.views()
        )
        self.figure: Choice[Body] = Choice(
            {body: wording.body_word(body) for body in Body}, name=wording_visit.figure()
        )
        self._column = QVBoxLayout(self)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._worn = QHBoxLayout()
        self._lay_out()
        self._wire()
        self._fill(before, after)

    def turn(self, view: View) -> None:
        """Look at all bodies from this side."""
        self._view = view
        self.views.show_value(view)
        for canvas in self.canvases:
            canvas.show_picture(replace(canvas.picture, body=self._body, view=view))

    def wear(self, body: Body) -> None:
        """Show both visits on this figure; it changes no number."""
        self._body = body
        self.figure.show_value(body)
        self.turn(self._view)

    def show_panes(self, panes: Panes) -> None:
        """Show the two visits, the change, or all three."""
        self.panes.show_value(panes)
        shown = {Panes.SIDE_BY_SIDE: (0, 2), Panes.CHANGE: (1,), Panes.ALL: (0, 1, 2)}[panes]
        for place, column in enumerate(self._columns):
            column.setVisible(place in shown)
            self._zooms[place].setVisible(place == shown[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        below, narrow = self.height() > self.width(), self.width() < ROOMY
        room = self.width() - (0 if below else self.panel.width_beside(narrow=narrow))
        wanted = self.views.sizeHint().width() + self._worn.sizeHint().width() + 4 * GAP
        self._both.setDirection(down if below else across)
        self._choices.setDirection(down if wanted > room else across)
        self.panel.beside(below=below, narrow=narrow)
        self._column.activate()  # else the window would be held to the width of the layout before

    def _picker(self, name: str) -> QComboBox:
        picker = QComboBox()
        picker.setAccessibleName(name)
        picker.setToolTip(name)
        for visit in self._visits.values():
            picker.addItem(wording.day(visit.started, self._workplace.now()), visit.id)
        picker.activated.connect(self._compare)
        return picker

    def _lay_out(self) -> None:
        bodies = QHBoxLayout()
        bodies.setSpacing(0)
        for date, canvas in zip(self._dates, self.canvases, strict=True):
            column = QWidget()
            each = QVBoxLayout(column)
            arrange(each, date, gap=0)
            each.addWidget(canvas, 1)
            each.setContentsMargins(0, 12, 0, 0)
            date.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            bodies.addWidget(column, 1)
            self._columns.append(column)
        left = QVBoxLayout()
        left.addLayout(bodies, 1)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        left.addWidget(self.place)
        arrange(self._worn, self.figure, *self._zooms, gap=GAP)
        self._choices.setSpacing(GAP)
        self._choices.addStretch(1)
        self._choices.addWidget(self.views, 0, Qt.AlignmentFlag.AlignCenter)
        self._choices.addLayout(self._worn)
        self._choices.setAlignment(self._worn, Qt.AlignmentFlag.AlignCenter)
        self._choices.addStretch(1)
        self._choices.setContentsMargins(8, 8, 8, 10)
        left.addLayout(self._choices)
        self._both.setSpacing(0)
        self._both.addLayout(left, 1)
        self._both.addWidget(line(upright=True))
        self._both.addWidget(self.panel)
        arrange(self._column, self._bar(), line(), gap=0)
        self._column.addLayout(self._both, 1)

    def _bar(self) -> QWidget:
        theme = self._workplace.theme
        client = self._workplace.register.clients.one(next(iter(self._visits.values())).client)
        back = button(
            theme,
            client.pseudonym,
            kind=ButtonKind.QUIET,
            drawn=Icon.BACK,
            tip=wording_visit.back_to_desk(),
            pressed=self.left.emit,
            touch=True,
        )
        swap = icon_button(theme, Icon.SWAP, words.swap(), pressed=self._swap)
        self.export = button(
            theme, wording_visit.export(), drawn=Icon.EXPORT, pressed=self._export, touch=True
        )
        bar = QWidget()
        bar.setFixedHeight(64)
        row = QHBoxLayout(bar)
        arrange(row, back, self.earlier, swap, self.later, None, self.panes, self.export, gap=8)
        row.setContentsMargins(8, 0, 16, 0)
        return bar

    def _wire(self) -> None:
        self.panes.chosen.connect(self.show_panes)
        self.views.chosen.connect(self.turn)
        self.figure.chosen.connect(self.wear)
        self._workplace.theme.changed.connect(self._wear)
        for canvas in self.canvases:
            canvas.tool = Tool.POINT
            canvas.camera_changed.connect(self._look)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self.left.emit)

    def _fill(self, before: Visit, after: Visit) -> None:
        for picker, visit in ((self.earlier, before), (self.later, after)):
            picker.setCurrentIndex(list(self._visits).index(visit.id))
        self._compare()
        either = union(map(self._workplace.coverage.total, self._drawings), self._workplace.atlas.count)
        self._view = best_view(either, self._workplace.atlas, self._body, STANDING_VIEWS)
        self.wear(self._body)
        self.show_panes(Panes.ALL)

    def _compare(self) -> None:
        chosen = [self._visits[picker.currentData()] for picker in (self.earlier, self.later)]
        then, now = (self._workplace.map_of(visit.id).drawing for visit in chosen)
        self._drawings = then, now
        earlier, later = map(ComparedMap.of, chosen, self._drawings)
        found = self._workplace.comparer.change(earlier, later)
        self.comparison = found
        for canvas, drawing in ((self.then, then), (self.now, now)):
            canvas.show_picture(replace(canvas.picture, drawing=drawing))
        self.change.show_picture(replace(self.change.picture, change=change_of(found)))
        self.panel.show_comparison(found, self._workplace.atlas)
        days = [wording.day(visit.started, self._workplace.now()) for visit in chosen]
        for date, word in zip(self._dates, (days[0], words.change(), days[1]), strict=True):
            date.setText(word)

    def _swap(self) -> None:
        before, after = self.earlier.currentIndex(), self.later.currentIndex()
        self.earlier.setCurrentIndex(after)
        self.later.setCurrentIndex(before)
        self._compare()

    def _look(self, camera: Camera) -> None:
        for canvas in self.canvases:
            if canvas.camera != camera:
                canvas.camera = camera

    def _wear(self) -> None:
        for canvas in self.canvases:
            canvas.show_picture(replace(canvas.picture, palette=self._workplace.theme.palette))

    def _export(self) -> None:
        earlier, later = (self._visits[picker.currentData()] for picker in (self.earlier, self.later))
        self.exports.offer_comparison((earlier, later), self._drawings, self._body, self.export)


def words_of_panes() -> dict[Panes, str]:
    """The words of the choice of panes."""
    return {
        Panes.SIDE_BY_SIDE: words.side_by_side(),
        Panes.CHANGE: words.change(),
        Panes.ALL: words.all_three(),
    }
