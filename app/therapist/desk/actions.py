"""What the therapist does with clients and visits at the desk, each act with its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.commands.reading import MapInput
from app.therapist.desk.bringing_sheet import BringingSheet
from app.therapist.desk.client_sheet import ClientSheet
from app.therapist.desk.move_sheet import MoveSheet
from app.therapist.desk.removed_sheet import RemovedSheet
from app.therapist.privacy.audit_sheet import AuditSheet
from app.therapist.privacy.consent_sheet import ConsentSheet
from app.therapist.privacy.due_sheet import DueSheet
from app.widgets.toast import Toast
from app.words import bringing as words_of_bringing
from app.words import desk as words
from app.words import shared as wording
from app.words import visit as wording_visit
from app.workplace import Workplace
from models.errors import MapFileError, NervelineError, StoreError
from models.exchange.asked import entries_of_asked
from models.practice.brought import BroughtIn
from models.practice.removed import Removed
from models.practice.retention import due
from models.practice.session import entries_of
from models.practice.visit import Client, Visit


class Actions(QObject):
    """Carries out what the desk's pages ask for; `done` carries the client to show afterwards, or None."""

    done = Signal(UUID)
    visit_begun = Signal(Visit)

    def __init__(self, workplace: Workplace, window: QWidget, toast: Toast) -> None:
        super().__init__(window)
        self._workplace, self._window, self._toast = workplace, window, toast
        self._last: Callable[[], None] | None = None

    def add_client(self) -> ClientSheet:
        """Ask for a new client."""
        return self._ask_of(None, self._workplace.register.clients.add)

    def ask_for_file(self) -> BringingSheet:
        """Ask for a table of clients of another program."""
        sheet = BringingSheet(self._workplace, self._window)
        sheet.wanted.connect(self.bring_in)
        sheet.taken_back.connect(self.take_back)
        sheet.ask()
        return sheet

    def bring_in(self, clients: list[Client]) -> None:
        """Keep clients who come together, all of them or none."""
        register = self._workplace.register
        if clients and self._did(lambda: register.clients.add_all(clients)):
            self.done.emit(clients[0].id)
            self._tell(words_of_bringing.brought(len(clients)), lambda: self._all_out(clients))

    def take_back(self, came: BroughtIn) -> None:
        """Take an import out again; clients who have visits meanwhile stay."""
        gone = [row.client for row in came.untouched]
        if self._all_out(gone):
            self._toast.say(words_of_bringing.taken_out(len(gone), len(came.rows) - len(gone)))

    def _all_out(self, clients: Sequence[Client]) -> bool:
        register, now = self._workplace.register, self._workplace.now()
        did = self._did(lambda: register.clients.remove_all([each.id for each in clients], now))
        if did:
            self.done.emit(None)
        return did

    def edit_client(self, client: Client) -> ClientSheet:
        """Ask for what has changed of a client."""
        return self._ask_of(client, self._workplace.register.clients.change)

    def _ask_of(self, client: Client | None, keep: Callable[[Client], None]) -> ClientSheet:
        workplace = self._workplace
        sheet = ClientSheet(
            workplace.theme, workplace.figures, self._window, workplace.now, workplace.clients(), keep, client
        )
        sheet.told.connect(lambda told: self.done.emit(told.id))
        sheet.file_wanted.connect(self.ask_for_file)
        sheet.ask()
        return sheet

    def remove_client(self, client: Client) -> None:
        """Take a client out of sight."""
        register = self._workplace.register
        if self._did(lambda: register.clients.remove(client.id, self._workplace.now())):
            self.done.emit(None)
            self._tell(
                words.client_removed(client.pseudonym),
                lambda: self._back(lambda: register.clients.restore(client.id), client.id),
            )

    def begin_visit(self, client: Client) -> None:
        """Begin a visit on the client's own figure."""
        try:
            visit = self._workplace.register.visits.begin(client.id, client.body, self._workplace.now())
        except StoreError as error:
            self._toast.say(str(error))
            return
        self.visit_begun.emit(visit)

    def move_visit(self, visit: Visit) -> MoveSheet:
        """Ask whom a visit belongs to, and file it there."""
        others = [row for row in self._workplace.clients() if row.client.id != visit.client]
        sheet = MoveSheet(self._workplace.theme, self._window, others)
        sheet.told.connect(lambda client: self._move(visit, client))
        sheet.ask()
        return sheet

    def remove_visit(self, visit: Visit) -> None:
        """Take a visit out of sight."""
        register, day = self._workplace.register, wording.day(visit.started, self._workplace.now())
        if self._did(lambda: register.visits.remove(visit.id, self._workplace.now())):
            self.done.emit(visit.client)
            self._tell(
                words.visit_removed(day),
                lambda: self._back(lambda: register.visits.restore(visit.id), visit.client),
            )

    def import_map(self, client: Client) -> None:
        """Ask for a map file and keep it as a visit of this client."""
        file, _ = QFileDialog.getOpenFileName(
            self._window, words.import_title(), "", wording_visit.map_files()
        )
        if file:
            self.keep_map(Path(file), client)

    def keep_map(self, file: Path, client: Client) -> None:
        """Keep a map file as a visit; a wrong file is told in its sentence and changes nothing."""
        register, regions = self._workplace.register, {region.id for region in self._workplace.atlas.regions}
        try:
            for found in MapInput(str(file)).maps(regions):
                if isinstance(found, MapFileError):
                    raise found
                visit = found.visit(client.id)
                asked = entries_of_asked(found.asked, register.visits.of_client(client.id), visit.started)
                entries = [*entries_of(found.hands, visit.started), *asked]
                register.visits.add(visit, found.drawing, entries)
                self.done.emit(client.id)
                self._tell(
                    words.imported(wording.day(visit.started, self._workplace.now())),
                    partial(
                        self._back,
                        partial(register.visits.remove, visit.id, self._workplace.now()),
                        client.id,
                    ),
                )
        except NervelineError as error:
            self._toast.say(str(error))

    def add_demo(self) -> None:
        """Let the invented clients in."""
        if self._did(self._workplace.register.demo_clinic.add):
            self.done.emit(None)

    def remove_demo(self) -> None:
        """Send the invented clients away."""
        if self._did(self._workplace.register.demo_clinic.remove):
            self.done.emit(None)
            self._tell(words.demo_removed(), self.add_demo, words.bring_back())

    def show_removed(self) -> RemovedSheet:
        """Show what was removed lately, each with its way back."""
        sheet = RemovedSheet(self._workplace, self._window, self._workplace.removed())
        sheet.wanted.connect(self._bring_back)
        sheet.ask()
        return sheet

    def show_log_of(self, client: Client) -> AuditSheet:
        """Show what the audit log has of a client."""
        entries, damage = self._workplace.log_of(client)
        theme, name = self._workplace.theme, client.pseudonym
        sheet = AuditSheet(theme, self._window, entries, {}, of=name, damage=damage)
        sheet.ask()
        return sheet

    def ask_consent(self, client: Client) -> ConsentSheet:
        """Show what a client agreed to, and keep what is answered."""
        sheet = ConsentSheet(self._workplace, self._window, client)
        sheet.ask()
        return sheet

    def show_due(self) -> DueSheet:
        """Show whose records have been kept as long as the rule says; one at a time may be removed."""
        workplace = self._workplace
        rows = due(workplace.clients(), workplace.settings.now.kept_years, workplace.now().date())
        sheet = DueSheet(workplace.theme, self._window, rows)
        sheet.removal_wanted.connect(self.remove_client)
        sheet.ask()
        return sheet

    def show_log(self) -> AuditSheet | None:
        """Show the whole audit log."""
        try:
            entries, damage = self._workplace.log()
        except StoreError as error:
            self._toast.say(str(error))
            return None
        names = self._workplace.log_names()
        sheet = AuditSheet(self._workplace.theme, self._window, entries, names, damage=damage)
        sheet.ask()
        return sheet

    def undo(self) -> None:
        """Take the last act at the desk back, also when what said so is no longer in sight."""
        back, self._last = self._last, None
        if back is not None:
            self._toast.forget()
            back()

    def _bring_back(self, removed: Removed) -> None:
        register, client = self._workplace.register, removed.client
        visit = removed.visit
        if visit is None:
            bring: Callable[[], object] = partial(register.clients.restore, client.id)
        else:
            bring = partial(register.visits.restore, visit.id)
        if self._did(bring):
            self.done.emit(client.id)
            self._toast.say(words.brought_back(client.pseudonym if visit is None else words.the_visit()))

    def _tell(self, sentence: str, back: Callable[[], object], word: str = "") -> None:
        """Say what was done, with its way back, which Ctrl+Z takes as well until something else is done."""

        def once() -> None:
            self._last = None
            back()

        self._last = once
        self._toast.say(sentence, once, word)

    def _move(self, visit: Visit, client: Client) -> None:
        register, day = self._workplace.register, wording.day(visit.started, self._workplace.now())
        if self._did(lambda: register.visits.move(visit.id, client.id)):
            self.done.emit(client.id)
            self._tell(
                words.visit_moved(day, client.pseudonym),
                lambda: self._back(lambda: register.visits.move(visit.id, visit.client), visit.client),
            )

    def _back(self, undo: Callable[[], object], client: UUID) -> None:
        if self._did(undo):
            self.done.emit(client)

    def _did(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except StoreError as error:
            self._toast.say(str(error))
            return False
        return True
