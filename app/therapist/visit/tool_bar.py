"""The tools below the body: what a press does, how broad the brush is, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gestures.tool import BROAD, FINE, MEDIUM, Tool
from app.style.icons import Icon, icon
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import arrange, icon_button
from app.words import shared as wording
from app.words import visit as words
from app.words.catalogue import said

TOOL_ICONS = {
    Tool.DRAW: Icon.DRAW,
    Tool.FILL: Icon.FILL,
    Tool.ERASE: Icon.ERASE,
    Tool.ERASE_MARK: Icon.ERASE_MARK,
    Tool.POINT: Icon.LOOK,
}
BRUSH_ICONS = {FINE: Icon.FINE, MEDIUM: Icon.MEDIUM, BROAD: Icon.BROAD}


LEAST = 556
"""Width of the tools when they show only their icons; the words are in their tooltips then."""


class ToolBar(QWidget):
    """Tools at the thumb."""

    undone = Signal()
    redone = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tool: Choice[Tool] = Choice(said(words.TOOL_WORDS), name=words.tools(), stacked=True)
        self.brush: Choice[float] = Choice(said(words.BRUSH_WORDS), name=words.brush(), stacked=True)
        keys = QKeySequence.StandardKey
        self.undo = icon_button(
            theme,
            Icon.UNDO,
            wording.undo(),
            key=QKeySequence(keys.Undo),
            pressed=self.undone.emit,
            touch=True,
        )
        self.redo = icon_button(
            theme, Icon.REDO, words.redo(), key=QKeySequence(keys.Redo), pressed=self.redone.emit, touch=True
        )
        self.clear = icon_button(theme, Icon.CLEAR, words.clear(), pressed=self.cleared.emit, touch=True)
        for tool, drawn in TOOL_ICONS.items():
            self.tool.dress(tool, icon(theme, drawn), words.TOOL_TIPS[tool]())
        for width, drawn in BRUSH_ICONS.items():
            self.brush.dress(width, icon(theme, drawn), words.BRUSH_TIPS[width]())
        self.tool.show_value(Tool.DRAW)
        self.brush.show_value(MEDIUM)
        self.setMinimumWidth(LEAST)
        row = QHBoxLayout(self)
        arrange(row, None, self.tool, self.brush, 4, self.undo, self.redo, self.clear, None, gap=8)
        row.setContentsMargins(8, 6, 8, 10)

    def for_list(self, listed: bool) -> None:
        """A list of regions needs neither tool nor brush."""
        self.tool.setVisible(not listed)
        self.brush.setVisible(not listed)

    def offer(self, *, undo: bool, redo: bool, clear: bool) -> None:
        """Enable what makes sense now."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self.clear.setEnabled(clear)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # before, it may have been measured without its style

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Show the words where all of them have room."""
        for choice in (self.tool, self.brush):
            choice.show_words(True)
            choice.updateGeometry()  # else the width without words, of a moment ago, still stands
        words_fit = self.sizeHint().width() <= self.width()
        for choice in (self.tool, self.brush):
            choice.show_words(words_fit)
