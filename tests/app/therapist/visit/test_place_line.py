"""The place under the hand is said beside the body: nothing is written over what is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from app.settings import TEXT_SIZES
from app.therapist.visit.visit_page import VisitPage
from models.body.view import View
from tests.app.canvas.pens import Mouse
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named


def opened(clinic: House) -> VisitPage:
    """An open visit as large as a tablet."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    clinic.window.resize(1280, 800)
    page = clinic.navigator.visit
    assert page is not None
    QApplication.processEvents()
    return page


def test_the_place_under_the_hand_is_named_and_the_name_goes_with_the_hand(clinic: House) -> None:
    page = opened(clinic)
    mouse = Mouse(page.canvas)
    mouse.hover(page.canvas.lens.to_screen(585, 840))
    assert page.stage.place.isVisible()
    assert page.stage.place.text() == "Right buttock, centre"
    mouse.hover(QPointF(4, 4))
    assert not page.stage.place.isVisible()


def test_the_name_of_every_place_stands_beside_every_whole_body_at_every_text_size(clinic: House) -> None:
    page = opened(clinic)
    theme = clinic.workplace.theme
    for size in TEXT_SIZES:
        theme.wear(theme.shade, size)
        for view in View:
            page.turn(view)
            canvas, line = page.canvas, page.stage.place
            outline = canvas.lens.transform.map(canvas.scene.figure.outline)
            for region in canvas.scene.regions:
                canvas.region_pointed.emit(region)
                box = line.geometry().translated(-canvas.pos())
                assert page.stage.rect().contains(line.geometry()), (view, size, line.text())
                assert not outline.intersects(box.toRectF()), (view, size, line.text())
                for other in (page.stage.zoom, page.stage.layers):
                    assert not line.geometry().intersects(other.geometry())
            canvas.region_pointed.emit(None)
