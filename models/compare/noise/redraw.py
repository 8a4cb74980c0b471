"""Draws the same pain again, as a hand would: each time a little otherwise, by seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import exp, sqrt
from uuid import UUID, uuid5

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.view import STANDING, Body
from models.compare.coverage import Coverage, union
from models.compare.noise.hand import AT_ONCE, Hand
from models.compare.noise.shading import shaded
from models.drawing.clipping import lines_inside
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke, sample

TOGETHER = 45.0
"""Millimetres between strokes of one mark in one view up to which they are one place."""
SMALL = 25.0
"""Square centimetres of a place below which it may be forgotten."""
ADDED, BESIDE, ADDED_WIDTH = 40.0, 60.0, 14.0
"""Length, distance and brush of a stroke that is added, in millimetres."""
_WAVES = 24
"""Waves that a wobble is made of: enough that no single one is seen."""

Points = npt.NDArray[np.float64]
Place = list[Ink]


class Redrawer:
    """Draws maps again on one atlas."""

    def __init__(self, atlas: Atlas, coverage: Coverage, hand: Hand = AT_ONCE) -> None:
        self._atlas, self._coverage, self._hand = atlas, coverage, hand

    def redrawn(self, drawing: Drawing, body: Body, seed: int) -> Drawing:
        """The same pain drawn again; `body` is the figure on which a region that was tapped is drawn."""
        chance, hand = np.random.default_rng(seed), self._hand
        loose = hand.level * exp(chance.normal(0, hand.people))
        places = list(self._kept(_places(self._laid(drawing, body, chance)), chance))
        shift = chance.normal(0, hand.shift * loose, 2)
        ink: list[Ink] = []
        for place in places:
            wider = exp(chance.normal(0, hand.width * loose))
            ink += _moved(place, shift, wider, loose, hand, chance)
        if ink and chance.random() < hand.adds:
            ink += _added(ink, body, chance)
        marks = {mark.id: _answered(mark, hand, chance) for mark in drawing.marks.values()}
        drawn = {piece.mark for piece in ink}
        kept = {id_: mark for id_, mark in marks.items() if id_ in drawn or not list(drawing.ink_of(id_))}
        space = UUID(int=int(chance.integers(1 << 62)))
        return Drawing(
            kept,
            tuple(
                replace(piece, id=uuid5(space, str(order)), order=order) for order, piece in enumerate(ink)
            ),
        )

    def _laid(self, drawing: Drawing, body: Body, chance: np.random.Generator) -> Iterator[Ink]:
        """The ink that is drawn again; some regions that were tapped are drawn instead."""
        for piece in drawing.ink:
            drawable = isinstance(piece, Fill) and self._atlas.region(piece.region).drawable
            if isinstance(piece, Fill) and drawable and chance.random() >= self._hand.taps_again:
                yield from shaded(self._atlas, piece, body)
            elif piece.mark is not None:
                yield piece

    def _kept(self, places: Sequence[Place], chance: np.random.Generator) -> Iterator[Place]:
        """The places that are not forgotten."""
        areas = [
            self._atlas.area_cm2(union(map(self._coverage.of_ink, place), self._atlas.count))
            for place in places
        ]
        for place, area in zip(places, areas, strict=True):
            small = area < SMALL and area < max(areas)
            if not (small and chance.random() < self._hand.forgets):
                yield place


def _places(ink: Iterator[Ink]) -> list[Place]:
    """The ink by places: strokes of one mark and view that lie close, and each tapped region."""
    places: list[Place] = []
    for piece in ink:
        near = [place for place in places if any(_close(piece, other) for other in place)]
        places = [place for place in places if place not in near]
        places.append([each for place in near for each in place] + [piece])
    return places


def _close(one: Ink, other: Ink) -> bool:
    if isinstance(one, Fill) or isinstance(other, Fill):
        return False
    if (one.mark, one.view, one.body) != (other.mark, other.view, other.body):
        return False
    between = _points(one)[::3, None] - _points(other)[None, ::3]
    return float((between**2).sum(axis=2).min()) <= TOGETHER**2


def _points(stroke: Stroke) -> Points:
    return np.array([(point.x, point.y) for point in stroke.samples])


def _moved(
    place: Place, shift: Points, wider: float, loose: float, hand: Hand, chance: np.random.Generator
) -> Iterator[Ink]:
    """A place as it is drawn again; a region that is tapped again is the same region."""
    strokes = [piece for piece in place if isinstance(piece, Stroke)]
    if not strokes:
        yield from place
        return
    view = strokes[0].view
    scale = loose if view.extent == STANDING else loose / 2
    lines = [_points(stroke) for stroke in strokes]
    points = np.concatenate(lines)
    middle = points.mean(axis=0)
    _, axes = np.linalg.eigh(np.cov((points - middle).T) if len(points) > 1 else np.eye(2))
    longer = np.exp(chance.normal(0, hand.stretch * scale, 2)) - 1
    moved = shift * (scale / loose) + chance.normal(0, hand.shift_of_place * scale, 2)
    turns = chance.normal(0, 1 / hand.smooth, (_WAVES, 2, 2))
    starts = chance.uniform(0, 2 * np.pi, (_WAVES, 2))
    for stroke, line in zip(strokes, lines, strict=True):
        along = np.clip((line - middle) @ axes, -hand.longest / 2, hand.longest / 2)
        waves = np.cos(np.einsum("wad,nd->nwa", turns, line) + starts)
        wobble = hand.wobble * scale * sqrt(2 / _WAVES) * waves.sum(axis=1)
        placed = line + (along * longer) @ axes.T + wobble + moved
        samples = [sample(x, y) for x, y in placed.tolist()]
        for inside in lines_inside(samples, view.extent):
            yield replace(stroke, width=stroke.width * wider, samples=inside)


def _added(ink: Sequence[Ink], body: Body, chance: np.random.Generator) -> Iterator[Stroke]:
    """A short stroke near one that is there; none where only regions were tapped."""
    strokes = [piece for piece in ink if isinstance(piece, Stroke)]
    if not strokes:
        return
    beside = strokes[int(chance.integers(len(strokes)))]
    spots = _points(beside)
    start = spots[int(chance.integers(len(spots)))] + chance.normal(0, BESIDE, 2)
    end = start + ADDED * _turned(float(chance.uniform(0, 2 * np.pi)))
    samples = [sample(*(start + share * (end - start)).tolist()) for share in np.linspace(0, 1, 9)]
    for inside in lines_inside(samples, beside.view.extent):
        yield replace(beside, body=body, width=ADDED_WIDTH, samples=inside)


def _turned(angle: float) -> Points:
    return np.array([np.cos(angle), np.sin(angle)])


def _answered(mark: Mark, hand: Hand, chance: np.random.Generator) -> Mark:
    """The mark with its strength told again; one that nobody told stays so."""
    if mark.intensity is None:
        return mark
    told = round(mark.intensity + float(chance.normal(0, hand.answers * sqrt(2))))
    return replace(mark, intensity=float(min(max(told, 0), 10)))
