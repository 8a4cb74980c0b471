"""The screens when things go wrong or nothing is there yet, one after the other, for tools/screens.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from app.registers import open_register
from app.shell.fault_sheet import FaultSheet
from app.shell.navigator import Navigator
from app.shell.trouble import Trouble
from app.shell.window import Window
from app.style.theme import Theme
from app.therapist.visit.export_menu import ExportMenu
from app.widgets.progress_sheet import ProgressSheet
from app.widgets.toast import Notice
from app.words import visit as wording_visit
from db import sentences
from db.driver import dbapi
from models.body.view import Body
from models.errors import StoreError
from models.practice.visit import Client

Shot = tuple[str, QWidget]


@dataclass(frozen=True, slots=True)
class Place:
    """A window to show things in, a folder to break things in, and a way to let the picture come to rest."""

    window: Window
    theme: Theme
    folder: Path
    settle: Callable[[], None]


def refusals(place: Place) -> Iterator[Shot]:
    """Each way in which the register does not open, with the sentence that the store says of it."""
    page = place.window.open_page(lambda: Trouble(place.theme))
    for name, sentence in _refusals(place.folder).items():
        page.tell(sentence, str(Path.home() / "Nerveline"), anything_there="folder" not in name, usual=False)
        place.settle()
        yield f"20-trouble-{name}", place.window
    place.window.show_page(place.window.opening)


def _refusals(folder: Path) -> dict[str, str]:
    held = _folder(folder, "held")
    with closing(open_register(held)):
        second = _sentence(held)
    empty, foreign, newer = (_folder(folder, name) for name in ("empty", "foreign", "newer"))
    empty.touch()
    foreign.write_bytes(b"a letter to somebody\n" * 400)
    open_register(newer).close()
    with closing(dbapi.connect(newer)) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
        later.commit()
    return {
        "second-window": second,
        "empty-file": _sentence(empty),
        "foreign-file": _sentence(foreign),
        "newer-program": _sentence(newer),
        "missing-folder": _sentence(folder / "nowhere" / "nerveline.db"),
        "read-only-folder": sentences.READ_ONLY,  # these two need a disk of their own, which tests make
        "full-disk": sentences.FULL_AT_OPENING,
    }


def _folder(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name / "nerveline.db"


def _sentence(file: Path) -> str:
    try:
        open_register(file).close()
    except StoreError as error:
        return str(error)
    raise AssertionError(f"{file.parent.name} was opened")


def empty_places(place: Place, navigator: Navigator) -> Iterator[Shot]:
    """What stands where nothing is yet, and what is said when it goes away or fails."""
    desk = navigator.desk
    navigator.show_desk()
    desk.search.setText("Nobody")
    place.settle()
    yield "21-nobody-found", place.window
    desk.search.clear()
    newcomer = Client(uuid4(), "Client 99", Body.NEUTRAL, desk._workplace.now())
    desk._workplace.register.clients.add(newcomer)
    navigator.show_desk(newcomer.id)
    place.settle()
    yield "21-client-without-visits", place.window
    desk._workplace.register.clients.remove(newcomer.id, desk._workplace.now())
    navigator.show_desk()
    client = desk._workplace.register.clients.listed()[0].client
    visits = desk._workplace.register.visits.of_client(client.id)
    navigator.actions._move(visits[0], desk._workplace.register.clients.listed()[1].client)
    place.settle()
    yield "22-visit-moved", place.window
    place.window.toast.undo_button.click()
    navigator.actions.begin_visit(client)
    place.settle()
    yield "23-visit-empty", place.window
    assert navigator.visit is not None
    navigator.visit.told.emit(Notice(sentences.FULL))
    place.settle()
    yield "24-visit-full-disk", place.window
    place.window.toast.hide()
    export = ExportMenu(desk._workplace, place.window, place.window)
    menu = export.offer_visit(navigator.visit.visit, navigator.visit.drawing, navigator.visit.bar.export)
    place.settle()
    yield "25-export", menu
    menu.close()
    yield from _waits(place)


def _waits(place: Place) -> Iterator[Shot]:
    writing = ProgressSheet(place.theme, place.window, wording_visit.writing())
    writing.advance(0.4)
    writing.ask()
    place.settle()
    yield "26-writing", place.window
    writing.reject()
    fault = FaultSheet(place.theme, place.window, Path.home() / "Nerveline" / "faults" / "fault.txt")
    fault.ask()
    place.settle()
    yield "27-fault", place.window
    fault.reject()
