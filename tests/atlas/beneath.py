"""Muscles and nerves as the committed packs draw them, and what a test asks of them."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import shapely
from PySide6.QtGui import QPainterPath
from shapely import Geometry

from app.canvas.figure import BodyFigure
from app.canvas.under_skin.structures import Structure, UnderSkin
from models.body.layer import MUSCLE_LAYERS
from models.body.view import Body, Side, View
from tests.atlas.shapes import ASSETS

Place = npt.NDArray[np.float64]
SPECK = 10.0  # mm²: smaller rings are traces of where two shapes meet
LANDMARKS = json.loads((ASSETS / "atlas" / "landmarks.json").read_text(encoding="utf-8"))


@functools.cache
def under(body: Body, view: View) -> UnderSkin:
    """Everything that lies under the skin in this view."""
    return UnderSkin.load(ASSETS / "atlas" / "under", body, view)


def structure(body: Body, view: View, name: str, side: Side) -> Structure:
    """One structure that the view is sure to show."""
    found = under(body, view).structure(name, side)
    assert found is not None, f"{name} is not in the {view} view"
    return found


@functools.cache
def shape(body: Body, view: View, name: str, side: Side) -> Geometry:
    """The outline of a structure, in the view's millimetres."""
    return area(structure(body, view, name, side).outline)


@functools.cache
def silhouette(body: Body, view: View) -> Geometry:
    """The outline of the drawn body."""
    return area(BodyFigure.load(ASSETS / "atlas" / "figures", body, view).outline)


def area(path: QPainterPath) -> Geometry:
    """What the path encloses: a ring within another is a hole."""
    whole: Geometry = shapely.Polygon()
    for ring in path.toSubpathPolygons():
        if ring.size() > 3:
            corners = [(point.x(), point.y()) for point in ring.toList()]
            whole = whole.symmetric_difference(shapely.Polygon(corners).buffer(0))
    return whole


def mark(body: Body, name: str, side: Side) -> Place:
    """A landmark in body millimetres."""
    return np.array(LANDMARKS[body.value][name][side.value])


def seen(place: Place, view: View) -> shapely.Point:
    """A place of the body in a standing view."""
    x, y, z = place
    across = {View.BACK: -x, View.FRONT: x, View.LEFT: -z, View.RIGHT: z}[view]
    return shapely.Point(500 + across, 1730 - y)


def cover(upper: Geometry, lower: Geometry) -> float:
    """The share of the lower shape that the upper one hides."""
    return float(lower.intersection(upper).area / lower.area)


def pieces(body: Body, view: View) -> Iterator[tuple[str, Geometry]]:
    """Each piece of each muscle that stands by itself in a view, with the muscle's name."""
    for each in under(body, view).structures:
        if each.layer in MUSCLE_LAYERS and each.side is not Side.RIGHT:
            for ring in each.outline.toSubpathPolygons():
                piece = shapely.Polygon([(point.x(), point.y()) for point in ring.toList()])
                if piece.area > SPECK:
                    yield each.id, piece
