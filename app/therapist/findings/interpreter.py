"""Stands between the model and what the therapist sees of it: panel, body and alerts keep in step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, reduce
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.canvas.canvas import BodyCanvas
from app.canvas.rest import Rest
from app.canvas.under_skin.inside import Inside
from app.open_visit import OpenVisit
from app.therapist.desk.reading_sheet import DOCS, ReadingSheet
from app.therapist.findings.answers_panel import AnswersPanel
from app.therapist.findings.emergency_banner import EmergencyBanner, HandRest
from app.therapist.findings.emergency_sheet import EmergencySheet, emergency_numbers
from app.therapist.findings.findings_panel import FindingsPanel
from app.therapist.findings.insight import Insight
from app.therapist.findings.muscle_pictures import MusclePictures
from app.therapist.findings.reading import Reading
from app.therapist.findings.told_case import ToldCase
from app.widgets.lit_row import SkinTarget
from app.words import alerts
from app.words import findings as words
from app.workplace import Workplace
from models.anatomy.anatomy import Anatomy
from models.body.cells import Cells
from models.body.view import View
from models.drawing.sight import best_view, is_in_sight
from models.errors import StoreError
from models.inference.emergency import OpenEmergency, open_emergencies
from models.inference.model import Findings
from models.inference.safety import covers, therapist_words
from models.practice.acknowledgement import Acknowledgement, Slip
from models.practice.answer import Answer, YesSince, is_yes
from models.practice.standing import in_force
from models.practice.visit import Visit
from models.practice.withdrawn_yes import Withdrawn, withdrawn
from models.questions.question import QuestionKind

SAFETY = QuestionKind.SAFETY


class ReadingPanels(Protocol):
    """Where a reading is shown and answered: what marks may speak of, and what the client answered."""

    findings: FindingsPanel
    answers: AnswersPanel

    def show_reading(self, reading: Reading, visit: Visit, rest: Rest | None = None) -> None: ...


class Interpreter(QObject):
    """Reads marks and answers of one visit anew whenever the hand rests."""

    view_wanted = Signal(View)
    told = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        session: OpenVisit,
        canvas: BodyCanvas,
        side: ReadingPanels,
        page: QWidget,
        muscles: MusclePictures,
    ) -> None:
        super().__init__(page)
        self._workplace, self._session, self._page = workplace, session, page
        self._canvas, self._side, self._muscles = canvas, side, muscles
        self._so_far = ToldCase(workplace, session, self.told.emit)
        self._sheet: EmergencySheet | None = None
        self._drew = False
        """Whether the hand has drawn since findings were shown, and may be about to go on."""
        self.banner = EmergencyBanner(workplace.theme, canvas)
        self.hand = HandRest(self)
        self.hand.rested.connect(self.stop_for_emergency)
        self.insight = Insight(workplace.model, self._so_far.case, self)
        self.insight.found.connect(self._show)
        self.insight.refused.connect(side.findings.say)
        self.insight.redrawn.connect(side.findings.show_redraws)
        session.changed.connect(lambda _: self.insight.ask_again())
        session.refused.connect(lambda _: self._show(self.findings))
        canvas.drawing_now.connect(self._hand_moves)
        findings, answers = side.findings, side.answers
        findings.lit.connect(self.light)
        findings.wanted.connect(self.lead_to)
        findings.answered.connect(lambda given: self.answer(*given))
        findings.explanation_wanted.connect(self.explain)
        findings.answer_wanted.connect(self.stop_for_emergency)
        answers.answered.connect(lambda given: self.answer(*given))
        self.insight.ask_again()

    @property
    def findings(self) -> Findings | None:
        """What was found last; None before the model is there."""
        return self.insight.findings

    def light(self, place: SkinTarget | None) -> None:
        """Light a place on the body, or all of it alike."""
        lit = self._cells(place) if place is not None else None
        self._canvas.show_picture(replace(self._canvas.picture, lit=lit))

    def lead_to(self, place: SkinTarget) -> None:
        """Turn to a view that shows the place, if this one hardly does."""
        cells, shown, atlas = self._cells(place), self._canvas.picture, self._workplace.atlas
        if cells and not is_in_sight(cells, atlas, shown.body, shown.view):
            self.view_wanted.emit(best_view(cells, atlas, shown.body))

    def answer(self, question: str, answer: Answer | None) -> None:
        """Keep what the client says to a question; None takes the answer back."""
        self._session.answer(question, answer)

    def explain(self) -> ReadingSheet:
        """Show how the model works and what it cannot say."""
        sheet = ReadingSheet(
            self._workplace.theme, self._page.window(), words.how_it_works(), DOCS / "model.md"
        )
        sheet.ask()
        return sheet

    def stops(self) -> bool:
        """Whether an emergency stands over the visit, told of just now included: nobody leaves before it."""
        self.insight.catch_up()
        self.stop_for_emergency()
        return self._sheet is not None

    def stop_for_emergency(self) -> None:
        """Stand over everything with the first emergency that has no recorded answer."""
        if self.findings is None or self._sheet is not None or not self._page.isVisible():
            return
        open_ones = self._open_emergencies()
        self.banner.hide()
        if not open_ones:
            return
        anatomy, first = self._workplace.model.result().anatomy, open_ones[0]
        told = self._told(first)
        numbers = emergency_numbers(self._workplace.settings.now)
        undated = [
            key
            for key in first.alert.because
            if key in anatomy.dated_questions and self._so_far.answers.get(key) is True
        ]
        self._sheet = EmergencySheet(
            self._workplace.theme,
            self._page.window(),
            anatomy.emergency,
            first,
            told,
            self._now,
            numbers,
            undated,
        )
        self._sheet.dated.connect(lambda question, days: self._asked(question, YesSince(days)))
        self._sheet.acknowledged.connect(lambda record: self._record(first, record))
        self._sheet.slipped.connect(lambda record: self._record(first, record))
        self._sheet.asked.connect(self._asked)
        self._page.setEnabled(False)  # its shortcuts would reach below the sheet
        self._sheet.ask()

    def _open_emergencies(self) -> Sequence[OpenEmergency]:
        """The emergencies that wait for a recorded answer; none while the client has the tablet."""
        rules, session = self._workplace.model.result().anatomy.rules, self._session
        if self.findings is None:
            return ()
        try:
            if self._workplace.register.hand_overs.handed_over() is not None:
                return ()
            return open_emergencies(rules, self.findings.safety.alerts, session.responses, session.replies)
        except StoreError as error:
            self.told.emit(str(error))
            return ()

    def _told(self, emergency: OpenEmergency) -> str:
        """What the rule says to the therapist, with the place that is marked."""
        rules, findings = self._workplace.model.result().anatomy.rules, self.findings
        assert findings is not None
        return therapist_words(rules, emergency.alert, alerts.marked_place(findings.evidence.shares))

    def _stop_when_rested(self) -> None:
        """Say an emergency at once; stand over the page with it, but not below a hand that is drawing."""
        if not self.hand.is_busy:
            self.stop_for_emergency()
            return
        open_ones = self._open_emergencies()
        self.banner.setVisible(bool(open_ones))
        if open_ones:
            self.banner.say(self._told(open_ones[0]))

    def _record(self, emergency: OpenEmergency, record: Acknowledgement | Slip) -> None:
        if isinstance(record, Slip) and not self._take_back(emergency):
            return
        if not self._session.respond(record):
            return
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        self._page.setEnabled(True)
        self.insight.ask_again()
        self.insight.catch_up()

    def _asked(self, question: str, answer: Answer) -> None:
        """What had to be asked was asked: the sheet goes, and comes back with what was answered."""
        self.answer(question, answer)
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        self._page.setEnabled(True)
        self.insight.catch_up()

    def _take_back(self, emergency: OpenEmergency) -> bool:
        """Let what was told by a slip no longer count; the reply stays, and the question is open again."""
        slips = [told.question for told in emergency.told]
        slips = [question for question in slips if is_yes(self._session.visit.answers.get(question))]
        return all(self._session.answer(question, None) for question in slips)

    def _show(self, findings: Findings | None) -> None:
        if findings is None:
            return
        anatomy, visit = self._workplace.model.result().anatomy, self._session.visit
        skipped = [
            key for key, asked in anatomy.questions.items() if key in visit.skipped and asked.kind is SAFETY
        ]
        recorded: dict[str, Acknowledgement] = {}
        taken_back: list[Withdrawn] = []
        try:
            recorded = self._recorded
            told = withdrawn(self._session.replies)
            taken_back = [each for each in told if _is_safety(anatomy, each.question)]
        except StoreError as error:
            self.told.emit(str(error))
        held = in_force(self._so_far.standing, visit.started.date())
        reading = Reading(
            anatomy,
            findings,
            self._so_far.answers,
            skipped,
            recorded,
            visit.is_open,
            taken_back,
            held,
            self.insight.work,
            visit.body,
        )
        self._muscles.know(self._inside)
        self._side.show_reading(reading, visit, self._canvas.rest if self._drew else None)
        self._drew = False
        self._stop_when_rested()

    def _hand_moves(self, down: bool) -> None:
        self.hand.moves(down=down)
        self.insight.hand_moves(down)
        if down:
            self._drew = True
            self.light(None)

    @property
    def _recorded(self) -> dict[str, Acknowledgement]:
        """The recorded answers to emergencies that still cover them, by rule."""
        rules, replies = self._workplace.model.result().anatomy.rules, self._session.replies
        kept = [each for each in self._session.responses if isinstance(each, Acknowledgement)]
        return {
            each.rule: each for each in kept if each.rule in rules and covers(each, rules[each.rule], replies)
        }

    def _now(self) -> datetime:
        """The time, never before the last reply: else a clock set back would keep an emergency for ever."""
        return max([self._workplace.now(), *(reply.at for reply in self._session.replies)])

    @cached_property
    def _inside(self) -> Inside:
        return Inside(self._workplace.model.result().anatomy)

    def _cells(self, place: SkinTarget) -> Cells:
        atlas = self._workplace.atlas
        if place.structure:
            return self._workplace.model.result().skin_of(place.structure, place.side, place.link)
        none = Cells.none(atlas.count)
        return reduce(Cells.__or__, (atlas.cells_of(region) for region in place.regions), none)


def _is_safety(anatomy: Anatomy, question: str) -> bool:
    asked = anatomy.questions.get(question)
    return asked is not None and asked.kind is SAFETY
