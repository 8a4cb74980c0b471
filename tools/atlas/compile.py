"""From the SVG of a figure to the table that the program reads at once."""

from __future__ import annotations

import io
import zlib

import svgelements
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, Qt
from PySide6.QtGui import QPainterPath

from app.canvas.figure import MAGIC, as_table


def compiled(svg: str) -> bytes:
    """The table of an SVG as `svg.svg` writes it: shapes of the group `figure`, then those of `regions`."""
    document = svgelements.SVG.parse(io.StringIO(svg), reify=False)
    content = QByteArray()
    stream = as_table(QDataStream(content, QIODevice.OpenModeFlag.WriteOnly))
    for group in ("figure", "regions"):
        paths = paths_of(document, group)
        stream.writeInt32(len(paths))
        for path in paths:
            _write(stream, path)
    packed = zlib.compress(content.data(), 9)
    return MAGIC + zlib.crc32(packed).to_bytes(4, "big") + packed


def paths_of(document: svgelements.SVG, group: str) -> list[svgelements.Path]:
    """The paths of the group with this id."""
    return [
        element
        for part in document.select(lambda part: isinstance(part, svgelements.Group) and part.id == group)
        for element in part
        if isinstance(element, svgelements.Path)
    ]


def _write(stream: QDataStream, path: svgelements.Path) -> None:
    stream.writeQString(path.id)
    stream << painter_path(path)


def painter_path(path: svgelements.Path) -> QPainterPath:
    """A path of the table as Qt paints it."""
    drawn = QPainterPath()
    even_odd = path.values.get("fill-rule") == "evenodd"
    drawn.setFillRule(Qt.FillRule.OddEvenFill if even_odd else Qt.FillRule.WindingFill)
    for part in path.segments():
        match part:
            case svgelements.Move():
                drawn.moveTo(part.end.x, part.end.y)
            case svgelements.Line():
                drawn.lineTo(part.end.x, part.end.y)
            case svgelements.CubicBezier():
                drawn.cubicTo(
                    part.control1.x, part.control1.y, part.control2.x, part.control2.y, part.end.x, part.end.y
                )
            case svgelements.Close():
                drawn.closeSubpath()
            case _:
                raise ValueError(f"a figure has no {type(part).__name__}")
    return drawn
