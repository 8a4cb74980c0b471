"""The page of the session plan: the body in its order, ten blocks, and the bar of minutes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.therapist.plan.minute_bar import MinuteBar
from app.therapist.plan.plan_cards import ProgressNote, StopCard
from app.therapist.plan.plan_row import PlanRow
from app.therapist.planning import Planning
from app.therapist.room.room_page import RoomPage
from app.widgets.body_pins import Pin
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, ground, label, line
from app.widgets.muscle_body import MuscleBody
from app.widgets.muscle_picture import MusclePicture
from app.widgets.one_stop import OneStop
from app.words import plan as words
from app.words import plan_limits as limits
from app.words import session as wording_session
from models.body.view import Side, View
from models.plan.plan import Plan, moved
from models.practice.hands import BlockId
from models.practice.session_values import PlanEdits

MuscleKey = tuple[str, Side]
BODY_WIDTH, WIDEST_BODY = 400, 640
ROWS_WIDTH = 1_280
"""Pixels of the rows from which more would only part their ends; the body takes what is over."""
FRONT_PART = QRectF(240, 560, 520, 520)
BACK_PART = QRectF(130, 470, 740, 1270)
TALL = 380
"""Pixels of height that the bodies have above the list, on a tall screen."""
ON_THE_FRONT = BlockId.HIP_FLEXORS
ON_THE_BACK = (BlockId.GLUTEALS, BlockId.DEEP_ROTATORS)
SHOWN = 3
"""Muscles of a block that are laid open on the body, those that say most."""


class PlanPage(QWidget):
    """Shows the plan of a visit and lets the therapist move its minutes; every change is kept at once."""

    left_alone = Signal()
    """The room was left after nobody had touched anything for long."""

    def __init__(self, planning: Planning, window: QWidget) -> None:
        super().__init__()
        self._planning, self._window = planning, window
        workplace = planning.workplace
        self._theme = workplace.theme
        body = planning.visit.visit.body
        self.back = MuscleBody(
            workplace.theme,
            workplace.figures,
            planning.inside,
            MusclePicture(body, part=BACK_PART, nerve=True),
        )
        self.front = MuscleBody(
            workplace.theme,
            workplace.figures,
            planning.inside,
            MusclePicture(body, View.FRONT, part=FRONT_PART),
        )
        self.bar = MinuteBar(workplace.theme)
        self.rows = {block: PlanRow(planning, number, block) for number, block in enumerate(BlockId, 1)}
        lengths = {minutes: str(minutes) for minutes in (30, 45, 60, 75, 90)}
        self.lengths = Choice(lengths, name=words.length())
        self.title = label(type="lead")
        self.start = button(workplace.theme, words.start(), kind=ButtonKind.PRIMARY, touch=True)
        self.start.clicked.connect(lambda _: self._enter_room())
        self.room: RoomPage | None = None
        self.stop = StopCard(planning, window)
        self.progress = ProgressNote(planning)
        self._gentle = label(words.gentle(), tone="caution")
        self._preview: PlanEdits | None = None
        self._pointed: BlockId | None = None
        self._lay_out()
        self._wire()
        self.show_plan()

    def _lay_out(self) -> None:
        left = ground("paper")
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(label(words.order_on_body(), type="small", tone="quiet"))
        self._bodies = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._bodies.addWidget(self.back, 1)
        self.front.setFixedSize(190, 190)
        self._bodies.addWidget(self.front)
        column.addLayout(self._bodies, 1)
        self._left = left
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._panel())
        self._scroll.setAccessibleName(wording_session.plan())
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(left)
        self._parts.addWidget(line(upright=True))
        self._parts.addWidget(self._scroll, 1)

    def _panel(self) -> QWidget:
        """The minutes: the bar, and a row for each block."""
        panel = ground("surface")
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(20, 12, 20, 12)
        rows.setSpacing(0)
        head = QHBoxLayout()
        arrange(head, self.title, self._gentle, None, self.lengths, self.start, gap=12)
        rows.addLayout(head)
        rows.addSpacing(6)
        rows.addWidget(self.stop)
        rows.addWidget(self.progress)
        rows.addWidget(self.bar)
        rows.addSpacing(4)
        for row in self.rows.values():
            rows.addWidget(row)
            rows.addWidget(line())
        for lines in ([[row] for row in self.rows.values()], [row.deeds for row in self.rows.values()]):
            OneStop(panel, lines)
        rows.addSpacing(6)
        rows.addWidget(label(words.grades_line(), type="small", tone="quiet", wrap=True))
        rows.addWidget(label(words.own_sides(), type="small", tone="quiet", wrap=True))
        rows.addStretch(1)
        return panel

    def _wire(self) -> None:
        self._planning.changed.connect(self.show_plan)
        self.lengths.chosen.connect(self._set_length)
        self.bar.moving.connect(self._try)
        self.bar.moved.connect(self._move)
        self.bar.pointed.connect(self._point)
        for body in (self.back, self.front):
            body.touched.connect(self._touch)
            body.tell = self._why_muscle
        for row in self.rows.values():
            row.pointed.connect(self._point)
            row.stepped.connect(self._move)
            row.pinned.connect(self._pin)

    @property
    def editable(self) -> bool:
        """Whether the plan may still be changed: its note is not signed."""
        return self._planning.session.signature is None

    def show_plan(self) -> None:
        """Show the plan as it stands, or as a drag would make it."""
        plan = self._planning.planned(self._preview) if self._preview else self._planning.plan
        if plan is None:
            self.title.setText(words.thinking())
            return
        self.title.setText(words.all_minutes(plan.minutes))
        self._gentle.setVisible(plan.irritable)
        self.lengths.show_value(plan.minutes)
        self.lengths.setEnabled(self.editable)
        self.bar.editable = self.editable
        self.bar.show_plan(plan)
        self.stop.show_plan(plan)
        self.progress.show_progress(editable=self.editable)
        self.start.setEnabled(self.editable and not plan.locked)
        for row in self.rows.values():
            row.show_block(plan, editable=self.editable)
        self._show_bodies(plan)

    def _enter_room(self) -> None:
        """Cover the window with the session; what lies below it does not hear keys meanwhile."""
        if self.room is None and self._planning.plan is not None:
            self.room = RoomPage(self._planning, self._window)
            self.room.left.connect(self._leave_room)
            self.room.show()
            self.room.raise_()
            self.room.next.setFocus()
            self._cover(covered=True)

    def _leave_room(self, was_idle: bool) -> None:
        self.room = None
        self._cover(covered=False)
        self.show_plan()
        if was_idle:
            self.left_alone.emit()

    def _cover(self, *, covered: bool) -> None:
        """Let the whole visit below the room hear no key."""
        beneath: QWidget = self
        while (above := beneath.parentWidget()) is not None and above is not self._window:
            beneath = above
        beneath.setEnabled(not covered)
        if self.room is not None:
            self.room.setEnabled(True)

    def _show_bodies(self, plan: Plan) -> None:
        body = self._planning.visit.visit.body
        keys: dict[BlockId, tuple[MuscleKey, ...]] = {}
        for block in plan.blocks:
            worked = (
                [row for row in block.muscles if row.side not in block.untouched] if block.minutes else []
            )
            keys[block.id] = tuple((row.muscle, row.side) for row in worked[:SHOWN])
        front, keys[ON_THE_BACK[0]] = keys[ON_THE_FRONT], _cut_away(plan, keys)
        every = frozenset(key for shown in keys.values() for key in shown)
        lit = frozenset(keys.get(self._pointed, ())) if self._pointed else frozenset()
        pins = [
            Pin(
                str(number),
                keys[block.id][0],
                loud=self._pointed is block.id,
                caution=bool(block.waits_for),
            )
            for number, block in enumerate(plan.blocks, 1)
            if keys[block.id]
        ]
        ahead = tuple(pin for pin in pins if pin.muscle in front)
        behind = tuple(pin for pin in pins if pin.muscle not in front)
        self.back.show_picture(
            MusclePicture(
                body, View.BACK, BACK_PART, (lit - set(front)) or every - set(front), nerve=True, pins=behind
            )
        )
        self.front.show_picture(MusclePicture(body, View.FRONT, FRONT_PART, frozenset(front), pins=ahead))

    def _point(self, block: BlockId | None) -> None:
        if block is self._pointed:
            return
        self._pointed = block
        for each, row in self.rows.items():
            row.show_pointed(each is block)
        if self._planning.plan is not None:
            self._show_bodies(self._planning.plan)

    def _touch(self, muscle: tuple[str, Side]) -> None:
        block = self._planning.planner.table.block_of(muscle[0])
        if block is not None:
            self.rows[block].setFocus()
            self._scroll.ensureWidgetVisible(self.rows[block])
            self._point(block)

    def _why_muscle(self, key: MuscleKey) -> str:
        """Which block a muscle on the body belongs to, and why it is worked today."""
        plan, table = self._planning.plan, self._planning.planner.table
        block = table.block_of(key[0])
        if plan is None or block is None:
            return ""
        name = self._planning.anatomy.muscles[key[0]].name
        return limits.why_on_body(plan.block(block), list(BlockId).index(block) + 1, key, name)

    def _edits(self, block: BlockId, by: int) -> PlanEdits | None:
        plan = self._planning.plan
        return None if plan is None else moved(plan, self._planning.session.edits, block, by)

    def _try(self, block: BlockId, by: int) -> None:
        self._preview = self._edits(block, by)
        self.show_plan()

    def _move(self, block: BlockId, by: int) -> None:
        self._preview = None
        edits = self._edits(block, by)
        if edits is None or not self._planning.visit.record(edits):
            self.show_plan()

    def _pin(self, block: BlockId) -> None:
        plan, edits = self._planning.plan, self._planning.session.edits
        if plan is not None:
            now = edits.unpin(block) if block in edits.pinned else edits.pin(block, plan.block(block).minutes)
            self._planning.visit.record(now)

    def _set_length(self, minutes: int | None) -> None:
        if minutes is None or not self._planning.visit.record(self._planning.session.edits.lasting(minutes)):
            self.show_plan()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.height() > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(down if below else across)
        self._bodies.setDirection(across if below else down)
        over = min(max(BODY_WIDTH, self.width() - ROWS_WIDTH), WIDEST_BODY)
        beside = BODY_WIDTH - 140 if self.width() < 1100 else over
        self._left.setFixedWidth(self.width() if below else beside)
        self._left.setMinimumHeight(TALL if below else 0)
        self._left.setMaximumHeight(TALL if below else 16_777_215)


def _cut_away(plan: Plan, keys: Mapping[BlockId, tuple[MuscleKey, ...]]) -> tuple[MuscleKey, ...]:
    """The gluteals as they are drawn: on the other side than the deep rotators, which they would hide."""
    rotators = plan.block(ON_THE_BACK[1])
    if not rotators.minutes or not keys[ON_THE_BACK[0]]:
        return keys[ON_THE_BACK[0]]
    side = Side.LEFT if rotators.right >= rotators.left else Side.RIGHT
    return tuple(
        (muscle, side) for muscle in dict.fromkeys(row.muscle for row in plan.block(ON_THE_BACK[0]).muscles)
    )
