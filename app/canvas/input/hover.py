"""What is seen of the hand over the body: the brush's outline, and the region that a press would mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.camera import Lens
from app.canvas.scene import Scene
from app.style.theme import Palette
from models.body.region import Region


class Overlay:
    """Where the pointer is and what lies under it."""

    def __init__(self) -> None:
        self.at: QPointF | None = None
        self.brush: float | None = None
        """Radius of the brush in millimetres while it hovers; None while it draws."""
        self.region: Region | None = None
        self.outlined = False
        """Whether the outline of the region under the pointer is shown."""
        self.focused: str | None = None
        """The region that the keyboard stands on."""
        self.doubted: str | None = None
        """The region of which is asked whether it is to be cleared."""

    def stays(self, region: Region | None) -> bool:
        """Whether nothing needs to be painted anew for a hand at work there."""
        return region is self.region and self.brush is None and self.at is not None

    def point(self, at: QPointF, region: Region | None) -> None:
        """Follow the pointer over the body."""
        self.at, self.region = at, region

    def leave(self) -> None:
        """The pointer is gone."""
        self.at = self.region = self.brush = None

    def box(self, scene: Scene, lens: Lens) -> QRect:
        """Every pixel that the overlay takes."""
        box = QRectF()
        if self.at is not None and self.brush is not None:
            radius = self.brush * lens.scale + 3
            box |= QRectF(self.at.x() - radius, self.at.y() - radius, 2 * radius, 2 * radius)
        pointed = self.region.id if self.region is not None and self.outlined else None
        for region in (pointed, self.focused, self.doubted):
            if region is not None:
                box |= self._outline_box(region, scene, lens)
        return box.toAlignedRect().adjusted(-4, -4, 4, 4) if not box.isNull() else QRect()

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, palette: Palette) -> None:
        """Paint it over a body in the same lens."""
        for ringed in (self.focused, self.doubted):
            if ringed is not None:
                self._paint_outline(painter, ringed, scene, lens, palette, 3.0)
        if self.region is not None and self.outlined:
            self._paint_outline(painter, self.region.id, scene, lens, palette, 1.5)
        if self.at is not None and self.brush is not None:
            radius = max(self.brush * lens.scale, 2.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((QColor(255, 255, 255, 190), 3.0), (QColor(40, 36, 32, 220), 1.25)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(self.at, radius, radius)

    def _outline_box(self, region: str, scene: Scene, lens: Lens) -> QRectF:
        outline = scene.figure.regions.get(region)
        return lens.transform.mapRect(outline.boundingRect()) if outline is not None else QRectF()

    def _paint_outline(
        self, painter: QPainter, region: str, scene: Scene, lens: Lens, palette: Palette, width: float
    ) -> None:
        outline = scene.figure.regions.get(region)
        if outline is None:
            return
        path = lens.transform.map(outline)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((QColor(255, 255, 255, 170), width + 2), (QColor(palette.action), width)):
            painter.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(path)
