"""The page of a heat map: bodies coloured by how many maps mark each spot, with its scale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import floor, log10

from app.canvas.marks.patterns import InkPattern
from app.export import parts
from app.export.page import QUIET, Box, PageLayer, PaperPage, Text
from app.export.parts import HEIGHT, INNER, MARGIN
from app.words import heat as words
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.cohort.heat import HeatMap, between
from models.drawing.stroke import Sensation

COLOURS = ("#FDD0A2", "#FDAE6B", "#F16913", "#B30000", "#5C0011")
"""Dark-ended reds, used for strengths and shares alone."""
FOOT = 46.0
"""Millimetres below the bodies."""


def heat_page(
    found: HeatMap, body: Body, views: Sequence[View], atlas: Atlas, sensation: Sensation | None
) -> PaperPage:
    """The page of these counts on one figure."""
    line = words.counted(found.maps, len(found.people), sensation)
    items, top = parts.head(words.title(), line, None)
    steps = shares_of_scale(float(found.share.max(initial=0.0)))
    looks = [InkPattern(colour, colour, colour) for colour in COLOURS]
    pairs = list(pairwise(steps))
    layers = [
        PageLayer(look, between(found, low, high if high < steps[-1] else 2.0))
        for look, (low, high) in zip(looks, pairs, strict=True)
    ]
    rows = _rows(views)
    height = (HEIGHT - top - FOOT - parts.GAP * (len(rows) - 1)) / len(rows)
    y = top + 5
    for row in rows:
        projections = [atlas.projection(body, view) for view in row]
        stand = parts.beside(projections, Box(MARGIN, y, INNER, height))
        for place, projection in zip(stand, projections, strict=True):
            items += parts.add_body(place, projection, layers, {})
        y = max(each.box.bottom for each in stand) + parts.GAP
    y += 2
    legend, y = parts.legend(
        [(words.step(low, high), look) for look, (low, high) in zip(looks, pairs, strict=True)], y
    )
    items += [*legend, Text(MARGIN, y + 5, words.rule(), 3.3, QUIET), *parts.foot(HEIGHT)]
    return PaperPage(parts.WIDTH, HEIGHT, f"{words.title()}: {line}", tuple(items))


def _rows(views: Sequence[View]) -> list[Sequence[View]]:
    """Back and front have a row to themselves, so that the words beside them are whole."""
    both = [view for view in views if view.picture_left is not None]
    return [row for row in (both, [view for view in views if view not in both]) if row]


def shares_of_scale(most: float) -> list[float]:
    """The ends of five equal steps from nothing to a round share at least as large as the largest."""
    if most <= 0:
        return [0.0, 0.01, 0.02, 0.03, 0.04, 0.05]
    unit = 10.0 ** floor(log10(most))
    top = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= most - 1e-12)
    return [top * part / len(COLOURS) for part in range(len(COLOURS) + 1)]
