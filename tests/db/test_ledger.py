"""A map goes on only by steps that fit it, and steps on disk that cannot have been made are told."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.ledger import (
    DamagedSteps,
    Ledger,
    StepRow,
    chained,
    drawing_of,
    history_of,
    items_of,
    moves,
    named,
    readable,
    standing,
)
from db.records import Item, encode
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from models.errors import DrawingError

VISIT = UUID(int=7)
AT = "2026-03-23T10:20:00+01:00"
MARK, OTHER = Mark(UUID(int=1), Sensation.ACHE, 5.0), Mark(UUID(int=2), Sensation.NUMB, 3.0)
WORSE = Mark(UUID(int=1), Sensation.ACHE, 6.0)


def ink(number: int, mark: Mark | None, order: int) -> Stroke:
    owner = mark.id if mark is not None else None
    return Stroke(UUID(int=number), owner, order, Body.MALE, View.BACK, 14.0, (sample(1, 2), sample(3, 4)))


INK, MORE, OTHERS, RUBBER = ink(11, MARK, 0), ink(12, MARK, 1), ink(13, OTHER, 2), ink(14, None, 3)


def row(number: int, way: str, pieces: str) -> StepRow:
    return StepRow(number, way, AT, pieces, 0)


def did(*added: Mark | Stroke, removed: tuple[Mark | Stroke, ...] = ()) -> Step:
    return Step(StepKind.DID, Change(removed=removed, added=added))


def drawn(*steps: Step) -> Ledger:
    ledger = Ledger(VISIT, 3)
    for step in steps:
        ledger.keep(ledger.entry(step, AT))
    return ledger


def test_what_steps_speak_of_and_what_stands_after_them() -> None:
    steps = [row(0, "did", "+0 +1"), row(1, "did", "+12"), row(2, "did", "-0 -12 +3")]
    assert moves("-0 -12 +3") == ([0, 12], [3])
    assert moves("") == ([], [])
    assert named(steps) == {0, 1, 3, 12}
    assert standing(steps) == [1, 3]
    assert standing(steps[:2]) == [0, 1, 12]
    assert standing([]) == []


@pytest.mark.parametrize("pieces", ["-9", "-1 -1", "+2 -9"])
def test_a_step_that_takes_out_what_is_not_there_cannot_have_been_made(pieces: str) -> None:
    with pytest.raises(DamagedSteps):
        standing([row(0, "did", "+0 +1"), row(1, "did", pieces)])


@pytest.mark.parametrize(
    "steps",
    [
        [row(0, "undid", "-0")],
        [row(0, "redid", "+0")],
        [row(0, "did", "+0"), row(1, "redid", "+0")],
        [row(0, "did", "+0"), row(1, "undid", "-1")],
        [row(0, "did", "+0"), row(1, "undid", "-0"), row(2, "redid", "+1")],
        [row(0, "did", "+0"), row(1, "undid", "-0"), row(2, "did", "+1"), row(3, "redid", "+0")],
    ],
)
def test_a_way_back_that_does_not_fit_cannot_have_been_made(steps: list[StepRow]) -> None:
    with pytest.raises(DamagedSteps):
        history_of({0: MARK, 1: OTHER}, steps)


def test_the_way_back_and_on_again_is_read_from_the_steps_and_what_was_brought_has_none() -> None:
    items: dict[int, Item] = {0: MARK, 1: OTHER}
    history = history_of(items, [row(0, "brought", "+0"), row(1, "did", "+1"), row(2, "undid", "-1")])
    assert history.undo is None
    assert history.redo == Step(StepKind.REDID, Change(added=(OTHER,)))
    assert history_of(items, [row(0, "did", "+0")]).undo == Step(StepKind.UNDID, Change(removed=(MARK,)))


def test_pieces_are_numbered_as_they_come_and_one_that_comes_again_keeps_its_number() -> None:
    ledger = drawn(did(MARK, INK), did(MORE))
    assert ledger.steps == 2
    entry = ledger.entry(did(WORSE, removed=(MARK,)), AT)
    assert entry.step == StepRow(2, "did", AT, "-0 +3", chained(ledger.chain, VISIT, 2, "did", AT, "-0 +3"))
    assert [(number, item) for number, item, _ in entry.new] == [(3, WORSE)]
    assert entry.new[0][2] == encode(WORSE, VISIT, 3)
    assert (entry.into, entry.erased, entry.revived) == ((3,), (0,), ())
    ledger.keep(entry)
    assert ledger.drawing.marks == {WORSE.id: WORSE}
    undo = ledger.history.undo
    assert undo is not None
    back = ledger.entry(undo, AT)
    assert (back.step.pieces, back.new, back.into, back.erased, back.revived) == (
        "-3 +0",
        (),
        (0,),
        (3,),
        (0,),
    )
    ledger.keep(back)
    assert (ledger.steps, ledger.drawing.marks) == (4, {MARK.id: MARK})


def test_a_whole_drawing_is_brought_in_as_one_step_that_is_never_taken_back() -> None:
    drawing = Drawing().after(Change(added=(MARK, INK))).after(Change(added=(RUBBER,)))
    ledger = Ledger(VISIT, 3)
    entry = ledger.brought(drawing, AT)
    assert (entry.step.way, entry.step.pieces, len(entry.new)) == ("brought", "+0 +1 +2", 3)
    ledger.keep(entry)
    assert ledger.drawing == drawing
    assert ledger.history.undo is None


@pytest.mark.parametrize(
    "step",
    [
        did(MARK),
        did(removed=(OTHER,)),
        did(removed=(WORSE,)),
        Step(StepKind.UNDID, Change(removed=(MARK,))),
        Step(StepKind.REDID, Change(added=(OTHER,))),
    ],
    ids=["there already", "never there", "another form of it", "not the last one", "nothing was undone"],
)
def test_a_step_that_does_not_fit_is_refused_and_changes_nothing(step: Step) -> None:
    ledger = drawn(did(MARK, INK))
    before = ledger.drawing, ledger.steps, ledger.chain, ledger.history
    with pytest.raises(DrawingError, match="no longer fits this map"):
        ledger.entry(step, AT)
    assert (ledger.drawing, ledger.steps, ledger.chain, ledger.history) == before


def test_a_map_that_is_read_again_goes_on_where_it_was() -> None:
    made = drawn(did(MARK, INK), did(OTHER, OTHERS), did(WORSE, removed=(MARK,)))
    steps, chain = [], 0
    for number, pieces in enumerate(("+0 +1", "+2 +3", "-0 +4")):
        chain = chained(chain, VISIT, number, "did", AT, pieces)
        steps.append(StepRow(number, "did", AT, pieces, chain))
    read = Ledger.of(VISIT, 3, dict(made.items), steps)
    assert (read.steps, read.chain, read.live) == (3, chain, made.live) == (made.steps, made.chain, made.live)
    assert (read.drawing, read.history) == (made.drawing, made.history)
    assert made.history.undo is not None
    assert read.entry(made.history.undo, AT) == made.entry(made.history.undo, AT)
    empty = Ledger.of(VISIT, 3, {}, [])
    assert (empty.steps, empty.chain, empty.drawing) == (0, 0, Drawing())


def test_ink_lies_in_its_order_and_what_has_lost_its_other_half_is_left_out() -> None:
    assert drawing_of([RUBBER, MARK, MORE, INK]).ink == (INK, MORE, RUBBER)
    left = readable([MARK, OTHERS, RUBBER, INK, OTHER])
    assert (list(left.marks.values()), left.ink) == ([MARK, OTHER], (INK, OTHERS, RUBBER))
    left = readable([MARK, OTHERS, RUBBER])
    assert (left.marks, left.ink) == ({}, (RUBBER,))


def test_a_piece_whose_number_cannot_be_or_whose_region_is_not_known_is_none() -> None:
    known, unknown = (
        Fill(UUID(int=20), MARK.id, 0, region) for region in ("calf_upper_inner_l", "third_eye")
    )
    last = (1 << 63) - 1
    rows: list[tuple[object, object]] = [
        (0, encode(MARK, VISIT, 0)),
        (1, encode(known, VISIT, 1)),
        (2, encode(unknown, VISIT, 2)),
        (3, b"garbage"),
        (last, encode(MARK, VISIT, last)),
        (1 << 63, encode(MARK, VISIT, 1 << 63)),
        (-1, encode(MARK, VISIT, 0)),
        ("4", encode(MARK, VISIT, 4)),
        (None, b""),
    ]
    assert items_of(VISIT, rows) == {0: MARK, 1: known, last: MARK}
