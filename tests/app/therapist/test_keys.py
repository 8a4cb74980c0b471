"""All of the desk is done by keyboard: each key does its deed, the focus goes everywhere and is seen."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from app.gestures.tool import Tool
from app.therapist.keys import HELD_KEYS, KEYS, Deed, KeyPlace, keys_of
from app.therapist.keys_sheet import KeysSheet
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.widgets.sheet import Sheet
from models.body.view import WHOLE_VIEWS
from models.practice.visit import ClientRow
from tests.app.therapist import test_audit as screens
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

ROOT = Path(__file__).parents[3]
Open = Callable[[House], object]


def visit_page(house: House) -> VisitPage:
    page = house.navigator.visit
    assert page is not None
    return page


def strike(page: QWidget, key: str) -> None:
    """What is done when this key is pressed."""
    heard = {each.key().toString(): each for each in page.findChildren(QShortcut)}
    heard[QKeySequence(key).toString()].activated.emit()


def test_from_the_search_one_goes_through_the_list_and_enters_the_client(clinic: House) -> None:
    desk = clinic.navigator.desk
    desk.search.setFocus()
    first = desk.clients.first()
    assert first is not None
    order = [row.client.id for row in desk.clients.rows if isinstance(row, ClientRow)]
    QTest.keyClick(desk.search, Qt.Key.Key_Down)
    assert desk.page.client is not None
    assert desk.page.client.id == order[order.index(first) + 1]
    QTest.keyClick(desk.search, Qt.Key.Key_Up)
    assert desk.page.client.id == first
    QTest.keyClick(desk.search, Qt.Key.Key_Return)
    assert desk.page.timeline.hasFocus()
    QTest.keyClick(desk.page.timeline, Qt.Key.Key_Return)
    assert visit_page(clinic).visit.client == first


def test_a_search_by_keyboard_alone_opens_the_visit_of_whom_was_typed(clinic: House) -> None:
    desk = clinic.navigator.desk
    strike(desk, "Ctrl+F")
    QTest.keyClicks(desk.search, "09")
    QTest.keyClick(desk.search, Qt.Key.Key_Return)
    QTest.keyClick(desk.page.timeline, Qt.Key.Key_Return)
    assert visit_page(clinic).visit.client == named(clinic, "Client 09").id


def test_new_visit_views_pages_tools_export_and_hand_over_have_their_keys(clinic: House) -> None:
    strike(clinic.navigator.desk, "Ctrl+Shift+N")
    page = visit_page(clinic)
    assert page.visit.is_open
    for number, view in enumerate(WHOLE_VIEWS, 1):
        strike(page, str(number))
        assert page.canvas.picture.view is view
    for number, each in enumerate(Page, 1):
        strike(page, f"Ctrl+{number}")
        assert page.pages.page is each
    strike(page, "E")
    assert page.canvas.tool is Tool.ERASE
    asked: list[str] = []
    page.bar.export_wanted.disconnect()
    page.bar.hand_over_wanted.disconnect()
    page.bar.export_wanted.connect(lambda: asked.append("export"))
    page.bar.hand_over_wanted.connect(lambda: asked.append("hand over"))
    strike(page, "Ctrl+E")
    strike(page, "Ctrl+H")
    assert asked == ["export", "hand over"]


def test_the_last_two_visits_are_compared_by_a_key(clinic: House) -> None:
    clinic.navigator.show_desk(named(clinic, "Client 14").id)
    strike(clinic.navigator.desk, "Ctrl+D")
    assert clinic.navigator.comparison is not None


@pytest.mark.parametrize(
    ("open_it", "screen"),
    [
        (screens.desk, KeyPlace.DESK),
        (screens.open_visit, KeyPlace.VISIT),
        (screens.comparison, KeyPlace.COMPARISON),
    ],
    ids=lambda each: getattr(each, "__name__", str(each)),
)
def test_the_help_lists_every_key_those_of_the_screen_first(
    clinic: House, open_it: Open, screen: KeyPlace
) -> None:
    open_it(clinic)
    page = clinic.window.page
    assert page is not None
    strike(page, "?")
    (sheet,) = clinic.window.findChildren(KeysSheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    for key in (*KEYS, *HELD_KEYS):
        assert key.shown in said
        assert key.told() in said
    first = said.index(keys_of(screen)[0].told())
    assert all(first <= said.index(key.told()) for key in KEYS if key.screen is not KeyPlace.EVERYWHERE)


def test_no_key_acts_beneath_a_sheet(clinic: House) -> None:
    desk = clinic.navigator.desk
    strike(desk, "?")
    strike(desk, "Ctrl+N")
    assert [type(sheet) for sheet in clinic.window.findChildren(Sheet)] == [KeysSheet]


def test_no_two_deeds_of_a_screen_have_one_key() -> None:
    for screen in KeyPlace:
        heard = {*keys_of(KeyPlace.EVERYWHERE), *keys_of(screen)}
        keys = [sequence.toString() for key in heard for sequence in key.sequences]
        assert len(keys) == len(set(keys)), screen


def test_every_key_of_the_desk_stands_in_the_table() -> None:
    found = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "app" / "therapist").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QShortcut"
    ]
    assert found == ["app/therapist/keys.py"]
    assert {key.deed for key in KEYS} == set(Deed)


def test_in_a_row_of_choices_arrow_keys_choose(clinic: House) -> None:
    page = screens.finished_visit(clinic)
    page.bar.pages.segment(Page.MARKS).setFocus()
    QTest.keyClick(page.bar.pages.segment(Page.MARKS), Qt.Key.Key_Right)
    assert page.pages.page is Page.FINDINGS


@pytest.mark.parametrize(
    "open_it",
    [
        screens.desk,
        screens.new_client,
        screens.preferences,
        screens.finished_visit,
        screens.open_visit,
        screens.answers,
        screens.layers,
        screens.comparison,
    ],
    ids=lambda each: each.__name__,
)
def test_the_keyboard_comes_to_all_that_can_be_pressed_and_one_sees_where_it_is(
    clinic: House, open_it: Open
) -> None:
    open_it(clinic)
    _tab_through(clinic)


def test_the_keyboard_comes_to_all_that_can_be_pressed_on_the_first_start(house: House) -> None:
    _tab_through(house)


def _tab_through(house: House) -> None:
    house.window.activateWindow()
    QApplication.processEvents()
    sheet = next((each for each in house.window.findChildren(Sheet) if each.isVisible()), None)
    wanted = {
        part
        for part in (sheet or house.window).findChildren(QWidget)
        if isinstance(part, QAbstractButton | QLineEdit | QComboBox)
        and part.isVisible()
        and part.isEnabled()
        and part.objectName() != "qt_spinbox_lineedit"
    }
    came: dict[QWidget, None] = {}
    for _ in range(4 * len(wanted) + 40):
        QTest.keyClick(QApplication.focusWidget() or sheet or house.window, Qt.Key.Key_Tab)
        held = QApplication.focusWidget()
        if held is not None:
            came[held] = None
    missed = [f"{type(part).__name__} {_name(part)}" for part in wanted if not _reached(part, came)]
    assert not missed
    for part in wanted:
        part.setFocus(Qt.FocusReason.TabFocusReason)
        with_it = part.grab().toImage()
        part.clearFocus()
        assert with_it != part.grab().toImage(), f"no one sees that the keyboard is on {_name(part)}"


def _reached(part: QWidget, came: dict[QWidget, None]) -> bool:
    """Whether Tab comes to it, or to one of its row, in which arrow keys go on."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    row = group.buttons() if group is not None else []
    return part in came or any(other in came for other in row)


def _name(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
