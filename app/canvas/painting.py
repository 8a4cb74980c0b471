"""What is painted of a body and its marks, as pure functions: screen, thumbnail and picture share them.

All take a painter in the pixels of a lens. `unit` is the number of those pixels in which one pixel of the
design is painted: 1 on screen, less in thumbnails, more in print.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from app.canvas.camera import Lens
from app.canvas.figure import FigurePalette
from app.canvas.marks.ink import LAY, Gathering, Piece, PixelGrid, pieces
from app.canvas.marks.numerals import paint_numerals
from app.canvas.marks.patterns import CHANGES, STRENGTH, ChangeKind, InkPattern, look_of
from app.canvas.scene import Scene
from models.drawing.drawing import Drawing
from models.steps import at_once

if TYPE_CHECKING:  # it brings numpy, which has to wait for the first paint
    from models.body.cells import Cells
    from models.drawing.stroke import Sensation

__all__ = ["paint_change", "paint_figure", "paint_marks", "paint_numerals"]

EDGE = 1.4
"""Width of a mark's outline in pixels of the design."""
GROWTH = 0.3
"""Power of the zoom with which outlines and patterns grow, so that they look the same from near and far."""
COARSEST = 4
"""Most pixels of a view that are one in small pictures: two millimetres, a third of a cell."""
FAINT = 0.3
"""Strength of the other marks while one is emphasised, as a share of their usual."""


def sheet(scene: Scene, lens: Lens, ratio: float, unit: float = 1.0) -> PixelGrid:
    """The sheet of device pixels on which a lens shows a scene, `ratio` of them to each of its pixels."""
    look = ratio * unit * lens.camera.zoom**GROWTH
    return PixelGrid(scene, lens.transform * QTransform.fromScale(ratio, ratio), look, EDGE * look)


def paint_figure(painter: QPainter, scene: Scene, lens: Lens, palette: FigurePalette) -> None:
    """The body without marks."""
    painter.save()
    painter.setTransform(lens.transform, combine=True)
    scene.figure.paint(painter, palette)
    painter.restore()


def paint_marks(
    painter: QPainter,
    scene: Scene,
    lens: Lens,
    drawing: Drawing,
    emphasised: UUID | None = None,
    unit: float = 1.0,
) -> None:
    """All marks that this view shows: its own ink exactly, other ink by its skin, each mark blended once."""
    ratio = painter.device().devicePixelRatioF()
    on = sheet(scene, lens, ratio, unit)
    whole = QRect(0, 0, round(lens.width * ratio), round(lens.height * ratio))
    for box, image, strength in mark_images(on, drawing, whole, silhouette(on, whole), emphasised):
        _paint_image(painter, box, image, ratio, strength)


def paint_skin(
    painter: QPainter,
    scene: Scene,
    lens: Lens,
    marks: Iterable[tuple[Sensation | None, Cells]],
    body: QImage,
    unit: float,
) -> Iterator[object]:
    """All marks that this view shows, by kind and skin: for pictures so small that a cell is a pixel.

    It is done in steps of a millisecond or two. `body` is the picture of the bare body on a clear ground, at
    whose edge marks are cut off.
    """
    projection = scene.projection
    if projection is None:
        return
    from app.canvas.reach import soft_cells_in_steps

    ratio = painter.device().devicePixelRatioF()
    on = sheet(scene, lens, ratio, unit)
    whole = QRect(0, 0, round(lens.width * ratio), round(lens.height * ratio))
    step = min(max(int(projection.scale / on.to_device.m11() / 2), 1), COARSEST)
    edge = QImage(body)
    edge.setDevicePixelRatio(1)  # it is cut by device pixels
    alike: dict[
        InkPattern, Cells
    ] = {}  # marks that feel the same are one: at this size nobody tells them apart
    for sensation, skin in marks:
        look = look_of(sensation)
        alike[look] = alike[look] | skin if look in alike else skin
    for look, cells in alike.items():
        soft = yield from soft_cells_in_steps(projection, cells, step)
        yield soft
        laid = [Piece(soft, LAY, soft.box)] if soft is not None else []
        blended = _blended(on, laid, look, whole, edge)
        if blended is not None:
            _paint_image(painter, *blended, ratio, STRENGTH)
        yield blended


def paint_change(
    painter: QPainter, scene: Scene, lens: Lens, change: Mapping[ChangeKind, Cells], unit: float = 1.0
) -> None:
    """Skin only then, only now and both times, each in its colour and pattern."""
    ratio = painter.device().devicePixelRatioF()
    on = sheet(scene, lens, ratio, unit)
    whole = QRect(0, 0, round(lens.width * ratio), round(lens.height * ratio))
    for box, image in change_images(on, change, whole, silhouette(on, whole)):
        _paint_image(painter, box, image, ratio, STRENGTH)


def _paint_image(painter: QPainter, box: QRect, image: QImage, ratio: float, strength: float) -> None:
    image.setDevicePixelRatio(ratio)
    painter.save()
    painter.setOpacity(strength)
    painter.drawImage(QPointF(box.left() / ratio, box.top() / ratio), image)
    painter.restore()


def paint_outlines(painter: QPainter, scene: Scene, ink: QColor, fine: float) -> None:
    """The borders of all regions, as fine on screen at every zoom; the painter is in body millimetres."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, 0.9 * fine)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setOpacity(0.55)
    for outline in scene.figure.regions.values():
        painter.drawPath(outline)
    painter.restore()


def silhouette(on: PixelGrid, whole: QRect) -> QImage:
    """The body as an alpha picture on the sheet's device pixels."""
    image = QImage(whole.size(), QImage.Format.Format_Alpha8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(on.to_device)
    painter.fillPath(on.scene.figure.outline, Qt.GlobalColor.black)
    painter.end()
    return image


def mark_images(
    on: PixelGrid, drawing: Drawing, within: QRect, body: QImage, emphasised: UUID | None = None
) -> list[tuple[QRect, QImage, float]]:
    """Each mark's ink inside a box of device pixels, with its strength; the mark begun first comes first."""
    images = []
    for mark in drawing.begun:
        look = look_of(drawing.marks[mark].sensation)
        blended = _blended(on, at_once(pieces(drawing, mark, on.scene)), look, within, body)
        if blended is not None:
            images.append((*blended, strength_of(mark, drawing, emphasised)))
    return images


def strength_of(mark: UUID, drawing: Drawing, emphasised: UUID | None) -> float:
    """How strongly a mark is laid on: less while another one is emphasised."""
    faint = emphasised is not None and mark != emphasised and emphasised in drawing.marks
    return STRENGTH * (FAINT if faint else 1.0)


def change_images(
    on: PixelGrid, change: Mapping[ChangeKind, Cells], within: QRect, body: QImage
) -> list[tuple[QRect, QImage]]:
    """Each kind of change inside a box of device pixels."""
    projection = on.scene.projection
    if projection is None:
        return []
    from app.canvas.reach import BROAD, LEVELS, soft_cells

    images = []
    for kind, cells in change.items():
        soft = soft_cells(projection, cells, inside=BROAD if CHANGES[kind].hollow else LEVELS[1])
        laid = [Piece(soft, LAY, soft.box)] if soft is not None else []
        blended = _blended(on, laid, CHANGES[kind], within, body)
        if blended is not None:
            images.append(blended)
    return images


def _blended(
    on: PixelGrid, laid: list[Piece], look: InkPattern, within: QRect, body: QImage
) -> tuple[QRect, QImage] | None:
    box = QRect()
    for piece in laid:
        if piece.mode is LAY:
            box |= on.device_box(piece.box) & within
    if box.isEmpty():
        return None
    gathering = Gathering(on, box)
    for piece in laid:
        gathering.add(piece)
    return box, gathering.blended(look, body, box)
