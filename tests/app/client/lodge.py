"""A client's window over a real register, with steps that say no more than where the client is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.step import Onward, Steps
from app.client.window import ClientWindow
from app.shell.hand_over import HandOver
from app.shell.window import Window
from app.workplace import Workplace
from db.store import Store
from models.flow.way import FlowStep
from models.practice.visit import Visit

NOW = datetime(2026, 3, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))
PIN = "2580"
SECRET = "Wilhelmina Quendelbusch"
OTHER = "Client 99"


class Clock:
    """Stands still until it is told to go."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time

    def go(self, **duration: float) -> None:
        self.time += timedelta(**duration)


class PlainStep:
    """Shows its name, what the client said so far, a field to type in and a button that answers."""

    def __init__(self, conversation: Conversation) -> None:
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        self.yes = QPushButton(f"{conversation.place.step} of {SECRET}")
        self.yes.clicked.connect(lambda: conversation.answer("worse_sitting", True))
        self.field = QLineEdit(SECRET)
        for part in (QLabel(SECRET), self.yes, self.field):
            column.addWidget(part)

    @property
    def onward(self) -> Onward:
        return Onward("Next")

    def leave(self) -> None:
        """It has nothing left to keep."""


PLAIN_STEPS: Steps = dict.fromkeys(FlowStep, PlainStep)


@dataclass
class Lodge:
    """The desk with one open visit, another client in the register, and what hands the tablet over."""

    workplace: Workplace
    store: Store
    desk: Window
    hand_over: HandOver
    clock: Clock
    visit: Visit
    back: list[Visit] = field(default_factory=list)

    @property
    def client(self) -> ClientWindow:
        assert self.hand_over.client is not None
        return self.hand_over.client

    @property
    def place(self) -> UUID | FlowStep | None:
        """The step in the register's bookmark, None when the tablet is at the desk."""
        bookmark = self.store.hand_overs.handed_over()
        return bookmark.place.step if bookmark else None

    def give(self) -> ClientWindow:
        """Hand the tablet over, with a PIN that was chosen before."""
        if not self.hand_over.keyring.is_set:
            self.hand_over.keyring.set_pin(PIN)
        self.hand_over.give(self.visit)
        return self.client


def texts(within: QWidget) -> set[str]:
    """Every word that a widget or one below it shows, says to a screen reader or keeps."""
    parts = [within, *within.findChildren(QWidget)]
    found = {word for part in parts for word in (part.accessibleName(), part.toolTip(), part.windowTitle())}
    found |= {part.text() for part in parts if isinstance(part, QLabel | QLineEdit | QAbstractButton)}
    return found
