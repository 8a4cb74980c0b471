"""What lies under the skin of one body in one view: bones, muscles and nerves, painted by layers.

    under = UnderSkin.load(folder, body, view)          # assets/atlas/under; lazily, some milliseconds
    under.paint(painter, LIGHT_UNDER, layers)           # in body millimetres, over the figure
    under.paint(painter, palette, layers, {("piriformis", Side.RIGHT)})         # the others step back
    under.at(x, y, layers)                              # structures that hold the point, nearest first
    under.structure("piriformis", Side.RIGHT).outline   # a path to highlight, or None where the view has none

Nothing here asks for numpy. Which regions a layer of dermatomes, cautions or a referral fills is in `washes`.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QDataStream, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.canvas.figure import as_table
from app.canvas.under_skin.palette import UnderPalette
from app.canvas.under_skin.shown import StructureKey
from models.body.layer import FAR, LEVELS, MUSCLE_LAYERS, BodyLayer, DrawnKind, PieceRole
from models.body.view import Body, Side, View
from models.errors import AssetError

MAGIC = b"NVUND2\r\n"
THROUGH = 0.42
"""Opacity of a nerve seen through the muscles over it."""
BENEATH = 0.14
"""Opacity of a nerve beneath a deep muscle that is shown, as the sciatic nerve lies beneath piriformis."""
RIM = 0.45
"""Millimetres of dark edge around a muscle."""


class StructurePart(NamedTuple):
    """One piece of a structure: an area, or lines of a width."""

    role: PieceRole
    step: int
    width: float
    """Of lines, in millimetres; 0 for an area."""
    level: int
    """How many layers of muscles lie beneath it, or FAR."""
    path: QPainterPath

    @property
    def far(self) -> bool:
        """Whether it is seen only through other things."""
        return self.level == FAR


class Dab(NamedTuple):
    """One area, or lines where there is a width, in one colour."""

    path: QPainterPath
    colour: QColor
    width: float = 0.0
    opacity: float = 1.0


class Structure(NamedTuple):
    """One structure of one side as this view draws it."""

    id: str
    side: Side
    kind: DrawnKind
    layer: BodyLayer
    depth: float
    """Mean millimetres under the skin that faces the viewer."""
    parts: tuple[StructurePart, ...]

    @property
    def key(self) -> StructureKey:
        """What the structure is known by."""
        return self.id, self.side

    @property
    def is_nerve(self) -> bool:
        """Whether it is drawn as a ribbon."""
        return self.kind in (DrawnKind.NERVE, DrawnKind.NEIGHBOUR)

    @property
    def far(self) -> bool:
        """Whether the view shows it only through other things."""
        return all(part.far for part in self.parts)

    @property
    def outline(self) -> QPainterPath:
        """The silhouette of the whole structure."""
        wanted = PieceRole.NERVE if self.is_nerve else PieceRole.OUTLINE
        whole = QPainterPath()
        whole.setFillRule(Qt.FillRule.WindingFill)
        for part in self.parts:
            if part.role is wanted and not part.width:
                whole.addPath(part.path)
        return whole


class UnderSkin:
    """All structures of one body in one view; loaded once, never changed."""

    def __init__(self, structures: tuple[Structure, ...]) -> None:
        self.structures = structures
        """In painting order, muscles of one layer: each over those that lie behind it."""
        self._by_key = {structure.key: structure for structure in structures}

    @classmethod
    def load(cls, folder: Path, body: Body, view: View) -> UnderSkin:
        """Read `folder`/<body>-<view>.paths; raises AssetError when it is missing or damaged."""
        return cls(tuple(read_structures(folder, body, view)))

    def structure(self, id: str, side: Side) -> Structure | None:  # noqa: A002  # the tables' word
        """A structure of this view; None where the view does not show it."""
        return self._by_key.get((id, side))

    def at(self, x: float, y: float, layers: Collection[BodyLayer]) -> list[Structure]:
        """The structures of these layers whose outline holds the point, nearest to the viewer first."""
        point = QPointF(x, y)
        found = [each for each in self.structures if each.layer in layers and each.outline.contains(point)]
        return sorted(found, key=lambda each: (each.far, each.depth))

    def dabs(
        self,
        palette: UnderPalette,
        layers: Collection[BodyLayer],
        emphasised: Collection[StructureKey] = (),
        picked: Collection[str] = (),
    ) -> Iterator[Dab]:
        """All that is painted of these layers and the muscles picked beside them, lowest first.

        Beside emphasised structures the others step back.
        """
        others = [
            each
            for each in self.structures
            if (each.layer in layers or each.id in picked) and each.key not in emphasised
        ]
        yield from _Laying(palette, faded=bool(emphasised)).all(others)
        chosen = [each for each in self.structures if each.key in emphasised]
        yield from _Laying(palette, faded=False).all(chosen)

    def paint(
        self,
        painter: QPainter,
        palette: UnderPalette,
        layers: Collection[BodyLayer],
        emphasised: Collection[StructureKey] = (),
        picked: Collection[str] = (),
    ) -> None:
        """Paint these layers; one unit of the painter's coordinates is a body millimetre."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before = painter.opacity()
        for dab in self.dabs(palette, layers, emphasised, picked):
            painter.setOpacity(before * dab.opacity)
            if dab.width:
                painter.strokePath(dab.path, _pen(dab.colour, dab.width))
            else:
                painter.fillPath(dab.path, dab.colour)
        painter.restore()


class _Laying:
    """One run over structures, from the far side to the skin; `faded` lays all as if it were far."""

    def __init__(self, palette: UnderPalette, *, faded: bool) -> None:
        self._palette, self._faded = palette, faded

    def all(self, shown: list[Structure]) -> Iterator[Dab]:
        """The dabs, lowest first: bone by bone and layer by layer, nerves between them as they run."""
        bones = [each for each in shown if each.kind is DrawnKind.BONE]
        nerves = [each for each in shown if each.is_nerve]
        muscles = {
            layer: [each for each in shown if each.layer is layer and not each.is_nerve]
            for layer in MUSCLE_LAYERS
        }
        for of_layer in muscles.values():
            yield from self._areas(of_layer, FAR)
        yield from self._nerves(nerves, FAR)
        covered: list[int] = []
        for level in LEVELS:
            if level == 0 or muscles[BodyLayer.MUSCLES_DEEP]:
                yield from self._areas(bones, level)
            yield from self._nerves(nerves, level)
            if level < len(MUSCLE_LAYERS) and (near := muscles[MUSCLE_LAYERS[level]]):
                for number in range(len(MUSCLE_LAYERS)):
                    yield from self._areas(near, number)
                covered = [*LEVELS[: level + 1]]
        yield from self._through(nerves, covered, deep=bool(muscles[BodyLayer.MUSCLES_DEEP]))

    def _areas(self, structures: Iterable[Structure], level: int) -> Iterator[Dab]:
        for each in structures:
            yield from self._area(each, level)

    def _area(self, each: Structure, level: int) -> Iterator[Dab]:
        pale = level == FAR or self._faded
        for part in each.parts:
            if part.level == level:
                colour = self._palette.area(each.layer, each.kind, part.role, part.step, far=pale)
                if part.role is PieceRole.OUTLINE:
                    yield Dab(part.path, colour, part.width or 2 * RIM)
                if part.role is not PieceRole.OUTLINE or not part.width:
                    yield Dab(part.path, colour, part.width)

    def _nerves(self, nerves: list[Structure], level: int) -> Iterator[Dab]:
        """Edges first, so that branches join their trunk without a line between them."""
        for kind in (DrawnKind.NEIGHBOUR, DrawnKind.NERVE):
            for role in (PieceRole.EDGE, PieceRole.NERVE, PieceRole.SHEEN):
                colour = self._palette.ribbon(kind, role, far=level == FAR or self._faded)
                for path in _paths(nerves, kind, role, [level]):
                    yield Dab(path, colour)

    def _through(self, nerves: list[Structure], covered: list[int], *, deep: bool) -> Iterator[Dab]:
        """Nerves as they shine through what lies over them: in one go, so that joints are not darker."""
        for levels, opacity in (([0], BENEATH if deep else THROUGH), ([1, 2], THROUGH)):
            for kind in (DrawnKind.NEIGHBOUR, DrawnKind.NERVE):
                together = QPainterPath()
                together.setFillRule(Qt.FillRule.WindingFill)
                for path in _paths(
                    nerves, kind, PieceRole.NERVE, [each for each in levels if each in covered]
                ):
                    together.addPath(path)
                if not together.isEmpty():
                    yield Dab(
                        together, self._palette.ribbon(kind, PieceRole.NERVE, far=False), opacity=opacity
                    )


def _paths(
    nerves: Iterable[Structure], kind: DrawnKind, role: PieceRole, levels: Collection[int]
) -> Iterator[QPainterPath]:
    for nerve in nerves:
        if nerve.kind is kind:
            yield from (part.path for part in nerve.parts if part.role is role and part.level in levels)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _damaged(name: str) -> AssetError:
    return AssetError(
        f"The picture of what lies under the skin ({name}) is missing, damaged or of another version; "
        "install Nerveline again. Your clients' visits are kept elsewhere and are safe."
    )


def read_structures(folder: Path, body: Body, view: View) -> Iterator[Structure]:
    """The structures of `folder`/<body>-<view>.paths, read one by one.

    Raises AssetError before the first one when the file is missing or damaged.
    """
    file = folder / f"{body}-{view}.paths"
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _damaged(file.name) from error
    head = len(MAGIC) + 4
    check = int.from_bytes(content[len(MAGIC) : head], "big")
    if not content.startswith(MAGIC) or zlib.crc32(content[head:]) != check:
        raise _damaged(file.name)
    yield from _read(QByteArray(zlib.decompress(content[head:])))


def _read(content: QByteArray) -> Iterator[Structure]:
    stream = as_table(QDataStream(content))
    for _ in range(stream.readInt32()):
        name, side, kind, layer = (stream.readQString() for _ in range(4))
        depth = stream.readFloat()
        parts = tuple(_part(stream) for _ in range(stream.readInt32()))
        yield Structure(name, Side(side), DrawnKind(kind), BodyLayer(layer), depth, parts)


def _part(stream: QDataStream) -> StructurePart:
    role, step, level, width = (
        stream.readQString(),
        stream.readInt32(),
        stream.readInt32(),
        stream.readFloat(),
    )
    path = QPainterPath()
    stream >> path
    return StructurePart(PieceRole(role), step, width, level, path)
