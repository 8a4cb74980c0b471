"""The client's window rests when nobody is there, and forgets the client at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.canvas import BodyCanvas
from app.client.conversation import Conversation
from app.client.door import Door
from app.client.frame import StepFrame
from app.client.rests import GoOn, StillThere, ThankYou
from app.client.steps.all import all_steps
from app.open_visit import OpenVisit
from app.shell.hand_over import HandOver
from models.drawing.drawing import Drawing
from models.flow.way import FlowStep
from tests.app.client.acts import alive, client_words, door_of, enter, settled, step_of, to_the_end, wait
from tests.app.client.handed_over_process import drawn
from tests.app.client.lodge import PIN, Lodge, PlainStep


def test_after_the_thanks_nothing_of_the_client_is_left_in_the_window(lodge: Lodge) -> None:
    settled()
    before = alive(Conversation, PlainStep)
    lodge.give()
    assert client_words()
    assert alive(Conversation, PlainStep) != before
    to_the_end(lodge)
    settled()
    assert isinstance(lodge.client.page, ThankYou)
    assert not client_words()
    assert alive(Conversation, PlainStep) == before
    shown = lodge.client.grab().toImage()
    lodge.client.page.door.click()
    door_of(lodge).back.click()
    assert lodge.client.grab().toImage() == shown


def test_after_the_thanks_only_the_pin_leads_on(lodge: Lodge) -> None:
    lodge.give()
    to_the_end(lodge)
    page = lodge.client.page
    assert isinstance(page, ThankYou)
    page.door.click()
    enter(lodge, "0000")
    assert not lodge.back
    enter(lodge, PIN)
    assert [visit.id for visit in lodge.back] == [lodge.visit.id]


def test_after_two_minutes_it_asks_over_a_blurred_screen_and_a_touch_leads_back(lodge: Lodge) -> None:
    lodge.give()
    clear = lodge.client.grab().toImage()
    wait(lodge, 121)
    page = lodge.client.page
    assert isinstance(page, StillThere)
    settled()
    assert not client_words()
    assert lodge.client.grab().toImage() != clear
    page.yes.click()
    assert isinstance(lodge.client.page, StepFrame)
    assert lodge.client.grab().toImage() == clear


def test_after_three_minutes_it_is_parked_with_nothing_of_the_client_and_the_pin_resumes(
    lodge: Lodge,
) -> None:
    lodge.give()
    step_of(lodge).yes.click()
    lodge.client.page.onward.click()  # type: ignore[union-attr]
    place = lodge.place
    wait(lodge, 121)
    wait(lodge, 60)
    settled()
    assert door_of(lodge).back.isHidden()
    assert not client_words()
    enter(lodge, "1111")
    assert isinstance(lodge.client.page, Door)
    enter(lodge, PIN)
    page = lodge.client.page
    assert isinstance(page, GoOn)
    page.resume.click()
    assert isinstance(lodge.client.page, StepFrame)
    assert lodge.place == place
    assert lodge.store.visits.one(lodge.visit.id).answers == {"worse_sitting": True}


def test_a_pause_that_was_ended_and_left_alone_is_a_pause_again(lodge: Lodge) -> None:
    lodge.give()
    wait(lodge, 181)
    enter(lodge, PIN)
    assert isinstance(lodge.client.page, GoOn)
    wait(lodge, 181)
    assert isinstance(lodge.client.page, Door)
    enter(lodge, PIN)
    assert isinstance(lodge.client.page, GoOn)


def test_a_parked_tablet_can_be_taken_back(lodge: Lodge) -> None:
    lodge.give()
    wait(lodge, 181)
    enter(lodge, PIN)
    page = lodge.client.page
    assert isinstance(page, GoOn)
    page.take_back.click()
    assert lodge.back
    assert lodge.place is None


def test_any_key_or_touch_shows_that_somebody_is_there(lodge: Lodge) -> None:
    client = lodge.give()
    for _ in range(5):
        wait(lodge, 110)
        QTest.keyClick(client.windowHandle(), Qt.Key.Key_A)
    assert isinstance(client.page, StepFrame)


def test_the_real_steps_leave_nothing_of_the_client_after_the_thanks(lodge: Lodge) -> None:
    languages = lodge.hand_over.languages
    lodge.hand_over = HandOver(lodge.workplace, lodge.desk, languages, all_steps(languages))
    kinds = (Conversation, BodyCanvas, Drawing, OpenVisit)
    settled()
    before = alive(*kinds)
    conversation = lodge.give().conversation
    assert alive(*kinds) != before
    for _ in range(30):
        if conversation is None:
            break
        if conversation.place.step is FlowStep.BODY:
            conversation.session.make(drawn(conversation.drawing.next_order))
        conversation.go_on()
        QApplication.processEvents()
        conversation = lodge.client.conversation
    assert isinstance(lodge.client.page, ThankYou)
    lodge.store.visits.finish(
        lodge.visit.id, lodge.clock()
    )  # what the register keeps in memory while it is open
    settled()
    assert alive(*kinds) == before
