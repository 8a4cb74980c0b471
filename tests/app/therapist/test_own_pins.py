"""Each therapist opens the desk by an own PIN, and the register knows from then on who is there."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QWidget

from app.lock.pin_sheet import PinSheet
from app.shell.navigator import Navigator
from app.therapist.notes.signing import SigningSheet
from models.body.view import Body
from models.practice.therapist import Therapist
from models.practice.visit import Client
from tests.app.checks import answered
from tests.app.therapist.locked import DIGITS, say

ADA, BO = Therapist(UUID(int=1), "Ada Berg", "AB"), Therapist(UUID(int=2), "Bo Dahl", "BD")


@pytest.fixture
def shared(encrypted: Navigator) -> Navigator:
    """The desk of two therapists, each with an own PIN; Bo chose his last."""
    for therapist, pin in ((ADA, "1111"), (BO, "2222")):
        encrypted.workplace.register.therapists.keep(therapist)
        encrypted.guard.keys.choose_pin(therapist, pin)
    encrypted.show_desk()
    return encrypted


def unlock(navigator: Navigator, who: UUID, said: str) -> bool:
    lock = navigator.guard.lock
    assert lock is not None
    lock.lock()
    assert lock.page is not None
    lock.page.people.show_value(who)
    say(lock, said)
    return not lock.is_locked


def test_who_opens_the_desk_by_an_own_pin_stands_on_the_log_from_then_on(shared: Navigator) -> None:
    audit = shared.workplace.register.audit
    assert not unlock(shared, ADA.id, "2222")  # it is Bo's
    assert not unlock(shared, ADA.id, "2580")  # the practice's does not say who comes
    assert unlock(shared, ADA.id, "1111")
    client = Client(uuid4(), "Wilhelmine", Body.FEMALE, shared.workplace.now())
    shared.workplace.register.clients.add(client)
    assert unlock(shared, BO.id, "2222")
    shared.workplace.register.clients.change(client)
    assert [(each.act.value, each.by) for each in audit.of_client(client.id)] == [
        ("added", "Ada Berg"),
        ("changed", "Bo Dahl"),
    ]
    told = [each.act.value for each in audit.listed()]
    assert (told.count("refused"), told.count("unlocked")) == (1, 2)


def test_nobody_signs_in_the_name_of_one_who_has_an_own_pin_and_is_not_there(shared: Navigator) -> None:
    shared.workplace.register.therapists.keep(Therapist(UUID(int=3), "Cy Holm", "CH"))
    for who, pin, may_sign in (
        (ADA, "1111", ["Ada Berg", "Cy Holm"]),
        (BO, "2222", ["Bo Dahl", "Cy Holm"]),
        (BO, DIGITS, ["Cy Holm"]),  # the passphrase says nothing of who came
    ):
        assert unlock(shared, who.id, pin)
        sheet = SigningSheet(shared.workplace, QWidget(), lambda _: True)
        assert [each.name for each in sheet.known] == may_sign


def test_wrong_own_pins_make_only_that_person_wait(shared: Navigator) -> None:
    for _ in range(4):
        assert not unlock(shared, ADA.id, "9999")
    assert not unlock(shared, ADA.id, "1111")
    assert unlock(shared, BO.id, "2222")


def test_after_a_start_by_the_passphrase_the_desk_asks_who_came(shared: Navigator) -> None:
    lock = shared.guard.lock
    assert lock is not None
    shared.enter()
    assert lock.page is not None
    assert dict(shared.guard.keys.people) == {BO.id: "Bo Dahl", ADA.id: "Ada Berg"}
    assert lock.page.people.value == BO.id


def test_an_own_pin_is_chosen_by_name_and_passphrase(shared: Navigator) -> None:
    sheet = shared.guard.ask_own_pin()
    sheet.name.setText("Cy Holm")
    sheet.field.setText("not the passphrase")
    sheet.go_on.click()
    answered(shared.guard.checking)
    assert "neither" in sheet.told.text()
    sheet.field.setText(DIGITS)
    window = sheet.parent()
    sheet.go_on.click()
    answered(shared.guard.checking)
    assert isinstance(window, QWidget)
    (pin,) = window.findChildren(PinSheet)
    for _ in range(2):
        pin.keypad.entered.emit("3333")
    assert "Cy Holm" in shared.guard.people
    assert shared.guard.keys.at_desk is not None
    assert shared.guard.keys.at_desk.name == "Cy Holm"
