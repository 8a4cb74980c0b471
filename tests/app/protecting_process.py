"""A whole program that encrypts its register or opens an encrypted one, as a person types and presses."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.lock.passphrase_page import PassphrasePage
from app.lock.protect_sheet import AskedBackSheet, PassphraseSheet, RecoveryKeySheet
from app.main import Program
from app.therapist.desk.client_sheet import ClientSheet
from app.therapist.desk.desk import Desk

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
PICTURES = Path(sys.argv[3]) if len(sys.argv) > 3 else None


def until(seen: Callable[[], T | None]) -> T:
    """Let the program go on until something is to be seen."""
    end = time.monotonic() + 60
    while (found := seen()) is None:
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return found


def shown(program: Program, kind: type[W]) -> W:
    """The page or sheet of this kind, once it is there."""

    def found() -> W | None:
        here = [each for each in program.window.findChildren(kind) if each.isVisible()]
        return here[-1] if here else None

    return until(found)


def pictured(program: Program, name: str) -> None:
    if PICTURES is not None:
        program.window.grab().save(str(PICTURES / f"{name}.png"))


def encrypts(program: Program, passphrase: str) -> None:
    """Press New client in a plain register, choose a passphrase, keep the key, type two groups of it back."""
    shown(program, Desk)
    assert program.navigator is not None
    program.navigator.desk.client_wanted.emit()
    choose = shown(program, PassphraseSheet)
    QTest.keyClicks(choose.first, "short")
    choose.go_on.click()
    print("told:", choose.told.text(), flush=True)
    choose.first.clear()
    QTest.keyClicks(choose.first, passphrase)
    QTest.keyClicks(choose.second, passphrase)
    pictured(program, "1-choose")
    choose.go_on.click()
    key = shown(program, RecoveryKeySheet)
    recovery = " ".join(key.shown.text().split())
    pictured(program, "2-recovery")
    key.accept()
    back = shown(program, AskedBackSheet)
    QTest.keyClicks(back.third, recovery.split()[2].lower())
    QTest.keyClicks(back.last, "XXXX")
    back.encrypt.click()
    print("told:", back.told.text(), flush=True)
    pictured(program, "3-back")
    back.last.clear()
    QTest.keyClicks(back.last, recovery.split()[7])
    former = program.navigator
    back.encrypt.click()
    until(lambda: program.navigator if program.navigator not in (None, former) else None)
    shown(program, Desk)
    print("recovery:", recovery, flush=True)
    program.navigator.desk.client_wanted.emit()
    shown(program, ClientSheet).reject()
    program.navigator.ask_preferences()
    QApplication.processEvents()
    pictured(program, "4-preferences")


def opens(program: Program, *typed: str) -> None:
    """Type passphrases one after the other; tell what each of them led to."""
    for passphrase in typed:
        page = shown(program, PassphrasePage)
        until(lambda page=page: page if page.isEnabled() else None)  # type: ignore[misc]
        pictured(program, f"5-locked-{len(passphrase)}")
        QTest.keyClicks(page.field, passphrase)
        page.open.click()
        until(lambda page=page: page if not page.isVisible() or page.isEnabled() else None)  # type: ignore[misc]
        print("told:", page.told if page.isVisible() else "", flush=True)
    shown(program, Desk)
    print("page: Desk", flush=True)


def main(act: Callable[[Program], None]) -> None:
    application = QApplication([])
    program = Program(application)
    program.window.resize(1280, 800)
    program.start()
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    act(program)
    program.end()


if __name__ == "__main__":
    words = sys.argv[2].split("|")
    main(lambda program: encrypts(program, words[0]) if sys.argv[1] == "encrypt" else opens(program, *words))
