"""The client's window with the steps that the program has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.client.step import Steps
from app.client.steps.all import all_steps
from app.words.languages import Languages
from tests.app.canvas.pens import all_fingers_lifted
from tests.app.client.lodge import Lodge
from tests.app.client.visitor import Finger, Hand, Visitor

Invite = Callable[[Hand], Visitor]


@pytest.fixture
def steps(qapp: QApplication) -> Steps:
    """The real ones."""
    return all_steps(Languages())


@pytest.fixture
def invite(lodge: Lodge) -> Iterator[Invite]:
    """Hands the tablet to a visitor with one kind of hand."""
    yield lambda hand: Visitor(lodge, hand)
    all_fingers_lifted()


@pytest.fixture
def visitor(invite: Invite) -> Visitor:
    """A visitor with a finger."""
    return invite(Finger())
