"""Findings that follow a stroke come section by section: the hand may be about to draw again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.therapist.visit.visit_page import VisitPage
from tests.app.therapist.findings.reading import S1, found, mark, said


def read(page: VisitPage) -> list[str]:
    """All lines of the findings but how often redraws agree, which comes later still."""
    panel = page.side.findings
    later = panel.set.redraws.text() if panel.set is not None else ""
    return [line for line in said(panel).splitlines() if line not in (later, "")]


def drawn_by_hand(page: VisitPage, qtbot: QtBot) -> None:
    page.canvas.drawing_now.emit(True)
    page.canvas.drawing_now.emit(False)
    for region in S1:
        assert page.canvas.regions.toggle(region)
    found(page, qtbot)


def test_findings_after_a_stroke_come_in_steps_and_say_what_they_say_at_once(
    page: VisitPage, qtbot: QtBot
) -> None:
    mark(page, qtbot, *S1)
    at_once = read(page)
    page.tools.clear.click()
    found(page, qtbot)
    assert read(page) != at_once
    drawn_by_hand(page, qtbot)
    assert read(page) != at_once
    qtbot.waitUntil(lambda: read(page) == at_once, timeout=20_000)


def test_a_hand_that_draws_again_is_not_kept_waiting_by_findings(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, *S1)
    at_once = read(page)
    page.tools.clear.click()
    found(page, qtbot)
    drawn_by_hand(page, qtbot)
    page.canvas.drawing_now.emit(True)
    then = read(page)
    for _ in range(40):
        QCoreApplication.processEvents()
    assert read(page) == then != at_once
    page.canvas.drawing_now.emit(False)
    qtbot.waitUntil(lambda: read(page) == at_once, timeout=20_000)
