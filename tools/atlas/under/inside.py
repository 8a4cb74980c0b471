"""Keeping what is drawn within the drawn body: what of a bone would stick out of its outline is cut off, and
where a view shows one foot alone all that runs on beyond it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import shapely

from app.canvas.figure import BodyFigure
from tools.atlas.under.drawn import Drawn, DrawnKind, Piece

Points = npt.NDArray[np.float64]

RIM = 1.0  # mm between a bone and the outline of the body
SHORTEST = 3.0  # mm; shorter bits of a line are left out
CRUMB = 2.0  # mm²; smaller bits that the cut leaves are left out


def silhouette(figure: BodyFigure) -> shapely.Geometry:
    """The room for bones within the outline of a drawn body, in the view's millimetres."""
    rings = [[point.toTuple() for point in ring.toList()] for ring in figure.outline.toSubpathPolygons()]
    return shapely.buffer(_area(np.array(ring) for ring in rings if len(ring) > 3), -RIM)


def kept_inside(drawn: Drawn, room: shapely.Geometry, *, all_of_it: bool = False) -> Drawn:
    """The structure without what would stick out; muscles and nerves stay as they are unless `all_of_it`."""
    if drawn.kind is not DrawnKind.BONE and not all_of_it:
        return drawn
    shapely.prepare(room)
    pieces = (_cut(piece, room) for piece in drawn.pieces)
    return replace(drawn, pieces=tuple(piece for piece in pieces if piece.lines))


def _cut(piece: Piece, room: shapely.Geometry) -> Piece:
    if not piece.closed:
        return replace(piece, lines=_cut_lines(piece.lines, room))
    if all(shapely.covers(room, shapely.LinearRing(ring)) for ring in piece.lines):
        return piece
    parts = [
        part
        for part in shapely.get_parts(shapely.intersection(_area(piece.lines), room))
        if part.geom_type == "Polygon" and part.area > CRUMB
    ]
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return replace(piece, lines=tuple(np.asarray(ring.coords)[:-1] for ring in rings))


def _cut_lines(lines: Iterable[Points], room: shapely.Geometry) -> tuple[Points, ...]:
    inside = (shapely.intersection(shapely.LineString(line), room) for line in lines)
    parts = [part for whole in inside for part in shapely.get_parts(whole)]
    return tuple(np.asarray(part.coords) for part in parts if part.length > SHORTEST)


def _area(rings: Iterable[Points]) -> shapely.Geometry:
    """What rings enclose, where one within another is a hole."""
    whole: shapely.Geometry = shapely.Polygon()
    for ring in rings:
        whole = shapely.symmetric_difference(whole, shapely.make_valid(shapely.Polygon(ring)))
    return whole
