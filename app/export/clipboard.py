"""What is copied, to be pasted into a letter: a page as a picture, or text; and how it leaves again."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.export.page import PaperPage
from app.export.picture import picture
from app.export.shapes import Bodies
from models.body.atlas import Atlas

MARK = "application/x-nerveline-copied"
"""By this form what the program copied is known again; other programs do not ask for it."""


def copy(page: PaperPage, figures: Bodies, atlas: Atlas) -> None:
    """Put the page on the clipboard as a picture of screen size; to be called on the window's thread."""
    data = QMimeData()
    data.setImageData(picture(page, figures, atlas))
    _put(data)


def copy_text(text: str) -> None:
    """Put text on the clipboard."""
    data = QMimeData()
    data.setText(text)
    _put(data)


def forget_copied() -> None:
    """Take what this program copied off the clipboard; what another program put there stays."""
    clipboard = QGuiApplication.clipboard()
    held: QMimeData | None = clipboard.mimeData()  # nothing at all where nobody has copied yet
    if held is not None and held.hasFormat(MARK):
        clipboard.clear()


def _put(data: QMimeData) -> None:
    data.setData(MARK, b"1")
    QGuiApplication.clipboard().setMimeData(data)
