"""What the therapist of the demo clinic felt, did and wrote at each visit, in step with the maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from models.body.view import Side
from models.demo.clinic import PEOPLE, clinic
from models.demo.story import DemoVisit
from models.practice.hands import (
    BeforeOrAfter,
    BlockId,
    Done,
    Felt,
    Movement,
    MovementId,
    Palpation,
    PostureItem,
)
from models.practice.measures import Activity, Rated, Strength
from models.practice.noting import NoteDraft
from models.practice.session import SessionEntry
from models.practice.session_values import LookedAt, PlanEdits, SessionValue
from models.practice.visit import Visit

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@dataclass(frozen=True, slots=True)
class AnsweringMuscle:
    """A muscle that answers to the hand: by how much tenderness and tone follow the pain's strength."""

    muscle: str
    side: Side
    tender: float
    tone: float
    refers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bearing:
    """How one client is found at every visit, whatever the strength of the day."""

    muscles: tuple[AnsweringMuscle, ...]
    posture: Mapping[PostureItem, float]
    leg: Side
    activities: tuple[str, ...]
    minutes: Mapping[BlockId, int] = field(default_factory=dict)
    """What is done beside the usual minutes."""


USUAL = {
    BlockId.CHECK_IN: 3,
    BlockId.WARM_UP: 7,
    BlockId.GLUTEALS: 10,
    BlockId.DEEP_ROTATORS: 11,
    BlockId.QL_LUMBAR: 8,
    BlockId.HIP_FLEXORS: 6,
    BlockId.HAMSTRINGS: 5,
    BlockId.ITB_LATERAL: 3,
    BlockId.CALF_FOOT: 4,
    BlockId.CLOSE: 3,
}
_BEARINGS = (
    Bearing(
        (
            AnsweringMuscle("piriformis", RIGHT, 1.3, 1.3, ("thigh_back_mid_inner_r",)),
            AnsweringMuscle("gluteus_maximus", RIGHT, 0.6, 0.9),
            AnsweringMuscle("gluteus_medius", RIGHT, 0.9, 0.8),
            AnsweringMuscle("obturator_internus", RIGHT, 0.9, 0.9),
            AnsweringMuscle("quadratus_lumborum", RIGHT, 0.8, 0.9),
            AnsweringMuscle("psoas_major", RIGHT, 0.4, 0.6),
            AnsweringMuscle("biceps_femoris_long", RIGHT, 0.5, 0.7),
            AnsweringMuscle("piriformis", LEFT, 0.4, 0.6),
            AnsweringMuscle("quadratus_lumborum", LEFT, 0.3, 0.6),
        ),
        {PostureItem.TRUNK_SHIFT: 0.9, PostureItem.FLAT_LOW_BACK: 0.8, PostureItem.LONG_SITTING: 0.7},
        RIGHT,
        ("Sitting through a film", "Putting on socks", "Walking the dog"),
        {BlockId.DEEP_ROTATORS: 13, BlockId.QL_LUMBAR: 6},
    ),
    Bearing(
        (
            AnsweringMuscle("piriformis", RIGHT, 1.2, 1.2, ("sit_bone_r",)),
            AnsweringMuscle("gluteus_maximus", RIGHT, 0.8, 0.9),
            AnsweringMuscle("biceps_femoris_long", RIGHT, 0.9, 0.8),
            AnsweringMuscle("semimembranosus", RIGHT, 0.7, 0.7),
            AnsweringMuscle("multifidus_lumborum", RIGHT, 0.4, 0.6),
        ),
        {PostureItem.LONG_SITTING: 1.3, PostureItem.DIRECT_PRESSURE: 0.9, PostureItem.HIPS_BENT: 0.5},
        RIGHT,
        ("Driving an hour", "Sitting at the desk"),
        {BlockId.HAMSTRINGS: 8, BlockId.QL_LUMBAR: 5},
    ),
    Bearing(
        (
            AnsweringMuscle("gluteus_medius", RIGHT, 0.7, 0.8),
            AnsweringMuscle("quadratus_lumborum", LEFT, 0.9, 1.0),
            AnsweringMuscle("multifidus_lumborum", RIGHT, 0.8, 0.9),
            AnsweringMuscle("piriformis", LEFT, 0.5, 0.6),
        ),
        {PostureItem.PELVIS_DROP: 0.8, PostureItem.FLAT_LOW_BACK: 0.7},
        LEFT,
        ("Standing at work", "Turning in bed"),
        {BlockId.QL_LUMBAR: 11, BlockId.CALF_FOOT: 3, BlockId.HAMSTRINGS: 3},
    ),
    Bearing(
        (
            AnsweringMuscle("gluteus_minimus", RIGHT, 0.9, 0.8, ("leg_outer_upper_r",)),
            AnsweringMuscle("gluteus_medius", RIGHT, 0.8, 0.8),
            AnsweringMuscle("iliocostalis_lumborum", RIGHT, 0.9, 1.0),
            AnsweringMuscle("fibularis_longus", RIGHT, 0.6, 0.7),
        ),
        {PostureItem.TRUNK_SHIFT: 1.1, PostureItem.FLAT_LOW_BACK: 1.0},
        RIGHT,
        ("Lifting crates", "Climbing stairs"),
    ),
    Bearing(
        (
            AnsweringMuscle("gluteus_medius", RIGHT, 1.1, 0.9),
            AnsweringMuscle("gluteus_minimus", RIGHT, 0.9, 0.8),
            AnsweringMuscle("tensor_fasciae_latae", RIGHT, 0.8, 0.9),
            AnsweringMuscle("vastus_lateralis", RIGHT, 0.6, 0.7),
        ),
        {PostureItem.PELVIS_DROP: 1.0, PostureItem.SIDE_LYING: 0.9},
        RIGHT,
        ("Lying on the right side", "Stairs"),
        {BlockId.ITB_LATERAL: 6, BlockId.CALF_FOOT: 3, BlockId.DEEP_ROTATORS: 9},
    ),
    Bearing(
        (
            AnsweringMuscle("piriformis", LEFT, 1.0, 1.0),
            AnsweringMuscle("gluteus_maximus", LEFT, 0.8, 0.9),
            AnsweringMuscle("biceps_femoris_long", LEFT, 0.6, 0.7),
            AnsweringMuscle("quadratus_lumborum", LEFT, 0.6, 0.8),
        ),
        {PostureItem.LONG_SITTING: 0.9, PostureItem.FLAT_LOW_BACK: 0.6},
        LEFT,
        ("Sitting at the desk", "Getting out of the car"),
    ),
    Bearing(
        (
            AnsweringMuscle("tensor_fasciae_latae", RIGHT, 0.9, 0.9),
            AnsweringMuscle("vastus_lateralis", RIGHT, 0.7, 0.7),
            AnsweringMuscle("gluteus_medius", RIGHT, 0.6, 0.7),
        ),
        {PostureItem.PELVIS_DROP: 0.6, PostureItem.HIPS_BENT: 0.5},
        RIGHT,
        ("Standing in a queue", "A tight belt"),
        {BlockId.ITB_LATERAL: 7, BlockId.HAMSTRINGS: 4, BlockId.CALF_FOOT: 3},
    ),
)


def sessions(now: datetime) -> Mapping[UUID, Sequence[SessionEntry]]:
    """What was recorded at each visit of the demo clinic, by the visit's id."""
    found: dict[UUID, Sequence[SessionEntry]] = {}
    for (_, visits), (*_, told), bearing in zip(clinic(now), PEOPLE, _BEARINGS, strict=True):
        for place, ((visit, _), story) in enumerate(zip(visits, told, strict=True)):
            found[visit.id] = tuple(_entries(visit, story, bearing, place))
    return found


def _entries(visit: Visit, story: DemoVisit, bearing: Bearing, place: int) -> Iterator[SessionEntry]:
    at = visit.started + timedelta(minutes=5)
    for value in _values(story, bearing, place):
        at += timedelta(seconds=40)
        yield SessionEntry(value.key, value, at)


def _values(story: DemoVisit, bearing: Bearing, place: int) -> Iterator[SessionValue]:
    strength = max((pain.intensity or 0.0 for pain in story.pains), default=0.0)
    treated = story.said.get("leg_weakness") != "progressive"
    yield Rated(Strength.NOW, round(strength * 0.7))
    yield Rated(Strength.WORST, strength)
    for number, text in enumerate(bearing.activities, 1):
        yield Activity(number, text, max(0.0, round(10 - strength + number - 1) if strength < 9 else 1.0))
    yield from _felt(bearing, strength, treated=treated)
    for item, share in bearing.posture.items():
        yield LookedAt(item, _rating(share, strength))
    for movement, side, share in (
        (MovementId.BEND_FORWARD, Side.MIDLINE, 0.8),
        (MovementId.STRAIGHT_LEG, bearing.leg, 1.0),
        (MovementId.SIT_TO_STAND, Side.MIDLINE, 0.6),
    ):
        before = float(round(strength * share))
        yield Movement(movement, side, before, max(0.0, before - 2) if treated else None)
    if treated:
        if place == 1:
            yield PlanEdits(pinned={BlockId.CLOSE: 4})
        yield from _done(bearing, strength)
        following = "one_week" if place < 3 else "two_weeks"
        yield NoteDraft(phrases=("consent", "gluteal", "no_leg", "walk", following))
    else:
        yield NoteDraft(phrases=("consent", "medical"))


def _felt(bearing: Bearing, strength: float, *, treated: bool) -> Iterator[Palpation]:
    for found in bearing.muscles:
        tender, tone = _rating(found.tender, strength), _rating(found.tone, strength)
        refers = found.refers if tender >= Felt.CLEAR else ()
        eased = True if tender is Felt.MARKED else None
        yield Palpation(found.muscle, found.side, tender, tone, refers, eased)
    first = bearing.muscles[0]
    before = _rating(first.tender, strength)
    if treated and before:
        yield Palpation(
            first.muscle, first.side, Felt(before - 1), Felt(before - 1), when=BeforeOrAfter.AFTER
        )


def _done(bearing: Bearing, strength: float) -> Iterator[Done]:
    minutes = {**USUAL, **bearing.minutes}
    minutes[BlockId.GLUTEALS] += sum(USUAL.values()) - sum(minutes.values())
    for block, spent in minutes.items():
        grade = {BlockId.CHECK_IN: None, BlockId.WARM_UP: 1, BlockId.CLOSE: None}.get(block, 3)
        yield Done(block, spent, min(grade, 2) if grade is not None and strength >= 7 else grade)


def _rating(share: float, strength: float) -> Felt:
    return Felt(min(3, max(0, round(share * strength / 10 * 3))))
