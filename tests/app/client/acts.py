"""What a client and a therapist do at the client's window, for the tests of it."""

from __future__ import annotations

import gc
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.client.door import Door
from app.client.frame import StepFrame
from app.lock.pin_sheet import PinSheet
from app.lock.recovery_sheet import RecoverySheet
from models.flow.way import FlowStep
from tests.app.checks import answered
from tests.app.client.lodge import SECRET, Lodge, PlainStep, texts

Shown = TypeVar("Shown", bound=QWidget)


def settled() -> None:
    """Let what was given up go."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def step_of(lodge: Lodge) -> PlainStep:
    page = lodge.client.page
    assert isinstance(page, StepFrame)
    assert isinstance(page.step, PlainStep)
    return page.step


def door_of(lodge: Lodge) -> Door:
    page = lodge.client.page
    assert isinstance(page, Door)
    return page


def wait(lodge: Lodge, seconds: int) -> None:
    lodge.clock.go(seconds=seconds)
    lodge.client.idle.look()


def client_words() -> list[str]:
    """What any widget of the client's screens still holds of the client."""
    windows = [each for each in QApplication.topLevelWidgets() if "Window" in type(each).__name__]
    return [word for window in windows for word in texts(window) if SECRET in word]


def alive(*kinds: type) -> dict[str, int]:
    """How many things of each kind are alive, after all that was given up has gone."""
    settled()
    things = gc.get_objects()
    return {kind.__name__: sum(isinstance(thing, kind) for thing in things) for kind in kinds}


def enter(lodge: Lodge, digits: str) -> None:
    door = door_of(lodge)
    for digit in digits:
        door.keypad.keys[digit].click()
    door.keypad.done.click()
    answered(door.checking)


def to_the_end(lodge: Lodge) -> None:
    for _ in FlowStep:
        page = lodge.client.page
        if isinstance(page, StepFrame):
            page.onward.click()


def choose_pin(lodge: Lodge, *pins: str) -> PinSheet:
    """Enter a PIN and enter it again, or other ones."""
    sheet = found(lodge.desk, PinSheet)
    for pin in pins if len(pins) > 1 else pins * 2:
        for digit in pin:
            sheet.keypad.keys[digit].click()
        sheet.keypad.done.click()
    return sheet


def keep_code(lodge: Lodge) -> str:
    """Read the recovery code and say that it is kept."""
    sheet = found(lodge.desk, RecoverySheet)
    code = "".join(sheet.shown.text().split())
    sheet.accept()
    return code


def found(window: QWidget, kind: type[Shown]) -> Shown:
    sheets = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(sheets) == 1
    return sheets[0]
