"""The way between the therapist's own layer and its form in a map file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Literal

from msgspec import UNSET, UnsetType

from models.anatomy.reading import read_anatomy
from models.body.view import Side
from models.errors import MapFileError
from models.exchange.hands_form import BOTH, DoneForm, HandsForm, MovementForm, PalpationForm, PostureForm
from models.exchange.ink import plain, said
from models.exchange.strict import quoted
from models.practice.hands import Done, Felt, Hands, Movement, Palpation, PostureItem
from models.practice.names import cleaned


@cache
def known_muscles() -> frozenset[str]:
    """The ids of the muscles that a hand may have felt."""
    return frozenset(read_anatomy().muscles)


def hands_of(form: HandsForm, regions: Collection[str]) -> Hands:
    """The layer that a form says.

    Raises MapFileError for a muscle or a region that is not there, and for a row that stands twice.
    """
    for number, row in enumerate(form.palpation):
        place = f"hands.palpation[{number}]"
        if row.muscle not in known_muscles():
            raise MapFileError(f"{place}.muscle: there is no muscle {quoted(row.muscle)}.")
        for region in row.refers:
            if region not in regions:
                raise MapFileError(f"{place}.refers: there is no region {quoted(region)}.")
    _once("palpation", ((row.muscle, row.side, row.when) for row in form.palpation))
    _once("movements", ((row.id, row.side) for row in form.movements))
    _once("done", (row.block for row in form.done))
    return Hands(
        tuple(map(_palpation, form.palpation)),
        _posture(form.posture),
        tuple(
            Movement(row.id, _side(row.side), said(row.before), said(row.after), cleaned(row.note))
            for row in form.movements
        ),
        tuple(Done(row.block, row.minutes, said(row.grade), cleaned(row.note)) for row in form.done),
    )


def form_of(hands: Hands) -> HandsForm:
    """The form that says a layer."""
    return HandsForm(
        [_palpation_form(row) for row in hands.palpation],
        PostureForm(**{item.value: int(value) for item, value in hands.posture.items()}),
        [
            MovementForm(
                row.movement, _side_word(row.side), _number(row.before), _number(row.after), row.note
            )
            for row in hands.movements
        ],
        [
            DoneForm(row.block, row.minutes, UNSET if row.grade is None else row.grade, row.note)
            for row in hands.done
        ],
    )


def _posture(form: PostureForm) -> Mapping[PostureItem, Felt]:
    told = {item: getattr(form, item.value) for item in PostureItem}
    return {item: Felt(value) for item, value in told.items() if value is not UNSET}


def _palpation(row: PalpationForm) -> Palpation:
    tenderness, tone = (None if value is UNSET else Felt(value) for value in (row.tenderness, row.tone))
    return Palpation(
        row.muscle,
        Side(row.side),
        tenderness,
        tone,
        tuple(row.refers),
        said(row.eased),
        row.when,
        cleaned(row.note),
    )


def _palpation_form(row: Palpation) -> PalpationForm:
    return PalpationForm(
        row.muscle,
        "left" if row.side is Side.LEFT else "right",
        UNSET if row.tenderness is None else int(row.tenderness),
        UNSET if row.tone is None else int(row.tone),
        list(row.refers),
        UNSET if row.eased is None else row.eased,
        row.when,
        row.note,
    )


def _side(word: str) -> Side:
    return Side.MIDLINE if word == BOTH else Side(word)


def _side_word(side: Side) -> Literal["left", "right", "both"]:
    match side:
        case Side.LEFT:
            return "left"
        case Side.RIGHT:
            return "right"
        case Side.MIDLINE:
            return "both"


def _number(value: float | None) -> float | UnsetType:
    return UNSET if value is None else plain(value)


def _once(key: str, rows: Iterable[object]) -> None:
    seen = set[object]()
    for number, row in enumerate(rows):
        if row in seen:
            raise MapFileError(f"hands.{key}[{number}]: stands twice.")
        seen.add(row)
