"""Two clients of one name are told apart before they are mixed up, and no typed word hides what it says."""

from __future__ import annotations

import ast
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.widgets.text_field import TextField
from models.body.view import Body
from models.practice.visit import Client
from tests.app.therapist.conftest import NOW, House

ROOT = Path(__file__).parents[4]
BELL, OVERRIDE, HIDDEN, HALF = "\x07", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ZERO WIDTH SPACE}", "\x7f"


@pytest.fixture
def muller(house: House) -> Client:
    client = Client(uuid4(), "Anna Müller", Body.FEMALE, NOW, birth_year=1961)
    house.store.clients.add(client)
    return client


def names(house: House) -> list[str]:
    return sorted(row.client.pseudonym for row in house.store.clients.listed())


@pytest.mark.parametrize("typed", ["Anna Müller", "anna muller", "Anna  Mu\u0308ller ", "ANNA MÜLLER"])
def test_a_second_client_of_one_name_is_warned_of_with_the_year_and_may_be_added_all_the_same(
    house: House, muller: Client, typed: str
) -> None:
    sheet = house.navigator.actions.add_client()
    sheet.pseudonym.setText(typed)
    sheet.save.click()
    assert names(house) == ["Anna Müller"]
    assert "1961" in sheet._fault.text()
    assert "Anna Müller" in sheet._fault.text()
    sheet.save.click()
    assert len(names(house)) == 2


def test_a_client_who_is_renamed_to_the_name_of_another_is_warned_of(house: House, muller: Client) -> None:
    other = Client(uuid4(), "Client 14", Body.MALE, NOW)
    house.store.clients.add(other)
    sheet = house.navigator.actions.edit_client(other)
    sheet.pseudonym.setText(["muller", "anna"][1] + " muller")
    sheet.save.click()
    assert names(house) == ["Anna Müller", "Client 14"]
    sheet.pseudonym.setText("Client 15")
    sheet.save.click()
    assert names(house) == ["Anna Müller", "Client 15"]


def test_a_full_name_that_another_client_has_is_warned_of_whatever_they_are_called_on_the_desk(
    house: House, muller: Client
) -> None:
    house.store.clients.add(Client(uuid4(), "Client 14", Body.MALE, NOW, name="Berg, Bert", birth_year=1970))
    for pseudonym, name in (("Client 15", "Bert Berg"), ("Client 16", "Mueller Anna")):
        sheet = house.navigator.actions.add_client()
        sheet.pseudonym.setText(pseudonym)
        sheet.full_name.setText(name)
        sheet.save.click()
        assert ("1970" if "Bert" in name else "1961") in sheet._fault.text()
        sheet.reject()
    assert names(house) == ["Anna Müller", "Client 14"]


def test_a_client_keeps_the_own_name_without_a_warning(house: House, muller: Client) -> None:
    sheet = house.navigator.actions.edit_client(muller)
    sheet.year.setText("1962")
    sheet.save.click()
    (row,) = house.store.clients.listed()
    assert row.client.birth_year == 1962


def test_a_name_is_kept_without_signs_that_steer_or_hide(house: House) -> None:
    name = f" Anna{BELL}\t{OVERRIDE}relluM{HIDDEN}\r\n{HALF} "
    house.store.clients.add(Client(uuid4(), name, Body.FEMALE, NOW, name=f"{OVERRIDE}x"))
    (row,) = house.store.clients.listed()
    assert (row.client.pseudonym, row.client.name) == ("Anna relluM", "x")


def test_a_field_takes_only_what_can_be_read_where_it_is_typed(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.insert(f"a{BELL}b{OVERRIDE}c{HIDDEN}d")
    qtbot.keyClicks(field, "e")
    assert field.text() == "abcde"
    field.setText("नमस्\N{ZERO WIDTH JOINER}ते")  # a joiner belongs to the word
    assert field.words == "नमस्\N{ZERO WIDTH JOINER}ते"


def test_every_line_to_type_in_is_such_a_field() -> None:
    other = {"QLineEdit", "QTextEdit", "QInputDialog"}
    found = [
        f"{path.relative_to(ROOT)}: {node.func.id}"
        for path in sorted((ROOT / "app").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in other
    ]
    assert found == []
