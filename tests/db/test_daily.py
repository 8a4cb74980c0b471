"""An encrypted register is backed up every day while it is open, beside itself and in a second folder."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.backups import verify
from db.daily import DailyBackups, newest
from db.keys import KeyFile
from db.protecting import protect
from db.restorable import RestorableCopies
from db.store import Store
from models.practice.keys import DataKey, KeyNeededError, WrongKeyError, new_recovery_key
from tests.db.studio import DAY, NOON, draw, new_visit

PASSPHRASE = "four plain grey donkeys"


class Days:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def key(path: Path) -> DataKey:
    return protect(path, NOON, PASSPHRASE, new_recovery_key())


def test_every_day_has_its_backup_which_holds_what_was_drawn_until_then(
    path: Path, key: DataKey, days: Days
) -> None:
    with closing(Store.open(path, days, key)) as store:
        daily = DailyBackups(path, days, key)
        for number in range(3):
            draw(store, new_visit(store).id, 2)
            (outcome,) = daily.make([])
            assert (outcome.told, outcome.newest) == ("", days.now.date())
            (again,) = daily.make([])
            assert again == outcome
            file = outcome.folder / f"nerveline {days.now.date()}.nerveline-backup"
            assert verify(file, days, key).copy.visits == number + 1
            days.now += DAY
    assert len(list((path.parent / "backups").iterdir())) == 3


def test_a_second_folder_that_is_away_is_told_and_the_first_one_is_filled_all_the_same(
    path: Path, key: DataKey, days: Days, tmp_path: Path
) -> None:
    disk = tmp_path / "removable"
    with closing(Store.open(path, days, key)):
        daily = DailyBackups(path, days, key)
        first, second = daily.make([disk])
        assert first.told == ""
        assert "connect its drive" in second.told
        assert not disk.exists()  # a folder that is away is never made
        disk.mkdir()
        assert [outcome.told for outcome in daily.make([disk])] == ["", ""]
        assert newest(disk) == NOON.date()


def test_backups_that_need_not_stay_go_and_other_files_are_left(path: Path, key: DataKey, days: Days) -> None:
    with closing(Store.open(path, days, key)):
        daily = DailyBackups(path, days, key)
        daily.make([])
        folder = path.parent / "backups"
        sound = (folder / f"nerveline {NOON.date()}.nerveline-backup").read_bytes()
        for back in range(1, 120):
            (folder / f"nerveline {NOON.date() - timedelta(days=back)}.nerveline-backup").write_bytes(sound)
        (folder / "nerveline 2001-01-01.nerveline-backup").write_bytes(b"somebody's own file")
        (folder / "letter.txt").write_text("kept")
        daily.make([])
        left = {file.name for file in folder.iterdir()}
    assert {"letter.txt", "nerveline 2001-01-01.nerveline-backup"} <= left
    assert len(left) <= 2 + 7 + 5 + 12


@pytest.mark.parametrize("content", [b"", b"PK half a backup"])
def test_what_bears_the_name_of_today_s_backup_and_is_none_is_no_backup_and_stays(
    path: Path, key: DataKey, days: Days, content: bytes
) -> None:
    with closing(Store.open(path, days, key)):
        (path.parent / "backups").mkdir()
        file = path.parent / "backups" / f"nerveline {NOON.date()}.nerveline-backup"
        file.write_bytes(content)
        (outcome,) = DailyBackups(path, days, key).make([])
        assert (outcome.told, outcome.newest) == ("", NOON.date())
        assert verify(file, days, key).is_whole
        assert content in {each.read_bytes() for each in file.parent.iterdir()}


def test_a_plain_register_has_no_daily_backups(path: Path, days: Days) -> None:
    with closing(Store.open(path, days)):
        assert DailyBackups(path, days, None).make([]) == []
    assert not (path.parent / "backups").exists()


def test_a_register_is_drawn_on_while_it_is_backed_up(path: Path, key: DataKey, days: Days) -> None:
    with closing(Store.open(path, days, key)) as store:
        visit = new_visit(store)
        drawn = draw(store, visit.id, 5)
        DailyBackups(path, days, key).make([])
        more = draw(store, visit.id, 5, seed=9)
        assert store.maps.read(visit.id) == more != drawn
    with closing(Store.open(path, days, key)) as store:
        assert store.maps.read(visit.id) == more


def test_a_damaged_register_is_brought_back_from_its_daily_backup_without_asking_again(
    path: Path, key: DataKey, days: Days
) -> None:
    with closing(Store.open(path, days, key)) as store:
        visit = new_visit(store).id
        drawn = draw(store, visit, 4)[0]
        DailyBackups(path, days, key).make([])
    KeyFile(path).change(key, "a quite different sentence")
    path.write_bytes(path.read_bytes()[:5000])
    copies = RestorableCopies(path, days, key)
    (backup,) = copies.found()
    assert (copies.look(backup).clients, copies.look(backup).visits) == (1, 1)
    kept = copies.restore(backup)
    assert kept is not None
    assert kept.stat().st_size == 5000
    assert KeyFile(path).open("a quite different sentence") == key  # that of today, not of the backup's day
    with closing(Store.open(path, days, key)) as store:
        assert store.maps.read(visit)[0] == drawn


def test_a_backup_asks_for_its_passphrase_where_the_key_is_lost_and_brings_all_back(
    path: Path, key: DataKey, days: Days
) -> None:
    with closing(Store.open(path, days, key)) as store:
        visit = new_visit(store).id
        drawn = draw(store, visit, 4)[0]
        DailyBackups(path, days, key).make([])
    for file in path.parent.glob("visits.db*"):
        file.unlink()
    forgotten = list[str]()
    copies = RestorableCopies(path, days, None, lambda: forgotten.append("the key"))
    (backup,) = copies.found()
    with pytest.raises(KeyNeededError):
        copies.look(backup)
    with pytest.raises(WrongKeyError):
        copies.look(backup, "four plain grey horses")
    assert copies.look(backup, PASSPHRASE).visits == 1
    assert copies.restore(backup, PASSPHRASE) is None
    assert forgotten == ["the key"]
    assert KeyFile(path).open(PASSPHRASE) == key
    with closing(Store.open(path, days, key)) as store:
        assert store.maps.read(visit)[0] == drawn
