"""A page as a picture (PNG) or as a print file (PDF), painted on any thread."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTransform,
)

from app.canvas.figure import LIGHT_FIGURE
from app.canvas.marks.patterns import STRENGTH, TILE, Pattern, tile
from app.canvas.scene import Scene
from app.export.names import names
from app.export.page import PAPER, QUIET, Anchor, Figure, Line, Numeral, Page, Swatch, Text, Weight
from app.export.shapes import Bodies, Shapes
from app.export.typeset import font
from models.body.atlas import Atlas
from models.errors import ExportError

INCH = 25.4
PRINT_DPI = 300.0
"""A4 for a printer: 2480 × 3508 pixels."""
SCREEN_DPI = 1600 / 210 * INCH
"""A page 1600 pixels wide."""
TILE_WIDTH = 1.7
"""Millimetres of paper that one tile of a pattern takes."""
EDGE = 0.28
"""Width of a mark's edge in millimetres of paper."""
HALO = 0.3
"""Width of the paper around letters that stand on a body, in sizes of the type: half of it shows."""
WHOLE = 0.075
"""Millimetres of paper for one of the body, from which edges and patterns have their full size."""
MOST_PIXELS = 120_000_000
"""More would need more memory than a tablet has to spare."""

Progress = Callable[[float], object]
Asked = Callable[[], bool]


class Stopped(Exception):  # noqa: N818  # it is no fault: the person asked for it
    """The person stopped the work; nothing was written."""


def png(
    page: Page,
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
    _ask(stopped)
    if progress is not None:
        progress(1.0)
    return bytes(kept.data())


def picture(
    page: Page,
    figures: Bodies,
    atlas: Atlas,
    dpi: float = SCREEN_DPI,
    progress: Progress | None = None,
    stopped: Asked | None = None,
) -> QImage:
    """The page as an image."""
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
        _Painting(painter, scale, figures, atlas, stopped).whole(page, progress)
    finally:
        painter.end()
    return image


def pdf(page: Page, figures: Bodies, atlas: Atlas) -> bytes:
    """The bytes of a PDF file."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setCreator("Nerveline")
    writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(round(PRINT_DPI))
    painter = QPainter(writer)
    try:
        _Painting(painter, PRINT_DPI / INCH, figures, atlas, None).whole(page, None)
    finally:
        painter.end()
    return bytes(kept.data())


def _ask(stopped: Asked | None) -> None:
    if stopped is not None and stopped():
        raise Stopped


class _Painting:
    """Paints a page, `scale` pixels to a millimetre of paper."""

    def __init__(
        self, painter: QPainter, scale: float, figures: Bodies, atlas: Atlas, stopped: Asked | None
    ) -> None:
        self._painter, self._scale = painter, scale
        self._figures, self._stopped = figures, stopped
        self._shapes = Shapes(figures, atlas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._brushes: dict[tuple[Pattern, float], QBrush] = {}

    def whole(self, page: Page, progress: Progress | None) -> None:
        """Paint all items, lowest first."""
        weights = [30 if isinstance(item, Figure) else 1 for item in page.items]
        total, done = sum(weights) * 1.15 or 1, 0  # what is left is the packing of the file
        for item, weight in zip(page.items, weights, strict=True):
            _ask(self._stopped)
            match item:
                case Text():
                    self._text(item)
                case Line():
                    self._line(item)
                case Swatch():
                    self._swatch(item)
                case Numeral():
                    self._numeral(item)
                case Figure():
                    self._figure(item)
            done += weight
            if progress is not None:
                progress(done / total)

    def _text(self, text: Text) -> None:
        set_in = font(text.size * self._scale, text.weight, spaced=text.spaced)
        self._painter.setFont(set_in)
        self._painter.setPen(QColor(text.colour))
        wide = QFontMetricsF(set_in).horizontalAdvance(text.words)
        back = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[text.anchor]
        at = QPointF(text.x * self._scale - back, text.y * self._scale)
        if text.halo:
            letters = QPainterPath()
            letters.addText(at, set_in, text.words)
            self._painter.strokePath(letters, QPen(QColor(PAPER), HALO * text.size * self._scale))
        self._painter.drawText(at, text.words)

    def _line(self, line: Line) -> None:
        self._painter.setPen(QPen(QColor(line.colour), max(line.width * self._scale, 1)))
        ends = QPointF(line.x1, line.y1) * self._scale, QPointF(line.x2, line.y2) * self._scale
        self._painter.drawLine(*ends)

    def _swatch(self, swatch: Swatch) -> None:
        box = swatch.box
        area = QRectF(box.x, box.y, box.width, box.height)
        self._painter.setPen(QPen(QColor(swatch.pattern.outline), EDGE * self._scale))
        self._painter.setBrush(self._brush(swatch.pattern))
        rounded = QPainterPath()
        rounded.addRoundedRect(area, 1.2, 1.2)
        self._painter.drawPath(QTransform.fromScale(self._scale, self._scale).map(rounded))

    def _numeral(self, numeral: Numeral) -> None:
        colour = QColor(numeral.pattern.outline)
        middle, radius = QPointF(numeral.x, numeral.y) * self._scale, numeral.radius * self._scale
        self._painter.setPen(QPen(colour, 0.16 * radius))
        self._painter.setBrush(QColor(PAPER))
        self._painter.drawEllipse(middle, 0.92 * radius, 0.92 * radius)
        self._painter.setFont(font(radius * numeral_size(numeral.words), Weight.SEMIBOLD))
        self._painter.setPen(colour)
        around = QRectF(middle.x() - 2 * radius, middle.y() - 2 * radius, 4 * radius, 4 * radius)
        self._painter.drawText(around, Qt.AlignmentFlag.AlignCenter, numeral.words)

    def _figure(self, figure: Figure) -> None:
        drawn = self._figures.of(figure.body, figure.view)
        to_page = QTransform.fromScale(self._scale, self._scale)
        to_page.translate(figure.box.x, figure.box.y)
        to_page.scale(figure.scale, figure.scale)
        to_page.translate(-figure.window.x, -figure.window.y)
        painter = self._painter
        painter.save()
        painter.setTransform(to_page)
        drawn.paint(painter, LIGHT_FIGURE)
        if figure.within is not None:
            scene = Scene(figure.body, figure.view, drawn)
            fine = fineness(figure) * TILE_WIDTH / TILE * self._scale
            figure.within.inside.paint(painter, scene, figure.within.shown, fine=fine)
        if figure.outlines:
            painter.setPen(QPen(QColor(QUIET), 0.15 / figure.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for region in drawn.regions.values():
                painter.drawPath(region)
        painter.restore()
        painter.save()
        painter.setClipPath(to_page.map(drawn.outline))
        painter.setOpacity(STRENGTH)
        for layer in figure.layers:
            _ask(self._stopped)
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.OddEvenFill)
            for curve in self._shapes.of(layer, figure):
                _add(path, curve.tolist())
            painter.setPen(QPen(QColor(layer.pattern.outline), EDGE * fineness(figure) * self._scale))
            painter.setBrush(self._brush(layer.pattern, fineness(figure)))
            painter.drawPath(to_page.map(path))
        painter.restore()
        for item in names(figure, drawn):
            self._line(item) if isinstance(item, Line) else self._text(item)

    def _brush(self, pattern: Pattern, fineness: float = 1.0) -> QBrush:
        if (pattern, fineness) not in self._brushes:
            image = tile(pattern, fineness * TILE_WIDTH / TILE * self._scale)
            self._brushes[pattern, fineness] = QBrush(image)
        return self._brushes[pattern, fineness]


def fineness(figure: Figure) -> float:
    """How much finer edges and patterns are on a small body, so that they do not hide it."""
    return min(1.0, max(0.5, figure.scale / WHOLE))


def numeral_size(words: str) -> float:
    """How large the type in a disc is, as a multiple of the disc's radius."""
    return 1.2 if len(words) < 2 else 1.05 if len(words) < 3 else 0.85


def _add(path: QPainterPath, controls: list[list[float]]) -> None:
    """Add a closed curve by its control points."""
    middles = [
        QPointF((x + after[0]) / 2, (y + after[1]) / 2)
        for (x, y), after in zip(controls, [*controls[1:], controls[0]], strict=True)
    ]
    path.moveTo(middles[-1])
    for (x, y), end in zip(controls, middles, strict=True):
        path.quadTo(QPointF(x, y), end)
    path.closeSubpath()
