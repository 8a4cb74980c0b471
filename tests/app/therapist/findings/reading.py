"""How the tests of this folder work with the findings of an open visit."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.therapist.findings.emergency_sheet import EmergencySheet
from app.therapist.findings.pattern_card import PatternCard
from app.therapist.visit.visit_page import VisitPage
from app.widgets.lit_row import LitRow
from tests.app.therapist.conftest import House

S1 = (
    "thigh_back_mid_inner_r",
    "thigh_back_mid_outer_r",
    "low_back_lower_inner_r",
    "buttock_center_r",
    "buttock_lower_outer_r",
    "calf_upper_outer_r",
    "foot_outer_edge_r",
    "little_toe_r",
)


def found(page: VisitPage, qtbot: QtBot) -> None:
    """Let the pause after the hand pass."""
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.insight.ask_again()


def mark(page: VisitPage, qtbot: QtBot, *regions: str) -> None:
    for region in regions:
        assert page.canvas.regions.toggle(region)
    found(page, qtbot)


def said(part: QWidget) -> str:
    """All words that can be read in a part."""
    return "\n".join(label.text() for label in part.findChildren(QLabel))


def card(page: VisitPage, pattern: str) -> PatternCard:
    return next(each for each in page.side.findings.cards if each.finding.pattern == pattern)


def reason(page: VisitPage, region: str) -> LitRow:
    rows = page.side.findings.findChildren(LitRow)
    return next(row for row in rows if row.place.regions == (region,))


def sheet_of(house: House) -> EmergencySheet:
    sheets = [sheet for sheet in house.window.findChildren(EmergencySheet) if not sheet.isHidden()]
    assert len(sheets) == 1
    return sheets[0]


def sheets(clinic: House) -> list[EmergencySheet]:
    return [sheet for sheet in clinic.window.findChildren(EmergencySheet) if not sheet.isHidden()]
