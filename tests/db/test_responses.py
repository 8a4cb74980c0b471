"""What a therapist did about an alert stays with its visit, and never vanishes without a word."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from db.store import Store
from models.drawing.drawing import Drawing
from models.practice.acknowledgement import Acknowledgement, Override, Raised, Response, Slip
from models.practice.ports.damaged import DamagedError
from tests.db.answering import MINUTE, harmed
from tests.db.studio import DAY, NOON, new_visit


def test_an_answer_to_an_alert_stays_with_the_visit_even_when_it_is_finished(path: Path) -> None:
    referred = Acknowledgement("cauda_equina", Response.REFERRED, NOON)
    assessed = Acknowledgement("cauda_equina", Response.ALREADY_ASSESSED, NOON + DAY, "Dr Meyer", "yesterday")
    reason = Override("fracture", "seen by her doctor this morning", NOON + DAY)
    raised, slip = Raised("chest", NOON), Slip("chest", NOON + MINUTE)
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.responses.add(visit, referred)
        store.visits.finish(visit, NOON + MINUTE)
        store.responses.add(visit, assessed)
        store.responses.add(visit, reason)
        store.responses.add(visit, raised)
        store.responses.add(visit, slip)
    with closing(Store.open(path)) as store:
        assert store.responses.of_visit(visit) == [referred, assessed, reason, raised, slip]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE response SET rule = 'clot' WHERE number = 1",
        "UPDATE response SET visit = 99 WHERE number = 1",
        "UPDATE response SET number = 4 WHERE number = 1",
        "DELETE FROM response WHERE number = 1",
        "DELETE FROM response",
        "UPDATE response_count SET responses = 0, chain = 0",
        "DELETE FROM response_count",
    ],
)
def test_an_answer_to_an_emergency_never_vanishes_without_a_word(path: Path, harm: str) -> None:
    referred = Acknowledgement("cauda_equina", Response.REFERRED, NOON)
    seen = Override("fracture", "seen by her doctor", NOON)
    again = Acknowledgement("cauda_equina", Response.REFERRED, NOON + DAY)
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.responses.add(visit, referred)
        store.responses.add(visit, seen)
    harmed(path, harm)
    with closing(Store.open(path)) as store:
        with pytest.raises(DamagedError, match="stands anew") as told:
            store.responses.of_visit(visit)
        assert not isinstance(told.value.readable, Drawing)
        assert all(answer in (referred, seen) for answer in told.value.readable)
        store.responses.add(visit, again)  # whatever is lost, the alert can be answered
        assert again in responses_left(store, visit)


def responses_left(store: Store, visit: UUID) -> list[object]:
    try:
        return list(store.responses.of_visit(visit))
    except DamagedError as error:
        return [] if isinstance(error.readable, Drawing) else list(error.readable)
