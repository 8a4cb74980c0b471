"""Tries the move to a new computer: nothing comes along but the checkout, a backup and its recovery key.

python3 -m tools.new_computer FOLDER makes an encrypted register with a backup. Then, each in an empty home,
it restores by the command, in an environment that it makes; by the window of a first start; and reads the
backup with two libraries alone. It fetches the program's parts and takes minutes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[1]
PASSPHRASE = "four plain grey donkeys"
PATIENCE = 120
"""Seconds until the window shows what is waited for."""


def main(folder: Path) -> None:
    """Try all three ways; ends with the first that fails."""
    folder.mkdir(parents=True)
    recovery, clients, visits = old_computer(folder / "all.nerveline-backup")
    said = folder / "recovery.txt"
    said.write_text(recovery + "\n", "utf-8")
    print(f"The old computer: {clients} clients, {visits} visits.", flush=True)
    checkout = copied(folder / "nerveline")
    by_command(checkout, folder)
    by_window(checkout, folder)
    with_two_libraries(checkout, folder, recovery)


def old_computer(backup: Path) -> tuple[str, int, int]:
    """Make an encrypted register with the demo clinic, and its backup; tells recovery key and counts."""
    from app.registers import KeyedRegisters, RegistersOnDisk
    from models.practice.keys import new_recovery_key

    recovery, file = new_recovery_key(), backup.parent / "old" / "nerveline.db"
    file.parent.mkdir()
    with closing(KeyedRegisters().open(file, PASSPHRASE, recovery)) as store:
        store.demo_clinic.add()
        rows = store.clients.listed()
    RegistersOnDisk().backups.make(file, backup, PASSPHRASE)
    shutil.rmtree(file.parent)
    return recovery, len(rows), sum(row.visits for row in rows)


def copied(checkout: Path) -> Path:
    """What a clone holds, without any environment."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        target = checkout / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    return checkout


def by_command(checkout: Path, folder: Path) -> None:
    """Restore by the command, which makes the environment first, and list who is there."""
    home, key = empty(folder / "home-of-command"), ["--key-file", str(folder / "recovery.txt")]
    start = [python(), str(checkout / "run.py")]
    print(run([*start, "restore", str(folder / "all.nerveline-backup"), *key], home), flush=True)
    print(run([*start, "clients", *key], home), flush=True)
    print(run([*start, "doctor", *key], home), flush=True)


def by_window(checkout: Path, folder: Path) -> None:
    """Restore by the window of a first start, and see the desk."""
    home, inside = empty(folder / "home-of-window"), checkout / ".venv" / "bin" / "python"
    words = [str(inside), "-m", "tools.new_computer", "window", str(folder)]
    print(run(words, home, checkout), flush=True)


def with_two_libraries(checkout: Path, folder: Path, recovery: str) -> None:
    """Read the backup in an environment that holds two libraries and nothing of the program."""
    home, place = empty(folder / "home-of-reader"), folder / "reader"
    run([python(), "-m", "venv", str(place)], home)
    inside = str(place / "bin" / "python")
    run([inside, "-m", "pip", "install", "-q", "sqlcipher3", "argon2-cffi"], home)
    reader = shutil.copy(checkout / "tools" / "read_backup.py", place)
    for said in (recovery, PASSPHRASE):
        read = [inside, "-I", str(reader), str(folder / "all.nerveline-backup")]
        print(run(read, home, typed=said + "\n"), flush=True)


def window(folder: Path) -> None:
    """The window of a first start, as a person uses it; runs in a process of its own."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication, QFileDialog

    from app.main import Program
    from app.shell.restore_sheet import RestoreSheet
    from app.therapist.desk.desk import Desk

    application = QApplication(["Nerveline"])
    program = Program(application)
    program.start()

    def until(seen: Callable[[], T | None]) -> T:
        end = time.monotonic() + PATIENCE
        while (found := seen()) is None:
            if time.monotonic() > end:
                raise TimeoutError
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        return found

    def desk() -> Desk | None:
        page = program.window.page
        return page if isinstance(page, Desk) else None

    backup, recovery = folder / "all.nerveline-backup", (folder / "recovery.txt").read_text("utf-8")
    QFileDialog.getOpenFileName = lambda *_, **__: (str(backup), "")  # type: ignore[method-assign]
    until(desk).welcome.restore.click()
    sheet = until(lambda: next(iter(program.window.findChildren(RestoreSheet)), None))
    sheet.choose()
    until(lambda: True if sheet.field.isVisible() else None)
    sheet.open_with(recovery.strip())
    until(lambda: sheet.takes or None)[0].click()
    from app.lock.passphrase_page import PassphrasePage

    locked = until(lambda: page if isinstance(page := program.window.page, PassphrasePage) else None)
    locked.field.setText(recovery.strip())
    locked.open.click()
    until(desk)
    assert program.navigator is not None
    rows = program.navigator.workplace.clients()
    print(f"The window: {len(rows)} clients, {sum(row.visits for row in rows)} visits.")
    program.end()


def empty(home: Path) -> Path:
    """A home in which nothing is."""
    home.mkdir()
    return home


def python() -> str:
    """The Python outside of all environments."""
    return str(getattr(sys, "_base_executable", sys.executable))


def run(words: list[str], home: Path, place: Path | None = None, typed: str = "") -> str:
    """What a command says that runs in an empty home; ends the trial when it fails."""
    kept = {name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("PIP_")}
    done = subprocess.run(
        words,
        cwd=place or home,
        env={**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")
    return done.stdout.strip()


if __name__ == "__main__":
    window(Path(sys.argv[2])) if sys.argv[1] == "window" else main(Path(sys.argv[1]).resolve())
