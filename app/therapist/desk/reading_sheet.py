"""A text of the documentation to read inside the program, with its pictures as wide as the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.style.theme import Theme
from app.widgets.sheet import EDGE, Sheet
from app.words import findings as words
from app.words import shared as wording

DOCS = Path(__file__).resolve().parents[3] / "docs"
WIDTH = 860
BESIDE = 30
"""Pixels that margins and scroll bar take beside the text."""
AIR = 130
"""Height of a line, in per cent of the letters'."""


class MarkdownPage(QTextBrowser):
    """A Markdown file; its pictures lie beside it."""

    def __init__(self, file: Path, width: int) -> None:
        super().__init__()
        self._folder, self._width = file.parent, width
        self.setProperty("role", "reading")
        self.setOpenLinks(False)
        self.setMarkdown(_content(file))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        airy = QTextBlockFormat()
        airy.setLineHeight(AIR, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(airy)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        path = name.path() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._picture(self._folder / path)

    def _picture(self, file: Path) -> QImage:
        reader, ratio = QImageReader(str(file)), self.devicePixelRatioF()
        size = reader.size()
        width = min(size.width(), self._width)
        reader.setScaledSize(
            size.scaled(round(width * ratio), round(1e6), Qt.AspectRatioMode.KeepAspectRatio)
        )
        picture = reader.read()
        picture.setDevicePixelRatio(ratio)
        return picture


class ReadingSheet(Sheet):
    """Shows a file of docs/; it scrolls by wheel, finger and keys."""

    def __init__(self, theme: Theme, window: QWidget, title: str, file: Path) -> None:
        super().__init__(theme, window, title, WIDTH)
        self.text = MarkdownPage(file, min(WIDTH, window.width() - 32) - 2 * EDGE - BESIDE)
        self.text.setAccessibleName(title)
        self.text.setMinimumHeight(max(window.height() - 240, 240))
        self.body.addWidget(self.text, 1)
        self.add_answer(wording.close(), main=True)


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").partition("\n")[2]  # the title stands above already
    except OSError:
        return words.no_text()
