"""Consent is kept in the words that were read; whose time has come is asked, one client at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from app.words import consent as words
from models.body.view import Body
from models.practice.consent import Consent, Purpose
from models.practice.visit import Client
from tests.app.therapist.conftest import NOW, House

WILHELMINE = Client(uuid4(), "Wilhelmine", Body.FEMALE, NOW - timedelta(days=20 * 366))


def test_a_consent_is_given_and_withdrawn_by_a_press_and_shows_since_when(house: House) -> None:
    house.store.clients.add(WILHELMINE)
    sheet = house.navigator.actions.ask_consent(WILHELMINE)
    assert {each.text() for each in sheet.states.values()} == {"Not asked yet"}
    sheet.answers[Purpose.RESEARCH].click()
    assert sheet.states[Purpose.RESEARCH].text() == "Given on 23 March 2026"
    (kept,) = house.store.consents.of_client(WILHELMINE.id)
    assert (kept.words, kept.version) == (words.wording(Purpose.RESEARCH), 1)
    sheet.answers[Purpose.RESEARCH].click()
    assert sheet.states[Purpose.RESEARCH].text() == "Withdrawn on 23 March 2026"
    assert sheet.states[Purpose.KEEPING].text() == "Not asked yet"


def test_a_consent_to_other_words_than_today_s_shows_those_that_were_read(house: House) -> None:
    house.store.clients.add(WILHELMINE)
    house.store.consents.add(WILHELMINE.id, Consent(Purpose.KEEPING, True, NOW, "The old words.", 1))
    sheet = house.navigator.actions.ask_consent(WILHELMINE)
    assert "The old words." in sheet.states[Purpose.KEEPING].text()


def test_whose_time_has_come_is_removed_only_when_named_and_can_be_brought_back(house: House) -> None:
    for name in ("Wilhelmine", "Another"):
        house.store.clients.add(replace(WILHELMINE, id=uuid4(), pseudonym=name))
    house.workplace.settings.change(kept_years=10)
    assert len(house.navigator.actions.show_due().buttons) == 2
    assert len(house.store.clients.listed()) == 2
    sheet = house.navigator.actions.show_due()
    first = next(each for each in sheet.buttons if "Another" in each.accessibleName())
    first.click()
    assert [row.client.pseudonym for row in house.store.clients.listed()] == ["Wilhelmine"]
    house.navigator.actions.undo()
    assert len(house.store.clients.listed()) == 2
    house.workplace.settings.change(kept_years=0)
    assert house.navigator.actions.show_due().buttons == []
