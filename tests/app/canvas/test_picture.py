"""The picture means what it shows: ink on the right skin of the right side, in every view and body."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.camera import Camera
from app.canvas.marks import patterns
from app.canvas.marks.patterns import CHANGES, SENSATIONS, ChangeKind, InkPattern
from app.canvas.side_words import sides
from app.style.theme import DARK, LIGHT
from models.body.view import Body, View
from models.drawing.drawing import Change
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from tests.app.canvas.easel import Easel, apart, changed, differs

INNER_THIGH = [(512.0, 960.0), (516.0, 1060.0)]


def spots(easel: Easel) -> list[tuple[float, float]]:
    """Where ink lies, in body millimetres."""
    return [easel.canvas.lens.to_body(QPointF(x + 0.5, y + 0.5)) for x, y in easel.inked()]


def test_ink_on_the_inner_right_thigh_never_shows_on_the_left_one(easel: Easel) -> None:
    easel.canvas.camera = Camera(510, 1000, 4)
    easel.lay(*INNER_THIGH, width=30)
    assert len(spots(easel)) > 500
    part_at = easel.canvas.scene.projection.part_at  # type: ignore[union-attr]
    right = part_at(585, 1000)
    assert right != part_at(415, 1000)
    left = [spot for spot in spots(easel) if part_at(*spot) == part_at(415, 1000)]
    assert left == []


def test_ink_never_shows_beside_the_body(easel: Easel) -> None:
    easel.lay((585, 960), (680, 1000), (585, 1040), width=30)  # out over the edge of the thigh
    outline = easel.canvas.scene.figure.outline
    edge = 1.5 / easel.canvas.lens.scale
    for x, y in spots(easel):
        assert outline.intersects(QRectF(x - edge, y - edge, 2 * edge, 2 * edge))


def test_a_front_mark_never_shows_on_the_back(easel: Easel) -> None:
    easel.lay((440, 960), (440, 1060), view=View.FRONT, width=14)
    assert easel.inked() == set()
    assert easel.canvas.badges == ()
    easel.look_at(View.FRONT)
    assert easel.marked((440, 1000))
    assert not easel.marked((560, 1000))


def test_a_mark_made_from_behind_shows_from_the_side(easel: Easel) -> None:
    easel.lay((640, 820), (640, 880), width=30)  # the outer right buttock
    easel.look_at(View.RIGHT)
    assert len(easel.inked()) > 30
    easel.look_at(View.LEFT)
    assert easel.inked() == set()
    easel.look_at(View.FRONT)
    assert easel.canvas.badges == ()


def test_a_mark_shows_on_the_same_skin_of_every_body(easel: Easel) -> None:
    easel.lay((585, 820), (585, 860), width=30)
    cells = easel.session.drawing
    for body in Body:
        easel.look_at(View.BACK, body)
        assert easel.canvas.scene.skin is not None
        marked = easel.canvas.scene.skin.coverage.total(cells)
        shown = easel.canvas.scene.projection.image_of(marked)  # type: ignore[union-attr]
        rows, columns = np.nonzero(shown)
        middle = float(np.median(columns)), float(np.median(rows))
        assert easel.marked(middle)
        assert not easel.marked((1000 - middle[0], middle[1]))


def test_what_is_erased_in_one_view_is_gone_in_the_others(easel: Easel) -> None:
    easel.lay((640, 820), (640, 880), width=30)
    easel.look_at(View.RIGHT)
    before = len(easel.inked())
    easel.look_at(View.BACK)
    projection = easel.canvas.scene.projection
    assert projection is not None
    line = tuple(sample(640, y) for y in range(810, 892, 4))
    eraser = Stroke(
        uuid4(), None, easel.drawing.next_order, Body.FEMALE, View.BACK, 30, (*line, sample(655, 850))
    )
    assert easel.session.make(Change(added=(eraser,)))
    easel.look_at(View.RIGHT)
    assert len(easel.inked()) < before / 4


def test_where_ink_of_one_mark_overlaps_it_is_blended_once(easel: Easel) -> None:
    mark = easel.lay((560, 1000), (610, 1000), width=30, sensation=Sensation.STIFF)
    once = easel.marked_body
    (stroke,) = easel.strokes
    again = replace(stroke, id=uuid4(), order=1)
    assert again.mark == mark.id
    easel.session.make(Change(added=(again,)))
    easel.settle()
    differ = changed(once, easel.marked_body)
    inside = easel.canvas.lens.transform.mapRect(QRectF(560, 990, 50, 20))
    assert not any(inside.contains(QPointF(*spot)) for spot in differ)


def test_a_filled_region_shows_in_each_view_that_has_it(easel: Easel) -> None:
    assert easel.canvas.scene.skin is not None
    region = easel.canvas.scene.skin.atlas.region("thigh_outer_upper_r")
    mark = Mark(uuid4(), Sensation.BURNING, 4)
    easel.session.make(Change(added=(mark, Fill(uuid4(), mark.id, 0, region.id))))
    for view in region.views:
        easel.look_at(view)
        assert len(easel.inked()) > 20, view


@pytest.mark.parametrize("view", list(View))
def test_the_words_name_the_clients_side_wherever_the_picture_shows_it(view: View) -> None:
    words = {said.words: said.at_left for said in sides(view)}
    match view:
        case View.BACK:
            assert words == {"YOUR LEFT": True, "YOUR RIGHT": False}
        case View.FRONT:
            assert words == {"YOUR RIGHT": True, "YOUR LEFT": False}
        case View.LEFT:
            assert list(words) == ["YOUR LEFT side"]
        case View.RIGHT:
            assert list(words) == ["YOUR RIGHT side"]
        case View.SOLE_LEFT:
            assert list(words) == ["YOUR LEFT sole"]
        case View.SOLE_RIGHT:
            assert list(words) == ["YOUR RIGHT sole"]
        case View.FOOT_TOP_LEFT | View.FOOT_INNER_LEFT:
            assert list(words) == ["YOUR LEFT foot"]
        case View.FOOT_TOP_RIGHT | View.FOOT_INNER_RIGHT:
            assert list(words) == ["YOUR RIGHT foot"]


def test_the_words_stay_when_the_picture_is_near(easel: Easel) -> None:
    for zoom in (1, 2, 8):
        easel.canvas.camera = Camera(500, 900, zoom)
        picture = easel.picture()
        box = QRectF(0, 0, 350, 45)
        ink = {
            picture.pixelColor(x, y).lightness() < 90
            for x in range(int(box.width()))
            for y in range(int(box.height()))
        }
        assert True in ink, zoom


def test_the_emphasised_mark_keeps_its_strength_while_others_fade(easel: Easel) -> None:
    strong = easel.lay((585, 960), (585, 1060), sensation=Sensation.STIFF)
    easel.lay((415, 960), (415, 1060), sensation=Sensation.STIFF)
    before = easel.marked_body
    easel.show(emphasised=strong.id)
    differ = changed(before, easel.marked_body)
    assert differ
    assert all(easel.canvas.lens.to_body(QPointF(*spot))[0] < 500 for spot in differ)


def test_change_shows_each_kind_in_its_own_look(easel: Easel) -> None:
    assert easel.canvas.scene.skin is not None
    atlas = easel.canvas.scene.skin.atlas
    lost, kept, gained = (atlas.cells_of(f"thigh_back_{part}_outer_r") for part in ("upper", "mid", "lower"))
    looks = {ChangeKind.ONLY_NOW: gained, ChangeKind.ONLY_THEN: lost, ChangeKind.BOTH: kept}
    easel.show(change=looks)
    easel.settle()
    picture = easel.picture()
    assert easel.canvas.badges == ()
    projection = easel.canvas.scene.projection
    assert projection is not None
    filled = {kind: look for kind, look in CHANGES.items() if not look.hollow}
    for cells, kind in ((lost, ChangeKind.ONLY_THEN), (kept, ChangeKind.BOTH)):
        spot = projection.anchor(cells)
        assert spot is not None
        skin = mean_around(easel.bare_body, easel.at(spot))
        assert nearest(mean_around(picture, easel.at(spot)), filled, skin) is kind


def test_what_is_new_is_an_outline_in_which_the_skin_shows(easel: Easel) -> None:
    """So that it is told from what stayed and what is gone without any colour."""
    assert easel.canvas.scene.skin is not None
    atlas = easel.canvas.scene.skin.atlas
    cells = atlas.cells_of("thigh_back_mid_outer_r")
    easel.show(change={ChangeKind.ONLY_NOW: cells})
    easel.settle()
    projection = easel.canvas.scene.projection
    assert projection is not None
    spot = projection.anchor(cells)
    assert spot is not None
    picture, bare = easel.picture(), easel.bare_body
    inside = easel.at(spot).toPoint()
    assert picture.pixelColor(inside) == bare.pixelColor(inside)
    across = [picture.pixelColor(x, inside.y()) for x in range(picture.width())]
    skin = [bare.pixelColor(x, inside.y()) for x in range(picture.width())]
    darker = [one.lightness() < other.lightness() - 40 for one, other in zip(across, skin, strict=True)]
    assert darker.index(True) < inside.x() < len(darker) - darker[::-1].index(True)


def nearest(colour: QColor, looks: dict[ChangeKind, InkPattern], skin: QColor) -> ChangeKind:
    """The look that, laid on this skin, comes nearest to a colour."""
    return min(looks, key=lambda kind: apart(colour, laid_on(skin, looks[kind])))


def laid_on(skin: QColor, look: InkPattern) -> QColor:
    tiled = QImage(72, 72, QImage.Format.Format_RGB32)
    painter = QPainter(tiled)
    patterns.paint_swatch(painter, look, QSizeF(72, 72))
    painter.end()
    mean = mean_around(tiled, QPointF(36, 36), reach=24)
    return QColor(
        *(
            round(patterns.STRENGTH * of(mean) + (1 - patterns.STRENGTH) * of(skin))
            for of in (QColor.red, QColor.green, QColor.blue)
        )
    )


def mean_around(picture: QImage, at: QPointF, reach: int = 4) -> QColor:
    steps = range(-reach, reach + 1)
    around = [picture.pixelColor(int(at.x()) + x, int(at.y()) + y) for x in steps for y in steps]
    red, green = (sum(map(channel, around)) // len(around) for channel in (QColor.red, QColor.green))
    return QColor(red, green, sum(map(QColor.blue, around)) // len(around))


def test_the_seven_patterns_are_told_apart_in_grey() -> None:
    greys = {}
    for sensation, look in SENSATIONS.items():
        tiled = QImage(72, 72, QImage.Format.Format_RGB32)
        painter = QPainter(tiled)
        patterns.paint_swatch(painter, look, QSizeF(72, 72))
        painter.end()
        grey = tiled.convertToFormat(QImage.Format.Format_Grayscale8)
        rows = [[grey.pixelColor(x, y).value() for x in range(8, 64)] for y in range(8, 64)]
        greys[sensation] = np.array(rows, dtype=float)
    names = list(greys)
    for n, one in enumerate(names):
        for other in names[:n]:
            assert np.abs(greys[one] - greys[other]).mean() > 12, (one, other)


def test_marks_are_as_plain_on_the_dark_body(easel: Easel) -> None:
    easel.show(palette=DARK)
    easel.lay((585, 960), (588, 1060))
    assert easel.marked((586, 1040))


def test_turning_the_body_keeps_the_marks_in_sight(easel: Easel) -> None:
    easel.lay((585, 960), (588, 1060))
    easel.canvas.show_picture(replace(easel.canvas.picture, body=Body.MALE))
    assert easel.canvas.fade.running
    easel.settle()
    assert len(easel.inked()) > 100


def test_a_window_made_larger_shows_paper_around_the_body_at_once(easel: Easel) -> None:
    easel.settle()
    easel.canvas.resize(easel.canvas.size() * 1.5)
    at_once = easel.canvas.grab().toImage()
    paper = QColor(LIGHT.paper)
    for x in (4, at_once.width() - 4):
        assert not differs(at_once.pixelColor(x, at_once.height() - 4), paper)
