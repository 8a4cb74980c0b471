"""The findings of a visit put beside the body, against the longest that the window may stand still."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from statistics import median
from time import process_time

from PySide6.QtWidgets import QApplication

from app.canvas.under_skin.inside import Inside
from app.style.theme import Shade, Theme
from app.therapist.findings.muscle_pictures import MusclePictures
from app.therapist.findings.reading import Reading
from app.therapist.visit.marks_panel import MarksPanel
from app.therapist.visit.pages import Page
from app.therapist.visit.side_panel import SidePanel
from app.widgets.figure_view import BodyFigures
from bench.measure import ROOT, ROUNDS, Figure, report
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.demo.clinic import clinic
from models.inference.model import Model
from models.plan.focus import focus
from models.plan.planner import Planner

STALL = 0.030
"""Seconds for which the window may stand still."""
TURN = 0.008
"""Seconds of one turn of the window's thread while a hand may draw."""


def figures(application: QApplication) -> Iterator[Figure]:
    """The first visit of a demo client, of which most is to be said."""
    _client, kept = clinic(datetime(2026, 3, 24, 12).astimezone())[0]
    visit, drawing = kept[0]
    model = Model(read_anatomy(), Atlas.load(ROOT / "assets" / "atlas"))
    theme = Theme(application, Shade.LIGHT)
    pictures = MusclePictures(theme, BodyFigures())
    pictures.know(Inside(model.anatomy))
    planner = Planner(model.anatomy)
    panel = SidePanel(theme, MarksPanel(theme, editable=True), pictures)
    panel.resize(344, 735)
    panel.show()

    findings = model.findings(drawing, visit.answers)  # on a thread of their own, as in the program
    work = focus(planner.plan(findings), model.anatomy)

    reading = Reading(model.anatomy, findings, visit.answers, (), {}, editable=True, work=work)

    def shown() -> None:
        panel.show_reading(reading, visit)
        application.processEvents()

    for page in (Page.MARKS, Page.FINDINGS):
        panel.show_page(page)
        shown()
        taken = median(worked(shown) for _ in range(ROUNDS))
        yield Figure(f"findings shown at once, {page.name.lower()} in sight", taken, STALL, 1, absolute=True)

    taken = median(_longest_turn(panel, reading, application) for _ in range(ROUNDS))
    yield Figure("findings shown after a stroke, longest turn", taken, TURN, 1, absolute=True)


def _longest_turn(panel: SidePanel, reading: Reading, application: QApplication) -> float:
    """Seconds of the longest turn of the loop in which findings in sight are shown in steps."""
    steps = panel.findings.shown_in_steps(reading)
    turns = []
    for _ in steps:
        turns.append(worked(application.processEvents))
        turns.append(worked(lambda: next(steps, None)))
    return max(turns)


def worked(call: Callable[[], object]) -> float:
    """Seconds of the processor that a call takes, which a busy machine does not stretch."""
    began = process_time()
    call()
    return process_time() - began


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    report("findings_panel", figures(QApplication(["Nerveline"])))
