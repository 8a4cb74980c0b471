"""The client's page comes to rest at every size, whoever is shown: its parts make room with an end."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.style.theme import Shade
from app.therapist.desk.client_page import ClientPage
from tests.app.therapist.conftest import House

SIZES = ((800, 640), (800, 1280), (1024, 640), (1280, 720), (1280, 800), (1366, 768), (1920, 1080))
ENOUGH = 60
"""Measurings of one showing: each word that arrives costs a few."""


def is_told(clinic: House) -> bool:
    """Whether each card in sight that has a change to tell says it."""
    story = clinic.navigator.desk.page.story
    visits = story.timeline.visits
    tells = [place for place in range(len(visits.visits)) if story._tells(place)]
    return all(
        visits.visits[place].id in visits.told for place in tells[1:] if place in story.timeline.shown()
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text", [100, 130])
def test_the_page_of_every_client_comes_to_rest(
    clinic: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], text: int
) -> None:
    measured = 0
    give = ClientPage._give_room

    def counted(page: ClientPage) -> None:
        nonlocal measured
        measured += 1
        assert measured < ENOUGH, "the cards and the page go on making room for each other"
        give(page)

    monkeypatch.setattr(ClientPage, "_give_room", counted)
    clinic.workplace.theme.wear(Shade.LIGHT, text)
    clinic.window.resize(*size)
    for row in clinic.store.clients.listed():
        measured = 0
        clinic.navigator.show_desk(row.client.id)
        qtbot.waitUntil(lambda: is_told(clinic), timeout=60_000)
        QApplication.processEvents()
    clinic.workplace.theme.wear(Shade.LIGHT, 100)
