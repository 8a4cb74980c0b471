"""What the sheet promises that brings clients in from another program."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.therapist.desk.bringing_sheet import BringingSheet
from models.practice.visit import Today
from tests.app.therapist.conftest import NOW, House

TABLE = "Nr;Vorname;Nachname;Geburtsdatum\n1;Anna;Muster;1.2.1968\n2;Bert;Berg;3/4/71\n3;Cleo;Lang;\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    path.write_bytes(TABLE.encode("utf-16"))
    return path


def names(house: House) -> set[str]:
    return {row.client.pseudonym for row in house.store.clients.listed()}


def test_clients_come_from_a_file_and_all_of_them_go_out_again(house: House, file: Path) -> None:
    add = house.navigator.actions.add_client()
    add.from_file.click()
    (sheet,) = house.window.findChildren(BringingSheet)
    assert not sheet.bring.isEnabled()
    sheet.show_file(file)
    assert sheet.preview.text().splitlines()[0] == "Anna Muster · 1968 · Neutral"
    assert sheet.bring.text() == "Bring in 3 clients"
    sheet.bring.click()
    assert names(house) == {"Anna Muster", "Bert Berg", "Cleo Lang"}
    bert = next(row.client for row in house.store.clients.listed() if row.client.name == "Bert Berg")
    assert bert.birth_year == 1971
    visit = house.store.visits.begin(bert.id, bert.body, NOW)
    house.store.visits.set_today(visit.id, Today.NO_PAIN)
    again = house.navigator.actions.ask_for_file()
    (out,) = again.back
    out.click()
    assert names(house) == {"Bert Berg"}, "who has a visit stays"
    assert house.window.toast.words == "2 clients were taken out. 1 with visits stays."
    assert len(house.store.removals.listed()) == 2


def test_the_same_file_again_brings_nobody_twice_unless_it_is_wished(house: House, file: Path) -> None:
    house.navigator.actions.ask_for_file().show_file(file)
    house.window.findChildren(BringingSheet)[-1].bring.click()
    sheet = house.navigator.actions.ask_for_file()
    sheet.show_file(file)
    assert sheet.summary.text() == "3 clients; 3 seem to be here already"
    assert not sheet.bring.isEnabled()
    sheet.with_known.setChecked(True)
    assert sheet.bring.text() == "Bring in 3 clients"


def test_what_is_no_table_is_told_and_changes_nothing(house: House, tmp_path: Path) -> None:
    sheet = house.navigator.actions.ask_for_file()
    torn = tmp_path / "clients.xlsx"
    torn.write_bytes(b"PK\x03\x04\0\0")
    sheet.show_file(torn)
    assert "may be a spreadsheet" in sheet.fault.text()
    assert not sheet.bring.isEnabled()
    sheet.show_file(tmp_path / "nowhere.csv")
    assert sheet.fault.text() == "The file cannot be read."
    assert names(house) == set()
