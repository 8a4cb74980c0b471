"""Covers every other screen with plain paper while a client has the tablet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.words import shared as wording


class ScreenCover(QWidget):
    """Covers one screen with plain paper."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__()
        self.setWindowTitle(wording.PROGRAM)
        self.setProperty("role", "paper")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


class ScreenCovers(QObject):
    """One curtain for each screen but the client's own, also for those that are plugged in later."""

    def __init__(self, client: QWidget) -> None:
        super().__init__(client)
        self._client = client
        self.drawn: dict[str, ScreenCover] = {}
        self._closed = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._follow)
        application.screenRemoved.connect(self._follow)

    def draw(self) -> None:
        """Cover what is to be covered now."""
        own = self._client.screen()
        screens = {screen.name(): screen for screen in QGuiApplication.screens() if screen is not own}
        for name in set(self.drawn) - set(screens):
            self._take_down(name)
        for name, screen in screens.items():
            if name not in self.drawn:
                self.drawn[name] = ScreenCover(screen)
                self.drawn[name].showFullScreen()

    def open(self) -> None:
        """Uncover all screens, for good."""
        self._closed = True
        for name in list(self.drawn):
            self._take_down(name)

    def _follow(self, _: QScreen) -> None:
        if not self._closed:
            self.draw()

    def _take_down(self, name: str) -> None:
        curtain = self.drawn.pop(name)
        curtain.hide()
        curtain.deleteLater()
