"""The way between the marks of a map file and a drawing: order, ids, and where erasing strokes stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID, uuid4

from msgspec import UNSET, UnsetType

from models.body.view import Body
from models.drawing.clipping import lines_inside
from models.drawing.drawing import Drawing
from models.drawing.stroke import ATLAS, Fill, Ink, Mark, Sample, Stroke, sample
from models.errors import MapFileError
from models.exchange.form import AtlasVersion, MarkForm, StrokeForm
from models.exchange.strict import quoted

_Value = TypeVar("_Value")


def drawing_of(
    forms: Sequence[MarkForm], body: Body, regions: Collection[str], atlas: str = ATLAS
) -> Drawing:
    """The drawing that the marks of a file make on its body and atlas; `regions` are the ids that exist.

    Raises MapFileError.
    """
    named = [_mark(form) for form in forms]
    marks: dict[UUID, Mark] = {}
    ordered: list[tuple[int, Ink]] = []
    for number, (form, mark) in enumerate(zip(forms, named, strict=True)):
        place = f"marks[{number}]"
        if marks.setdefault(mark.id, mark) != mark:
            raise MapFileError(f"{place}.id: an earlier mark has this id, but means something else.")
        ordered += _ink(form, mark, number, body, place, regions, atlas)
    ordered.sort(key=lambda piece: piece[0])
    ink = tuple(replace(piece, order=number) for number, (_, piece) in enumerate(ordered))
    _check_marks(forms, named, ink)
    return Drawing(marks, ink)


def forms_of(drawing: Drawing, atlas: str) -> list[MarkForm]:
    """The marks as they stand in a file, in the order in which they were begun.

    An erasing stroke belongs to no mark; it stands among the strokes of the mark drawn before it. Order
    numbers are written where the file's own order would not do. A mark whose regions were filled some before
    and some after an erasing stroke takes two entries with one id, since a region has no number of its own;
    so does one whose regions were filled on two atlases. `atlas` is the file's own.
    """
    forms: list[MarkForm] = []
    newest: dict[UUID, MarkForm] = {}
    erased = -1
    ink = [part for piece in drawing.ink for part in _inside(piece)]
    host = next((piece.mark for piece in ink if piece.mark is not None), None)
    for piece in ink:
        host = piece.mark or host
        if host is None:
            break  # nothing but erasing strokes: there is no skin that they could take
        form = newest.get(host)
        if form is None or (isinstance(piece, Fill) and form.regions and _parts(form, piece, erased, atlas)):
            form = newest[host] = _begun(drawing.marks[host])
            forms.append(form)
        match piece:
            case Fill():
                form.order = form.order if form.regions else piece.order
                form.atlas = UNSET if piece.atlas == atlas else _version(piece.atlas)
                form.regions.append(piece.region)
            case Stroke():
                form.strokes.append(_stroke_form(piece, atlas))
                erased = piece.order if piece.erases else erased
    return forms if erased >= 0 and not _stand_in_order(forms) else _without_orders(forms)


def said(value: _Value | UnsetType) -> _Value | None:
    """The value, or None when the file leaves it out."""
    return None if isinstance(value, UnsetType) else value


def plain(value: float) -> float:
    """The number without needless decimals: 7, not 7.0."""
    return int(value) if value == int(value) else value


def _mark(form: MarkForm) -> Mark:
    words = said(form.sensation), said(form.intensity), said(form.depth), said(form.course)
    return Mark(said(form.id) or uuid4(), *words)


def _ink(
    form: MarkForm, mark: Mark, number: int, body: Body, place: str, regions: Collection[str], atlas: str
) -> Iterator[tuple[int, Ink]]:
    """A mark's ink, each piece with the number that orders it."""
    order = number if isinstance(form.order, UnsetType) else form.order
    for nth, region in enumerate(form.regions):
        if region not in regions:
            raise MapFileError(f"{place}.regions[{nth}]: {quoted(region)} is not a region of this atlas.")
        yield order, Fill(uuid4(), mark.id, 0, region, said(form.atlas) or atlas)
    for nth, stroke in enumerate(form.strokes):
        samples = tuple(_samples(stroke, f"{place}.strokes[{nth}]"))
        own = order if isinstance(stroke.order, UnsetType) else stroke.order
        owner = None if stroke.erase else mark.id
        on = said(stroke.body) or body
        key, version = said(stroke.id) or uuid4(), said(stroke.atlas) or atlas
        yield own, Stroke(key, owner, 0, on, stroke.view, stroke.width, samples, version)


def _samples(form: StrokeForm, place: str) -> Iterator[Sample]:
    extent = form.view.extent
    for nth, (x, y, *pressure) in enumerate(form.points):
        if not (0 <= x <= extent.width and 0 <= y <= extent.height):
            raise MapFileError(
                f"{place}.points[{nth}]: ({x:g}, {y:g}) lies outside the view {form.view}, "
                f"which is {extent.width} by {extent.height}."
            )
        if pressure and not 0 <= pressure[0] <= 1:
            raise MapFileError(f"{place}.points[{nth}][2]: the pressure must lie between 0 and 1.")
        yield sample(x, y, pressure[0] if pressure else 1.0)


def _check_marks(forms: Sequence[MarkForm], marks: Sequence[Mark], ink: Sequence[Ink]) -> None:
    """Every mark has ink of its own, and no id is used twice."""
    inked = {piece.mark for piece in ink}
    for number, mark in enumerate(marks):
        if mark.id not in inked:
            only = "only erases" if forms[number].strokes else "has neither strokes nor regions"
            raise MapFileError(f"marks[{number}]: {only}; a mark needs ink of its own.")
    used = {mark.id for mark in marks}
    for piece in ink:
        if piece.id in used:
            raise MapFileError(f"marks: the id {piece.id} is used twice.")
        used.add(piece.id)


def _inside(piece: Ink) -> Iterator[Ink]:
    """The piece itself; but a stroke from before strokes were cut at their view's edge as far as it fits."""
    if isinstance(piece, Fill):
        yield piece
        return
    for line in lines_inside(piece.samples, piece.view.extent):
        yield piece if line == piece.samples else replace(piece, samples=line)


def _begun(mark: Mark) -> MarkForm:
    return MarkForm(
        mark.sensation or UNSET,
        UNSET if mark.intensity is None else plain(mark.intensity),
        depth=mark.depth or UNSET,
        course=mark.course or UNSET,
        id=mark.id,
    )


def _stroke_form(stroke: Stroke, atlas: str) -> StrokeForm:
    pressed = any(point.pressure != 1 for point in stroke.samples)
    points = [
        [point.x, point.y, point.pressure] if pressed else [point.x, point.y] for point in stroke.samples
    ]
    return StrokeForm(
        stroke.view,
        stroke.width,
        points,
        body=stroke.body,
        erase=stroke.erases,
        order=stroke.order,
        atlas=UNSET if stroke.atlas == atlas else _version(stroke.atlas),
    )


def _parts(form: MarkForm, fill: Fill, erased: int, atlas: str) -> bool:
    """Whether a region cannot stand in the entry that has the mark's other regions."""
    return _number(form.order) < erased or (said(form.atlas) or atlas) != fill.atlas


def _version(atlas: str) -> AtlasVersion:
    return "1" if atlas == "1" else "2"


def _number(order: int | UnsetType) -> int:
    return 0 if isinstance(order, UnsetType) else order


def _stand_in_order(forms: Sequence[MarkForm]) -> bool:
    """Whether reading the entries one after the other gives the order that their numbers say."""
    numbers: list[int] = []
    for form in forms:
        numbers += [_number(form.order)] * bool(form.regions)
        numbers += [_number(stroke.order) for stroke in form.strokes]
    return numbers == sorted(numbers)


def _without_orders(forms: list[MarkForm]) -> list[MarkForm]:
    for form in forms:
        form.order = UNSET
        for stroke in form.strokes:
            stroke.order = UNSET
    return forms
