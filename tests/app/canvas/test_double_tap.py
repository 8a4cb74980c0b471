"""A finger that taps a place twice comes nearer to it, and leaves no mark that nobody meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from app.canvas.camera import Camera
from app.gestures.tool import Tool
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill
from tests.app.canvas.easel import Easel, Spot

BUTTOCK: Spot = (585.0, 840.0)
WHOLE = 1.0


def tap(easel: Easel, at: QPointF, lasting: float = 60) -> None:
    """A finger taps for so many milliseconds."""
    easel.fingers.press(0, at)
    easel.time += lasting
    easel.fingers.lift(0)


def tap_twice(easel: Easel, between: float = 120, away: float = 0, lasting: float = 60) -> None:
    """Two taps, so many milliseconds and pixels apart."""
    at = easel.at(BUTTOCK)
    tap(easel, at, lasting)
    easel.time += between
    tap(easel, at + QPointF(away, 0), lasting)


def test_a_double_tap_shows_the_place_twice_as_large_under_the_finger(easel: Easel) -> None:
    at = easel.at(BUTTOCK)
    tap_twice(easel)
    assert easel.canvas.camera.zoom == 2
    assert (easel.at(BUTTOCK) - at).manhattanLength() < 2
    easel.canvas.fit()
    assert easel.canvas.camera.zoom == WHOLE


@pytest.mark.parametrize("tool", [Tool.DRAW, Tool.ERASE, Tool.POINT])
def test_a_double_tap_leaves_the_map_as_it_was(easel: Easel, tool: Tool) -> None:
    easel.lay((585, 700), (585, 960), width=60)
    easel.show(numbered=False)
    easel.settle()
    before = easel.drawing
    easel.canvas.tool = tool
    tap_twice(easel)
    assert easel.canvas.camera.zoom == 2
    assert easel.drawing == before


def test_one_tap_draws_a_spot_and_zooms_nothing(easel: Easel) -> None:
    tap(easel, easel.at(BUTTOCK))
    assert len(easel.strokes) == 1
    assert easel.canvas.camera.zoom == WHOLE


@pytest.mark.parametrize(
    ("between", "away", "lasting"),
    [(600, 0, 60), (120, -60, 60), (120, 0, 400)],
    ids=["too late", "beside", "pressed long"],
)
def test_two_taps_that_are_no_double_tap_draw_two_spots(
    easel: Easel, between: float, away: float, lasting: float
) -> None:
    tap_twice(easel, between, away, lasting)
    assert len(easel.strokes) == 2
    assert easel.canvas.camera.zoom == WHOLE


def test_short_strokes_one_over_the_other_are_strokes(easel: Easel) -> None:
    at = easel.at(BUTTOCK)
    for _ in range(3):
        easel.fingers.draw(at, at + QPointF(0, 20), at)
        easel.time += 100
    assert len(easel.strokes) == 3
    assert easel.canvas.camera.zoom == WHOLE


def test_with_the_tool_that_fills_a_second_tap_is_the_same_tap_and_zooms_nothing(easel: Easel) -> None:
    easel.canvas.tool = Tool.FILL
    tap_twice(easel)
    assert [type(piece) for piece in easel.drawing.ink] == [Fill]
    assert easel.canvas.camera.zoom == WHOLE


@pytest.mark.parametrize("hand", ["pen", "mouse"])
def test_pen_and_mouse_draw_two_spots_as_ever(easel: Easel, hand: str) -> None:
    for _ in range(2):
        getattr(easel, hand).draw(easel.at(BUTTOCK))
        easel.time += 400
    assert len(easel.strokes) == 2
    assert easel.canvas.camera.zoom == WHOLE


def test_nearest_of_all_two_taps_are_two_spots(easel: Easel) -> None:
    easel.canvas.camera = Camera(*BUTTOCK, 8)
    tap_twice(easel)
    assert len(easel.strokes) == 2


def test_a_third_tap_after_a_double_tap_draws(easel: Easel) -> None:
    tap_twice(easel)
    easel.time += 120
    tap(easel, easel.at(BUTTOCK))
    assert len(easel.strokes) == 1
    assert easel.canvas.camera.zoom == 2


def test_a_double_tap_takes_back_only_what_its_first_tap_drew(easel: Easel) -> None:
    tap(easel, easel.at(BUTTOCK))
    kept = easel.lay((415, 960), (415, 1060))
    easel.time += 120
    tap(easel, easel.at(BUTTOCK))
    assert kept.id in easel.drawing.marks


def test_a_double_tap_before_the_disk_is_full_and_after_leaves_the_same_map(easel: Easel) -> None:
    easel.disk.full = True
    tap_twice(easel)
    assert easel.drawing == Drawing()
    assert easel.canvas.camera.zoom == 2
