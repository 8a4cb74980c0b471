"""The demo clinic: seven invented clients, with the usual courses of sciatica and what looks like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from models.body.view import Body
from models.demo import courses, look_alikes
from models.demo.hand import drawn
from models.demo.story import DemoVisit, Pain
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke
from models.practice.visit import Client, Today, Visit

SEED = 1917
Kept = tuple[Visit, Drawing]

PEOPLE: tuple[tuple[str, Body, int, tuple[DemoVisit, ...]], ...] = (
    ("Client 14", Body.FEMALE, 1978, courses.RETREATING_FROM_THE_FOOT),
    ("Client 09", Body.MALE, 1985, courses.AFTER_LONG_SITTING),
    ("Client 21", Body.FEMALE, 1990, courses.CHANGING_SIDES),
    ("Client 17", Body.MALE, 1962, courses.SPREADING_TO_THE_BIG_TOE),
    ("Client 05", Body.NEUTRAL, 1971, courses.BESIDE_THE_HIP),
    ("Client 33", Body.FEMALE, 1969, look_alikes.DRAWN_OTHERWISE_EACH_TIME),
    ("Client 28", Body.MALE, 1958, look_alikes.WITH_A_PAIN_ELSEWHERE),
)
"""Pseudonym, figure, year of birth and visits."""


def clinic(now: datetime) -> Sequence[tuple[Client, Sequence[Kept]]]:
    """The clients with their finished visits, oldest first, the last ones a few days before `now`."""
    return [_person(number, now) for number in range(len(PEOPLE))]


def _person(number: int, now: datetime) -> tuple[Client, Sequence[Kept]]:
    pseudonym, body, born, visits = PEOPLE[number]
    random = Random(f"{SEED} {number} {now.isoformat()}")  # a clinic that is brought back has new keys
    first = _hour(now, visits[0].days_ago, number)
    client = Client(_id(random), pseudonym, body, first, birth_year=born, demo=True)
    return client, [_visit(client, told, _hour(now, told.days_ago, number), random) for told in visits]


def _visit(client: Client, told: DemoVisit, started: datetime, random: Random) -> Kept:
    finished = started + timedelta(minutes=4 + len(told.pains))
    today = Today.MARKS if told.pains else Today.NO_PAIN
    visit = Visit(
        _id(random),
        client.id,
        client.body,
        started,
        finished,
        today,
        answers=told.said,
        skipped=frozenset(told.passed_over),
    )
    marks: dict[UUID, Mark] = {}
    ink: list[Ink] = []
    for pain in told.pains:
        mark = Mark(_id(random), pain.sensation, pain.intensity, pain.depth, pain.course)
        marks[mark.id] = mark
        ink += _ink(pain, mark.id, client.body, len(ink), random)
    return visit, Drawing(marks, tuple(ink))


def _ink(pain: Pain, mark: UUID, body: Body, order: int, random: Random) -> Iterator[Ink]:
    for path in pain.paths:
        samples = drawn(path.points, random)
        yield Stroke(_id(random), mark, order, body, path.view, path.width, samples)
        order += 1
    for region in pain.regions:
        yield Fill(_id(random), mark, order, region)
        order += 1


def _hour(now: datetime, days_ago: int, number: int) -> datetime:
    day = now - timedelta(days=days_ago)
    return day.replace(hour=9 + number, minute=30 * (number % 2), second=0, microsecond=0)


def _id(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)
