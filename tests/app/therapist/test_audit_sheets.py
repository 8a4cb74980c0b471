"""Sheets of the desk on every stated screen, in both text sizes and themes, by the audit of its screens."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.style.theme import Shade, Theme
from app.therapist.notes.note_page import NotePage
from app.therapist.people.therapists_sheet import TherapistsSheet
from app.therapist.visit.pages import Page
from models.practice.audit import AuditAct
from models.practice.therapist import Therapist
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.test_audit import Open, desk, look_at, open_visit
from tests.app.therapist.visits import turned

TABLE = "Nr;Vorname;Nachname;Geburtsdatum\n1;Anna;Muster;1.2.1968\n2;Bert;Berg;3/4/71\n3;Cleo;Lang;\n"


def home_sheet(clinic: House) -> None:
    turned(open_visit(clinic), Page.NOTE, NotePage).ask_home()


def therapists(clinic: House) -> None:
    desk(clinic)
    for name in ("Maria Anna Hohenlohe", "Bert Berg"):
        clinic.store.therapists.keep(Therapist(uuid4(), name, name[0]))
    TherapistsSheet(clinic.workplace, clinic.window).ask()


def own_pin(clinic: House) -> None:
    therapists(clinic)
    clinic.navigator.guard.ask_own_pin()


def whole_log(clinic: House) -> None:
    desk(clinic)
    client = named(clinic, "Client 14").id
    for act in AuditAct:
        clinic.store.audit.add(act, client)
    clinic.navigator.actions.show_log()


def log_of_a_client(clinic: House) -> None:
    desk(clinic)
    client = named(clinic, "Client 14")
    for act in AuditAct:
        clinic.store.audit.add(act, client.id)
    clinic.navigator.actions.show_log_of(client)


def consent(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.actions.ask_consent(named(clinic, "Client 14"))


def due(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.actions.show_due()


def erasing(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.rights.ask_erasing(named(clinic, "Client 14"))


def proof_of_erasing(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.rights.erase(named(clinic, "Client 14"))


def no_file_yet(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.actions.ask_for_file()


def clients_of_a_file(clinic: House) -> None:
    desk(clinic)
    file = clinic.workplace.settings.folder / "clients.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(TABLE.encode("utf-16"))
    clinic.navigator.actions.ask_for_file().show_file(file)


def tour(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.demo_tour.take()


SHEETS: tuple[Open, ...] = (
    home_sheet,
    therapists,
    own_pin,
    whole_log,
    log_of_a_client,
    consent,
    due,
    erasing,
    proof_of_erasing,
    no_file_yet,
    clients_of_a_file,
    tour,
)


@pytest.fixture(autouse=True)
def undressed(theme: Theme) -> Iterator[None]:
    yield
    theme.wear(Shade.LIGHT, 100)


@pytest.mark.parametrize("open_it", SHEETS, ids=lambda each: each.__name__)
def test_no_word_of_a_sheet_is_cut_covered_or_faint(clinic: House, qtbot: QtBot, open_it: Open) -> None:
    open_it(clinic)
    look_at(clinic, qtbot)
