"""The words of bringing clients in from the file of another program, and of taking them out again."""

from __future__ import annotations

from datetime import datetime

from app.words.catalogue import Message, translate, translate_amount
from app.words.shared import body_word, day
from models.exchange.clients_table import ClientColumn, DeskName, FoundClient, TableLine

title = Message("bringing", "Clients from a file")
open_link = Message("bringing", "From a file of another program (CSV)…")
what_file = Message(
    "bringing",
    "A list of clients as another program exports it (CSV), a line for each client.\n"
    "Only name, number, year of birth and sex are taken; nothing else in it is kept.",
)
choose = Message("bringing", "Choose a file…")
files = Message("bringing", "Tables (*.csv *.txt *.tsv);;All files (*)")
columns = Message("bringing", "Which column holds what")
no_column = Message("bringing", "not in the file")
preview = Message("bringing", "The first five, as they will stand here")
called = Message("bringing", "On the desk they are called by")
with_known = Message("bringing", "Bring in those who seem to be here already, too")
take_back = Message("bringing", "Take out again")
born_unknown = Message("bringing", "year not told")
cannot_be_read = Message("bringing", "The file cannot be read.")

_COLUMNS = {
    ClientColumn.FIRST_NAME: Message("bringing", "First name"),
    ClientColumn.LAST_NAME: Message("bringing", "Last name"),
    ClientColumn.FULL_NAME: Message("bringing", "Whole name"),
    ClientColumn.NUMBER: Message("bringing", "Number"),
    ClientColumn.BIRTH: Message("bringing", "Birth"),
    ClientColumn.FIGURE: Message("bringing", "Sex"),
}
_CALLED = {
    DeskName.FULL: Message("bringing", "Whole name"),
    DeskName.SHORT: Message("bringing", "First name, initial"),
    DeskName.NUMBER: Message("bringing", "Number"),
}


def column(which: ClientColumn) -> str:
    """What a column may hold: "First name"."""
    return _COLUMNS[which]()


def desk_name(which: DeskName) -> str:
    """By what clients are called: "First name, initial"."""
    return _CALLED[which]()


def row(found: FoundClient) -> str:
    """One client as it will be kept: "Anna M. · Anna Muster · 1968 · Female · seems to be here already"."""
    client = found.client
    year = born_unknown() if client.birth_year is None else str(client.birth_year)
    parts = [client.pseudonym, year, body_word(client.body)]
    if client.name and client.name != client.pseudonym:
        parts.insert(1, client.name)
    if found.known:
        parts.append(translate("bringing", "seems to be here already: {name}").format(name=found.known))
    return " · ".join(parts)


def counted(found: int, known: int) -> str:
    """What is in the file: "312 clients; 4 seem to be here already"."""
    text = translate_amount("bringing", "{n} client", "{n} clients", found)
    if not known:
        return text
    of = translate_amount("bringing", "{n} seems to be here already", "{n} seem to be here already", known)
    return f"{text}; {of}"


def bring(many: int) -> str:
    """The word on the button."""
    return translate_amount("bringing", "Bring in {n} client", "Bring in {n} clients", many)


def brought(many: int) -> str:
    """What is said when they are here."""
    return translate_amount("bringing", "{n} client is here now.", "{n} clients are here now.", many)


def line(told: TableLine) -> str:
    """Something to tell of one line: "Line 7: …"."""
    return translate("bringing", "Line {line}: {sentence}").format(line=told.line, sentence=told.sentence)


def more_lines(many: int) -> str:
    """How many more lines there is something to tell of."""
    return translate_amount("bringing", "… and {n} line more", "… and {n} lines more", many)


def came(at: datetime, many: int, now: datetime) -> str:
    """One import of before: "23 Mar: 312 clients"."""
    return f"{day(at, now)}: {translate_amount('bringing', '{n} client', '{n} clients', many)}"


def taken_out(gone: int, stayed: int) -> str:
    """What is said when an import was taken back: those with visits stay."""
    text = translate_amount("bringing", "{n} client was taken out.", "{n} clients were taken out.", gone)
    if not stayed:
        return text
    of = translate_amount("bringing", "{n} with visits stays.", "{n} with visits stay.", stayed)
    return f"{text} {of}"
