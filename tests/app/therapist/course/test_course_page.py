"""What the page of a client's whole course promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.style.palette import Shade
from app.style.theme import Theme
from app.therapist.compare.compare_page import ComparePage
from app.therapist.course.course_page import CoursePage
from app.therapist.course.timeline_scale import TimeScale
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.visit import Today, Visit
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named


def course(house: House, name: str) -> CoursePage:
    house.navigator.show_course(named(house, name))
    page = house.window.page
    assert isinstance(page, CoursePage)
    return page


def test_the_course_is_reached_from_the_desk_and_leads_back(clinic: House, qtbot: QtBot) -> None:
    clinic.navigator.show_desk(named(clinic, "Client 14").id)
    qtbot.mouseClick(clinic.navigator.desk.page.course, Qt.MouseButton.LeftButton)
    page = clinic.window.page
    assert isinstance(page, CoursePage)
    assert page.sentence.text().startswith("Right leg: marks end ")
    assert "The worst pain goes down steadily." in page.sentence.text()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert clinic.window.page is clinic.navigator.desk


def test_keys_and_track_move_one_cursor_through_all_visits(clinic: House, qtbot: QtBot) -> None:
    page = course(clinic, "Client 14")
    assert (page.chart.here, page.player.track.value()) == (5, 5)
    qtbot.keyClick(page.chart, Qt.Key.Key_Left)
    assert (page.chart.here, page.player.track.value()) == (4, 4)
    page.player.track.setValue(1)
    assert page.chart.here == 1
    assert page.player.shown.text().endswith("2 of 6")
    qtbot.keyClick(page.chart, Qt.Key.Key_Home)
    qtbot.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.chart.here == 0


def test_space_plays_from_the_first_visit_to_the_last_and_stops(clinic: House, qtbot: QtBot) -> None:
    page = course(clinic, "Client 14")
    page.player._turn.setInterval(0)
    seen: list[int] = []
    page.player.stepped.connect(seen.append)
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.player.is_playing)
    assert seen == [0, 1, 2, 3, 4, 5]


def test_what_nobody_said_is_a_gap(clinic: House) -> None:
    page = course(clinic, "Client 21")
    assert [point.strongest for point in page.points] == [7, 6, None, 5, 6]
    silent = course(clinic, "Client 05")
    assert (silent.points[-1].strongest, silent.points[-1].area) == (0, 0)


def test_two_visits_of_the_course_are_compared_from_it(clinic: House, qtbot: QtBot) -> None:
    page = course(clinic, "Client 14")
    page.go_to(3)
    qtbot.mouseClick(page.compare, Qt.MouseButton.LeftButton)
    compared = clinic.window.page
    assert isinstance(compared, ComparePage)
    assert (compared.earlier.currentIndex(), compared.later.currentIndex()) == (2, 3)


def test_two_hundred_visits_open_without_a_map_and_leave_each_body_its_room(
    clinic: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = named(clinic, "Client 14")
    kept: list[Visit] = []
    for number in range(200):
        mark = Mark(uuid4(), Sensation.ACHE, float(number % 11))
        drawing = Drawing({mark.id: mark}, (Fill(uuid4(), mark.id, 0, "sacrum_r"),))
        day = NOW - timedelta(days=300 + 3 * number)
        kept.append(Visit(uuid4(), client.id, client.body, day, day, Today.MARKS))
        clinic.store.visits.add(kept[-1], drawing)
    clinic.store.summaries.measure([visit.id for visit in clinic.store.visits.of_client(client.id)])

    def no_map(*_: Any) -> Any:
        raise AssertionError("a whole map was read")

    monkeypatch.setattr(type(clinic.store.maps), "read", no_map)
    page = course(clinic, "Client 14")
    assert len(page.points) == 206
    scale = TimeScale([point.visit.started for point in page.points], 250, 1200)
    apart = scale.apart(110, 100)
    assert 100 in apart
    assert 2 <= len(apart) <= 9
    assert _least(scale, apart) >= 110


def _least(scale: TimeScale, places: Sequence[int]) -> float:
    xs = [scale.x(place) for place in places]
    return min(later - earlier for earlier, later in pairwise(xs))


def test_one_visit_stands_alone_and_there_is_nothing_to_play(house: House, qtbot: QtBot) -> None:
    client = named(clinic_of(house), "Client 14")
    first, *others = house.store.visits.of_client(client.id)
    for other in others:
        house.store.visits.remove(other.id, NOW)
    page = course(house, "Client 14")
    assert page.sentence.text() == "1 visit"
    assert not page.compare.isEnabled()
    assert replace(first) == page.points[0].visit
    plays_nothing(page, qtbot)
    house.store.visits.remove(first.id, NOW)
    empty = course(house, "Client 14")
    assert (empty.sentence.text(), empty.more.isEnabled(), empty.export.isEnabled()) == (
        "No visits",
        False,
        False,
    )
    plays_nothing(empty, qtbot)


def plays_nothing(page: CoursePage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert (page.player.is_playing, page.player.play.isEnabled()) == (False, False)


def clinic_of(house: House) -> House:
    house.navigator.actions.add_demo()
    return house


def test_one_more_plot_shows_mean_regions_activities_or_any_region(clinic: House) -> None:
    page = course(clinic, "Client 14")
    values = [page.more.itemData(number) for number in range(page.more.count())]
    assert values[:4] == [None, "mean strength", "number of regions", "own activities"]
    assert "shoulder_blade_r" not in values, "a region that is never marked is not offered"
    three = len(page.chart._plots)
    for wanted, least in (("mean strength", 1), ("number of regions", 1), ("buttock_center_r", 30)):
        page.more.setCurrentIndex(values.index(wanted))
        page.show_more()
        assert len(page.chart._plots) == three + 1
        plot = page.chart._plots[-1]
        told = [plot.value(point) for point in page.points]
        assert None not in told
        assert (told[0] or 0) > (told[-1] or 0) > least - 1
    silent = course(clinic, "Client 21")
    assert silent.points[2].mean is None, "what nobody said is a gap"


def test_visits_that_were_treated_carry_a_sign(clinic: House) -> None:
    page = course(clinic, "Client 14")
    assert any(point.treated for point in page.points)
    assert "treated" in page.chart._note()


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("text", [100, 130])
def test_marks_that_the_bodies_hide_stand_beside_them_and_no_visit_loses_its_body(
    clinic: House, theme: Theme, size: tuple[int, int], text: int
) -> None:
    """Client 14 marked a sole and the outer ankle, which are not seen from behind."""
    theme.wear(Shade.LIGHT, text)
    clinic.window.resize(*size)
    page = course(clinic, "Client 14")
    page.chart.grab()
    picture, has_insets = page.chart._size
    assert len(page.chart._scale.apart(picture.width() + 12, 5)) == 6
    assert has_insets or size[0] == 1024 or (size[0] < 1500 and text > 100), (picture, page.chart._tall)
    assert picture.height() >= 0.75 * page.chart._tall
    theme.wear(Shade.LIGHT, 100)
