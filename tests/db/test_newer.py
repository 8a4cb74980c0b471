"""What only a newer version of the program knows is told in a sentence and left alone; the rest is shown."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from alembic.script import ScriptDirectory

from db import records, schema, sessions
from db.driver import dbapi
from db.sqlite.upgrade import MIGRATIONS
from db.store import Store
from models.body.view import Body, Side, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from models.errors import StoreError
from models.practice.hands import Felt, Palpation
from models.practice.measures import Rated
from models.practice.ports.damaged import DamagedError
from models.practice.session import SessionEntry
from models.practice.session_values import AskedChange, ChangeTold, PlanEdits, SessionValue
from tests.db.studio import NOON, new_visit


def marked(store: Store, visit: UUID, region: str) -> Mark:
    """A region filled, as a mark of its own."""
    mark = Mark(uuid4(), Sensation.ACHE, 5.0)
    order = store.maps.read(visit)[0].next_order
    store.maps.write(visit, Step(StepKind.DID, Change(added=(mark, Fill(uuid4(), mark.id, order, region)))))
    return mark


def the_rest(store: Store, visit: UUID) -> Drawing:
    """What is shown of a map of which something is told."""
    with pytest.raises(DamagedError, match="newer Nerveline") as told:
        store.maps.read(visit)
    assert isinstance(told.value.readable, Drawing)
    return told.value.readable


def test_a_region_that_is_not_known_here_is_told_and_the_other_marks_are_shown(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        visit = new_visit(store).id
        known = marked(store, visit, "calf_upper_inner_l")
        marked(store, visit, "third_eyebrow_l")
    with closing(Store.open(path, lambda: NOON)) as store:
        assert list(the_rest(store, visit).marks) == [known.id]
        with pytest.raises(StoreError):
            marked(store, visit, "calf_upper_inner_r")


NEWER: dict[str, tuple[records.Item, int, int]] = {
    "a kind of pain": (Mark(UUID(int=1), Sensation.STIFF, 5.0), 2 + 16, 99),
    "a depth": (Mark(UUID(int=1), Sensation.STIFF, 5.0), 2 + 16 + 10, 99),
    "a kind of piece": (Mark(UUID(int=1), Sensation.STIFF, 5.0), 1, 99),
    "a form": (Mark(UUID(int=1), Sensation.STIFF, 5.0), 0, 99),
    "a view": (
        Stroke(UUID(int=2), UUID(int=1), 0, Body.FEMALE, View.BACK, 14.0, (sample(1, 2), sample(3, 4))),
        2 + 16 + 16 + 8 + 1,
        99,
    ),
}


@pytest.mark.parametrize("kind", NEWER)
def test_a_piece_that_is_not_known_here_is_told_and_the_other_marks_are_shown(path: Path, kind: str) -> None:
    item, at, value = NEWER[kind]
    with closing(Store.open(path, lambda: NOON)) as store:
        visit = new_visit(store).id
        known = marked(store, visit, "calf_upper_inner_l")
        marked(store, visit, "calf_upper_inner_r")
    body = bytearray(records.encode(item, visit, 2)[:-4])
    assert body[at] != value
    body[at] = value
    record = bytes(body) + records._CRC.pack(records._crc(bytes(body), visit, 2))
    with closing(dbapi.connect(path)) as driver:
        assert driver.execute("UPDATE piece SET record = ? WHERE number = 2", (record,)).rowcount == 1
        driver.commit()
    with closing(Store.open(path, lambda: NOON)) as store:
        assert list(the_rest(store, visit).marks) == [known.id]


@pytest.mark.parametrize(
    "value",
    [
        Palpation("brand_new_muscle", Side.LEFT, Felt.CLEAR),
        Palpation("piriformis", Side.LEFT, Felt.CLEAR, refers=("third_eyebrow_l",)),
        AskedChange(UUID(int=3), ("third_eyebrow_l",), ChangeTold.GONE),
    ],
    ids=["muscle", "where it refers", "place of a change"],
)
def test_an_entry_of_a_session_that_is_not_known_here_is_told_and_the_others_are_shown(
    store: Store, value: SessionValue
) -> None:
    visit = new_visit(store).id
    plan, new = PlanEdits(45), SessionEntry(value.key, value, NOON)
    store.sessions.add(visit, SessionEntry(plan.key, plan, NOON))
    store.sessions.add(visit, new)
    with pytest.raises(DamagedError, match="newer Nerveline") as told:
        store.sessions.of_visit(visit)
    assert [entry.value for entry in told.value.rest if isinstance(entry, SessionEntry)] == [plan]


def test_an_entry_of_a_form_that_is_not_known_here_is_told_and_the_others_are_shown(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = new_visit(store).id
    plan, felt = PlanEdits(45), Palpation("piriformis", Side.LEFT, Felt.CLEAR)
    store.sessions.add(visit, *(SessionEntry(each.key, each, NOON) for each in (plan, felt)))
    monkeypatch.setitem(sessions._KINDS, "Palpation", Rated)  # what is kept there lacks its fields
    with pytest.raises(DamagedError, match="newer Nerveline") as told:
        store.sessions.of_visit(visit)
    assert [entry.value for entry in told.value.rest if isinstance(entry, SessionEntry)] == [plan]


def test_a_new_register_is_of_the_newest_revision_and_no_opening_brings_it_up_to_date(path: Path) -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))
    assert scripts.get_heads() == [schema.REVISION]
    for _ in range(2):
        Store.open(path, lambda: NOON).close()
    assert not list(path.parent.glob("*.before-*"))
