"""The screens around the client's steps, for tools/screens.py: PIN, code, the door, a pause, the thanks."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.client.conversation import Conversation
from app.client.door import Door
from app.client.frame import StepFrame
from app.client.rests import GoOn
from app.client.window import ClientWindow
from app.lock.recovery_sheet import RecoverySheet
from app.shell.navigator import Navigator
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import TextSize
from tools.troubles import Place as Shown
from tools.troubles import Shot

PIN = "2580"
CODE = "135792468013579246801357"


def handing_over(shown: Shown, navigator: Navigator) -> Iterator[Shot]:
    """From the first hand-over to the thanks; the tablet is back at the end."""
    hand_over, register = navigator.hand_over, navigator.workplace.register
    sheet = hand_over.choose_pin()
    shown.settle()
    yield "30-pin", shown.window
    sheet.reject()
    code = RecoverySheet(shown.theme, shown.window, CODE, replaces=False)
    code.ask()
    shown.settle()
    yield "31-recovery-code", shown.window
    code.accept()
    hand_over.keyring.set_pin(PIN)
    owner = register.clients.listed()[0].client
    hand_over.give(register.visits.begin(owner.id, owner.body, navigator.workplace.now()))
    client = hand_over.client
    assert client is not None
    client.resize(shown.window.size())
    yield from _client_alone(shown, client)
    client.taken_back.emit(False)


def _client_alone(shown: Shown, client: ClientWindow) -> Iterator[Shot]:
    for text in (TextSize.A, TextSize.A_PLUS_PLUS):
        size = text.name.lower()
        _conversation(client).read_in(text)
        _frame(client).door.click()
        yield f"32-door-{size}", _settled(shown, client)
        _door(client).left.emit()
        client.idle.wondered.emit()
        yield f"33-still-there-{size}", _settled(shown, client)
        client.idle.parked.emit()
        yield f"34-pause-{size}", _settled(shown, client)
        _door(client).opened.emit(False)
        yield f"35-going-on-{size}", _settled(shown, client)
        assert isinstance(client.page, GoOn)
        client.page.resume.click()
    _conversation(client).go_to(FlowPlace(FlowStep.THANKS))
    yield "36-thanks", _settled(shown, client)


def _conversation(client: ClientWindow) -> Conversation:
    assert client.conversation is not None
    return client.conversation


def _frame(client: ClientWindow) -> StepFrame:
    assert isinstance(client.page, StepFrame)
    return client.page


def _door(client: ClientWindow) -> Door:
    assert isinstance(client.page, Door)
    return client.page


def _settled(shown: Shown, window: QWidget) -> QWidget:
    shown.settle()
    return window
