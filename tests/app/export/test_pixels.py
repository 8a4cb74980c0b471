"""What a page shows is where the client drew it, pixel by pixel, and nowhere else."""

from __future__ import annotations

from uuid import uuid4

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from app.export.contour import closed
from app.export.page import Box, PageBody, PageLayer, PaperPage
from app.export.picture import INCH, picture
from app.export.shapes import Shapes
from app.export.vector import svg
from models.body.cells import Cells
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing
from models.drawing.stroke import Ink, Mark, Sensation, Stroke, sample
from tests.app.export.pages import Desk, filled

DPI = 100.0
DOWN_THE_THIGH = ((580.0, 1000.0), (575.0, 1100.0), (572.0, 1200.0))


def drawn(*points: tuple[float, float], view: View = View.BACK, erased: bool = False) -> Drawing:
    """One medium stroke of ache, and a broad eraser over its lower end where asked for."""
    mark = Mark(uuid4(), Sensation.ACHE, 7)
    ink: list[Ink] = [
        Stroke(uuid4(), mark.id, 0, Body.FEMALE, view, 14, tuple(sample(*point) for point in points))
    ]
    if erased:
        ink.append(Stroke(uuid4(), None, 1, Body.FEMALE, view, 40, (sample(*points[-1]),)))
    return Drawing({mark.id: mark}, tuple(ink))


def shown(page: PaperPage, view: View) -> PageBody:
    return next(item for item in page.items if isinstance(item, PageBody) and item.view is view)


def part(image: QImage, box: Box) -> QImage:
    scale = DPI / INCH
    return image.copy(*(round(side * scale) for side in (box.x, box.y, box.width, box.height)))


def colour(image: QImage, figure: PageBody, x: float, y: float) -> QColor:
    left, top = figure.at(x, y)
    return image.pixelColor(round(left * DPI / INCH), round(top * DPI / INCH))


def test_the_back_is_untouched_by_a_mark_of_the_front(desk: Desk) -> None:
    bare, marked = (desk.page(drawing) for drawing in (Drawing(), filled(shin_upper_l=(Sensation.ACHE, 7.0))))
    images = [picture(page, desk.figures, desk.atlas, DPI) for page in (bare, marked)]
    backs = [part(image, shown(bare, View.BACK).box) for image in images]
    fronts = [part(image, shown(bare, View.FRONT).box) for image in images]
    assert shown(bare, View.BACK).box == shown(marked, View.BACK).box
    assert backs[0] == backs[1]
    assert fronts[0] != fronts[1]


def test_a_stroke_is_coloured_where_it_was_drawn_and_bare_beside(desk: Desk) -> None:
    page = desk.page(drawn(*DOWN_THE_THIGH))
    image, figure = picture(page, desk.figures, desk.atlas, DPI), shown(page, View.BACK)
    bare = picture(desk.page(Drawing()), desk.figures, desk.atlas, DPI)
    for x, y in ((579, 1020), (575, 1100)):
        assert colour(image, figure, x, y).saturation() > 100
        inward = x - 18  # its numeral stands outward
        assert colour(image, figure, inward, y) == colour(
            bare, shown(desk.page(Drawing()), View.BACK), inward, y
        )


@pytest.mark.parametrize("erased", [False, True])
def test_an_outline_keeps_to_its_stroke_and_yields_to_the_eraser(desk: Desk, erased: bool) -> None:
    drawing = drawn(*DOWN_THE_THIGH, erased=erased)
    (mark,) = drawing.marks
    page = desk.page(drawing)
    look = shown(page, View.BACK).layers[0].pattern
    layer = PageLayer(look, desk.coverage.total(drawing), drawing, mark, desk.coverage)
    (curve,) = Shapes(desk.figures, desk.atlas).of(layer, shown(page, View.BACK))
    assert curve[:, 0].min() == pytest.approx(565 if not erased else 566, abs=2)
    assert curve[:, 0].max() == pytest.approx(587, abs=2)
    assert curve[:, 1].min() == pytest.approx(993, abs=2)
    assert curve[:, 1].max() == pytest.approx(1182 if erased else 1207, abs=4)


def test_every_hole_and_island_has_a_closed_outline_of_its_own() -> None:
    field = np.zeros((40, 60), dtype=np.float32)
    field[5:35, 5:35] = 1
    field[15:25, 15:25] = 0
    field[10:30, 45:55] = 1
    curves = list(closed(field))
    assert len(curves) == 3
    widths = sorted(round(float(np.ptp(curve[:, 0]))) for curve in curves)
    assert widths == [10, 10, 30]


def test_touching_corners_do_not_break_an_outline() -> None:
    field = np.zeros((30, 30), dtype=np.float32)
    field[5:15, 5:15] = 1
    field[15:25, 15:25] = 1
    points = np.concatenate(list(closed(field)))
    assert points.min() == pytest.approx(4.5, abs=0.6)
    assert points.max() == pytest.approx(24.5, abs=0.6)


def test_a_page_measures_no_skin_that_the_screens_have_measured(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One truth: what a page shows of a mark is what every screen shows of it."""
    drawing = drawn((585, 960), (585, 1060))
    page = desk.page(drawing)

    def measured(_: Coverage, piece: object) -> Cells:
        raise AssertionError(f"measured again: {piece}")

    monkeypatch.setattr(Coverage, "_measured", measured)
    assert "<path" in svg(page, desk.figures, desk.atlas)
