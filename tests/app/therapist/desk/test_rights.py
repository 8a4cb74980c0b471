"""A client who asks what is kept, or that it be gone, has the answer at the desk."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from threading import current_thread, main_thread
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.export.record_pages import RecordPages
from app.settings import REGISTER
from app.therapist.writing import Writing
from models.body.view import Body
from models.practice.audit import AuditAct
from models.practice.visit import Client
from tests.app.checks import answered
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
    answered(sheet.checking)
    assert house.store.clients.one(client.id) == client
    proof = None

    def erased(*_: object) -> None:
        nonlocal proof
        proof = True

    house.navigator.rights.erased.connect(erased)
    sheet.pin.setText("2580")
    sheet.erase.click()
    answered(sheet.checking)
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


def test_the_whole_record_is_written_beside_the_window_and_stands_on_the_log(
    house: House, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, file, at_work = with_client(house), tmp_path / "record.zip", list[object]()
    files = RecordPages.add

    def seen(*given: object) -> object:
        at_work.append(current_thread())
        return files(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(RecordPages, "add", seen)
    made = house.navigator.rights.write_record(client, file)
    with qtbot.waitSignal(made.ended, timeout=60_000):
        assert not file.exists()
    assert at_work
    assert main_thread() not in at_work
    with zipfile.ZipFile(file) as archive:
        assert {"client.json", "log.json", "marks.csv"} <= set(archive.namelist())
    assert house.store.audit.of_client(client.id)[-1].act is AuditAct.GAVE_RECORD


def test_a_record_that_is_stopped_leaves_no_file_and_nothing_on_the_log(
    house: House, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, file = with_client(house), tmp_path / "record.zip"
    begun = RecordPages.add

    def stopped(*given: object) -> object:
        writing = house.window.findChild(Writing)
        assert writing is not None
        writing.requestInterruption()
        return begun(*given)  # type: ignore[arg-type]

    house.store.visits.begin(client.id, client.body, NOW)
    monkeypatch.setattr(RecordPages, "add", stopped)
    with qtbot.waitSignal(house.navigator.rights.write_record(client, file).ended, timeout=60_000):
        pass
    assert list(tmp_path.glob("*.zip")) == list(tmp_path.glob(".*.part")) == []
    assert AuditAct.GAVE_RECORD not in [each.act for each in house.store.audit.of_client(client.id)]
