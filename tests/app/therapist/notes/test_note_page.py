"""The page of the note: it writes itself, says where each sentence is from, and a signature closes it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.commands.known_page import is_page, known_page
from app.therapist.notes.note_page import NotePage
from app.therapist.notes.signing import SigningSheet
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.widgets.sheet import Sheet
from models.body.view import Side
from models.practice.hands import Felt, Palpation
from models.practice.noting import NotePart
from models.practice.own_phrase import OwnPhrase
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.visits import new_visit, turned
from tools.one_minute import handed_over, way

PEOPLE = ("Client 14", "Client 09", "Client 21", "Client 17", "Client 05", "Client 33", "Client 28")


@pytest.fixture
def visit(clinic: House) -> VisitPage:
    """A new visit of client 14 with one mark."""
    return new_visit(clinic, "buttock_center_r")


@pytest.fixture
def page(visit: VisitPage) -> NotePage:
    return turned(visit, Page.NOTE, NotePage)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_note_tells_the_mark_and_the_plan_and_that_its_strength_was_not_said(page: NotePage) -> None:
    page.copy.click()
    told = clipboard()
    assert "S  Right buttock, centre" in told
    assert "not said" in told
    assert "P  Planned, 60 min: Check-in 3" in told
    assert told.endswith("LEFT and RIGHT are the client's own. Not a diagnosis.")
    assert "O  (nothing recorded)" in told


def test_what_hands_felt_and_what_was_done_stand_in_the_note(page: NotePage, visit: VisitPage) -> None:
    visit.session.record(Palpation("piriformis", Side.RIGHT, Felt.MARKED, Felt.CLEAR, eased=True))
    page.as_planned.click()
    assert "RIGHT piriformis: tender 3, tone 2, eased by pressure." in page.text
    assert "Done, 60 min: Check-in 3" in page.text
    assert not page.as_planned.isVisible()


def test_done_as_planned_is_taken_back_by_one_undo(page: NotePage, visit: VisitPage) -> None:
    page.as_planned.click()
    assert len(visit.session.session.hands.done) == 10
    assert visit.session.undo_record()
    assert not visit.session.session.hands.done
    assert page.as_planned.isVisible()


def test_a_sentence_is_left_out_and_put_back_and_phrases_come(page: NotePage, visit: VisitPage) -> None:
    page.panel.phrases["consent"].click()
    assert "Consent given." in page.text
    page.panel.phrases["consent"].click()
    assert "Consent given" not in page.text
    page.parts[NotePart.PLAN].left_out.emit("plan")
    assert "Planned" not in page.text
    visit.session.undo_record()
    assert "Planned" in page.text


def test_a_part_written_by_hand_stays_as_it_was_written(page: NotePage, visit: VisitPage) -> None:
    page.parts[NotePart.ASSESSMENT].typed.emit(NotePart.ASSESSMENT, "As last time; patient with herself.")
    visit.canvas.regions.toggle("calf_upper_outer_r")
    assert "A  As last time; patient with herself." in page.text
    page.parts[NotePart.ASSESSMENT].typed.emit(NotePart.ASSESSMENT, "")
    assert "Marks reach down to" in page.text


def test_lines_are_as_wide_as_the_practice_program_wants_them(page: NotePage) -> None:
    page.panel.width_choice.segment(60).click()
    assert max(map(len, page.text.splitlines())) <= 60


def test_a_phrase_of_ones_own_is_offered_where_its_part_is_marked_and_is_put_in_by_a_touch(
    page: NotePage, visit: VisitPage, clinic: House
) -> None:
    page.panel.field.setText("Warm pack first")
    page.panel.part.setCurrentIndex(page.panel.part.findData("gluteal"))
    page.panel.keep.click()
    assert "Warm pack first." in page.text
    (kept,) = page.panel.own
    page.panel.own[kept].click()
    assert "Warm pack first" not in page.text
    clinic.store.phrases.keep(OwnPhrase(UUID(int=1), "Neck last", "neck"))
    clinic.navigator.actions.begin_visit(named(clinic, "Client 09"))
    other = clinic.navigator.visit
    assert other is not None
    other.canvas.regions.toggle("neck_back_r")
    other.pages.turn_to(Page.NOTE)
    again = other.pages.currentWidget()
    assert isinstance(again, NotePage)
    assert [each.text for each in again.panel.own] == ["Neck last"]
    again.panel.mend.setChecked(True)
    {each.text: chip for each, chip in again.panel.own.items()}["Neck last"].click()
    assert [each.text for each in clinic.store.phrases.listed()] == ["Warm pack first"]


def sign(page: NotePage, clinic: House, name: str) -> None:
    page.sign.click()
    sheet = clinic.window.findChildren(SigningSheet)[-1]
    sheet.name.setText(name)
    sheet.sign.click()


def test_signing_locks_the_note_with_name_and_date_and_later_words_are_added(
    page: NotePage, visit: VisitPage, clinic: House
) -> None:
    sign(page, clinic, "Ada Berg")
    signed = page.text
    assert "Signed by Ada Berg, 23 March 2026 at 10:30" in signed
    assert not page.sign.isVisible()
    assert not page.panel.phrases["consent"].isEnabled()
    visit.canvas.regions.toggle("calf_upper_outer_r")
    assert page.text == signed
    page.added.setText("Called back: slept well.")
    page.add.click()
    assert page.text.endswith("Added by Ada Berg, 23 March 2026 at 10:30\nCalled back: slept well.")
    assert [each.name for each in clinic.store.therapists.listed()] == ["Ada Berg"]
    assert [each.short for each in clinic.store.therapists.listed()] == ["AB"]


def test_a_page_of_a_signed_note_is_known_again_and_a_changed_one_is_not(
    page: NotePage, visit: VisitPage, clinic: House, tmp_path: Path
) -> None:
    draft, final = tmp_path / "draft.pdf", tmp_path / "final.pdf"
    assert page.report.save_as(draft)
    sign(page, clinic, "Ada Berg")
    assert page.report.save_as(final)
    assert is_page(final)
    known = known_page(clinic.store, final)
    assert (known["known"], known["visit"], known["signed_by"]) == (True, str(visit.visit.id), "Ada Berg")
    assert known_page(clinic.store, draft)["known"] is False
    final.write_bytes(final.read_bytes() + b" ")
    assert known_page(clinic.store, final)["known"] is False


def test_the_next_note_is_signed_by_the_same_therapist_at_once(page: NotePage, clinic: House) -> None:
    sign(page, clinic, "Ada Berg")
    clinic.navigator.actions.begin_visit(named(clinic, "Client 09"))
    visit = clinic.navigator.visit
    assert visit is not None
    visit.pages.turn_to(Page.NOTE)
    again = visit.pages.currentWidget()
    assert isinstance(again, NotePage)
    again.sign.click()
    clinic.window.findChildren(SigningSheet)[-1].sign.click()
    assert "Signed by Ada Berg" in again.text


@pytest.mark.parametrize("person", PEOPLE)
def test_from_the_tablet_handed_back_to_the_note_in_the_clipboard_it_is_at_most_eight_touches(
    clinic: House, person: str
) -> None:
    """For your therapist, four digits of the PIN and OK, Note, Done as planned: each is really pressed."""
    assert {row.client.pseudonym for row in clinic.store.clients.listed()} == set(PEOPLE)
    clinic.navigator.hand_over.keyring.set_pin("2580")
    clinic.navigator._reopened(clinic.store.visits.of_client(named(clinic, person).id)[-1])
    visit = clinic.navigator.visit
    assert visit is not None
    handed_over(clinic.navigator, visit.visit)
    touches = 0
    for touch in way(clinic.navigator):
        QApplication.processEvents()
        assert touch.button.isVisible()
        assert touch.button.isEnabled()
        assert not [sheet for sheet in clinic.window.findChildren(Sheet) if sheet.isVisible()]
        touch.button.click()
        touches += 1
    assert touches <= 8
    assert "S  " in clipboard()
    assert "P  " in clipboard()


def test_one_touch_records_what_was_planned_and_has_the_note_in_the_clipboard(
    page: NotePage, visit: VisitPage
) -> None:
    page.as_planned.click()
    assert "Done, 60 min: " in clipboard()
    assert clipboard() == page.text
    visit.sessions.undo(Page.NOTE)
    assert page.as_planned.isVisible()
