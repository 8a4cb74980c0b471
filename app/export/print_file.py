"""A page as a print file (PDF) whose text can be read, copied and searched, painted on any thread."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

from app.export.page import PaperPage, Weight
from app.export.painting import Asked, Painting, Progress, ask
from app.export.shapes import Bodies
from app.export.thinned import thinned
from app.export.typeset import font
from models.body.atlas import Atlas
from models.errors import ExportError

INCH = 25.4
DPI = 1200
"""Units to an inch: the finest place on the page is 0.02 mm."""
LANGUAGE = "en"
"""The language of the words on a page."""
_AS_TYPED = ("liga", "clig", "dlig", "hlig", "calt", "tnum")
"""Features that put another sign in a letter's place, of which no reader knows what was typed."""


def pdf(
    page: PaperPage,
    figures: Bodies,
    atlas: Atlas,
    progress: Progress | None = None,
    stopped: Asked | None = None,
) -> bytes:
    """The bytes of a PDF file. Raises Stopped as soon as `stopped` says so; `progress` hears shares of 1."""
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
    return to_be_read(bytes(kept.data()))


def readable(pixels: float, weight: Weight, spaced: bool) -> QFont:
    """The type of a page whose letters are kept as they were typed."""
    made = font(pixels, weight, spaced=spaced)
    for feature in _AS_TYPED:
        made.setFeature(QFont.Tag(feature), 0)
    return made


def to_be_read(file: bytes) -> bytes:
    """What Qt wrote, to be read by anybody: spaces are spaces, and the language is told."""
    return in_language(_with_spaces(file), LANGUAGE)


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


def in_language(file: bytes, language: str) -> bytes:
    """The file, saying in which language it is and showing its title: added at its end, as the format has it.

    Qt has no way to say so. The catalogue is written once more with the two entries, and a table that says
    where it stands now.
    """
    last = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", file)
    trailer = re.search(rb"trailer\s*<<(.*?)>>\s*startxref", file, re.DOTALL)
    root = re.search(rb"/Root (\d+) 0 R", trailer[1]) if trailer is not None else None
    found = re.search(rb"\n%b 0 obj\s*<<(.*?)>>\s*endobj" % root[1], file, re.DOTALL) if root else None
    if last is None or trailer is None or root is None or found is None:
        raise ExportError("The print file could not be made; your visits are safe. Save a picture instead.")
    told = f"/Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >>".encode("ascii")
    catalogue = b"%b 0 obj\n<<%b %b >>\nendobj\n" % (root[1], found[1].rstrip(), told)
    at = len(file) + 1
    table = b"xref\n%b 1\n%010d 00000 n \n" % (root[1], at)
    ending = b"trailer\n<<%b /Prev %b >>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer[1].rstrip(),
        last[1],
        at + len(catalogue),
    )
    return b"%b\n%b%b%b" % (file, catalogue, table, ending)
