"""One client's whole record, read in small steps between what the window does and written beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.commands.rights import RecordWriter, WholeRecord
from app.therapist.writing import Asked, Progress, written_beside
from app.words import erasing as words_of_rights
from app.words import visit as words
from app.workplace import Workplace
from models.errors import NervelineError
from models.practice.audit import AuditAct
from models.practice.visit import Client


class RecordFile(QObject):
    """One such file on its way; `ended` comes when it is written, or will not be."""

    ended = Signal()

    def __init__(self, workplace: Workplace, window: QWidget, client: Client, file: Path) -> None:
        super().__init__(window)
        self._workplace, self._window, self._client, self._file = workplace, window, client, file
        self._writer = RecordWriter(workplace.register, workplace.atlas)
        self._reading: Iterator[WholeRecord] = self._writer.read(str(client.id))
        self._record: WholeRecord | None = None
        self._is_written = False
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._read_on)

    def begin(self) -> None:
        """Begin to read, as soon as the window has nothing else to do."""
        self._turn.start()

    def _read_on(self) -> None:
        try:
            found = next(self._reading, None)
        except NervelineError as error:
            self._turn.stop()
            self._workplace.tell(str(error))
            self._end()
            return
        if found is not None:
            self._record = found
            return
        self._turn.stop()
        written_beside(
            self._workplace, self._window, self._write, self._note, words_of_rights.writing_record()
        )

    def _write(self, progress: Progress, stopped: Asked) -> str:
        assert self._record is not None
        self._writer.put(
            self._record,
            self._file,
            replace=True,  # the dialog for the name has asked
            progress=progress,
            stopped=stopped,
        )
        self._is_written = True
        return " ".join([words.saved(self._file.name), *self._record.lost])

    def _note(self) -> None:
        if self._is_written:
            self._workplace.gave_out(self._client.id, act=AuditAct.GAVE_RECORD)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()
