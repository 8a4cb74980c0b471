"""The home sheet at the desk: proposed, ticked, made in the client's language, and told in the note."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.therapist.home.home_sheet import HomeChoice
from app.therapist.notes.note_page import NotePage
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from models.practice.exercise import ExerciseId
from tests.app.export.print_reader import text
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.visits import new_visit, turned


@pytest.fixture
def visit(clinic: House) -> VisitPage:
    return new_visit(clinic, "buttock_center_r")


@pytest.fixture
def note(visit: VisitPage) -> NotePage:
    return turned(visit, Page.NOTE, NotePage)


def test_what_is_ticked_is_one_page_in_the_clients_language_and_the_note_says_what_was_given(
    note: NotePage, tmp_path: Path
) -> None:
    assert "Home sheet" not in note.text
    sheet = note.ask_home()
    assert 3 <= len(sheet.ticked) <= 6
    for id_, tile in sheet.tiles.items():
        tile.box.setChecked(id_ in (ExerciseId.LEGS_ON_CHAIR, ExerciseId.WALK, ExerciseId.STAND_UP))
    sheet.language.show_value("de")
    file = tmp_path / "home.pdf"
    assert sheet.save_as(file)
    assert file.stat().st_size <= 500_000
    told = " ".join(text(file.read_bytes()))
    assert "Für zu Hause" in told
    assert "Kurze Spaziergänge" in told
    assert "Hören Sie auf, wenn …" in told
    assert "Client 14" not in told
    assert "Home sheet given: Lower legs on a stool, Short walks, Up from the chair." in note.text


def test_a_safety_alert_of_today_leaves_nothing_to_tick(note: NotePage, visit: VisitPage) -> None:
    visit.session.answer("fever_unwell", True)
    visit.interpreter.insight.catch_up()
    sheet = note.ask_home()
    assert not sheet.tiles
    assert not sheet.print.isEnabled()


def test_no_more_than_six_can_be_ticked(note: NotePage) -> None:
    sheet: HomeChoice = note.ask_home()
    for tile in sheet.tiles.values():
        if tile.box.isEnabled():
            tile.box.setChecked(True)
    assert len(sheet.ticked) == 6
    assert not any(tile.box.isEnabled() for tile in sheet.tiles.values() if not tile.box.isChecked())


def test_a_sheet_for_an_earlier_visit_says_the_day_on_which_it_was_chosen(clinic: House) -> None:
    earlier = clinic.store.visits.of_client(named(clinic, "Client 14").id)[0]
    clinic.navigator.open_visit(earlier)
    visit = clinic.navigator.visit
    assert visit is not None
    visit.pages.turn_to(Page.NOTE)
    note = visit.pages.currentWidget()
    assert isinstance(note, NotePage)
    assert note.ask_home().page().title == "For home. Your therapist chose these for you on 23 March 2026."
