"""Close-ups, the room, locks and copies on every stated screen, by the audit of the desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.lock.key_store_sheet import KeyStoreSheet
from app.lock.passphrase_page import PassphrasePage
from app.shell.restore_sheet import RestoreSheet
from app.style.theme import Shade, Theme
from app.therapist.plan.plan_page import PlanPage
from app.therapist.visit.pages import Page
from app.words import desk as words
from models.errors import StoreError
from models.practice.copies import CopyContents
from models.practice.keys import KeyNeededError
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.test_audit import SIZES, Open, desk, look_at, open_visit
from tests.app.therapist.visits import turned


class SomeCopies:
    """A whole copy, one that is damaged, one that is none, and one that asks for its passphrase."""

    def found(self) -> Sequence[Path]:
        return [Path(name) for name in ("nerveline.db.before-0005", "damaged.db", "letter.txt", "a.backup")]

    def look(self, copy: Path, secret: str | None = None) -> CopyContents:
        if copy.suffix == ".txt":
            raise StoreError("This is no register of Nerveline. Nothing was changed.")
        if copy.suffix == ".backup":
            raise KeyNeededError("This backup is encrypted: type its passphrase or the recovery key.")
        return CopyContents(copy, 7, 35, NOW, "Some visits cannot be read." if copy.stem == "damaged" else "")

    def restore(self, copy: Path, secret: str | None = None) -> Path | None:
        return None


def close_ups(clinic: House) -> None:
    page = open_visit(clinic)
    page.strip.near.click()


def the_room(clinic: House) -> None:
    plan = turned(open_visit(clinic), Page.PLAN, PlanPage)
    plan.start.click()
    assert plan.room is not None
    for _ in range(3):
        plan.room.next.click()


def felt_in_the_room(clinic: House) -> None:
    the_room(clinic)
    visit = clinic.navigator.visit
    assert visit is not None
    room = turned(visit, Page.PLAN, PlanPage).room
    assert room is not None
    room.felt.click()


def copies(clinic: House) -> None:
    desk(clinic)
    sheet = RestoreSheet(clinic.workplace.theme, clinic.window, SomeCopies(), lambda: NOW)
    for each in SomeCopies().found():
        sheet.look_at(each)
    sheet.ask()
    read_through(sheet, twice=SomeCopies().found()[2].name)


def read_through(sheet: RestoreSheet, twice: str) -> None:
    """Let the sheet come to its end: the copies are read one after the other beside the window."""
    for _ in range(2_000):
        QTest.qWait(5)
        told = [each.text() for each in sheet.findChildren(QLabel) if each.isVisible()]
        if told.count(twice) == 2 and words.reading_copy() not in told:
            QTest.qWait(50)  # the last one only asks for its passphrase once more
            if not any(
                each.text() == words.reading_copy() and each.isVisible()
                for each in sheet.findChildren(QLabel)
            ):
                return
    raise AssertionError("The copies were not read.")


def key_store(clinic: House) -> None:
    desk(clinic)
    keys = clinic.navigator.guard.keys
    sheet = KeyStoreSheet(clinic.workplace.theme, clinic.window, "Secret Service", keys.confirms)
    sheet.ask()
    sheet.refuse("That is neither the PIN nor the passphrase.")


def pin(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.hand_over.choose_pin()


def passphrase(clinic: House) -> None:
    page = PassphrasePage(clinic.workplace.theme)
    page.ask("That is not the passphrase.")
    clinic.window.show_page(page)


def locked_desk(clinic: House) -> None:
    people = {uuid4(): "Maria Anna Hohenlohe", uuid4(): "Bert Berg"}
    clinic.window.show_page(PassphrasePage(clinic.workplace.theme, is_desk=True, people=people))


TABLETS = tuple((width, max(height, 768)) for width, height in SIZES)
"""Where something is felt in the room: on no lower screen than that of the smallest tablet."""
PAGES: tuple[Open, ...] = (
    close_ups,
    the_room,
    felt_in_the_room,
    copies,
    key_store,
    pin,
    passphrase,
    locked_desk,
)


@pytest.fixture(autouse=True)
def undressed(theme: Theme) -> Iterator[None]:
    yield
    theme.wear(Shade.LIGHT, 100)


@pytest.mark.parametrize("open_it", PAGES, ids=lambda each: each.__name__)
def test_no_word_of_a_page_is_cut_covered_or_faint(clinic: House, qtbot: QtBot, open_it: Open) -> None:
    open_it(clinic)
    look_at(clinic, qtbot, TABLETS if open_it is felt_in_the_room else SIZES)
