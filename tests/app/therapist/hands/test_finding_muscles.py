"""A therapist finds each muscle of the account three ways: by name, by touch on the body, in the plan."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.therapist.hands.hands_page import HandsPage
from app.therapist.plan.plan_page import PlanPage
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from models.body.layer import BodyLayer
from models.body.view import Side, View
from tests.app.therapist.conftest import House
from tests.app.therapist.visits import new_visit, turned

DEEP, BETWEEN, NEAR = (
    BodyLayer.MUSCLES_DEEP,
    BodyLayer.MUSCLES_INTERMEDIATE,
    BodyLayer.MUSCLES_SUPERFICIAL,
)
ACCOUNT = {
    "piriformis": ("Piriformis", DEEP, View.BACK),
    "obturator_internus": ("Obturator internus", DEEP, View.BACK),
    "gemellus_superior": ("Gemellus superior", DEEP, View.BACK),
    "gemellus_inferior": ("Gemellus inferior", DEEP, View.BACK),
    "quadratus_femoris": ("Quadratus femoris", DEEP, View.BACK),
    "obturator_externus": ("Obturator externus", DEEP, View.FRONT),
    "quadratus_lumborum": ("Quadratus lumborum", DEEP, View.BACK),
    "psoas_major": ("Psoas major", DEEP, View.FRONT),
    "iliacus": ("Iliacus", DEEP, View.FRONT),
    "biceps_femoris_long": ("Biceps femoris, long head", NEAR, View.BACK),
    "semitendinosus": ("Semitendinosus", NEAR, View.BACK),
    "iliotibial_tract": ("Iliotibial tract", NEAR, View.BACK),
    "gastrocnemius_lateral": ("Gastrocnemius, lateral head", NEAR, View.BACK),
    "soleus": ("Soleus", BETWEEN, View.BACK),
}
"""The muscles of the therapist's account: the name in the list, and where on the body each is touched."""


@pytest.fixture
def visit(clinic: House) -> VisitPage:
    return new_visit(clinic, "buttock_center_r", "calf_upper_outer_r")


def touch_on_body(page: HandsPage, muscle: str) -> None:
    """A real press inside the outline of a muscle of the right side, where nothing lies over it."""
    _, layer, view = ACCOUNT[muscle]
    page.layers.segment(layer).click()
    page.views.segment(view).click()
    for leg in (False, True):
        page.parts.segment(leg).click()
        QApplication.processEvents()
        spot = spot_on(page, muscle)
        if spot is not None:
            QTest.mouseClick(page.body, Qt.MouseButton.LeftButton, pos=spot)
            return


def spot_on(page: HandsPage, muscle: str) -> QPoint | None:
    """A spot on the widget at which a press finds this muscle; None where none does."""
    inside, shown = page.body.inside, page.body.picture
    structure = inside.of(shown.body, shown.view).structure(muscle, Side.RIGHT)
    if structure is None:
        return None
    box = structure.outline.boundingRect().intersected(shown.part)
    for across, down in product((0.5, 0.3, 0.7, 0.15, 0.85), repeat=2):
        spot = page.body.spot_of(QPointF(box.x() + across * box.width(), box.y() + down * box.height()))
        if page.body.rect().contains(spot.toPoint()) and page.body.muscle_at(spot) == (muscle, Side.RIGHT):
            return spot.toPoint()
    return None


def test_each_muscle_of_the_account_is_found_by_name_by_touch_and_in_the_plan(visit: VisitPage) -> None:
    page = turned(visit, Page.HANDS, HandsPage)
    for muscle, (name, _, view) in ACCOUNT.items():
        names = [part.text() for part in page.rows[muscle].findChildren(QLabel)]
        assert name in names
        page.rows[muscle].chosen.emit(muscle, Side.RIGHT)
        assert page.card.title.text() == f"{name}, RIGHT"
        assert page.body.picture.muscles == {(muscle, Side.RIGHT)}
        assert page.body.centre((muscle, Side.RIGHT)) is not None
        page.rows["thoracolumbar_fascia"].chosen.emit("thoracolumbar_fascia", Side.LEFT)
        touch_on_body(page, muscle)
        assert page.card.title.text() == f"{name}, RIGHT", muscle
        assert page.body.picture.view is view
    plan = turned(visit, Page.PLAN, PlanPage)
    for muscle in ACCOUNT:
        block = visit.sessions.planning.planner.table.block_of(muscle)
        assert block is not None
        lines = plan.rows[block].toolTip().splitlines()
        (line,) = [each for each in lines if muscle.replace("_", " ") in each.partition(":")[0]]
        assert line.partition(": ")[2]


def test_a_muscle_of_the_leg_that_is_chosen_in_the_list_slides_the_body_to_it(visit: VisitPage) -> None:
    page = turned(visit, Page.HANDS, HandsPage)
    page.rows["soleus"].chosen.emit("soleus", Side.RIGHT)
    assert page.parts.value is True
    page.rows["psoas_major"].chosen.emit("psoas_major", Side.RIGHT)
    assert (page.parts.value, page.views.value) == (False, View.FRONT)
