"""The way between the desk, a visit and a comparison."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.client.steps.all import all_steps
from app.shell.arrival import Arrival
from app.shell.demo_tour import DemoTour
from app.shell.desk_guard import DeskGuard
from app.shell.hand_over import HandOver
from app.shell.left_visits import forget_untouched, is_of_now
from app.shell.window import Window
from app.therapist.cohort.cohort_page import CohortPage
from app.therapist.compare.compare_page import ComparePage
from app.therapist.compare.drawn_again import hand_of
from app.therapist.course.course_page import CoursePage
from app.therapist.desk.actions import Actions
from app.therapist.desk.desk import Desk
from app.therapist.desk.measuring import MapMeasuring
from app.therapist.desk.pictures import Pictures
from app.therapist.desk.preferences import PreferencesSheet
from app.therapist.people.therapists_sheet import TherapistsSheet
from app.therapist.privacy.rights import ClientRights
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.words import desk as wording_desk
from app.words import shared as wording
from app.words import visit as wording_visit
from app.words.languages import Languages
from app.workplace import Workplace
from models.cohort.heat import HeatMap
from models.errors import NervelineError, StoreError
from models.practice.retention import due
from models.practice.visit import Client, Visit

T = TypeVar("T")


class Navigator(QObject):
    """Opens pages in the window and leads back from them."""

    restore_wanted = Signal()
    """The register shall be closed, and its copies be looked at."""
    protection_wanted = Signal(str, str)
    """The register shall be encrypted, with this passphrase and this recovery key."""

    def __init__(self, workplace: Workplace, window: Window, languages: Languages) -> None:
        super().__init__(window)
        self.workplace, self._window = workplace, window
        self.pictures = Pictures(workplace)
        self.actions = Actions(workplace, window, window.toast)
        self.measuring = MapMeasuring(workplace.register.summaries, self)
        self.desk = Desk(workplace, self.pictures, self.measuring)
        window.add_page(self.desk)
        self.hand_over = HandOver(workplace, window, languages, all_steps(languages))
        for part in (self.pictures, self.actions, self.hand_over):
            part.setParent(self)  # they go with it
        self.demo_tour = DemoTour(workplace, window, self.actions, self.show_desk, self._turn)
        self._handed_on: list[HeatMap] = []
        self.guard = DeskGuard(workplace, window, self.hand_over, self)
        self.guard.protection_wanted.connect(self.protection_wanted)
        keys = self.guard.keys
        self.rights = ClientRights(
            workplace, window, lambda: keys.confirms if keys.can_confirm else None, self
        )
        self.visit: VisitPage | None = None
        self.comparison: ComparePage | None = None
        self._wire()

    def enter(self) -> None:
        """Show the client's window while a client has the tablet, else the visit left open, else the desk."""
        register, told = self.workplace.register, [self.hand_over.languages.trouble()]
        bookmark = _read(register.hand_overs.handed_over, told)
        if bookmark is not None:
            self.hand_over.go_on(bookmark)
            return
        unfinished = _read(register.visits.unfinished, told)
        now = self.workplace.now()
        if unfinished is None or (not is_of_now(unfinished, now) and self._forget_untouched(unfinished)):
            self.show_desk()
        elif not is_of_now(unfinished, now) or not self._opened(unfinished, told):
            self._tell_of_open(unfinished, told)
        for sentence in filter(None, told):
            self.workplace.tell(sentence)
        self.guard.ask_at_start()

    def _opened(self, visit: Visit, told: list[str]) -> bool:
        try:
            self.open_visit(visit)
        except NervelineError as error:
            told.append(str(error))
            return False
        return True

    def _tell_of_open(self, visit: Visit, told: list[str]) -> None:
        """Show the desk with the client whose visit is still open, and say so; it does not open by itself."""
        self.show_desk()
        client = _read(lambda: self.workplace.register.clients.one(visit.client), told)
        if client is None:
            return
        self.show_desk(client.id)
        if not any(told):
            day = wording.day(visit.started, self.workplace.now())
            sentence = wording_desk.still_open(client.pseudonym, day)
            self._window.toast.say(sentence, lambda: self.open_visit(visit), wording_desk.resume())

    def leave(self) -> None:
        """The register is about to be closed: read no more from it."""
        self.desk.page.read_no_more()
        self.measuring.wait()
        if self.visit is not None:
            self.visit.interpreter.insight.rest()

    def end(self) -> None:
        """Be gone, with the desk and whatever led from it: another register may come into the same window."""
        self.leave()
        self.demo_tour.end()
        self.guard.end()
        self.desk.put_away()
        self._window.drop_page(self.desk)
        self.deleteLater()

    def show_desk(self, client: UUID | None = None) -> None:
        """Lead to the desk, with a client when given."""
        self.desk.refresh(client)
        self._show(self.desk)

    def open_visit(self, visit: Visit) -> None:
        """Show a visit's map: to draw on while it is open, to look at when it is finished."""
        self.measuring.rest()
        page = self._window.open_page(lambda: VisitPage(self.workplace, visit, self._window))
        page.left.connect(lambda: self._leave(page))
        page.told.connect(lambda notice: self._window.toast.say(notice.sentence, notice.undo, of=page))
        page.finished.connect(lambda: self._finished(page))
        page.reopened.connect(self._reopened)
        page.hand_over_wanted.connect(self.hand_over.give)
        page.left_alone.connect(self.guard.ask_who_is_there)
        self.visit, self.comparison = page, None
        self.workplace.saw_visit(visit)

    def compare(self, before: Visit, after: Visit) -> None:
        """Show two visits beside each other."""
        self.measuring.rest()
        page = self._window.open_page(lambda: ComparePage(self.workplace, before, after, self._window))
        page.left.connect(lambda: self.show_desk(after.client))
        self.visit, self.comparison = None, page
        for visit in (before, after):
            self.workplace.saw_visit(visit)

    def show_course(self, client: Client) -> None:
        """Show all visits of a client over time."""
        self.measuring.rest()
        page = self._window.open_page(lambda: CoursePage(self.workplace, client, self.pictures, self._window))
        page.left.connect(lambda: self.show_desk(client.id))
        page.comparison_wanted.connect(self.compare)
        page.visit_opened.connect(self.open_visit)
        self.visit, self.comparison = None, None
        self.workplace.saw(client)

    def show_many_clients(self) -> None:
        """Show where the maps of many clients are marked."""
        self.measuring.rest()
        page = self._window.open_page(lambda: CohortPage(self.workplace, self._window, self._handed_on))
        page.left.connect(self.show_desk)
        self.visit, self.comparison = None, None

    def ask_preferences(self) -> PreferencesSheet:
        """Show the preferences over the page."""
        workplace, keyring = self.workplace, self.hand_over.keyring
        sheet = PreferencesSheet(
            workplace.theme,
            self._window,
            workplace.settings,
            has_pin=keyring.is_set,
            protection=workplace.protection,
            has_key_store=workplace.keyed_here is not None,
            people=self.guard.people,
            due_after=lambda years: len(due(workplace.clients(), years, workplace.now().date())),
        )
        sheet.pin_wanted.connect(self.hand_over.choose_pin)
        sheet.due_wanted.connect(self.actions.show_due)
        sheet.log_wanted.connect(self.actions.show_log)
        sheet.restore_wanted.connect(self.restore_wanted)
        sheet.therapists_wanted.connect(lambda: TherapistsSheet(workplace, self._window).ask())
        sheet.encryption_wanted.connect(self.guard.protect)
        sheet.passphrase_wanted.connect(self.guard.change_passphrase)
        sheet.changed.connect(self.guard.put_on_log)
        sheet.key_store_wanted.connect(self.guard.change_key_store)
        sheet.own_pin_wanted.connect(self.guard.ask_own_pin)
        sheet.ask()
        return sheet

    def add_client(self) -> None:
        """Ask for a new client; for the first real one the register gets a passphrase before."""
        protection = self.workplace.protection
        if protection is None or protection.is_encrypted:
            self.actions.add_client()
            return
        sheet = self.guard.protect()
        if any(not row.client.demo for row in self.workplace.clients()):
            sheet.rejected.connect(self.actions.add_client)

    def _turn(self, visit: Visit, page: Page) -> None:
        """Turn to a page of a visit, which is opened where something else is in sight."""
        if self.visit is None or self.visit.visit.id != visit.id:
            self.open_visit(visit)
        if self.visit is not None:
            self.visit.pages.turn_to(page)

    def _wire(self) -> None:
        desk, page, actions = self.desk, self.desk.page, self.actions
        desk.client_wanted.connect(self.add_client)
        desk.preferences_wanted.connect(self.ask_preferences)
        desk.restore_wanted.connect(self.restore_wanted)
        desk.removed_wanted.connect(actions.show_removed)
        desk.undo_wanted.connect(actions.undo)
        desk.many_clients_wanted.connect(self.show_many_clients)
        desk.demo_wanted.connect(self.demo_tour.add)
        desk.demo_removal_wanted.connect(actions.remove_demo)
        page.visit_opened.connect(self.open_visit)
        page.visit_begun.connect(actions.begin_visit)
        page.comparison_wanted.connect(self.compare)
        page.course_wanted.connect(self.show_course)
        page.edit_wanted.connect(actions.edit_client)
        page.removal_wanted.connect(actions.remove_client)
        page.import_wanted.connect(actions.import_map)
        page.consent_wanted.connect(actions.ask_consent)
        page.record_wanted.connect(self.rights.ask_file)
        page.erasing_wanted.connect(self.rights.ask_erasing)
        self.rights.erased.connect(self.show_desk)
        page.log_wanted.connect(actions.show_log_of)
        page.move_wanted.connect(actions.move_visit)
        page.visit_removal_wanted.connect(actions.remove_visit)
        self.hand_over.gave.connect(self._put_away)
        self.hand_over.came_back.connect(self.open_visit)
        self.hand_over.failed.connect(self.show_desk)
        actions.done.connect(self.show_desk)
        actions.visit_begun.connect(self.open_visit)
        model_here = Arrival()
        model_here.came.connect(self._measure)
        model_here.of(self.workplace.model)

    def _measure(self) -> None:
        """Measure what is not measured, now that the model is here, unless somebody may be drawing."""
        with suppress(StoreError):
            self.workplace.comparer.widen(hand_of(self.workplace).level)
        if self._window.page is self.desk:
            self.measuring.go_on()

    def _leave(self, page: VisitPage) -> None:
        self.pictures.forget(page.visit.id)
        self._forget_untouched(page.visit)
        self.show_desk(page.visit.client)

    def _forget_untouched(self, visit: Visit) -> bool:
        with suppress(StoreError):  # it stays where it is
            return forget_untouched(self.workplace.register, visit.id, self.workplace.now())
        return False

    def _put_away(self) -> None:
        """Hold nobody's name while a client has the tablet: screen readers walk windows out of sight, too."""
        self.measuring.rest()
        self.demo_tour.end()
        self._show(self._window.opening)
        self._window.toast.forget()
        self.desk.put_away()

    def _show(self, page: QWidget) -> None:
        """Show a page that stays; what was open is left."""
        self._window.show_page(page)
        self.visit = self.comparison = None

    def _finished(self, page: VisitPage) -> None:
        self._leave(page)
        self._window.toast.say(
            wording_visit.finished(), lambda: self._reopened(page.visit), wording_visit.reopen()
        )

    def _reopened(self, visit: Visit) -> None:
        try:
            amended = self.workplace.register.visits.amend(visit.id, self.workplace.now())
        except StoreError as error:
            self._window.toast.say(str(error))
        else:
            self.open_visit(amended)


def _read(what: Callable[[], T], told: list[str]) -> T | None:
    """What the register says; what is damaged is skipped, with a sentence."""
    try:
        return what()
    except NervelineError as error:
        told.append(str(error))
        return None
