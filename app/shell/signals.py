"""Ctrl-C in the terminal, and the system's wish that the program ends, heard while Qt waits for events."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

HEARD = ("SIGINT", "SIGTERM", "SIGHUP")


class Signals(QObject):
    """Python's own handlers run only when Python has its turn; `end_wanted` is emitted at once."""

    end_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hears, self._tells = socket.socketpair()
        self._hears.setblocking(False)
        self._tells.setblocking(False)
        self._notifier = QSocketNotifier(self._hears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._tells.fileno(), warn_on_full_buffer=False)
        for name in HEARD:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: None)

    def _hear(self) -> None:
        if self._hears.recv(64):
            self.end_wanted.emit()
