"""What the disk refuses is not on the screen either."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.therapist.visit.visit_page import VisitPage
from models.body.view import Body
from models.drawing.stroke import Sensation
from models.errors import StoreError
from tests.app.therapist.visit.telling import fill


class FullDisk:
    """Has every part of a register, and refuses whatever is asked of it."""

    def __getattr__(self, name: str) -> FullDisk:
        return self

    def __call__(self, *_: object) -> object:
        raise StoreError("The disk is full; nothing was lost.")


ACTS: dict[str, Callable[[VisitPage], object]] = {
    "another figure": lambda page: page.bar.figures[Body.MALE].trigger(),
    "nothing hurts": lambda page: page.panel.no_pain.click(),
    "a stroke": lambda page: page.canvas.regions.toggle("calf_upper_outer_l"),
    "undo": lambda page: page.tools.undo.click(),
    "another kind": lambda page: page.panel.editor.picker.tile(Sensation.BURNING).click(),
    "another strength": lambda page: QTest.keyClick(page.panel.editor.scale, Qt.Key.Key_Right),
    "a mark removed": lambda page: page.deeds.remove(next(iter(page.drawing.marks))),
    "everything cleared": lambda page: page.tools.clear.click(),
    "an answer": lambda page: page.interpreter.answer("worse_sitting", True),
    "the end": lambda page: page.bar.finish.click(),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_the_disk_refuses_is_not_on_the_screen_either(act: str, page: VisitPage, qtbot: QtBot) -> None:
    if act != "nothing hurts":
        fill(page, "buttock_center_r")
        page.panel.rows.rows[0].click()
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.insight.ask_again()
    held = page.visit, page.drawing, page.session.history
    shown = page.grab().toImage()
    told: list[str] = []
    page.told.connect(lambda notice: told.append(notice.sentence))
    page.session._store = FullDisk()  # type: ignore[assignment]
    ACTS[act](page)
    assert (page.visit, page.drawing, page.session.history) == held
    assert told == ["The disk is full; nothing was lost."]
    assert page.grab().toImage() == shown
