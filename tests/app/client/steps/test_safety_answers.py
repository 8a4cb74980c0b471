"""What a client tells for safety: it reaches the therapist, and nothing is stored that nobody saw."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.client.emergency_page import EmergencyPage
from app.client.sight import WHOLE
from app.client.steps.advice import AdviceStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.ticks import TicksStep
from models.answer import Answer
from models.flow.questions import CAUDA_EQUINA, NOW, STRENGTH_OF_LEGS
from models.flow.way import FlowStep
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tests.app.client.steps.audit import PANELS
from tests.app.client.steps.test_answers import answers, at, calm, kept
from tests.app.client.steps.test_way_through import RIGHT_BUTTOCK, to_the_body
from tests.app.client.visitor import Visitor

LISTS = (FlowStep.WORSE, FlowStep.BETTER, FlowStep.NOW, FlowStep.HEALTH)
MARKED, NOTHING_SAID = "marked", "nothing said"
SITUATIONS = (MARKED, NOTHING_SAID, Today.NO_PAIN, Today.SKIPPED)


def enlarged(visitor: Visitor, size: TextSize, language: str, width: int = 1280, height: int = 800) -> None:
    conversation = visitor.window.conversation
    assert conversation is not None
    visitor.window.resize(width, height)
    conversation.speak(language)
    conversation.read_in(size)
    visitor._settle()


def seen(part: TicksStep | FeelingStep) -> set[str]:
    """The questions that can be read on the screen at this moment, measured anew."""
    tiles = part.tiles if isinstance(part, TicksStep) else part._cards
    shares = {}
    for key, tile in tiles.items():
        box = tile.visibleRegion().boundingRect()
        shares[key] = box.height() * box.width() / (tile.height() * tile.width())
    return {key for key, share in shares.items() if share >= WHOLE}


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("question", NOW)
def test_whatever_is_so_right_now_is_told_to_the_client_before_the_thanks(
    visitor: Visitor, question: str, situation: str
) -> None:
    match situation:
        case Today():
            conversation = visitor.window.conversation
            assert conversation is not None
            conversation.say_today(situation)
        case _ if situation == MARKED:
            to_the_body(visitor)
            visitor.draw(*RIGHT_BUTTOCK)
    now = at(visitor, FlowStep.NOW)
    assert isinstance(now, TicksStep)
    visitor.press(now.tiles[question])
    if isinstance(visitor.window.page, EmergencyPage):
        return  # that could not be told sooner
    at(visitor, FlowStep.READ_BACK)
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_on()
    visitor._settle()
    assert isinstance(visitor.step, AdviceStep)
    assert visitor.step.sentences


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.name)
@pytest.mark.parametrize("step", LISTS)
def test_only_what_is_in_sight_can_become_a_no(
    visitor: Visitor, step: FlowStep, size: TextSize, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitor.window, "_stops_for_emergency", lambda: False)  # it would stand over the page
    enlarged(visitor, size, language)
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    first = next(iter(ticks.tiles))
    visitor.press(ticks.tiles[first])
    visible = seen(ticks)
    visitor.go_on()
    said = answers(visitor)
    assert said.pop(first) is True
    assert set(said) <= visible
    assert set(said.values()) <= {False}
    assert kept(visitor).skipped <= visible


@pytest.mark.parametrize("panel", PANELS[:2], ids=lambda panel: f"{panel.width}x{panel.height}")
@pytest.mark.parametrize("step", LISTS)
def test_what_was_scrolled_past_is_not_denied_by_none_of_these(
    visitor: Visitor, step: FlowStep, panel: tuple[int, int, float]
) -> None:
    enlarged(visitor, TextSize.A_PLUS_PLUS, "de", panel[0], panel[1])
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    visitor._bring_into_sight(ticks.none)
    visible = seen(ticks)
    visitor.hand.press(ticks.none)
    QApplication.processEvents()
    assert set(answers(visitor)) == visible
    assert set(answers(visitor).values()) <= {False}


@pytest.mark.parametrize("question", CAUDA_EQUINA)
def test_no_to_all_undoes_no_yes(visitor: Visitor, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    monkeypatch.setattr(visitor.window, "_stops_for_emergency", lambda: False)  # it would stand over the page
    visitor.press(feeling.questions[question].answers[True], feeling.no_to_all)
    assert answers(visitor)[question] is True


def test_no_to_all_undoes_no_weakness(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    visitor.press(feeling.weakness["progressive"], feeling.no_to_all)
    assert answers(visitor)[STRENGTH_OF_LEGS] == "progressive"


@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.name)
def test_no_to_all_answers_only_what_can_be_read(visitor: Visitor, size: TextSize) -> None:
    enlarged(visitor, size, "de")
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    visitor._bring_into_sight(feeling.no_to_all)
    visible = seen(feeling)
    visitor.hand.press(feeling.no_to_all)
    QApplication.processEvents()
    assert set(answers(visitor)) == visible


@pytest.mark.parametrize("step", LISTS)
def test_none_of_these_undoes_no_tick(visitor: Visitor, step: FlowStep) -> None:
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    first = calm(ticks)
    visitor.press(ticks.tiles[first], ticks.none)
    assert answers(visitor)[first] is True
    visitor.press(ticks.tiles[first])
    assert answers(visitor)[first] is False
    given: list[Answer | None] = [
        reply.answer
        for reply in visitor.lodge.store.replies(visitor.lodge.visit.id)
        if reply.question == first
    ]
    assert given == [True, False]
