"""What a client agreed to stays with its day and words, also when withdrawn, and goes with the client."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from db.driver import dbapi
from db.store import Store
from models.practice.consent import Consent, Purpose, standing_now
from models.practice.ports.damaged import DamagedError
from tests.db.studio import DAY, NOON, new_client

WORDS = "I agree that it is kept."


def test_a_consent_is_kept_in_its_very_words_and_a_withdrawal_leaves_it_there(path: Path) -> None:
    given = Consent(Purpose.KEEPING, True, NOON, WORDS, 1)
    other = Consent(Purpose.RESEARCH, True, NOON, "and used", 3)
    withdrawn = Consent(Purpose.KEEPING, False, NOON + DAY, WORDS, 1)
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
        for each in (given, other, withdrawn):
            store.consents.add(client.id, each)
    with closing(Store.open(path, lambda: NOON)) as store:
        assert list(store.consents.of_client(client.id)) == [given, other, withdrawn]
        assert standing_now(store.consents.of_client(client.id)) == {
            Purpose.KEEPING: withdrawn,
            Purpose.RESEARCH: other,
        }
        told = [each.act.value for each in store.audit.of_client(client.id)]
        assert told == ["added", "consented", "consented", "withdrew"]


def test_consents_go_with_the_client_who_is_erased(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
        store.consents.add(client.id, Consent(Purpose.KEEPING, True, NOON, "to Doctor Quendelbusch", 1))
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
    assert b"Quendelbusch" not in path.read_bytes()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE consent SET words = 'I agree to everything.' WHERE number = 0",
        "UPDATE consent SET given = 1 WHERE number = 1",
        "DELETE FROM consent WHERE number = 1",
        "DELETE FROM consent_sheet",
    ],
)
def test_a_consent_that_was_changed_on_disk_is_told_and_never_believed(path: Path, damage: str) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
        for given in (True, False):
            store.consents.add(client.id, Consent(Purpose.KEEPING, given, NOON, WORDS, 1))
    with closing(dbapi.connect(path, isolation_level=None)) as driver:
        driver.executescript(damage)
    with closing(Store.open(path, lambda: NOON)) as store, pytest.raises(DamagedError, match="ask again"):
        store.consents.of_client(client.id)
