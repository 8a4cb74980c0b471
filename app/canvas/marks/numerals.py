"""The intensity of each mark, or "?", as a round badge on its skin, placed so that no two hide each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, cos, hypot, sin
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
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
ROUNDS = 40
SHOWN = 0.1
"""Share of a mark's skin that a view has to show: a sliver at the body's edge is not where the mark lies."""
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
        reach = RADIUS * unit + 3
        around = QRectF(self.at.x() - reach, self.at.y() - reach, 2 * reach, 2 * reach)
        return around | QRectF(self.anchor.x() - 3, self.anchor.y() - 3, 6, 6)


def numerals(scene: Scene, lens: Lens, drawing: Drawing, unit: float = 1.0) -> tuple[Badge, ...]:
    """A badge for every mark that this view shows, oldest mark first; none before the atlas is there."""
    if scene.skin is None or scene.projection is None:
        return ()
    anchors: list[tuple[Mark, QPointF]] = []
    for mark, cells in scene.skin.coverage.marks(drawing).items():
        seen = scene.reach is not None and scene.reach.shown(cells) >= SHOWN
        spot = scene.projection.anchor(cells) if seen else None
        if spot is not None:
            anchors.append((drawing.marks[mark], lens.to_screen(*spot)))
    return _placed(anchors, (RADIUS * 2 + GAP) * unit)


def _placed(anchors: Sequence[tuple[Mark, QPointF]], apart: float) -> tuple[Badge, ...]:
    """Badges moved from their anchors, as little as it takes, until no two are closer than `apart`."""
    places = [(anchor.x(), anchor.y()) for _, anchor in anchors]
    for _ in range(ROUNDS):
        moved = False
        for second in range(len(places)):
            for first in range(second):
                moved |= _pushed(places, first, second, apart)
        if not moved:
            break
    return tuple(
        Badge(mark, QPointF(*place), anchor) for (mark, anchor), place in zip(anchors, places, strict=True)
    )


def _pushed(places: list[tuple[float, float]], first: int, second: int, apart: float) -> bool:
    dx, dy = places[second][0] - places[first][0], places[second][1] - places[first][1]
    away = hypot(dx, dy)
    if away >= apart - 0.01:
        return False
    if away < 0.01:  # one on the other: any direction will do, but always the same
        dx, dy, away = cos(second), sin(second), 1.0
        push = apart / 2
    else:
        push = (apart - away) / 2
    dx, dy = dx / away * push, dy / away * push
    places[first] = places[first][0] - dx, places[first][1] - dy
    places[second] = places[second][0] + dx, places[second][1] + dy
    return True


def paint_numerals(
    painter: QPainter,
    badges: Sequence[Badge],
    emphasised: UUID | None = None,
    unit: float = 1.0,
    within: QRect | None = None,
) -> None:
    """The badges (those that touch `within`), in pixels of the lens that they were placed for."""
    ratio = painter.device().devicePixelRatioF()
    for badge in badges:
        if within is not None and not badge.box(unit).intersects(within.toRectF()):
            continue
        if hypot(badge.at.x() - badge.anchor.x(), badge.at.y() - badge.anchor.y()) > RADIUS * unit:
            _paint_leader(painter, badge, unit)
        radius = (RADIUS + 2 if badge.mark.id == emphasised else RADIUS) * unit
        picture = _picture(numeral(badge.mark.intensity), _dark(badge.mark), radius, unit, ratio)
        half = picture.deviceIndependentSize() / 2
        painter.drawPixmap(badge.at - QPointF(half.width(), half.height()), picture)


def _dark(mark: Mark) -> str:
    return look_of(mark.sensation).outline


def _paint_leader(painter: QPainter, badge: Badge, unit: float) -> None:
    colour = QColor(_dark(badge.mark))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.25 * unit))
    painter.drawLine(badge.anchor, badge.at)
    painter.setBrush(colour)
    painter.drawEllipse(badge.anchor, 1.5 * unit, 1.5 * unit)
    painter.restore()


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
