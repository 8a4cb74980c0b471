"""A client who asks what is kept, or that it be gone, has the answer at the desk."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from app.settings import REGISTER
from models.body.view import Body
from models.practice.audit import AuditAct
from models.practice.visit import Client
from tests.app.therapist.conftest import NOW, House

NAME = "Wilhelmine Zweifelhoff"


def with_client(house: House) -> Client:
    client = Client(uuid4(), NAME, Body.FEMALE, NOW, NAME)
    house.store.clients.add(client)
    house.store.visits.begin(client.id, client.body, NOW)
    return client


def test_a_client_is_erased_at_once_after_the_name_and_the_pin_and_the_proof_names_nobody(
    house: House, store_path: Path, tmp_path: Path
) -> None:
    assert store_path.name == REGISTER
    house.workplace.settings.take_folder(store_path.parent)
    client, other = with_client(house), replace(with_client(house), pseudonym="x")
    house.navigator.hand_over.keyring.set_pin("2580")
    sheet = house.navigator.rights.ask_erasing(client)
    sheet.pin.setText("2580")
    sheet.name.setText("Wilhelmine")
    sheet.erase.click()
    assert "not the name" in sheet.told.text()
    sheet.name.setText(NAME)
    sheet.pin.setText("9999")
    sheet.erase.click()
    assert house.store.clients.one(client.id) == client
    proof = None

    def erased(*_: object) -> None:
        nonlocal proof
        proof = True

    house.navigator.rights.erased.connect(erased)
    sheet.pin.setText("2580")
    sheet.erase.click()
    assert proof
    assert not house.store.removals.holds(client.id)
    assert house.store.removals.holds(other.id)
    assert house.store.audit.of_client(client.id)[-1].act is AuditAct.ERASED


def test_the_proof_tells_the_number_and_that_no_file_holds_the_name(
    house: House, store_path: Path, tmp_path: Path
) -> None:
    house.workplace.settings.take_folder(store_path.parent)
    (store_path.parent / "backups").mkdir()
    (store_path.parent / "backups" / "nerveline 2026-03-20.nerveline-backup").touch()
    client = with_client(house)
    sheet = house.navigator.rights.erase(client)
    assert sheet is not None
    told = "\n".join(sheet.proof)
    assert str(client.id) in told
    assert NAME not in told
    assert "1 visit" in told
    assert "No file of the register holds the name" in told
    assert "20 March 2026 (gone by 20 March 2027)" in told
    sheet.keep_proof(tmp_path / "proof.txt")
    assert (tmp_path / "proof.txt").read_text().splitlines() == sheet.proof


def test_the_whole_record_is_written_from_the_desk_and_stands_on_the_log(
    house: House, tmp_path: Path
) -> None:
    client, file = with_client(house), tmp_path / "record.zip"
    house.navigator.rights.write_record(client, file)
    with zipfile.ZipFile(file) as archive:
        assert {"client.json", "log.json", "marks.csv"} <= set(archive.namelist())
    assert house.store.audit.of_client(client.id)[-1].act is AuditAct.GAVE_RECORD
