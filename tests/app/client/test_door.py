"""The door: the PIN opens it, wrong ones wait, the recovery code stands in for a forgotten one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from app.client.door import Door
from app.client.frame import StepFrame
from app.lock.recovery_sheet import RecoverySheet
from db.stored.visits import StoredVisits
from models.errors import StoreError
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tests.app.checks import at_once
from tests.app.client.acts import choose_pin, door_of, enter, found, keep_code
from tests.app.client.lodge import PIN, Lodge, PlainStep, texts


def test_the_door_leads_back_to_the_step(lodge: Lodge) -> None:
    lodge.give()
    page = lodge.client.page
    assert isinstance(page, StepFrame)
    page.door.click()
    door_of(lodge).back.click()
    assert isinstance(lodge.client.page, StepFrame)


def test_wrong_pins_wait_and_the_keys_come_back_when_the_time_is_over(lodge: Lodge) -> None:
    lodge.give().page.door.click()  # type: ignore[union-attr]
    for _ in range(3):
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
    assert at_once(lodge.hand_over.keyring.opens("1357"))
    assert not at_once(lodge.hand_over.keyring.opens(PIN))


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
    assert at_once(lodge.hand_over.keyring.recovers(code))
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
    bookmark = lodge.store.hand_overs.handed_over()
    assert bookmark is not None
    lodge.hand_over.go_on(bookmark)
    assert not lodge.desk.isVisible()
    assert isinstance(lodge.client.page, Door if parked else StepFrame)
    assert lodge.place == place


def test_a_program_killed_while_a_client_changes_an_answer_leads_back_to_the_read_back(
    open_lodge: Callable[[], Lodge],
) -> None:
    lodge = open_lodge()
    lodge.give()
    conversation = lodge.client.conversation
    assert conversation is not None
    conversation.say_today(Today.NO_PAIN)
    conversation.go_to(FlowPlace(FlowStep.READ_BACK))
    conversation.go_to(FlowPlace(FlowStep.HEALTH))
    lodge = open_lodge()
    bookmark = lodge.store.hand_overs.handed_over()
    assert bookmark is not None
    lodge.hand_over.go_on(bookmark)
    assert lodge.client.conversation is not None
    lodge.client.conversation.go_on()
    assert lodge.place is FlowStep.READ_BACK


def test_a_visit_that_cannot_be_read_leaves_the_desk_shut_and_the_door_there(
    open_lodge: Callable[[], Lodge], monkeypatch: pytest.MonkeyPatch
) -> None:
    lodge = open_lodge()
    lodge.give()
    lodge = open_lodge()
    bookmark = lodge.store.hand_overs.handed_over()
    assert bookmark is not None

    def damaged(*_: object) -> None:
        raise StoreError("Part of the file is damaged.")

    with monkeypatch.context() as harmed:
        harmed.setattr(StoredVisits, "one", damaged)
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
    bookmark = lodge.store.hand_overs.handed_over()
    assert bookmark is not None
    monkeypatch.setattr(PlainStep, "__init__", None)
    with pytest.raises(TypeError):
        lodge.hand_over.go_on(bookmark)
    assert not lodge.desk.isVisible()
    enter(lodge, PIN)
    assert lodge.desk.isVisible()


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (800, 1280)])
def test_at_the_door_every_key_is_in_reach_and_no_word_is_cut_off(
    lodge: Lodge, language: str, width: int, height: int
) -> None:
    client = lodge.give()
    assert client.conversation is not None
    client.conversation.speak(language)
    client.conversation.read_in(TextSize.A_PLUS_PLUS)
    assert isinstance(client.page, StepFrame)
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


def lose(lodge: Lodge, table: str) -> None:
    """Take a copy of the PIN away, as damage does."""
    lodge.store._opened.disk.write(lambda core: core.exec_driver_sql(f"DELETE FROM {table}"))


def test_a_pin_whose_copies_are_both_damaged_has_a_way_out_that_is_said_and_asks_twice(lodge: Lodge) -> None:
    page = lodge.give().page
    for table in ("latch", "latch_copy"):
        lose(lodge, table)
    lodge.hand_over.keyring._lock = lodge.store.pin.read()  # as a start reads it
    assert isinstance(page, StepFrame)
    page.door.click()
    door = door_of(lodge)
    assert any("damaged on this computer and cannot be checked" in text for text in texts(door))
    assert not door.keypad.isVisible()
    door.forgot.click()
    assert not lodge.back
    door.forgot.click()
    assert lodge.back
    choose_pin(lodge, "1357")
    keep_code(lodge)
    assert at_once(lodge.hand_over.keyring.opens("1357"))


def test_a_pin_of_which_one_copy_is_damaged_still_opens_and_nothing_else_does(lodge: Lodge) -> None:
    page = lodge.give().page
    lose(lodge, "latch")
    lodge.hand_over.keyring._lock = lodge.store.pin.read()
    assert isinstance(page, StepFrame)
    page.door.click()
    enter(lodge, "9999")
    assert not lodge.back
    enter(lodge, PIN)
    assert lodge.back
