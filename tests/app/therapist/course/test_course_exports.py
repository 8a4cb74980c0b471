"""What leaves the program of a whole course."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import uuid4

import pytest
from PIL import Image

from app.export.animation import animation
from app.export.animation_form import AnimationForm
from app.export.page import PageBody, Text
from app.therapist.course.course_exports import course_table
from app.therapist.course.course_sheet import MOST_BODIES, ToldCourse, course_sheet, frame_sheets
from app.therapist.course.timeline_scale import CoursePoint
from app.widgets.figure_view import BodyFigures
from models.body.atlas import Atlas
from models.body.view import Body, Side, View
from models.compare.extent import HowFar
from models.drawing.stroke import Mark, Sensation
from models.practice.visit import Visit
from models.practice.visit_summary import MarkSummary
from tests.app.export.test_apart import over_each_other

pytestmark = pytest.mark.usefixtures("qapp")

FIRST = datetime(2026, 1, 12, 9, tzinfo=timezone(timedelta(hours=1)))
LEVELS = {2: 150.0, 3: 300.0, 4: 560.0, 5: 900.0, 6: 1100.0, 7: 1200.0}


def told(atlas: Atlas, visits: int) -> ToldCourse:
    """So many visits a week apart; at the second nobody said anything."""
    points, marks = [], {}
    for number in range(visits):
        visit = Visit(uuid4(), uuid4(), Body.FEMALE, FIRST + timedelta(weeks=number))
        silent = number == 1
        sides = {Side.LEFT: HowFar(0, None), Side.RIGHT: HowFar(3, 400.0)}
        points.append(CoursePoint(visit) if silent else CoursePoint(visit, 6, 80.0, sides))
        ache = MarkSummary(Mark(uuid4(), Sensation.ACHE, 6), atlas.cells_of("buttock_center_r"))
        marks[visit.id] = () if silent else (ache,)
    return ToldCourse(points, marks, Body.FEMALE, View.BACK, "Worst stays 6.", LEVELS)


@pytest.mark.parametrize("visits", [2, 6, 200])
def test_a_sheet_shows_first_and_last_visit_and_names_sides_in_full(atlas: Atlas, visits: int) -> None:
    page = course_sheet(told(atlas, visits), atlas)
    bodies = [item for item in page.items if isinstance(item, PageBody)]
    words = [item.words for item in page.items if isinstance(item, Text)]
    assert len(bodies) == min(visits, MOST_BODIES)
    assert words.count("LEFT") == words.count("RIGHT") == len(bodies)
    assert "12 Jan" in words
    assert not any("…" in each for each in words)
    lowest = max(body.box.bottom for body in bodies)
    assert lowest < next(item.y for item in page.items if isinstance(item, Text) and item.words == "ache")
    assert all(0 <= item.y <= page.height for item in page.items if isinstance(item, Text))


@pytest.mark.parametrize("view", [View.BACK, View.LEFT, View.SOLE_LEFT])
@pytest.mark.parametrize("visits", [1, 2, 12, 200])
def test_no_two_texts_of_a_course_lie_over_each_other(atlas: Atlas, visits: int, view: View) -> None:
    course = replace(told(atlas, visits), view=view)
    for page in (course_sheet(course, atlas, "Wilhelmina Quendelbusch"), next(frame_sheets(course, atlas))):
        assert not list(over_each_other(page))


def test_a_sheet_names_nobody_unless_it_was_asked_for(atlas: Atlas) -> None:
    course = told(atlas, 3)
    assert "Anna" not in repr(course_sheet(course, atlas))
    assert "Anna" in repr(course_sheet(course, atlas, "Anna"))
    assert all("Anna" not in repr(page) for page in frame_sheets(course, atlas))


def test_the_table_leaves_empty_what_nobody_said(atlas: Atlas) -> None:
    rows = list(csv.DictReader(io.StringIO(course_table(told(atlas, 3)).decode())))
    assert [row["strongest"] for row in rows] == ["6", "", "6"]
    assert [row["area_cm2"] for row in rows] == ["80", "", "80"]
    assert [row["reach_right_mm"] for row in rows] == ["400", "", "400"]


@pytest.mark.parametrize("form", AnimationForm)
def test_an_animation_shows_each_visit_once_and_rests_on_the_last(
    atlas: Atlas, figures: BodyFigures, form: AnimationForm
) -> None:
    shown: list[float] = []
    data = animation(list(frame_sheets(told(atlas, 3), atlas)), form, figures, atlas, shown.append)
    with Image.open(io.BytesIO(data)) as opened:
        assert (opened.format, getattr(opened, "n_frames", 1), opened.size) == (form.value, 3, (756, 945))
        assert opened.info["loop"] == 0
    assert shown == sorted(shown)
    assert shown[-1] == 1
