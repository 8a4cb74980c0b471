"""What was told once stays with the client, and is noticed when it is lost or altered."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from db.store import Store
from models.errors import StoreError
from models.practice.standing import StandingFact, in_force
from models.practice.visit import Client, Reply, told_by
from tests.db.answering import MINUTE, harmed
from tests.db.studio import DAY, NOON, new_client, new_visit


def test_what_a_demo_client_told_once_is_in_force_at_the_next_visit(path: Path) -> None:
    with closing(Store.open(path)) as store:
        store.demo_clinic.add()
        client = next(row.client for row in store.clients.listed() if row.client.pseudonym == "Client 05")
        first, second, *_ = sorted(store.visits.of_client(client.id), key=lambda visit: visit.started)
        assert first.answers["blood_thinners"] is True
        assert "blood_thinners" not in second.answers
        assert told_by(client, second, store.standing.of_client(client.id))["blood_thinners"] is True


def test_what_was_told_once_stays_with_the_client_until_it_is_over(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store)
        store.replies.add(visit.id, Reply("blood_thinners", True, NOON))
        store.replies.add(visit.id, Reply("fever_unwell", True, NOON))
        (fact,) = store.standing.of_client(visit.client)
        assert fact == StandingFact("blood_thinners", True, NOON.date())
        store.visits.finish(visit.id, NOON + MINUTE)
        later = store.visits.begin(visit.client, visit.body, NOON + 14 * DAY)
    with closing(Store.open(path)) as store:
        assert list(store.standing.of_client(visit.client)) == [fact]
        store.replies.add(later.id, Reply("blood_thinners", False, NOON + 14 * DAY))
        (over,) = store.standing.of_client(visit.client)
        assert over == StandingFact("blood_thinners", True, NOON.date(), (NOON + 14 * DAY).date())


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM standing WHERE number = 1",
        "DELETE FROM standing WHERE number = 0",
        "DELETE FROM standing_sheet",
        "UPDATE standing SET answer = 'false' WHERE number = 0",
        "UPDATE standing SET told = '2020-01-01' WHERE number = 1",
        "UPDATE standing SET ended = '2020-01-01' WHERE number = 1",
        "UPDATE standing_sheet SET sheet = '1 1'",
    ],
)
def test_a_standing_fact_that_is_lost_or_altered_is_noticed(path: Path, harm: str) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store)
        for question in ("blood_thinners", "diabetes"):
            store.replies.add(visit.id, Reply(question, True, NOON))
    harmed(path, harm)
    with closing(Store.open(path)) as store:
        with pytest.raises(StoreError):
            store.standing.of_client(visit.client)
        store.replies.add(visit.id, Reply("smoker", True, NOON))  # the reply itself is kept all the same
        assert store.visits.one(visit.id).answers["smoker"] is True


def test_what_was_told_once_goes_with_a_visit_that_is_moved_and_comes_back_with_it(store: Store) -> None:
    wrong, right = new_client(store, "Client 1"), new_client(store, "Client 2")
    visit, other = new_visit(store, wrong), new_visit(store, wrong, 7)
    store.replies.add(visit.id, Reply("blood_thinners", True, NOON))
    store.replies.add(visit.id, Reply("worse_sitting", True, NOON))
    store.replies.add(other.id, Reply("osteoporosis_or_steroids", True, NOON + 7 * DAY))

    def told(client: Client) -> list[str]:
        return [
            each.question for each in in_force(store.standing.of_client(client.id), NOON.date() + 9 * DAY)
        ]

    assert sorted(told(wrong)) == ["blood_thinners", "osteoporosis_or_steroids"]
    store.visits.move(visit.id, right.id)
    assert (told(wrong), told(right)) == (["osteoporosis_or_steroids"], ["blood_thinners"])
    store.visits.move(visit.id, wrong.id)
    assert (sorted(told(wrong)), told(right)) == (["blood_thinners", "osteoporosis_or_steroids"], [])
