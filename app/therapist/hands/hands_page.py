"""The page of the hands: muscles on the body layer by layer, a list by block, movements, posture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.therapist.hands.feeling import BOTH, Feeling
from app.therapist.hands.felt_card import FeltCard
from app.therapist.hands.felt_row import FeltRow
from app.therapist.hands.measure_rows import MeasureRows
from app.therapist.hands.told_rows import MovementRows, PostureRows
from app.therapist.planning import Planning
from app.widgets.body_pencil import PencilRing
from app.widgets.choice import Choice
from app.widgets.controls import arrange, ground, label, line
from app.widgets.flow import FlowLayout
from app.widgets.list_width import width_needed
from app.widgets.muscle_body import MuscleBody
from app.widgets.muscle_picture import MusclePicture
from app.widgets.one_stop import OneStop
from app.words import hands as words
from app.words import plan as wording_plan
from app.words import session as wording_session
from app.words import shared as wording
from app.words.regions import side_word
from models.body.layer import BodyLayer
from models.body.view import Side, View
from models.practice.hands import BeforeOrAfter

PARTS = {False: QRectF(240, 570, 520, 720), True: QRectF(240, 1120, 520, 650)}
"""Of a view in body millimetres: from the back to the knee, and from the knee to the foot."""
BODY_WIDTH, LEAST_BODY, ROWS_WIDTH = 520, 260, 960
"""Pixels; rows that are wider would only part names and dots, so the body takes what is over."""


class HandsPage(QWidget):
    """What is felt is kept at the touch; the client's marks and the therapist's pencil are never mixed."""

    def __init__(self, planning: Planning) -> None:
        super().__init__()
        self._planning = planning
        workplace = planning.workplace
        self._theme = workplace.theme
        self.feeling = Feeling(planning, self)
        picture = MusclePicture(planning.visit.visit.body, part=PARTS[False])
        self.body = MuscleBody(workplace.theme, workplace.figures, planning.inside, picture)
        self.layers: Choice[BodyLayer | None] = Choice(
            {each: told() for each, told in words.LAYERS.items()}, name=words.layer_title(), touch=True
        )
        views = {view: wording.view_word(view) for view in (View.BACK, View.FRONT)}
        self.views = Choice(views, name=words.view_title(), touch=True)
        parts = {False: words.to_knee(), True: words.to_foot()}
        self.parts = Choice(parts, name=words.part_title(), touch=True)
        times = {each: words.when_word(each) for each in BeforeOrAfter}
        self.when = Choice(times, name=words.when_title(), touch=True)
        self.card = FeltCard(workplace.theme, self.feeling, planning.anatomy)
        muscles = planning.anatomy.muscles
        self.rows: dict[str, FeltRow] = {}
        for block in planning.planner.table.block:
            for muscle in block.muscles:
                name = muscles[muscle].name.partition(" (")[0]
                self.rows[muscle] = FeltRow(workplace.theme, self.feeling, muscle, name)
        self.movements = MovementRows(planning, self.feeling)
        self.posture = PostureRows(workplace.theme, planning, self.feeling)
        self.measures = MeasureRows(workplace.theme, planning, self.feeling)
        self._layer: BodyLayer | None = BodyLayer.MUSCLES_DEEP
        self._view, self._is_leg = View.BACK, False
        self._lay_out()
        self._wire()
        self.show_hands()

    def _lay_out(self) -> None:
        left = ground("paper")
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(FlowLayout(self.layers, self.views, self.parts))
        column.addWidget(self.body, 1)
        column.addWidget(self.card)
        self._left = QScrollArea()
        self._left.setWidgetResizable(True)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left.setWidget(left)
        self.body.setMinimumHeight(LEAST_BODY)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(wording_session.hands())
        self._scroll.setWidget(self._panel())
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._left)
        self._parts.addWidget(line(upright=True))
        self._parts.addWidget(self._scroll, 1)

    def _panel(self) -> QWidget:
        """The list by block, then what was moved, seen and told."""
        panel = ground("surface")
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(20, 12, 20, 16)
        rows.setSpacing(2)
        head = QHBoxLayout()
        arrange(head, self.when, None)
        rows.addLayout(head)
        rows.addLayout(self._heads())
        for block in self._planning.planner.table.block:
            if block.muscles:
                rows.addSpacing(8)
                rows.addWidget(label(wording_plan.BLOCKS[block.id](), type="heading", tone="quiet"))
                rows.addWidget(line())
                for muscle in block.muscles:
                    rows.addWidget(self.rows[muscle])
        for told, part in (
            (words.movements(), self.movements),
            (words.posture(), self.posture),
            (words.told(), self.measures),
        ):
            rows.addSpacing(12)
            rows.addWidget(label(told, type="heading", tone="quiet"))
            rows.addWidget(line())
            rows.addWidget(part)
        OneStop(panel, [row.cells for row in self.rows.values()])
        rows.addSpacing(8)
        rows.addWidget(label(words.pencil_line(), type="small", tone="quiet", wrap=True))
        rows.addStretch(1)
        return panel

    def _heads(self) -> QHBoxLayout:
        """What stands over the dots."""
        heads = QHBoxLayout()
        heads.setContentsMargins(8, 8, 4, 0)
        heads.setSpacing(6)
        heads.addStretch(1)
        first = next(iter(self.rows.values()))
        for side in BOTH:
            for told, dots in ((words.tender_short(), first.tender[side]), (words.tone(), first.tone[side])):
                head = label(f"{side_word(side).upper()}\n{told.lower()}", type="small", tone="quiet")
                head.setFixedWidth(dots.width())
                heads.addWidget(head)
            if side is Side.LEFT:
                heads.addSpacing(10)
        heads.addSpacing(first.again.width() + 6)
        return heads

    def _wire(self) -> None:
        self.layers.chosen.connect(self._peel)
        self.views.chosen.connect(self._turn)
        self.parts.chosen.connect(self._slide)
        self.when.chosen.connect(self.feeling.turn)
        self.feeling.turned.connect(self.show_hands)
        self._planning.changed.connect(self.show_hands)
        self.body.drawn.connect(self.card.refer_to)
        self.card.draws.connect(self.body.let_draw)
        self.body.touched.connect(lambda key: self.feel(*key))
        self.body.tell = self._felt_in
        for row in self.rows.values():
            row.chosen.connect(self._seek)

    def _felt_in(self, key: tuple[str, Side]) -> str:
        """What was felt in a muscle that is pointed at on the body."""
        row, last = self.feeling.row(*key), self.feeling.last_row(*key)
        name = self._planning.anatomy.muscles[key[0]].name.partition(" (")[0]
        tender = words.dots_value(row.tenderness, last.tenderness if last else None)
        tone = words.dots_value(row.tone, last.tone if last else None)
        told = ((words.tenderness(), tender), (words.tone(), tone))
        return "\n".join((words.card_title(name, key[1]), *(f"{what}: {value}" for what, value in told)))

    def feel(self, muscle: str, side: Side) -> None:
        """Put the hand on a muscle."""
        if muscle not in self.rows:
            return
        self.card.feel(muscle, side)
        self._scroll.ensureWidgetVisible(self.rows[muscle], 0, 120)
        self.show_hands()

    def _seek(self, muscle: str, side: Side) -> None:
        """Put the hand on a muscle of the list, with the body turned and slid to where it is."""
        body = self._planning.visit.visit.body
        views = (self._view, View.FRONT if self._view is View.BACK else View.BACK)
        for view in views:
            found = self._planning.inside.of(body, view).structure(muscle, side)
            if found is not None and not found.far:
                middle = found.outline.boundingRect().center()
                self._view = view
                self._is_leg = not PARTS[False].contains(middle)
                break
        self.feel(muscle, side)

    def show_hands(self) -> None:
        """Show what was felt, seen and told."""
        self.when.show_value(self.feeling.when)
        self.layers.show_value(self._layer)
        self.views.show_value(self._view)
        self.parts.show_value(self._is_leg)
        for muscle, row in self.rows.items():
            row.show_felt(chosen=muscle == self.card.muscle)
        self.card.show_felt()
        for part in (self.movements, self.posture, self.measures):
            part.show_told()
        self._show_body()

    def _show_body(self) -> None:
        hands, when = self.feeling.hands, self.feeling.when
        now = {(row.muscle, row.side): row.strongest for row in hands.palpation if row.when is when}
        last = {
            (row.muscle, row.side): row.strongest
            for row in self.feeling.last.palpation
            if row.when is when and row.strongest and (row.muscle, row.side) not in now
        }
        rings = [PencilRing(key, int(felt)) for key, felt in now.items() if felt is not None]
        before = [PencilRing(key, int(felt), dashed=True) for key, felt in last.items() if felt]
        chosen = frozenset({(self.card.muscle, self.card.side)}) if self.card.muscle else frozenset()
        layers = frozenset({self._layer}) if self._layer is not None else frozenset()
        body, part = self._planning.visit.visit.body, PARTS[self._is_leg]
        threads = self.feeling.threads(self.body)
        self.body.show_picture(
            MusclePicture(
                body,
                self._view,
                part,
                chosen,
                layers,
                nerve=True,
                rings=(*rings, *before),
                threads=threads,
            )
        )

    def _peel(self, layer: BodyLayer | None) -> None:
        self._layer = layer
        self.show_hands()

    def _turn(self, view: View) -> None:
        self._view = view
        self.show_hands()

    def _slide(self, is_leg: bool) -> None:
        self._is_leg = is_leg
        self.show_hands()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.height() > self.width() or self._room_beside() < self._least()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(down if below else across)
        wanted = max(BODY_WIDTH, self.width() - ROWS_WIDTH)
        beside = min(wanted, self.width() // 2 - 20, self._room_beside())
        self._left.setFixedWidth(self.width() if below else beside)
        self._left.setMaximumHeight(self.height() // 2 if below else 16_777_215)

    def _room_beside(self) -> int:
        """Pixels that the whole list leaves for the body beside it."""
        return self.width() - width_needed(self._scroll)

    def _least(self) -> int:
        """Pixels that the body and its card need."""
        return width_needed(self._left)
