"""The close-ups in a client's hands: folded out among the views, as near as the buttons leave room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from app.canvas.side_words import plates, sides_seen
from app.client.steps.body import BodyStep
from app.style.client_size import ClientSize
from models.body.close_up import CloseUp, frame_of
from models.body.view import View
from models.drawing.stroke import Stroke
from models.practice.hand_over import TextSize
from tests.app.client.lodge import Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.steps.way import to_the_body
from tests.app.client.visitor import Finger, Visitor


@pytest.fixture
def visitor(lodge: Lodge, invite: Invite) -> Visitor:
    """A finger on a tablet of ten inches and 1280 by 800 pixels."""
    lodge.hand_over.measure = lambda _: ClientSize(TextSize.A, 151)
    return invite(Finger())


def seen(body: BodyStep, part: CloseUp) -> QRectF:
    """Where a close-up lies on the canvas."""
    frame = frame_of(part, body.conversation.workplace.atlas, body.canvas.scene.body)
    return body.canvas.lens.transform.mapRect(QRectF(frame.left, frame.top, frame.width, frame.height))


def test_two_taps_bring_a_palm_between_the_buttons_and_another_shows_the_other_hand(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    before = visitor.deeds
    visitor.press(body.views.fold)
    visitor.press(body.views.near_tiles[CloseUp.PALM_RIGHT])
    assert visitor.deeds - before == 2
    sides = []
    for again in (body.views.near_tiles[CloseUp.PALM_RIGHT], body.tools.other_hand):
        part = body.views.near_shown
        assert part is not None
        assert body.canvas.scene.view is View.FRONT
        hand = seen(body, part)
        assert QRectF(body.views.geometry()).right() < hand.left()
        assert hand.right() < min(tile.mapTo(body, QPoint()).x() for tile in body.tools.tools.values())
        sides += [side.words for side in sides_seen(body.canvas.lens)]
        visitor.press(again)
    assert sides == ["YOUR RIGHT", "YOUR LEFT"]


def test_on_a_high_screen_no_button_covers_a_close_up(visitor: Visitor) -> None:
    visitor.window.resize(800, 1280)
    body = to_the_body(visitor)
    visitor.press(body.views.fold)
    for part in CloseUp:
        body.look_near(part)
        box = seen(body, part).toRect().translated(body.canvas.pos())
        for tile in (*body.views.standing, body.tools.other_hand):
            place = tile.rect().translated(tile.mapTo(body, QPoint()))
            assert tile.isHidden() or not place.intersects(box), (part, tile.text())


@pytest.mark.parametrize("left_hand", [False, True])
def test_on_a_broad_screen_no_button_covers_a_foot(visitor: Visitor, left_hand: bool) -> None:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.draw_with(left=left_hand)
    body = to_the_body(visitor)
    visitor.press(body.views.fold)
    for part in (
        CloseUp.FOOT_TOP_RIGHT,
        CloseUp.FOOT_TOP_LEFT,
        CloseUp.FOOT_INNER_RIGHT,
        CloseUp.FOOT_INNER_LEFT,
    ):
        body.look_near(part)
        projection = body.conversation.workplace.atlas.projection(body.canvas.scene.body, part.view)
        foot = projection.box_of(projection.visible)
        assert foot is not None
        box = QRectF(foot.left, foot.top, foot.width, foot.height)
        seen_at = body.canvas.lens.transform.mapRect(box).toRect().translated(body.canvas.pos())
        for tile in (body.tools.other_foot, body.tools.whole, *body.views.standing):
            place = tile.rect().translated(tile.mapTo(body, QPoint()))
            assert tile.isHidden() or not place.intersects(seen_at), (part, tile.text())


def test_what_is_drawn_near_by_is_a_stroke_of_the_view_on_disk(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    visitor.press(body.views.fold)
    visitor.press(body.views.near_tiles[CloseUp.HAND_BACK_LEFT])
    middle = seen(body, CloseUp.HAND_BACK_LEFT).center()
    visitor.hand.draw(body.canvas, [middle, middle + (middle - middle)])
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    (stroke,) = (ink for ink in drawing.ink if isinstance(ink, Stroke))
    assert stroke.view is View.BACK
    (marked,) = body.conversation.workplace.coverage.marks(drawing).values()
    assert marked
    assert not marked - body.conversation.workplace.atlas.cells_of("hand_back_l")


def test_taps_on_feet_lead_from_above_to_the_inner_side_of_both_and_back_to_the_whole_body(
    visitor: Visitor,
) -> None:
    body = to_the_body(visitor)
    visitor.press(body.views.fold)
    seen_views, said = [], []
    for _ in range(5):
        visitor.press(body.views.near_tiles[CloseUp.FOOT_TOP_RIGHT])
        seen_views.append(body.canvas.scene.view)
        said += [side.words for side in sides_seen(body.canvas.lens)]
        assert body.views.near_tiles[CloseUp.FOOT_TOP_RIGHT].isChecked()
    assert seen_views == [
        View.FOOT_TOP_RIGHT,
        View.FOOT_TOP_LEFT,
        View.FOOT_INNER_RIGHT,
        View.FOOT_INNER_LEFT,
        View.FOOT_TOP_RIGHT,
    ]
    assert said == [f"YOUR {side} foot" for side in ("RIGHT", "LEFT", "RIGHT", "LEFT", "RIGHT")]
    visitor.press(body.tools.other_foot)
    assert body.canvas.lens.view is View.FOOT_TOP_LEFT
    visitor.hand.draw(
        body.canvas, [body.canvas.lens.to_screen(100, 200), body.canvas.lens.to_screen(105, 220)]
    )
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    (stroke,) = (ink for ink in drawing.ink if isinstance(ink, Stroke))
    assert stroke.view is View.FOOT_TOP_LEFT
    visitor.press(body.tools.whole)
    assert (body.canvas.scene.view, body.canvas.camera.zoom) == (View.FRONT, 1)
    assert body.tools.other_foot.isHidden()


def test_from_the_close_ups_one_tap_leads_back_to_the_views_and_one_more_to_the_whole_body(
    visitor: Visitor,
) -> None:
    body = to_the_body(visitor)
    visitor.press(body.views.fold)
    visitor.press(body.views.near_tiles[CloseUp.FACE])
    assert body.canvas.camera.zoom > 3
    visitor.press(body.views.back)
    assert [tile.isVisible() for tile in body.views.near_tiles.values()] == [False] * 5
    assert body.views.tiles[View.FRONT].isChecked()
    visitor.press(body.views.tiles[View.FRONT])
    assert body.canvas.camera.zoom == 1
    assert body.views.near_shown is None


def test_the_keyboard_alone_folds_out_and_chooses(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    QTest.keyClick(body.views.fold, Qt.Key.Key_Space)
    first = body.views.near_tiles[CloseUp.PELVIS_BACK]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert body.views.near_shown is CloseUp.PELVIS_BACK
    assert body.canvas.camera.zoom > 2


@pytest.mark.parametrize(
    ("code", "words", "left"),
    [
        ("en", ["Buttocks", "Face", "Palms", "Hands", "Feet"], "YOUR LEFT"),
        ("de", ["Gesäß", "Gesicht", "Handfläche", "Handrücken", "Füße"], "IHR LINKS"),
        ("fr", ["Fesses", "Visage", "Paumes", "Mains", "Pieds"], "VOTRE GAUCHE"),
        ("es", ["Glúteos", "Cara", "Palmas", "Dorsos", "Pies"], "SU IZQUIERDA"),
    ],
)
def test_in_every_language_the_close_ups_have_words_and_a_hand_its_side(
    visitor: Visitor, code: str, words: list[str], left: str
) -> None:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.speak(code)
    body = to_the_body(visitor)
    visitor.press(body.views.fold)
    assert [tile.text() for tile in body.views.near_tiles.values()] == words
    body.look_near(CloseUp.PALM_LEFT)
    canvas = body.canvas
    assert [plate.words for plate in plates(canvas.lens, 1.0, canvas.picture.side_rooms)] == [left]
