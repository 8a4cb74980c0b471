"""Plays visits one after the other: a button, which of them is shown, and a track with all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from app.style.icons import Icon, icon
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.words import trend as words

EACH = 1100
"""Milliseconds that a visit is shown while playing."""


class Player(QWidget):
    """Says where it is by `stepped`; from the last visit it plays from the first again."""

    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.play = button(
            theme, "", kind=ButtonKind.PRIMARY, tip=words.play(), pressed=self.toggle, touch=True
        )
        self.play.setFixedSize(48, 44)
        self.play.setIconSize(QSize(24, 24))
        self.shown = label()
        self.shown.setMinimumWidth(150)
        self.track = QSlider(Qt.Orientation.Horizontal)
        self.track.setMinimumHeight(28)
        self.track.setPageStep(1)
        self.track.setAccessibleName(words.visits_in_time())
        self.track.valueChanged.connect(self.stepped)
        self._turn = QTimer(self, interval=EACH)
        self._turn.timeout.connect(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 40, 8)
        row.setSpacing(16)
        row.addWidget(self.play)
        row.addWidget(self.shown)
        row.addWidget(self.track, 1)
        self._dress()
        self.show_place(0, 0, "")

    @property
    def is_playing(self) -> bool:
        """Whether visits follow each other by themselves."""
        return self._turn.isActive()

    def show_place(self, number: int, count: int, day: str) -> None:
        """Show which of how many visits is shown."""
        self.track.setRange(0, max(count - 1, 0))
        self.track.setValue(number)
        self.shown.setText(f"{day}, {words.place_among(number + 1, count)}" if count else "")
        self.track.setEnabled(count > 1)
        self.play.setEnabled(count > 1)

    def toggle(self) -> None:
        """Play the visits one after the other, or pause; one alone is no play."""
        if not self.play.isEnabled():
            return
        if self.is_playing:
            self._turn.stop()
        else:
            if self.track.value() == self.track.maximum():
                self.track.setValue(0)
            self._turn.start()
        self._dress()

    def _next(self) -> None:
        self.track.setValue(self.track.value() + 1)
        if self.track.value() == self.track.maximum():
            self._turn.stop()
            self._dress()

    def _dress(self) -> None:
        self.play.setIcon(icon(self._theme, Icon.PAUSE if self.is_playing else Icon.PLAY, "on_action"))
        name = words.pause() if self.is_playing else words.play()
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)
