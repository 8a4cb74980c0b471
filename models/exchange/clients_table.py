"""Clients from the table of another practice program, its columns guessed by their heads and contents."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from models.body.view import Body
from models.errors import MapFileError
from models.exchange.csv_text import rows_of, text_of
from models.practice.names import cleaned, folded, name_keys
from models.practice.visit import Client

LONGEST_NAME = 120
MOST_CLIENTS = 20_000
OLDEST = 120
"""Years that a client may have."""
SAMPLE = 200
"""Rows that are looked at to guess what a column holds."""
OF_SHEETS = date(1899, 12, 30)
"""The day from which spreadsheets count days."""


class ClientColumn(StrEnum):
    """What a column of a table of clients may hold."""

    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    FULL_NAME = "full name"
    NUMBER = "number"
    BIRTH = "birth"
    FIGURE = "figure"


_TABLE = tomllib.loads(
    (Path(__file__).resolve().parent / "data" / "client_columns.toml").read_text(encoding="utf-8")
)
_HEADS: Mapping[ClientColumn, Sequence[str]] = {
    each: _TABLE["heads"][each.name.lower()] for each in ClientColumn
}
_FIGURES: Mapping[Body, Sequence[str]] = {
    body: _TABLE["figures"][body.value] for body in (Body.FEMALE, Body.MALE)
}
_AFTER_NAMES = ("jr", "sr", "ii", "iii", "phd", "md")
"""What follows a name behind a comma, and is no first name."""
_DATE = re.compile(r"^\s*(\d{1,4})[./\- ]+(\d{1,2}|[^\W\d_]{3,12})\.?[./\- ,]+(\d{1,4})(?:[ T]\d.*)?\s*$")


class DeskName(StrEnum):
    """By what clients are called on the desk."""

    FULL = "full"
    SHORT = "short"
    """First name and the first letter of the last: "Anna M."."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class TableLine:
    """Something to tell of one line of a table."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class FoundClient:
    """One client of a table, and whom it may be already."""

    line: int
    client: Client
    known: str = ""
    """The name of a client who is there already, or of an earlier line, who may be the same person."""


@dataclass(frozen=True, slots=True)
class ClientsFile:
    """A table of clients as it was read: its heads, which column holds what, and its rows."""

    heads: tuple[str, ...]
    columns: Mapping[ClientColumn, int]
    """Which column holds what; what is not there holds nothing."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    faults: tuple[TableLine, ...]
    """Lines that cannot be read at all."""

    @classmethod
    def of(cls, data: bytes) -> ClientsFile:
        """Read a table; raises MapFileError when there is no row of clients in it."""
        known = {name for names in _HEADS.values() for name in names}
        heads: tuple[str, ...] = ()
        rows: list[tuple[int, tuple[str, ...]]] = []
        faults: list[TableLine] = []
        for line, cells in rows_of(text_of(data), known):
            if isinstance(cells, MapFileError):
                faults.append(TableLine(line, str(cells)))
            elif not heads:
                heads = tuple(cleaned(cell) for cell in cells)
            elif len(cells) > len(heads) and any(cell.strip() for cell in cells[len(heads) :]):
                faults.append(TableLine(line, f"it has {len(cells)} cells, and the first line {len(heads)}."))
            else:
                rows.append((line, tuple([*cells, *[""] * len(heads)][: len(heads)])))
            if len(rows) > MOST_CLIENTS:
                raise MapFileError(
                    f"There are more than {MOST_CLIENTS} clients in the file. Take it in parts."
                )
        if not rows:
            raise MapFileError(
                "There is no client in the file. Its first line has to name the columns, "
                "and each line after it is a client."
            )
        return cls(heads, _guessed(heads, rows), tuple(rows), tuple(faults))

    def clients(
        self,
        columns: Mapping[ClientColumn, int],
        there: Iterable[Client],
        at: datetime,
        called: DeskName = DeskName.FULL,
    ) -> tuple[list[FoundClient], list[TableLine]]:
        """The clients by these columns, who all come at one moment, and what is to be told of lines.

        `there` are the clients of the register. Raises nothing: a row without a name is told and left out.
        """
        found: list[FoundClient] = []
        told = list(self.faults)
        met = _Met(there)
        hers = _letter_of_women(_cell(cells, columns, ClientColumn.FIGURE) for _, cells in self.rows)
        for line, cells in self.rows:
            name, number = _name(cells, columns), _cell(cells, columns, ClientColumn.NUMBER)
            if not (name or number):
                told.append(TableLine(line, "there is neither a name nor a number; it is left out."))
                continue
            if max(len(name), len(number)) > LONGEST_NAME:
                told.append(
                    TableLine(line, f"its name is longer than {LONGEST_NAME} letters; it is left out.")
                )
                continue
            born = _cell(cells, columns, ClientColumn.BIRTH)
            year = year_of(born, at.date()) if born else None
            if born and year is None:
                told.append(
                    TableLine(line, f'no year of birth can be read from "{born[:30]}"; it is left open.')
                )
            body = _figure(_cell(cells, columns, ClientColumn.FIGURE), hers)
            client = Client(uuid4(), _called(name, number, called), body, at, name or None, year)
            found.append(FoundClient(line, client, met.same(client)))
        return found, told


class _Met:
    """The clients met so far, to notice who comes twice."""

    def __init__(self, there: Iterable[Client]) -> None:
        self._by_name: dict[str, list[Client]] = {}
        for each in there:
            self._keep(each)

    def same(self, client: Client) -> str:
        """The name of one who may be the same person: called alike and not born in another year."""
        keys = name_keys(client.name or client.pseudonym)
        others = [each for key in sorted(keys) for each in self._by_name.get(key, ())]
        years = (client.birth_year, None)
        twin = next((each for each in others if each.birth_year in years or client.birth_year is None), None)
        self._keep(client)
        return "" if twin is None else twin.name or twin.pseudonym

    def _keep(self, client: Client) -> None:
        for key in name_keys(client.pseudonym) | name_keys(client.name or ""):
            self._by_name.setdefault(key, []).append(client)


def year_of(told: str, today: date) -> int | None:
    """The year in a date of any kind: 1968-03-04, 4.3.1968, 03/04/68, 4 March 1968, 1968, a sheet's number.

    Two figures are a year of the last hundred. None where no year can be read, or nobody can be born in it.
    """
    text = told.strip()
    if re.fullmatch(r"\d{4}", text):
        return _possible(int(text), today)
    if re.fullmatch(r"\d{5}(\.0+)?", text):
        return _possible((OF_SHEETS + timedelta(days=int(float(text)))).year, today)
    parts = _DATE.match(text)
    if parts is None:
        return None
    first, middle, last = parts.groups()
    if middle.isdigit() and not 1 <= int(middle) <= 31:
        return None
    whole = first if len(first) == 4 else last
    if len(whole) == 4:
        return _possible(int(whole), today)
    if len(whole) != 2:
        return None
    century = today.year - today.year % 100
    year = century + int(whole)
    return _possible(year if year <= today.year else year - 100, today)


def _possible(year: int, today: date) -> int | None:
    return year if today.year - OLDEST <= year <= today.year else None


def _name(cells: Sequence[str], columns: Mapping[ClientColumn, int]) -> str:
    whole = _cell(cells, columns, ClientColumn.FULL_NAME)
    parts = (_cell(cells, columns, each) for each in (ClientColumn.FIRST_NAME, ClientColumn.LAST_NAME))
    return " ".join(part for part in parts if part) or _in_order(whole)


def _in_order(whole: str) -> str:
    """A name as it is spoken: "Berg, Anna" is "Anna Berg"."""
    last, _, first = (part.strip() for part in whole.partition(","))
    is_turned = last and first and "," not in first and folded(first).strip(".") not in _AFTER_NAMES
    return f"{first} {last}" if is_turned else whole


def _called(name: str, number: str, called: DeskName) -> str:
    """What a client is called on the desk; what is not there gives way to what is."""
    match called:
        case DeskName.NUMBER:
            return number or name
        case DeskName.SHORT if len(name.split()) > 1:
            first, *_, last = name.split()
            return f"{first} {last[0]}."
        case DeskName.SHORT | DeskName.FULL:
            return name or number


def _cell(cells: Sequence[str], columns: Mapping[ClientColumn, int], column: ClientColumn) -> str:
    place = columns.get(column)
    return cleaned(cells[place].lstrip("'")) if place is not None and place < len(cells) else ""


def _letter_of_women(told: Iterable[str]) -> str:
    """M where a table has H and M and no F, as in Spanish: hombre and mujer; else none of its own."""
    letters = {folded(each).strip(" .") for each in told}
    return "m" if {"h", "m"} <= letters and not {"f", "w"} & letters else ""


def _figure(told: str, hers: str = "") -> Body:
    word = folded(told).strip(" .")
    if word and word == hers:
        return Body.FEMALE
    return next((body for body, words in _FIGURES.items() if word in words), Body.NEUTRAL)


def _guessed(heads: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> dict[ClientColumn, int]:
    """Which column holds what: by its head, else by what most of its cells look like."""
    named = [re.sub(r"[^a-z ]+", " ", folded(head)).strip() for head in heads]
    named = [" ".join(head.split()) for head in named]
    columns: dict[ClientColumn, int] = {}
    for column, words in _HEADS.items():
        places = [place for word in words for place, head in enumerate(named) if head == word]
        free = [place for place in places if place not in columns.values()]
        if free:
            columns[column] = free[0]
    looks: dict[ClientColumn, Callable[[str], bool]] = {
        ClientColumn.BIRTH: _is_birth,
        ClientColumn.FIGURE: _is_figure,
    }
    if not {ClientColumn.FIRST_NAME, ClientColumn.LAST_NAME, ClientColumn.FULL_NAME} & set(columns):
        looks[ClientColumn.FULL_NAME] = _is_name
    for column, fits in looks.items():
        found = _by_content(len(heads), rows, fits, set(columns.values()))
        if column not in columns and found is not None:
            columns[column] = found
    return columns


def _by_content(
    count: int, rows: Sequence[tuple[int, Sequence[str]]], fits: Callable[[str], bool], taken: set[int]
) -> int | None:
    """The first free column of which at least four in five filled cells look so."""
    for place in set(range(count)) - taken:
        filled = [cells[place].strip() for _, cells in rows[:SAMPLE] if cells[place].strip()]
        if filled and sum(map(fits, filled)) >= 0.8 * len(filled):
            return place
    return None


def _is_birth(cell: str) -> bool:
    today = date.today()  # a day too many or few changes no guess
    return _DATE.match(cell) is not None and year_of(cell, today) is not None


def _is_figure(cell: str) -> bool:
    return _figure(cell) is not Body.NEUTRAL


def _is_name(cell: str) -> bool:
    return any(sign.isalpha() for sign in cell) and "@" not in cell and len(cell.split()) in (2, 3)
