"""A register that cannot be made is told by what the disk lacks; what has no count is counted from now on."""

from __future__ import annotations

import errno
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db import sentences
from db.erasing import erase_due
from db.sqlite.judging import refuse_what_does_not_fit
from db.sqlite.upgrade import make_new
from db.store import Store
from models.errors import StoreError
from tests.db.studio import DAY, NOON, new_client
from tests.db.test_logs import Frame, log_of


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, sentences.FULL_AT_OPENING),
        (errno.EACCES, sentences.READ_ONLY),
        (errno.EROFS, sentences.READ_ONLY),
    ],
)
def test_a_register_that_cannot_be_begun_is_told_by_what_the_disk_lacks(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refused(_: Path) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("db.sqlite.upgrade.made_private", refused)
    with pytest.raises(StoreError) as error:
        make_new(path)
    assert str(error.value) == told
    assert list(path.parent.iterdir()) == []


def test_a_register_whose_log_could_not_be_moved_into_it_is_not_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "db.sqlite.upgrade._make", lambda fresh, *_: fresh.with_name(f"{fresh.name}-wal").write_bytes(b"x")
    )
    with pytest.raises(StoreError) as error:
        make_new(path)
    assert str(error.value) == sentences.FULL_AT_OPENING
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("count", ["NULL", "-1", "999999999"])
def test_what_was_removed_with_no_count_that_can_be_is_counted_from_the_next_opening(
    path: Path, count: str
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client, disk = new_client(store), store._opened.disk
        store.clients.remove(client.id, NOON)
        disk.driver.execute(f"UPDATE client SET removed_after = {count}")
        disk.files.note()
        for day in range(7):
            erase_due(disk, path, NOON + day * DAY)
            assert store.removals.holds(client.id), day
        erase_due(disk, path, NOON + 7 * DAY - timedelta(seconds=1))
        assert store.removals.holds(client.id)
        erase_due(disk, path, NOON + 7 * DAY)
        assert not store.removals.holds(client.id)


def test_a_log_of_pages_of_another_size_is_another_s(path: Path, empty: bytes) -> None:
    path.write_bytes(empty)
    path.with_name("visits.db-wal").write_bytes(log_of([Frame(1, 1, empty[:512])], 512))
    with pytest.raises(StoreError, match="whose name ends in -wal does not belong to them"):
        refuse_what_does_not_fit(path)
    assert path.read_bytes() == empty
