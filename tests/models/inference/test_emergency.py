"""An emergency waits for a therapist, whatever is said of it afterwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.inference.emergency import OpenEmergency, open_emergencies
from models.inference.safety import SafetyAlert, waiting
from models.practice.acknowledgement import Acknowledgement, Raised, Response, SafetyRecord, Slip
from models.practice.answer import Answer
from models.practice.visit import Reply

TEN = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
CHEST = SafetyAlert("chest", Level.EMERGENCY, ("breathless_chest_pain",))


def told(answer: Answer | None, minutes: int = 0) -> Reply:
    return Reply("breathless_chest_pain", answer, TEN + timedelta(minutes=minutes))


def raised(minutes: int = 0) -> Raised:
    return Raised("chest", TEN + timedelta(minutes=minutes))


def referred(minutes: int) -> Acknowledgement:
    return Acknowledgement("chest", Response.REFERRED, TEN + timedelta(minutes=minutes))


def still_open(
    anatomy: Anatomy, alerts: list[SafetyAlert], records: list[SafetyRecord], replies: list[Reply]
) -> tuple[OpenEmergency, ...]:
    return open_emergencies(anatomy.rules, alerts, records, replies)


def test_an_emergency_names_what_was_told(anatomy: Anatomy) -> None:
    (one,) = still_open(anatomy, [CHEST], [], [told(True)])
    assert (one.rule, one.told, one.taken_back) == ("chest", (told(True),), False)


def test_what_stood_before_the_client_and_was_taken_back_waits_all_the_same(anatomy: Anatomy) -> None:
    (one,) = still_open(anatomy, [], [raised()], [told(True), told(False, 2)])
    assert (one.rule, one.told, one.taken_back) == ("chest", (told(True),), True)


def test_what_never_stood_before_the_client_does_not_wait_once_it_is_gone(anatomy: Anatomy) -> None:
    assert still_open(anatomy, [], [], [told(True), told(False, 2)]) == ()


def test_a_therapists_record_ends_the_waiting(anatomy: Anatomy) -> None:
    assert still_open(anatomy, [CHEST], [raised(), referred(1)], [told(True)]) == ()
    gone = [told(True), told(False, 2)]
    for record in (referred(3), Slip("chest", TEN + timedelta(minutes=3))):
        assert still_open(anatomy, [], [raised(), record], gone) == ()


def test_a_slip_ends_no_emergency_that_still_fires(anatomy: Anatomy) -> None:
    (one,) = still_open(anatomy, [CHEST], [raised(), Slip("chest", TEN)], [told(True)])
    assert not one.taken_back


def test_an_emergency_told_anew_after_it_was_met_stands_anew(anatomy: Anatomy) -> None:
    (one,) = still_open(anatomy, [CHEST], [raised(), referred(1)], [told(True), told(True, 5)])
    assert one.told == (told(True, 5),)
    assert waiting([raised(), referred(1), raised(5)]) == (raised(5),)


def test_a_clock_that_was_set_back_hides_no_waiting_emergency(anatomy: Anatomy) -> None:
    records: list[SafetyRecord] = [referred(30), raised(5)]
    (one,) = still_open(anatomy, [], records, [told(True), told(False, 2)])
    assert one.taken_back
