"""What the page of many clients promises."""

from __future__ import annotations

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.export.heat_steps import COLOURS
from app.export.page import Text
from app.therapist.cohort.cohort_page import CohortPage
from app.therapist.visit.export_menu import ExportMenu
from app.words import cohort as words
from models.body.view import Body
from models.cohort.heat import HeatMap
from models.cohort.selection import VisitsTaken
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.consent import Consent, Purpose
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House


def many(house: House, qtbot: QtBot) -> CohortPage:
    house.navigator.show_many_clients()
    page = house.window.page
    assert isinstance(page, CohortPage)
    counted(page, qtbot)
    return page


def counted(page: CohortPage, qtbot: QtBot) -> None:
    def is_done() -> bool:
        return page.run is not None and not page.run.is_running

    qtbot.waitUntil(is_done)


def let_in(house: House, people: int, *regions: str, body: Body = Body.FEMALE) -> list[Client]:
    """Real clients, each with one visit at which these regions are marked."""
    kept = []
    for number in range(people):
        client = Client(uuid4(), f"{regions[0]} {number}", body, NOW)
        house.store.clients.add(client)
        mark = Mark(uuid4(), Sensation.ACHE, 5)
        ink = tuple(Fill(uuid4(), mark.id, place, region) for place, region in enumerate(regions))
        visit = Visit(uuid4(), client.id, client.body, NOW, NOW, Today.MARKS)
        house.store.visits.add(visit, Drawing({mark.id: mark}, ink))
        kept.append(client)
    return kept


def test_the_page_is_reached_from_the_desk_shows_where_maps_are_marked_and_leads_back(
    clinic: House, qtbot: QtBot
) -> None:
    clinic.navigator.desk.many.click()
    page = clinic.window.page
    assert isinstance(page, CohortPage)
    counted(page, qtbot)
    assert page.group.counted.text() == "7 clients, 35 maps"
    assert "invented" in page.notes.text()
    page.table.selectRow(0)
    assert {body._lit for body in page.shown.bodies} == {page.table._rows[0].region.id}
    coloured = page.shown.bodies[0].grab().toImage()
    page._count()
    page._stop()
    assert page.state.text().startswith("Stopped after 0 of 7 clients.")
    assert page.found is None
    assert page.shown.bodies[0].grab().toImage() != coloured
    page.group.chosen.emit()
    counted(page, qtbot)
    assert page.found is not None
    page.left.emit()
    assert clinic.window.page is clinic.navigator.desk


def test_real_clients_are_counted_without_the_invented_ones_and_few_stay_hidden(
    clinic: House, qtbot: QtBot
) -> None:
    let_in(clinic, 6, "heel_sole_r")
    let_in(clinic, 3, "big_toe_l")
    page = many(clinic, qtbot)
    assert page.group.counted.text() == "9 clients, 9 maps"
    assert [row.region.id for row in page.rows] == ["heel_sole_r"]
    assert "What fewer than 5 clients mark is not shown: 1 region." in page.notes.text()
    assert "demo clinic are left out" in page.notes.text()
    assert page.found is not None
    table = bytes(page.exports.table_file([page.found])(lambda _: None, lambda: False)).decode()
    assert "big_toe_l,left big toe\n" in table.lower()
    page.two_groups.setChecked(True)
    page.other.take(page.other.visits, VisitsTaken.LAST)
    counted(page, qtbot)
    (row,) = page.rows
    assert row.difference is not None
    assert (round(row.share.value, 3), row.difference.value, row.leaves_nought) == (0.667, 0, False)
    assert "share clients" in page.notes.text()


def test_four_clients_are_no_picture_and_a_map_that_cannot_be_read_is_said(
    house: House, qtbot: QtBot
) -> None:
    let_in(house, 4, "heel_sole_r")
    page = many(house, qtbot)
    assert page.found is None
    assert page.refused.text().startswith("Only 4 clients: at least 5 clients have to stand behind")
    assert not page.export.isEnabled()
    let_in(house, 1, "heel_sole_r")
    (torn,) = let_in(house, 1, "big_toe_l")
    (visit,) = house.store.visits.of_client(torn.id)
    number = "(SELECT number FROM visit WHERE id = ?)"
    disk = house.store._opened.disk.driver
    disk.execute(f"DELETE FROM summary WHERE visit = {number}", (visit.id.bytes,))
    disk.execute(f"UPDATE piece SET record = x'00' WHERE visit = {number}", (visit.id.bytes,))
    page.group.chosen.emit()
    counted(page, qtbot)
    assert page.group.counted.text() == "5 clients, 5 maps"
    assert "1 map cannot be read whole and is not counted." in page.notes.text()


def test_no_figure_leaves_that_differs_by_few_people_from_one_that_left(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_in(house, 6, "heel_sole_r")
    page = many(house, qtbot)
    assert page.found is not None
    page.exports.page([(page.found, "")], page.shown.look)
    let_in(house, 2, "heel_sole_r")
    page.group.chosen.emit()
    counted(page, qtbot)
    offered: list[object] = []
    monkeypatch.setattr(ExportMenu, "offer_figure", lambda *given: offered.append(given))
    page._export()
    said = house.window.toast.words
    assert said.startswith("A figure was exported that differs from this one by 2 clients.")
    assert offered == []
    let_in(house, 3, "heel_sole_r")
    many(house, qtbot)._export()
    assert len(offered) == 1


def test_who_said_no_to_research_is_in_no_figure(house: House, qtbot: QtBot) -> None:
    people = let_in(house, 8, "heel_sole_r")
    for client, answers in ((people[0], (False,)), (people[1], (True, False)), (people[2], (False, True))):
        for given in answers:
            told = Consent(Purpose.RESEARCH, given, NOW, "May your map be counted with others?", 1)
            house.store.consents.add(client.id, told)
    page = many(house, qtbot)
    assert page.group.counted.text() == "6 clients, 6 maps"
    assert "2 clients said no to research and are left out." in page.notes.text()


def test_two_groups_show_where_they_differ_on_the_body_and_each_by_itself(house: House, qtbot: QtBot) -> None:
    """Women mark the heel, men the calf, both the buttock."""
    let_in(house, 8, "heel_sole_r", "buttock_center_r", body=Body.FEMALE)
    let_in(house, 9, "calf_upper_outer_l", "buttock_center_r", body=Body.MALE)
    page = many(house, qtbot)
    assert page.shown.steps is not None
    assert [each.pattern.fill for each in page.shown.steps.steps] == list(COLOURS)
    page.group.take(page.group.figure, Body.FEMALE)
    page.two_groups.setChecked(True)
    page.other.take(page.other.figure, Body.MALE)
    counted(page, qtbot)
    assert [form.counted.text() for form in (page.group, page.other)] == [
        "8 clients, 8 maps",
        "9 clients, 9 maps",
    ]
    heel, calf, buttock = map(
        house.workplace.atlas.cells_of, ("heel_sole_r", "calf_upper_outer_l", "buttock_center_r")
    )
    most = page.shown.steps.steps
    assert (most[-1].cells, most[0].cells) == (heel, calf)
    assert page.shown.steps.alike is not None
    assert page.shown.steps.alike.cells == buttock
    assert most[0].pattern.lines, "a grey copy tells both ways apart"
    written = " ".join(
        text.words for text in page.exports.page(both(page), page.shown.look).items if isinstance(text, Text)
    )
    assert "These: 8 maps of 8 people; all visits; female figure" in written
    assert "Against these: 9 maps of 9 people; all visits; male figure" in written
    assert "95 % interval" in written
    page.shown.coloured.setCurrentIndex(2)
    page.shown.coloured.activated.emit(2)
    assert page.shown.groups == [page.against]
    page.group.take(page.group.figure, None)
    counted(page, qtbot)
    assert "share clients" in page.notes.text()


def both(page: CohortPage) -> list[tuple[HeatMap, str]]:
    groups = (page.found, page.group), (page.against, page.other)
    return [(each, words.selection(form.selection)) for each, form in groups if each is not None]


def test_no_second_group_leaves_that_differs_by_few_people_from_one_that_left(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table tells of both groups, so both are looked at."""
    let_in(house, 6, "heel_sole_r", body=Body.FEMALE)
    let_in(house, 6, "heel_sole_r", body=Body.MALE)
    page = many(house, qtbot)
    page.group.take(page.group.figure, Body.FEMALE)
    page.two_groups.setChecked(True)
    page.other.take(page.other.figure, Body.MALE)
    counted(page, qtbot)
    page.exports.page(both(page), page.shown.look)
    let_in(house, 2, "heel_sole_r", body=Body.MALE)
    page.group.chosen.emit()
    counted(page, qtbot)
    offered: list[object] = []
    monkeypatch.setattr(ExportMenu, "offer_figure", lambda *given: offered.append(given))
    page._export()
    assert house.window.toast.words.startswith(
        "A figure was exported that differs from this one by 2 clients."
    )
    assert offered == []


def test_a_group_is_chosen_by_a_tag_that_the_desk_gave(house: House, qtbot: QtBot) -> None:
    """The sheet takes tags between commas and offers those of others; the figure says which tag it is of."""
    people = let_in(house, 7, "heel_sole_r")
    for number, client in enumerate(people[:6]):
        sheet = house.navigator.actions.edit_client(client)
        if number:
            assert [each.text() for each in sheet.known_tags] == ["runner"]
            sheet.known_tags[0].click()
            sheet.known_tags[0].click()
            sheet.known_tags[0].click()
        else:
            sheet.tags.setText(" runner ; Runner,")
        sheet.save.click()
    assert house.store.clients.one(people[5].id).tags == ("runner",)
    house.navigator.desk.show_client(people[0].id)
    assert "Tags: runner" in house.navigator.desk.page._line.text()
    page = many(house, qtbot)
    page.group.take(page.group.tag, "runner")
    counted(page, qtbot)
    assert page.group.counted.text() == "6 clients, 6 maps"
    assert words.selection(page.group.selection) == "all visits; tag runner"
