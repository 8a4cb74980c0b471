"""The command audit tells what stands on the log, by client and day, and holds it against a backup."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from app.registers import KeyedRegisters
from db.driver import dbapi
from models.practice.keys import new_recovery_key
from tests.app.commands.conftest import MAP, Call

NAME = "Wilhelmine Zweifelhoff"


@pytest.fixture
def register(call: Call, tmp_path: Path) -> Path:
    """A register with one visit each of two clients."""
    folder = tmp_path / "register"
    folder.mkdir()
    file = tmp_path / "map.json"
    file.write_text(json.dumps(MAP))
    for name in (NAME, "Client 2"):
        words = ("import", file, "--client", name, "--store", folder / "r.db", "--unencrypted")
        assert call(*words)[0] == 0
    return folder / "r.db"


def audit(call: Call, register: Path, *words: object) -> dict[str, object]:
    code, answers, _ = call("audit", "--store", register, *words)
    assert code == (0 if answers[0]["ok"] else 1)
    answer: dict[str, object] = answers[0]
    return answer


def acts(answer: dict[str, object]) -> list[str]:
    entries = answer["entries"]
    assert isinstance(entries, list)
    return [entry["act"] for entry in entries]


def test_what_was_done_by_commands_stands_on_the_log_by_client(
    call: Call, register: Path, tmp_path: Path
) -> None:
    visit = call("visits", "--client", NAME, "--store", register)[1][0]["visits"][0]["id"]
    assert call("export", "--visit", visit, "--store", register, "--out", tmp_path / "v.json")[0] == 0
    assert call("record", "--client", NAME, "--store", register, "--out", tmp_path / "r.zip")[0] == 0
    assert call("export", "--all", "--store", register, "--out", tmp_path / "all")[0] == 0
    whole = audit(call, register)
    assert acts(whole) == ["added", "brought"] * 2 + ["exported", "gave_record", "exported_all"]
    assert whole["ok"] is True
    mine = audit(call, register, "--client", NAME)
    assert acts(mine) == ["added", "brought", "exported", "gave_record"]
    assert acts(audit(call, register, "--since", "2999-01-01")) == []


def test_a_backup_and_its_restore_stand_on_the_log(call: Call, register: Path, tmp_path: Path) -> None:
    backup = tmp_path / "all.nerveline-backup"
    assert call("backup", "--store", register, "--out", backup)[0] == 0
    assert acts(audit(call, register))[-1] == "backed_up"
    assert call("record", "--client", NAME, "--store", register, "--out", tmp_path / "r.zip")[0] == 0
    assert call("restore", backup, "--store", register)[0] == 0
    told = audit(call, register, "--against", backup)
    assert acts(told) == ["added", "brought"] * 2 + ["took_copy"]
    assert (told["ok"], told["goes_on_from_backup"]) == (True, True)


def test_an_encrypted_register_says_when_it_was_encrypted_and_opened_by_its_recovery_key(
    call: Call, home: Path, tmp_path: Path
) -> None:
    file, recovery = tmp_path / "r.db", new_recovery_key()
    registers = KeyedRegisters()
    registers.open(file, "four plain grey donkeys", recovery).close()
    with closing(KeyedRegisters().open(file, recovery)) as store:
        assert [each.act.value for each in store.audit.listed()] == ["encrypted", "recovered"]


def test_an_erased_client_is_found_by_the_number_and_named_nowhere(call: Call, register: Path) -> None:
    code, answers, _ = call("erase", "--client", NAME, "--yes", NAME, "--store", register)
    assert code == 0
    found = audit(call, register, "--client", answers[0]["erased"])
    assert acts(found) == ["added", "brought", "removed", "erased"]
    assert NAME not in json.dumps(audit(call, register))
    assert call("audit", "--client", NAME, "--store", register)[0] == 2


def test_a_log_that_was_rewritten_does_not_go_on_from_the_backup(
    call: Call, register: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "all.nerveline-backup"
    assert call("backup", "--store", register, "--out", backup)[0] == 0
    assert call("record", "--client", NAME, "--store", register, "--out", tmp_path / "r.zip")[0] == 0
    assert audit(call, register, "--against", backup)["goes_on_from_backup"] is True
    with closing(dbapi.connect(register, isolation_level=None)) as driver:
        driver.executescript("DELETE FROM audit_entry; DELETE FROM audit_head")
    told = audit(call, register, "--against", backup)
    assert (told["goes_on_from_backup"], told["ok"]) == (False, False)
