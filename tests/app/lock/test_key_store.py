"""The key store of the system opens a register where that is wanted, and is never the only holder."""

from __future__ import annotations

import shutil
from base64 import b64decode, b64encode
from pathlib import Path

import pytest

from app.lock.key_store import SystemKeyStore, best, system_key_store
from app.registers import KeyedRegisters
from app.settings import Settings
from models.errors import StoreError
from models.practice.keys import KeyNeededError, KeyStoreError, WrongKeyError
from tests.app.lock.key_stores import Backend, backend

PASSPHRASE, LATER = "four plain grey donkeys", "five loud green parrots"
RECOVERY = "0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ"


class Computer:
    """A computer with a key store and one encrypted register; each start knows nothing of the one before."""

    def __init__(self, file: Path) -> None:
        self.file, self.backend, self.uses = file, backend(), True

    def start(self) -> KeyedRegisters:
        return KeyedRegisters(lambda: SystemKeyStore(self.backend), lambda: self.uses)

    def opens(self, passphrase: str | None = None, registers: KeyedRegisters | None = None) -> bool:
        """Whether a start opens the register; with what was typed, if anything."""
        try:
            (registers or self.start()).open(self.file, passphrase).close()
        except KeyNeededError:
            return False
        return True

    @property
    def entry(self) -> tuple[str, str]:
        return next(iter(self.backend.kept))


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an encrypted register, made once; the tests have copies."""
    folder = tmp_path_factory.mktemp("encrypted")
    KeyedRegisters().open(folder / "nerveline.db", PASSPHRASE, RECOVERY).close()
    return folder


@pytest.fixture
def computer(home: Path, encrypted: Path, tmp_path: Path) -> Computer:
    shutil.copytree(encrypted, tmp_path, dirs_exist_ok=True)
    computer = Computer(tmp_path / "nerveline.db")
    assert computer.opens(RECOVERY)
    assert len(computer.backend.kept) == 1
    return computer


def test_nobody_types_the_passphrase_where_the_key_store_is_wanted(computer: Computer) -> None:
    start = computer.start()
    assert computer.opens(registers=start)
    here = start.keyed_here(computer.file)
    assert here is not None
    assert (here.name, here.has_opened) == ("Secret Service", True)


def test_the_key_store_is_not_asked_where_nobody_wants_it(computer: Computer, tmp_path: Path) -> None:
    assert not Settings(tmp_path / "preferences.json").now.key_store
    computer.uses, computer.backend.asked = False, 0
    assert not computer.opens()
    assert computer.opens(RECOVERY)
    assert computer.backend.asked == 0


def test_a_computer_without_a_key_store_has_nothing_to_show(computer: Computer) -> None:
    registers = KeyedRegisters()
    registers.open(computer.file, RECOVERY).close()
    assert registers.keyed_here(computer.file) is None


def test_what_stands_in_the_key_store_opens_nothing_without_the_key_file(computer: Computer) -> None:
    files = [computer.file.with_name(f"nerveline.db.{ending}") for ending in ("key", "key-2")]
    kept = [file.read_bytes() for file in files]
    for file in files:
        file.unlink()
    computer.backend.asked = 0
    with pytest.raises(StoreError):
        computer.opens()
    assert computer.backend.asked == 0
    for file, data in zip(files, kept, strict=True):
        file.write_bytes(data)
    assert computer.opens()


def test_passphrase_and_recovery_key_open_when_the_key_store_is_lost(computer: Computer) -> None:
    computer.backend.kept.clear()
    assert not computer.opens()
    assert computer.opens(RECOVERY)
    computer.backend.kept.clear()
    assert computer.opens(PASSPHRASE)
    assert computer.opens(), "the key is kept anew"


@pytest.mark.parametrize(
    "said", [b64encode(bytes(32)).decode(), b64encode(b"short").decode(), "no key at all"]
)
def test_a_wrong_entry_asks_for_the_passphrase_which_puts_the_right_one_there(
    computer: Computer, said: str
) -> None:
    before = computer.file.read_bytes()
    computer.backend.kept[computer.entry] = said
    with pytest.raises(WrongKeyError, match=r"does not open these visits\. Enter your passphrase"):
        computer.opens()
    assert computer.file.read_bytes() == before
    assert computer.opens(RECOVERY)
    assert computer.opens()


def test_a_key_store_that_fails_as_nobody_foresaw_asks_for_the_passphrase(computer: Computer) -> None:
    computer.backend.broken = True
    with pytest.raises(WrongKeyError, match="the passphrase opens"):
        computer.opens()
    assert computer.opens(RECOVERY)
    gone = KeyedRegisters(lambda: None, lambda: True)
    with pytest.raises(WrongKeyError, match="not to be found"):
        gone.open(computer.file)


def test_another_passphrase_leaves_the_key_store_as_it_is(computer: Computer) -> None:
    start = computer.start()
    start.protection(computer.file).change(RECOVERY, LATER)
    assert computer.opens()
    assert computer.opens(LATER)


def test_neither_the_passphrase_nor_the_name_of_the_entry_tells_a_thief_anything(computer: Computer) -> None:
    (service, account), said = next(iter(computer.backend.kept.items()))
    assert len(b64decode(said)) == 32
    for word in (PASSPHRASE, RECOVERY, RECOVERY.replace(" ", ""), str(computer.file), home_of(computer)):
        assert word not in service + account + said


def home_of(computer: Computer) -> str:
    return computer.file.parent.name


def test_the_key_is_taken_out_and_it_is_looked_whether_it_is_gone(computer: Computer) -> None:
    start = computer.start()
    assert computer.opens(registers=start)
    here = start.keyed_here(computer.file)
    assert here is not None
    here.forget()
    assert computer.backend.kept == {}
    here.forget()  # twice is no fault
    here.keep()
    computer.backend.delete_password = lambda *_: None  # type: ignore[method-assign]
    with pytest.raises(KeyStoreError, match="still in the key store"):
        here.forget()


def test_only_key_stores_of_operating_systems_are_used() -> None:
    """The library finds whatever is installed, files in plain text included."""
    plain, none = backend("keyrings.alt.file"), backend("keyring.backends.null")
    plain.priority, none.priority = 99.0, 50.0
    assert best([plain, none]) is None
    lesser: Backend = backend("keyring.backends.kwallet")
    lesser.priority = 4.0
    found = best([plain, lesser, none, backend("keyring.backends.Windows")])
    assert found is not None
    assert found.name == "Windows Credential Manager"


def test_without_the_library_there_is_no_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "keyring.backend", None)
    assert system_key_store() is None
