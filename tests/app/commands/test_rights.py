"""A client who asks what is kept, or that it be gone, has the answer in a minute."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.store import Store
from models.exchange.map_file import decode
from tests.app.commands.conftest import MAP, Call

NAME = "Wilhelmine Zweifelhoff"


@pytest.fixture
def register(call: Call, tmp_path: Path) -> Path:
    """A register with two visits of one client and one of another."""
    folder = tmp_path / "register"
    folder.mkdir()
    file = tmp_path / "map.json"
    file.write_text(json.dumps(MAP))
    for name in (NAME, NAME, "Client 2"):
        words = ("import", file, "--client", name, "--store", folder / "r.db", "--unencrypted")
        assert call(*words)[0] == 0
    return folder / "r.db"


def test_a_record_holds_every_visit_as_map_picture_page_and_table(
    call: Call, register: Path, tmp_path: Path
) -> None:
    out = tmp_path / "record.zip"
    code, answers, _ = call("record", "--client", NAME, "--store", register, "--out", out)
    assert (code, answers[0]["visits"]) == (0, 2)
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert json.loads(archive.read("client.json"))["client"]["pseudonym"] == NAME
        log = json.loads(archive.read("log.json"))
        assert [entry["act"] for entry in log] == ["added", "brought", "brought"]
        assert archive.read("marks.csv").count(b"buttock_center_r") == 2
        pages = archive.read("visits.pdf")
        assert pages.startswith(b"%PDF-")
        assert pages.count(b"/Type /Page\n") == 2
        for ending, begins in ((".json", b"{"), (".png", b"\x89PNG")):
            found = [name for name in names if name.endswith(f"01{ending}")]
            assert len(found) == 2
            assert all(archive.read(name).startswith(begins) for name in found)
        for name in (name for name in names if name.endswith("01.json")):
            assert len(decode(archive.read(name), {"buttock_center_r"}).drawing.marks) == 1
        assert b"Client 2" not in b"".join(archive.read(name) for name in names)
    assert call("record", "--client", NAME, "--store", register, "--out", out)[0] == 2
    assert call("record", "--client", "nobody", "--store", register, "--out", tmp_path / "n.zip")[0] == 2


def test_erasing_asks_for_the_name_and_proves_that_no_file_holds_it(call: Call, register: Path) -> None:
    words = ("erase", "--client", NAME, "--store", register, "--yes")
    code, _, said = call(*words, "Wilhelmine")
    assert code == 2
    assert "--yes" in said
    assert len(call("visits", "--client", NAME, "--store", register)[1][0]["visits"]) == 2
    code, answers, _ = call(*words, NAME)
    assert (code, answers[0]["visits"], answers[0]["found_in"]) == (0, 2, [])
    assert answers[0]["searched"] >= 1
    for file in register.parent.iterdir():
        assert NAME.encode() not in file.read_bytes(), file.name
    code, answers, _ = call("clients", "--store", register)
    assert [each["name"] for each in answers[0]["clients"]] == ["Client 2"]
    assert call(*words, NAME)[0] == 2


def test_clients_are_listed_by_their_tag_and_a_record_has_it_and_what_was_removed(
    call: Call, register: Path, tmp_path: Path
) -> None:
    with closing(Store.open(register)) as store:
        client = next(row.client for row in store.clients.listed() if row.client.pseudonym == NAME)
        store.clients.change(replace(client, tags=("Runner",)))
        gone = store.visits.of_client(client.id)[0]
        store.visits.remove(gone.id, gone.started)
    code, (told,), _ = call("clients", "--tag", "runner", "--store", register)
    assert (code, [(each["name"], each["tags"]) for each in told["clients"]]) == (0, [(NAME, ["Runner"])])
    assert call("clients", "--tag", "walker", "--store", register)[1][0]["clients"] == []
    assert call("record", "--client", NAME, "--store", register, "--out", tmp_path / "r.zip")[0] == 0
    with zipfile.ZipFile(tmp_path / "r.zip") as record:
        about = json.loads(record.read("client.json"))
    assert about["client"]["tags"] == ["Runner"]
    assert [each["visit"]["id"] for each in about["removed_visits"]] == [str(gone.id)]
