"""The guarding cycle as one picture: four nodes, arrows as wide as they pull, and where they are cut."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from app.style.palette import LIGHT, Palette
from app.style.typeface import FAMILY
from app.therapist.cycle.cycle_layout import ARROWS, CENTRES, CUTS, RADIUS, RING, SCISSORS, outline
from app.words import cycle as words
from models.body.view import View
from models.cycle.estimating import CycleEstimate, Estimate
from models.cycle.guarding import CycleArrow, Node
from models.cycle.observing import From

WIDTH, HEIGHT = 1240.0, 720.0
"""The picture's own units; it is scaled to whatever it is painted on."""
SMALL = 15
"""Units of the small type: a client reads it beside the therapist."""
NERVE_GOLD, NERVE_EDGE = "#E0A800", "#6B4E00"
ROUND = 16.0 * 360.0
LEGEND = QRectF(24, 578, 256, 142)
"""Where the legend stands, its rows below one another."""
_SEEN = 3
"""The row of the legend that is words alone."""


@dataclass(frozen=True, slots=True)
class CycleView:
    """What the picture shows: today's estimates, those of the visit before, a small picture in each node."""

    now: CycleEstimate
    before: CycleEstimate | None
    pictures: Mapping[Node, QPixmap]
    marks_view: View
    """From where the body with the marks is seen."""


def paint_cycle(painter: QPainter, shown: CycleView, palette: Palette = LIGHT) -> None:
    """Paint the picture in its own units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    brush = CycleBrush(painter, palette)
    brush.text(QRectF(24, 16, 460, 110), words.title(), 30, QFont.Weight.Medium)
    for link in ARROWS:
        if link in shown.now.strengths:
            _arrow(brush, link, shown)
    for place, told, at, wide in CUTS.values():
        _scissors(brush, place)
        brush.text(QRectF(at.x(), at.y(), wide, 80), told(), SMALL, QFont.Weight.DemiBold, palette.action)
    for node in Node:
        _node(brush, node, shown)
    _legend(brush, shown)
    brush.text(QRectF(770, 636, 450, 84), words.caption(), SMALL, colour=palette.quiet, right=True)


class CycleBrush:
    """A painter with the picture's type."""

    def __init__(self, painter: QPainter, palette: Palette) -> None:
        self.painter, self.palette = painter, palette

    def text(
        self,
        box: QRectF,
        told: str,
        pixels: int,
        weight: QFont.Weight = QFont.Weight.Normal,
        colour: str = "",
        *,
        right: bool = False,
    ) -> float:
        """Write the words into a box; returns how high they are."""
        font = QFont(FAMILY)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour or self.palette.ink))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        way = side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        self.painter.drawText(box, way, told)
        return self.painter.boundingRect(box, way, told).height() if told else 0.0


def _arrow(brush: CycleBrush, link: CycleArrow, shown: CycleView) -> None:
    arrow = ARROWS[link]
    loud = link == shown.now.strongest
    path = outline(link, shown.now.strengths[link])
    painter, palette = brush.painter, brush.palette
    painter.setBrush(QColor(NERVE_GOLD if loud else palette.pressed))
    painter.setPen(QPen(QColor(NERVE_EDGE if loud else palette.outline), 1))
    painter.drawPath(path)
    if arrow.words is None and not loud:
        return
    at = arrow.words or QPointF(690, 380)
    box = QRectF(at.x() - (arrow.wide if arrow.right else 0), at.y(), arrow.wide, 90)
    told = words.LINKS[link]() if link in words.LINKS else ""
    high = brush.text(box, told, SMALL, colour=palette.ink if loud else palette.quiet, right=arrow.right)
    if loud:
        below = box.translated(0, high)
        brush.text(below, words.strongest(), SMALL, QFont.Weight.DemiBold, palette.caution, right=arrow.right)


def _scissors(brush: CycleBrush, at: QPointF) -> None:
    painter, palette = brush.painter, brush.palette
    painter.setBrush(QColor(palette.action))
    painter.setPen(QPen(QColor(palette.paper), 3))
    painter.drawEllipse(at, SCISSORS, SCISSORS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.on_action), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        painter.drawLine(at + QPointF(side * 6, -11), at + QPointF(-side * 4, 5))
        painter.drawEllipse(at + QPointF(-side * 6, 9), 4, 4)


def _node(brush: CycleBrush, node: Node, shown: CycleView) -> None:
    painter, palette, centre = brush.painter, brush.palette, CENTRES[node]
    whole = QRectF(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.paper))
    painter.drawEllipse(whole.adjusted(-RING, -RING, RING, RING))
    clip = QPainterPath()
    clip.addEllipse(whole.adjusted(3, 3, -3, -3))
    painter.save()
    painter.setClipPath(clip)
    if node in shown.pictures:
        painter.drawPixmap(whole, shown.pictures[node], QRectF(shown.pictures[node].rect()))
    painter.restore()
    estimate = shown.now.nodes[node]
    _ring(brush, whole, estimate)
    before = shown.before.nodes[node] if shown.before is not None else None
    if before is not None and before.value is not None:
        pen = QPen(QColor(palette.quiet), 1.75, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        outer = whole.adjusted(-RING - 6, -RING - 6, RING + 6, RING + 6)
        painter.drawArc(outer, 90 * 16, -round(before.value * ROUND))
    _names(brush, node, shown, estimate)


def _ring(brush: CycleBrush, whole: QRectF, estimate: Estimate) -> None:
    """The estimate as a ring from the top clockwise, its spread paler; dashed where it is inferred."""
    painter, palette = brush.painter, brush.palette
    box = whole.adjusted(-RING / 2, -RING / 2, RING / 2, RING / 2)

    def arc(start: float, end: float, colour: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        pen = QPen(colour, RING - 2, style, Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.CustomDashLine:
            pen.setDashPattern([0.5, 0.35])
        painter.setPen(pen)
        painter.drawArc(box, round(90 * 16 - start * ROUND), -round((end - start) * ROUND))

    arc(0, 1, QColor(palette.pressed))
    if estimate.value is None:
        return
    full, pale = QColor(palette.action), QColor(palette.action)
    pale.setAlpha(95)
    style = Qt.PenStyle.CustomDashLine if estimate.origin is From.INFERRED else Qt.PenStyle.SolidLine
    low, high = max(0.0, estimate.value - estimate.spread), min(1.0, estimate.value + estimate.spread)
    arc(0, low, full, style)
    arc(low, high, pale, style)
    painter.setPen(QPen(full, 2))
    painter.save()
    painter.translate(whole.center())
    painter.rotate(estimate.value * 360)
    painter.drawLine(QPointF(0, -RADIUS), QPointF(0, -RADIUS - RING))
    painter.restore()


def _names(brush: CycleBrush, node: Node, shown: CycleView, estimate: Estimate) -> None:
    centre, palette = CENTRES[node], brush.palette
    left = node in (Node.POSTURE, Node.TONE)
    edge = centre.x() + (-1 if left else 1) * (RADIUS + RING + 22)
    x, wide = (max(8.0, edge - 210), min(210.0, edge - 8)) if left else (edge, 210.0)
    y = centre.y() - 26 if node is not Node.TONE else centre.y() + 15
    high = brush.text(QRectF(x, y, wide, 72), words.NODES[node](), 22, QFont.Weight.Medium, right=left)
    told = (
        [words.seen_from(shown.marks_view)]
        if node is Node.SYMPTOMS and shown.marks_view is not View.BACK
        else []
    )
    if estimate.value is None:
        told.append(words.not_said())
    elif estimate.origin is From.INFERRED:
        told.append(words.inferred())
    if shown.before is not None and estimate.value is not None:
        told.append(words.against(shown.now.against(shown.before, node), shown.before.at))
    brush.text(QRectF(x, y + high + 2, wide, 64), "\n".join(told), SMALL, colour=palette.quiet, right=left)


def _legend(brush: CycleBrush, shown: CycleView) -> None:
    painter, palette = brush.painter, brush.palette
    rows = [(words.seen_from(View.BACK), 3), (words.legend_now(), 0)]
    if shown.before is not None:
        rows.append((words.legend_last(), 1))
    rows.append((words.legend_arrow(), 2))
    y = LEGEND.top()
    for told, kind in rows:
        match kind:
            case 0:
                pale = QColor(palette.action)
                pale.setAlpha(95)
                painter.fillRect(QRectF(24, y + 6, 14, 8), QColor(palette.action))
                painter.fillRect(QRectF(38, y + 6, 10, 8), pale)
            case 1:
                painter.setPen(QPen(QColor(palette.quiet), 1.75, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(24, y + 10), QPointF(48, y + 10))
            case 3:  # words alone
                pass
            case _:
                painter.setPen(QPen(QColor(palette.outline), 3))
                painter.drawLine(QPointF(24, y + 10), QPointF(48, y + 10))
        x = LEGEND.left() if kind == _SEEN else 58.0
        y += brush.text(QRectF(x, y, LEGEND.right() - x, 44), told, SMALL, colour=palette.quiet) + 2
