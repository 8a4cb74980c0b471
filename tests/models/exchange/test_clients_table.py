"""What is promised to whoever brings clients from another program."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from uuid import uuid4

import pytest

from models.body.view import Body
from models.errors import MapFileError
from models.exchange.clients_table import ClientColumn, ClientsFile, DeskName, FoundClient, TableLine, year_of
from models.practice.brought import brought_in
from models.practice.visit import Client, ClientRow

NOW = datetime(2026, 3, 23, 10, tzinfo=timezone(timedelta(hours=1)))
TODAY = date(2026, 3, 23)
HEAD = "Vorname;Nachname;Geburtsdatum;Geschlecht;E-Mail"
ROWS = ("Anna;Müller;04.03.1968;weiblich;a@example.org", "Bert;Øst;1.12.71;m;", "Cleo;O'Brien;;divers;")


def read(data: bytes, *there: Client) -> tuple[list[FoundClient], list[TableLine]]:
    table = ClientsFile.of(data)
    return table.clients(table.columns, there, NOW)


def table(*rows: str, head: str = HEAD) -> str:
    return "\r\n".join((head, *rows)) + "\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_clients_come_in_however_the_file_was_saved(encoding: str, sign: str) -> None:
    found, told = read(table(*ROWS).replace(";", sign).encode(encoding))
    assert [(each.client.name, each.client.birth_year, each.client.body) for each in found] == [
        ("Anna Müller", 1968, Body.FEMALE),
        ("Bert Øst", 1971, Body.MALE),
        ("Cleo O'Brien", None, Body.NEUTRAL),
    ]
    assert told == []


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("1968-03-04", 1968),
        ("4.3.1968", 1968),
        ("03/04/68", 1968),
        ("04/03/26", 2026),
        ("04/03/27", 1927),
        ("4 March 1968", 1968),
        ("4.3.968", None),
        ("4.3.8", None),
        ("4. März 1968", 1968),
        ("1968-03-04T00:00:00", 1968),
        ("1968", 1968),
        ("24901", 1968),
        ("1868-03-04", None),
        ("2031", None),
        ("yesterday", None),
        ("1968-99-04", None),
    ],
)
def test_a_year_of_birth_is_read_from_dates_of_every_kind(told: str, year: int | None) -> None:
    """24901 is 4 March 1968 as spreadsheets count days."""
    assert year_of(told, TODAY) == year


EXPORTS = {
    "English, with a title before the sex": (
        "Id,Title,First Name,Last Name,Preferred First Name,Date Of Birth,Sex,Email,Created At",
        "1001,Mrs,Anna,Berg,,1968-03-04,Female,a@x.example,2024-01-02",
        '1002,,Bert,"O\'Neil, Jr.",Bertie,1971-12-31,Male,b@x.example,2024-05-06',
        [("1001", "Anna Berg", 1968, Body.FEMALE), ("1002", "Bert O'Neil, Jr.", 1971, Body.MALE)],
    ),
    "American, with patient numbers": (
        "Patient Number,First Name,Last Name,Pref. Name,Birth Date,Sex,Mobile Phone",
        "12,Ada,Lovelace,,12/10/1980,F,555-1",
        "13,Bo,Dahl,,1/2/1975,M,555-2",
        [("12", "Ada Lovelace", 1980, Body.FEMALE), ("13", "Bo Dahl", 1975, Body.MALE)],
    ),
    "German, with form of address and sex": (
        "Patientennummer;Anrede;Titel;Nachname;Vorname;Geburtsdatum;Geschlecht;PLZ;Ort",
        "4711;;Dr.;Müller;Änne;04.03.1968;w;53111;Bonn",
        "4712;Herr;;Özdemir;Can;31.12.1971;m;10115;Berlin",
        [("4711", "Änne Müller", 1968, Body.FEMALE), ("4712", "Can Özdemir", 1971, Body.MALE)],
    ),
    "French, with two last names": (
        "Nom de naissance;Nom d'usage;Prénom;Sexe;Date de naissance;Téléphone",
        "DUPONT;MARTIN;Zoé;F;04/03/1968;06 1",
        "PETIT;PETIT;Luc;H;31/12/1971;06 2",
        [("", "Zoé MARTIN", 1968, Body.FEMALE), ("", "Luc PETIT", 1971, Body.MALE)],
    ),
    "Spanish, where M is a woman": (
        "N.º historia;Apellidos;Nombre;F. nacimiento;Sexo;Móvil",
        "9;García López;María;04/03/1968;M;600",
        "10;Ruiz;Juan;31/12/1971;H;601",
        [("9", "María García López", 1968, Body.FEMALE), ("10", "Juan Ruiz", 1971, Body.MALE)],
    ),
    "one column of names, last names first": (
        "Client,DOB,Notes,Balance",
        '"Berg, Anna",4 March 1968,,0.00',
        '"Dahl, Bert",31 Dec 1971,,12.00',
        [("", "Anna Berg", 1968, Body.NEUTRAL), ("", "Bert Dahl", 1971, Body.NEUTRAL)],
    ),
}


@pytest.mark.parametrize("kind", EXPORTS)
def test_columns_of_common_practice_programs_are_known(kind: str) -> None:
    head, *rows, people = EXPORTS[kind]
    data = table(*map(str, rows), head=str(head)).encode("utf-8-sig")
    file = ClientsFile.of(data)
    found, told = file.clients(file.columns, (), NOW, DeskName.NUMBER)
    assert [
        (
            each.client.pseudonym if people[0][0] else "",
            each.client.name,
            each.client.birth_year,
            each.client.body,
        )
        for each in found
    ] == people
    assert told == []


def test_columns_are_known_by_what_is_in_them_where_their_heads_say_nothing() -> None:
    rows = [f"x{number};Anna Muster{number};1{number}.02.1970;f" for number in range(10)]
    found = ClientsFile.of(table(*rows, head="A;B;C;D").encode())
    assert found.columns == {ClientColumn.FULL_NAME: 1, ClientColumn.BIRTH: 2, ClientColumn.FIGURE: 3}


def test_wrong_lines_are_told_by_line_and_the_others_come_in() -> None:
    huge = f"{'x' * 1_000_000};Huge;1970;f;"
    rows = (
        "Anna;Müller;1968;f;",
        ";;1970;;",
        huge,
        "Bert;Øst;someday;m;",
        "Cleo;May;1980;f;;;too;many",
        "Dora;Lee;1990",
    )
    found, told = read(table(*rows).encode())
    assert [each.client.name for each in found] == ["Anna Müller", "Bert Øst", "Dora Lee"]
    assert sorted(each.line for each in told) == [3, 4, 5, 6]
    said = {each.line: each.sentence for each in told}
    assert "neither a name nor a number" in said[3]
    assert "no row of cells" in said[4]
    assert said[5] == 'no year of birth can be read from "someday"; it is left open.'
    assert "8 cells, and the first line 5" in said[6]


@pytest.mark.parametrize(
    "data",
    [b"", b"\r\n\r\n", HEAD.encode(), b"PK\x03\x04\0\0\0\0\x08\0", b"\xff\xfe\0", bytes(range(256)) * 20],
    ids=["empty", "blank", "head alone", "spreadsheet", "half a letter", "noise"],
)
def test_what_is_no_table_of_clients_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(MapFileError, match=r"\.$"):
        ClientsFile.of(data)


def test_who_is_there_already_is_noticed_in_the_register_and_in_the_file() -> None:
    anna = Client(uuid4(), "Client 7", Body.FEMALE, NOW, "Muller, Anna", 1968)
    other = Client(uuid4(), "Bert Øst", Body.MALE, NOW, None, 1950)
    again = "anna;MÜLLER;1968;;"
    found, _ = read(table(*ROWS, again).encode(), anna, other)
    known = [each.known for each in found]
    assert known[1:3] == ["", ""], "Bert is born in another year"
    assert known[3] == "Anna Müller"


def test_the_desk_may_call_them_by_less_than_their_name() -> None:
    table_ = ClientsFile.of(b"No,Name\n17,Anna Maria Muster\n18,Bert\n")

    def called(how: DeskName) -> list[str]:
        return [each.client.pseudonym for each in table_.clients(table_.columns, (), NOW, how)[0]]

    assert called(DeskName.FULL) == ["Anna Maria Muster", "Bert"]
    assert called(DeskName.SHORT) == ["Anna M.", "Bert"]
    assert called(DeskName.NUMBER) == ["17", "18"]


def test_an_import_is_known_for_thirty_days_and_those_with_visits_stay() -> None:
    came = NOW - timedelta(days=29)
    rows = [ClientRow(Client(uuid4(), f"C{n}", Body.MALE, came), n // 3, None) for n in range(4)]
    alone = ClientRow(Client(uuid4(), "alone", Body.MALE, NOW), 0, None)
    (found,) = brought_in([*rows, alone], NOW)
    assert (len(found.rows), len(found.untouched)) == (4, 3)
    assert brought_in(rows, NOW + timedelta(days=2)) == []
