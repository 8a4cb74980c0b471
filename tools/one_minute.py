"""Replays what a therapist touches from the tablet's return to the note in the clipboard.

    .ci/window python3 tools/one_minute.py

Prints a line of JSON for each client of the demo clinic: touches, seconds of the hand by the keystroke-level
model, seconds of the program as measured, words of the note. What the figures mean and leave out:
docs/one-minute.md.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple, TypedDict

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QApplication

    from app.shell.navigator import Navigator
    from app.therapist.visit.visit_page import VisitPage
    from models.practice.visit import Visit

LONGEST = 20_000
"""Milliseconds that a PIN is looked at, at most."""
PIN = "2580"
THINK, POINT, PRESS = 1.35, 1.10, 0.10
"""Seconds of the keystroke-level model: M, P, B (Card, Moran, Newell 1980, doi 10.1145/358886.358895)."""
READ = 238 / 60
"""Words a second of silent reading (Brysbaert 2019, doi 10.1016/j.jml.2019.104047)."""


class Touch(NamedTuple):
    """One touch: what is pressed, and whether one thinks before it, as before each first one of a screen."""

    what: str
    button: QAbstractButton
    thinks: bool = True

    @property
    def seconds(self) -> float:
        """How long the hand takes for it by the model."""
        return THINK * self.thinks + POINT + PRESS


class Walk(TypedDict):
    """What one client's way took: touches, seconds, and words of the note."""

    client: str
    touches: int
    hand: float
    program: float
    """From each touch until what it shows is painted."""
    computing: float
    """The same, of this process alone: a busy machine would tell of its other work."""
    words: int
    reading: float


def way(navigator: Navigator) -> Iterator[Touch]:
    """The touches, one after the other, while a client who was thanked still has the tablet.

    Each is found when it is asked for, once the one before was pressed.
    """
    from app.client.door import Door
    from app.client.rests import ThankYou
    from app.therapist.notes.note_page import NotePage
    from app.therapist.visit.pages import Page

    client = navigator.hand_over.client
    assert client is not None
    assert isinstance(client.page, ThankYou)
    yield Touch("For your therapist", client.page.door)
    assert isinstance(client.page, Door)
    keypad = client.page.keypad
    for number, digit in enumerate(PIN):
        yield Touch(f"digit {number + 1}", keypad.keys[digit], thinks=number == 0)
    yield Touch("OK", keypad.done, thinks=False)
    visit = _opened(navigator)
    yield Touch("Note", visit.bar.pages.segment(Page.NOTE))
    note = visit.pages.currentWidget()
    assert isinstance(note, NotePage)
    done = note.as_planned if note.as_planned.isVisible() else note.copy
    yield Touch(done.text(), done)


def _opened(navigator: Navigator) -> VisitPage:
    """The visit, once the PIN has been looked at: that is done beside the window."""
    from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

    until = QDeadlineTimer(LONGEST)
    while navigator.visit is None and not until.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    assert navigator.visit is not None
    return navigator.visit


def handed_over(navigator: Navigator, visit: Visit) -> None:
    """Give the tablet away with a visit, and bring the client to the thanks."""
    from models.flow.way import FlowPlace, FlowStep

    navigator.hand_over.give(visit)
    client = navigator.hand_over.client
    assert client is not None
    assert client.conversation is not None
    client.conversation.go_to(FlowPlace(FlowStep.THANKS))


def main() -> int:
    """Walk the way with every client of the demo clinic, and say what it took."""
    from launch.environment import enter

    enter()
    for walk in walks():
        print(json.dumps(walk))
    return 0


def walks() -> Iterator[Walk]:
    """The way with each client of the demo clinic, in a window of its own."""
    from PySide6.QtWidgets import QApplication

    from app.settings import Settings
    from app.shell.window import Window
    from app.style.theme import Theme
    from app.widgets.figure_view import BodyFigures
    from app.words.languages import Languages
    from tools.screens import _navigator

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        theme, figures = Theme(application), BodyFigures()
        window = Window(theme.palette, figures)
        window.furnish(theme)
        window.show()
        settings = Settings(Path(folder) / "preferences.json")
        navigator = _navigator(Path(folder), theme, figures, settings, window, Languages())
        navigator.enter()
        navigator.actions.add_demo()
        navigator.hand_over.keyring.set_pin(PIN)
        for row in navigator.workplace.register.clients.listed():
            visit = navigator.workplace.register.visits.of_client(row.client.id)[-1]
            navigator._reopened(visit)
            yield _walked(application, navigator, visit, row.client.pseudonym)


def _walked(application: QApplication, navigator: Navigator, visit: Visit, client: str) -> Walk:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    handed_over(navigator, visit)
    application.processEvents()
    touches, hand, program, computing = 0, 0.0, 0.0, 0.0
    began, worked = perf_counter(), process_time()
    for touch in way(navigator):
        touches, hand = touches + 1, hand + touch.seconds
        QTest.mouseClick(touch.button, Qt.MouseButton.LeftButton)
        application.processEvents()  # what is shown is painted before the next touch is looked for
        now, done = perf_counter(), process_time()
        program, computing = program + now - began, computing + done - worked
        began, worked = now, done  # what the next touch has to wait for counts with it
    words = len(QGuiApplication.clipboard().text().split())
    return {
        "client": client,
        "touches": touches,
        "hand": round(hand, 2),
        "program": round(program, 2),
        "computing": round(computing, 2),
        "words": words,
        "reading": round(words / READ, 1),
    }


if __name__ == "__main__":
    sys.exit(main())
