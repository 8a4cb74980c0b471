"""A drawing is the marks and ink of one visit; a change is the one step by which it becomes another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Self
from uuid import UUID

from models.drawing.stroke import ATLAS, Fill, Ink, Mark, Stroke
from models.errors import DrawingError

MOST_STROKES = 10_000
"""Strokes and fills of one drawing: a hundred long visits."""
MOST_POINTS = 1_000_000
"""Samples of all strokes of one drawing: more than an hour of drawing without a pause at 240 a second."""


@dataclass(frozen=True, slots=True)
class Change:
    """What leaves a drawing and what enters it; an item in both with the same id is replaced."""

    removed: tuple[Mark | Ink, ...] = ()
    added: tuple[Mark | Ink, ...] = ()

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(removed=self.added, added=self.removed)

    def __bool__(self) -> bool:
        return bool(self.removed or self.added)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks by id, and all ink in the order in which it was laid."""

    marks: Mapping[UUID, Mark] = field(default_factory=dict)
    ink: tuple[Ink, ...] = ()
    _points: int = field(default=-1, compare=False, repr=False)
    """How many samples the strokes have, once that was counted."""
    _of_marks: Mapping[UUID | None, tuple[Ink, ...]] | None = field(default=None, compare=False, repr=False)
    """The ink of each mark, in the order in which they were begun, once that was asked for; erasers: None."""

    @property
    def points(self) -> int:
        """How many samples all strokes have."""
        if self._points < 0:
            object.__setattr__(self, "_points", sum(len(stroke.samples) for stroke in self.strokes))
        return self._points

    @property
    def next_order(self) -> int:
        """The order number for the next piece of ink."""
        return self.ink[-1].order + 1 if self.ink else 0

    @property
    def room(self) -> int:
        """How many samples may still be added; 0 when no further stroke may."""
        if len(self.ink) >= MOST_STROKES:
            return 0
        return max(0, MOST_POINTS - self.points)

    @property
    def earlier_atlases(self) -> tuple[str, ...]:
        """The versions of earlier atlases on which some of the ink was laid, oldest first."""
        return tuple(sorted({piece.atlas for piece in self.ink} - {ATLAS}))

    @property
    def begun(self) -> tuple[UUID, ...]:
        """The marks in the order in which they were begun, however often they have changed since."""
        return tuple(mark for mark in self._ink_by_mark if mark is not None)

    def ink_of(self, mark: UUID) -> Iterator[Ink]:
        """The strokes and fills that belong to a mark, oldest first."""
        return iter(self._ink_by_mark.get(mark, ()))

    @property
    def _ink_by_mark(self) -> Mapping[UUID | None, tuple[Ink, ...]]:
        if self._of_marks is None:
            found: dict[UUID | None, list[Ink]] = {}
            for piece in self.ink:
                found.setdefault(piece.mark, []).append(piece)
            object.__setattr__(self, "_of_marks", {mark: tuple(ink) for mark, ink in found.items()})
        assert self._of_marks is not None
        return self._of_marks

    def fill_of(self, region: str) -> Fill | None:
        """The newest fill of a region, or None."""
        fills = (piece for piece in reversed(self.ink) if isinstance(piece, Fill) and piece.region == region)
        return next(fills, None)

    def after(self, change: Change) -> Self:
        """The drawing that the change makes of this one.

        Raises DrawingError when the change removes what is not there, adds what already is, leaves ink
        without its mark or a mark without ink, or makes a drawing larger than a drawing may be.
        """
        if not change.removed and self.ink:
            longer = self._with_ink(change.added)
            if longer is not None:
                longer._check_size(self)
                return longer
        marks = dict(self.marks)
        ink = {piece.id: piece for piece in self.ink}
        for item in change.removed:
            held: Mark | Ink | None = (marks if isinstance(item, Mark) else ink).pop(item.id, None)
            if held != item:
                raise DrawingError("The step no longer fits this map; nothing was changed.")
        for item in change.added:
            if item.id in marks or item.id in ink:
                raise DrawingError("The step was already made; nothing was changed.")
            if isinstance(item, Mark):
                marks[item.id] = item
            else:
                ink[item.id] = item
        if {piece.mark for piece in ink.values()} - {None} != set(marks):
            raise DrawingError("Every mark needs ink and every stroke its mark; nothing was changed.")
        ordered = tuple(sorted(ink.values(), key=lambda piece: piece.order))
        after = replace(self, marks=marks, ink=ordered, _points=-1, _of_marks=None)
        after._check_size(self)
        return after

    def _with_ink(self, added: tuple[Mark | Ink, ...]) -> Self | None:
        """The drawing with new ink on top of all other, as a stroke adds it; None where that is not all."""
        marks = [item for item in added if isinstance(item, Mark)]
        ink = [item for item in added if not isinstance(item, Mark)]
        ids = {item.id for item in added}
        orders = [self.ink[-1].order, *(piece.order for piece in ink)]
        numbers = {item.id.int for item in added}  # an id's own hash takes three times as long
        if any(piece.id.int in numbers for piece in self.ink) or ids & self.marks.keys():
            return None
        owners = {piece.mark for piece in ink} - {None}
        if len(ids) < len(added) or any(a >= b for a, b in pairwise(orders)):
            return None
        if not {mark.id for mark in marks} <= owners or not owners <= self.marks.keys() | ids:
            return None
        points = self.points + sum(len(piece.samples) for piece in ink if isinstance(piece, Stroke))
        longer = {**self.marks, **{mark.id: mark for mark in marks}}
        of_marks = dict(self._ink_by_mark)
        for piece in ink:
            of_marks[piece.mark] = (*of_marks.get(piece.mark, ()), piece)
        return replace(self, marks=longer, ink=(*self.ink, *ink), _points=points, _of_marks=of_marks)

    def _check_size(self, before: Drawing) -> None:
        """Refuse to grow beyond what a drawing holds; one that is too large already may shrink."""
        if len(self.ink) <= len(before.ink):
            return
        if len(self.ink) > MOST_STROKES or self.points > MOST_POINTS:
            raise DrawingError(
                "This map is full: it holds 10,000 strokes. What is drawn is safe; "
                "erase what is not needed, or begin a new visit."
            )

    def without_mark(self, mark: UUID) -> Change:
        """The change that takes a whole mark away with all its ink."""
        return Change(removed=(self.marks[mark], *self.ink_of(mark)))

    def cleared(self) -> Change:
        """The change that empties the drawing."""
        return Change(removed=(*self.marks.values(), *self.ink))

    @property
    def strokes(self) -> Iterator[Stroke]:
        """All strokes, erasing ones too, oldest first."""
        return (piece for piece in self.ink if isinstance(piece, Stroke))
