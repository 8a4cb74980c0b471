"""A drawing looks the same in every program: no clip, no typeface, nothing that a plain reader leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from app.canvas.marks.patterns import SENSATIONS
from app.export.page import Box, Numeral, PageBody, PageLayer, PaperPage, Text
from app.export.shapes import Shapes
from app.export.vector import svg
from models.body.view import Body, View
from models.drawing.stroke import Sensation
from tests.app.export.pages import Desk, filled

SHIN = filled(shin_upper_l=(Sensation.ACHE, 7.0))
BOTH = filled(heel_sole_l=(Sensation.NUMB, 7.0), buttock_center_r=(Sensation.BURNING, 4.0))


def elements(page: PaperPage, desk: Desk) -> list[Element]:
    return list(fromstring(svg(page, desk.figures, desk.atlas)).iter())


def kind(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def pages(desk: Desk) -> Iterator[PaperPage]:
    yield desk.page(BOTH)
    yield desk.compared(SHIN, BOTH)


def test_a_drawing_holds_nothing_but_plain_shapes_and_what_they_say(desk: Desk) -> None:
    for page in pages(desk):
        found = elements(page, desk)
        assert {kind(each) for each in found} <= {
            *("svg", "title", "desc", "defs", "pattern", "g"),
            *("path", "rect", "line", "polyline", "circle"),
        }
        names = {name for each in found for name in each.attrib}
        assert not any(
            "href" in name or "clip" in name or "font" in name or name == "style" for name in names
        )


def test_the_words_of_every_text_stand_beside_its_letters(desk: Desk) -> None:
    for page in pages(desk):
        told = [
            (each.text, list(group))
            for group in elements(page, desk)
            for each in group
            if kind(each) == "desc"
        ]
        words = [item.words for item in page.items if isinstance(item, Text | Numeral)]
        assert [said for said, _ in told] == words
        assert all(any(kind(shape) == "path" and shape.get("d") for shape in group) for _, group in told)


def test_beneath_every_pattern_lies_its_own_colour(desk: Desk) -> None:
    for page in pages(desk):
        shapes = [each for each in elements(page, desk) if each.get("fill")]
        patterned = [pair for pair in pairwise(shapes) if str(pair[1].get("fill")).startswith("url(")]
        assert patterned
        for below, above in patterned:
            assert re.fullmatch("#[0-9A-Fa-f]{6}", str(below.get("fill")))
            assert (below.get("d"), below.get("x"), below.get("y")) == (
                above.get("d"),
                above.get("x"),
                above.get("y"),
            )


def test_the_legend_shows_each_pattern_as_a_shape_cut_to_its_swatch(desk: Desk) -> None:
    """LibreOffice repeats no pattern on so small a shape: its legend was plain."""
    found = elements(desk.page(BOTH), desk)
    swatches = [pair for pair in pairwise(found) if kind(pair[0]) == "rect" and pair[0].get("rx")]
    drawn = {above.get("fill") for _, above in swatches if kind(above) == "path" and above.get("d")}
    assert drawn >= {SENSATIONS[each].drawn for each in (Sensation.NUMB, Sensation.BURNING)}
    for below, above in swatches:
        if kind(above) == "path" and above.get("transform"):
            numbers = [int(each) for each in re.findall(r"M(-?\d+)", str(above.get("d")))]
            left, wide = (float(str(below.get(name))) * 1000 for name in ("x", "width"))
            assert all(left - 1 <= each <= left + wide + 1 for each in numbers)


def test_a_mark_ends_at_the_edge_of_the_body_and_not_beyond(desk: Desk) -> None:
    hands = [region.id for region in desk.atlas.regions if "hand" in region.id or "finger" in region.id]
    drawing = filled(**dict.fromkeys(hands, (Sensation.ACHE, 5.0)))
    shapes, look = Shapes(desk.figures, desk.atlas), SENSATIONS[Sensation.ACHE]
    seen = 0
    for view in (View.BACK, View.FRONT, View.LEFT):
        window = Box(0, 0, view.extent.width, view.extent.height)
        figure = PageBody(window, window, Body.FEMALE, view, ())
        skin = broader(desk.figures.of(Body.FEMALE, view).outline)
        for mark, cells in desk.coverage.marks(drawing).items():
            for layer in (PageLayer(look, cells, drawing, mark, desk.coverage), PageLayer(look, cells)):
                for curve in shapes.of(layer, figure):
                    seen += len(curve)
                    assert all(skin.contains(QPointF(x, y)) for x, y in curve.tolist())
    assert seen > 100


def broader(outline: QPainterPath) -> QPainterPath:
    """The outline and a millimetre around it: edges are traced to half a millimetre."""
    pen = QPainterPathStroker()
    pen.setWidth(2)
    around = pen.createStroke(outline)
    around.addPath(outline)
    around.setFillRule(Qt.FillRule.WindingFill)
    return around
