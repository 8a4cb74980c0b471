"""How new ink finds its mark: it joins the pain that it lies beside, or begins a new one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.body.cells import Cells
from models.body.view import Side
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke

Places = npt.NDArray[np.float32]
"""Where each cell lies on the neutral body: (count, 3) millimetres, x to the client's left."""

BESIDE = 15.0
"""Millimetres within which the hand means the same pain: one medium brush, the slip of a second try."""
TOUCHING = 8.0
"""Millimetres between the centres of cells that share an edge."""
FALLEN_ON = 0.5
"""Share of the smaller of two marks that both cover, from which they may be one pain."""
MIDLINE = 10.0
"""Millimetres from the midline within which skin belongs to neither side."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rule looks at: the drawing, the skin each of its marks covers, and where cells lie."""

    drawing: Drawing
    covered: Mapping[UUID, Cells]
    places: Places
    live: UUID | None = None
    """The mark that the hand is at: ink of which nothing is told goes on with it, whatever it means."""


def laid(
    piece: Stroke | Fill, meant: Mark, cells: Cells, around: Surroundings, more: Sequence[Stroke | Fill] = ()
) -> Change:
    """The change that lays the piece: into the mark it joins, or with `meant` as a mark of its own.

    `more` are the further pieces of one movement, and `cells` the skin under all of them.
    """
    mark = joined_mark(meant, cells, around)
    owner = meant.id if mark is None else mark
    ink = tuple(replace(each, mark=owner) for each in (piece, *more))
    return Change(added=(meant, *ink) if mark is None else ink)


def joined_mark(meant: Mark, cells: Cells, around: Surroundings) -> UUID | None:
    """The newest mark of the same sensation beside these cells: on the same side, or touching them.

    Ink of which nothing is told joins only a mark of which nothing is told, or the live one: it takes over no
    word that was told of another. Ink of which more is told than of the mark is a mark of its own.
    """
    here = around.places[cells.mask]
    near = _near(here, around.places)
    for mark in _newest_first(around.drawing):
        goes_on = mark == around.live and not meant.is_told
        if not (goes_on or _may_join(meant, around.drawing.marks[mark])):
            continue
        covered = around.covered[mark] & near
        if covered & cells:
            return mark
        there = around.places[covered.mask]
        gap = distance(here, there)
        if gap <= TOUCHING or (gap <= BESIDE and _side(here) is _side(there)):
            return mark
    return None


def erased(
    stroke: Stroke,
    cells: Cells,
    around: Surroundings,
    more: Sequence[Stroke] = (),
    rests: Collection[Ink] = (),
) -> Change:
    """The change an erasing stroke makes: none away from all marks; marks rubbed out whole are taken away.

    `more` are the further pieces of one movement, and `cells` the skin under all of them; `rests` is ink of
    which so little is left that it goes, too.
    """
    touched = [mark for mark, covered in around.covered.items() if _touches(cells, covered, around.places)]
    kept = {piece.mark for piece in around.drawing.ink if piece not in rests}
    gone = [mark for mark in touched if mark not in kept or not around.covered[mark] - cells]
    removed: tuple[Mark | Ink, ...] = ()
    for mark in gone:
        removed += around.drawing.without_mark(mark).removed
    removed += tuple(piece for piece in rests if piece.mark not in gone)
    return Change(removed=removed, added=(stroke, *more) if len(gone) < len(touched) else ())


def cleared_region(drawing: Drawing, fill: Fill) -> Change:
    """The change that takes a fill away, and its mark when that has no other ink."""
    others = sum(1 for piece in drawing.ink_of(fill.mark) if piece.id != fill.id)
    return Change(removed=(fill,) if others else (drawing.marks[fill.mark], fill))


def _near(here: Places, places: Places) -> Cells:
    """All skin within BESIDE of the box around these places: what is not in it is farther away."""
    if not len(here):
        return Cells.none(len(places))
    low, high = here.min(axis=0) - BESIDE, here.max(axis=0) + BESIDE
    inside = (places[:, 0] >= low[0]) & (places[:, 0] <= high[0])
    for axis in (1, 2):
        inside &= (places[:, axis] >= low[axis]) & (places[:, axis] <= high[axis])
    return Cells.where(inside)


def made_one(drawing: Drawing, mark: UUID, into: UUID) -> Change:
    """The change that makes two marks one pain: the ink of both, with the words of the second."""
    ink = tuple(drawing.ink_of(mark))
    return Change(
        removed=(drawing.marks[mark], *ink), added=tuple(replace(piece, mark=into) for piece in ink)
    )


def fallen_on(mark: UUID, covered: Mapping[UUID, Cells]) -> UUID | None:
    """The mark that a mark lies on for the most part of the smaller of both; None when there is none."""
    own = covered[mark]
    shares = {
        other: len(own & cells) / min(len(own), len(cells))
        for other, cells in covered.items()
        if other != mark and own and cells
    }
    most = max(shares, key=lambda other: shares[other], default=None)
    return most if most is not None and shares[most] >= FALLEN_ON else None


def distance(here: Places, there: Places) -> float:
    """The least distance between two groups of places, in millimetres; infinite once it is beyond BESIDE."""
    if not len(here) or not len(there):
        return np.inf
    near = ((there >= here.min(axis=0) - BESIDE) & (there <= here.max(axis=0) + BESIDE)).all(axis=1)
    least = np.inf
    for some in np.array_split(there[near], max(1, int(near.sum()) // 256)):
        if len(some):
            apart = some[:, None, :] - here[None, :, :]
            least = min(least, float(np.einsum("ijk,ijk->ij", apart, apart).min()))
    return least**0.5 if least <= BESIDE**2 else np.inf


def _may_join(meant: Mark, mark: Mark) -> bool:
    if meant.sensation is not mark.sensation or meant.is_told is not mark.is_told:
        return False
    pairs = zip(meant.words, mark.words, strict=True)
    return all(word is None or held is not None for word, held in pairs)


def _touches(cells: Cells, covered: Cells, places: Places) -> bool:
    return bool(cells & covered) or distance(places[cells.mask], places[covered.mask]) <= TOUCHING


def _newest_first(drawing: Drawing) -> Iterator[UUID]:
    seen: set[UUID] = set()
    for piece in reversed(drawing.ink):
        if piece.mark is not None and piece.mark not in seen:
            seen.add(piece.mark)
            yield piece.mark
            if len(seen) == len(drawing.marks):
                return


def _side(places: Places) -> Side:
    middle = _middle(places[:, 0])
    if abs(middle) <= MIDLINE:
        return Side.MIDLINE
    return Side.LEFT if middle > 0 else Side.RIGHT


def _middle(values: npt.NDArray[np.float32]) -> float:
    """The median; numpy's own brings eighty milliseconds of its parts with it when it is first asked."""
    ordered = np.sort(values)
    return float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
