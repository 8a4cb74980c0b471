"""The body as the page: how large it is, what lies beside it, and what its buttons do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.client.steps.body import BodyStep
from app.style.client_size import ClientSize
from models.body.view import View
from models.drawing.stroke import Stroke
from models.practice.hand_over import TextSize
from tests.app.client.lodge import Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.steps.way import RIGHT_BUTTOCK, to_the_body
from tests.app.client.visitor import Finger, Visitor


@pytest.fixture
def visitor(lodge: Lodge, invite: Invite) -> Visitor:
    """A finger on a tablet of ten inches and 1280 by 800 pixels."""
    lodge.hand_over.measure = lambda _: ClientSize(TextSize.A, 151)
    return invite(Finger())


def seen_height(body: BodyStep) -> float:
    outline = body.canvas.scene.figure.outline.boundingRect()
    return body.canvas.lens.transform.mapRect(outline).height()


def strokes(visitor: Visitor) -> list[Stroke]:
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    return [ink for ink in drawing.ink if isinstance(ink, Stroke)]


def test_the_figure_fills_the_height_of_the_screen(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    assert (body.width(), body.height()) == (1280, 800)
    assert body.canvas.size() == body.size()
    assert seen_height(body) >= 740


@pytest.mark.parametrize("width", [15.0, 30.0, 60.0])
def test_three_brushes_are_so_wide_on_the_body_and_the_rubber_twice(visitor: Visitor, width: float) -> None:
    body = to_the_body(visitor)
    visitor.press(body.tools.brushes[width])
    visitor.draw(*RIGHT_BUTTOCK)
    assert [stroke.width for stroke in strokes(visitor)] == [width]
    assert (
        body.canvas.pencil.width_of(next(tool for tool in body.tools.tools if tool.name == "ERASE"))
        == 2 * width
    )


def test_undo_and_redo_take_a_stroke_back_and_lay_it_again(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    assert not body.tools.undo.isEnabled()
    visitor.draw(*RIGHT_BUTTOCK)
    assert not body.tools.redo.isEnabled()
    visitor.press(body.tools.undo)
    assert strokes(visitor) == []
    visitor.press(body.tools.redo)
    assert len(strokes(visitor)) == 1


def test_closer_looks_twice_as_near_at_the_last_mark_and_whole_body_goes_back(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    whole = seen_height(body)
    assert not body.tools.whole.isVisible()
    visitor.press(body.tools.closer)
    assert seen_height(body) == pytest.approx(2 * whole)
    at = body.canvas.lens.to_screen(*RIGHT_BUTTOCK[1])
    assert body.canvas.rect().adjusted(260, 170, -220, -90).contains(at.toPoint())
    visitor.press(body.tools.whole)
    assert seen_height(body) == pytest.approx(whole)


def test_a_mark_is_named_below_the_title_and_nothing_lies_over_the_body(
    visitor: Visitor, qtbot: QtBot
) -> None:
    body = to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    qtbot.waitUntil(lambda: body.words.place.text() == "Your RIGHT buttock")
    assert body.words.place.geometry().top() > body.words.title.geometry().top()


def test_a_stroke_beside_the_body_is_answered_in_words(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    middle = body.canvas.lens.to_screen(500, 300).x()
    visitor.hand.draw(body.canvas, [QPointF(middle - 300, 420), QPointF(middle - 300, 460)])
    assert strokes(visitor) == []
    assert body.words.place.text() == "Draw on the body"


def test_after_a_stroke_that_ends_at_the_edge_one_tap_shows_it_from_the_side(
    visitor: Visitor, qtbot: QtBot
) -> None:
    body = to_the_body(visitor)
    visitor.draw((520, 700), (580, 700), (634, 700))
    qtbot.waitUntil(body.tools.beyond.isVisible)
    visitor.press(body.tools.beyond)
    assert body.canvas.scene.view is View.RIGHT
    assert not body.tools.beyond.isVisible()


def test_the_soles_begin_with_the_marked_leg_and_another_tap_shows_the_other_foot(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    visitor.draw((600, 900), (602, 1150))
    soles = body.views.tiles[View.SOLE_LEFT]
    views = []
    for button in (soles, soles, body.tools.other_foot):
        visitor.press(button)
        views.append(body.canvas.scene.view)
    assert views == [View.SOLE_RIGHT, View.SOLE_LEFT, View.SOLE_RIGHT]
