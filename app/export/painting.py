"""Paints the things of a page with Qt, on a picture or on the paper of a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from app.canvas.figure import LIGHT_FIGURE
from app.canvas.figure import BodyFigure as Drawn
from app.canvas.marks.patterns import STRENGTH, TILE, InkPattern, tile
from app.canvas.scene import Scene
from app.canvas.under_skin import washes as washing
from app.canvas.under_skin.inside import VEIL, palette_of
from app.canvas.under_skin.structures import Dab
from app.export.bare_figures import BareFigures
from app.export.names import names
from app.export.page import (
    PAPER,
    QUIET,
    Numeral,
    PageBody,
    PageLine,
    PagePath,
    PageSwatch,
    PaperPage,
    Text,
    TextAnchor,
    Weight,
    Within,
)
from app.export.shapes import Bodies, Outlines
from app.export.swatch_pattern import CORNER
from app.export.typeset import font

TILE_WIDTH = 1.7
"""Millimetres of paper that one tile of a pattern takes."""
EDGE = 0.28
"""Width of a mark's edge in millimetres of paper."""
HALO = 0.3
"""Width of the paper around letters that stand on a body, in sizes of the type: half of it shows."""
DASHES = [4.0, 3.0]
"""A dash and the gap after it, in widths of the line."""
WHOLE = 0.075
"""Millimetres of paper for one of the body, from which edges and patterns have their full size."""

Progress = Callable[[float], object]
LEADER, LEADER_EDGE, NUMERAL_EDGE = 0.12, 0.5, 1.3
"""Widths of the line to a numeral and of the paper around it, and radius of the paper around the numeral: in
radii of the numeral."""
Asked = Callable[[], bool]
Finish = Callable[[QPainterPath], QPainterPath]
"""What becomes of the outline of a body, or of what lies inside, once it has the size of the paper."""
Typeface = Callable[[float, Weight, bool], QFont]
"""The type of so many pixels in a weight, its letters apart or not."""


class Stopped(Exception):  # noqa: N818  # it is no fault: the person asked for it
    """The person stopped the work; nothing was written."""


def usual(pixels: float, weight: Weight, spaced: bool) -> QFont:
    """The type of pictures."""
    return font(pixels, weight, spaced=spaced)


def ask(stopped: Asked | None) -> None:
    """Raise Stopped when the person has stopped the work."""
    if stopped is not None and stopped():
        raise Stopped


class Painting:
    """Paints a page, `scale` pixels to a millimetre of paper."""

    def __init__(
        self,
        painter: QPainter,
        scale: float,
        figures: Bodies,
        shapes: Outlines,
        stopped: Asked | None = None,
        *,
        finish: Finish = QPainterPath,
        typeface: Typeface = usual,
        bare: BareFigures | None = None,
    ) -> None:
        """With `bare` bodies are pictures that were painted once; their marks are drawn all the same."""
        self._painter, self._scale = painter, scale
        self._finish, self._typeface = finish, typeface
        self._figures, self._stopped = figures, stopped
        self._shapes, self._bare = shapes, bare
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._brushes: dict[tuple[InkPattern, float], QBrush] = {}

    def whole(self, page: PaperPage, progress: Progress | None) -> None:
        """Paint all items, lowest first."""
        weights = [30 if isinstance(item, PageBody) else 1 for item in page.items]
        total, done = sum(weights) * 1.15 or 1, 0  # what is left is the packing of the file
        for item, weight in zip(page.items, weights, strict=True):
            ask(self._stopped)
            match item:
                case Text():
                    self._text(item)
                case PageLine():
                    self._line(item)
                case PagePath():
                    self._path(item)
                case PageSwatch():
                    self._swatch(item)
                case Numeral():
                    self._numeral(item)
                case PageBody():
                    self._figure(item)
            done += weight
            if progress is not None:
                progress(done / total)

    def _text(self, text: Text) -> None:
        set_in = self._typeface(text.size * self._scale, text.weight, text.spaced)
        self._painter.setFont(set_in)
        self._painter.setPen(QColor(text.colour))
        wide = QFontMetricsF(set_in).horizontalAdvance(text.words)
        back = {TextAnchor.START: 0.0, TextAnchor.MIDDLE: wide / 2, TextAnchor.END: wide}[text.anchor]
        at = QPointF(text.x * self._scale - back, text.y * self._scale)
        if text.halo:
            letters = QPainterPath()
            letters.addText(at, set_in, text.words)
            self._painter.strokePath(letters, QPen(QColor(PAPER), HALO * text.size * self._scale))
        self._painter.drawText(at, text.words)

    def _line(self, line: PageLine) -> None:
        self._painter.setPen(QPen(QColor(line.colour), max(line.width * self._scale, 1)))
        ends = QPointF(line.x1, line.y1) * self._scale, QPointF(line.x2, line.y2) * self._scale
        self._painter.drawLine(*ends)

    def _path(self, shown: PagePath) -> None:
        path = QPainterPath()
        for line in shown.lines:
            path.addPolygon(QPolygonF([QPointF(x, y) * self._scale for x, y in line]))
        pen = QPen(QColor(shown.colour), shown.width * self._scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if shown.dashed:
            pen.setDashPattern(DASHES)
        self._painter.setPen(pen)
        self._painter.setBrush(QColor(shown.fill) if shown.fill else Qt.BrushStyle.NoBrush)
        self._painter.drawPath(self._finish(path))

    def _swatch(self, swatch: PageSwatch) -> None:
        box = swatch.box
        area = QRectF(box.x, box.y, box.width, box.height)
        self._painter.setPen(QPen(QColor(swatch.pattern.outline), EDGE * self._scale))
        self._painter.setBrush(self._brush(swatch.pattern))
        rounded = QPainterPath()
        rounded.addRoundedRect(area, CORNER, CORNER)
        self._painter.drawPath(QTransform.fromScale(self._scale, self._scale).map(rounded))

    def _numeral(self, numeral: Numeral) -> None:
        colour = QColor(numeral.pattern.outline)
        middle, radius = QPointF(numeral.x, numeral.y) * self._scale, numeral.radius * self._scale
        if numeral.leads_to is not None:
            self._leader(middle, QPointF(*numeral.leads_to) * self._scale, radius, colour)
        self._painter.setPen(QPen(colour, 0.16 * radius))
        self._painter.setBrush(QColor(PAPER))
        self._painter.drawEllipse(middle, 0.92 * radius, 0.92 * radius)
        self._painter.setFont(self._typeface(radius * numeral_size(numeral.words), Weight.SEMIBOLD, False))
        self._painter.setPen(colour)
        around = QRectF(middle.x() - 2 * radius, middle.y() - 2 * radius, 4 * radius, 4 * radius)
        self._painter.drawText(around, Qt.AlignmentFlag.AlignCenter, numeral.words)

    def _leader(self, middle: QPointF, spot: QPointF, radius: float, colour: QColor) -> None:
        """A fine line from a mark to its numeral, with an edge of paper around both."""
        self._painter.setPen(QPen(QColor(PAPER), LEADER_EDGE * radius, c=Qt.PenCapStyle.RoundCap))
        self._painter.drawLine(spot, middle)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(PAPER))
        self._painter.drawEllipse(middle, NUMERAL_EDGE * radius, NUMERAL_EDGE * radius)
        self._painter.setPen(QPen(colour, LEADER * radius))
        self._painter.drawLine(spot, middle)
        self._painter.setBrush(colour)
        self._painter.drawEllipse(spot, LEADER * radius, LEADER * radius)

    def _figure(self, figure: PageBody) -> None:
        drawn = self._figures.of(figure.body, figure.view)
        to_page = QTransform.fromScale(self._scale, self._scale)
        to_page.translate(figure.box.x, figure.box.y)
        to_page.scale(figure.scale, figure.scale)
        to_page.translate(-figure.window.x, -figure.window.y)
        self._skin(figure, drawn, to_page)
        if figure.within is not None:
            self._within(figure, figure.within, drawn, to_page)
        if figure.outlines:
            self._painter.setPen(QPen(QColor(QUIET), 0.15 * self._scale))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            for region in drawn.regions.values():
                self._painter.drawPath(self._finish(to_page.map(region)))
        self._marks(figure, to_page)
        for item in names(figure, drawn):
            self._line(item) if isinstance(item, PageLine) else self._text(item)

    def _skin(self, figure: PageBody, drawn: Drawn, to_page: QTransform) -> None:
        """The body without marks."""
        if self._bare is None:
            for key, area in drawn.shapes:
                self._fill(area, to_page, QBrush(LIGHT_FIGURE.colour(key)))
            return
        extent = figure.view.extent
        place = to_page.mapRect(QRectF(0, 0, extent.width, extent.height))
        self._painter.drawImage(place, self._bare.of(drawn, figure.body, figure.view, to_page.m11()))

    def _within(self, figure: PageBody, within: Within, drawn: Drawn, to_page: QTransform) -> None:
        """The inside of the body: a veil, tinted skin, muscles and nerves."""
        palette = palette_of(dark=False)
        if within.inside.veils(within.shown):
            veil = QColor(palette.paper)
            veil.setAlpha(VEIL)
            self._fill(drawn.outline, to_page, QBrush(veil))
        for wash in within.inside.washes(within.shown):
            brush = self._brush(wash.pattern, fineness(figure))
            self._fill(washing.area(wash, drawn), to_page, brush, washing.STRENGTH)
        for dab in within.inside.dabs(Scene(figure.body, figure.view, drawn), within.shown):
            if dab.width:
                self._stroke(dab, to_page)
            else:
                self._fill(dab.path, to_page, QBrush(dab.colour), dab.opacity)

    def _fill(self, path: QPainterPath, to_page: QTransform, brush: QBrush, opacity: float = 1.0) -> None:
        self._painter.setOpacity(opacity)
        self._painter.fillPath(self._finish(to_page.map(path)), brush)
        self._painter.setOpacity(1.0)

    def _stroke(self, dab: Dab, to_page: QTransform) -> None:
        pen = QPen(dab.colour, dab.width * to_page.m11())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setOpacity(dab.opacity)
        self._painter.strokePath(self._finish(to_page.map(dab.path)), pen)
        self._painter.setOpacity(1.0)

    def _marks(self, figure: PageBody, to_page: QTransform) -> None:
        painter = self._painter
        painter.save()
        painter.setOpacity(STRENGTH)
        for layer in figure.layers:
            ask(self._stopped)
            curves = self._shapes.of(layer, figure)
            if not curves:
                continue
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.OddEvenFill)
            for curve in curves:
                _add(path, curve.tolist())
            edge = EDGE * (2 if layer.pattern.hollow else 1) * fineness(figure) * self._scale
            painter.setPen(QPen(QColor(layer.pattern.outline), edge))
            painter.setBrush(self._brush(layer.pattern, fineness(figure)))
            painter.drawPath(self._finish(to_page.map(path)))
        painter.restore()

    def _brush(self, pattern: InkPattern, fineness: float = 1.0) -> QBrush:
        if (pattern, fineness) not in self._brushes:
            image = tile(pattern, fineness * TILE_WIDTH / TILE * self._scale)
            self._brushes[pattern, fineness] = QBrush(image)
        return self._brushes[pattern, fineness]


def fineness(figure: PageBody) -> float:
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
