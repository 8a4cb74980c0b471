"""A drawing that goes through a map file comes back as it was."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Ink, Mark, Sensation, Stroke, sample
from models.exchange.map_file import PainMap, decode, encode
from models.practice.answer import Answer
from tests.models.exchange.map_files import REGIONS

_marks = st.builds(
    Mark,
    id=st.uuids(),
    sensation=st.none() | st.sampled_from(Sensation),
    intensity=st.none() | st.floats(0, 10).map(lambda value: round(value, 1)),
    depth=st.none() | st.sampled_from(Depth),
    course=st.none() | st.sampled_from(Course),
)
_samples = st.builds(
    sample, x=st.floats(0, 200), y=st.floats(0, 300), pressure=st.sampled_from([1.0, 0.5, 0.0])
)
_atlases = st.sampled_from(["1", "2"])


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Some marks with strokes and fills in any order, and erasing strokes anywhere between."""
    marks = draw(st.lists(_marks, min_size=1, max_size=3, unique_by=lambda mark: mark.id))
    owners = draw(st.permutations([*marks, *draw(st.lists(st.sampled_from([*marks, None]), max_size=8))]))
    ink: list[Ink] = []
    for order, owner in enumerate(owners):
        if owner is not None and draw(st.booleans()):
            region, atlas = draw(st.sampled_from(REGIONS)), draw(_atlases)
            ink.append(Fill(draw(st.uuids()), owner.id, order, region, atlas))
            continue
        samples = tuple(draw(st.lists(_samples, min_size=1, max_size=3)))
        body, view = draw(st.sampled_from(Body)), draw(st.sampled_from(View))
        width = draw(st.floats(0.5, 60).map(lambda value: round(value, 2)))
        key, mark = draw(st.uuids()), owner.id if owner else None
        ink.append(Stroke(key, mark, order, body, view, width, samples, draw(_atlases)))
    return Drawing({mark.id: mark for mark in marks}, tuple(ink))


def meanings(drawing: Drawing) -> list[list[str]]:
    """What the ink means: between two erasing strokes the order makes no difference."""
    spans: list[list[str]] = [[]]
    for piece in drawing.ink:
        match piece:
            case Fill():
                spans[-1].append(f"{piece.mark} {piece.region} {piece.atlas}")
            case Stroke() if piece.erases:
                spans += [[f"{piece.body} {piece.view} {piece.width} {piece.samples} {piece.atlas}"], []]
            case Stroke():
                seen = f"{piece.body} {piece.view} {piece.width} {piece.samples} {piece.atlas}"
                spans[-1].append(f"{piece.mark} {seen}")
    return [sorted(span) for span in spans]


_answers: st.SearchStrategy[dict[str, Answer]] = st.fixed_dictionaries(
    {},
    optional={
        "worse_sitting": st.booleans(),
        "leg_weakness": st.sampled_from(["none", "stable", "progressive"]),
        "age": st.floats(0, 130),
        "rest_pain": st.sampled_from([0.0, 3.0, 7.5]),
    },
)


@given(drawings(), st.sampled_from(Body), _answers, st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_nothing_is_lost_between_visit_and_file(
    drawing: Drawing, body: Body, answers: dict[str, Answer], when: datetime
) -> None:
    date = when.replace(tzinfo=timezone(timedelta(hours=-3)))
    found = decode(encode(PainMap(body, drawing, answers=answers, date=date, client="Client 14")), REGIONS)
    assert (found.body, found.date, found.client) == (body, date, "Client 14")
    assert found.answers == answers
    assert found.drawing.marks == drawing.marks
    assert meanings(found.drawing) == meanings(drawing)


@given(drawings())
def test_order_numbers_are_written_only_where_something_is_erased(drawing: Drawing) -> None:
    erases = any(stroke.erases for stroke in drawing.strokes)
    written = json.loads(encode(PainMap(Body.FEMALE, drawing)))["marks"]
    numbered = ["order" in part for mark in written for part in (mark, *mark.get("strokes", ()))]
    assert erases or not any(numbered)
    on_one_atlas = len({piece.atlas for piece in drawing.ink}) == 1
    assert erases or not on_one_atlas or len(written) == len(drawing.marks)
