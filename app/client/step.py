"""What a step of the client is to the window that shows it: a page, and the way onward from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.client.conversation import Conversation
from app.widgets.big_button import BigButton
from models.flow.way import FlowStep


@dataclass(frozen=True, slots=True)
class Onward:
    """The button that leads on: its word, none to hide it, and whether it can be pressed yet.

    A quiet one is there for those who would rather not answer.
    """

    word: str
    ready: bool = True
    quiet: bool = False


class ClientScreen(Protocol):
    """One screen on the client's way, made anew whenever place, language or text size change.

    So nothing is translated twice, and what is only in a widget is lost: each answer goes to the
    conversation the moment it is given, which keeps it on disk. A step leads on by itself with
    `conversation.go_on()` (a choice that is an answer) or `conversation.go_to(place)` ("change" in the
    read-back); Back and the button of `onward` stand below it in the window, always at the same spot.
    `onward` is asked again after everything told.
    """

    @property
    def page(self) -> QWidget:
        """What fills the screen between the progress above and the buttons below; the window deletes it."""
        ...

    @property
    def onward(self) -> Onward:
        """The button that leads on."""
        ...

    def leave(self) -> None:
        """The button that leads on was pressed: keep what was passed over."""
        ...


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a step; a step that fills the screen places it itself."""

    larger: BigButton
    door: BigButton
    back: BigButton
    onward: BigButton
    refused: QWidget


@runtime_checkable
class FillsScreen(Protocol):
    """A step whose page takes the whole screen."""

    def place_around(self, around: Around) -> None:
        """Take what stands around a step onto the page."""
        ...


@runtime_checkable
class HasOthers(Protocol):
    """A step that can also be left otherwise: what it offers stands beside the button that leads on."""

    @property
    def others(self) -> Sequence[QWidget]:
        """The other answers; those that are hidden take no room."""
        ...


Make = Callable[[Conversation], ClientScreen]
Steps = Mapping[FlowStep, Make]
"""How each step is made; the thanks are the window's own, because nothing of a client is left by then."""
