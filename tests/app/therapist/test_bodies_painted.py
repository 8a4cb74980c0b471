"""A page paints each body that is in sight once, however much of what it shows is set on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from app.canvas.figure import BodyFigure, FigurePalette
from app.therapist.compare.compared_bodies import Panes
from models.body.view import Body, View
from models.practice.visit import Visit
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

Painted = Counter[tuple[int, int]]


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    """How many bodies were painted, by the size of the picture in device pixels."""
    counted: Painted = Counter()
    paint = BodyFigure.paint

    def watched(
        self: BodyFigure, painter: QPainter, palette: FigurePalette, part: slice = slice(None)
    ) -> None:
        if part.start in {None, 0}:  # a body that is painted shape by shape is painted once
            counted[painter.device().width(), painter.device().height()] += 1
        paint(self, painter, palette, part)

    monkeypatch.setattr(BodyFigure, "paint", watched)
    return counted


def visits(clinic: House) -> list[Visit]:
    """The finished visits of a client who gets better; the desk has painted its small maps by then."""
    for _ in range(200):
        QCoreApplication.processEvents()
    return list(clinic.store.visits.of_client(named(clinic, "Client 14").id))


def come_to_rest(qtbot: QtBot, done: Callable[[], bool]) -> None:
    """Until it is done, and then until nothing waits that a camera or a hand at rest would set off."""
    qtbot.waitUntil(done, timeout=10_000)
    for _ in range(20):
        QCoreApplication.processEvents()


def test_opening_a_comparison_paints_its_three_bodies_once_and_the_sole_beside_them_once(
    clinic: House, painted: Painted, qtbot: QtBot
) -> None:
    first, *_, last = visits(clinic)
    painted.clear()
    clinic.navigator.compare(first, last)
    page = clinic.navigator.comparison
    assert page is not None
    come_to_rest(qtbot, lambda: painted.total() >= 4)
    for canvas in page.canvases:
        canvas.upkeep.settle()
    QCoreApplication.processEvents()
    assert painted.total() == 4


def test_turning_a_comparison_and_changing_its_figure_paints_three_bodies_each(
    clinic: House, painted: Painted, qtbot: QtBot
) -> None:
    first, *_, last = visits(clinic)
    clinic.navigator.compare(first, last)
    page = clinic.navigator.comparison
    assert page is not None
    come_to_rest(qtbot, lambda: painted.total() >= 4)
    acts: list[tuple[Callable[[], None], int]] = [
        (lambda: page.turn(View.LEFT), 3),
        (lambda: page.wear(Body.MALE), 4),  # and its sole
        (page._swap, 0),
    ]
    for act, bodies in acts:
        painted.clear()
        act()
        come_to_rest(qtbot, lambda: True)
        assert painted.total() == bodies


def test_bodies_that_are_not_in_sight_are_not_painted(clinic: House, painted: Painted, qtbot: QtBot) -> None:
    first, *_, last = visits(clinic)
    clinic.navigator.compare(first, last)
    page = clinic.navigator.comparison
    assert page is not None
    page.show_panes(Panes.OVERLAY)
    come_to_rest(qtbot, lambda: True)
    painted.clear()
    page.turn(View.RIGHT)
    come_to_rest(qtbot, lambda: painted.total() >= 1)
    assert painted.total() == 1


def test_opening_a_visit_paints_the_body_and_its_six_small_views_once(
    clinic: House, painted: Painted, qtbot: QtBot
) -> None:
    shown = visits(clinic)[-1]
    painted.clear()
    clinic.navigator.open_visit(shown)
    page = clinic.navigator.visit
    assert page is not None
    come_to_rest(qtbot, lambda: painted.total() >= 7)
    page.canvas.upkeep.settle()
    QCoreApplication.processEvents()
    large = {size: times for size, times in painted.items() if size[1] >= page.canvas.height()}
    assert large == {(page.canvas.width(), page.canvas.height()): 1}
    assert painted.total() == 7
