"""Somebody who tells, skips, goes back and changes mind at random, and remembers each word that was told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random

from app.client.frame import StepFrame
from app.client.steps.body import BodyStep
from app.client.steps.mark import MarkStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.today import TodayStep
from app.client.window import ClientWindow
from app.therapist.visit.visit_page import VisitPage
from models.drawing.stroke import Course, Depth, Sensation
from models.practice.visit import Today, Visit
from tests.app.therapist.conftest import House

REGIONS = ("buttock_center_r", "calf_upper_outer_r", "shoulder_front_l", "forearm_front_l", "knee_front_r")
"""So far apart that each is a mark of its own, and in one leg alone: no emergency stops the walk."""


@dataclass(frozen=True)
class Told:
    """The words that somebody told of one mark."""

    sensation: Sensation | None = None
    intensity: float | None = None
    depth: Depth | None = None
    course: Course | None = None


Map = dict[str, Told]
"""What was told of the mark in each region."""


@dataclass
class Teller:
    """Walks through client mode and desk; `told` is what was told, kept apart from the program."""

    house: House
    visit: Visit
    chance: Random
    reopen: Callable[[], House]
    settle: Callable[[], None]
    """Let go what has left the screen, as the program does between two touches."""
    earlier: Map = field(default_factory=dict)
    """What was told of the marks of the visit before."""
    told: Map = field(default_factory=dict)
    today: Today | None = None
    done: list[Map] = field(default_factory=list)
    undone: list[Map] = field(default_factory=list)
    pencil: Told = field(default_factory=Told)
    live: str | None = None

    @property
    def client(self) -> ClientWindow | None:
        """The client's window, while the tablet is in the client's hands."""
        return self.house.navigator.hand_over.client

    @property
    def page(self) -> VisitPage:
        """The visit at the desk."""
        page = self.house.navigator.visit
        assert page is not None
        return page

    def act(self) -> None:
        """Do one thing that can be done now."""
        acts = list(self._at_the_desk() if self.client is None else self._with_the_client(self.client))
        self.chance.choice([*acts, *acts, *acts, self._die])()
        self.settle()

    def _make(self, now: Map) -> None:
        if now != self.told:
            self.done.append(self.told)
            self.told, self.undone = now, []

    def _say(self, region: str, **words: object) -> None:
        self._make({**self.told, region: replace(self.told[region], **words)})  # type: ignore[arg-type]

    def _die(self) -> None:
        """The program ends without a word, and is started again."""
        self.house = self.reopen()
        self.pencil, self.live = Told(), None
        if self.client is None and self.house.navigator.visit is None:
            self.house.navigator.open_visit(self.house.store.visits.one(self.visit.id))

    # at the desk

    def _at_the_desk(self) -> Iterator[Callable[[], None]]:
        page = self.page
        yield from (lambda region=region: self._fill(region) for region in REGIONS)
        yield from (self._tap_kind, self._tap_strength, self._tap_depth, self._tap_course) * 2
        if page.session.history.done:
            yield self._undo
        if page.session.history.undone:
            yield self._redo
        if page.panel.rows.rows:
            yield self._select
        if page.panel._done.isVisibleTo(page):
            yield self._put_down
        if page.panel.no_pain.isVisibleTo(page):
            yield self._no_pain
        yield from [self._give] * 5

    def _fill(self, region: str) -> None:
        assert self.page.canvas.regions.toggle(region)
        if region in self.told:
            self._make({each: told for each, told in self.told.items() if each != region})
            self.live = self.live if self.live in self.told else None
        else:
            self._make({**self.told, region: self.pencil})
            self.live, self.pencil = region, Told()
        self._heed_today()

    def _heed_today(self) -> None:
        """A mark tells that something hurts; without any, what was told before holds."""
        self.today = Today.MARKS if self.told else self.house.store.visits.one(self.visit.id).today

    def _tap(self, **words: object) -> None:
        region = self._edited()
        if region is None:
            self.pencil = replace(self.pencil, **words)  # type: ignore[arg-type]
        else:
            self._say(region, **words)

    def _edited(self) -> str | None:
        chosen = self.page.panel.rows.chosen
        if chosen is None:
            return self.live
        return next(region for region in self.told if self._mark_of(region) == chosen)

    def _mark_of(self, region: str) -> object:
        fill = self.page.drawing.fill_of(region)
        return None if fill is None else fill.mark

    def _tap_kind(self) -> None:
        sensation, tile = self.chance.choice(list(self.page.panel.editor.picker._tiles.items()))
        away = tile.isChecked()
        tile.click()
        self._tap(sensation=None if away else sensation)

    def _tap_strength(self) -> None:
        scale, strength = self.page.panel.editor.scale, self.chance.randint(0, 10)
        scale.setValue(strength)
        scale._tell()
        self._tap(intensity=strength)

    def _tap_depth(self) -> None:
        depth = self.chance.choice(list(Depth))
        segment = self.page.panel.editor.depths.segment(depth)
        away = segment.isChecked()
        segment.click()
        self._tap(depth=None if away else depth)

    def _tap_course(self) -> None:
        course = self.chance.choice(list(Course))
        segment = self.page.panel.editor.course.segment(course)
        away = segment.isChecked()
        segment.click()
        self._tap(course=None if away else course)

    def _undo(self) -> None:
        assert self.page.session.undo()
        self._took_back()
        self._heed_today()

    def _took_back(self) -> None:
        self.undone.append(self.told)
        self.told = self.done.pop()
        self.live = self.live if self.live in self.told else None

    def _redo(self) -> None:
        before = set(self.told)
        assert self.page.session.redo()
        self.done.append(self.told)
        self.told = self.undone.pop()
        new = set(self.told) - before
        self.live = new.pop() if new else self.live if self.live in self.told else None
        self.pencil = Told() if set(self.told) - before else self.pencil
        self._heed_today()

    def _select(self) -> None:
        self.chance.choice(self.page.panel.rows.rows).click()

    def _put_down(self) -> None:
        self.page.panel._done.click()
        self.live, self.pencil = None, Told()

    def _no_pain(self) -> None:
        self.page.panel.no_pain.click()
        self.today = Today.NO_PAIN if self.page.panel.no_pain.isChecked() else None

    def _give(self) -> None:
        self.house.navigator.hand_over.give(self.house.store.visits.one(self.visit.id))
        self.pencil, self.live = Told(), None

    # with the client

    def _with_the_client(self, window: ClientWindow) -> Iterator[Callable[[], None]]:
        yield self._take_back
        if not isinstance(window.page, StepFrame):
            return
        frame, step = window.page, window.page.step.page
        yield from self._leading(frame)
        match step:
            case TodayStep():
                yield from (lambda each=each: self._answer_today(each) for each in step.answers)
                if step.same is not None:
                    yield lambda: self._as_last_time(step)
            case BodyStep():
                yield from (lambda region=region: self._mark(step, region) for region in REGIONS)
                if step.tools.undo.isEnabled():
                    yield lambda: self._undo_on_body(step)
            case MarkStep():
                yield from [partial(each, step) for each in (self._rate, self._name, self._deepen)] * 4
            case ReadBackStep():
                yield from (button.click for button in step.changes.values())
            case _:
                """Questions that say nothing of a mark."""

    def _leading(self, frame: StepFrame) -> Iterator[Callable[[], None]]:
        if frame.onward.isEnabled() and frame.onward.text():
            yield from [frame.onward.click] * 9
        if frame.back.isVisibleTo(frame):
            yield frame.back.click

    def _region(self, step: MarkStep) -> str:
        mark = step.id
        assert self.client is not None
        assert self.client.conversation is not None
        drawing = self.client.conversation.drawing
        fills = {region: drawing.fill_of(region) for region in self.told}
        return next(region for region, fill in fills.items() if fill is not None and fill.mark == mark)

    def _take_back(self) -> None:
        assert self.client is not None
        self.client.taken_back.emit(False)
        self.pencil, self.live = Told(), None

    def _answer_today(self, today: Today) -> None:
        assert self.client is not None
        step = self.client.page
        assert isinstance(step, StepFrame)
        assert isinstance(step.step.page, TodayStep)
        step.step.page.answers[today].click()
        self.today = today
        if today is not Today.MARKS and self.told:
            self._make({})

    def _as_last_time(self, step: TodayStep) -> None:
        assert step.same is not None
        step.same.click()
        self.today = Today.MARKS
        self._make({region: Told(told.sensation) for region, told in self.earlier.items()})

    def _mark(self, step: BodyStep, region: str) -> None:
        assert step.canvas.regions.toggle(region)
        now = {each: told for each, told in self.told.items() if each != region}
        self._make(now if region in self.told else {**self.told, region: Told()})

    def _undo_on_body(self, step: BodyStep) -> None:
        step.tools.undo.click()
        self._took_back()

    def _rate(self, step: MarkStep) -> None:
        region, strength = self._region(step), self.chance.randint(0, 10)
        step.scale.buttons[strength].click()
        self._say(region, intensity=strength)

    def _name(self, step: MarkStep) -> None:
        region, sensation = self._region(step), self.chance.choice(list(Sensation))
        step.kinds.tiles[sensation].click()
        self._say(region, sensation=sensation)

    def _deepen(self, step: MarkStep) -> None:
        region, depth = self._region(step), self.chance.choice(list(Depth))
        step.depths.tiles[depth].click()
        self._say(region, depth=depth)
