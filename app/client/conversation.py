"""What one client tells at one visit, and where on the way the client is; on disk before it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import wait
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.client.changes import Changes
from app.client.safety import Safety
from app.style.client_size import ClientSize
from app.workplace import Workplace
from models.compare.asking import Doubt
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Course
from models.errors import StoreError
from models.flow.leading import led_to, onward
from models.flow.questions import Called, called_for
from models.flow.way import FlowPlace, FlowStep, ToldSoFar, preceding, resumed
from models.inference.safety import SafetyAlert
from models.practice.answer import Answer
from models.practice.hand_over import Bookmark, TextSize
from models.practice.standing import StandingFact, counting, in_force
from models.practice.visit import Today, Visit

UNTIL_DRAWN = (FlowStep.WELCOME, FlowStep.TODAY, FlowStep.BODY)
"""Where the map is not done yet: nothing is worked out while the hand may draw."""
PATIENCE = 5.0
"""Seconds to wait for the model where nothing can be shown without it; it takes a part of one to come."""


class Speaker(Protocol):
    """What speaks the language that the client chose."""

    def speak(self, code: str) -> None: ...


class Conversation(QObject):
    """The one thing that steps talk to: `session` to draw, `answer` for questions, `go_on` for the way."""

    told = Signal()
    """Something was told and kept: a mark, an answer."""
    moved = Signal()
    """The client is at another place, or reads in another language or size: the step is to be made anew."""
    refused = Signal(str)
    """A sentence: the disk did not take it, so nothing was changed."""

    def __init__(self, workplace: Workplace, tongue: Speaker, bookmark: Bookmark, look: ClientSize) -> None:
        super().__init__()
        self.workplace = workplace
        self._tongue, self._look = tongue, look
        self._put: tuple[Called, ...] = ()
        visit = workplace.register.visits.one(bookmark.visit)
        self.session = workplace.open_visit(visit, self)
        self.last_time = workplace.last_marked(visit)
        """The map of the visit before, when there is one with marks: to be offered, never laid silently."""
        self.changes = Changes(workplace, self.session)
        """What only the client can tell of places that differ from that map."""
        self.safety = Safety(workplace, self.session, self.last_time)
        """What the safety rules say of it."""
        self._bookmark = bookmark
        if bookmark.place.step in (FlowStep.ADVICE, FlowStep.CALLED_FOR):
            wait((workplace.model,), PATIENCE)  # whether there is any, only the model knows
        self._bookmark = replace(bookmark, place=resumed(bookmark.place, self.so_far))
        self._put_questions()
        self._tongue.speak(bookmark.language)
        self.session.changed.connect(lambda _: self.told.emit())
        self.session.refused.connect(self.refused)

    @property
    def visit(self) -> Visit:
        """The visit as it now counts: `visit.answers`, `visit.skipped`, `visit.today`."""
        return self.session.visit

    @property
    def drawing(self) -> Drawing:
        """The map as it is kept on disk."""
        return self.session.drawing

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers that count."""
        return self.visit.answers

    @property
    def known(self) -> Mapping[str, Answer]:
        """The answers that count, with what was told at an earlier visit and stays true."""
        return counting(self.safety.standing, self.answers, self.visit.started.date())

    @property
    def told_once(self) -> Sequence[StandingFact]:
        """What the client told at an earlier visit and what is in force."""
        day = self.visit.started.date()
        return [fact for fact in in_force(self.safety.standing, day) if fact.told < day]

    @property
    def today(self) -> Today | None:
        """What was said to "does anything hurt today?"; None until it was."""
        return self.visit.today

    @property
    def place(self) -> FlowPlace:
        """Where the client is."""
        return self._bookmark.place

    @property
    def language(self) -> str:
        """The code of the language that is spoken, empty until one was chosen."""
        return self._bookmark.language

    @property
    def look(self) -> ClientSize:
        """How large things are for this client on this screen."""
        return self._look.at(self._bookmark.text)

    @property
    def left_handed(self) -> bool:
        """Whether this client draws with the left hand."""
        return self._bookmark.left_handed

    @property
    def so_far(self) -> ToldSoFar:
        """What was told, as far as the way depends on it."""
        return ToldSoFar(
            self.today,
            self.drawing.begun,
            bool(self.alerts),
            bool(self.called_for or self.maybe_constant),
            bool(self.doubts),
        )

    @property
    def doubts(self) -> Sequence[Doubt]:
        """The places to ask about since last time, once the client has left the body."""
        return self.changes.doubts(done=self.place.step not in UNTIL_DRAWN)

    @property
    def alerts(self) -> Sequence[SafetyAlert]:
        """The safety rules that fire on what was told so far; by answers alone until the model is here."""
        return self.safety.screening.alerts

    @property
    def called_for(self) -> Sequence[str]:
        """What is asked because of the marks, gravest first: the open questions, and those already asked.

        What was put to the client stays while the client is there: an answer to one takes no other away.
        """
        return tuple(each for each in self._called if isinstance(each, str))

    @property
    def maybe_constant(self) -> Sequence[UUID]:
        """The marks of which it is asked whether they are constant, since a safety rule hangs on it.

        Each counts among the questions that the marks call for, of which there are four at most.
        """
        there = self.drawing.marks
        return tuple(each for each in self._called if isinstance(each, UUID) and each in there)

    @property
    def _called(self) -> Sequence[Called]:
        visit = self.visit
        told_of = [mark for mark in self.drawing.begun if self.is_told_constancy(mark)]
        return self._put or called_for(
            self.safety.screening.gravest_first, visit.answers, visit.skipped, told_of
        )

    def is_told_constancy(self, mark: UUID) -> bool:
        """Whether it was answered if a mark is constant, be it with "not sure"."""
        return FlowPlace(FlowStep.CALLED_FOR, mark) in self._bookmark.passed

    def say_constancy(self, mark: UUID, course: Course | None) -> None:
        """Keep whether a mark is constant, None where its client is not sure; and that it was asked."""
        was = self.drawing.marks[mark]
        now = replace(was, course=course)
        if now == was or self.session.make(Change(removed=(was,), added=(now,))):
            place = FlowPlace(FlowStep.CALLED_FOR, mark)
            self._keep(replace(self._bookmark, passed=self._bookmark.passed | {place}))

    def say_today(self, today: Today) -> bool:
        """Answer "does anything hurt today?"; False when the disk refused."""
        return self.session.say_today(today)

    def answer(self, question: str, answer: Answer | None) -> bool:
        """Answer a question by its key, or with None pass it over; False when the disk refused."""
        return self.session.answer(question, answer)

    def speak(self, language: str) -> None:
        """Go on in another language."""
        if self._keep(replace(self._bookmark, language=language)):
            self._tongue.speak(language)
            self.moved.emit()

    def read_in(self, text: TextSize) -> None:
        """Go on in another size of text."""
        if self._keep(replace(self._bookmark, text=text)):
            self.moved.emit()

    def draw_with(self, *, left: bool) -> None:
        """Draw with the left hand or the right one from now on."""
        self._keep(replace(self._bookmark, left_handed=left))

    def go_on(self) -> None:
        """Lead to the next place; after the read-back only to what was never asked, and back to it."""
        if self.place.step not in UNTIL_DRAWN:
            wait((self.workplace.model,), PATIENCE)  # what the marks call for is not passed over
        self._lead(onward(self._bookmark, self.so_far, self.drawing))

    def go_back(self) -> None:
        """Lead to the place before; nothing that was told is lost."""
        self.go_to(preceding(self.place, self.so_far))

    def go_to(self, place: FlowPlace) -> None:
        """Lead to a place."""
        self._lead(led_to(self._bookmark, place))

    def _put_questions(self) -> None:
        """Hold on to the questions that the place puts to the client because of the marks."""
        self._put = ()
        if self.place.step is FlowStep.CALLED_FOR:
            self._put = tuple(self._called)

    def _lead(self, bookmark: Bookmark) -> None:
        if self._keep(bookmark):
            self._put_questions()
            self.moved.emit()

    @property
    def at_start(self) -> bool:
        """Whether there is nowhere to go back to."""
        return self.place.step is FlowStep.WELCOME

    @property
    def at_end(self) -> bool:
        """Whether everything was told."""
        return self.place.step is FlowStep.THANKS

    def _keep(self, bookmark: Bookmark) -> bool:
        bookmark = replace(bookmark, at=self.workplace.now())
        try:
            self.workplace.register.hand_overs.hand_over(bookmark)
        except StoreError as error:
            self.refused.emit(str(error))
            return False
        self._bookmark = bookmark
        return True
