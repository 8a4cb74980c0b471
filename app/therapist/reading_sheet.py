"""A text of the documentation to read inside the program, with its pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from app import wording_findings as words
from app.theme import Theme
from app.widgets.sheet import Sheet

DOCS = Path(__file__).resolve().parents[2] / "docs"
WIDTH = 760
AIR = 135
"""Height of a line, in per cent of the letters'."""


class ReadingSheet(Sheet):
    """Shows a file of docs/; it scrolls by wheel, finger and keys."""

    def __init__(self, theme: Theme, window: QWidget, title: str, file: Path) -> None:
        super().__init__(theme, window, title, WIDTH)
        self.text = QTextBrowser()
        self.text.setProperty("role", "reading")
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setMinimumHeight(max(window.height() - 260, 240))
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{file.parent}/"))
        self.text.setMarkdown(_content(file))
        self._loosen()
        self.body.addWidget(self.text, 1)
        self.add_answer(words.CLOSE, main=True)

    def _loosen(self) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        airy = QTextBlockFormat()
        airy.setLineHeight(AIR, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(airy)


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").partition("\n")[2]  # the title stands above already
    except OSError:
        return words.NO_TEXT
