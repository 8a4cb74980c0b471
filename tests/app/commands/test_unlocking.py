"""Commands on encrypted registers: the passphrase comes from a file, and nothing plain is left anywhere."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from tests.app.commands.conftest import MAP, Call

PASSPHRASE = "four plain grey donkeys"
NAME = "Wilhelmine Zweifelhoff"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\nwhat follows is not read\n")
    return file


@pytest.fixture
def register(tmp_path: Path) -> Path:
    folder = tmp_path / "register"
    folder.mkdir()
    return folder / "r.db"


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    file = tmp_path / "map.json"
    file.write_text(json.dumps(MAP))
    return file


def made(call: Call, register: Path, key_file: Path, map_file: Path) -> str:
    """Make an encrypted register with one visit; the recovery key that was told."""
    words = ("import", map_file, "--client", NAME, "--store", register, "--key-file", key_file)
    code, answers, said = call(*words)
    assert (code, len(answers)) == (0, 1)
    return said.partition("place: ")[2].strip()


def test_a_register_that_a_command_makes_with_a_key_is_encrypted_whole(
    call: Call, register: Path, key_file: Path, map_file: Path
) -> None:
    recovery = made(call, register, key_file, map_file)
    assert len(recovery.replace(" ", "")) == 32
    for file in register.parent.iterdir():
        content = file.read_bytes()
        assert b"SQLite format 3" not in content, file.name
        assert NAME.encode() not in content, file.name
        assert PASSPHRASE.encode() not in content, file.name
    code, answers, _ = call("clients", "--store", register, "--key-file", key_file)
    assert (code, answers[0]["clients"][0]["name"]) == (0, NAME)
    key_file.write_text(recovery)
    code, answers, _ = call("visits", "--client", NAME, "--store", register, "--key-file", key_file)
    assert (code, len(answers[0]["visits"])) == (0, 1)


def test_standard_input_can_hold_the_passphrase(
    call: Call, register: Path, key_file: Path, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(call, register, key_file, map_file)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PASSPHRASE.encode() + b"\n")))
    code, answers, _ = call("clients", "--store", register, "--key-file", "-")
    assert (code, len(answers[0]["clients"])) == (0, 1)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\n", "empty"),
        (b"\xff\xfe\n", "UTF-8"),
        (b"four plain grey donkey\n", "not the passphrase"),
        (b"3YMQ XR7D X0QS EH2Z ZJGJ F18Y SA1J 4810\n", "not the passphrase"),
    ],
)
def test_a_wrong_key_file_is_told_in_a_sentence_and_changes_nothing(
    call: Call, register: Path, key_file: Path, map_file: Path, content: bytes, says: str
) -> None:
    made(call, register, key_file, map_file)
    before = {file.name: file.read_bytes() for file in register.parent.iterdir()}
    key_file.write_bytes(content)
    code, answers, said = call("clients", "--store", register, "--key-file", key_file)
    assert (code, answers) == (2, [])
    assert says in said
    assert len(said.splitlines()) == 1
    assert {file.name: file.read_bytes() for file in register.parent.iterdir()} == before


def test_without_a_key_and_a_terminal_a_command_says_how_to_give_one(
    call: Call, register: Path, key_file: Path, map_file: Path
) -> None:
    made(call, register, key_file, map_file)
    code, answers, said = call("clients", "--store", register)
    assert (code, answers) == (2, [])
    assert "--key-file" in said
    code, answers, _ = call("doctor", "--store", register)
    checks = {check["name"]: check for check in answers[0]["checks"]}
    assert checks["register"]["ok"]
    assert "--key-file" in checks["register"]["sentence"]


def test_a_passphrase_is_typed_where_there_is_a_terminal(
    call: Call, register: Path, key_file: Path, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(call, register, key_file, map_file)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("app.commands.unlocking.getpass", lambda _: PASSPHRASE)
    code, answers, _ = call("clients", "--store", register)
    assert (code, len(answers[0]["clients"])) == (0, 1)


def test_a_short_passphrase_makes_no_register(
    call: Call, register: Path, key_file: Path, map_file: Path
) -> None:
    key_file.write_text("short\n")
    words = ("import", map_file, "--client", NAME, "--store", register, "--key-file", key_file)
    code, answers, said = call(*words)
    assert (code, answers) == (2, [])
    assert "12 characters" in said
    assert list(register.parent.iterdir()) == []


def test_a_backup_and_its_recovery_key_are_enough_for_a_computer_on_which_nothing_ever_was(
    call: Call, register: Path, key_file: Path, map_file: Path, tmp_path: Path, home: Path
) -> None:
    recovery = made(call, register, key_file, map_file)
    out = tmp_path / "backup"
    assert call("backup", "--store", register, "--out", out, "--key-file", key_file)[0] == 0
    for folder in (register.parent, *home.iterdir()):
        shutil.rmtree(folder)
    key_file.write_text(recovery)
    code, answers, _ = call("restore", out, "--key-file", key_file)
    assert (code, answers[0]["visits"], answers[0]["kept"]) == (0, 1, None)
    folder = Path(answers[0]["register"]).parent
    assert folder.stat().st_mode & 0o777 == 0o700
    code, answers, _ = call("clients", "--key-file", key_file)
    assert (code, answers[0]["clients"][0]["name"]) == (0, NAME)
    code, _, said = call("restore", out, "--store", tmp_path / "nowhere" / "r.db", "--key-file", key_file)
    assert (code, "There is no folder" in said) == (2, True)
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_goes_out_and_comes_back_by_command(
    call: Call, register: Path, key_file: Path, map_file: Path, tmp_path: Path
) -> None:
    made(call, register, key_file, map_file)
    out, key = tmp_path / "backup", ("--key-file", key_file)
    code, answers, _ = call("backup", "--store", register, "--out", out, *key)
    assert (code, answers[0]["clients"], answers[0]["visits"], answers[0]["encrypted"]) == (0, 1, 1, True)
    assert call("backup", "--store", register, "--out", out, *key)[0] == 2
    assert call("backup", "--store", register, "--out", register, *key)[0] == 2
    code, answers, _ = call("verify", out, *key)
    assert (code, answers[0]["ok"], answers[0]["visits"]) == (0, True, 1)
    assert call("verify", map_file, *key)[0] == 2
    assert call("verify", tmp_path / "nothing", *key)[0] == 2
    new = tmp_path / "new.db"
    code, answers, _ = call("restore", out, "--store", new, *key)
    assert (code, answers[0]["visits"], answers[0]["kept"]) == (0, 1, None)
    code, answers, _ = call("clients", "--store", new, *key)
    assert (code, answers[0]["clients"][0]["name"]) == (0, NAME)
    code, answers, _ = call("restore", out, "--store", new, *key)
    assert Path(answers[0]["kept"]).exists()


def test_a_plain_register_is_made_only_with_a_word_and_opens_without_a_key(
    call: Call, register: Path, key_file: Path, map_file: Path
) -> None:
    words = ("import", map_file, "--client", NAME, "--store", register)
    code, _, said = call(*words, "--unencrypted")
    assert code == 0
    assert "not encrypted" in said
    assert call("clients", "--store", register)[0] == 0
    code, _, said = call("clients", "--store", register, "--key-file", key_file)
    assert code != 0
    assert "not encrypted" in said
    assert call(*words, "--key-file", key_file, "--unencrypted")[0] == 2


def test_ctrl_d_where_a_passphrase_is_asked_for_is_one_sentence(
    call: Call, register: Path, key_file: Path, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(call, register, key_file, map_file)

    def ended(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("app.commands.unlocking.getpass", ended)
    code, found, said = call("clients", "--store", register)
    assert (code, found, len(said.splitlines())) == (2, [], 1)
    assert "no passphrase was typed" in said
