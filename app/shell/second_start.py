"""A second start on the same register: it raises the first window, or ends one that does not answer."""

from __future__ import annotations

import getpass
import hashlib
import os
import signal
import socket
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

HERE = b"here\n"
CONNECTS, ANSWERS = 500, 3_000
"""Milliseconds that the first window has for it: a window that stands longer does not answer."""
ENDS = 30
"""Tenths of a second that a program has to end by itself."""
GOES = 15
"""Tenths of a second that a program that was ended by force has to be gone."""


class Found(Enum):
    """What became of asking the first window."""

    RAISED = auto()
    SILENT = auto()
    NOBODY = auto()
    """No window listens: a command has the register open, or the first has only just started."""


class First(NamedTuple):
    """The first window; its process is known only while it is silent."""

    found: Found
    process: int | None = None


class Listening(QObject):
    """Hears later starts of the same person on the same register, and nobody else."""

    raise_wanted = Signal()

    def __init__(self, register: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(register))  # whoever has the register open may take the name
        self._server.listen(_name(register))
        self._server.newConnection.connect(self._answer)

    def stop(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    def _answer(self) -> None:
        while (asking := self._server.nextPendingConnection()) is not None:
            asking.disconnected.connect(asking.deleteLater)
            asking.write(HERE)
            asking.flush()
            asking.disconnectFromServer()
            self.raise_wanted.emit()


def raise_first(register: Path) -> First:
    """Ask the window that has this register open to come to the front; waits some seconds for its answer."""
    asking = QLocalSocket()
    asking.connectToServer(_name(register))
    if not asking.waitForConnected(CONNECTS):
        return First(Found.NOBODY)
    process = _process(asking)
    if asking.bytesAvailable() or asking.waitForReadyRead(ANSWERS):
        return First(Found.RAISED)
    return First(Found.SILENT, process)


def end(process: int) -> None:
    """End a program that does not answer, at last by force; every step that was kept stays kept."""
    with suppress(OSError):
        os.kill(process, signal.SIGTERM)
        for _ in range(ENDS):
            os.kill(process, 0)
            QThread.msleep(100)
        if sys.platform != "win32":
            os.kill(process, signal.SIGKILL)
            for _ in range(GOES):  # it holds the register until the system has taken it away
                QThread.msleep(100)
                os.kill(process, 0)


def come_forward(windows: Iterable[QWidget]) -> None:
    """Bring what is in sight of the program to the front: the desk, or the client's window in its place."""
    for window in windows:
        if window.isVisible():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()


def _name(register: Path) -> str:
    whose = f"{getpass.getuser()}\0{register.resolve()}"
    return f"nerveline-{hashlib.sha256(os.fsencode(whose)).hexdigest()[:24]}"


def _process(asking: QLocalSocket) -> int | None:
    """The process at the other end, which is the same person's."""
    number = int(asking.socketDescriptor())
    if sys.platform == "win32":
        import ctypes

        found = ctypes.c_ulong()
        known = ctypes.windll.kernel32.GetNamedPipeServerProcessId(number, ctypes.byref(found))
        return found.value if known else None
    with suppress(OSError), socket.socket(fileno=os.dup(number)) as end:
        if sys.platform == "linux":
            size = struct.calcsize("3i")
            process, person, _ = struct.unpack(
                "3i", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
            )
            return process if person == os.getuid() else None
        if sys.platform == "darwin":
            return struct.unpack("i", end.getsockopt(0, 2, 4))[0]  # SOL_LOCAL, LOCAL_PEERPID
    return None
