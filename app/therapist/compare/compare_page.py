"""Two visits beside each other: then, the change, and now, looked at in step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.style.icons import Icon
from app.therapist.body.zoom_bar import ZoomBar
from app.therapist.compare.compare_panel import ComparePanel
from app.therapist.compare.compared_bodies import ComparedBodies, Panes
from app.therapist.compare.panes_words import words_of_panes
from app.therapist.keys import Deed, KeyPlace, take_keys
from app.therapist.keys_sheet import KeysSheet
from app.therapist.visit.export_menu import ExportMenu
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, icon_button, label, line
from app.widgets.flow import FlowLayout
from app.widgets.lit_row import SkinTarget
from app.widgets.place_line import PlaceLine
from app.words import compare as words
from app.words import shared as wording
from app.words import visit as wording_visit
from app.words.change import sentence
from app.workplace import Workplace
from models.body.cells import Cells
from models.body.view import WHOLE_VIEWS, Body, View
from models.compare.asking import doubts
from models.compare.comparison import ComparedMap, Comparison
from models.compare.coverage import union
from models.drawing.drawing import Drawing
from models.practice.session_values import AskedChange
from models.practice.visit import Visit

ROOMY, GAP = 1200, 8
"""Width in pixels from which the panel may be broad, and the space between the choices below the bodies."""
HEAD = 104
"""Height of the sentence with its proof: two lines have room, so that no body moves from pair to pair."""
BEFORE, AFTER = QKeySequence(Qt.Key.Key_PageUp), QKeySequence(Qt.Key.Key_PageDown)


class ComparePage(QWidget):
    """Any two visits of one client; page keys lead through all pairs that follow each other."""

    left = Signal()

    def __init__(self, workplace: Workplace, before: Visit, after: Visit, window: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self.exports = ExportMenu(workplace, window, self)
        self._visits = {visit.id: visit for visit in workplace.visits(after.client)}
        self._drawings: tuple[Drawing, Drawing] = Drawing(), Drawing()
        self.comparison: Comparison | None = None
        self._body, self._view = after.body, View.BACK
        self.bodies = ComparedBodies(workplace, after.body)
        self.then, self.change, self.now = self.bodies.then, self.bodies.change, self.bodies.now
        self.place = PlaceLine(self.then, self.change, self.now)
        self._zooms: dict[Panes, ZoomBar] = {}
        self.panel = ComparePanel(workplace)
        self.sentence = label(type="title", wrap=True)
        self.proof = label(type="small", tone="quiet", wrap=True)
        self.earlier, self.later = self._picker(words.earlier()), self._picker(words.later())
        self.panes: Choice[Panes] = Choice(words_of_panes(), name=words.panes(), touch=True)
        self.views: Choice[View] = Choice(
            {view: wording.view_word(view) for view in WHOLE_VIEWS}, name=wording_visit.views()
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

    @property
    def canvases(self) -> tuple[BodyCanvas, ...]:
        """All bodies that look the same way."""
        return self.bodies.canvases

    def turn(self, view: View) -> None:
        """Look at all bodies from this side."""
        self._view = view
        self.views.show_value(view)
        self.bodies.turn(self._body, view)

    def wear(self, body: Body) -> None:
        """Show both visits on this figure; it changes no number."""
        self._body = body
        self.figure.show_value(body)
        self.turn(self._view)

    def show_panes(self, panes: Panes) -> None:
        """Show the two visits with the change, the change alone, or one fading into the other."""
        self.panes.show_value(panes)
        self.bodies.show_panes(panes)
        if panes not in self._zooms:
            self._zooms[panes] = ZoomBar(self._workplace.theme, self.bodies.foremost)
            self._worn.addWidget(self._zooms[panes])
        for shown, zoom in self._zooms.items():
            zoom.setVisible(shown is panes)

    def step(self, by: int) -> None:
        """Go to the pair after these, or before; from visits that are apart, to the first or last pair."""
        last = self.earlier.count() - 1
        first, second = self.earlier.currentIndex(), self.later.currentIndex()
        if second - first == 1:
            first = min(max(first + by, 0), last - 1)
        else:
            first = 0 if by > 0 else last - 1
        self.earlier.setCurrentIndex(first)
        self.later.setCurrentIndex(first + 1)
        self._compare()

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
            picker.addItem(self._day(visit), visit.id)
        picker.activated.connect(self._compare)
        return picker

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.bodies, 1)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        left.addWidget(self.place)
        arrange(self._worn, self.figure, gap=GAP)
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
        self._column.addWidget(self._head())
        self._column.addWidget(line())
        self._column.addLayout(self._both, 1)

    def _head(self) -> QWidget:
        """The sentence with its proof, and the way to the next pair."""
        theme = self._workplace.theme
        told = QVBoxLayout()
        arrange(told, None, self.sentence, self.proof, None, gap=2)
        before = icon_button(
            theme, Icon.BACK, words.pair_before(), key=BEFORE, pressed=partial(self.step, -1)
        )
        after = icon_button(theme, Icon.NEXT, words.pair_after(), key=AFTER, pressed=partial(self.step, 1))
        for each in (before, after):
            each.setEnabled(self.earlier.count() > 2)
        head = QWidget()
        head.setMinimumHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(0)
        row.addLayout(told, 1)
        row.addWidget(before)
        row.addWidget(after)
        return head

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
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 8, 16, 8)
        row.addLayout(FlowLayout(back, self.earlier, swap, self.later), 1)
        row.addLayout(FlowLayout(self.panes, self.export, at_end=True), 1)
        return bar

    def _wire(self) -> None:
        self.panes.chosen.connect(self.show_panes)
        self.views.chosen.connect(self.turn)
        self.figure.chosen.connect(self.wear)
        self.panel.lit.connect(self._light)
        self.panel.wanted.connect(self._lead_to)
        self.panel.ask.answered.connect(self._keep)
        self.panel.drawn_again.kept.connect(self._compare)
        self.panel.ask.withdrawn.connect(partial(self._keep, withdrawn=True))
        self._workplace.theme.changed.connect(self.bodies.wear)
        take_keys(
            self,
            KeyPlace.COMPARISON,
            {
                Deed.HELP: lambda: KeysSheet(self._workplace.theme, self.window(), KeyPlace.COMPARISON).ask(),
                Deed.PAIR_BEFORE: partial(self.step, -1),
                Deed.PAIR_AFTER: partial(self.step, 1),
                Deed.EXPORT: self._export,
                Deed.BACK: self.left.emit,
            },
        )

    def _fill(self, before: Visit, after: Visit) -> None:
        for picker, visit in ((self.earlier, before), (self.later, after)):
            picker.setCurrentIndex(list(self._visits).index(visit.id))
        self._compare()
        self._view = self.bodies.best_view()
        self.wear(self._body)
        self.show_panes(Panes.SIDE_BY_SIDE)

    def _compare(self) -> None:
        chosen = [self._visits[picker.currentData()] for picker in (self.earlier, self.later)]
        then, now = (self._workplace.map_of(visit.id).drawing for visit in chosen)
        self._drawings = then, now
        earlier, later = map(ComparedMap.of, chosen, self._drawings)
        asked = self._workplace.asked_changes(chosen[1].id)
        found = self._workplace.comparer.change(earlier, replace(later, asked=asked))
        self._ask(chosen, self._workplace.comparer.change(earlier, later), found)
        self.comparison = found
        self.panel.drawn_again.show_pair(chosen[0], chosen[1])
        days = [self._day(visit) for visit in chosen]
        self.bodies.show_comparison(found, self._drawings, (days[0], days[1]))
        self.panel.show_comparison(found)
        again = self.panel.drawn_again.is_said
        self.sentence.setText(words.hand_alone() if again else sentence(found, self._workplace.atlas))
        self.panel.ask.setVisible(self.panel.ask.isVisibleTo(self.panel) and not again)
        self.proof.setText(words.proof(found))
        self.proof.setVisible(all(found.told))

    def _day(self, visit: Visit) -> str:
        """The day of a visit, with its time where there are two on one day."""
        day = wording.day(visit.started, self._workplace.now())
        days = [each.started.date() for each in self._visits.values()]
        return f"{day}, {wording.clock(visit.started)}" if days.count(visit.started.date()) > 1 else day

    def _ask(self, chosen: list[Visit], drawn: Comparison, found: Comparison) -> None:
        """Ask about the newest visit, compared with the one before it."""
        newest = list(self._visits.values())[-2:]
        wanted = doubts(drawn, chosen[0].id, self._workplace.atlas) if chosen == newest else ()
        self.panel.ask.show_doubts(wanted, found.asked, self._workplace.atlas)

    def _keep(self, asked: AskedChange, *, withdrawn: bool = False) -> None:
        """Keep what the client says of a place, or take it back."""
        with self._workplace.briefly_open(self._visits[self.later.currentData()]) as later:
            if withdrawn:
                later.withdraw(asked.key)
            else:
                later.record(asked)
        self._compare()

    def _swap(self) -> None:
        before, after = self.earlier.currentIndex(), self.later.currentIndex()
        self.earlier.setCurrentIndex(after)
        self.later.setCurrentIndex(before)
        self._compare()

    def _light(self, place: SkinTarget | None) -> None:
        self.bodies.light(self._cells(place) if place is not None else None)

    def _lead_to(self, place: SkinTarget) -> None:
        view = self.bodies.view_for(self._cells(place))
        if view is not None:
            self.turn(view)

    def _cells(self, place: SkinTarget) -> Cells:
        atlas = self._workplace.atlas
        return union(map(atlas.cells_of, place.regions), atlas.count)

    def _export(self) -> None:
        earlier, later = (self._visits[picker.currentData()] for picker in (self.earlier, self.later))
        self.exports.offer_comparison((earlier, later), self._drawings, self._body, self.export)
