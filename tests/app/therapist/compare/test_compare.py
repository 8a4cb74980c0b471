"""What the comparison of two visits promises."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from app.therapist.compare.compare_page import ComparePage, Panes
from models.body.view import Body, View
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(clinic: House) -> ComparePage:
    """The first and the last visit of a client who gets better."""
    visits = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.compare(visits[0], visits[-1])
    assert clinic.navigator.comparison is not None
    return clinic.navigator.comparison


def test_zoom_pan_and_view_go_together(page: ComparePage) -> None:
    page.then.zoom_in()
    assert page.then.camera.zoom > 1
    assert {canvas.camera.zoom for canvas in page.canvases} == {page.then.camera.zoom}
    page.turn(View.FRONT)
    assert {canvas.scene.view for canvas in page.canvases} == {View.FRONT}


def test_the_figure_changes_no_number(page: ComparePage, qtbot: QtBot) -> None:
    before = page.comparison
    qtbot.mouseClick(page.figure.segment(Body.MALE), LEFT)
    assert {canvas.scene.body for canvas in page.canvases} == {Body.MALE}
    assert page.comparison == before


def test_swapping_the_visits_swaps_then_and_now(page: ComparePage) -> None:
    assert page.comparison is not None
    then, now = page.comparison.area_before, page.comparison.area_after
    page._swap()
    assert (page.comparison.area_before, page.comparison.area_after) == (now, then)


def test_nothing_is_drawn_on_a_comparison(page: ComparePage) -> None:
    assert not any(canvas.editable for canvas in page.canvases)


def test_the_change_can_stand_alone(page: ComparePage) -> None:
    page.show_panes(Panes.CHANGE)
    assert page.change.isVisible()
    assert not page.then.isVisible()
    assert not page.now.isVisible()


@pytest.mark.parametrize("size", [QSize(800, 1280), QSize(1024, 768), QSize(1280, 800), QSize(2560, 1600)])
def test_every_page_fits_the_screen(page: ComparePage, clinic: House, size: QSize) -> None:
    visits = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    pages: tuple[Callable[[], None], ...] = (
        clinic.navigator.show_desk,
        lambda: clinic.navigator.open_visit(
            clinic.navigator.workplace.register.visits.amend(visits[0].id, visits[0].started)
        ),
        lambda: clinic.navigator.compare(visits[0], visits[-1]),
    )
    for show in pages:
        show()
        clinic.window.resize(size)
        shown = clinic.window.page
        assert shown is not None
        needed = shown.minimumSizeHint()
        assert needed.width() <= size.width()
        assert needed.height() <= size.height()
