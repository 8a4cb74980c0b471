"""Words on the body stay whole, apart and off the head, in every language and as large as clients read."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.camera import Camera, Lens
from app.canvas.marks.numerals import Badge
from app.canvas.side_words import SideRooms, SideWords, _within, plates
from app.words.languages import Languages
from models.body.view import STANDING, Body, View
from tests.app.canvas.conftest import Figures
from tests.app.canvas.easel import Easel
from tests.app.words import pseudo

CODES = ("en", "de", "fr", "es", pseudo.LONG, pseudo.MIRRORED)
SMALL = ((752, 180), (560, 640))
SIZES = (*SMALL, (740, 700), (800, 1000), (1280, 700))
DESK, CLIENT, LARGEST = 1.0, 1.85, 2.0
READABLE = 24
"""Pixels of 18 pt, from which on a client can read."""


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", [DESK, CLIENT, LARGEST])
def test_the_side_is_said_beside_the_head_and_hides_nothing(
    languages: Languages, figures: Figures, code: str, unit: float
) -> None:
    languages.speak(code)
    for view in View:
        outline = figures.of(Body.MALE, view).outline
        for width, height in SIZES:
            lens = Lens(view, Camera.whole(view), width, height)
            boxes = [plate.box for plate in plates(lens, unit)]
            assert all(QRectF(0, 0, width, height).contains(box) for box in boxes)
            assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
            head = outline.boundingRect().top() + (150 if view.extent == STANDING else 10)
            for box in boxes:
                over = lens.transform.inverted()[0].mapRect(box)
                if (width, height) in SMALL:
                    over.setBottom(min(head, over.bottom()))
                assert not outline.intersects(over)


@pytest.mark.parametrize("code", CODES)
def test_near_by_the_two_sides_still_do_not_meet(languages: Languages, code: str) -> None:
    languages.speak(code)
    for view in View:
        for width, height in SIZES:
            lens = Lens(view, Camera(500, 300, 6), width, height)
            boxes = [plate.box for plate in plates(lens, LARGEST)]
            assert all(QRectF(0, 0, width, height).contains(box) for box in boxes)
            assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
def test_a_client_reads_the_side_in_large_type(languages: Languages, code: str) -> None:
    languages.speak(code)
    for view in View:
        for width, height in SIZES[2:]:
            lens = Lens(view, Camera.whole(view), width, height)
            assert all(plate.pixels >= READABLE for plate in plates(lens, CLIENT))


def badge_at(easel: Easel, at: QPointF) -> Badge | None:
    """The numeral that a mouse meets there."""
    unit = easel.canvas.picture.unit
    return next((badge for badge in easel.canvas.badges if badge.hit(at, by_finger=False, unit=unit)), None)


def test_numerals_grow_with_the_words(easel: Easel) -> None:
    easel.lay((575, 835), (600, 850), width=30)
    easel.settle()
    at = easel.canvas.badges[0].at
    beside = at + QPointF(16, 0)
    assert badge_at(easel, beside) is None
    easel.show(unit=CLIENT)
    easel.settle()
    assert badge_at(easel, beside) is not None


def test_the_words_of_both_sides_are_broken_alike() -> None:
    """German on a tablet: the right is the longer word, and its room may be the smaller one."""
    told = SideWords("IHR LINKS", at_left=True), SideWords("IHR RECHTS", at_left=False)
    for right, lines in ((400.0, 1), (190.0, 2)):
        rooms = SideRooms((0, 0, 300, 200), (300, 0, right, 200))
        left_plate, right_plate = _within(told, rooms, CLIENT, outer=False)
        assert [len(plate.words.splitlines()) for plate in (left_plate, right_plate)] == [lines, lines]
        assert left_plate.box.height() == right_plate.box.height()


@pytest.mark.parametrize("width", range(240, 520, 4))
def test_beside_a_body_in_a_narrow_column_the_words_of_both_sides_are_alike(width: int) -> None:
    """Where two visits and their change stand in a row one side was on one line and the other on two."""
    lens = Lens(View.BACK, Camera.whole(View.BACK), width, 460)
    one, other = plates(lens, DESK)
    assert one.pixels == other.pixels
    assert one.box.height() == other.box.height()
