"""In the room: one block at a time in the dark, for one knuckle; no name, no keyboard, no sound."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.lock.desk_lock import TOUCHES
from app.style.icons import Icon
from app.style.palette import DARK
from app.therapist.hands.feeling import Feeling
from app.therapist.hands.felt_card import FeltCard
from app.therapist.planning import Planning
from app.therapist.room.ring import MinuteRing, ProgressLine
from app.therapist.room.room_body import room_picture
from app.therapist.room.room_layout import RoomLayout
from app.therapist.room.room_look import room_button, room_icon, room_style
from app.widgets.controls import label
from app.widgets.muscle_body import MuscleBody
from app.widgets.tells_when_held import TellsWhenHeld
from app.words import plan as wording_plan
from app.words import room as words
from app.words.plan_limits import why_block, why_on_body
from models.body.view import Side
from models.plan.plan import Plan, PlannedBlock, moved
from models.practice.hands import BlockId, Done

TICK = 1000
"""Milliseconds between two looks at the clock."""
IDLE = timedelta(minutes=5)
"""So long without a touch, and leaving the room asks who is there: the desk does not lock here."""
LOW = 800
"""Pixels of height below which the room does with smaller words and targets."""
LIT = DARK._replace(dark=False)
"""The room's colours around a body that is lit as by a lamp: its muscles are told apart from two metres."""


class RoomPage(QWidget):
    """Covers the window while a session is given; every block's minutes and grade are kept as it ends."""

    left = Signal(bool)
    """Carries whether nobody touched anything for so long that somebody else may stand here now."""

    def __init__(
        self, planning: Planning, window: QWidget, now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(window)
        self._planning, self._window, self._now = planning, window, now or planning.workplace.now
        self._blocks = [block.id for block in self._plan.blocks if block.minutes]
        self._place, self._seconds, self._paused = self._first, 0.0, False
        self._grade: int | None = None
        self._seen = self._touched = self._now()
        self._was_idle = False
        self._make()
        self._lay_out()
        self.body.touched.connect(self._touch)
        self.body.tell = self._why_muscle
        TellsWhenHeld(self)
        self.body.drawn.connect(self.card.refer_to)
        self.card.draws.connect(self.body.let_draw)
        planning.changed.connect(self.show_block)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        _application().installEventFilter(self)
        self.setGeometry(window.rect())
        self.show_block()

    @property
    def _first(self) -> int:
        """The block after those that were given, where the room was left before the end; else the first."""
        given = {row.block for row in self._planning.session.hands.done}
        after = 1 + max((n for n, block in enumerate(self._blocks) if block in given), default=-1)
        return after if after < len(self._blocks) else 0

    def _make(self) -> None:
        """Make the parts, all of them dark and large."""
        planning, theme = self._planning, self._planning.workplace.theme
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._low: bool | None = None
        self.line = ProgressLine()
        self.caution = label(wrap=True, tone="caution")
        self._where, self._name, self._muscles = label(wrap=True), label(wrap=True), label(wrap=True)
        self.ring = MinuteRing()
        self.grade_title = label(tone="quiet")
        self.grades = [
            room_button(f"{grade}   {wording_plan.GRADES[grade]()}", "grade") for grade in range(5)
        ]
        picture = room_picture(planning.visit.visit.body, self.block, planning.anatomy.muscles)
        self.body = MuscleBody(theme, planning.workplace.figures, planning.inside, picture, LIT)
        self.feeling = Feeling(planning, self)
        self.card = FeltCard(theme, self.feeling, planning.anatomy, eased_below=True)
        self.card.word.hide()
        self.card.hide()
        self.pause = room_button(words.pause(), "wide", self._turn_pause, Icon.PAUSE)
        self.more = room_button(words.more_here(), "wide", self._more, Icon.PLUS)
        self.felt = room_button(words.felt(), "wide", self._turn_felt, Icon.HAND)
        self.stop = room_button(words.stopped(), "wide", partial(self.go_on, stopped=True))
        self.next = room_button("", "wide", self.go_on)
        self.next.setProperty("kind", "primary")
        self.leave = room_button(words.leave(), "leave", self.leave_room)
        for grade, step in enumerate(self.grades):
            step.setCheckable(True)
            step.clicked.connect(lambda _, grade=grade: self._reach(grade))

    def _lay_out(self) -> None:
        for part, role in ((self._where, "line"), (self._name, "name"), (self._muscles, "line")):
            part.setProperty("room", role)
        self.caution.setProperty("room", "line")
        bar = QFrame()
        bar.setProperty("role", "note")
        note = QHBoxLayout(bar)
        note.addWidget(self.caution, 1)
        note.addWidget(self.leave)
        ladder = QVBoxLayout()
        ladder.addWidget(self.grade_title)
        for step in reversed(self.grades):
            ladder.addWidget(step)
        self._ladder = QWidget()
        self._ladder.setLayout(ladder)
        self._stand = RoomLayout(
            self,
            (self.line, bar),
            (self._where, self._name, self._muscles),
            (self.ring, self._ladder, self.card),
            self.body,
            (self.pause, self.more, self.felt, self.stop, self.next),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < LOW
        if low is not self._low:
            self._low = low
            self.setStyleSheet(room_style(self._planning.workplace.theme.size, low=low))
            self._muscles.setVisible(not low)
        self._fit()

    def _fit(self) -> None:
        low, felt = bool(self._low), not self.card.isHidden()
        self._name.setVisible(not (low and felt))
        self._stand.fit(self.size(), low=low, felt=felt)

    @property
    def _plan(self) -> Plan:
        plan = self._planning.plan
        assert plan is not None, "the room is entered from a plan"
        return plan

    @property
    def block(self) -> PlannedBlock:
        """The block that is given now."""
        return self._plan.block(self._blocks[self._place])

    def tick(self) -> None:
        """Look at the clock; time that passed while paused does not count."""
        now = self._now()
        if not self._paused:
            self._seconds += max(0.0, (now - self._seen).total_seconds())
        self._seen = now
        self.ring.show_time(self._seconds, self.block.minutes)

    def show_block(self) -> None:
        """Show the block, its limits, and its muscles on the body."""
        block, plan = self.block, self._plan
        self.line.show_place(plan, block.id)
        self._where.setText(words.place_line(block, list(BlockId).index(block.id) + 1))
        self._name.setText(wording_plan.BLOCKS[block.id]())
        self._muscles.setText(wording_plan.CONTENTS[block.id]())
        rules = [words.CARE[block.id]()] if block.id in words.CARE else []
        rules += [wording_plan.STOP_RULES["leg_symptoms"]()] if block.positions else []
        rules += [wording_plan.AVOID[each]() for each in block.avoid]
        rules += [wording_plan.waits(block)] if block.waits_for else []
        self.caution.setText(" ".join(rules))
        self.grade_title.setText(words.grade_title().format(grade=block.grade_limit))
        for grade, step in enumerate(self.grades):
            step.setEnabled(bool(block.positions) and grade <= block.grade_limit)
            step.setChecked(grade == self._grade)
            passed = self._grade is not None and grade < self._grade
            step.setIcon(room_icon(Icon.TICK, "action") if passed else QIcon())
        last = self._place + 1 == len(self._blocks)
        following = (
            words.end_session() if last else words.next_block(plan.block(self._blocks[self._place + 1]))
        )
        for part in (self.ring, self._where, self._name, self.grade_title, self._muscles):
            part.setToolTip(why_block(block))
        self.next.setText(following if last else f"{words.next_word()}\n{following}")
        self.more.setEnabled(not last)
        self.card.show_felt()
        self.ring.show_time(self._seconds, block.minutes)
        self._show_body(block)

    def _show_body(self, block: PlannedBlock) -> None:
        felt = (self.card.muscle, self.card.side) if self.card.isVisible() and self.card.muscle else None
        threads = self.feeling.threads(self.body) if felt else ()
        body, muscles = self._planning.visit.visit.body, self._planning.anatomy.muscles
        self.body.show_picture(room_picture(body, block, muscles, felt, threads))

    def go_on(self, *, stopped: bool = False) -> None:
        """Keep what was done in this block, and begin the next; after the last one the room is left."""
        self.tick()
        note = words.stopped_note() if stopped else ""
        minutes = int(self._seconds / 60 + 0.5)
        was_given = bool(minutes or note) or self._grade is not None
        given = Done(self.block.id, minutes, self._grade, note)
        if was_given and not self._planning.visit.record(given) and not self._is_kept(given):
            return
        if self._place + 1 == len(self._blocks):
            self._planning.workplace.tell(words.finished())
            self.leave_room()
            return
        self._place, self._seconds, self._grade = self._place + 1, 0.0, None
        self.card.draw.setChecked(False)
        self.card.hide()
        self._ladder.show()
        self._fit()
        self.show_block()

    def _is_kept(self, given: Done) -> bool:
        """Whether the same was recorded already."""
        return given in self._planning.session.hands.done

    def leave_room(self) -> None:
        """Leave; the block that is not ended is not kept as done."""
        self._timer.stop()
        _application().removeEventFilter(self)
        self._hear_touch()
        self.hide()
        self.left.emit(self._was_idle)
        self.deleteLater()

    def _turn_pause(self) -> None:
        self.tick()
        self._paused = not self._paused
        self.pause.setText(words.go_on() if self._paused else words.pause())
        self.pause.setIcon(room_icon(Icon.PLAY if self._paused else Icon.PAUSE))

    def _more(self) -> None:
        """A minute more here, from the next block that is not pinned."""
        edits = self._planning.session.edits
        self._planning.visit.record(moved(self._plan, edits, self.block.id, 1))

    def _reach(self, grade: int) -> None:
        self._grade = grade
        self.show_block()

    def _turn_felt(self) -> None:
        shown = self.card.isVisible()
        self.card.draw.setChecked(False)
        self.card.setVisible(not shown)
        self._ladder.setVisible(shown)
        self._fit()
        self.felt.setText(words.felt() if shown else words.close_felt())
        rows = self.block.muscles
        if not shown and rows:
            self.card.feel(rows[0].muscle, rows[0].side)
        self.show_block()

    def _touch(self, key: tuple[str, Side]) -> None:
        if not self.card.isVisible():
            self._turn_felt()
        self.card.feel(*key)
        self.show_block()

    def _why_muscle(self, key: tuple[str, Side]) -> str:
        name = self._planning.anatomy.muscles[key[0]].name
        return why_on_body(self.block, list(BlockId).index(self.block.id) + 1, key, name)

    def _hear_touch(self) -> None:
        now = self._now()
        self._was_idle = self._was_idle or now - self._touched >= IDLE
        self._touched = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        if event.type() in TOUCHES:
            self._hear_touch()
        return super().eventFilter(watched, event)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application
