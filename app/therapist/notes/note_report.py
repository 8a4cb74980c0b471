"""The report of a visit made from its note: saved as a page that is known again once signed, or printed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.export.page import PaperPage
from app.export.print_file import pdf
from app.export.report import report_page
from app.therapist.notes.note_facts import facts_of
from app.therapist.paper import asked_page_file, print_where_asked, printed_page, saved_page
from app.therapist.planning import Planning
from app.words import note_sentences as wording
from app.words import visit as wording_visit
from models.exchange.map_file import PainMap
from models.practice.noting import NotePart, PrintedPage
from models.practice.session import Session


class NoteReport:
    """Makes the page of one visit; it names nobody."""

    def __init__(self, planning: Planning, window: QWidget) -> None:
        self._planning, self._window = planning, window

    def page(self) -> PaperPage:
        """The report as a page, of a signed note as it was signed."""
        workplace, visit = self._planning.workplace, self._planning.visit
        shown = PainMap.of(visit.visit, visit.drawing)
        return report_page(shown, self._told, workplace.atlas, workplace.coverage)

    @property
    def _told(self) -> dict[NotePart, str]:
        """The parts of the note as a page shows them: as they were signed, else as they are now."""
        session = self._planning.session
        if session.signature is not None:
            return wording.signed_parts(signed_text(session))
        facts = facts_of(self._planning)
        return wording.part_texts(facts) if facts is not None else {}

    def save_as(self, file: Path) -> bool:
        """Write the report as a page to print; that of a signed note is known again later."""
        workplace = self._planning.workplace
        made = saved_page(self._planning, file, lambda: pdf(self.page(), workplace.figures, workplace.atlas))
        if made is not None and self._planning.session.signature is not None:
            self._planning.visit.record(PrintedPage(sha256(made).hexdigest()))
        return made is not None

    def print_on(self, printer: QPrinter) -> None:
        """Paint the report on a printer's sheet."""
        printed_page(self._planning, printer, self.page())

    def ask_printer(self) -> None:
        """Ask the system which printer takes the report."""
        print_where_asked(self.page(), self._window, self.print_on)

    def ask_file(self) -> None:
        """Ask where the report goes as a file; its usual name names nobody."""
        file = asked_page_file(self._planning, self._window, wording_visit.map_name())
        if file is not None:
            self.save_as(file)


def signed_text(session: Session) -> str:
    """A note as it was signed, by whom and when, and what was added; empty while it is not signed."""
    if session.signature is None:
        return ""
    lines = [session.signature.text]
    if session.signed_at is not None:
        lines.append(wording.signed_line(session.signature, session.signed_at))
    for added, at in session.addenda:
        lines += [wording.added_line(added.name, at), added.text]
    return "\n".join(lines)
