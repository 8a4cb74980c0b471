"""Who treats here: listed, renamed, added, no longer offered; what was signed keeps its name."""

from __future__ import annotations

from uuid import UUID

from app.therapist.people.therapists_sheet import TherapistsSheet
from models.practice.therapist import Therapist
from tests.app.therapist.conftest import House


def test_therapists_are_added_renamed_and_no_longer_offered(house: House) -> None:
    house.store.therapists.keep(Therapist(UUID(int=1), "Ada Berg", "AB"))
    sheet = TherapistsSheet(house.workplace, house.window)
    sheet.ask()
    sheet.new.setText("Bo Dahl")
    sheet.add.click()
    sheet.rows[0].name.setText("Ada Holm")
    sheet.rows[0].name.editingFinished.emit()
    assert [(each.name, each.short) for each in house.store.therapists.listed()] == [
        ("Ada Holm", "AB"),
        ("Bo Dahl", "BD"),
    ]
    sheet.rows[0].leave.click()
    assert [each.name for each in house.store.therapists.listed()] == ["Bo Dahl"]
    assert [row.name.words for row in sheet.rows] == ["Bo Dahl"]


def test_a_therapist_is_never_left_without_a_name(house: House) -> None:
    house.store.therapists.keep(Therapist(UUID(int=1), "Ada Berg", "AB"))
    sheet = TherapistsSheet(house.workplace, house.window)
    sheet.rows[0].name.setText("  ")
    sheet.rows[0].name.editingFinished.emit()
    assert sheet.rows[0].name.text() == "Ada Berg"
    assert [each.name for each in house.store.therapists.listed()] == ["Ada Berg"]
