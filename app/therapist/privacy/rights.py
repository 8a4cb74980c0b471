"""What a client may ask for at the desk: the whole record in one file, and to be erased, with proof."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.commands.rights import searched
from app.files.writing import safe_name
from app.lock.checking import Check
from app.settings import REGISTER
from app.therapist.privacy.erase_sheet import EraseSheet, ProofSheet
from app.therapist.privacy.record_file import RecordFile
from app.widgets.file_question import asked_file
from app.words import erasing as words
from app.workplace import Workplace
from models.errors import StoreError
from models.practice.visit import Client

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class ClientRights(QObject):
    """`erased` comes when a client is gone; `refusal` tells what is wrong with a PIN, where there is one."""

    erased = Signal()

    def __init__(
        self,
        workplace: Workplace,
        window: QWidget,
        refusal: Callable[[], Callable[[str], Check[str]] | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._window, self._refusal = workplace, window, refusal

    def ask_file(self, client: Client) -> None:
        """Ask where the client's whole record goes; the usual name names nobody."""
        name = safe_name(words.record_name(), self._workplace.now(), ".zip")
        file = asked_file(self._window, words.whole_record(), name, words.zip_files())
        if file is not None:
            self.write_record(client, file)

    def write_record(self, client: Client, file: Path) -> RecordFile:
        """Write everything that is kept of a client into a file; what cannot be read is told."""
        made = RecordFile(self._workplace, self._window, client, file)
        made.begin()
        return made

    def ask_erasing(self, client: Client) -> EraseSheet:
        """Ask for the name once more, and for a PIN or the passphrase where there is one."""
        sheet = EraseSheet(self._workplace.theme, self._window, client, self._refusal())
        sheet.confirmed.connect(lambda: self.erase(client))
        sheet.ask()
        return sheet

    def erase(self, client: Client) -> ProofSheet | None:
        """Erase a client at once, and show the proof."""
        workplace, register = self._workplace, self._workplace.register
        count, at = len(workplace.visits(client.id)), workplace.now()
        try:
            register.clients.remove(client.id, at)
            register.removals.erase(client.id)
            settings = workplace.settings
            answer = searched(register, settings.folder / REGISTER, client, settings.backup_folders())
        except StoreError as error:
            workplace.tell(str(error))
            return None
        unread = _listed(answer["not_searched"])
        found = [str(each) for each in _listed(answer["found_in"])]
        proof = [
            words.done(client.id, count, at),
            words.searched(int(str(answer["searched"])), found, [str(each) for each in unread]),
            words.backups(list(_days(_listed(answer["backups_until_a_year"])))),
            words.elsewhere(),
        ]
        self.erased.emit()
        sheet = ProofSheet(workplace, self._window, proof)
        sheet.ask()
        return sheet


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _days(files: list[object]) -> Iterator[tuple[date, date]]:
    """The day of each backup, and a year later, when it is gone at the latest."""
    for file in files:
        named = _DAY.search(Path(str(file)).name)
        if named:
            day = date.fromisoformat(named[0])
            leap = day.month == 2 and day.day == 29
            yield day, day.replace(year=day.year + 1, day=28) if leap else day.replace(year=day.year + 1)
