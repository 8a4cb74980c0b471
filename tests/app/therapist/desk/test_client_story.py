"""A client's page tells what is true: change by one rule, gaps where nothing was said, no mark hidden."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.therapist.desk.client_story import ClientStory
from app.therapist.desk.pictures import Pictures, Sight
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.standing import StandingFact
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House
from tests.app.written import written

BUTTOCK, CALF, SOLE = "buttock_center_r", "calf_upper_outer_r", "sole_outer_r"


@pytest.fixture
def client(house: House) -> Client:
    client = Client(uuid4(), "Client 88", Body.FEMALE, NOW)
    house.store.clients.add(client)
    return client


def visited(
    house: House,
    client: Client,
    days_ago: int,
    regions: tuple[str, ...] = (BUTTOCK,),
    strength: float | None = 5,
    *,
    today: Today | None = Today.MARKS,
    skipped: frozenset[str] = frozenset(),
) -> Visit:
    """A finished visit so many days ago, with a mark in each region."""
    marks = {mark.id: mark for mark in (Mark(uuid4(), Sensation.ACHE, strength) for _ in regions)}
    drawn = enumerate(zip(marks, regions, strict=True))
    fills = [Fill(uuid4(), mark, order, region) for order, (mark, region) in drawn]
    at = NOW - timedelta(days=days_ago)
    visit = Visit(uuid4(), client.id, Body.FEMALE, at, at, today, skipped=skipped)
    house.store.visits.add(visit, Drawing(marks, tuple(fills)))
    return visit


def told(house: House, client: UUID, qtbot: QtBot) -> ClientStory:
    """The page of a client, once all has been told."""
    house.navigator.show_desk(client)
    story = house.navigator.desk.page.story
    tells = [place for place in range(len(story.timeline.visits.visits)) if story._tells(place)]
    qtbot.waitUntil(lambda: len(story.timeline.visits.told) == max(len(tells) - 1, 0))
    return story


def test_the_same_pain_drawn_twice_is_called_no_change(house: House, client: Client, qtbot: QtBot) -> None:
    for days in (14, 0):
        visited(house, client, days)
    story = told(house, client.id, qtbot)
    said = story.sentence.text().lower()
    assert said
    assert not [word for word in ("less", "more", "new:", "higher", "lower") if word in said.split()]


def test_pain_that_left_the_calf_is_told_on_top_and_on_its_card(
    house: House, client: Client, qtbot: QtBot
) -> None:
    visited(house, client, 28, (BUTTOCK, CALF))
    visited(house, client, 14, (BUTTOCK, CALF))
    last = visited(house, client, 0, (BUTTOCK,))
    story = told(house, client.id, qtbot)
    for sentence in (story.sentence.text(), story.timeline.visits.told[last.id]):
        assert sentence.startswith("Right leg: marks end ")
        assert " cm higher" in sentence
    assert "redraw" in " ".join(story.facts.change.lines)


def test_an_empty_body_that_was_never_asked_about_is_no_change(
    house: House, client: Client, qtbot: QtBot
) -> None:
    visited(house, client, 28)
    visited(house, client, 14)
    house.store.visits.begin(client.id, Body.FEMALE, NOW)
    story = told(house, client.id, qtbot)
    assert "marked any more" not in story.sentence.text()
    assert len(story.timeline.visits.told) == 1


def test_the_trend_lies_to_the_scale_of_days(house: House, client: Client, qtbot: QtBot) -> None:
    for days in (70, 63, 0):
        visited(house, client, days)
    trend = told(house, client.id, qtbot).trend
    first, second, third = map(trend.place, trend.points)
    assert (second - first) / (third - first) == pytest.approx(7 / 70, abs=0.01)


def test_where_nobody_said_how_strong_the_trend_has_a_gap_with_its_words(
    house: House, client: Client, qtbot: QtBot
) -> None:
    for days, strength in ((28, 7), (14, None), (0, 3)):
        visited(house, client, days, strength=strength)
    trend = told(house, client.id, qtbot).trend
    assert [point.worst for point in trend.points] == [7, None, 3]
    said = {each.words: each for each in written(house.window) if each.widget is trend}
    assert {"7", "not said", "3"} <= set(said)
    gap = said["not said"].box.center().x()
    assert abs(gap - trend.place(trend.points[1])) < 2
    image = trend.grab().toImage()
    action = house.workplace.theme.colour("action").rgb()
    between = round((trend.place(trend.points[0]) + gap) / 2)
    assert all(image.pixel(between, y) != action for y in range(image.height()))


def test_one_visit_says_where_it_hurts_and_claims_no_change(
    house: House, client: Client, qtbot: QtBot
) -> None:
    visited(house, client, 3, (BUTTOCK,))
    story = told(house, client.id, qtbot)
    assert story.sentence.text() == "Right buttock, centre."
    assert story.facts.change.isHidden()
    assert not story.timeline.visits.told
    assert story.alone.text().startswith("Right buttock, centre: ache, ")
    assert "nothing to compare with yet" in story.alone.text()
    assert story.trend.isHidden(), "one point is no trend"
    visited(house, client, 1, (BUTTOCK,))
    told(house, client.id, qtbot)
    assert story.alone.isHidden()
    assert not story.trend.isHidden()


def test_what_was_left_open_and_what_stays_true_stand_below(
    house: House, client: Client, qtbot: QtBot
) -> None:
    visited(house, client, 0, strength=None, skipped=frozenset({"night_pain_unrelenting"}))
    house.store.standing.tell(client.id, StandingFact("blood_thinners", True, NOW.date()))
    facts = told(house, client.id, qtbot).facts
    assert facts.next_time.lines == [
        "Ask again: night pain that no position eases",
        "How strong is 1 mark? It was not said.",
    ]
    (line,) = facts.standing.lines
    assert line.startswith("Blood thinners or a bleeding tendency, told ")


def test_a_mark_on_the_sole_stands_beside_the_leg_and_hides_none_of_it(
    house: House, client: Client, qtbot: QtBot
) -> None:
    size = QSize(140, 220)

    def pictured(visit: Visit, *, aside: bool) -> QImage:
        pictures, sight = Pictures(house.workplace), Sight(View.BACK, None, aside)
        qtbot.waitUntil(lambda: pictures.of(visit, sight, size, 1) is not None)
        picture = pictures.of(visit, sight, size, 1)
        assert picture is not None
        return picture.toImage()

    leg = pictured(visited(house, client, 2, (BUTTOCK, CALF)), aside=True)
    both = pictured(visited(house, client, 1, (BUTTOCK, CALF, SOLE)), aside=True)
    alone, body = 28, 84  # pixels: without an inset it stands in the middle; and how broad it is
    below = range(30, size.height())
    assert [x for x in range(alone) if any(leg.pixelColor(x, y).alpha() for y in below)] == []
    changed = {x for x in range(body) for y in below if leg.pixel(x + alone, y) != both.pixel(x, y)}
    assert min(changed, default=body) > 50  # the body stands left of its insets and of their words
    assert any(both.pixelColor(130, y).alpha() for y in below)


def test_what_can_be_done_with_a_client_stands_in_one_line_on_a_tablet(
    house: House, client: Client, qtbot: QtBot
) -> None:
    for days in (14, 0):
        visited(house, client, days)
    told(house, client.id, qtbot)
    page = house.navigator.desk.page
    deeds = (page.course, page.compare, page.open_last, page.begin, page._edit, page._more)
    assert len({deed.mapTo(page, deed.rect().center()).y() for deed in deeds}) == 1


def test_a_card_is_never_blank_once_its_map_was_painted(house: House, client: Client, qtbot: QtBot) -> None:
    for days in (28, 14, 0):
        visited(house, client, days)
    story = told(house, client.id, qtbot)
    timeline = story.timeline
    qtbot.waitUntil(lambda: all(story.picture(visit) for visit in timeline.visits.visits))
    timeline.viewport().grab()
    house.window.resize(1100, 700)
    assert story.picture(timeline.visits.visits[0]) is None
    card = timeline.visualRect(timeline.visits.index(0))
    picture = timeline.viewport().grab(card.adjusted(8, 30, -8, -90)).toImage()
    assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 50
