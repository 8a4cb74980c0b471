"""One visit's map as it is kept: the pieces ever drawn, and the steps that brought them in and out.

Steps are only ever appended. Each carries a chain, a CRC-32 over itself and all before it, whose newest
value is kept apart, so that a step that is lost or altered on disk is noticed. Nothing here reads or writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID
from zlib import crc32

from db.records import DamagedRecord, Item, decode, encode
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, StepKind
from models.drawing.stroke import Fill, Mark
from models.errors import DrawingError

_MANY = 1 << 63  # what SQLite's whole numbers end before


class Act(StrEnum):
    """How a step came about: as the pen's ways, or brought in whole with a finished visit."""

    DID = StepKind.DID
    UNDID = StepKind.UNDID
    REDID = StepKind.REDID
    BROUGHT = "brought"


class StepRow(NamedTuple):
    """A step as it is kept; `pieces` reads "-2 -3 +4"."""

    number: int
    way: str
    at: str
    pieces: str
    chain: int


class DamagedSteps(Exception):  # noqa: N818 (found on disk, not raised by mistake)
    """The steps are not those that were written."""


def chained(previous: int, visit: UUID, number: int, way: str, at: str, pieces: str) -> int:
    """The chain of a step, given that of the step before it."""
    return crc32(f"{visit.hex} {number} {way} {at} {pieces}".encode(), previous)


def check_chain(visit: UUID, steps: Sequence[StepRow], count: int, last: int) -> None:
    """Raise DamagedSteps unless these are all the steps of the visit, as they were written."""
    chain = 0
    for place, step in enumerate(steps):
        chain = chained(chain, visit, place, step.way, step.at, step.pieces)
        if (step.number, step.chain) != (place, chain):
            raise DamagedSteps
    if (len(steps), chain) != (count, last):
        raise DamagedSteps


def moves(pieces: str) -> tuple[list[int], list[int]]:
    """The pieces that a step took out and those it brought in."""
    signed = pieces.split()
    out = [int(text[1:]) for text in signed if text[0] == "-"]
    return out, [int(text[1:]) for text in signed if text[0] == "+"]


def named(steps: Iterable[StepRow]) -> set[int]:
    """All pieces that the steps speak of."""
    return {number for step in steps for some in moves(step.pieces) for number in some}


def standing(steps: Iterable[StepRow]) -> list[int]:
    """The pieces that make the drawing after these steps, in the order in which they came."""
    live: dict[int, None] = {}
    for step in steps:
        out, into = moves(step.pieces)
        for number in out:
            if live.pop(number, 0) is not None:
                raise DamagedSteps
        live.update(dict.fromkeys(into))
    return list(live)


def drawing_of(items: Iterable[Item]) -> Drawing:
    """The drawing that these marks and this ink make."""
    marks, ink = {}, []
    for item in items:
        if isinstance(item, Mark):
            marks[item.id] = item
        else:
            ink.append(item)
    return Drawing(marks, tuple(sorted(ink, key=lambda piece: piece.order)))


def readable(items: Iterable[Item]) -> Drawing:
    """The drawing of what is left of one, without ink whose mark is lost and marks whose ink is lost."""
    whole = drawing_of(items)
    ink = tuple(piece for piece in whole.ink if piece.mark is None or piece.mark in whole.marks)
    inked = {piece.mark for piece in ink}
    return Drawing({key: mark for key, mark in whole.marks.items() if key in inked}, ink)


def items_of(visit: UUID, records: Iterable[tuple[Any, Any]]) -> dict[int, Item]:
    """The pieces that can be read, by number; none that fills a region which only a newer version knows."""
    found: dict[int, Item] = {}
    for number, record in records:
        if isinstance(number, int) and 0 <= number < _MANY:
            with suppress(DamagedRecord):
                item = decode(record, visit, number)
                if not isinstance(item, Fill) or item.region in _known_regions():
                    found[number] = item
    return found


def _known_regions() -> frozenset[str]:
    from models.anatomy.reading import region_ids  # the anatomy waits until a map has a filled region

    return region_ids()


def history_of(items: dict[int, Item], steps: Iterable[StepRow]) -> History:
    """The steps that can be undone and redone after these; raises DamagedSteps when they do not fit."""
    history = History()
    for step in steps:
        out, into = moves(step.pieces)
        change = Change(tuple(items[number] for number in out), tuple(items[number] for number in into))
        if step.way == Act.BROUGHT:
            continue
        made = Step(StepKind(step.way), change)
        if not _fits(history, made):
            raise DamagedSteps
        history = history.after(made)
    return history


def _fits(history: History, step: Step) -> bool:
    """Whether the step can be made here: a new one always, the others when they go back or on again."""
    match step.way:
        case StepKind.DID:
            return True
        case StepKind.UNDID:
            return history.undo == step
        case StepKind.REDID:
            return history.redo == step


@dataclass(frozen=True, slots=True)
class Entry:
    """What one step writes."""

    step: StepRow
    change: Change
    new: tuple[tuple[int, Item, bytes], ...]
    into: tuple[int, ...]
    erased: tuple[int, ...]
    revived: tuple[int, ...]
    history: History


@dataclass(slots=True)
class Ledger:
    """What the register holds of a visit that is being drawn on, kept in memory between strokes."""

    visit: UUID
    number: int
    steps: int = 0
    chain: int = 0
    items: dict[int, Item] = field(default_factory=dict)
    live: dict[UUID, int] = field(default_factory=dict)
    history: History = field(default_factory=History)
    _versions: dict[UUID, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, visit: UUID, number: int, items: dict[int, Item], steps: Sequence[StepRow]) -> Ledger:
        """The ledger after these steps, whose pieces are all there; DamagedSteps when they do not fit."""
        live = {items[piece].id: piece for piece in standing(steps)}
        ledger = cls(visit, number, len(steps), steps[-1].chain if steps else 0, items, live)
        ledger.history = history_of(items, steps)
        for piece, item in items.items():
            ledger._versions.setdefault(item.id, []).append(piece)
        return ledger

    @property
    def drawing(self) -> Drawing:
        """The drawing as it stands."""
        return drawing_of(self.items[piece] for piece in self.live.values())

    def brought(self, drawing: Drawing, at: str) -> Entry:
        """The entry by which a whole drawing comes into a visit that has none."""
        return self._entry(Act.BROUGHT, Change(added=(*drawing.marks.values(), *drawing.ink)), at, History())

    def entry(self, step: Step, at: str) -> Entry:
        """What is to be written for a step; raises DrawingError when it does not fit what is kept."""
        if not _fits(self.history, step):
            raise _misfit()
        return self._entry(Act(step.way), step.change, at, self.history.after(step))

    def keep(self, entry: Entry) -> None:
        """Take over what was written, once it is on the disk."""
        for piece, item, _ in entry.new:
            self.items[piece] = item
            self._versions.setdefault(item.id, []).append(piece)
        for item in entry.change.removed:
            del self.live[item.id]
        for item, piece in zip(entry.change.added, entry.into, strict=True):
            self.live[item.id] = piece
        self.steps, self.chain, self.history = self.steps + 1, entry.step.chain, entry.history

    def _entry(self, act: Act, change: Change, at: str, history: History) -> Entry:
        out = {item.id: self._standing(item) for item in change.removed}
        new: list[tuple[int, Item, bytes]] = []
        into: list[int] = []
        for item in change.added:
            if item.id in self.live and item.id not in out:
                raise _misfit()
            piece = self._kept(item)
            if piece is None:
                piece = len(self.items) + len(new)
                new.append((piece, item, encode(item, self.visit, piece)))
            into.append(piece)
        pieces = " ".join([*(f"-{piece}" for piece in out.values()), *(f"+{piece}" for piece in into)])
        chain = chained(self.chain, self.visit, self.steps, act, at, pieces)
        fresh = {piece for piece, _, _ in new}
        return Entry(
            StepRow(self.steps, act.value, at, pieces, chain),
            change,
            tuple(new),
            tuple(into),
            tuple(set(out.values()) - set(into)),
            tuple(set(into) - set(out.values()) - fresh),
            history,
        )

    def _standing(self, item: Item) -> int:
        piece = self.live.get(item.id)
        if piece is None or self.items[piece] != item:
            raise _misfit()
        return piece

    def _kept(self, item: Item) -> int | None:
        versions = self._versions.get(item.id, ())
        return next((piece for piece in versions if self.items[piece] == item), None)


def _misfit() -> DrawingError:
    return DrawingError("The step no longer fits this map; nothing was changed.")
