"""A mark on the other side, on both, or on one alone: the changes by which its client puts it there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from uuid import UUID, uuid4

from models.body.cells import Cells
from models.body.region import mirrored_id, side_of_id
from models.body.view import Side, View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Ink, Sample, Stroke, sample

Skin = Callable[[Ink], Cells]
"""The skin under a piece of ink; of an erasing stroke, the skin that it takes."""

_ACROSS = {
    View.BACK: View.BACK,
    View.FRONT: View.FRONT,
    View.LEFT: View.RIGHT,
    View.RIGHT: View.LEFT,
    View.SOLE_LEFT: View.SOLE_RIGHT,
    View.SOLE_RIGHT: View.SOLE_LEFT,
    View.FOOT_TOP_LEFT: View.FOOT_TOP_RIGHT,
    View.FOOT_TOP_RIGHT: View.FOOT_TOP_LEFT,
    View.FOOT_INNER_LEFT: View.FOOT_INNER_RIGHT,
    View.FOOT_INNER_RIGHT: View.FOOT_INNER_LEFT,
}


def brought_over(drawing: Drawing, mark: UUID, skin: Skin) -> Change:
    """The change that lays a mark on the other side, mirrored; what was rubbed out of it stays rubbed out."""
    rubbed = _rubbed_out_of(drawing, mark, skin)
    own = [
        *drawing.ink_of(mark),
        *(stroke for stroke in rubbed if _takes_only_from(stroke, mark, drawing, skin)),
    ]
    return _laid(drawing, own, _mirror_image(drawing, mark, rubbed), skin)


def on_both_sides(drawing: Drawing, mark: UUID, skin: Skin) -> Change:
    """The change that lays a mark on the other side, too, mirrored, and with what was rubbed out of it."""
    return _laid(drawing, [], _mirror_image(drawing, mark, _rubbed_out_of(drawing, mark, skin)), skin)


def on_one_side(drawing: Drawing, mark: UUID, side: Side) -> Change:
    """The change that takes away what of a mark is not on this side; none if that is all of it."""
    ink = tuple(drawing.ink_of(mark))
    kept = {piece.id: tuple(_part_on(piece, side)) for piece in ink}
    if not any(kept.values()):
        return Change()
    changed = [piece for piece in ink if kept[piece.id] != (piece,)]
    return Change(removed=tuple(changed), added=tuple(part for piece in changed for part in kept[piece.id]))


def _rubbed_out_of(drawing: Drawing, mark: UUID, skin: Skin) -> list[Stroke]:
    """The erasing strokes that take skin from a mark, oldest first."""
    held: Cells | None = None
    found = []
    for piece in drawing.ink:
        if piece.mark == mark:
            held = skin(piece) if held is None else held | skin(piece)
        elif held is not None and isinstance(piece, Stroke) and piece.erases and held & skin(piece):
            held -= skin(piece)
            found.append(piece)
    return found


def _takes_only_from(stroke: Stroke, mark: UUID, drawing: Drawing, skin: Skin) -> bool:
    """Whether an erasing stroke lies on no other mark's ink."""
    others = (each for each in drawing.ink if each.mark not in (None, mark) and each.order < stroke.order)
    return not any(skin(other) & skin(stroke) for other in others)


def _mirror_image(drawing: Drawing, mark: UUID, rubbed: Sequence[Stroke]) -> list[Ink]:
    """A mark's ink and what was rubbed out of it on the other side, as things of their own, oldest first."""
    both: list[Ink] = sorted((*drawing.ink_of(mark), *rubbed), key=lambda piece: piece.order)
    return [_mirrored(piece) for piece in both]


def _laid(drawing: Drawing, gone: Sequence[Ink], laid: Sequence[Ink], skin: Skin) -> Change:
    """The change that lays ink where its erasing strokes take from nothing else, and no others from it.

    In its old place in the order when nothing is rubbed out there; else after everything that stays. Where it
    would then rub out what lies there, before all of it.
    """
    away = {piece.id for piece in gone}
    rest = [piece for piece in drawing.ink if piece.id not in away]
    erasing = [piece for piece in laid if piece.mark is None]
    here = [skin(piece) for piece in laid if piece.mark is not None]
    bites = any(piece.mark is None and _touch(here, [skin(piece)]) for piece in rest)
    if not erasing and not bites:
        return Change(removed=tuple(gone), added=tuple(laid))
    if not _touch(
        [skin(piece) for piece in erasing], [skin(piece) for piece in rest if piece.mark is not None]
    ):
        first = rest[-1].order + 1 if rest else 0
        return Change(removed=tuple(gone), added=tuple(_in_order(laid, first)))
    later = tuple(_in_order(rest, len(laid)))
    return Change(removed=(*gone, *rest), added=(*_in_order(laid, 0), *later))


def _touch(some: Iterable[Cells], others: Sequence[Cells]) -> bool:
    return any(one & other for one in some for other in others)


def _in_order(pieces: Sequence[Ink], first: int) -> Iterator[Ink]:
    return (replace(piece, order=number) for number, piece in enumerate(pieces, first))


def _mirrored(piece: Ink) -> Ink:
    match piece:
        case Fill():
            return replace(piece, id=uuid4(), region=mirrored_id(piece.region))
        case Stroke():
            width = piece.view.extent.width
            samples = tuple(
                sample(width - point.x, point.y, point.pressure, point.t) for point in piece.samples
            )
            return replace(piece, id=uuid4(), view=_ACROSS[piece.view], samples=samples)


def _part_on(piece: Ink, side: Side) -> Iterator[Ink]:
    """What of a piece lies on a side; of a stroke across the midline its ways there, half a brush off."""
    match piece:
        case Fill():
            if side_of_id(piece.region) is not side.other:
                yield piece
        case Stroke(view=view):
            if view.picture_left is None:
                if view.only_side is side:
                    yield piece
                return
            beyond = _beyond(piece, side)
            if all(beyond(point) >= 0 for point in piece.samples):
                yield piece
                return
            for way in _ways(piece.samples, beyond):
                yield replace(piece, id=uuid4(), samples=way)


def _beyond(stroke: Stroke, side: Side) -> Callable[[Sample], float]:
    """How far a point lies on a side, in millimetres past the place where the brush leaves the midline."""
    middle, half = stroke.view.extent.width / 2, stroke.width / 2
    way = -1 if stroke.view.picture_left is side else 1
    return lambda point: way * (point.x - middle) - half


def _ways(samples: Sequence[Sample], beyond: Callable[[Sample], float]) -> Iterator[tuple[Sample, ...]]:
    """The runs of a line that lie beyond, each from where it comes there to where it leaves."""
    line = [samples[0]]
    for one, two in pairwise(samples):
        a, b = beyond(one), beyond(two)
        if (a < 0) != (b < 0):
            share = a / (a - b)
            between = sample(
                one.x + share * (two.x - one.x),
                one.y + share * (two.y - one.y),
                one.pressure + share * (two.pressure - one.pressure),
                round(one.t + share * (two.t - one.t)),
            )
            line.append(between)
        line.append(two)
    for there, run in groupby(line, lambda point: beyond(point) >= -1 / 32):  # points are rounded to 1/64 mm
        if there:
            yield tuple(run)
