"""Trouble with file or disk is a sentence and a way on; nothing is overwritten, nothing read wrong."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from db.driver import dbapi
from db.store import Store
from models.drawing.drawing import Drawing
from models.drawing.history import History
from models.errors import StoreError
from models.practice.acknowledgement import Acknowledgement, Response
from models.practice.hand_over import Bookmark
from tests.db.hands import Hand
from tests.db.studio import DAY, NOON, draw, new_client, new_visit

ROOT = Path(__file__).resolve().parents[2]
MORE = 60  # answers: more than the pages hold that a refused stroke leaves behind
HOLD = """
import sys
from pathlib import Path
from db.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def refused(path: Path) -> str:
    """The sentence with which opening is refused."""
    with pytest.raises(StoreError) as told:
        Store.open(path).close()
    sentence = str(told.value)
    assert sentence.endswith(".")
    assert "Traceback" not in sentence
    return sentence


@pytest.mark.parametrize(
    "content", [b"", b"a letter to somebody\n" * 400, b"SQLite format 3\0" + b"\xff" * 4080]
)
def test_a_file_that_is_not_a_register_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    refused(path)
    assert path.read_bytes() == content


def test_another_program_s_database_is_left_as_it_is(path: Path) -> None:
    with closing(dbapi.connect(path)) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
        other.commit()
    before = path.read_bytes()
    refused(path)
    assert path.read_bytes() == before


def test_a_register_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    Store.open(path).close()
    with closing(dbapi.connect(path)) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
        later.commit()
    before = path.read_bytes()
    assert "newer" in refused(path)
    assert path.read_bytes() == before


def test_a_second_start_is_told_that_the_register_is_open(path: Path) -> None:
    Store.open(path).close()
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "open\n"
    refused(path)
    first.kill()
    first.communicate()
    Store.open(path).close()  # a lock that its process left behind by dying holds nobody up


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    refused(tmp_path / "nowhere" / "visits.db")


@pytest.mark.small_disk
def test_a_full_disk_refuses_the_stroke_in_a_sentence_and_keeps_all_before_it(small_disk: Path) -> None:
    path = small_disk / "visits.db"
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        hand, drawing, history = Hand(3), *draw(store, visit, 5)
        filler = fill(small_disk)
        sentence, step = "", hand.step(drawing, history)
        while not sentence:
            try:
                store.maps.write(visit, step)
            except StoreError as error:
                sentence = str(error)
            else:
                drawing, history = drawing.after(step.change), history.after(step)
                step = hand.step(drawing, history)
        assert sentence.endswith(".")
        assert store.maps.read(visit) == (drawing, history)
        filler.unlink()
        store.maps.write(visit, step)
    with closing(Store.open(path)) as store:
        assert store.maps.read(visit) == (drawing.after(step.change), history.after(step))


@pytest.mark.small_disk
def test_an_emergency_can_be_answered_and_the_tablet_taken_back_on_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "visits.db"
    referred = Acknowledgement("ces_saddle", Response.REFERRED, NOON)
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.hand_overs.hand_over(Bookmark(visit, NOON))
        fill(small_disk)
        sentence, hand, drawing, history = "", Hand(3), Drawing(), History()
        while not sentence:
            step = hand.step(drawing, history)
            try:
                store.maps.write(visit, step)
            except StoreError as error:
                sentence = str(error)
            else:
                drawing, history = drawing.after(step.change), history.after(step)
        for _ in range(MORE):
            store.responses.add(visit, referred)
        store.hand_overs.take_back()
    with closing(Store.open(path)) as store:
        assert store.hand_overs.handed_over() is None
        assert list(store.responses.of_visit(visit)) == [referred] * MORE


@pytest.mark.small_disk
def test_a_folder_that_cannot_be_written_is_told_and_left_as_it_is(small_disk: Path) -> None:
    path = small_disk / "visits.db"
    Store.open(path).close()
    before = path.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert "Nothing can be written" in refused(path)
    assert path.read_bytes() == before
    assert refused(small_disk / "new.db")
    assert not (small_disk / "new.db").exists()


@pytest.mark.small_disk
def test_closing_on_a_full_disk_raises_no_false_alarm_at_the_next_start(small_disk: Path) -> None:
    path, chance = small_disk / "visits.db", Random(12)
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
    for seed in range(40):
        with closing(Store.open(path)) as store:
            kept = draw(store, visit, chance.randrange(12), seed)
            if chance.random() < 0.5:  # the room that is kept was needed before
                path.with_name("visits.db.ballast").unlink(missing_ok=True)
            filler = fill(small_disk)
            with filler.open("r+b") as full:
                full.truncate(filler.stat().st_size - 4096 * chance.randrange(9))
        filler.unlink()
        with closing(Store.open(path)) as store:
            assert store.maps.read(visit) == kept


def fill(folder: Path) -> Path:
    """Take every byte that is left on a disk."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as full, suppress(OSError):
        while full.write(bytes(4096)):
            pass
    return filler


def test_flipped_bits_are_never_read_as_another_drawing(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        kept = draw(store, visit, 40)
    sound = path.read_bytes()
    chance = Random(11)
    for _ in range(200):
        broken = bytearray(sound)
        broken[chance.randrange(4096, len(sound))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        assert read(path, visit) in (kept, None)


def read(path: Path, visit: UUID) -> tuple[Drawing, History] | None:
    """The drawing, or None when damage was noticed."""
    try:
        with closing(Store.open(path)) as store:
            return store.maps.read(visit)
    except StoreError:
        return None


def test_an_erased_client_s_name_is_nowhere_in_the_files(path: Path) -> None:
    with closing(Store.open(path)) as store:
        client = new_client(store, "Client 14", name="Wilhelmina Quendelbusch")
        new_visit(store, client)
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
    everything = b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())
    assert b"Quendelbusch" not in everything


def test_a_removed_client_comes_back_with_all_visits(store: Store) -> None:
    client = new_client(store)
    visit = new_visit(store, client)
    kept = draw(store, visit.id, 8)
    store.clients.remove(client.id, NOON)
    assert not store.clients.listed()
    store.clients.restore(client.id)
    assert [row.client for row in store.clients.listed()] == [client]
    assert store.maps.read(visit.id) == kept


def test_a_visit_filed_under_the_wrong_client_can_be_moved_and_moved_back(store: Store) -> None:
    right, wrong = new_client(store, "Client 1"), new_client(store, "Client 2")
    visit = new_visit(store, wrong)
    store.visits.move(visit.id, right.id)
    assert [each.id for each in store.visits.of_client(right.id)] == [visit.id]
    store.visits.move(visit.id, wrong.id)
    assert not store.visits.of_client(right.id)


def test_an_amendment_keeps_its_time_and_what_was_there_before(store: Store) -> None:
    visit = new_visit(store)
    before, _ = draw(store, visit.id, 6)
    store.visits.finish(visit.id, NOON + DAY)
    with pytest.raises(StoreError):
        draw(store, visit.id, 1)
    amended = store.visits.amend(visit.id, NOON + 2 * DAY)
    assert amended.is_open
    assert amended.amended == (NOON + 2 * DAY,)
    draw(store, visit.id, 6, seed=2)
    assert store.visits.before_amendment(visit.id, 0)[1] == before


def test_the_demo_clinic_comes_and_goes_without_touching_anybody_else(store: Store) -> None:
    client = new_client(store, "Client 99")
    store.demo_clinic.add()
    assert len(store.clients.listed()) == 1 + 7
    store.demo_clinic.remove()
    assert [row.client for row in store.clients.listed()] == [client]
    store.demo_clinic.add()
    assert len(store.clients.listed()) == 1 + 7
