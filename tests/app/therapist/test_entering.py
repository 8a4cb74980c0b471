"""Where a start leads: to a visit of just now, else to the desk, whatever of the register is damaged."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.therapist.hands.hands_page import HandsPage
from app.therapist.notes.note_page import NotePage
from app.therapist.plan.plan_page import PlanPage
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.words import desk as words
from db.driver import dbapi
from models.body.view import Body, Side
from models.errors import StoreError
from models.practice.hand_over import Bookmark
from models.practice.hands import BlockId, Felt
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.visits import new_visit, turned
from tests.db.damages import PAGE, damages

LEFT = Qt.MouseButton.LeftButton


def left_open(open_house: Callable[[], House], ago: timedelta) -> Visit:
    """A visit that was begun some time ago, drawn on and left open."""
    house = open_house()
    house.navigator.actions.add_demo()
    client = named(house, "Client 14")
    visit = house.store.visits.begin(client.id, client.body, NOW - ago)
    house.navigator.open_visit(visit)
    assert house.navigator.visit is not None
    assert house.navigator.visit.canvas.regions.toggle("buttock_center_r")
    return visit


@pytest.mark.parametrize("ago", [timedelta(), timedelta(hours=10)])
def test_a_visit_left_open_within_hours_opens_by_itself(
    open_house: Callable[[], House], ago: timedelta
) -> None:
    visit = left_open(open_house, ago)
    second = open_house()
    assert second.navigator.visit is not None
    assert second.navigator.visit.visit.id == visit.id


@pytest.mark.parametrize(
    "ago", [timedelta(hours=11), timedelta(hours=13), timedelta(days=9), timedelta(days=-2)]
)
def test_a_visit_left_open_on_another_day_does_not_open_by_itself_and_is_told_of(
    open_house: Callable[[], House], qtbot: QtBot, ago: timedelta
) -> None:
    visit = left_open(open_house, ago)
    second = open_house()
    assert second.navigator.visit is None
    assert second.window.page is second.navigator.desk
    assert second.navigator.desk.page.client is not None
    assert second.navigator.desk.page.client.pseudonym == "Client 14"
    assert "Client 14" in second.window.toast.words
    assert "still open" in second.window.toast.words
    assert second.window.toast.undo_button.text() == words.resume()
    qtbot.mouseClick(second.window.toast.undo_button, LEFT)
    assert second.navigator.visit is not None
    assert second.navigator.visit.visit.id == visit.id


def begun(clinic: House) -> UUID:
    """A new visit, as it is seen when "New visit" was pressed."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit.visit.id


def test_an_untouched_visit_vanishes_when_it_is_left(clinic: House, qtbot: QtBot) -> None:
    client = named(clinic, "Client 14")
    before = list(clinic.store.visits.of_client(client.id))
    for _ in range(2):
        begun(clinic)
        assert clinic.navigator.visit is not None
        qtbot.mouseClick(clinic.navigator.visit.bar.back, LEFT)
    assert list(clinic.store.visits.of_client(client.id)) == before
    assert clinic.store.visits.unfinished() is None
    assert not clinic.store.removals.listed()


def test_an_untouched_visit_of_another_day_is_gone_at_the_next_start_and_is_not_told_of(
    open_house: Callable[[], House],
) -> None:
    house = open_house()
    client = Client(uuid4(), "Client 88", Body.FEMALE, NOW - timedelta(days=3))
    house.store.clients.add(client)
    house.store.visits.begin(client.id, client.body, NOW - timedelta(days=2))
    second = open_house()
    assert second.window.page is second.navigator.desk
    assert second.window.toast.words == ""
    assert list(second.store.visits.of_client(client.id)) == []
    assert second.store.visits.unfinished() is None


def test_a_visit_at_which_anything_was_said_or_drawn_stays(clinic: House, qtbot: QtBot) -> None:
    client = named(clinic, "Client 14")

    def drawn_and_taken_back(visit: UUID) -> None:
        assert clinic.navigator.visit is not None
        assert clinic.navigator.visit.canvas.regions.toggle("buttock_center_r")
        assert clinic.navigator.visit.canvas.regions.toggle("buttock_center_r")

    touches: tuple[Callable[[UUID], object], ...] = (
        drawn_and_taken_back,
        lambda visit: clinic.store.visits.set_today(visit, Today.NO_PAIN),
        lambda visit: clinic.store.hand_overs.hand_over(Bookmark(visit, NOW)),
    )
    for touch in touches:
        before = len(clinic.store.visits.of_client(client.id))
        touch(begun(clinic))
        clinic.store.hand_overs.take_back()
        assert clinic.navigator.visit is not None
        qtbot.mouseClick(clinic.navigator.visit.bar.back, LEFT)
        assert len(clinic.store.visits.of_client(client.id)) == before + 1


@pytest.mark.parametrize("seed", range(24))
def test_no_damage_in_the_register_keeps_a_start_from_a_page(
    open_house: Callable[[], House], store_path: Path, seed: int
) -> None:
    visit = left_open(open_house, timedelta(minutes=5))
    house = open_house()
    if seed % 3 == 0:
        house.store.hand_overs.hand_over(Bookmark(visit.id, NOW))
    house.navigator.leave()
    house.store.close()
    chance = Random(seed)
    damage = chance.choice(list(damages(store_path.stat().st_size // PAGE)))
    damage.do(store_path)
    try:
        after = open_house()
    except StoreError:  # then the page of troubles tells its sentence
        return
    page = after.window.page
    assert (
        page is after.navigator.desk
        or page is after.navigator.visit
        or after.navigator.hand_over.client is not None
    )


def feel_a_muscle(visit: VisitPage) -> None:
    turned(visit, Page.HANDS, HandsPage).feeling.tender("piriformis", Side.RIGHT, Felt(2))


def move_a_minute(visit: VisitPage) -> None:
    turned(visit, Page.PLAN, PlanPage).rows[BlockId.GLUTEALS].more.click()


def put_a_phrase(visit: VisitPage) -> None:
    next(iter(turned(visit, Page.NOTE, NotePage).panel.phrases.values())).click()


@pytest.mark.parametrize("record", [feel_a_muscle, move_a_minute, put_a_phrase])
def test_a_visit_at_which_only_the_therapist_recorded_something_stays_when_it_is_left(
    clinic: House, record: Callable[[VisitPage], None]
) -> None:
    visit = new_visit(clinic)
    record(visit)
    kept = clinic.store.sessions.of_visit(visit.visit.id)
    assert kept
    visit.bar.left.emit()
    assert clinic.window.page is clinic.navigator.desk
    assert clinic.store.sessions.of_visit(visit.visit.id) == kept


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM client WHERE number = (SELECT client FROM visit WHERE finished IS NULL)",
        "UPDATE client SET pseudonym = x'ff00'",
        "UPDATE visit SET body = 'nobody' WHERE finished IS NULL",
        "UPDATE visit SET started = 'yesterday' WHERE finished IS NULL",
        "UPDATE piece SET record = x'00'",
        "UPDATE step SET pieces = 'all of them'",
        "DELETE FROM progress",
        "DELETE FROM answers",
    ],
)
def test_a_start_reaches_the_desk_or_the_visit_whatever_of_the_open_visit_is_damaged(
    open_house: Callable[[], House], store_path: Path, damage: str
) -> None:
    left_open(open_house, timedelta(minutes=5))
    house = open_house()
    house.navigator.leave()
    house.store.close()
    with closing(dbapi.connect(store_path)) as raw, raw:
        assert raw.execute(damage).rowcount > 0
    after = open_house()
    assert after.window.page in (after.navigator.desk, after.navigator.visit)
    assert after.window.toast.words or "answers" in damage
