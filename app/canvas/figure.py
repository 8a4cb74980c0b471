"""A drawn body in one view, read from its compiled table and painted in the colours of the theme."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol, Self

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette

from models.body.view import Body, View
from models.drawing.stroke import ATLAS, Fill
from models.errors import AssetError

MAGIC = b"NVFIG1\r\n"
_HEAD = len(MAGIC) + 4
"""Bytes before the packed table: its name, and a CRC-32 of what follows."""
TONES = 22
EVENNESS = 0.8  # below 1 the lighter tones lie closer together, where broad calm skin would show their steps
OUTLINE, LINE = "outline", "line"


class FigurePalette(NamedTuple):
    """What the palette keys of a figure look like in one theme."""

    tones: tuple[QColor, ...]
    """From the deepest shade to the lightest skin."""
    outline: QColor
    line: QColor

    @classmethod
    def between(cls, anchors: dict[float, str], outline: str, line: str) -> Self:
        """A palette whose tones run through `anchors`: colours at places from 0, darkest, to 1, lightest."""
        tones = tuple(_blended(anchors, (step / (TONES - 1)) ** EVENNESS) for step in range(TONES))
        return cls(tones, QColor(outline), QColor(line))

    def colour(self, key: str) -> QColor:
        """The colour of `outline`, `line` or `tone0` … `tone21`; or a colour of its own: #FFC4AC98."""
        if key.startswith("#"):
            return QColor(key)
        match key:
            case "outline":
                return self.outline
            case "line":
                return self.line
            case _:
                return self.tones[int(key.removeprefix("tone"))]


def _blended(anchors: dict[float, str], place: float) -> QColor:
    below = max(at for at in anchors if at <= place)
    above = min(at for at in anchors if at >= place)
    share = (place - below) / (above - below) if above > below else 0.0
    dark, light = QColor(anchors[below]), QColor(anchors[above])
    return QColor(
        round(dark.red() + share * (light.red() - dark.red())),
        round(dark.green() + share * (light.green() - dark.green())),
        round(dark.blue() + share * (light.blue() - dark.blue())),
    )


LIGHT_FIGURE = FigurePalette.between(
    {0.0: "#765F4F", 0.2: "#9E8571", 0.45: "#C4AC98", 0.7: "#DECBBA", 1.0: "#F1E6DB"},
    outline="#86705F",
    line="#7A6557",
)
DARK_FIGURE = FigurePalette.between(
    {0.0: "#3B3531", 0.2: "#5A5049", 0.45: "#80746B", 0.7: "#A29488", 1.0: "#C2B5A9"},
    outline="#7A6F67",
    line="#2B2623",
)


class Shape(NamedTuple):
    """An area of one colour."""

    key: str
    path: QPainterPath


Former = Callable[[str], Mapping[str, QPainterPath]]


def no_former(_: str) -> Mapping[str, QPainterPath]:
    """Outlines of an earlier atlas where none are kept: what was filled then shows by its skin."""
    return {}


class BodyFigure:
    """One body in one view, in body millimetres; loaded once, never changed."""

    def __init__(
        self, shapes: tuple[Shape, ...], regions: dict[str, QPainterPath], former: Former = no_former
    ) -> None:
        self.shapes = shapes
        """Palette keys and areas, in painting order."""
        self.regions = regions
        """Outline of each region that the view shows, by id."""
        self.former = former
        """The outlines of regions on an earlier atlas, by its version: only ink that was laid on it asks."""
        self._former: dict[str, Mapping[str, QPainterPath]] = {}

    @classmethod
    def load(cls, folder: Path, body: Body, view: View) -> BodyFigure:
        """Read `folder`/<body>-<view>.paths; raises AssetError when it is missing or damaged."""
        file = folder / f"{body}-{view}.paths"
        try:
            content = file.read_bytes()
        except OSError as error:
            raise AssetError(
                f"The picture of the {body} body ({file.name}) cannot be read; install Nerveline again. "
                "Your clients' visits are kept elsewhere and are safe."
            ) from error
        if not _is_whole(content):
            raise AssetError(
                f"The picture of the {body} body ({file.name}) is damaged or of another version; "
                "install Nerveline again. Your clients' visits are kept elsewhere and are safe."
            )
        return from_table(content, partial(_former, folder, file.name))

    def filled(self, fill: Fill) -> QPainterPath | None:
        """The outline of a filled region as it was when it was filled; None where this view shows none."""
        if fill.atlas == ATLAS:
            return self.regions.get(fill.region)
        if fill.atlas not in self._former:
            self._former[fill.atlas] = self.former(fill.atlas)
        return self._former[fill.atlas].get(fill.region)

    @property
    def outline(self) -> QPainterPath:
        """The silhouette of the whole body."""
        return self.shapes[0].path

    def paint(self, painter: QPainter, palette: FigurePalette, part: slice = slice(None)) -> None:
        """Paint the body, or part of its shapes; one unit of the painter's coordinates is a millimetre."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key, path in self.shapes[part]:
            painter.fillPath(path, solid(palette.colour(key)))
        painter.restore()


class FigureSource(Protocol):
    """Where the drawn bodies come from."""

    def of(self, body: Body, view: View) -> BodyFigure: ...


def from_table(content: bytes, former: Former = no_former) -> BodyFigure:
    """The figure in the bytes of a table that is known to be whole."""
    return BodyFigure(*_read(QByteArray(zlib.decompress(content[_HEAD:]))), former)


def _former(folder: Path, name: str, atlas: str) -> Mapping[str, QPainterPath]:
    """The outlines of a picture's regions on an earlier atlas; none where its table is missing or damaged."""
    try:
        content = (folder.parent / "former" / atlas / name).read_bytes()
    except OSError:
        return {}
    if not _is_whole(content):
        return {}
    return _read(QByteArray(zlib.decompress(content[_HEAD:])))[1]


def _is_whole(content: bytes) -> bool:
    check = int.from_bytes(content[len(MAGIC) : _HEAD], "big")
    return content.startswith(MAGIC) and zlib.crc32(content[_HEAD:]) == check


def table(shapes: Sequence[Shape], regions: Mapping[str, QPainterPath]) -> bytes:
    """A figure as the bytes of a table: shapes in painting order, then each region's outline by its id."""
    content = QByteArray()
    stream = as_table(QDataStream(content, QIODevice.OpenModeFlag.WriteOnly))
    for rows in (shapes, tuple(regions.items())):
        stream.writeInt32(len(rows))
        for name, path in rows:
            stream.writeQString(name)
            stream << path
    packed = zlib.compress(content.data(), 9)
    return MAGIC + zlib.crc32(packed).to_bytes(4, "big") + packed


def solid(colour: QColor) -> QBrush:
    """A brush of one colour, made without delay at the start of the program.

    WORKAROUND: at the first QBrush(colour), PySide6 builds all enums of the namespace Qt before it looks at
    what it was given, which takes longer than to paint the body (its lazy types came with PYSIDE-2404). A
    brush that Qt makes itself, of a palette's colour, does not.
    """
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.window()


def as_table(stream: QDataStream) -> QDataStream:
    """The stream set to how tables are written and read: fixed version, four bytes a number."""
    stream.setVersion(QDataStream.Version.Qt_6_0)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    return stream


def _read(content: QByteArray) -> tuple[tuple[Shape, ...], dict[str, QPainterPath]]:
    stream = as_table(QDataStream(content))
    shapes = tuple(Shape(*_read_path(stream)) for _ in range(stream.readInt32()))
    regions = dict(_read_path(stream) for _ in range(stream.readInt32()))
    return shapes, regions


def _read_path(stream: QDataStream) -> tuple[str, QPainterPath]:
    name = stream.readQString()
    path = QPainterPath()
    stream >> path
    return name, path
