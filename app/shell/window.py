"""The window: one page at a time, with room above it for sheets and messages; its title names no client."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.shell.opening import Opening
from app.style.palette import Palette
from app.widgets.figure_view import BodyFigures
from app.widgets.whole import Page, made_whole
from app.words.start import PROGRAM

if TYPE_CHECKING:
    from app.style.theme import Theme
    from app.widgets.toast import Toast

LEAST_WIDTH, LEAST_HEIGHT = 800, 640
FRAME = 40  # pixels that the title of a window takes at most, above its own height


class Window(QWidget):
    """Shows the opening page first; `closed` is emitted when the person leaves."""

    closed = Signal()
    toast: Toast

    def __init__(self, palette: Palette, figures: BodyFigures) -> None:
        super().__init__()
        self.setWindowTitle(PROGRAM)
        self.setProperty("role", "paper")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(1280, 800)
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.opening = Opening(palette, figures)
        self._pages.addWidget(self.opening)
        self._passing: QWidget | None = None
        self._behind: QWidget | None = None
        self._hidden: list[QWidget] = []

    def appear(self) -> None:
        """Show the window; where the screen has no room for it and its frame, it fills the screen."""
        room = self.screen().availableSize()
        if room.width() < self.width() or room.height() < self.height() + FRAME:
            self.showMaximized()
        else:
            self.show()

    def furnish(self, theme: Theme) -> None:
        """Make what the pages share once the first has been painted; `toast` is there from now on."""
        from app.widgets.toast import Toast

        self.toast = Toast(theme, self)
        self._theme = theme
        self._wear()
        theme.changed.connect(self._wear)

    def _wear(self) -> None:
        self.opening.wear(self._theme.palette)

    @property
    def page(self) -> QWidget | None:
        """The page in sight."""
        return self._pages.currentWidget()

    def open_page(self, make: Callable[[], Page]) -> Page:
        """Make a page and bring it into sight; it is gone, with all that it made, when another is shown."""
        page = made_whole(make)
        self.show_page(page)
        self._passing = page
        return page

    def add_page(self, page: QWidget) -> None:
        """Take a page in that stays, to be shown later."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page into sight that stays when it is left."""
        self.add_page(page)
        if self._behind is None:
            self._pages.setCurrentWidget(page)
        else:
            self._behind = page
        left, self._passing = self._passing, None
        if left is not None and left is not page:
            self._drop(left)

    def cover(self, page: QWidget) -> None:
        """Put a page before the one in sight and its sheets; screen readers find nothing behind it."""
        from app.widgets.sheet import COVERED

        self._behind = self.page
        self.toast.hold()
        self.setProperty(COVERED, True)
        self._hidden = [sheet for sheet in self.findChildren(QDialog) if sheet.isVisible()]
        for sheet in self._hidden:
            sheet.hide()
        self.add_page(page)
        self._pages.setCurrentWidget(page)

    def uncover(self) -> None:
        """Bring back what was covered, as it was, and then what came meanwhile."""
        from app.widgets.sheet import COVERED, Sheet

        behind, self._behind = self._behind, None
        self.setProperty(COVERED, False)
        if behind is not None:
            self._pages.setCurrentWidget(behind)
        for sheet in self._hidden:
            if isValid(sheet):
                sheet.show()
                sheet.raise_()
        self._hidden = []
        for came in self.findChildren(Sheet):
            if came.waits:
                came.ask()
        self.toast.release()

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that stayed, for good."""
        self._drop(page)

    def _drop(self, page: QWidget) -> None:
        self.toast.forget(of=page)
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()
        # what a page held in Python (drawings, painted bodies) hangs in rings, which would pile up to 100 MB
        QTimer.singleShot(0, self, gc.collect)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
