"""A page as a picture (PNG), painted on any thread."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from app.export.page import PAPER, PaperPage
from app.export.painting import Asked, Painting, Progress, ask
from app.export.shapes import Bodies, Shapes
from models.body.atlas import Atlas
from models.errors import ExportError

INCH = 25.4
PRINT_DPI = 300.0
"""A4 for a printer: 2480 × 3508 pixels."""
SCREEN_DPI = 1600 / 210 * INCH
"""A page 1600 pixels wide."""
MOST_PIXELS = 120_000_000
"""More would need more memory than a tablet has to spare."""


def png(
    page: PaperPage,
    figures: Bodies,
    atlas: Atlas,
    dpi: float = SCREEN_DPI,
    progress: Progress | None = None,
    stopped: Asked | None = None,
) -> bytes:
    """The bytes of a PNG file. Raises Stopped as soon as `stopped` says so; `progress` hears shares of 1."""
    drawn = picture(page, figures, atlas, dpi, progress, stopped)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes the name of a format as text
    ask(stopped)
    if progress is not None:
        progress(1.0)
    return bytes(kept.data())


def picture(
    page: PaperPage,
    figures: Bodies,
    atlas: Atlas,
    dpi: float = SCREEN_DPI,
    progress: Progress | None = None,
    stopped: Asked | None = None,
) -> QImage:
    """The page as an image."""

    def paint(painter: QPainter, scale: float) -> None:
        Painting(painter, scale, figures, Shapes(figures, atlas), stopped).whole(page, progress)

    return painted(page, dpi, paint)


def painted(page: PaperPage, dpi: float, paint: Callable[[QPainter, float], object]) -> QImage:
    """The image of a page; `paint` is told how many of its pixels are a millimetre of paper."""
    scale = dpi / INCH
    width, height = round(page.width * scale), ceil(page.height * scale)
    image = QImage()
    if 0 < width * height <= MOST_PIXELS:
        image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ExportError(f"A picture of {width} × {height} pixels is too large; choose fewer dots per inch.")
    image.setDotsPerMeterX(round(dpi / INCH * 1000))
    image.setDotsPerMeterY(round(dpi / INCH * 1000))
    image.setText("Title", page.title)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    try:
        paint(painter, scale)
    finally:
        painter.end()
    return image
