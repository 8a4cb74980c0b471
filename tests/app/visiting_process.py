"""A whole program that has a named client in hand in every way that could leave a trace, and crashes."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.export.clipboard import copy_text
from app.main import Program
from app.therapist.writing import Writing
from db.store import Store
from tests.app.protecting_process import main, opens, until
from tests.db.studio import draw, new_client, new_visit

PASSPHRASE, NAME = sys.argv[1:3]
RECORD = Path.home() / "record.zip"


def visits(program: Program) -> None:
    """Draw a visit, look at it everywhere, copy, stop a record, meet a fault, and crash in another record."""
    opens(program, PASSPHRASE)
    navigator = program.navigator
    assert navigator is not None
    store = cast(Store, navigator.workplace.register)
    client = new_client(store, NAME, NAME)
    visit = new_visit(store, client)
    draw(store, visit.id, 6)
    for show in (
        lambda: navigator.show_desk(client.id),
        lambda: navigator.open_visit(visit),
        lambda: navigator.show_course(client),
        lambda: navigator.actions.show_log_of(client),
    ):
        show()
        QApplication.processEvents()
    copy_text(f"the note of {NAME}")
    ended: list[datetime] = []
    record = navigator.rights.write_record(client, RECORD)
    record.ended.connect(lambda: ended.append(datetime.now()))
    until(lambda: program.window.findChild(Writing)).requestInterruption()
    until(lambda: ended or None)
    QTimer.singleShot(0, program.window, lambda: _fails(program.window))
    until(lambda: next(iter((Path(os.environ["XDG_DATA_HOME"]) / "Nerveline" / "faults").glob("*")), None))
    navigator.rights.write_record(client, RECORD)
    until(lambda: program.window.findChild(Writing))
    titles = {each.windowTitle() for each in QApplication.topLevelWidgets()}
    print("titles:", *sorted(titles - {""}), flush=True)
    os.abort()


def _fails(_: QWidget) -> None:
    raise ValueError(NAME)


if __name__ == "__main__":
    main(visits)
