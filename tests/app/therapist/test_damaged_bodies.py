"""A picture of a body that is damaged is told of once, and keeps nothing else from being shown."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.errors import Net
from app.therapist.desk.pictures import Sight
from app.widgets.figure_view import FOLDER, BodyFigures, FigureView
from models.body.view import WHOLE_VIEWS, Body, View
from models.errors import AssetError
from tests.app.therapist.conftest import House


@pytest.fixture
def figures(tmp_path: Path) -> BodyFigures:
    """Figures of which the woman's left sole and right side are damaged."""
    folder = tmp_path / "figures"
    shutil.copytree(FOLDER, folder)
    for view in (View.SOLE_LEFT, View.RIGHT):
        (folder / f"female-{view.value}.paths").write_bytes(b"")
    return BodyFigures(folder)


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is told of faults that nobody caught; nothing may leave a report."""
    sentences: list[str] = []
    reports: list[Path | None] = []
    net = Net(tmp_path / "faults", sentences.append, reports.append)
    monkeypatch.setattr(sys, "excepthook", net.caught)
    yield sentences
    assert reports == []


def test_a_damaged_body_is_told_at_its_first_paint_and_not_at_the_next_ten(
    figures: BodyFigures, house: House, told: list[str], qtbot: QtBot
) -> None:
    view = FigureView(house.workplace.theme, figures, Body.FEMALE, View.SOLE_LEFT)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    for _ in range(10):
        view.update()
        QCoreApplication.processEvents()
    assert [sentence[:32] for sentence in told] == ["The picture of the female body ("]


def test_what_somebody_does_is_refused_each_time_with_its_sentence(told: list[str], tmp_path: Path) -> None:
    for _ in range(2):
        try:
            raise AssetError("The picture of the female body is damaged.")
        except AssetError as error:
            sys.excepthook(AssetError, error, error.__traceback__)
    assert told == ["The picture of the female body is damaged."] * 2


def test_two_damaged_views_keep_the_other_four_small_maps_in_sight(
    figures: BodyFigures, clinic: House, told: list[str], qtbot: QtBot
) -> None:
    object.__setattr__(clinic.workplace, "figures", figures)
    client = next(row.client for row in clinic.store.clients.listed() if row.client.body is Body.FEMALE)
    clinic.navigator.open_visit(clinic.store.visits.begin(client.id, Body.FEMALE, clinic.workplace.now()))
    page = clinic.navigator.visit
    assert page is not None
    whole = set(WHOLE_VIEWS) - {View.SOLE_LEFT, View.RIGHT}
    qtbot.waitUntil(lambda: all(page.strip.tile(view).picture is not None for view in whole))
    assert page.canvas.regions.toggle("buttock_center_r")
    asked: list[str] = []

    def later() -> None:
        asked.append("later")

    page.canvas.rest.later(later)
    qtbot.waitUntil(lambda: asked == ["later"])


def test_small_maps_of_a_damaged_body_are_told_of_once_and_not_read_at_each_paint(
    figures: BodyFigures, clinic: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    object.__setattr__(clinic.workplace, "figures", figures)
    object.__setattr__(clinic.workplace, "tell", said.append)
    read: list[View] = []
    load = BodyFigures.of

    def reading(of: BodyFigures, body: Body, view: View) -> object:
        read.append(view)
        return load(of, body, view)

    monkeypatch.setattr(BodyFigures, "of", reading)
    client = next(row.client for row in clinic.store.clients.listed() if row.client.body is Body.FEMALE)
    visits = clinic.store.visits.of_client(client.id)
    pictures = clinic.navigator.pictures
    size = clinic.navigator.desk.page.timeline.picture_size

    def all_there() -> bool:
        return all(pictures.of(visit, Sight(View.RIGHT), size, 1) is not None for visit in visits)

    qtbot.waitUntil(all_there)
    tried = read.count(View.RIGHT)
    for _ in range(5):
        assert all_there()
    assert read.count(View.RIGHT) == tried
    assert len(said) <= 1
