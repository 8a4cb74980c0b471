"""A person at the real window: `mark` draws and waits to be killed, `find` sees what is left and uses it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.main import Program
from app.shell.navigator import Navigator
from app.therapist.compare.compare_page import ComparePage
from app.therapist.visit.visit_page import VisitPage
from app.words import visit as wording_visit

LEFT = Qt.MouseButton.LeftButton
LINE = ((555, 800), (560, 900), (562, 1000), (560, 1100), (556, 1200), (552, 1300))
"""Down the back of the right leg, in body millimetres."""
PATIENCE = 60_000
"""Milliseconds after which what should have happened will not."""


class Person:
    """Does what a hand can do at the window, and waits for what it shows."""

    def __init__(self) -> None:
        self.application = QApplication([])
        self.program = Program(self.application)
        self.program.start()
        self.until(lambda: self.program.navigator is not None)

    @property
    def navigator(self) -> Navigator:
        """The open program."""
        assert self.program.navigator is not None
        return self.program.navigator

    @property
    def visit(self) -> VisitPage:
        """The visit in sight."""
        page = self.program.window.page
        assert isinstance(page, VisitPage)
        return page

    def until(self, seen: Callable[[], object]) -> None:
        """Wait until it can be seen."""
        patience = QDeadlineTimer(PATIENCE)
        while not seen():
            assert not patience.hasExpired()
            self.application.processEvents()

    def click(self, part: QWidget) -> None:
        """Press a part of the window once it is there."""
        self.until(lambda: part.isVisible() and part.isEnabled())
        QTest.mouseClick(part, LEFT)

    def draw(self, *places: tuple[float, float]) -> None:
        """Draw a line on the body with the mouse."""
        canvas = self.visit.canvas
        self.until(lambda: canvas.isVisible() and canvas.width() > 200)
        points = [canvas.lens.to_screen(*place).toPoint() for place in places]
        QTest.mousePress(canvas, LEFT, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(canvas, point)
        QTest.mouseRelease(canvas, LEFT, pos=points[-1])

    def choose(self, word: str) -> None:
        """Press an entry of the menu that is open."""
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(each for each in menu.actions() if each.text() == word)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())


def mark(person: Person) -> None:
    """Take the demo clinic, begin a visit, draw, and tell how many strokes were lifted."""
    person.click(person.navigator.desk.welcome.demo)
    person.click(person.navigator.desk.page.begin)
    person.until(lambda: isinstance(person.program.window.page, VisitPage))
    person.draw(*LINE)
    person.draw(*((x - 130, y) for x, y in LINE))
    print("lifted", len(person.visit.drawing.ink), flush=True)
    person.until(lambda: False)


def find(person: Person) -> None:
    """Look at the map that opens by itself, undo, compare it with the first visit, and copy the picture."""
    visit = person.visit
    print("found", len(visit.drawing.ink))
    person.click(visit.tools.undo)
    print("after undo", len(visit.drawing.ink))
    person.click(visit.bar.finish)
    person.click(person.navigator.desk.page.compare)
    comparison = person.program.window.page
    assert isinstance(comparison, ComparePage)
    QTest.keyClick(comparison.earlier, Qt.Key.Key_Home)
    assert comparison.earlier.currentIndex() == 0
    assert comparison.comparison is not None
    print("then and now", comparison.comparison.area_before > 0, comparison.comparison.area_after > 0)
    person.click(comparison.export)
    person.choose(wording_visit.copy_picture())
    person.until(lambda: not QGuiApplication.clipboard().image().isNull())
    picture = QGuiApplication.clipboard().image()
    print("copied", picture.height() > picture.width() > 600, flush=True)
    person.application.closeAllWindows()


if __name__ == "__main__":
    {"mark": mark, "find": find}[sys.argv[1]](Person())
