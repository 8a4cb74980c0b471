"""A session is recorded through the open visit: on disk first, undone like ink, closed by a signature."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtCore import QObject

from app.open_visit import OpenVisit, VisitPart
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.history import History
from models.practice.hands import BlockId, Done, Felt, Palpation
from models.practice.noting import Addendum, Signature
from models.practice.session_values import AskedChange, ChangeTold, DrawnAgain, PlanEdits
from tests.app.disk import Disk, now

FELT = Palpation("piriformis", Side.RIGHT, Felt.CLEAR)


@pytest.fixture
def disk() -> Disk:
    return Disk()


def opened(disk: Disk, parent: QObject | None = None) -> OpenVisit:
    return OpenVisit(disk, disk.kept, Drawing(), History(), now, parent=parent)


def test_what_is_recorded_is_on_disk_and_heard_of(disk: Disk, qapp: object) -> None:
    visit, heard = opened(disk), list[VisitPart]()
    visit.changed.connect(heard.append)
    assert visit.record(FELT)
    assert not visit.record(FELT)  # nothing new
    assert heard == [VisitPart.SESSION]
    assert opened(disk).session.hands.felt("piriformis", Side.RIGHT) == FELT


def test_records_are_undone_and_redone_one_by_one(disk: Disk, qapp: object) -> None:
    visit = opened(disk)
    visit.record(PlanEdits(30))
    visit.record(FELT)
    visit.record(PlanEdits(30, {BlockId.GLUTEALS: 8}))
    assert visit.undo_record()
    assert visit.session.edits == PlanEdits(30)
    assert visit.undo_record()
    assert not visit.session.hands
    assert visit.redo_record()
    assert visit.session.hands.palpation == (FELT,)
    again = opened(disk)
    assert again.redo_record()
    assert again.session.edits.pinned == {BlockId.GLUTEALS: 8}
    assert [again.undo_record() for _ in range(4)] == [True, True, True, False]


def test_what_one_touch_tells_is_one_step_back_and_one_step_again(disk: Disk, qapp: object) -> None:
    visit = opened(disk)
    visit.record(Done(BlockId.GLUTEALS, 9))
    assert visit.record_all([Done(BlockId.CHECK_IN, 3), Done(BlockId.GLUTEALS, 10), Done(BlockId.CLOSE, 3)])
    visit.record(FELT)
    again = opened(disk)
    assert again.undo_record()
    assert [row.minutes for row in again.session.hands.done] == [3, 10, 3]
    assert again.undo_record()
    assert again.session.hands.done == (Done(BlockId.GLUTEALS, 9),)
    last = opened(disk)
    assert last.redo_record()
    assert [row.minutes for row in last.session.hands.done] == [3, 10, 3]
    assert [last.undo_record() for _ in range(3)] == [True, True, False]


def test_a_full_disk_keeps_none_of_what_one_touch_tells(disk: Disk, qapp: object) -> None:
    visit = opened(disk)
    disk.full = True
    assert not visit.record_all([Done(BlockId.CHECK_IN, 3), Done(BlockId.CLOSE, 3)])
    assert not visit.session.hands.done


def test_what_is_withdrawn_is_gone_and_can_be_brought_back(disk: Disk, qapp: object) -> None:
    visit = opened(disk)
    visit.record(FELT)
    assert visit.withdraw("palpation.piriformis.right.before")
    assert not visit.withdraw("palpation.piriformis.right.before")
    assert not visit.session.hands
    assert visit.undo_record()
    assert visit.session.hands.palpation == (FELT,)


def test_a_full_disk_leaves_the_session_as_it_was(disk: Disk, qapp: object) -> None:
    visit, said = opened(disk), list[str]()
    visit.refused.connect(said.append)
    visit.record(FELT)
    disk.full = True
    assert not visit.record(PlanEdits(30))
    assert not visit.undo_record()
    assert visit.session.hands.palpation == (FELT,)
    assert len(said) == 2


def test_a_signature_closes_the_session_and_words_are_only_added(disk: Disk, qapp: object) -> None:
    visit = opened(disk)
    visit.record(FELT)
    assert visit.record(Signature("Ada Berg", "AB", "the note"))
    assert not visit.record(PlanEdits(30))
    assert not visit.withdraw("palpation.piriformis.right.before")
    assert not visit.undo_record()
    assert visit.record(Addendum(1, "Ada Berg", "called back"))
    assert [(each.text, at) for each, at in visit.session.addenda] == [("called back", now())]
    assert visit.session.signed_at == now()


def test_what_a_client_says_of_a_comparison_is_kept_after_the_note_is_signed_too(
    disk: Disk, qapp: object
) -> None:
    before = uuid4()
    visit = opened(disk)
    assert visit.record(Signature("Ada Berg", "AB", "the note"))
    said = AskedChange(before, ("calf_upper_outer_r",), ChangeTold.LEFT_OUT)
    assert visit.record(said)
    assert visit.record(DrawnAgain(before))
    assert visit.withdraw(DrawnAgain(before).key)
    assert opened(disk).session.asked_changes == (said,)
    assert opened(disk).session.drawn_again is None
    assert not visit.withdraw("signature")
