"""What a client tells for safety: it reaches the therapist, and nothing is stored that nobody saw."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.client.controls.strength_answer import StrengthAnswer
from app.client.emergency_page import EmergencyPage
from app.client.frame import StepFrame
from app.client.sight import WHOLE
from app.client.steps.advice import AdviceStep
from app.client.steps.called_for import CalledForStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.ticks import TicksStep
from models.drawing.stroke import Sensation
from models.flow.questions import NOW
from models.flow.way import FlowPlace, FlowStep
from models.practice.answer import Answer
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tests.app.client.steps.answering import answers, at, calm
from tests.app.client.steps.audit import PANELS
from tests.app.client.steps.talking import conversing, marked
from tests.app.client.steps.way import RIGHT_BUTTOCK, to_the_body
from tests.app.client.visitor import Visitor

LISTS = (FlowStep.NOW, FlowStep.HEALTH, FlowStep.STANDING)
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
    return {str(key) for key, share in shares.items() if share >= WHOLE}


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
    if now.choices:
        visitor.press(now.choices["progressive"])
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
    visitor.frame._go_on()
    assert set(answers(visitor).values()) == {True, "declined"}
    said = answers(visitor)
    assert said.pop(first) is True
    assert set(said) <= visible


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
    assert set(answers(visitor).values()) <= {False, "none"}


@pytest.mark.parametrize("step", LISTS)
def test_none_of_these_undoes_no_tick(visitor: Visitor, step: FlowStep) -> None:
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    first = calm(ticks)
    visitor.press(ticks.tiles[first], ticks.none)
    assert answers(visitor)[first] is True
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    visitor.press(ticks.tiles[first])
    assert answers(visitor)[first] is False
    given: list[Answer | None] = [
        reply.answer
        for reply in visitor.lodge.store.replies.of_visit(visitor.lodge.visit.id)
        if reply.question == first
    ]
    assert given == [True, False]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("panel", PANELS[:2], ids=lambda panel: f"{panel.width}x{panel.height}")
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.name)
def test_each_page_of_questions_shows_them_whole_with_their_answers_and_asks_each_once(
    visitor: Visitor, size: TextSize, panel: tuple[int, int, float], language: str
) -> None:
    enlarged(visitor, size, language)
    at(visitor, FlowStep.FEELING)
    visitor.window.resize(panel[0], panel[1])
    visitor._settle()
    feeling = visitor.step
    assert isinstance(feeling, FeelingStep)
    asked: list[str] = []
    while visitor.step is feeling:
        page = [str(key) for key, card in feeling._cards.items() if card.isVisible()]
        assert set(page) == seen(feeling)
        assert not feeling.sheet.more.isVisible()
        if size is TextSize.A_PLUS_PLUS and panel[0] > panel[1]:
            assert len(page) == 1
        asked += page
        for key in page:
            visitor.hand.press(feeling.questions[key].answers[False])
        visitor._settle()
    assert asked == ["saddle_numbness", "bladder_change", "bowel_change"]


def test_going_back_turns_pages_before_it_leaves_the_step(visitor: Visitor) -> None:
    enlarged(visitor, TextSize.A_PLUS_PLUS, "en")
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    visitor.press(feeling.questions["saddle_numbness"].answers[False])
    assert feeling.questions["bladder_change"].isVisible()
    visitor.go_back()
    assert visitor.step is feeling
    assert feeling.questions["saddle_numbness"].answers[False].isVisible()


def test_who_would_rather_not_answer_is_kept_as_such(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    declined = feeling.questions["bladder_change"].declined
    assert declined is not None
    visitor.press(declined)
    assert answers(visitor)["bladder_change"] == "declined"
    assert isinstance(visitor.window.page, StepFrame)


def test_rather_not_is_no_no_where_the_saddle_question_has_to_be_answered(visitor: Visitor) -> None:
    marked(visitor, "buttock_lower_inner_l", "buttock_lower_inner_r", sensation=Sensation.TINGLING)
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    declined = feeling.questions["saddle_numbness"].declined
    assert declined is not None
    visitor.press(declined)
    assert isinstance(visitor.window.page, EmergencyPage)
    assert answers(visitor)["saddle_numbness"] == "declined"


def test_elsewhere_who_would_rather_not_answer_the_saddle_question_goes_on(visitor: Visitor) -> None:
    marked(visitor, "buttock_center_l", sensation=Sensation.NUMB)
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    for question in feeling.questions.values():
        assert question.declined is not None
        visitor.press(question.declined)
    assert visitor.at is FlowStep.NOW


def test_what_the_marks_call_for_is_asked_gravest_first_and_at_most_four_of_it(visitor: Visitor) -> None:
    marked(visitor, "low_back_lower_inner_l", "low_back_lower_inner_r", "calf_upper_inner_r", "knee_front_l")
    more = at(visitor, FlowStep.CALLED_FOR)
    assert isinstance(more, CalledForStep)
    asked = list(more.questions)
    assert len(asked) == 4
    assert "pulsing_abdomen" in asked
    visitor.press(more.questions[asked[0]].answers[False])
    assert conversing(visitor).called_for == tuple(asked)


def test_who_marks_a_strong_pain_is_asked_how_strong_it_is_at_rest_and_may_decline(
    visitor: Visitor,
) -> None:
    marked(visitor, "buttock_center_r", intensity=6)
    assert "rest_pain" not in conversing(visitor).called_for
    marked(visitor, "buttock_center_l", intensity=8)
    more = at(visitor, FlowStep.CALLED_FOR)
    assert isinstance(more, CalledForStep)
    asked = more.questions["rest_pain"]
    assert isinstance(asked, StrengthAnswer)
    assert not any(button.isChecked() for button in asked.scale.buttons)
    visitor.press(asked.scale.buttons[7])
    assert answers(visitor)["rest_pain"] == 7.0
    assert "Today we work gently and stop if symptoms spread." in conversing(visitor).safety.advice
    read = at(visitor, FlowStep.READ_BACK)
    assert isinstance(read, ReadBackStep)
    assert "Pain at rest 7 of 10" in read.told[FlowPlace(FlowStep.CALLED_FOR)].accessibleName()
    visitor.press(more_of(visitor).declined)
    assert answers(visitor)["rest_pain"] == "declined"
    assert "Today we work gently and stop if symptoms spread." not in conversing(visitor).safety.advice


def more_of(visitor: Visitor) -> StrengthAnswer:
    more = at(visitor, FlowStep.CALLED_FOR)
    assert isinstance(more, CalledForStep)
    asked = more.questions["rest_pain"]
    assert isinstance(asked, StrengthAnswer)
    return asked


def test_without_marks_nothing_more_is_asked(visitor: Visitor) -> None:
    at(visitor, FlowStep.STANDING)
    visitor.leave_step()
    assert visitor.at is FlowStep.READ_BACK


def test_a_burning_trunk_asks_for_a_rash(visitor: Visitor) -> None:
    marked(visitor, "chest_lower_l", sensation=Sensation.BURNING)
    more = at(visitor, FlowStep.CALLED_FOR)
    assert isinstance(more, CalledForStep)
    assert "rash_or_blisters" in more.questions


def test_beside_a_same_day_sentence_nothing_is_said_of_working_gently(visitor: Visitor) -> None:
    conversation = conversing(visitor)
    for question in ("fever_unwell", "blood_thinners", "night_pain_unrelenting"):
        conversation.answer(question, True)
    at(visitor, FlowStep.ADVICE)
    advice = visitor.step
    assert isinstance(advice, AdviceStep)
    assert advice.sentences == [
        "With a fever, an infection or feeling ill, please see a doctor today before any massage."
    ]
