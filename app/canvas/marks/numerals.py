"""The intensity of each mark, or "?", as a round badge on a broad mark, or beside it on a fine line."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import lru_cache
from math import ceil, hypot
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from app.canvas.camera import Lens
from app.canvas.marks.patterns import look_of
from app.canvas.scene import Scene
from app.style.theme import FAMILY, TOUCH
from app.words.shared import numeral
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark

RADIUS = 11.0
"""Pixels: a numeral of 13 px with air around it."""
GAP = 3.0
EDGE = 4.0
"""Pixels of paper around a numeral and its line where it stands beside its mark."""
LINE = 1.25
"""Width of that line in pixels."""
FACE = QColor("#FFFFFF")
SHADOW = QColor(0, 0, 0, 50)


class Badge(NamedTuple):
    """A mark's numeral: where it stands, and the spot of skin that it speaks for."""

    mark: Mark
    at: QPointF
    anchor: QPointF

    def hit(self, at: QPointF, by_finger: bool, unit: float = 1.0) -> bool:
        """Whether a press there means this badge; a finger may miss it by more than a pen."""
        reach = max(TOUCH / 2, RADIUS * unit) if by_finger else RADIUS * unit + 2
        return hypot(at.x() - self.at.x(), at.y() - self.at.y()) <= reach

    def box(self, unit: float = 1.0) -> QRectF:
        """Every pixel that the badge and its leader may touch."""
        reach = (RADIUS + EDGE + 2) * unit
        around = QRectF(self.at.x() - reach, self.at.y() - reach, 2 * reach, 2 * reach)
        return around | QRectF(self.anchor.x() - EDGE, self.anchor.y() - EDGE, 2 * EDGE, 2 * EDGE)


def numerals(
    scene: Scene, lens: Lens, drawing: Drawing, unit: float = 1.0
) -> Generator[None, None, tuple[Badge, ...]]:
    """A badge for every mark that this view shows, oldest mark first; none before the atlas is there.

    They are found in steps of about a millisecond, between which the hand may draw.
    """
    if scene.skin is None or scene.projection is None:
        return ()
    from models.drawing.badges import badge_places_in_steps  # it brings numpy, which waits for a paint

    marks, radius = scene.skin.coverage.marks(drawing), RADIUS * unit / lens.scale
    yield
    apart = 2 * radius + GAP * unit / lens.scale
    places = yield from badge_places_in_steps(marks, scene.projection, radius, apart)
    return tuple(
        Badge(drawing.marks[mark], lens.to_screen(*at), lens.to_screen(*spot)) for mark, at, spot in places
    )


def paint_numerals(
    painter: QPainter,
    badges: Sequence[Badge],
    paper: QColor,
    emphasised: UUID | None = None,
    unit: float = 1.0,
) -> None:
    """The badges, in pixels of the lens that they were placed for."""
    for badge in badges:
        for at, picture in pictures(badge, paper, emphasised, unit, painter.device().devicePixelRatioF()):
            painter.drawPixmap(at, picture)


def pictures(
    badge: Badge, paper: QColor, emphasised: UUID | None, unit: float, ratio: float
) -> Iterator[tuple[QPointF, QPixmap]]:
    """What a badge is painted of, the lowest first, each with its upper left corner."""
    if badge.at != badge.anchor:
        yield _leader(badge, paper, unit, ratio)
    radius = (RADIUS + 2 if badge.mark.id == emphasised else RADIUS) * unit
    picture = _picture(numeral(badge.mark.intensity), _dark(badge.mark), radius, unit, ratio)
    half = picture.deviceIndependentSize() / 2
    yield badge.at - QPointF(half.width(), half.height()), picture


class BadgesLook(NamedTuple):
    """Everything that badges on a screen show."""

    badges: tuple[Badge, ...]
    paper: str
    emphasised: UUID | None
    unit: float
    ratio: float


class BadgePictures:
    """The badges of a screen with their pictures at hand: a stroke passes them with every sample."""

    def __init__(self) -> None:
        self._look: BadgesLook | None = None
        self._parts: list[tuple[QRect, list[tuple[QPointF, QPixmap]]]] = []

    def paint(self, painter: QPainter, look: BadgesLook, within: QRect) -> None:
        """The badges that may touch a box."""
        before = self._look
        if before is None or before.badges is not look.badges or before[1:] != look[1:]:
            paper = QColor(look.paper)
            self._look, self._parts = look, []
            for badge in look.badges:
                parts = list(pictures(badge, paper, look.emphasised, look.unit, look.ratio))
                self._parts.append((badge.box(look.unit).toAlignedRect(), parts))
        for box, parts in self._parts:
            if box.intersects(within):
                for at, picture in parts:
                    painter.drawPixmap(at, picture)


def _dark(mark: Mark) -> str:
    return look_of(mark.sensation).outline


def _leader(badge: Badge, paper: QColor, unit: float, ratio: float) -> tuple[QPointF, QPixmap]:
    way = badge.at - badge.anchor
    line = round(way.x(), 1), round(way.y(), 1)
    picture = _leader_picture(line, _dark(badge.mark), paper.name(), unit, ratio)
    margin = _margin(unit)
    corner = QPointF(min(badge.anchor.x(), badge.at.x()), min(badge.anchor.y(), badge.at.y()))
    return corner - QPointF(margin, margin), picture


def _margin(unit: float) -> float:
    return (RADIUS + EDGE + 2) * unit


@lru_cache(maxsize=128)
def _leader_picture(way: tuple[float, float], colour: str, paper: str, unit: float, ratio: float) -> QPixmap:
    """The line from a mark to its numeral and the paper around both, remembered: a stroke passes it often."""
    margin, around = _margin(unit), (RADIUS + EDGE) * unit
    size = QSizeF(abs(way[0]) + 2 * margin, abs(way[1]) + 2 * margin)
    picture = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    start = QPointF(margin + max(-way[0], 0), margin + max(-way[1], 0))
    end = start + QPointF(*way)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(paper), (LINE + EDGE) * unit, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paper))
    painter.drawEllipse(end, around, around)
    painter.setPen(QPen(QColor(colour), LINE * unit))
    painter.drawLine(start, end)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(start, 1.5 * unit, 1.5 * unit)
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _picture(text: str, colour: str, radius: float, unit: float, ratio: float) -> QPixmap:
    """One badge, remembered: the same dozen stand on every map."""
    side = 2 * ceil(radius + 2 * unit) + 1
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, ring = QPointF(side / 2, side / 2), 1.75 * unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SHADOW)
    painter.drawEllipse(middle + QPointF(0, unit), radius + 0.5 * unit, radius + 0.5 * unit)
    painter.setPen(QPen(QColor(colour), ring))
    painter.setBrush(FACE)
    painter.drawEllipse(middle, radius - ring / 2, radius - ring / 2)
    font = QFont(FAMILY)
    font.setPixelSize(round(radius * (1.2 if len(text) < 2 else 1.05 if len(text) < 3 else 0.85)))
    font.setWeight(QFont.Weight.Bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture
