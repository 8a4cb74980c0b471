"""Lifting a stroke costs the same on a full body as on a bare one; the rest is done while the hand rests."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from math import hypot

import pytest

from app.canvas.camera import Camera
from app.canvas.marks.ink import Gathering
from app.canvas.rest import Rest
from app.canvas.stage import Stage
from app.gestures.tool import BROAD, Pencil, Tool
from models.body.view import View
from models.drawing.stroke import Sensation
from tests.app.canvas.easel import Easel, Spot

ACROSS: list[Spot] = [(560.0 + 4 * n, 1000.0 + 6 * (n % 3)) for n in range(12)]


def drawn(easel: Easel, way: list[Spot], sensation: Sensation | None = Sensation.ACHE) -> None:
    """A stroke, and nothing after it."""
    easel.canvas.pencil = Pencil(sensation, width=BROAD)
    easel.time += 40_000
    easel.mouse.draw(*(easel.at(spot) for spot in way))


def crowd(easel: Easel) -> None:
    """Thirty strokes that cross each other, in three marks."""
    for n in range(30):
        down = [(560.0 + n, 940.0 + 10 * step) for step in range(12)]
        easel.lay(*down, sensation=list(Sensation)[n % 3])


def shows_what_painting_anew_would_show(easel: Easel) -> bool:
    """Whether the screen, once the pointer has left and the hand rests, shows what painting anew shows."""
    easel.leave()
    shown = easel.picture()
    return shown == easel.anew()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every piece of ink that is gathered from now on."""
    pieces: list[object] = []
    added = Gathering.added

    def counted(self: Gathering, piece: object) -> Iterator[None]:
        pieces.append(piece)
        return added(self, piece)  # type: ignore[arg-type]

    monkeypatch.setattr(Gathering, "added", counted)
    return pieces


def test_a_lift_paints_no_ink_that_was_there_before(easel: Easel, painted: list[object]) -> None:
    crowd(easel)
    painted.clear()
    drawn(easel, ACROSS)
    assert len(painted) <= 1  # at most the stroke itself
    easel.settle()
    assert len(painted) <= 30


def test_the_second_stroke_of_a_mark_is_painted_without_its_first(
    easel: Easel, painted: list[object]
) -> None:
    crowd(easel)
    drawn(easel, ACROSS)
    easel.settle()
    painted.clear()
    drawn(easel, [(x + 3, y + 8) for x, y in ACROSS])
    easel.settle()
    assert len(painted) == 1


@pytest.mark.parametrize("tool", [Tool.DRAW, Tool.ERASE])
def test_when_the_hand_rests_the_picture_is_what_painting_anew_would_show(easel: Easel, tool: Tool) -> None:
    crowd(easel)
    easel.canvas.tool = tool
    for n in range(4):
        drawn(easel, [(x, y + 9 * n) for x, y in ACROSS], list(Sensation)[n % 4])
    assert shows_what_painting_anew_would_show(easel)


def test_undo_before_the_hand_rests_shows_what_painting_anew_would_show(easel: Easel) -> None:
    crowd(easel)
    drawn(easel, ACROSS)
    drawn(easel, [(x, y + 9) for x, y in ACROSS], Sensation.BURNING)
    drawn(easel, [(x, y + 18) for x, y in ACROSS], Sensation.SHARP)
    easel.session.undo()
    easel.session.undo()
    easel.session.redo()
    assert shows_what_painting_anew_would_show(easel)


def test_turning_the_body_while_a_stroke_is_mended_shows_what_painting_anew_would_show(easel: Easel) -> None:
    crowd(easel)
    drawn(easel, ACROSS)
    mending = easel.canvas.upkeep.mend()
    next(mending)
    easel.look_at(View.FRONT)
    easel.look_at(View.BACK)
    for _ in mending:
        pass
    assert shows_what_painting_anew_would_show(easel)


def test_a_step_while_a_stroke_is_mended_shows_what_painting_anew_would_show(easel: Easel) -> None:
    crowd(easel)
    drawn(easel, ACROSS)
    mending = easel.canvas.upkeep.mend()
    next(mending)
    easel.canvas.regions.toggle("thigh_back_mid_outer_r")
    easel.session.undo()
    for _ in mending:
        pass
    assert shows_what_painting_anew_would_show(easel)


def test_a_stroke_that_is_mended_in_several_rests_is_painted_once_and_looks_as_painting_anew_would_show(
    easel: Easel, painted: list[object]
) -> None:
    crowd(easel)
    drawn(easel, ACROSS)
    easel.settle()
    painted.clear()
    drawn(easel, [(x + 3, y + 8) for x, y in ACROSS])
    for steps in (1, 2, 3):  # each time the hand comes back before it is done
        mending = easel.canvas.upkeep.mend()
        for _ in range(steps):
            next(mending)
        mending.close()  # type: ignore[attr-defined]
    easel.settle()
    assert len(painted) == 1
    assert shows_what_painting_anew_would_show(easel)


def test_numerals_wait_until_the_hand_rests(easel: Easel) -> None:
    drawn(easel, ACROSS)
    assert easel.canvas.badges == ()
    assert easel.canvas.rest.busy
    easel.settle()
    assert len(easel.canvas.badges) == 1


def test_work_that_waits_is_done_once_and_never_while_the_hand_is_down(easel: Easel) -> None:
    done: list[str] = []

    def work() -> None:
        done.append("work")

    easel.mouse.press(easel.at(ACROSS[0]))
    easel.canvas.rest.later(work)
    easel.canvas.rest.later(work)
    easel.canvas.rest.finish()
    assert done == []
    easel.mouse.lift(easel.at(ACROSS[-1]))
    assert done == []
    easel.canvas.rest.finish()
    assert done == ["work"]


def test_work_asked_for_anew_while_it_is_under_way_begins_anew_and_loses_no_other(easel: Easel) -> None:
    done: list[str] = []

    def slow() -> Iterator[None]:
        for step in "abc":
            done.append(step)
            yield

    rest = Rest(easel.canvas)
    rest.later(slow)
    rest.later(lambda: done.append("other"))
    rest._step()
    rest.later(slow)
    assert done == ["a"]
    for _ in range(5):
        rest._step()
    assert done == ["a", "other", "a", "b", "c"]


def test_numerals_come_in_small_steps_and_stand_where_they_would_if_placed_at_once(easel: Easel) -> None:
    for n in range(8):
        easel.lay((600.0, 940.0 + 30 * n), (640.0, 940.0 + 30 * n), sensation=list(Sensation)[n % 7])
    placed = easel.canvas.badges
    stage = Stage(easel.canvas.picture, easel.canvas.scene)
    stage.size = easel.canvas.size()
    steps = sum(1 for _ in stage.place_numerals())
    assert steps > 2 * len(placed) == 16
    assert stage.badges == placed


def test_a_look_from_elsewhere_while_numerals_are_placed_leaves_none_where_it_was(easel: Easel) -> None:
    drawn(easel, ACROSS)
    easel.settle()
    stage = Stage(easel.canvas.picture, easel.canvas.scene)
    stage.size = easel.canvas.size()
    placing = stage.place_numerals()
    next(placing)
    stage.camera = Camera(*ACROSS[6], zoom=2.0)
    for _ in placing:
        pass
    (badge,) = stage.badges
    near = stage.lens.to_body(badge.anchor)
    assert hypot(near[0] - ACROSS[6][0], near[1] - ACROSS[6][1]) < 40


def test_no_garbage_is_looked_for_while_the_hand_is_down_and_again_when_it_rests(easel: Easel) -> None:
    assert gc.isenabled()
    easel.mouse.press(easel.at(ACROSS[0]))
    assert not gc.isenabled()
    easel.mouse.lift(easel.at(ACROSS[-1]))
    easel.canvas.rest.finish()
    assert gc.isenabled()
    easel.mouse.press(easel.at(ACROSS[0]))
    easel.canvas.hide()
    assert gc.isenabled()
