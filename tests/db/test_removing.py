"""What is removed can be brought back for seven days, whatever the clock says, and is gone for good after."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from db.driver import dbapi
from db.store import Store
from models.errors import StoreError
from models.practice.removed import Removed
from models.practice.visit import Client
from tests.db.studio import DAY, NOON, draw, new_client, new_visit

ROOT = Path(__file__).resolve().parents[2]
NAME = "Wilhelmina Quendelbusch"
YEARS = timedelta(days=3650)


def opened(path: Path, now: datetime) -> Sequence[Removed]:
    """What can be brought back once the register was opened at a time."""
    with closing(Store.open(path, lambda: now)) as store:
        return store.removals.listed()


def removed_client(path: Path, now: datetime = NOON) -> Client:
    with closing(Store.open(path, lambda: now)) as store:
        client = new_client(store, name=NAME)
        draw(store, new_visit(store, client).id, 4)
        store.clients.remove(client.id, now)
    return client


def named_anywhere(folder: Path) -> list[str]:
    """The files of a folder, at any depth, in which the client's name stands."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if NAME.encode() in file.read_bytes()]


def test_one_start_with_a_clock_ten_years_ahead_erases_nothing(path: Path) -> None:
    client = removed_client(path)
    opened(path, NOON + YEARS)
    opened(path, NOON + YEARS + timedelta(minutes=1))
    assert [each.client for each in opened(path, NOON + DAY)] == [client]
    with closing(Store.open(path, lambda: NOON + DAY)) as store:
        store.clients.restore(client.id)
        assert store.clients.one(client.id) == client


@pytest.mark.parametrize("ahead", [timedelta(days=8), timedelta(days=20), timedelta(days=30), YEARS])
def test_a_clock_that_is_ahead_for_one_day_erases_nothing(path: Path, ahead: timedelta) -> None:
    client = removed_client(path)
    for hours in range(0, 12, 2):
        opened(path, NOON + ahead + timedelta(hours=hours))
        opened(path, NOON + timedelta(hours=hours + 1))
    assert [each.client for each in opened(path, NOON + DAY)] == [client]


def test_a_clock_that_keeps_falling_back_to_its_first_day_erases_nothing(path: Path) -> None:
    client = removed_client(path)
    for hours in range(0, 120, 5):
        opened(path, datetime(2000, 1, 1, tzinfo=NOON.tzinfo))
        assert [each.client for each in opened(path, NOON + timedelta(hours=hours))] == [client]


def test_what_was_removed_while_the_clock_was_years_ahead_is_erased_a_week_later_all_the_same(
    path: Path,
) -> None:
    Store.open(path, lambda: NOON).close()
    removed_client(path, NOON + YEARS)
    days = [day for day in range(1, 12) if opened(path, NOON + day * DAY)]
    assert days == [1, 2, 3, 4, 5, 6]
    assert named_anywhere(path.parent) == []


def test_a_removed_client_stays_seven_days_and_goes_on_the_eighth(path: Path) -> None:
    client = removed_client(path)
    for day in range(1, 7):
        assert opened(path, NOON + day * DAY) == [Removed(client, None, NOON, 7 - day)]
    assert opened(path, NOON + 7 * DAY) == []
    assert named_anywhere(path.parent) == []


def test_after_a_holiday_it_takes_a_second_start_on_another_day(path: Path) -> None:
    client = removed_client(path)
    assert [each.client for each in opened(path, NOON + 20 * DAY)] == [client]
    assert [each.client for each in opened(path, NOON + 20 * DAY + timedelta(hours=3))] == [client]
    assert opened(path, NOON + 21 * DAY) == []


def test_what_can_be_brought_back_is_listed_newest_first_with_the_days_left(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        first, second = new_client(store, "Client 1"), new_client(store, "Client 2")
        visit = new_visit(store, second)
        kept = draw(store, visit.id, 5)
        store.clients.remove(first.id, NOON)
    later = NOON + DAY
    with closing(Store.open(path, lambda: later)) as store:
        store.visits.remove(visit.id, later)
        assert store.removals.listed() == [Removed(second, visit, later, 7), Removed(first, None, NOON, 6)]
        store.visits.restore(visit.id)
        store.clients.restore(first.id)
        assert store.removals.listed() == []
        assert store.maps.read(visit.id) == kept


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE client SET removed_after = -9999999",
        "UPDATE client SET removed_at = '1990-01-01T00:00:00+00:00'",
        "UPDATE client SET removed_at = 'x'",
        "UPDATE clock SET counted = 99999999",
        "UPDATE clock SET newest = 'x'",
        "DELETE FROM clock",
    ],
)
def test_no_single_damage_erases_anything_early(path: Path, harm: str) -> None:
    client = removed_client(path)
    with closing(dbapi.connect(path)) as other:
        other.execute(harm)
        other.commit()
    for hours in (1, 20, 40):
        now = NOON + timedelta(hours=hours)
        Store.open(path, partial(datetime.fromisoformat, now.isoformat())).close()
    with closing(Store.open(path, lambda: NOON + 2 * DAY)) as store:
        store.clients.restore(client.id)
        assert store.clients.one(client.id) == client


def test_what_is_erased_on_request_has_to_be_removed_first(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client, other = new_client(store, name=NAME), new_client(store, "Client 2")
        with pytest.raises(StoreError, match="nothing was erased"):
            store.removals.erase(client.id)
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
        assert store.removals.listed() == []
        with pytest.raises(StoreError):
            store.clients.restore(client.id)
        assert [row.client for row in store.clients.listed()] == [other]
        assert named_anywhere(path.parent) == []


def test_erasing_that_was_killed_is_ended_at_the_next_start(path: Path, tmp_path: Path) -> None:
    due = NOON + 8 * DAY
    client = removed_client(path)
    opened(path, NOON + 7 * DAY - timedelta(hours=1))
    for ending in (".before-0001", ".aside-1-wal", ".aside-2-journal"):
        path.with_name(path.name + ending).write_bytes(NAME.encode() * 200_000)
    files = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    for turn in range(12):
        folder = tmp_path / f"turn-{turn}"
        folder.mkdir()
        for name, data in files.items():
            (folder / name).write_bytes(data)
        killed_after(folder / path.name, due, turn * 0.004)
        assert not any(row.client == client for row in opened(folder / path.name, due))
        assert named_anywhere(folder) == []


def killed_after(path: Path, now: datetime, seconds: float) -> None:
    """Kill a process so long after it began to open the register."""
    command = [sys.executable, "-m", "tests.db.erasing_process", str(path), now.isoformat()]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()


@pytest.mark.parametrize("ending", [".replaced-1.part", ".replaced-12.part-journal", ".look-x"])
def test_a_name_in_a_copy_that_a_killed_program_left_half_written_goes_at_the_next_start(
    path: Path, ending: str
) -> None:
    client = removed_client(path)
    path.with_name(path.name + ending).write_bytes(path.read_bytes())
    with closing(Store.open(path, lambda: NOON)) as store:
        store.removals.erase(client.id)
    assert named_anywhere(path.parent) == []
