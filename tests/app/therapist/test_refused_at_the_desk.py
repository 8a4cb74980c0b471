"""What the disk refuses at the desk is told there, and neither kept nor shown as kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QLabel, QWidget

from app.therapist.people.therapists_sheet import TherapistsSheet
from models.practice.consent import Purpose
from models.practice.therapist import Therapist
from models.practice.visit import Client, Visit
from tests.app.therapist.conftest import House
from tests.db.studio import a_client
from tests.full_disk import full, kept

REFUSED = "The disk did not take this, so it was not kept"


def first(house: House) -> tuple[Client, Visit]:
    client = next(row.client for row in house.store.clients.listed() if row.client.pseudonym == "Client 14")
    return client, house.store.visits.of_client(client.id)[0]


def move(house: House) -> None:
    sheet = house.navigator.actions.move_visit(first(house)[1])
    sheet.list.setCurrentRow(0)
    sheet.move_button.click()


ACTS: dict[str, Callable[[House], object]] = {
    "a client removed": lambda house: house.navigator.actions.remove_client(first(house)[0]),
    "a visit begun": lambda house: house.navigator.actions.begin_visit(first(house)[0]),
    "a visit removed": lambda house: house.navigator.actions.remove_visit(first(house)[1]),
    "a visit moved": move,
    "clients brought in": lambda house: house.navigator.actions.bring_in([a_client()]),
    "the demo clinic taken out": lambda house: house.navigator.actions.remove_demo(),
}


def listed(house: House) -> list[str]:
    """What stands in the list of clients."""
    model = house.navigator.desk.clients.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def is_refused(sheet: QWidget) -> bool:
    """Whether a sheet says that something was not kept."""
    labels = sheet.findChildren(QLabel)
    return any(each.text().startswith(REFUSED) and not each.isHidden() for each in labels)


def test_what_is_done_to_clients_and_visits_is_told_to_be_refused_and_nothing_else_happens(
    clinic: House, store_path: Path
) -> None:
    shown, there, page = listed(clinic), kept(store_path), clinic.window.page
    for name, act in ACTS.items():
        clinic.window.toast.forget()
        with full():
            act(clinic)
        assert clinic.window.toast.words.startswith(REFUSED), name
        assert kept(store_path) == there, name
        assert listed(clinic) == shown, name
        assert clinic.window.page is page, name


def test_a_consent_that_is_refused_is_told_beside_it_and_still_reads_as_never_asked(
    clinic: House, store_path: Path
) -> None:
    sheet = clinic.navigator.actions.ask_consent(first(clinic)[0])
    before, there = sheet.states[Purpose.KEEPING].text(), kept(store_path)
    with full():
        sheet.answers[Purpose.KEEPING].click()
    assert sheet.states[Purpose.KEEPING].text() == before
    assert is_refused(sheet)
    assert kept(store_path) == there
    sheet.answers[Purpose.KEEPING].click()
    assert sheet.states[Purpose.KEEPING].text() != before
    assert not is_refused(sheet)


def test_a_therapist_who_is_not_kept_is_not_listed_and_what_was_typed_stays(
    house: House, store_path: Path
) -> None:
    house.store.therapists.keep(Therapist(UUID(int=1), "Ada Berg", "AB"))
    sheet = TherapistsSheet(house.workplace, house.window)
    there = kept(store_path)
    sheet.new.setText("Bo Dahl")
    sheet.rows[0].name.setText("Ada Holm")
    with full():
        sheet.add.click()
        sheet.rows[0].name.editingFinished.emit()
        sheet.rows[0].leave.click()
    assert [row.name.text() for row in sheet.rows] == ["Ada Berg"]
    assert sheet.new.text() == "Bo Dahl"
    assert kept(store_path) == there


def test_a_client_who_is_not_kept_stays_on_the_sheet_as_typed_until_the_disk_takes_it(
    clinic: House, store_path: Path
) -> None:
    sheet, shown, there = clinic.navigator.actions.add_client(), listed(clinic), kept(store_path)
    sheet.pseudonym.setText("Client 88")
    sheet.tags.setText("rows")
    with full():
        sheet.save.click()
    assert is_refused(sheet)
    assert (sheet.pseudonym.text(), sheet.tags.text()) == ("Client 88", "rows")
    assert sheet.isVisible()
    assert kept(store_path) == there
    assert listed(clinic) == shown
    sheet.save.click()
    assert "Client 88" in str(listed(clinic))


def test_a_client_whose_changes_are_not_kept_stays_on_the_sheet(clinic: House, store_path: Path) -> None:
    sheet, there = clinic.navigator.actions.edit_client(first(clinic)[0]), kept(store_path)
    sheet.full_name.setText("Ada Holm")
    with full():
        sheet.save.click()
    assert is_refused(sheet)
    assert sheet.full_name.text() == "Ada Holm"
    assert kept(store_path) == there
