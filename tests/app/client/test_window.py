"""The client's window rests when nobody is there, forgets the client at the end, opens to the therapist."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.canvas.canvas import BodyCanvas
from app.client.conversation import Conversation
from app.client.door import Door
from app.client.frame import Frame
from app.client.rests import GoOn, StillThere, ThankYou
from app.client.steps.all import all_steps
from app.session import DrawingSession
from app.therapist.hand_over import HandOver
from app.therapist.pin_sheet import PinSheet
from app.therapist.recovery_sheet import RecoverySheet
from db.store import Store
from models.drawing import Drawing
from models.errors import StoreError
from models.flow.way import FlowStep, Place
from models.hand_over import TextSize
from models.latch import FREE_TRIES
from models.visit import Today
from tests.app.client.handed_over_process import drawn
from tests.app.client.lodge import PIN, SECRET, Lodge, PlainStep, texts

Shown = TypeVar("Shown", bound=QWidget)


def settled() -> None:
    """Let what was given up go."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def step_of(lodge: Lodge) -> PlainStep:
    page = lodge.client.page
    assert isinstance(page, Frame)
    assert isinstance(page.step, PlainStep)
    return page.step


def door_of(lodge: Lodge) -> Door:
    page = lodge.client.page
    assert isinstance(page, Door)
    return page


def wait(lodge: Lodge, seconds: int) -> None:
    lodge.clock.go(seconds=seconds)
    lodge.client.idle.look()


def client_words() -> list[str]:
    """What any widget of the client's screens still holds of the client."""
    windows = [each for each in QApplication.topLevelWidgets() if "Window" in type(each).__name__]
    return [word for window in windows for word in texts(window) if SECRET in word]


def alive(*kinds: type) -> dict[str, int]:
    """How many things of each kind are alive, after all that was given up has gone."""
    settled()
    things = gc.get_objects()
    return {kind.__name__: sum(isinstance(thing, kind) for thing in things) for kind in kinds}


def enter(lodge: Lodge, digits: str) -> None:
    keypad = door_of(lodge).keypad
    for digit in digits:
        keypad.keys[digit].click()
    keypad.done.click()


def to_the_end(lodge: Lodge) -> None:
    for _ in FlowStep:
        page = lodge.client.page
        if isinstance(page, Frame):
            page.onward.click()


def test_back_and_onward_lead_along_the_way_and_lose_nothing(lodge: Lodge) -> None:
    lodge.give()
    step_of(lodge).yes.click()
    seen = [lodge.place]
    for _ in range(3):
        page = lodge.client.page
        assert isinstance(page, Frame)
        page.onward.click()
        seen.append(lodge.place)
    assert len(set(seen)) == 4
    for place in reversed(seen[:-1]):
        page = lodge.client.page
        assert isinstance(page, Frame)
        page.back.click()
        assert lodge.place == place
    assert lodge.store.visit(lodge.visit.id).answers == {"worse_sitting": True}


def test_the_progress_grows_with_every_step(lodge: Lodge) -> None:
    lodge.give()
    shares = []
    for _ in FlowStep:
        if isinstance(page := lodge.client.page, Frame):
            shares.append(page.progress.share)
            page.onward.click()
    assert shares == sorted(set(shares))
    assert shares[0] == 0


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
    assert isinstance(lodge.client.page, Frame)
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
    assert isinstance(lodge.client.page, Frame)
    assert lodge.place == place
    assert lodge.store.visit(lodge.visit.id).answers == {"worse_sitting": True}


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
    assert isinstance(client.page, Frame)


def test_the_door_leads_back_to_the_step(lodge: Lodge) -> None:
    lodge.give()
    page = lodge.client.page
    assert isinstance(page, Frame)
    page.door.click()
    door_of(lodge).back.click()
    assert isinstance(lodge.client.page, Frame)


def test_wrong_pins_wait_and_the_keys_come_back_when_the_time_is_over(lodge: Lodge) -> None:
    lodge.give().page.door.click()  # type: ignore[union-attr]
    for _ in range(FREE_TRIES):
        enter(lodge, "9999")
    door = door_of(lodge)
    assert not door.keypad.isEnabled()
    assert "30" in door.said
    enter(lodge, PIN)
    assert not lodge.back
    lodge.clock.go(seconds=30)
    door.tell_wait()
    assert door.said == ""
    enter(lodge, PIN)
    assert lodge.back


def test_the_recovery_code_opens_and_a_new_pin_is_chosen_at_the_desk(lodge: Lodge) -> None:
    code = lodge.hand_over.keyring.set_pin(PIN)
    lodge.give().page.door.click()  # type: ignore[union-attr]
    door_of(lodge).forgot.click()
    enter(lodge, code[::-1])
    assert not lodge.back
    enter(lodge, code)
    assert lodge.back
    choose_pin(lodge, "1357")
    keep_code(lodge)
    assert lodge.hand_over.keyring.opens("1357")
    assert not lodge.hand_over.keyring.opens(PIN)


def choose_pin(lodge: Lodge, *pins: str) -> PinSheet:
    """Enter a PIN and enter it again, or other ones."""
    sheet = found(lodge.desk, PinSheet)
    for pin in pins if len(pins) > 1 else pins * 2:
        for digit in pin:
            sheet.keypad.keys[digit].click()
        sheet.keypad.done.click()
    return sheet


def keep_code(lodge: Lodge) -> str:
    """Read the recovery code and say that it is kept."""
    sheet = found(lodge.desk, RecoverySheet)
    code = "".join(sheet.shown.text().split())
    sheet.accept()
    return code


def found(window: QWidget, kind: type[Shown]) -> Shown:
    sheets = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(sheets) == 1
    return sheets[0]


def test_the_first_hand_over_asks_for_a_pin_twice_and_shows_the_recovery_code_once(lodge: Lodge) -> None:
    lodge.hand_over.give(lodge.visit)
    assert lodge.place is None
    choose_pin(lodge, "2580", "2581")  # not the same: asked again
    assert not lodge.hand_over.keyring.is_set
    choose_pin(lodge, "2580")
    assert lodge.place is None
    code = keep_code(lodge)
    assert lodge.place is FlowStep.WELCOME
    lodge.client.page.door.click()
    enter(lodge, "2580")
    assert lodge.hand_over.keyring.recovers(code)
    lodge.hand_over.give(lodge.visit)
    assert lodge.place is FlowStep.WELCOME  # the second time at once


def test_a_pin_has_four_digits_or_more(lodge: Lodge) -> None:
    sheet = lodge.hand_over.choose_pin()
    for digit in "123":
        sheet.keypad.keys[digit].click()
    assert not sheet.keypad.done.isEnabled()
    sheet.keypad.keys["4"].click()
    assert sheet.keypad.done.isEnabled()


def test_the_recovery_code_does_not_go_away_by_itself(lodge: Lodge) -> None:
    lodge.hand_over.choose_pin()
    choose_pin(lodge, "2580")
    sheet = found(lodge.desk, RecoverySheet)
    sheet.reject()
    assert sheet.isVisible()


def test_a_visit_handed_over_again_goes_on_where_the_client_was(lodge: Lodge) -> None:
    lodge.give()
    lodge.client.page.onward.click()  # type: ignore[union-attr]
    place = lodge.place
    lodge.client.taken_back.emit(False)
    lodge.give()
    assert lodge.place == place


def test_a_visit_that_was_told_to_the_end_begins_anew_when_handed_over_again(lodge: Lodge) -> None:
    lodge.give()
    to_the_end(lodge)
    lodge.client.taken_back.emit(False)
    lodge.give()
    assert lodge.place is FlowStep.WELCOME


@pytest.mark.parametrize(("minutes", "parked"), [(0, False), (2, False), (4, True), (-600, True)])
def test_a_killed_program_comes_back_to_the_client_and_asks_for_the_pin_when_that_was_long_ago(
    open_lodge: Callable[[], Lodge], minutes: int, parked: bool
) -> None:
    lodge = open_lodge()
    lodge.give()
    lodge.client.page.onward.click()  # type: ignore[union-attr]
    place = lodge.place
    lodge = open_lodge()
    lodge.clock.go(minutes=minutes)
    bookmark = lodge.store.handed_over()
    assert bookmark is not None
    lodge.hand_over.go_on(bookmark)
    assert not lodge.desk.isVisible()
    assert isinstance(lodge.client.page, Door if parked else Frame)
    assert lodge.place == place


def test_language_and_text_size_are_taken_on_at_once_and_kept(lodge: Lodge) -> None:
    lodge.give()
    conversation = lodge.client.conversation
    assert conversation is not None
    conversation.speak("de")
    conversation.read_in(TextSize.A_PLUS_PLUS)
    page = lodge.client.page
    assert isinstance(page, Frame)
    assert page.onward.font().pixelSize() > 0
    bookmark = lodge.store.handed_over()
    assert bookmark is not None
    assert (bookmark.language, bookmark.text) == ("de", TextSize.A_PLUS_PLUS)
    lodge.client.taken_back.emit(False)
    assert lodge.hand_over.languages.spoken.code == "en"


def test_the_next_visit_begins_in_the_language_and_size_of_the_last_one(lodge: Lodge) -> None:
    conversation = lodge.give().conversation
    assert conversation is not None
    conversation.speak("fr")
    conversation.read_in(TextSize.A_PLUS)
    lodge.client.taken_back.emit(False)
    lodge.visit = lodge.store.begin_visit(lodge.visit.client, lodge.visit.body, lodge.clock())
    conversation = lodge.give().conversation
    assert conversation is not None
    assert (conversation.language, conversation.look.size) == ("fr", TextSize.A_PLUS)
    assert lodge.place is FlowStep.WELCOME


def test_a_full_disk_keeps_the_client_where_everything_is_kept(
    lodge: Lodge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full, so this was not kept.")

    lodge.give()
    conversation = lodge.client.conversation
    assert conversation is not None
    for name in ("answer", "set_today", "hand_over"):
        monkeypatch.setattr(Store, name, full)
    assert not conversation.answer("worse_sitting", True)
    assert not conversation.say_today(Today.NO_PAIN)
    place = conversation.place
    conversation.go_to(Place(FlowStep.HEALTH))
    assert conversation.place == place
    page = lodge.client.page
    assert isinstance(page, Frame)
    assert page.said.startswith("This was not kept; what came before is safe.")


def test_a_visit_that_cannot_be_read_leaves_the_desk_shut_and_the_door_there(
    open_lodge: Callable[[], Lodge], monkeypatch: pytest.MonkeyPatch
) -> None:
    lodge = open_lodge()
    lodge.give()
    lodge = open_lodge()
    bookmark = lodge.store.handed_over()
    assert bookmark is not None

    def damaged(*_: object) -> None:
        raise StoreError("Part of the file is damaged.")

    with monkeypatch.context() as harmed:
        harmed.setattr(Store, "visit", damaged)
        lodge.hand_over.go_on(bookmark)
    assert not lodge.desk.isVisible()
    assert "Part of the file is damaged." in texts(door_of(lodge))
    enter(lodge, PIN)
    assert lodge.desk.isVisible()


def test_a_step_that_cannot_be_made_leaves_the_desk_shut_and_the_door_there(
    open_lodge: Callable[[], Lodge], monkeypatch: pytest.MonkeyPatch
) -> None:
    lodge = open_lodge()
    lodge.give()
    lodge = open_lodge()
    bookmark = lodge.store.handed_over()
    assert bookmark is not None
    monkeypatch.setattr(PlainStep, "__init__", None)
    with pytest.raises(TypeError):
        lodge.hand_over.go_on(bookmark)
    assert not lodge.desk.isVisible()
    enter(lodge, PIN)
    assert lodge.desk.isVisible()


def test_the_real_steps_leave_nothing_of_the_client_after_the_thanks(lodge: Lodge) -> None:
    languages = lodge.hand_over.languages
    lodge.hand_over = HandOver(lodge.studio, lodge.desk, languages, all_steps(languages))
    kinds = (Conversation, BodyCanvas, Drawing, DrawingSession)
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
    lodge.store.finish_visit(
        lodge.visit.id, lodge.clock()
    )  # what the register keeps in memory while it is open
    settled()
    assert alive(*kinds) == before


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (800, 1280)])
def test_at_the_door_every_key_is_in_reach_and_no_word_is_cut_off(
    lodge: Lodge, language: str, width: int, height: int
) -> None:
    client = lodge.give()
    assert client.conversation is not None
    client.conversation.speak(language)
    client.conversation.read_in(TextSize.A_PLUS_PLUS)
    assert isinstance(client.page, Frame)
    client.page.door.click()
    client.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()
    door = door_of(lodge)
    keypad = door.keypad
    for button in (*keypad.keys.values(), keypad.delete, keypad.done, door.forgot, door.back):
        place = button.rect().translated(button.mapTo(client, QPoint(0, 0)))
        assert client.rect().contains(place)
        assert button.words_fit()
        assert min(button.width(), button.height()) >= client.look.target
