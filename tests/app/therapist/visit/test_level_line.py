"""The line beside the body shows how far down the marks go, and stays away where it could not be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.therapist.visit.level_line import LevelLine
from app.therapist.visit.pages import Page
from models.body.levels import level_heights
from models.body.view import View
from models.drawing.drawing import Change
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named
from tests.models.inference.builders import filled


def painted(line: LevelLine, colour: str) -> set[int]:
    """The rows of pixels in which the line has this colour."""
    image = line.grab().toImage()
    wanted = QColor(colour).rgb()
    return {y for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == wanted}


def test_the_line_beside_the_body_ends_where_the_marks_end(clinic: House, qtbot: QtBot) -> None:
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    page = clinic.navigator.visit
    assert page is not None
    page.pages.turn_to(Page.FINDINGS)
    marked = filled("buttock_center_r", "thigh_back_mid_outer_r", "knee_back_r")
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.session.make(Change(added=(*marked.marks.values(), *marked.ink)))
    line, canvas = page.levels, page.canvas
    assert line.isVisible()
    assert line.accessibleName().startswith("How far down the marks go. RIGHT: buttock to knee; last visit ")
    action = page._workplace.theme.palette.action
    heights = level_heights(page._workplace.atlas, canvas.picture.body)
    buttock, knee, ankle = (canvas.lens.to_screen(0, heights[level]).y() for level in (2, 4, 6))
    rows = painted(line, action)
    assert min(rows) == pytest.approx(buttock, abs=9)
    assert max(rows) == pytest.approx(knee, abs=9)
    assert max(rows) < ankle
    beside = canvas.lens.to_screen(View.BACK.frame.left, 0).x() - 30
    page.stage.layers.setGeometry(
        round(beside) - 60, round(ankle) - 20, 60, 40
    )  # as wide as it is in large text
    under = line.grab(page.stage.layers.geometry()).toImage()
    assert len({under.pixel(x, y) for x in range(under.width()) for y in range(under.height())}) == 1
    page.turn(View.SOLE_RIGHT)
    assert not painted(line, action)
    page.turn(View.LEFT)  # the marks are on the other side
    assert not painted(line, action)
    page.turn(View.BACK)
    assert painted(line, action)
    canvas.look_through(canvas.lens.zoomed(3.0, canvas.rect().center().toPointF()))
    assert not painted(line, action)
    canvas.look_through(canvas.lens.upon(canvas.lens.seen, 1.0, 1.0))
    page.pages.turn_to(Page.MARKS)
    assert not line.isVisible()
