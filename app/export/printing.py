"""A page on the paper of a printer, through the dialog of the system."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.export.page import PaperPage
from app.export.painting import Painting
from app.export.shapes import Bodies, Shapes
from app.words import export as words
from models.body.atlas import Atlas
from models.errors import ExportError


def asked_printer(page: PaperPage, window: QWidget) -> QPrinter | None:
    """Ask which printer takes the page and how; None when the person would rather not."""
    return asked_for(page.title, window, QPageLayout.Orientation.Portrait)


def asked_for(
    title: str, window: QWidget, lies: QPageLayout.Orientation = QPageLayout.Orientation.Landscape
) -> QPrinter | None:
    """Ask which printer takes a sheet of this title and how; None when the person would rather not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageOrientation(lies)
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    taken = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if taken else None


def paint_on(printer: QPrinter, page: PaperPage, figures: Bodies, atlas: Atlas) -> None:
    """Paint a page on the printer's sheet in lines and letters, as large as on the page.

    Raises ExportError when the printer does not take it.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(words.printer_silent())
    try:
        room = printer.pageRect(QPrinter.Unit.DevicePixel)
        painter.translate(-room.topLeft())
        Painting(painter, printer.resolution() / 25.4, figures, Shapes(figures, atlas)).whole(page, None)
    finally:
        painter.end()


def lay_on(printer: QPrinter, picture: QImage, page: PaperPage) -> None:
    """Put the picture of a page on the printer's sheet, as large as on the page or as fits.

    Raises ExportError when the printer does not take it.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(words.printer_silent())
    try:
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        room = printer.pageRect(QPrinter.Unit.DevicePixel)
        full = QSizeF(page.width, page.height) * (printer.resolution() / 25.4)
        fits = full.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        size = full if full.width() <= fits.width() else fits
        left = paper.left() + (paper.width() - size.width()) / 2 - room.left()
        top = paper.top() + (paper.height() - size.height()) / 2 - room.top()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, size.width(), size.height()), picture)
    finally:
        painter.end()
