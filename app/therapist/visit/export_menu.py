"""What leaves the program: pictures, drawings, the clipboard and map files, while the window stays awake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget, QWidgetAction

from app.commands.moving import exported
from app.export.clipboard import copy
from app.export.comparison_layout import comparison_page
from app.export.layout import visit_page
from app.export.page import PaperPage, Within
from app.export.picture import PRINT_DPI, SCREEN_DPI, picture, png
from app.export.print_file import pdf
from app.export.vector import svg
from app.files.writing import safe_name, written
from app.therapist.writing import Asked, Progress, Writing, written_beside
from app.widgets.file_question import asked_file
from app.widgets.menu import passing_menu
from app.words import visit as words
from app.workplace import Workplace
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.errors import NervelineError
from models.practice.audit import AuditAct
from models.practice.visit import Client, Visit

Paint = Callable[[Progress, Asked], bytes]
"""Makes a file's content, tells how far it is from 0 to 1, and asks whether it shall stop."""


class OtherFile(NamedTuple):
    """A file beside the pictures of a page: its line in the menu, its ending and kind, and how it begins.

    `begin` is called on the window's thread and gives what makes the file's content beside it.
    """

    word: str
    ending: str
    kinds: str
    begin: Callable[[], Paint]


class ExportMenu(QObject):
    """Offers what can be made of one visit or of a comparison; what is being written outlives the page."""

    def __init__(self, workplace: Workplace, window: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._window = workplace, window
        self._of: tuple[UUID | None, UUID | None] = None, None
        """Of which client and visit something leaves, for the audit log."""

    def offer_visit(self, visit: Visit, drawing: Drawing, at: QWidget, within: Within | None = None) -> QMenu:
        """Open the menu below a button; `within` is what is shown of the inside of the body."""
        client = self._workplace.register.clients.one(visit.client)
        self._of = visit.client, visit.id
        layers: QCheckBox | None = None

        def page(name: str | None) -> PaperPage:
            shown = within if layers is not None and layers.isChecked() else None
            return self._visit_page(visit, drawing, shown, name)

        menu = self._menu(page, words.map_name(), visit.started, client.name or client.pseudonym)
        if within is not None:
            layers = QCheckBox(words.with_layers(), menu)
            layers.setChecked(True)
            menu.insertAction(menu.actions()[0], _ticked(menu, layers))
        menu.addSeparator()
        menu.addAction(words.map_file(), lambda: self._map_file(visit))
        return self._open(menu, at)

    def offer_comparison(
        self, visits: tuple[Visit, Visit], drawings: tuple[Drawing, Drawing], body: Body, at: QWidget
    ) -> QMenu:
        """Open the menu below a button."""
        client = self._workplace.register.clients.one(visits[1].client)
        self._of = visits[1].client, visits[1].id
        page = partial(self._comparison_page, visits, drawings, body)
        name = client.name or client.pseudonym
        return self._open(self._menu(page, words.maps_compared_name(), visits[1].started, name), at)

    def offer_figure(
        self,
        page: Callable[[str | None], PaperPage],
        what: str,
        at: QWidget,
        others: Sequence[OtherFile] = (),
        client: Client | None = None,
    ) -> QMenu:
        """Open the menu of a page with files of other kinds beside it; without a client it is of many."""
        self._of = (client.id if client is not None else None), None
        name = (client.name or client.pseudonym) if client is not None else None
        menu = self._menu(page, what, self._workplace.now(), name)
        menu.addSeparator()
        for other in others:
            menu.addAction(other.word, partial(self._other_file, what, other))
        return self._open(menu, at)

    def _other_file(self, what: str, other: OtherFile) -> None:
        paint = other.begin()
        file = asked_file(
            self._window, words.export(), safe_name(what, self._workplace.now(), other.ending), other.kinds
        )
        if file is not None:
            self.write(file, paint)

    def write(self, file: Path, paint: Paint) -> Writing:
        """Write a file on a thread; waits that are felt show progress and can be stopped."""
        out, of = list[Path](), self._of

        def work(progress: Progress, stopped: Asked) -> str:
            written(file, paint(progress, stopped), replace=True)  # the dialog for the name has asked
            out.append(file)
            return words.saved(file.name)

        def note() -> None:
            if out:
                self._workplace.gave_out(*of)

        return written_beside(self._workplace, self._window, work, then=note)

    def print_page(self, page: PaperPage) -> Writing | None:
        """Ask for a printer and print the page; it is painted on a thread, and laid on the paper here."""
        from app.export.printing import asked_printer, lay_on  # it brings Qt's printing along

        printer = asked_printer(page, self._window)
        if printer is None:
            return None
        workplace, painted = self._workplace, list[QImage]()

        def work(progress: Progress, stopped: Asked) -> str:
            painted.append(picture(page, workplace.figures, workplace.atlas, PRINT_DPI, progress, stopped))
            return ""

        def lay() -> None:
            try:
                for image in painted:
                    lay_on(printer, image, page)
                    workplace.tell(words.printed())
            except NervelineError as error:
                workplace.tell(str(error))

        return written_beside(self._workplace, self._window, work, then=lay)

    def _menu(
        self, page: Callable[[str | None], PaperPage], what: str, when: datetime, name: str | None
    ) -> QMenu:
        """The forms of a page; with a name it can be put on it."""
        menu = passing_menu(self._window)
        named = QCheckBox(words.with_name(), menu)
        if name is not None:
            menu.addAction(_ticked(menu, named))
        else:
            named.hide()

        def made() -> PaperPage:
            return page(name if named.isChecked() else None)

        def save(ending: str, kinds: str, paint: Callable[[PaperPage], Paint]) -> None:
            shown = made()  # before the dialog: the menu and its boxes are gone after it
            file = asked_file(self._window, words.export(), safe_name(what, when, ending), kinds)
            if file is not None:
                self.write(file, paint(shown))

        for word, dpi in ((words.picture_screen(), SCREEN_DPI), (words.picture_print(), PRINT_DPI)):
            menu.addAction(word, partial(save, ".png", words.png_files(), partial(self._picture, dpi)))
        menu.addAction(words.picture_vector(), partial(save, ".svg", words.svg_files(), self._vector))
        menu.addAction(words.print_file(), partial(save, ".pdf", words.pdf_files(), self._print_file))
        menu.addAction(words.print_page(), lambda: self._print(made()))
        menu.addAction(words.copy_picture(), lambda: self._copy(made()))
        return menu

    def _open(self, menu: QMenu, at: QWidget) -> QMenu:
        menu.popup(at.mapToGlobal(QPoint(0, at.height() + 4)))
        return menu

    def _visit_page(
        self, visit: Visit, drawing: Drawing, within: Within | None, name: str | None
    ) -> PaperPage:
        workplace = self._workplace
        return visit_page(visit, drawing, workplace.atlas, workplace.coverage, name, within)

    def _comparison_page(
        self, visits: tuple[Visit, Visit], drawings: tuple[Drawing, Drawing], body: Body, name: str | None
    ) -> PaperPage:
        workplace = self._workplace
        asked = workplace.asked_changes(visits[1].id)
        return comparison_page(
            visits, drawings, body, workplace.atlas, workplace.coverage, workplace.comparer, name, asked
        )

    def _picture(self, dpi: float, page: PaperPage) -> Paint:
        workplace = self._workplace
        return lambda progress, stopped: png(page, workplace.figures, workplace.atlas, dpi, progress, stopped)

    def _vector(self, page: PaperPage) -> Paint:
        workplace = self._workplace
        return lambda _, __: svg(page, workplace.figures, workplace.atlas).encode()

    def _print_file(self, page: PaperPage) -> Paint:
        workplace = self._workplace
        return lambda progress, stopped: pdf(page, workplace.figures, workplace.atlas, progress, stopped)

    def _print(self, page: PaperPage) -> None:
        if self.print_page(page) is not None:
            self._workplace.gave_out(*self._of)

    def _copy(self, page: PaperPage) -> None:
        self._workplace.gave_out(*self._of, act=AuditAct.COPIED)
        copy(page, self._workplace.figures, self._workplace.atlas)
        self._workplace.tell(words.picture_copied())

    def _map_file(self, visit: Visit) -> None:
        file = asked_file(
            self._window,
            words.export(),
            safe_name(words.map_name(), visit.started, ".json"),
            words.map_files(),
        )
        if file is None:
            return
        try:
            exported(self._workplace.register, visit.id, file, named=False, replace=True)
        except NervelineError as error:
            self._workplace.tell(str(error))
        else:
            self._workplace.gave_out(*self._of)
            self._workplace.tell(words.saved(file.name))


def _ticked(menu: QMenu, box: QCheckBox) -> QWidgetAction:
    """An entry to tick; one of the menu's own would close it."""
    action = QWidgetAction(menu)
    action.setDefaultWidget(box)
    return action
