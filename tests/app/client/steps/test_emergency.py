"""An emergency answer stops everything: one calm screen that nothing but the PIN takes away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.client.door import Door
from app.client.emergency_page import EmergencyPage
from app.client.frame import StepFrame
from app.client.steps.feeling import FeelingStep
from app.client.steps.questions import QuestionsStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.since import SinceStep
from app.client.steps.ticks import TicksStep
from app.client.window import ClientWindow
from models.flow.questions import NOW, Since
from models.flow.way import FlowPlace, FlowStep
from models.practice.acknowledgement import Raised
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tests.app.client.acts import enter
from tests.app.client.lodge import PIN, Lodge, texts
from tests.app.client.steps.answering import GRAVE, answers, at
from tests.app.client.steps.audit import PANELS, Panel, faults
from tests.app.client.steps.talking import conversing, marked
from tests.app.client.steps.way import RIGHT_BUTTOCK, to_the_body
from tests.app.client.visitor import Visitor

CALL = "Please call your therapist now."
BREATH = "Short of breath, chest pain, faint, or coughing blood"


def told(visitor: Visitor, question: str = "breathless_chest_pain") -> EmergencyPage:
    """Tap a tile of "right now"; the screen that follows."""
    now = at(visitor, FlowStep.NOW)
    assert isinstance(now, TicksStep)
    visitor.press(now.tiles[question])
    return standing(visitor.window)


def standing(window: ClientWindow) -> EmergencyPage:
    page = window.page
    assert isinstance(page, EmergencyPage)
    return page


def said(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def killed(open_lodge: Callable[[], Lodge]) -> Lodge:
    """The program, started again after it was killed."""
    lodge = open_lodge()
    bookmark = lodge.store.hand_overs.handed_over()
    assert bookmark is not None
    lodge.hand_over.go_on(bookmark)
    QApplication.processEvents()
    return lodge


@pytest.mark.parametrize("today", Today)
@pytest.mark.parametrize("question", GRAVE)
def test_an_emergency_answer_leads_at_once_to_one_screen_that_says_what_to_do(
    visitor: Visitor, question: str, today: Today
) -> None:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.say_today(today)
    page = told(visitor, question)
    assert CALL in said(page)
    assert "Show them this screen." in said(page)
    assert answers(visitor)[question] is True
    leading_on = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    assert {button for button in leading_on if button not in (page.mistake, page.door)} <= {page._told.more}


def test_what_was_told_and_the_words_of_the_rule_stand_there(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    page = told(visitor)
    assert BREATH in said(page)
    assert "Shortness of breath or chest pain needs help at once." in said(page)
    assert said(page).count(CALL) == 1
    assert "gently" not in said(page)


def test_a_cauda_equina_answer_leads_there_too(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    visitor.press(feeling.questions["saddle_numbness"].answers[True])
    assert "emergency department today" in said(standing(visitor.window))


def test_other_answers_of_right_now_do_not_stop_the_way(visitor: Visitor) -> None:
    for question in set(NOW) - set(GRAVE):
        now = at(visitor, FlowStep.NOW)
        assert isinstance(now, TicksStep)
        visitor.press(now.tiles[question])
        assert isinstance(visitor.window.page, StepFrame)


def test_no_number_is_printed_that_nobody_entered(visitor: Visitor) -> None:
    assert not any(letter.isdigit() for letter in said(told(visitor)).replace(clock(visitor), ""))


def clock(visitor: Visitor) -> str:
    return f"{visitor.lodge.clock():%H:%M}"


def test_the_numbers_of_the_preferences_stand_there(visitor: Visitor) -> None:
    visitor.lodge.workplace.settings.change(emergency_number="112", practice_number="030 1234")
    page = told(visitor)
    assert "If nobody comes, call 112." in said(page)
    assert "The practice: 030 1234" in said(page)


def test_nothing_leads_on_from_an_emergency(visitor: Visitor) -> None:
    told(visitor)
    conversation = visitor.window.conversation
    assert conversation is not None
    for go in (
        conversation.go_on,
        conversation.go_back,
        lambda: conversation.go_to(FlowPlace(FlowStep.THANKS)),
    ):
        go()
        standing(visitor.window)


def test_an_emergency_stands_there_again_after_the_program_was_killed(
    visitor: Visitor, open_lodge: Callable[[], Lodge]
) -> None:
    told(visitor)
    page = standing(killed(open_lodge).client)
    assert CALL in said(page)
    assert BREATH in said(page)


@pytest.mark.parametrize(
    ("step", "question"),
    [
        (FlowStep.SINCE, "duration_days"),
        (FlowStep.NOW, "breathless_chest_pain"),
        (FlowStep.HEALTH, "sudden_onset"),
        (FlowStep.STANDING, "known_aneurysm"),
        (FlowStep.CALLED_FOR, "pulsing_abdomen"),
    ],
)
def test_an_answer_changed_at_the_read_back_leads_there_and_stays_when_the_program_is_killed(
    visitor: Visitor, open_lodge: Callable[[], Lodge], step: FlowStep, question: str
) -> None:
    """All of it but one answer is so already: which of them comes last makes no difference."""
    marked(visitor, "flank_r")
    conversation = conversing(visitor)
    at_once = step in (FlowStep.SINCE, FlowStep.HEALTH)
    conversation.answer("duration_days", 180.0 if at_once else 3.0)
    conversation.answer("known_aneurysm", at_once)
    read = at(visitor, FlowStep.READ_BACK)
    assert isinstance(read, ReadBackStep)
    visitor.press(read.told[FlowPlace(step)])
    page = visitor.step
    match page:
        case SinceStep():
            visitor.press(page.spans[Since.DAYS])
        case TicksStep():
            visitor.press(page.tiles[question])
        case _:
            assert isinstance(page, QuestionsStep)
            visitor.press(page.questions[question].answers[True])
    standing(visitor.window)
    assert CALL in said(standing(killed(open_lodge).client))


def test_nobody_being_there_hides_no_emergency(visitor: Visitor) -> None:
    told(visitor)
    for seconds in (150, 60, 3600):
        visitor.lodge.clock.go(seconds=seconds)
        visitor.window.idle.look()
        standing(visitor.window)


def test_the_door_shows_the_emergency_and_three_wrong_pins_do_not_hide_it(visitor: Visitor) -> None:
    page = told(visitor)
    visitor.press(page.door)
    for _ in range(4):
        door = visitor.window.page
        assert isinstance(door, Door)
        assert door.notice is not None
        assert door.notice.isVisible()
        assert BREATH in said(door.notice)
        assert "call the emergency number now" in said(door.notice)
        enter(visitor.lodge, "9999")
    door = visitor.window.page
    assert isinstance(door, Door)
    assert not door.keypad.isEnabled()
    visitor.lodge.clock.go(seconds=1800)
    visitor.window.idle.look()
    assert visitor.window.page is door
    visitor.press(door.back)
    standing(visitor.window)


def test_the_pin_opens_the_emergency_screen_to_the_desk(visitor: Visitor) -> None:
    page = told(visitor)
    visitor.press(page.door)
    enter(visitor.lodge, PIN)
    assert [visit.id for visit in visitor.lodge.back] == [visitor.lodge.visit.id]


def test_a_mistake_is_asked_again_and_both_answers_are_kept_and_the_screen_stays(
    visitor: Visitor, open_lodge: Callable[[], Lodge]
) -> None:
    page = told(visitor)
    visitor.lodge.clock.go(minutes=2)
    visitor.press(page.mistake)
    assert CALL in said(page)
    visitor.press(page.again["breathless_chest_pain"].answers[False])
    gone = standing(visitor.window)
    given = [reply.answer for reply in visitor.lodge.store.replies.of_visit(visitor.lodge.visit.id)]
    assert given == [True, False]
    assert "then taken back" in said(gone)
    assert BREATH in said(gone)
    assert gone.mistake.isHidden()
    again = standing(killed(open_lodge).client)
    assert "then taken back" in said(again)


def test_who_asked_again_says_yes_once_more_changes_nothing(visitor: Visitor) -> None:
    page = told(visitor)
    visitor.press(page.mistake)
    visitor.press(page.again["breathless_chest_pain"].answers[True])
    assert "You told us" in said(standing(visitor.window))
    given = [reply.answer for reply in visitor.lodge.store.replies.of_visit(visitor.lodge.visit.id)]
    assert given == [True, True]


def test_an_emergency_is_kept_as_raised_once(visitor: Visitor) -> None:
    told(visitor)
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_on()
    records = visitor.lodge.store.responses.of_visit(visitor.lodge.visit.id)
    assert [type(record) for record in records] == [Raised]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.name)
@pytest.mark.parametrize("panel", PANELS[:2], ids=lambda panel: f"{panel.width}x{panel.height}")
def test_emergency_and_door_are_large_enough_whole_and_to_be_read(
    visitor: Visitor, panel: Panel, size: TextSize, language: str
) -> None:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.speak(language)
    conversation.read_in(size)
    visitor.lodge.workplace.settings.change(emergency_number="112", practice_number="+49 30 123 45 67")
    at(visitor, FlowStep.NOW)
    conversation.answer("breathless_chest_pain", True)
    visitor.window.resize(panel.width, panel.height)
    for _ in range(3):
        visitor._settle()
    page = standing(visitor.window)
    panel = panel._replace(dpi=96)
    assert not list(faults(page, panel))
    page.door.click()
    visitor.window.resize(panel.width, panel.height)
    for _ in range(3):
        visitor._settle()
    door = visitor.window.page
    assert isinstance(door, Door)
    red = [fault for fault in faults(door, panel) if "faint" not in fault]  # white on red has its own ground
    assert not red


def test_the_emergency_says_nothing_of_other_clients(visitor: Visitor) -> None:
    from tests.app.client.lodge import OTHER, SECRET

    page = told(visitor)
    assert not [word for word in texts(page) if SECRET in word or OTHER in word]
