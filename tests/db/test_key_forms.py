"""A key file says how it is read without this program, and what is none is told; one sound copy is enough."""

from __future__ import annotations

import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from hashlib import pbkdf2_hmac, sha256
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from argon2.low_level import Type, hash_secret_raw

from db import sentences
from db.keys import Envelope, KeyFile, Wrapped
from db.sqlite.page import PAGE
from models.errors import StoreError
from models.practice.keys import DataKey, WrongKeyError, recovery_bytes
from tests.db.encrypted import PASSPHRASE, RECOVERY

KEY, OTHER = DataKey(bytes(range(32))), DataKey(bytes(range(100, 132)))
OTHERS_RECOVERY = "0000 0000 0000 0000 0000 0000 0000 0000"


def quick(passphrase: str, key: DataKey = KEY, recovery: str = RECOVERY, salt: bytes = b"s" * 16) -> Envelope:
    """An envelope whose passphrase is stretched in no time."""
    typed = recovery_bytes(recovery)
    assert typed is not None
    derived = hash_secret_raw(passphrase.encode(), salt, 1, 8, 1, hash_len=64, type=Type.ID)
    of_recovery = pbkdf2_hmac("sha512", typed, b"r" * 16, 1, 64)
    return Envelope(Wrapped.of(key, salt, derived), Wrapped.of(key, b"r" * 16, of_recovery), 1, 8, 1)


SOUND = quick(PASSPHRASE)


def form_of(envelope: Envelope) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(envelope.encoded)
    return form


def summed(form: dict[str, Any]) -> bytes:
    """A key file of this form, whose sum is right."""
    form = {name: part for name, part in form.items() if name != "sum"}
    plain = json.dumps(form, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps({**form, "sum": sha256(plain).hexdigest()}).encode()


def test_a_key_file_is_opened_by_hand_as_it_is_written_down() -> None:
    made = Envelope.around(KEY, PASSPHRASE, RECOVERY)
    form, typed = form_of(made), recovery_bytes(RECOVERY)
    assert typed is not None
    assert form["nerveline_keys"] == 1
    by_passphrase, by_recovery = form["passphrase"], form["recovery"]
    assert {name: by_passphrase[name] for name in ("derived_by", "time", "memory_kib", "lanes")} == {
        "derived_by": "argon2id",
        "time": 3,
        "memory_kib": 65_536,
        "lanes": 4,
    }
    assert by_recovery["derived_by"] == "pbkdf2-hmac-sha512, 1 round"
    salts = [b64decode(part["salt"]) for part in (by_passphrase, by_recovery)]
    assert [len(salt) for salt in salts] == [16, 16]
    assert salts[0] != salts[1]
    stretched = hash_secret_raw(PASSPHRASE.encode(), salts[0], 3, 65_536, 4, hash_len=64, type=Type.ID)
    spread = pbkdf2_hmac("sha512", typed, salts[1], 1, 64)
    for part, derived in ((by_passphrase, stretched), (by_recovery, spread)):
        masked = b64decode(part["wrapped"])
        assert b64decode(part["check"]) == hmac.digest(derived[32:], masked, "sha256")
        assert bytes(a ^ b for a, b in zip(masked, derived[:32], strict=True)) == KEY.secret
    assert made.encoded == json.dumps(json.loads(summed(form)), indent=1).encode()
    assert Envelope.read(made.encoded) == made


def put(*where: str, value: Any) -> Callable[[dict[str, Any]], object]:
    def change(form: dict[str, Any]) -> None:
        for name in where[:-1]:
            form = form[name]
        if value is None:
            del form[where[-1]]
        else:
            form[where[-1]] = value

    return change


def coded(length: int) -> str:
    return b64encode(bytes(length)).decode()


WRONG: dict[str, Callable[[dict[str, Any]], object]] = {
    "no form": put("nerveline_keys", value=None),
    "a newer form": put("nerveline_keys", value=2),
    "no passphrase": put("passphrase", value=None),
    "no recovery": put("recovery", value=None),
    "a passphrase that is a text": put("passphrase", value="x"),
    "a recovery that is a text": put("recovery", value="x"),
    **{
        f"{name} of {value!r}": put("passphrase", name, value=value)
        for name, most in (("time", 64), ("memory_kib", 4_194_304), ("lanes", 64))
        for value in (0, -1, most + 1, True, "1", 1.0)
    },
    **{f"no {name}": put("passphrase", name, value=None) for name in ("time", "memory_kib", "lanes")},
    **{
        f"{part} {name} of {length} bytes": put(part, name, value=coded(length))
        for part in ("passphrase", "recovery")
        for name, right in (("salt", 16), ("wrapped", 32), ("check", 32))
        for length in (0, right - 1, right + 1)
    },
    **{
        f"{part} {name} that is {value!r}": put(part, name, value=value)
        for part, name in product(("passphrase", "recovery"), ("salt", "wrapped", "check"))
        for value in ("garbage!", 7)
    },
    **{
        f"{part} without {name}": put(part, name, value=None)
        for part, name in product(("passphrase", "recovery"), ("salt", "wrapped", "check"))
    },
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_key_file_that_says_what_cannot_be_is_none(change: Callable[[dict[str, Any]], object]) -> None:
    form = form_of(SOUND)
    assert Envelope.read(summed(form)) == SOUND
    change(form)
    with pytest.raises(ValueError):  # noqa: PT011  # whatever it is that is wrong, the other copy is asked
        Envelope.read(summed(form))


@pytest.mark.parametrize(("name", "most"), [("time", 64), ("memory_kib", 4_194_304), ("lanes", 64)])
def test_the_most_that_a_key_file_may_ask_of_a_computer_is_still_read(name: str, most: int) -> None:
    for value in (1, most):
        form = form_of(SOUND)
        form["passphrase"][name] = value
        assert getattr(Envelope.read(summed(form)), name) == value


@pytest.mark.parametrize("data", [b"", b"[]", b"7", b'"x"', b"null", b"{", b"\xff", b"{}"])
def test_what_is_no_key_file_is_none(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Envelope.read(data)


def test_a_sum_tells_of_every_change_and_a_file_of_before_had_none() -> None:
    form = form_of(SOUND)
    assert Envelope.read(SOUND.encoded).is_summed
    form["passphrase"]["time"] = 2
    with pytest.raises(ValueError, match="sum"):
        Envelope.read(json.dumps(form).encode())
    del form["sum"]
    assert not Envelope.read(json.dumps(form).encode()).is_summed


def test_a_wrong_secret_is_told_by_what_is_wrong_with_it() -> None:
    with pytest.raises(WrongKeyError, match="is not the passphrase or recovery key"):
        SOUND.opened("another")
    with pytest.raises(WrongKeyError, match="is not the passphrase or recovery key"):
        SOUND.recovered(OTHERS_RECOVERY)
    with pytest.raises(WrongKeyError, match="32 letters and digits"):
        SOUND.recovered("3YMQ")
    assert (SOUND.opened(PASSPHRASE), SOUND.recovered(RECOVERY)) == (KEY, KEY)


FORM = SOUND.encoded
CHANGED = quick("of before", salt=b"t" * 16)
OF_OTHERS = quick(PASSPHRASE, OTHER, OTHERS_RECOVERY)
COPIES: dict[str, bytes | None] = {
    "sound": FORM,
    "gone": None,
    "empty": b"",
    "cut": FORM[:-1],
    "garbage": b"\xff\x00garbage",
    "too deep": b"[" * 200_000,
    "too long": FORM.replace(b"}", b" " * (1 << 20) + b"}", 1),
    "flipped": FORM.replace(b'"lanes": 1', b'"lanes": 2'),
    "of before": CHANGED.encoded,
    "of others": OF_OTHERS.encoded,
}


UNSOUND = ("gone", "empty", "cut", "garbage", "too deep", "too long", "flipped")


def laid(path: Path, first: bytes | None, second: bytes | None) -> KeyFile:
    for ending, data in ((".key", first), (".key-2", second)):
        if data is not None:
            path.with_name(path.name + ending).write_bytes(data)
    return KeyFile(path)


def lying(path: Path) -> dict[str, bytes]:
    return {
        file.name.removeprefix(path.name): file.read_bytes() for file in path.parent.iterdir() if file != path
    }


@pytest.fixture
def register(path: Path, encrypted_page: bytes) -> Path:
    """Enough of an encrypted register to say whose key it is."""
    path.write_bytes(encrypted_page)
    return path


@pytest.fixture(scope="module")
def encrypted_page(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from db.driver import connected

    path = tmp_path_factory.mktemp("page") / "visits.db"
    driver = connected(path, KEY)
    driver.execute("CREATE TABLE a (b)")
    driver.close()
    return path.read_bytes()[:PAGE]


@pytest.mark.parametrize(("first", "second"), [*product(COPIES, ["sound"]), *product(["sound"], COPIES)])
def test_one_sound_copy_gives_the_key_and_both_are_sound_afterwards(
    register: Path, first: str, second: str
) -> None:
    holder = laid(register, COPIES[first], COPIES[second])
    assert holder.is_there
    passphrase = "of before" if first == "of before" else PASSPHRASE
    assert (holder.recover(RECOVERY), holder.open(passphrase)) == (KEY, KEY)
    there = lying(register)
    kept = {"of others"} & {first, second}
    sound = CHANGED.encoded if first == "of before" else FORM
    assert there.pop(".key") == there.pop(".key-2") == sound
    assert there == ({".key-kept-1": OF_OTHERS.encoded} if kept else {})


@pytest.mark.parametrize(
    ("first", "second"),
    list(product(UNSOUND, repeat=2)),
)
def test_where_neither_copy_is_sound_it_is_told_and_both_stay(
    register: Path, first: str, second: str
) -> None:
    holder = laid(register, COPIES[first], COPIES[second])
    before = lying(register)
    for act in (holder.envelope, lambda: holder.open(PASSPHRASE), lambda: holder.recover(RECOVERY)):
        with pytest.raises(StoreError) as told:
            act()
        assert str(told.value) == sentences.NO_KEY_FILE
    assert lying(register) == before
    assert holder.is_there == ((first, second) != ("gone", "gone"))


def test_a_key_of_others_takes_no_place_and_is_kept_under_a_name_of_its_own_once(register: Path) -> None:
    register.with_name("visits.db.key-kept-1").write_bytes(b"somebody's")
    for _ in range(3):
        holder = laid(register, OF_OTHERS.encoded, FORM)
        assert holder.recover(RECOVERY) == KEY
    there = lying(register)
    assert there[".key-kept-1"] == b"somebody's"
    assert there[".key-kept-2"] == OF_OTHERS.encoded
    assert len(there) == 4


def test_a_secret_of_others_opens_the_copy_of_others_and_changes_nothing(register: Path) -> None:
    holder = laid(register, OF_OTHERS.encoded, FORM)
    before = lying(register)
    assert holder.recover(OTHERS_RECOVERY) == OTHER
    assert lying(register) == before, "the key that was given is not that of this register"
    with pytest.raises(WrongKeyError):
        holder.recover("1111 1111 1111 1111 1111 1111 1111 1111")
    assert lying(register) == before


def test_a_key_is_known_by_the_first_page_or_as_that_of_an_open_register(register: Path) -> None:
    holder = KeyFile(register)
    assert (holder.is_of(KEY), holder.is_of(OTHER)) == (True, False)
    known = KeyFile(register, OTHER)
    assert (known.is_of(KEY), known.is_of(OTHER)) == (False, True)
    register.unlink()
    assert not holder.is_of(KEY)


def test_a_folder_that_cannot_be_written_keeps_nobody_out(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    holder = laid(register, FORM, None)
    monkeypatch.setattr("db.keys._fill", refused)
    assert holder.recover(RECOVERY) == KEY
    assert list(lying(register)) == [".key"]
    with pytest.raises(StoreError) as told:
        holder.keep(SOUND)
    assert str(told.value) == sentences.REFUSED
    assert lying(register) == {".key": FORM}
