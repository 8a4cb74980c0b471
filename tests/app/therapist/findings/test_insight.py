"""The model thinks beside the window, and what comes too late is never shown."""

from __future__ import annotations

from concurrent.futures import Future
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from app.therapist.findings.insight import Case, Insight
from models.drawing.drawing import Drawing
from models.inference.model import Findings, Model
from tests.models.inference.builders import filled

FIRST, SECOND = filled("buttock_center_r"), filled("heel_sole_l")


class Thinking:
    """Holds the model back until it may go on; says of what it was asked, and on which thread."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.may_go_on = Event(), Event()
        self.asked: list[Drawing] = []
        self.beside: list[bool] = []
        original = Model.findings

        def held(model: Model, drawing: Drawing, *more: object) -> Findings:
            self.asked.append(drawing)
            self.beside.append(current_thread() is not main_thread())
            self.begun.set()
            assert self.may_go_on.wait(20)
            return original(model, drawing, *more)  # type: ignore[arg-type]

        monkeypatch.setattr(Model, "findings", held)


@pytest.fixture
def thinking(monkeypatch: pytest.MonkeyPatch) -> Thinking:
    return Thinking(monkeypatch)


class Asked:
    """An insight into a drawing that may be exchanged, and what it has shown."""

    def __init__(self, model: Future[Model]) -> None:
        self.parent, self.drawing = QObject(), FIRST
        self.insight = Insight(model, lambda: Case(self.drawing, {}, None), self.parent)
        self.shown: list[Findings] = []
        self.insight.found.connect(self.shown.append)
        self.insight.ask_again()


def test_the_window_goes_on_while_the_model_thinks(
    thinking: Thinking, model: Future[Model], qtbot: QtBot
) -> None:
    asked = Asked(model)
    qtbot.waitUntil(thinking.begun.is_set)  # this loop runs on meanwhile
    assert asked.shown == []
    thinking.may_go_on.set()
    qtbot.waitUntil(lambda: len(asked.shown) == 1)
    assert thinking.beside == [True]
    assert list(asked.shown[0].evidence.shares) == ["buttock_center_r"]


def test_what_was_drawn_meanwhile_is_thought_over_anew_and_the_old_is_not_shown(
    thinking: Thinking, model: Future[Model], qtbot: QtBot
) -> None:
    asked = Asked(model)
    qtbot.waitUntil(thinking.begun.is_set)
    asked.insight.hand_moves(True)
    asked.drawing = SECOND
    asked.insight.ask_again()
    thinking.may_go_on.set()
    asked.insight.hand_moves(False)
    qtbot.waitUntil(lambda: len(asked.shown) == 1)
    assert list(asked.shown[0].evidence.shares) == ["heel_sole_l"]
    assert thinking.asked == [FIRST, SECOND]


def test_nothing_is_shown_while_the_hand_is_down(
    thinking: Thinking, model: Future[Model], qtbot: QtBot
) -> None:
    asked = Asked(model)
    qtbot.waitUntil(thinking.begun.is_set)
    asked.insight.hand_moves(True)
    thinking.may_go_on.set()
    asking = asked.insight._asking
    assert asking is not None
    qtbot.waitUntil(lambda: asked.insight._asking is None)
    assert asked.shown == []
    asked.insight.hand_moves(False)
    qtbot.waitUntil(lambda: len(asked.shown) == 1)


def test_whoever_leaves_is_stopped_by_what_is_found_of_the_newest_marks(
    thinking: Thinking, model: Future[Model], qtbot: QtBot
) -> None:
    asked = Asked(model)
    qtbot.waitUntil(thinking.begun.is_set)
    asked.drawing = SECOND
    thinking.may_go_on.set()
    asked.insight.catch_up()
    assert [list(found.evidence.shares) for found in asked.shown] == [["heel_sole_l"]]


def test_a_page_that_goes_while_the_model_thinks_ends_in_nothing(
    thinking: Thinking, model: Future[Model], qtbot: QtBot
) -> None:
    asked = Asked(model)
    qtbot.waitUntil(thinking.begun.is_set)
    gone: list[bool] = []
    asked.parent.destroyed.connect(lambda: gone.append(True))
    asked.parent.deleteLater()
    thinking.may_go_on.set()
    # no other event comes between: what the model has found by now would be shown
    QCoreApplication.sendPostedEvents(asked.parent, QEvent.Type.DeferredDelete)
    assert gone
    QCoreApplication.processEvents()
    assert asked.shown == []


def test_an_answer_is_asked_for_again_when_the_page_is_back(
    thinking: Thinking, model: Future[Model], qtbot: QtBot
) -> None:
    asked = Asked(model)
    qtbot.waitUntil(thinking.begun.is_set)
    thinking.may_go_on.set()
    asked.insight.rest()
    assert asked.shown == []
    asked.insight.wake()
    qtbot.waitUntil(lambda: len(asked.shown) == 1)
