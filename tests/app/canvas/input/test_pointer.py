"""The input rules, each tested with the events that a platform sends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from app.canvas.input.contact import Contact
from app.canvas.input.pointer import InputRules
from app.canvas.input.source import Source
from tests.app.canvas.pens import RUBBER, TOUCHPAD, Fingers, Mouse, Pen

SECOND_FINGER, PEN_NEAR, PEN_IN_USE, ECHO, PALM = 120, 500, 30_000, 300, 22.0
"""Milliseconds, and millimetres of a palm; written out: whoever changes one has to mean it."""
A, B, C, D = QPointF(100, 100), QPointF(150, 120), QPointF(200, 180), QPointF(300, 200)
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Surface(QWidget):
    """A widget that writes down what the rules let through; its clock stands still until it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.log: list[str] = []
        self.grips: list[tuple[tuple[QPointF, ...], tuple[QPointF, ...]]] = []
        self.time = 1_000_000.0
        self.rules = InputRules(self, lambda: self.time)
        self.resize(600, 400)

    def pressed(self, at: QPointF, pressure: float, source: Source, eraser: bool) -> None:
        self.log.append(f"{source.name.lower()} {'erases' if eraser else 'draws'}")

    def moved(self, at: QPointF, pressure: float) -> None:
        self.log.append("moves")

    def lifted(self, at: QPointF, pressure: float) -> None:
        self.log.append("lifts")

    def cut(self) -> None:
        self.log.append("cut")

    def cancelled(self) -> None:
        self.log.append("cancelled")

    def hovered(self, at: QPointF, source: Source) -> None:
        self.log.append(f"{source.name.lower()} hovers")

    def gripped(self, before: tuple[QPointF, ...], after: tuple[QPointF, ...]) -> None:
        self.log.append(f"{len(after)} fingers pull")
        self.grips.append((before, after))

    def released(self) -> None:
        self.log.append("released")

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            assert isinstance(event, QTouchEvent)
            taken = self.rules.touch(event, 0.25)
            event.setAccepted(taken)
            return taken
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        self.rules.tablet(event, event.type())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.rules.mouse_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.rules.mouse_move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.rules.mouse_release(event)


@pytest.fixture
def surface(qapp: object) -> Surface:
    surface = Surface()
    surface.show()
    return surface


def test_pen_finger_and_mouse_each_draw(surface: Surface) -> None:
    for hand, name in ((Mouse(surface), "mouse"), (Fingers(surface), "touch"), (Pen(surface), "pen")):
        surface.time += PEN_IN_USE
        surface.log.clear()
        hand.draw(A, B, C)
        assert surface.log == [f"{name} draws", "moves", "moves", "lifts"]


def test_a_pen_takes_over_from_a_finger(surface: Surface) -> None:
    Fingers(surface).press(0, A)
    Pen(surface).press(B)
    assert surface.log == ["touch draws", "cancelled", "pen draws"]


def test_a_finger_takes_over_from_the_mouse(surface: Surface) -> None:
    Mouse(surface).press(A)
    Fingers(surface).press(0, B)
    assert surface.log == ["mouse draws", "cancelled", "touch draws"]


def test_the_mouse_never_interrupts_a_finger_or_a_pen(surface: Surface) -> None:
    Fingers(surface).press(0, A)
    surface.time += ECHO
    Mouse(surface).draw(B, C)
    assert surface.log == ["touch draws"]


def test_a_touch_while_the_pen_draws_is_a_palm(surface: Surface) -> None:
    pen, fingers = Pen(surface), Fingers(surface)
    pen.press(A)
    fingers.press(0, B)
    fingers.move({0: C})
    pen.move(D)
    fingers.lift(0)
    pen.lift(D)
    assert surface.log == ["pen draws", "moves", "lifts"]


def test_a_touch_soon_after_the_pen_is_a_palm_though_the_pen_never_said_it_left(surface: Surface) -> None:
    Pen(surface).draw(A, B)
    surface.log.clear()
    surface.time += PEN_NEAR - 1
    Fingers(surface).draw(B, C)
    assert surface.log == []


def test_a_touch_while_the_pen_hovers_is_a_palm(surface: Surface) -> None:
    Pen(surface).hover(A)
    Fingers(surface).draw(B, C)
    assert surface.log == ["pen hovers"]


def test_a_palm_that_landed_before_its_pen_draws_nothing(surface: Surface) -> None:
    Fingers(surface).press(0, A)
    Pen(surface).hover(B)
    assert surface.log == ["touch draws", "cancelled", "pen hovers"]


def test_a_big_contact_is_a_palm(surface: Surface) -> None:
    surface.rules.finger(Contact(0, A, PALM + 1), QEventPoint.State.Pressed)
    surface.rules.finger(Contact(0, B, PALM + 1), QEventPoint.State.Updated)
    surface.rules.finger(Contact(0, B, PALM + 1), QEventPoint.State.Released)
    assert surface.log == []


def test_the_ball_of_a_broad_thumb_is_no_palm(surface: Surface) -> None:
    surface.rules.finger(Contact(0, A, PALM - 1), QEventPoint.State.Pressed)
    surface.rules.finger(Contact(0, B, PALM - 1), QEventPoint.State.Released)
    assert surface.log == ["touch draws", "lifts"]


def test_a_finger_that_becomes_a_palm_takes_its_stroke_back(surface: Surface) -> None:
    surface.rules.finger(Contact(0, A, PALM / 2), QEventPoint.State.Pressed)
    surface.rules.finger(Contact(0, B, PALM + 1), QEventPoint.State.Updated)
    surface.rules.finger(Contact(0, C, PALM / 2), QEventPoint.State.Updated)
    surface.rules.finger(Contact(0, C, PALM / 2), QEventPoint.State.Released)
    assert surface.log == ["touch draws", "cancelled"]


def test_a_touchpad_never_draws(surface: Surface) -> None:
    Fingers(surface, TOUCHPAD).draw(A, B, C)
    assert "touch draws" not in surface.log


def test_a_second_finger_at_once_turns_the_stroke_into_a_pinch(surface: Surface) -> None:
    fingers = Fingers(surface)
    fingers.press(0, A)
    surface.time += SECOND_FINGER
    fingers.press(1, D)
    fingers.move({0: B, 1: C})
    fingers.lift(0)
    fingers.move({1: D})
    fingers.lift(1)
    assert surface.log == ["touch draws", "cancelled", "2 fingers pull", "1 fingers pull", "released"]
    assert surface.grips[0] == ((A, D), (B, C))


def test_a_second_finger_later_is_ignored(surface: Surface) -> None:
    fingers = Fingers(surface)
    fingers.press(0, A)
    surface.time += SECOND_FINGER + 1
    fingers.press(1, D)
    fingers.move({0: B, 1: C})
    fingers.lift(1)
    fingers.lift(0)
    assert surface.log == ["touch draws", "moves", "lifts"]


def test_a_third_finger_is_ignored(surface: Surface) -> None:
    fingers = Fingers(surface)
    for finger, at in enumerate((A, B, C)):
        fingers.press(finger, at)
    fingers.move({2: D})
    assert surface.log == ["touch draws", "cancelled"]


def test_fingers_only_move_the_picture_while_a_pen_is_in_use(surface: Surface) -> None:
    Pen(surface).draw(A, B)
    surface.log.clear()
    surface.time += PEN_NEAR
    fingers = Fingers(surface)
    fingers.draw(A, B)
    fingers.press(0, A)
    fingers.press(1, C)
    fingers.move({0: B, 1: D})
    assert surface.log == ["1 fingers pull", "released", "2 fingers pull"]


def test_fingers_draw_again_once_the_pen_is_put_away(surface: Surface) -> None:
    Pen(surface).draw(A, B)
    surface.log.clear()
    surface.time += PEN_IN_USE
    Fingers(surface).draw(A, B)
    assert surface.log == ["touch draws", "moves", "lifts"]


def test_a_mouse_copy_of_a_touch_or_pen_draws_nothing(surface: Surface) -> None:
    Mouse(surface, copied=True).draw(A, B)
    assert surface.log == []


def test_an_unlabelled_copy_right_after_the_touch_draws_nothing(surface: Surface) -> None:
    Fingers(surface).draw(A, B)
    surface.log.clear()
    surface.time += ECHO - 1
    Mouse(surface).draw(A, B)
    assert surface.log == []
    surface.time += 1
    Mouse(surface).draw(A, B)
    assert surface.log == ["mouse draws", "moves", "lifts"]


def test_the_pens_other_end_erases(surface: Surface) -> None:
    Pen(surface, RUBBER).draw(A, B)
    assert surface.log == ["pen erases", "moves", "lifts"]


def test_a_pen_whose_lift_was_lost_ends_its_stroke_with_the_next_press(surface: Surface) -> None:
    pen = Pen(surface)
    pen.press(A)
    pen.press(B)
    assert surface.log == ["pen draws", "lifts", "pen draws"]


def test_the_pens_side_button_draws_nothing(surface: Surface) -> None:
    pen = Pen(surface)
    pen._send(QEvent.Type.TabletPress, A, Qt.MouseButton.RightButton, Qt.MouseButton.RightButton, 0.5)
    assert surface.log == []


def test_the_middle_button_moves_the_picture(surface: Surface) -> None:
    mouse = Mouse(surface)
    mouse.press(A, Qt.MouseButton.MiddleButton)
    mouse.move(B, Qt.MouseButton.MiddleButton)
    mouse.lift(B, Qt.MouseButton.MiddleButton)
    assert surface.log == ["1 fingers pull", "released"]


def test_letting_go_keeps_what_was_drawn(surface: Surface) -> None:
    Mouse(surface).press(A)
    surface.rules.let_go()
    assert surface.log == ["mouse draws", "cut"]
