"""A page of the visit that leaves on paper or as a print file: made, said, and put on the audit log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.export import printing
from app.export.page import PaperPage
from app.files.writing import safe_name, written
from app.therapist.planning import Planning
from app.widgets.file_question import asked_file
from app.words import note as words
from app.words import visit as wording_visit
from models.errors import NervelineError


def saved_page(planning: Planning, file: Path, make: Callable[[], bytes]) -> bytes | None:
    """Write what `make` gives as a print file of the visit; what was written, None when it was refused."""
    workplace = planning.workplace
    try:
        made = make()
        written(file, made, replace=True)  # the dialog for the name has asked
    except NervelineError as error:
        workplace.tell(str(error))
        return None
    workplace.tell(wording_visit.saved(file.name))
    planning.gave_out()
    return made


def print_where_asked(page: PaperPage, window: QWidget, print_on: Callable[[QPrinter], object]) -> None:
    """Ask the system which printer takes a page of the visit, and print on that one."""
    printer = printing.asked_printer(page, window)
    if printer is not None:
        print_on(printer)


def printed_page(planning: Planning, printer: QPrinter, page: PaperPage) -> bool:
    """Paint a page of the visit on a printer's sheet; False when the printer refused."""
    workplace = planning.workplace
    try:
        printing.paint_on(printer, page, workplace.figures, workplace.atlas)
    except NervelineError as error:
        workplace.tell(str(error))
        return False
    workplace.tell(wording_visit.printed())
    planning.gave_out()
    return True


def asked_page_file(planning: Planning, window: QWidget, name: str) -> Path | None:
    """Ask where a page of the visit goes as a print file; `name` is its usual one, without day and ending."""
    usual = safe_name(name, planning.visit.visit.started, ".pdf")
    return asked_file(window, words.as_page(), usual, words.page_files())
