"""What the export menu promises."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.export import printing
from app.export.page import PaperPage
from app.export.painting import Stopped
from app.export.picture import picture
from app.files.standing import OutputError
from app.lock.recovery_sheet import print_page
from app.therapist.visit import export_menu
from app.therapist.visit.export_menu import ExportMenu
from app.widgets.progress_sheet import ProgressSheet
from app.words import visit as words
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

LEFT = Qt.MouseButton.LeftButton


def opened(clinic: House) -> QMenu:
    """The menu of a client's first visit."""
    visit = clinic.store.visits.of_client(named(clinic, "Client 14").id)[0]
    drawing = clinic.workplace.map_of(visit.id).drawing
    return ExportMenu(clinic.workplace, clinic.window, clinic.window).offer_visit(
        visit, drawing, clinic.window
    )


def copied(menu: QMenu) -> QImage:
    """The picture that the menu puts on the clipboard."""
    next(entry for entry in menu.actions() if entry.text() == words.copy_picture()).trigger()
    return QGuiApplication.clipboard().image()


@pytest.mark.xvfb
def test_the_name_is_on_a_picture_only_when_its_box_is_ticked(clinic: House, qtbot: QtBot) -> None:
    menu = opened(clinic)
    box = menu.findChild(QCheckBox)
    assert box is not None
    without = copied(menu)
    qtbot.mouseClick(box, LEFT)
    assert menu.isVisible()
    assert copied(menu) != without
    qtbot.mouseClick(box, LEFT)
    assert copied(menu) == without
    menu.close()


def test_a_long_export_shows_how_far_it_is_and_leaves_no_file_when_it_is_stopped(
    clinic: House, qtbot: QtBot, tmp_path: Path
) -> None:
    def endless(advance: Callable[[float], None], stopped: Callable[[], bool]) -> bytes:
        advance(0.4)
        while not stopped():
            sleep(0.01)  # stands for painting, which lets the window have its turn too
        raise Stopped

    export = ExportMenu(clinic.workplace, clinic.window, clinic.window)
    writing = export.write(tmp_path / "map.png", endless)
    try:
        qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in sheets(clinic)), timeout=60_000)
        (sheet,) = sheets(clinic)
        qtbot.waitUntil(lambda: sheet.share == 40)
        with qtbot.waitSignal(writing.finished, timeout=60_000):
            qtbot.mouseClick(sheet.stop, LEFT)
        assert clinic.window.toast.words == words.stopped()
        assert not list(tmp_path.glob("*.png"))
    finally:
        if isValid(writing):
            writing.leave()


@pytest.mark.parametrize("ending", ["", "-wal", ".ballast"])
def test_nothing_that_leaves_the_window_is_written_over_the_open_register(
    clinic: House, store_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    chosen = store_path.with_name(store_path.name + ending)
    before = chosen.read_bytes()
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # only a real screen has windows of their own
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    for entry in (words.picture_screen(), words.picture_vector(), words.map_file()):
        clinic.window.toast.forget()
        menu = opened(clinic)
        next(action for action in menu.actions() if action.text() == entry).trigger()
        qtbot.waitUntil(lambda: "Nothing was written" in clinic.window.toast.words, timeout=60_000)
    with pytest.raises(OutputError):
        print_page(chosen, "Title", "1234 5678", "Keep it.")
    assert chosen.read_bytes() == before


def test_a_page_is_printed_on_the_printer_that_was_chosen_and_painted_beside_the_window(
    clinic: House, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, threads = tmp_path / "paper.pdf", list[object]()

    def to_a_file(page: PaperPage, window: QWidget) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    def painted(*given: object) -> QImage:
        threads.append(QThread.currentThread())
        return picture(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # without a window manager Qt warns of each
    monkeypatch.setattr(printing, "asked_printer", to_a_file)
    monkeypatch.setattr(export_menu, "picture", painted)
    menu = opened(clinic)
    next(entry for entry in menu.actions() if entry.text() == words.print_page()).trigger()
    qtbot.waitUntil(lambda: clinic.window.toast.words == words.printed(), timeout=60_000)
    assert file.read_bytes().startswith(b"%PDF")
    assert threads
    assert threads[0] is not QThread.currentThread()


def test_a_print_file_is_saved_from_the_menu(
    clinic: House, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.pdf"
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    menu = opened(clinic)
    next(entry for entry in menu.actions() if entry.text() == words.print_file()).trigger()
    qtbot.waitUntil(lambda: clinic.window.toast.words == words.saved("map.pdf"), timeout=60_000)
    assert file.read_bytes().startswith(b"%PDF")


def sheets(clinic: House) -> list[ProgressSheet]:
    """The sheets that show how far a work is."""
    return clinic.window.findChildren(ProgressSheet)
