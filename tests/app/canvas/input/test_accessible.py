"""A screen reader finds every region of the shown view, hears whether it is marked, and can toggle it."""

from __future__ import annotations

from typing import cast

from PySide6.QtGui import QAccessible

from app.canvas.input.accessible import CanvasInterface, RegionChild
from app.words.own import listed_region
from models.body.view import View
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from tests.app.canvas.easel import Easel


def reader(easel: Easel) -> CanvasInterface:
    return cast(CanvasInterface, QAccessible.queryAccessibleInterface(easel.canvas))


def child_named(easel: Easel, region: str) -> RegionChild:
    index = [shown.id for shown in easel.canvas.scene.regions].index(region)
    return cast(RegionChild, reader(easel).child(index))


def test_every_region_of_the_view_is_a_child_in_the_clients_words(easel: Easel) -> None:
    for view in (View.BACK, View.SOLE_LEFT):
        easel.look_at(view)
        shown = easel.canvas.scene.regions
        assert reader(easel).childCount() == len(shown) > 0
        for index, region in enumerate(shown):
            child = reader(easel).child(index)
            assert child is not None
            assert child.text(QAccessible.Text.Name) == listed_region(region.id)
            assert reader(easel).indexOfChild(child) == index


def test_the_canvas_says_what_it_shows(easel: Easel) -> None:
    assert reader(easel).text(QAccessible.Text.Name) == "Body map. Seen from behind, female figure"


def test_a_region_is_toggled_without_a_pointer_and_says_so(easel: Easel) -> None:
    child = child_named(easel, "buttock_center_r")
    toggle = child.actionInterface()
    assert not child.state().checked
    toggle.doAction(toggle.toggleAction())
    assert easel.drawing.fill_of("buttock_center_r") is not None
    assert child.state().checked
    assert child.state().focused
    assert child.text(QAccessible.Text.Value) == "marked"
    toggle.doAction(toggle.toggleAction())
    assert easel.drawing == Drawing()
    assert not child.state().checked


def test_a_region_counts_as_marked_when_a_tenth_of_it_is_drawn_on(easel: Easel) -> None:
    region = easel.canvas.scene.projection.region_at(585, 840)  # type: ignore[union-attr]
    assert region is not None
    easel.lay((575, 835), (600, 850), width=30)
    assert child_named(easel, region.id).state().checked


def test_the_region_under_a_point_is_found(easel: Easel) -> None:
    at = easel.canvas.mapToGlobal(easel.at((585, 840)).toPoint())
    child = reader(easel).childAt(at.x(), at.y())
    region = easel.canvas.scene.projection.region_at(585, 840)  # type: ignore[union-attr]
    assert child is not None
    assert region is not None
    assert child.text(QAccessible.Text.Name) == listed_region(region.id)


def test_what_is_marked_is_told_by_the_rule_by_which_visits_are_compared(easel: Easel) -> None:
    """Also a dot in a large region, and not what was filled and rubbed out again."""
    easel.lay((585, 840), (586, 841), width=6)
    skin = easel.canvas.scene.skin
    assert skin is not None
    counted = Places(skin.atlas).marked(easel.drawing, skin.coverage.marks(easel.drawing))
    assert counted
    for region in easel.canvas.scene.regions:
        assert child_named(easel, region.id).state().checked == (region.id in counted)
