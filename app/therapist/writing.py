"""What leaves the program is made beside the window; waits that are felt show their progress."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.export.painting import Stopped
from app.widgets.progress_sheet import ProgressSheet
from app.words import visit as words
from app.workplace import Workplace
from models.errors import NervelineError

PATIENCE = 300
"""Milliseconds after which a wait shows its progress."""

LAST_PATIENCE = 20_000
"""Milliseconds that the end of the program waits for a file that is being written."""

Progress = Callable[[float], None]
Asked = Callable[[], bool]
Work = Callable[[Progress, Asked], str]
"""Carries something out, tells how far it is from 0 to 1, and asks whether it shall stop; what it returns is
said to the person, when it is not empty."""


class Writing(QThread):
    """Carries work out beside the window's thread."""

    advanced = Signal(float)
    done = Signal(str)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            told = self._work(self.advanced.emit, self.isInterruptionRequested)
        except Stopped:
            self.done.emit(words.stopped())
        except NervelineError as error:
            self.done.emit(str(error))
        else:
            if told:
                self.done.emit(told)

    def leave(self) -> None:
        """Stop at once: the program ends, and does not wait without end for a drive that does not answer."""
        self.requestInterruption()
        if not self.wait(LAST_PATIENCE):
            os._exit(1)  # the register is closed by now, and a file that is not whole has no name yet


def written_beside(
    workplace: Workplace,
    window: QWidget,
    work: Work,
    then: Callable[[], None] | None = None,
    title: str = "",
) -> Writing:
    """Carry work out on a thread, and something here when it has ended; what comes of it is told."""
    writing = Writing(work, window)
    if then is not None:
        writing.finished.connect(then)  # before it starts: a quick page would be finished unheard
    sheet = ProgressSheet(workplace.theme, window, title or words.writing())
    sheet.rejected.connect(writing.requestInterruption)
    writing.advanced.connect(sheet.advance)
    writing.done.connect(workplace.tell)
    writing.finished.connect(sheet.accept)
    patience = QTimer(writing, singleShot=True, interval=PATIENCE)
    patience.timeout.connect(sheet.ask)
    writing.finished.connect(patience.stop)
    writing.finished.connect(writing.deleteLater)
    patience.start()
    application = QCoreApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(writing.leave)
    writing.start()
    return writing
