"""A numeral says how strong a mark is where the view shows the mark, and never hides another."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtCore import QPointF

from app.canvas.camera import Camera
from app.canvas.marks.numerals import RADIUS
from models.body.view import View
from models.drawing.drawing import Change
from models.drawing.stroke import Fill, Mark, Sensation
from tests.app.canvas.easel import Easel


def test_a_numeral_says_the_intensity_beside_its_small_mark_and_leads_to_it(easel: Easel) -> None:
    mark = easel.lay((585, 960), (588, 1060), intensity=7)
    (badge,) = easel.canvas.badges
    assert badge.mark == mark
    x, y = easel.canvas.lens.to_body(badge.anchor)
    assert 575 < x < 600
    assert 955 < y < 1065
    inked = easel.inked()
    assert all((badge.at - QPointF(*spot)).manhattanLength() > RADIUS for spot in inked)
    picture = easel.picture()
    assert picture.pixelColor((badge.at + QPointF(RADIUS - 4, 0)).toPoint()).lightness() > 230
    between = badge.anchor + (badge.at - badge.anchor) * 0.5
    assert picture.pixelColor(between.toPoint()).lightness() < 150  # the line


def test_a_numeral_stands_on_a_broad_mark(easel: Easel) -> None:
    easel.canvas.camera = Camera(585, 840, 4)
    easel.lay((585, 800), (585, 880), width=90, intensity=7)
    (badge,) = easel.canvas.badges
    assert badge.at == badge.anchor


@pytest.mark.parametrize(
    ("region", "numerals"),
    [("ankle_outer_r", 0), ("neck_back_r", 0), ("flank_r", 1), ("thigh_inner_lower_r", 1)],
)
def test_a_mark_of_which_a_view_shows_hardly_more_than_its_edge_has_no_numeral_there(
    easel: Easel, region: str, numerals: int
) -> None:
    """From the front 4 % of the outer ankle and 2 % of the nape are seen, but 14 % of the flank."""
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    assert easel.session.make(Change(added=(mark, Fill(uuid4(), mark.id, 0, region))))
    easel.look_at(View.FRONT)
    easel.settle()
    assert len(easel.canvas.badges) == numerals


def test_numerals_never_hide_each_other(easel: Easel) -> None:
    for n in range(8):
        easel.lay((585 + n, 1000), (587 + n, 1004), sensation=list(Sensation)[n % 7], intensity=n)
    badges = easel.canvas.badges
    assert len(badges) == 8
    for n, one in enumerate(badges):
        for other in badges[:n]:
            away = one.at - other.at
            assert (away.x() ** 2 + away.y() ** 2) ** 0.5 >= 2 * RADIUS
