"""A page as a print file (PDF) whose text can be read, copied and searched, painted on any thread."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

from app.export.page import PaperPage, Weight
from app.export.painting import Asked, Painting, Progress, ask
from app.export.shapes import Bodies
from app.export.tags import tagged
from app.export.thinned import thinned
from app.export.typeset import font
from app.words import export as words
from models.body.atlas import Atlas

INCH = 25.4
DPI = 1200
"""Units to an inch: the finest place on the page is 0.02 mm."""
LANGUAGE = "en"
"""The language of the words on a page, unless it was made in another."""
_AS_TYPED = ("liga", "clig", "dlig", "hlig", "calt", "tnum")
"""Features that put another sign in a letter's place, of which no reader knows what was typed."""


def pdf(
    page: PaperPage,
    figures: Bodies,
    atlas: Atlas,
    progress: Progress | None = None,
    stopped: Asked | None = None,
    *,
    language: str = LANGUAGE,
    drawn: str | None = None,
) -> bytes:
    """The bytes of a PDF file in a language; `drawn` says what is drawn on it, if not bodies with marks.

    Raises Stopped as soon as `stopped` says so; `progress` hears shares of 1."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setCreator("Nerveline")
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    try:
        painting = Painting(painter, DPI / INCH, figures, atlas, stopped, finish=thinned, typeface=readable)
        painting.whole(page, progress)
    finally:
        painter.end()
    ask(stopped)
    return to_be_read(bytes(kept.data()), words.drawn() if drawn is None else drawn, language)


def readable(pixels: float, weight: Weight, spaced: bool) -> QFont:
    """The type of a page whose letters are kept as they were typed."""
    made = font(pixels, weight, spaced=spaced)
    for feature in _AS_TYPED:
        made.setFeature(QFont.Tag(feature), 0)
    return made


def to_be_read(file: bytes, drawn: str = "", language: str = LANGUAGE) -> bytes:
    """What Qt wrote, to be read by anybody: spaces are spaces, lines are tagged, and the language is told.

    `drawn` says what is drawn beside the words, if it says anything.
    """
    return tagged(_with_spaces(file), language, drawn)


def _with_spaces(file: bytes) -> bytes:
    """The file in which the sign of a space stands for a space.

    WORKAROUND: Qt looks up which letter has the sign, and the first that it finds is the tabulator (seen in
    6.11; no report known). Both have four digits, so that nothing in the file moves.
    """
    letters = re.compile(rb"\[[^\]]*\]")
    return re.sub(
        rb"beginbfrange.*?endbfrange",
        lambda table: letters.sub(lambda row: row[0].replace(b"<0009>", b"<0020>"), table[0]),
        file,
        flags=re.DOTALL,
    )
