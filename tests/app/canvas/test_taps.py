"""Taps that fill regions: a tap adds, a doubled one is one, and nothing is cleared unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from app.canvas.camera import Camera
from app.gestures.tool import Pencil, Tool
from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Sensation
from tests.app.canvas.easel import Easel, Spot, changed

BUTTOCK: Spot = (585.0, 840.0)
AFTERWARDS = 40_000
"""Milliseconds after which nothing is taken for the same tap, and no pen is near."""


@pytest.fixture
def tapping(easel: Easel) -> Easel:
    easel.canvas.tool = Tool.FILL
    easel.show(numbered=False)
    easel.canvas.camera = Camera(*BUTTOCK, 3)
    easel.settle()
    return easel


def region_at(easel: Easel, spot: Spot) -> str:
    projection = easel.canvas.scene.projection
    assert projection is not None
    region = projection.region_at(*spot)
    assert region is not None
    return region.id


def fills(easel: Easel) -> list[str]:
    return [piece.region for piece in easel.drawing.ink if isinstance(piece, Fill)]


@pytest.mark.parametrize("hand", ["fingers", "mouse", "pen"])
@pytest.mark.parametrize("apart", [120, 350, 599])
def test_a_doubled_tap_is_one_tap(tapping: Easel, hand: str, apart: int) -> None:
    asked: list[object] = []
    tapping.canvas.clearing_doubted.connect(asked.append)
    getattr(tapping, hand).draw(tapping.at(BUTTOCK))
    tapping.time += apart
    getattr(tapping, hand).draw(tapping.at(BUTTOCK) + QPointF(3, 2))
    assert fills(tapping) == [region_at(tapping, BUTTOCK)]
    assert asked == []


def test_a_doubled_tap_on_the_border_of_two_regions_fills_one(tapping: Easel) -> None:
    x = 560.0
    while region_at(tapping, (x, 840.0)) == region_at(tapping, (560.0, 840.0)):
        x += 0.5
    tapping.fingers.tap(tapping.at((x - 1, 840.0)))
    tapping.time += 200
    tapping.fingers.tap(tapping.at((x + 1, 840.0)))
    assert len(fills(tapping)) == 1


def test_two_regions_tapped_one_after_the_other_are_two(tapping: Easel) -> None:
    tapping.canvas.camera = Camera.whole(View.BACK)
    tapping.settle()
    tapping.fingers.tap(tapping.at(BUTTOCK))
    tapping.time += 200
    tapping.fingers.tap(tapping.at((415.0, 1000.0)))
    assert len(fills(tapping)) == 2


def test_four_taps_on_one_buttock_only_add(tapping: Easel) -> None:
    for spot in ((575.0, 830.0), (600.0, 850.0), (560.0, 800.0), (590.0, 835.0)):
        tapping.time += AFTERWARDS
        before = set(fills(tapping))
        tapping.fingers.tap(tapping.at(spot))
        assert before <= set(fills(tapping))
        assert region_at(tapping, spot) in fills(tapping)


def test_a_tap_on_a_filled_region_asks_shows_which_and_clears_nothing(tapping: Easel) -> None:
    asked: list[object] = []
    tapping.canvas.clearing_doubted.connect(asked.append)
    tapping.fingers.tap(tapping.at(BUTTOCK))
    unasked = picture(tapping)
    tapping.time += AFTERWARDS
    tapping.fingers.tap(tapping.at(BUTTOCK))
    region = region_at(tapping, BUTTOCK)
    assert fills(tapping) == [region]
    assert asked == [region]
    box = tapping.canvas.regions.box(region)
    ring = changed(unasked, picture(tapping))
    assert len(ring) > 100
    assert all(box.adjusted(-4, -4, 4, 4).contains(x, y) for x, y in ring)
    tapping.canvas.regions.clear(region)
    assert tapping.drawing == Drawing()
    assert asked == [region, ""]


def test_a_tap_elsewhere_lets_the_region_stay(tapping: Easel) -> None:
    asked: list[object] = []
    tapping.canvas.clearing_doubted.connect(asked.append)
    for _ in range(2):
        tapping.fingers.tap(tapping.at(BUTTOCK))
        tapping.time += AFTERWARDS
    tapping.fingers.tap(tapping.at((560.0, 760.0)))
    assert asked == [region_at(tapping, BUTTOCK), ""]
    assert len(fills(tapping)) == 2


def test_another_feeling_is_added_to_a_filled_region(tapping: Easel) -> None:
    tapping.canvas.pencil = Pencil(Sensation.ACHE)
    tapping.fingers.tap(tapping.at(BUTTOCK))
    tapping.time += AFTERWARDS
    tapping.canvas.pencil = Pencil(Sensation.TINGLING)
    tapping.fingers.tap(tapping.at(BUTTOCK))
    assert [mark.sensation for mark in tapping.drawing.marks.values()] == [Sensation.ACHE, Sensation.TINGLING]


def picture(easel: Easel) -> QImage:
    easel.leave()
    return easel.picture()
