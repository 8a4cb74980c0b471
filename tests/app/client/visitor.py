"""Somebody who has never seen the program and goes through it with one kind of hand alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from app.canvas.canvas import BodyCanvas
from app.client.controls.leads_on import LeadsOn
from app.client.frame import StepFrame
from app.client.pages import Turns
from app.client.steps.body import BodyStep
from app.client.steps.questions import QuestionsStep
from app.client.window import ClientWindow
from app.widgets.scroll import Scroll
from models.flow.way import FlowStep
from tests.app.canvas.easel import Spot, walked
from tests.app.canvas.pens import SCREEN, STYLUS, Pen
from tests.app.client.lodge import Lodge

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hand(Protocol):
    """One way of reaching a tablet."""

    def press(self, part: QWidget) -> None: ...
    def draw(self, canvas: BodyCanvas, way: list[QPointF]) -> None: ...


def middle(part: QWidget) -> QPoint:
    """Where a part is pressed: the middle of what is seen of it, in its window."""
    seen = part.visibleRegion().boundingRect()
    assert not seen.isEmpty(), f"{part.accessibleName()} cannot be seen"
    return part.mapTo(part.window(), seen.center())


class Finger:
    """Touch events as the screen sends them; Qt makes mouse events of those that nobody takes."""

    def press(self, part: QWidget) -> None:
        window, at = part.window().windowHandle(), middle(part)
        QTest.touchEvent(window, SCREEN).press(0, at, window).commit()
        QTest.touchEvent(window, SCREEN).release(0, at, window).commit()

    def draw(self, canvas: BodyCanvas, way: list[QPointF]) -> None:
        window = canvas.window().windowHandle()
        points = [canvas.mapTo(canvas.window(), at.toPoint()) for at in way]
        QTest.touchEvent(window, SCREEN).press(0, points[0], window).commit()
        for at in points[1:]:
            QTest.touchEvent(window, SCREEN).move(0, at, window).commit()
        QTest.touchEvent(window, SCREEN).release(0, points[-1], window).commit()


class Stylus:
    """Pen events; whoever does not take one gets the mouse event that Qt makes of it."""

    def press(self, part: QWidget) -> None:
        window, at = part.window(), middle(part)
        taken = self._sent(part, QEvent.Type.TabletPress, LEFT)
        if not taken:
            QTest.mousePress(window.windowHandle(), LEFT, pos=at)
        if not self._sent(part, QEvent.Type.TabletRelease, NONE) and not taken:
            QTest.mouseRelease(window.windowHandle(), LEFT, pos=at)

    def draw(self, canvas: BodyCanvas, way: list[QPointF]) -> None:
        Pen(canvas).draw(*way)

    def _sent(self, part: QWidget, kind: QEvent.Type, buttons: Qt.MouseButton) -> bool:
        at = QPointF(part.rect().center())
        keys, on_screen = Qt.KeyboardModifier.NoModifier, QPointF(part.mapToGlobal(at.toPoint()))
        event = QTabletEvent(kind, STYLUS, at, on_screen, 0.5, 0, 0, 0, 0, 0, keys, LEFT, buttons)
        event.ignore()
        QCoreApplication.sendEvent(part, event)
        return event.isAccepted()


class Keys:
    """Tab, the arrow keys within one choice, and Space."""

    def press(self, part: QWidget) -> None:
        self.reach(part)
        QTest.keyClick(part.window().windowHandle(), Qt.Key.Key_Space)

    def draw(self, canvas: BodyCanvas, way: list[QPointF]) -> None:
        raise AssertionError("keys do not draw")

    def reach(self, part: QWidget) -> None:
        """Press Tab until the focus is there."""
        for _ in range(80):
            if QApplication.focusWidget() is part:
                return
            key = Qt.Key.Key_Right if _same_choice(QApplication.focusWidget(), part) else Qt.Key.Key_Tab
            QTest.keyClick(part.window().windowHandle(), key)
        raise AssertionError(f"Tab does not come to {part.accessibleName()}")


class Visitor:
    """Counts what the hand does; scrolls only by the button that is there for it."""

    def __init__(self, lodge: Lodge, hand: Hand) -> None:
        self.lodge, self.hand = lodge, hand
        self.window: ClientWindow = lodge.give()
        self.deeds = 0
        self._settle()

    @property
    def frame(self) -> StepFrame:
        assert isinstance(self.window.page, StepFrame)
        return self.window.page

    @property
    def step(self) -> QWidget:
        page = self.frame.step.page
        assert isinstance(page, QWidget)
        return page

    @property
    def at(self) -> FlowStep | None:
        place = self.lodge.place
        assert place is None or isinstance(place, FlowStep)
        return place

    def press(self, *parts: QWidget) -> None:
        """Press one after the other, as each comes into sight."""
        for part in parts:
            self._bring_into_sight(part)
            self._do(part)

    def go_on(self) -> None:
        self.press(self.frame.onward)

    def leave_step(self) -> None:
        """Go on until the step is another one, over all its pages."""
        step = self.frame.step
        while isinstance(self.window.page, StepFrame) and self.frame.step is step:
            self.go_on()

    def deny_all(self) -> None:
        """Say no to every question of a step, one after the other; the last leads on."""
        step = self.step
        assert isinstance(step, QuestionsStep)
        for question in step.questions.values():
            self.press(question.answers[False])

    def go_back(self) -> None:
        self.press(self.frame.back)

    def draw(self, *spots: Spot) -> None:
        """Draw on the body through these places in body millimetres."""
        body = self.step
        assert isinstance(body, BodyStep)
        body.canvas.upkeep.settle()
        self.hand.draw(body.canvas, [body.canvas.lens.to_screen(*spot) for spot in walked(*spots)])
        self.deeds += 1
        self._settle()

    def _bring_into_sight(self, part: QWidget) -> None:
        while part.isHidden() or not part.isVisible():
            step = self.frame.step
            assert isinstance(step, Turns)
            assert step.turn_page(1), f"{part.accessibleName()} is on no page"
            self.deeds += 1
            self._settle()
        scroll = next((each for each in _above(part) if isinstance(each, Scroll)), None)
        while scroll is not None and not isinstance(self.hand, Keys) and not _whole(part):
            assert scroll.more.isVisible(), f"{part.accessibleName()} does not come into sight"
            self._do(scroll.more)

    def _do(self, part: QWidget) -> None:
        self.hand.press(part)
        self.deeds += 1
        self._settle()

    def _settle(self) -> None:
        QCoreApplication.processEvents()
        for moment in self.window.findChildren(LeadsOn):
            if moment.isActive():
                moment.start(0)
        for _ in range(3):
            QCoreApplication.processEvents()


def _same_choice(one: QWidget | None, other: QWidget) -> bool:
    """Whether two buttons belong to one choice, in which the arrow keys move."""
    if not isinstance(one, QAbstractButton) or not isinstance(other, QAbstractButton):
        return False
    if one.parent() is not other.parent():
        return False
    groups = [group.buttons() for group in one.window().findChildren(QButtonGroup)]
    return one.autoExclusive() or any(one in group and other in group for group in groups)


def _above(part: QWidget) -> Iterable[QWidget]:
    above = part.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _whole(part: QWidget) -> bool:
    """Whether nearly all of a part is seen."""
    return part.visibleRegion().boundingRect().height() >= 0.9 * part.height()
