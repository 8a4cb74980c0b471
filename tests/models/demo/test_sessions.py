"""The demo clinic's sessions are what a therapist would have recorded: in step with the maps, and whole."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.anatomy.reading import read_anatomy
from models.demo.clinic import clinic
from models.demo.sessions import sessions
from models.practice.hands import BlockId
from models.practice.session import Session

NOW = datetime(2026, 3, 23, 18, 0, tzinfo=UTC)
VISITS = [(client.pseudonym, visit, drawing) for client, visits in clinic(NOW) for visit, drawing in visits]


@pytest.mark.parametrize("visit", VISITS, ids=lambda each: f"{each[0]} {each[1].started:%d %b}")
def test_every_visit_has_hands_posture_movements_and_a_note(visit: tuple[str, object, object]) -> None:
    _, kept, _ = visit
    session = Session.of(sessions(NOW)[kept.id])  # type: ignore[attr-defined]
    assert len(session.hands.palpation) >= 4
    assert len(session.hands.movements) == 3
    assert session.hands.posture
    assert session.note.phrases
    assert len(session.activities) in (2, 3)
    if session.hands.done:
        assert sum(row.minutes for row in session.hands.done) == 60
        assert {row.block for row in session.hands.done} == set(BlockId)


def test_muscles_that_are_felt_are_those_of_the_anatomy() -> None:
    known = read_anatomy().muscles
    for entries in sessions(NOW).values():
        assert all(row.muscle in known for row in Session.of(entries).hands.palpation)


def test_less_pain_is_less_tender_and_nobody_is_treated_whose_weakness_grows() -> None:
    told = sessions(NOW)
    by_client: dict[str, list[Session]] = {}
    for pseudonym, visit, _ in VISITS:
        by_client.setdefault(pseudonym, []).append(Session.of(told[visit.id]))
    first, *_, last = by_client["Client 14"]
    assert first.hands.palpation[0].strongest == 3
    assert (last.hands.palpation[0].strongest or 0) <= 1
    assert not by_client["Client 17"][-1].hands.done


def test_what_was_recorded_lies_between_the_start_of_a_visit_and_its_day_s_end() -> None:
    told = sessions(NOW)
    for _, visit, _ in VISITS:
        times = [entry.at for entry in told[visit.id]]
        assert times == sorted(times)
        assert times[0] > visit.started
        assert times[-1].date() == visit.started.date()
