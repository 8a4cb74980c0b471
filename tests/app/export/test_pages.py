"""An exported page says whose pain it is only when asked, and where it is always."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QImage

from app.export.page import PageBody, PaperPage, Text
from app.export.painting import Stopped
from app.export.picture import PRINT_DPI, SCREEN_DPI, png
from app.export.print_file import pdf
from app.export.vector import svg
from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from tests.app.export.pages import Desk, filled, stroked

SHIN = filled(shin_upper_l=(Sensation.ACHE, 7.0))
BOTH = filled(shin_upper_l=(Sensation.ACHE, 7.0), buttock_center_r=(Sensation.BURNING, 4.0))


def figures(page: PaperPage) -> dict[View, PageBody]:
    return {item.view: item for item in page.items if isinstance(item, PageBody)}


def texts(page: PaperPage) -> list[str]:
    return [item.words for item in page.items if isinstance(item, Text)]


def test_a_mark_of_the_front_is_not_on_the_back(desk: Desk) -> None:
    shown = figures(desk.page(SHIN))
    assert shown[View.BACK].layers == ()
    assert len(shown[View.FRONT].layers) == 1


def test_each_side_stands_where_the_view_shows_it(desk: Desk) -> None:
    page = desk.page(BOTH)
    for view, at_left in ((View.BACK, "CLIENT'S LEFT"), (View.FRONT, "CLIENT'S RIGHT")):
        box = figures(page)[view].box
        sides = [item for item in page.items if isinstance(item, Text) and item.words.startswith("CLIENT")]
        near = [item for item in sides if box.x - 1 <= item.x <= box.right + 1]
        assert {item.words for item in near} == {"CLIENT'S LEFT", "CLIENT'S RIGHT"}
        assert min(near, key=lambda item: item.x).words == at_left


def test_marks_date_body_and_the_last_word_are_on_the_page(desk: Desk) -> None:
    words = texts(desk.page(BOTH))
    assert "Pain map" in words
    assert "23 Mar 2026 · female figure" in words
    assert "Right buttock, centre: burning, 4/10" in words
    assert {"Ache", "Burning"} <= set(words)
    assert "Numb" not in words
    assert "Pain map drawn by the client. Not a diagnosis." in words
    assert any(re.fullmatch(r"Marked skin: [\d.]+ cm², [\d.]+\u00a0% of the body", line) for line in words)


def test_a_belt_and_a_long_stroke_are_called_as_they_lie(desk: Desk) -> None:
    belt = stroked(View.BACK, (400, 705), (600, 705))
    leg = stroked(View.BACK, (580, 830), (590, 1200), (600, 1690))
    assert "Low back, both sides: ache, 7/10" in texts(desk.page(belt))
    assert "From right buttock down to heel: ache, 7/10" in texts(desk.page(leg))


def test_a_line_drawn_from_the_side_is_shown_from_the_side(desk: Desk) -> None:
    line = stroked(View.RIGHT, *((478, y) for y in range(900, 1220, 20)))
    assert {View.BACK, View.FRONT, View.RIGHT} == set(figures(desk.page(line)))
    assert View.RIGHT in figures(desk.compared(line, Drawing()))


def test_no_name_unless_asked(desk: Desk) -> None:
    assert "Anna Berg" in texts(desk.page(BOTH, "Anna Berg"))
    unnamed = desk.page(BOTH)
    assert "Anna" not in svg(unnamed, desk.figures, desk.atlas)


def test_nothing_lies_outside_the_paper(desk: Desk) -> None:
    many = filled(**{region.id: (Sensation.NUMB, 3.0) for region in desk.atlas.regions[:60]})
    for page in (desk.page(BOTH), desk.page(many), desk.compared(BOTH, many), desk.page(Drawing())):
        for item in page.items:
            if isinstance(item, Text):
                assert 0 < item.x < page.width
                assert 0 < item.y < page.height
            if isinstance(item, PageBody):
                assert item.box.x >= 0
                assert item.box.right <= page.width
                assert item.box.bottom < page.height


def test_a_comparison_shows_then_now_and_change_on_one_body(desk: Desk) -> None:
    page = desk.compared(SHIN, BOTH)
    shown = [item for item in page.items if isinstance(item, PageBody)]
    assert len(shown) == 6
    assert {item.body.value for item in shown} == {"male"}
    assert "Right buttock, centre: – → 4, new" in texts(page)
    assert "Left shin, upper: 7 → 7, still there" in texts(page)


def test_pictures_have_the_promised_size(desk: Desk) -> None:
    page = desk.page(BOTH)
    sizes = [QImage.fromData(png(page, desk.figures, desk.atlas, dpi)) for dpi in (SCREEN_DPI, PRINT_DPI)]
    assert sizes[0].width() == 1600
    assert (sizes[1].width(), sizes[1].height()) == (2480, 3508)
    assert pdf(page, desk.figures, desk.atlas).startswith(b"%PDF")


def test_work_tells_how_far_it_is_and_can_be_stopped(desk: Desk) -> None:
    heard: list[float] = []
    page = desk.page(BOTH)
    png(page, desk.figures, desk.atlas, 50, heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    with pytest.raises(Stopped):
        png(page, desk.figures, desk.atlas, 50, stopped=lambda: True)
