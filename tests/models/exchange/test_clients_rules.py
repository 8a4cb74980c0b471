"""Where a table of clients is at the edge of what is read: lengths, widths, dates, guesses and twins."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from models.body.view import Body
from models.exchange.clients_table import ClientColumn, ClientsFile, DeskName, FoundClient, TableLine, year_of
from models.practice.visit import Client

NOW = datetime(2026, 3, 23, 10, tzinfo=UTC)


def read(text: str, *there: Client, called: DeskName = DeskName.FULL) -> tuple[list[FoundClient], list[str]]:
    table = ClientsFile.of(text.encode())
    found, told = table.clients(table.columns, there, NOW, called)
    return found, [f"{each.line}: {each.sentence}" for each in told]


def test_a_line_may_have_empty_cells_too_many_but_none_with_something_in_it() -> None:
    found, told = read("name,dob\nAnna Berg,1968,,\nBert Dahl,1970,x\nCleo May\n")
    assert [(each.line, each.client.name) for each in found] == [(2, "Anna Berg"), (4, "Cleo May")]
    assert told == ["3: it has 3 cells, and the first line 2."]
    assert ClientsFile.of(b'name\nAnna\n"x\n').faults == (
        TableLine(3, "this is no row of cells (unexpected end of data)."),
    )


@pytest.mark.parametrize("column", ["name", "no"])
def test_a_name_or_number_may_have_a_hundred_and_twenty_letters(column: str) -> None:
    rows = "".join(f"{'x' * letters}\n" for letters in (120, 121))
    found, told = read(f"{column}\n{rows}")
    assert [each.line for each in found] == [2]
    assert told == ["3: its name is longer than 120 letters; it is left out."]


def test_of_a_date_that_cannot_be_read_thirty_letters_are_told() -> None:
    _, told = read(f"name,dob\nAnna Berg,{'x' * 30}y\n")
    assert told == [f'2: no year of birth can be read from "{"x" * 30}"; it is left open.']


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("1.1.1968", 1968),
        ("1.31.1968", 1968),
        ("1.32.1968", None),
        ("1.0.1968", None),
        ("1906-01-01", 1906),
        ("1905-12-31", None),
        ("2026-12-31", 2026),
        ("2027-01-01", None),
        ("1/1/26", 2026),
        ("1/1/27", 1927),
        ("1/1/00", 2000),
        ("24901.0", 1968),
        ("24901.5", None),
        ("68", None),
        ("", None),
    ],
)
def test_somebody_is_at_most_a_hundred_and_twenty_and_born_by_this_year(told: str, year: int | None) -> None:
    assert year_of(told, date(2026, 3, 23)) == year


def a_client(name: str | None, pseudonym: str, year: int | None = None) -> Client:
    return Client(uuid4(), pseudonym, Body.NEUTRAL, NOW, name, year)


def test_who_is_there_already_is_told_by_name_or_else_by_what_the_desk_calls_them() -> None:
    there = a_client("Anna Berg", "A1", 1968), a_client(None, "Bert Dahl")
    rows = "name,dob\nBerg Anna,1968\nBert Dahl,1980\nA1,\nAnna Berg,1969\nCleo May,\n"
    found, _ = read(rows, *there)
    assert [each.known for each in found] == ["Anna Berg", "Bert Dahl", "Anna Berg", "", ""]


def test_a_client_without_a_year_may_be_anybody_of_the_name() -> None:
    found, _ = read("name,dob\nAnna Berg,1968\nAnna Berg,\nAnna Berg,1970\n")
    assert [each.known for each in found] == ["", "Anna Berg", "Anna Berg"]


def test_a_number_alone_is_known_again_too() -> None:
    found, _ = read("no\n17\n18\n17\n")
    assert [each.known for each in found] == ["", "", "17"]


def test_a_short_name_is_made_of_two_words_or_more() -> None:
    rows = "no,name\n1,Anna\n2,Anna Berg\n3,Anna Maria Berg\n4,\n"
    found, _ = read(rows, called=DeskName.SHORT)
    assert [each.client.pseudonym for each in found] == ["Anna", "Anna B.", "Anna B.", "4"]


@pytest.mark.parametrize(("fitting", "known"), [(8, True), (7, False)])
def test_a_column_is_of_births_where_four_in_five_of_its_cells_are_dates(fitting: int, known: bool) -> None:
    cells = ["4.3.1968"] * fitting + ["soon"] * (10 - fitting)
    table = ClientsFile.of("".join(f"{cell},x{n}\n" for n, cell in enumerate(["A", *cells])).encode())
    assert (table.columns.get(ClientColumn.BIRTH) == 0) is known


def test_a_bare_number_is_no_date_of_birth_where_the_head_says_nothing() -> None:
    assert ClientColumn.BIRTH not in ClientsFile.of(b"A\n1968\n1970\n").columns
    assert ClientColumn.BIRTH not in ClientsFile.of(b"A\n1.1.1868\n1.1.1850\n").columns


@pytest.mark.parametrize(
    ("cell", "known"),
    [
        ("Anna", False),
        ("Anna Berg", True),
        ("Anna Maria Berg", True),
        ("Anna Maria von Berg", False),
        ("12 34", False),
        ("anna berg@x.example", False),
    ],
)
def test_two_or_three_words_are_a_name_where_the_head_says_nothing(cell: str, known: bool) -> None:
    columns = ClientsFile.of(f"A;B\n{cell};1\n".encode()).columns
    assert (ClientColumn.FULL_NAME in columns) is known


def test_a_line_that_is_too_short_lacks_what_is_not_there() -> None:
    table = ClientsFile.of(b"no,name,dob\n7,Anna Berg\n")
    beyond = {ClientColumn.FULL_NAME: 1, ClientColumn.BIRTH: 3}
    (found,), told = table.clients(beyond, (), NOW)
    assert (found.client.birth_year, told) == (None, [])
