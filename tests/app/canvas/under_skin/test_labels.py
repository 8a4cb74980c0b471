"""Names stand beside what they name, none on another, on screens of any size."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform
from shapely import LineString, box

from app.canvas.camera import Camera, Lens
from app.canvas.scene import Scene
from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.labels import Label, labels, screen_room
from app.canvas.under_skin.leaders import set_out
from app.canvas.under_skin.shown import Shown
from models.anatomy.reading import read_anatomy
from models.body.layer import DRAWN_LAYERS, BodyLayer
from models.body.view import Body, View
from tests.app.canvas.conftest import Figures

EVERYTHING = Shown(frozenset(BodyLayer), labels=True)
SIZES = [(480, 640), (700, 800), (1600, 1400)]


@pytest.fixture(scope="session")
def inside() -> Inside:
    return Inside(read_anatomy())


NERVE = frozenset({BodyLayer.NERVE, BodyLayer.MUSCLES_DEEP})


def found(
    inside: Inside, figures: Figures, shown: Shown, view: View = View.BACK, size: tuple[int, int] = (700, 800)
) -> tuple[Label, ...]:
    lens = Lens(view, Camera.whole(view), *size)
    scene = Scene(Body.MALE, view, figures.of(Body.MALE, view))
    return labels(inside, scene, shown, inside.name, screen_room(lens.to_screen, QRectF(0, 0, *size)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT, View.LEFT, View.SOLE_RIGHT])
def test_no_name_stands_on_another_or_outside(
    inside: Inside, figures: Figures, qapp: object, view: View, size: tuple[int, int]
) -> None:
    columns = [label for label in found(inside, figures, EVERYTHING, view, size) if label.anchor is not None]
    assert columns
    for one, other in combinations(columns, 2):
        if one.at_left is other.at_left:
            assert not one.box.adjusted(0, 0.01, 0, -0.01).intersects(other.box), (one.text, other.text)
    for label in columns:
        assert QRectF(0, 0, *size).contains(label.box), label.text


def test_every_name_points_to_what_it_names(inside: Inside, figures: Figures, qapp: object) -> None:
    lens = Lens(View.BACK, Camera.whole(View.BACK), 700, 800)
    under = inside.of(Body.MALE, View.BACK)
    named = found(inside, figures, Shown(NERVE, labels=True))
    assert {"piriformis", "sciatic nerve, posterior thigh"} <= {label.text for label in named}
    for label in named:
        assert label.anchor is not None
        x, y = lens.to_body(label.anchor)
        near = [(x + right, y + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        there = [each for spot in near for each in under.at(*spot, frozenset(DRAWN_LAYERS))]
        assert label.text in {inside.name(each.id) for each in there}


def test_each_structure_is_named_once(inside: Inside, figures: Figures, qapp: object) -> None:
    names = [label.text for label in found(inside, figures, EVERYTHING) if label.anchor is not None]
    assert len(names) == len(set(names))


def test_names_are_written_when_they_are_wanted(inside: Inside, figures: Figures, qapp: object) -> None:
    assert found(inside, figures, Shown(NERVE)) == ()
    assert found(inside, figures, Shown(NERVE, labels=True))


@pytest.mark.parametrize(
    ("layer", "words"), [(BodyLayer.DERMATOMES, {"L2", "L3", "L4"}), (BodyLayer.CAUTIONS, {"care", "light"})]
)
def test_tinted_skin_says_what_it_means_without_being_asked(
    inside: Inside, figures: Figures, qapp: object, layer: BodyLayer, words: set[str]
) -> None:
    written = found(inside, figures, Shown(frozenset({layer})), View.FRONT)
    assert words <= {label.text for label in written}
    for one, other in combinations(written, 2):
        assert not one.box.intersects(other.box)


@pytest.mark.parametrize(("left", "right"), [(240.0, 0.0), (0.0, 270.0)])
def test_names_stay_beside_the_body_when_a_card_takes_one_side(
    inside: Inside, figures: Figures, qapp: object, left: float, right: float
) -> None:
    lens = Lens(View.BACK, Camera.whole(View.BACK), 820, 735)
    scene = Scene(Body.FEMALE, View.BACK, figures.of(Body.FEMALE, View.BACK))
    area = QRectF(left, 52, 820 - left - right, 620)
    shown = Shown(frozenset({BodyLayer.MUSCLES_SUPERFICIAL, BodyLayer.NERVE}), labels=True)
    room = screen_room(lens.to_screen, area)
    columns = [each for each in labels(inside, scene, shown, inside.name, room) if each.anchor is not None]
    corner, unit = lens.to_screen(0, 0), lens.to_screen(1, 0).x() - lens.to_screen(0, 0).x()
    body = QTransform(unit, 0, 0, unit, corner.x(), corner.y()).map(scene.figure.outline)
    assert len(columns) >= 12
    for label in columns:
        assert not body.intersects(label.box), label.text
        assert area.contains(label.box), label.text


@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_no_name_lies_over_a_hand_or_any_other_part_of_the_body(
    inside: Inside, figures: Figures, qapp: object, view: View
) -> None:
    lens = Lens(view, Camera.whole(view), 1280, 800)
    outline = figures.of(Body.MALE, view).outline
    corner, unit = lens.to_screen(0, 0), lens.to_screen(1, 0).x() - lens.to_screen(0, 0).x()
    body = QTransform(unit, 0, 0, unit, corner.x(), corner.y()).map(outline)
    columns = [
        each for each in found(inside, figures, EVERYTHING, view, (1280, 800)) if each.anchor is not None
    ]
    assert len(columns) > 30
    for label in columns:
        assert not body.intersects(label.box), label.text


@pytest.mark.parametrize(
    ("view", "shown"),
    [(View.BACK, EVERYTHING), (View.FRONT, EVERYTHING), (View.LEFT, Shown(NERVE, labels=True))],
)
def test_on_a_tablet_no_line_crosses_another_or_a_name(
    inside: Inside, figures: Figures, qapp: object, view: View, shown: Shown
) -> None:
    named = [each for each in found(inside, figures, shown, view, (1280, 800)) if each.anchor is not None]
    lines = [LineString([set_out(each.box, at, each.box.height()).toTuple(), at.toTuple()])
             for each in named if (at := each.anchor) is not None]  # fmt: skip
    names = [box(each.box.left(), each.box.top(), each.box.right(), each.box.bottom()) for each in named]
    assert len(named) > 20
    for one, other in combinations(range(len(named)), 2):
        assert not lines[one].crosses(lines[other]), (named[one].text, named[other].text)
        assert not lines[one].crosses(names[other]), (named[one].text, named[other].text)
        assert not lines[other].crosses(names[one]), (named[one].text, named[other].text)


def test_from_the_side_names_stand_before_and_behind_the_body(
    inside: Inside, figures: Figures, qapp: object
) -> None:
    named = [each for each in found(inside, figures, Shown(NERVE, labels=True), View.LEFT) if each.anchor]
    before = sum(each.at_left for each in named)
    assert abs(2 * before - len(named)) <= 4


def test_a_name_is_written_whole_without_what_stands_in_brackets(inside: Inside) -> None:
    assert inside.name("middle_cluneal") == "middle clunial nn."
    assert inside.name("superior_cluneal") == "superior clunial nn."
