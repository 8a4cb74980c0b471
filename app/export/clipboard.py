"""A page on the clipboard, to be pasted into a letter."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from app.export.page import PaperPage
from app.export.picture import picture
from app.export.shapes import Bodies
from models.body.atlas import Atlas


def copy(page: PaperPage, figures: Bodies, atlas: Atlas) -> None:
    """Put the page on the clipboard as a picture of screen size; to be called on the window's thread."""
    QGuiApplication.clipboard().setImage(picture(page, figures, atlas))
