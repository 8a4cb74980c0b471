"""A row of words or icons of which one is chosen."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from app.widgets.one_stop import OneStop
from app.widgets.stacked_segment import StackedSegment

T = TypeVar("T", bound=Hashable)


class Choice(QFrame, Generic[T]):
    """Exclusive segments.

    With `may_be_none` the chosen one can be tapped away again; `stacked` sets the words under their icons.
    """

    chosen = Signal(Hashable)
    """The value that is chosen now, a T; or None, when it was tapped away."""

    def __init__(
        self,
        words: Mapping[T, str],
        *,
        name: str,
        touch: bool = False,
        may_be_none: bool = False,
        stacked: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._may_be_none, self._stacked = may_be_none, stacked
        self._buttons: dict[T, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(not may_be_none)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value, word in words.items():
            segment = self._segment(word, name, touch=touch)
            segment.clicked.connect(lambda _, value=value: self._tapped(value))
            self._buttons[value] = segment
            self._group.addButton(segment)
            segment.setAutoExclusive(not may_be_none)  # without this a reader hears a check box
            row.addWidget(segment)
        if may_be_none:  # of those that exclude one another Qt makes one stop
            OneStop(self, [list(self._buttons.values())])

    @property
    def value(self) -> T | None:
        """The value that is chosen."""
        return next((value for value, segment in self._buttons.items() if segment.isChecked()), None)

    def show_value(self, value: T | None) -> None:
        """Show this as chosen, without a signal."""
        for each, segment in self._buttons.items():
            segment.setChecked(each == value)

    def dress(self, value: T, drawn: QIcon, tip: str) -> None:
        """Put an icon before the word of one segment, and say more in its tooltip."""
        segment = self._buttons[value]
        segment.setIcon(drawn)
        segment.setIconSize(QSize(22, 22))
        segment.setToolTip(tip)
        segment.setAccessibleName(segment.text() or tip)

    def show_words(self, shown: bool) -> None:
        """Let stacked segments show their words, or only their icons."""
        style = Qt.ToolButtonStyle
        for segment in self._buttons.values():
            if isinstance(segment, QToolButton):
                segment.setToolButtonStyle(
                    style.ToolButtonTextUnderIcon if shown else style.ToolButtonIconOnly
                )

    def segment(self, value: T) -> QAbstractButton:
        """The button of one value."""
        return self._buttons[value]

    def _segment(self, word: str, name: str, *, touch: bool) -> QAbstractButton:
        segment: QAbstractButton
        if self._stacked:
            segment = tool = StackedSegment(word)
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        else:
            segment = QPushButton(word)
        segment.setCheckable(True)
        segment.setProperty("kind", "segment")
        segment.setProperty("touch", touch)
        segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        segment.setCursor(Qt.CursorShape.PointingHandCursor)
        wide = QSizePolicy.Policy.Minimum if self._stacked else QSizePolicy.Policy.Preferred
        segment.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        segment.setAccessibleDescription(name)
        return segment

    def _tapped(self, value: T) -> None:
        taken_away = self._may_be_none and not self._buttons[value].isChecked()
        self.show_value(None if taken_away else value)
        self.chosen.emit(self.value)
