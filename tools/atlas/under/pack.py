"""From drawn structures to what is kept of them: a pack for the program, and groups of the SVG."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, Qt
from PySide6.QtGui import QPainterPath

from app.canvas.figure import as_table
from app.canvas.under_skin.palette import LIGHT_UNDER
from app.canvas.under_skin.structures import MAGIC, RIM
from models.body.layer import DRAWN_LAYERS, FAR, DrawnKind, PieceRole
from models.body.view import Side
from tools.atlas.svg import numbers
from tools.atlas.under.curves import curve
from tools.atlas.under.drawn import Drawn, Piece

Grid = npt.NDArray[np.int64]

TOLERANCE = {
    PieceRole.FIBRES: 1.2,
    PieceRole.SHADE: 0.7,
    PieceRole.TENDON: 0.5,
    PieceRole.EDGE: 0.3,
    PieceRole.NERVE: 0.3,
    PieceRole.SHEEN: 0.3,
}
FINE_TOLERANCE = 0.4  # mm; of all other roles
BONE_TONE = 1.0  # mm; of the tones of bones, whose borders are soft
TENTHS = 1  # decimals of a millimetre that are kept


@dataclass(frozen=True)
class Inked:
    """A structure with its pieces as curves on a grid of tenths of a millimetre."""

    drawn: Drawn
    curves: tuple[tuple[Piece, tuple[Grid, ...]], ...]
    """Of each piece its curves: cubic pieces of shape (n, 4, 2)."""


def inked(drawn: Drawn) -> Inked:
    """The structure with smooth curves through its traced points."""
    bone = drawn.kind is DrawnKind.BONE
    return Inked(drawn, tuple((piece, tuple(_curves(piece, bone=bone))) for piece in drawn.pieces))


def _curves(piece: Piece, *, bone: bool) -> Iterator[Grid]:
    tolerance = (
        BONE_TONE if bone and piece.role is PieceRole.SHADE else TOLERANCE.get(piece.role, FINE_TOLERANCE)
    )
    for line in piece.lines:
        if len(line) > 2 or not piece.closed:
            yield np.rint(curve(line, tolerance, closed=piece.closed) * 10**TENTHS).astype(np.int64)


def packed(structures: Iterable[Inked]) -> bytes:
    """The bytes of a pack, as `app.canvas.under_skin.structures` reads them."""
    content = QByteArray()
    stream = as_table(QDataStream(content, QIODevice.OpenModeFlag.WriteOnly))
    all_of_them = list(structures)
    stream.writeInt32(len(all_of_them))
    for each in all_of_them:
        drawn = each.drawn
        for word in (drawn.id, drawn.side, drawn.kind, drawn.layer):
            stream.writeQString(str(word))
        stream.writeFloat(round(drawn.depth, 2))
        stream.writeInt32(len(each.curves))
        for piece, curves in each.curves:
            stream.writeQString(str(piece.role))
            stream.writeInt32(piece.step)
            stream.writeInt32(piece.level)
            stream.writeFloat(piece.width)
            stream << _painter_path(curves, piece.closed)
    compressed = zlib.compress(content.data(), 9)
    return MAGIC + zlib.crc32(compressed).to_bytes(4, "big") + compressed


def _painter_path(curves: tuple[Grid, ...], closed: bool) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for each in curves:
        points = (each / 10**TENTHS).tolist()
        path.moveTo(*points[0][0])
        for _, (ax, ay), (bx, by), (x, y) in points:
            path.cubicTo(ax, ay, bx, by, x, y)
        if closed:
            path.closeSubpath()
    return path


GROUPS = {
    "bones": (DrawnKind.BONE,),
    "muscles": (DrawnKind.MUSCLE, DrawnKind.FASCIA),
    "nerves": (DrawnKind.NEIGHBOUR, DrawnKind.NERVE),
}


def with_groups(svg: str, structures: Iterable[Inked], titles: dict[str, str]) -> str:
    """The SVG of a figure with these structures in the groups of GROUPS, hidden until wanted."""
    all_of_them = list(structures)
    bare = re.sub(r'<g id="(?:bones|muscles|nerves)".*?\n</g>\n', "", svg, flags=re.DOTALL)
    lines = [
        line
        for name, kinds in GROUPS.items()
        for line in _group(name, [each for each in all_of_them if each.drawn.kind in kinds], titles)
    ]
    at = bare.index('<g id="sides"')
    return bare[:at] + "".join(f"{line}\n" for line in lines) + bare[at:]


def _group(name: str, structures: list[Inked], titles: dict[str, str]) -> Iterator[str]:
    """In painting order; of nerves all edges before all bodies, so that branches join their trunk.

    The group is measured in tenths of a millimetre: whole numbers make the file a sixth smaller.
    """
    yield f'<g id="{name}" transform="scale({10**-TENTHS:g})" fill-rule="evenodd" visibility="hidden">'
    if name == "bones":
        for each in structures:
            yield from _bone(each, titles)
    elif name == "muscles":
        for each in sorted(structures, key=lambda each: DRAWN_LAYERS.index(each.drawn.layer)):
            yield from _muscle(each, titles)
    else:
        order = sorted(
            structures, key=lambda each: (DRAWN_LAYERS.index(each.drawn.layer), -round(each.drawn.depth, 2))
        )
        for each in order:
            yield from _named(each, PieceRole.EDGE, titles)
        for role in (PieceRole.NERVE, PieceRole.SHEEN):
            for each in order:
                yield from (_path(each, piece, curves) for piece, curves in each.curves if piece.role is role)
    yield "</g>"


def _muscle(each: Inked, titles: dict[str, str]) -> Iterator[str]:
    yield from _named(each, PieceRole.OUTLINE, titles)
    yield from (
        _path(each, piece, curves) for piece, curves in each.curves if piece.role is not PieceRole.OUTLINE
    )


def _bone(each: Inked, titles: dict[str, str]) -> Iterator[str]:
    """Solid by solid, each over those behind it; what lies over deep muscles as well is there already."""
    silhouettes = _named(each, PieceRole.OUTLINE, titles)
    for piece, curves in each.curves:
        if piece.level == 0:
            yield next(silhouettes) if piece.role is PieceRole.OUTLINE else _path(each, piece, curves)


def _named(each: Inked, role: PieceRole, titles: dict[str, str]) -> Iterator[str]:
    """The silhouette carries the id, the layer and, for people, the name with its side."""
    drawn = each.drawn
    found = [(piece, curves) for piece, curves in each.curves if piece.role is role and piece.closed]
    kind = "bone_" if drawn.kind is DrawnKind.BONE else ""  # regions are called sacrum and coccyx too
    name = f"{kind}{drawn.id}_{drawn.side[0]}"
    side = "" if drawn.side is Side.MIDLINE else f", {drawn.side.name}"
    title = f"<title>{escape(f'{titles[drawn.id]}{side}')}</title>"
    for number, (piece, curves) in enumerate(found):
        id_ = name if number == 0 else f"{name}.{number + 1}"
        word = str(drawn.layer).removeprefix("muscles-")
        opening = f'<path id={quoteattr(id_)} data-layer="{word}"'
        yield f'{opening}{_look(each, piece)} d="{_data(curves, piece.closed)}">{title}</path>'


def _path(each: Inked, piece: Piece, curves: tuple[Grid, ...]) -> str:
    return f'<path{_look(each, piece)} d="{_data(curves, piece.closed)}"/>'


def _look(each: Inked, piece: Piece) -> str:
    drawn = each.drawn
    if drawn.kind in GROUPS["nerves"]:
        return f' fill="{LIGHT_UNDER.ribbon(drawn.kind, piece.role, far=piece.level == FAR).name().upper()}"'
    colour = LIGHT_UNDER.area(drawn.layer, drawn.kind, piece.role, piece.step, far=piece.level == FAR)
    ink = colour.name().upper()
    match piece.role:
        case PieceRole.FIBRES:
            return f' fill="none" stroke="{ink}" stroke-width="{piece.width * 10**TENTHS:g}"'
        case PieceRole.OUTLINE:
            return f' fill="{ink}" stroke="{ink}" stroke-width="{2 * RIM * 10**TENTHS:g}"'
        case _:
            return f' fill="{ink}"'


def _data(curves: tuple[Grid, ...], closed: bool) -> str:
    return "".join(_curve(each, closed) for each in curves)


def _curve(pieces: Grid, closed: bool) -> str:
    steps = pieces[:, 1:] - pieces[:, :1]
    start = numbers(pieces[0, 0].tolist(), 0)
    return f"M{start}c{numbers(steps.ravel().tolist(), 0)}{'z' if closed else ''}"
