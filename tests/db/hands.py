"""People who draw at random, and the strokes they make: for tests of what is kept."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random
from uuid import UUID

from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, StepKind
from models.drawing.stroke import Course, Depth, Fill, Ink, Mark, Sample, Sensation, Stroke, sample

REGIONS = ("buttock_center_r", "thigh_back_mid_outer_r", "foot_outer_edge_r", "little_toe_l")


class Hand:
    """Draws, erases, refills, changes its mind, undoes and redoes, as the seed has it."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)

    def key(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)

    def samples(self, count: int = 12) -> tuple[Sample, ...]:
        """A smooth, slightly shaky line at 120 Hz."""
        chance = self._chance
        x, y, course = chance.uniform(200, 800), chance.uniform(300, 1500), chance.uniform(0, 2 * pi)
        found, t = [], 0
        for place in range(count):
            press = sin(pi * (place + 1) / (count + 1))
            course += chance.gauss(0, 0.05)
            x, y = x + (0.4 + press) * 1.6 * cos(course), y + (0.4 + press) * 1.6 * sin(course)
            found.append(sample(x + chance.gauss(0, 0.04), y + chance.gauss(0, 0.04), 0.3 + 0.4 * press, t))
            t += chance.choice((8, 8, 9))
        return tuple(found)

    def stroke(self, mark: UUID | None, order: int, count: int = 12) -> Stroke:
        body, view = self._chance.choice(list(Body)), self._chance.choice(list(View))
        width = self._chance.choice((6.0, 14.0, 30.0))
        return Stroke(self.key(), mark, order, body, view, width, self.samples(count))

    def mark(self) -> Mark:
        return Mark(
            self.key(),
            self._chance.choice([None, *Sensation]),
            self._chance.choice([None, *range(11)]),
            self._chance.choice([None, *Depth]),
            self._chance.choice([None, *Course]),
        )

    def drawing(self, marks: int = 3, strokes: int = 3) -> Drawing:
        """A drawing of so many marks with so many strokes each."""
        drawing = Drawing()
        for _ in range(marks):
            mark = self.mark()
            for number in range(strokes):
                ink = self.stroke(mark.id, drawing.next_order)
                added: tuple[Mark | Ink, ...] = (mark, ink) if number == 0 else (ink,)
                drawing = drawing.after(Change(added=added))
        return drawing

    def step(self, drawing: Drawing, history: History) -> Step:
        """The next step on this drawing."""
        turn = self._chance.random()
        undo, redo = history.undo, history.redo
        if turn < 0.25 and undo:
            return undo
        if turn < 0.45 and redo:
            return redo
        return Step(StepKind.DID, self._change(drawing))

    def _change(self, drawing: Drawing) -> Change:
        turn = self._chance.random()
        if not drawing.marks or turn < 0.35:
            mark = self.mark()
            return Change(added=(mark, self._ink(mark.id, drawing.next_order)))
        mark = self._chance.choice(list(drawing.marks.values()))
        if turn < 0.6:
            return Change(added=(self._ink(mark.id, drawing.next_order),))
        if turn < 0.7:
            return Change(added=(self.stroke(None, drawing.next_order),))
        if turn < 0.8:
            worse = Mark(mark.id, mark.sensation, ((mark.intensity or 0) + 1) % 11, mark.depth, mark.course)
            return Change(removed=(mark,), added=(worse,))
        if turn < 0.95:
            return drawing.without_mark(mark.id)
        return drawing.cleared()

    def _ink(self, mark: UUID, order: int) -> Ink:
        if self._chance.random() < 0.2:
            return Fill(self.key(), mark, order, self._chance.choice(REGIONS))
        return self.stroke(mark, order)
