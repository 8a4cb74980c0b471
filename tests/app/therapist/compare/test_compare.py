"""What the comparison of two visits promises."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from app.style.palette import Shade
from app.style.theme import Theme
from app.therapist.compare.compare_page import ComparePage
from app.therapist.compare.compared_bodies import Panes
from models.body.view import Body, View
from models.errors import StoreError
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
    page.show_panes(Panes.OVERLAY)
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


def test_a_row_lights_its_skin_on_every_body_and_leads_to_a_view_that_shows_it(
    page: ComparePage, clinic: House, qtbot: QtBot
) -> None:
    foot = page.panel.rows[0]
    assert foot.head.accessibleName() == "Foot, right: 5 → –, gone"
    foot.head.pointed.emit(True)
    lit = page.then.picture.lit
    assert lit is not None
    assert {canvas.picture.lit for canvas in page.canvases} == {lit}
    assert lit & clinic.workplace.atlas.cells_of("heel_sole_r")
    assert {canvas.picture.view for canvas in page.canvases} == {View.BACK}
    qtbot.mouseClick(foot.head, LEFT)
    assert {canvas.picture.view for canvas in page.canvases} == {View.SOLE_RIGHT}
    assert all(row.isVisible() for row in foot.regions)
    foot.head.pointed.emit(False)
    assert page.then.picture.lit is None


def test_parts_stand_from_the_foot_up_and_the_sentence_stands_over_them(page: ComparePage) -> None:
    parts = [row.found.part.value for row in page.panel.rows]
    assert parts == ["foot", "leg", "knee", "thigh_back", "gluteal", "sacral"]
    assert page.sentence.text().startswith("Right leg: marks end 10")
    assert "beyond a redraw" in page.proof.text()
    assert "Leoni 2013" in page.panel.redraws.text()


def test_page_keys_lead_through_all_pairs_of_visits(page: ComparePage, clinic: House, qtbot: QtBot) -> None:
    days = [page.earlier.itemText(place) for place in range(page.earlier.count())]
    seen = []
    for _ in range(len(days)):
        qtbot.keyClick(page, Qt.Key.Key_PageDown)
        seen.append((page.earlier.currentText(), page.later.currentText()))
    assert seen == [*pairwise(days), (days[-2], days[-1])]
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert (page.earlier.currentText(), page.later.currentText()) == (days[-3], days[-2])


def test_the_slider_fades_the_later_visit_in_and_leaves_one_set_of_numerals(page: ComparePage) -> None:
    page.show_panes(Panes.SLIDER)
    faded = page.bodies.faded
    assert faded is not None
    then, now = faded.canvases
    assert then.picture.drawing is page.then.picture.drawing
    assert now.picture.drawing is page.now.picture.drawing
    faded.slider.setValue(20)
    assert (then.picture.numbered, now.picture.numbered) == (True, False)
    faded.slider.setValue(100)
    assert (then.picture.numbered, now.picture.numbered) == (False, True)
    page.turn(View.FRONT)
    assert {then.picture.view, now.picture.view} == {View.FRONT}


def test_gone_is_never_hatched_where_a_redraw_of_todays_mark_would_lie(page: ComparePage) -> None:
    found = page.comparison
    assert found is not None
    assert found.lost - found.gone
    assert page.change.picture.change is not None
    assert found.gone in page.change.picture.change.values()


def test_what_the_client_says_of_a_place_is_kept_and_counts_more_than_the_drawing(
    clinic: House, qtbot: QtBot
) -> None:
    *_, before, last = clinic.store.visits.of_client(named(clinic, "Client 28").id)
    clinic.navigator.compare(before, last)
    page = clinic.navigator.comparison
    assert page is not None
    assert len(page.panel.ask.choices) == 3
    assert "No longer marked" in page.sentence.text()
    for number in range(3):
        qtbot.mouseClick(page.panel.ask.choices[number].segment(False), LEFT)
    assert page.comparison is not None
    assert {told.value for told in page.comparison.asked.values()} == {"left_out"}
    assert "No longer marked" not in page.sentence.text()
    assert not page.comparison.area_gone
    clinic.navigator.compare(before, last)
    again = clinic.navigator.comparison
    assert again is not None
    assert [choice.value for choice in again.panel.ask.choices] == [False] * 3
    qtbot.mouseClick(again.panel.ask.choices[0].segment(False), LEFT)
    assert again.panel.ask.choices[0].value is None


def test_nothing_is_asked_of_visits_long_ago_or_far_apart(clinic: House, page: ComparePage) -> None:
    assert page.panel.ask.isHidden()
    visits = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.compare(*visits[:2])
    assert clinic.navigator.comparison is not None
    assert clinic.navigator.comparison.panel.ask.isHidden()


def test_what_the_client_says_of_a_place_is_not_shown_as_kept_where_the_disk_refuses(
    clinic: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, before, last = clinic.store.visits.of_client(named(clinic, "Client 28").id)
    clinic.navigator.compare(before, last)
    page = clinic.navigator.comparison
    assert page is not None

    def refuse(*_: object) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(type(clinic.store.sessions), "add", refuse)
    sentence = page.sentence.text()
    qtbot.mouseClick(page.panel.ask.choices[0].segment(False), LEFT)
    assert page.panel.ask.choices[0].value is None
    assert page.sentence.text() == sentence
    assert "The disk is full." in clinic.window.toast.words


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)])
def test_no_row_is_cut_at_its_side_in_large_text(clinic: House, theme: Theme, size: tuple[int, int]) -> None:
    """What became of a part stands at the right of its row; the sole's word is whole, too."""
    theme.wear(Shade.LIGHT, 130)
    clinic.window.resize(*size)
    first, *_, last = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.compare(first, last)
    page = clinic.window.page
    assert isinstance(page, ComparePage)
    rows = page.panel._scroll
    content = rows.widget()
    assert content is not None
    assert content.width() <= rows.viewport().width()
    for column in page.bodies._columns:
        for sole in column.soles.values():
            type_ = QFontMetrics(theme.font(theme.size.small))
            assert sole.height() - sole._sole.height() >= type_.height()
            assert sole.width() >= type_.horizontalAdvance("Right sole")
    theme.wear(Shade.LIGHT, 100)
