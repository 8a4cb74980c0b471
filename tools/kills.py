"""Kills a process again and again in the middle of what must be one thing or the other, and looks on.

python3 -m tools.kills [EACH]: so many kills (40) of each of five acts: encrypting a register, changing its
passphrase, backing up, restoring and erasing. Half of them at a file that is opened, renamed or removed, one
after the other, the others at a moment by chance, between any two writes. It needs fork: not on Windows.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from hashlib import pbkdf2_hmac
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple
from uuid import uuid4

import db.keys
from db.backups import back_up, restore, verify
from db.protecting import RegisterProtection, key_of, protect
from db.sqlite.encrypting import is_plain
from db.store import Store
from models.body.view import Body
from models.errors import StoreError
from models.practice.keys import DataKey, WrongKeyError, new_recovery_key
from models.practice.visit import Client

NAME, OTHER = "Wilhelmine Zweifelhoff", "Ottokar Birnstiel"
FORMER, LATER, RECOVERY = "four plain grey donkeys", "five quick green herons", new_recovery_key()
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOUCHES = frozenset({"open", "os.rename", "os.remove", "os.link", "os.truncate", "os.mkdir", "os.rmdir"})
"""What Python tells of before it touches a file."""
_TRIES = 2  # what is told at the first opening is gone on with at the second


def now() -> datetime:
    """The same moment at every opening."""
    return NOW


class Ended(NamedTuple):
    """How an act ended: whether it was killed, else how many files it touched and how long it took."""

    killed: bool
    files: int
    seconds: float


def killed(act: Callable[[], object], at: int | float) -> Ended:
    """Do something in a process that is killed at its file of that number, or after so many seconds."""
    begins, (hears, tells) = perf_counter(), os.pipe()
    child = os.fork()
    if not child:
        seen = _arm(at)
        try:
            act()
        except BaseException as error:  # noqa: BLE001  # told by its exit code; the parent looks at the files
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os.write(tells, str(seen["files"]).encode())
        os._exit(0)
    os.close(tells)
    _, status = os.waitpid(child, 0)
    told = os.read(hears, 16)
    os.close(hears)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise AssertionError("the act failed by itself")
    return Ended(os.WIFSIGNALED(status), int(told or b"0"), perf_counter() - begins)


def _arm(at: int | float) -> Counter[str]:
    """Get ready to be killed; returns the count of the files that are touched."""
    seen = Counter[str]()
    if isinstance(at, float):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process at once, as SIGKILL does
        signal.setitimer(signal.ITIMER_REAL, max(at, 1e-4))
        return seen

    def touched(event: str, _: object) -> None:
        if event in TOUCHES:
            seen["files"] += 1
            if seen["files"] == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(touched)
    return seen


def opened(path: Path, key: DataKey | None = None) -> Store:
    """The register as whoever starts the program again has it."""
    for _ in range(_TRIES - 1):
        try:
            return Store.open(path, now, key)
        except StoreError:
            pass
    return Store.open(path, now, key)


def names(path: Path, key: DataKey | None = None) -> list[str]:
    """The clients that are in a register."""
    with closing(opened(path, key)) as store:
        return sorted(row.client.pseudonym for row in store.clients.listed())


def made(path: Path, *clients: str, passphrase: str = "") -> None:
    """A register with these clients."""
    key = protect(path, NOW, passphrase, RECOVERY) if passphrase else None
    with closing(Store.open(path, now, key)) as store:
        for name in clients:
            store.clients.add(Client(uuid4(), name, Body.FEMALE, NOW))


def key_by(path: Path, *said: str) -> DataKey:
    """The key by the first of these that opens; raises WrongKeyError when none does."""
    for each in said:
        try:
            return key_of(path, each)
        except WrongKeyError:
            continue
    raise WrongKeyError("nothing opens the register")


def encrypting(path: Path, at: int | float) -> tuple[Ended, str]:
    """Plain or encrypted, with everybody in it; encrypted at last it holds no plain name anywhere."""
    made(path, NAME)
    ended = killed(lambda: protect(path, NOW, FORMER, RECOVERY), at)
    state = "plain" if is_plain(path) else "encrypted"
    key = None if state == "plain" else key_by(path, RECOVERY)
    assert names(path, key) == [NAME]
    if key is None:
        protect(path, NOW, FORMER, RECOVERY)
    assert names(path, key_by(path, FORMER)) == [NAME]
    for file in path.parent.iterdir():
        assert not file.is_file() or NAME.encode() not in file.read_bytes(), file.name
    return ended, state


def changing(path: Path, at: int | float) -> tuple[Ended, str]:
    """The former passphrase opens or the later one, and the recovery key in any case."""
    made(path, NAME, passphrase=FORMER)
    ended = killed(lambda: RegisterProtection(path).change(FORMER, LATER), at)
    assert names(path, key_by(path, RECOVERY)) == [NAME]
    state = "former" if RegisterProtection(path).opens(FORMER) else "later"
    assert state == "former" or RegisterProtection(path).opens(LATER)
    RegisterProtection(path).change(RECOVERY, LATER)
    assert not RegisterProtection(path).opens(FORMER)
    return ended, state


def backing_up(path: Path, at: int | float) -> tuple[Ended, str]:
    """A whole backup or none, and the register as it was."""
    made(path, NAME, passphrase=FORMER)
    out, key = path.with_name("all.nerveline-backup"), key_of(path, FORMER)
    ended = killed(lambda: back_up(path, out, now, key), at)
    if out.exists():
        assert verify(out, now, FORMER).is_whole
    assert names(path, key) == [NAME]
    return ended, "whole" if out.exists() else "none"


def restoring(path: Path, at: int | float) -> tuple[Ended, str]:
    """The register as it was, or the backup in its place with the other kept beside it."""
    made(path, NAME, passphrase=FORMER)
    backup = path.with_name("all.nerveline-backup")
    back_up(path, backup, now, key_of(path, FORMER))
    with closing(opened(path, key_of(path, FORMER))) as store:
        store.clients.add(Client(uuid4(), OTHER, Body.MALE, NOW))
    ended = killed(lambda: restore(backup, path, now, FORMER), at)
    found = names(path, key_of(path, FORMER))
    assert found in ([NAME], sorted([NAME, OTHER]))
    return ended, "restored" if found == [NAME] else "as it was"


def erasing(path: Path, at: int | float) -> tuple[Ended, str]:
    """Everybody is there, or the one who was erased is nowhere in any file."""
    made(path, NAME, OTHER)

    def erase() -> None:
        with closing(Store.open(path, now)) as store:
            client = next(row.client for row in store.clients.listed() if row.client.pseudonym == NAME)
            store.clients.remove(client.id, NOW)
            store.removals.erase(client.id)

    ended = killed(erase, at)
    with closing(opened(path)) as store:
        found = sorted(row.client.pseudonym for row in store.clients.listed())
        removed = [each.client.pseudonym for each in store.removals.listed()]
    assert found == [OTHER] or found == sorted([NAME, OTHER])
    if found == [OTHER] and not removed:
        for file in path.parent.iterdir():
            assert not file.is_file() or NAME.encode() not in file.read_bytes(), file.name
    return ended, "there" if NAME in found else "removed" if removed else "erased"


ACTS = (encrypting, changing, backing_up, restoring, erasing)


def _quick(passphrase: str, salt: bytes, time: int, memory_kib: int, lanes: int) -> bytes:
    cost = f"{time} {memory_kib} {lanes}"
    return pbkdf2_hmac("sha512", passphrase.encode() + cost.encode(), salt, 1, 64)


def main() -> int:
    """Kill each act so many times; end at the first register that is in neither the old nor the new state."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    db.keys._stretched = _quick  # the real one takes most of the time and touches no file
    chance = Random(8)
    for act in ACTS:
        whole, _ = _once(act, 0)
        states, kills = Counter[str](), 0
        while kills < each:
            at: int | float = 1 + kills * whole.files // each
            if kills % 2:
                at = chance.uniform(0, whole.seconds)
            ended, state = _once(act, at)
            kills += ended.killed
            states[state] += ended.killed
        told = ", ".join(f"{state} {count}" for state, count in sorted(states.items()))
        print(f"{act.__name__}: killed {kills} times: {told}", flush=True)
    return 0


def _once(act: Callable[[Path, int | float], tuple[Ended, str]], at: int | float) -> tuple[Ended, str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "whole" / "register.db"
        path.parent.mkdir()
        return act(path, at)


if __name__ == "__main__":
    sys.exit(main())
