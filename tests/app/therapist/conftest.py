"""A whole desk over a real register in an empty folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.shell.navigator import Navigator
from app.shell.window import Window
from app.style.theme import Shade, Theme
from app.widgets.figure_view import FOLDER, BodyFigures
from app.words.languages import Languages
from app.workplace import Workplace
from db.store import Store
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from models.inference.model import Model
from models.inference.summary import measure_on
from models.practice.visit_summary import Measure

NOW = datetime(2026, 3, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))


@dataclass(frozen=True)
class House:
    """The open window with everything behind it."""

    window: Window
    navigator: Navigator
    store: Store
    workplace: Workplace


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load(FOLDER.parent)


@pytest.fixture(scope="session")
def figures() -> BodyFigures:
    return BodyFigures()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Shade.LIGHT)


@pytest.fixture(scope="session")
def model(atlas: Atlas) -> Future[Model]:
    known: Future[Model] = Future()
    known.set_result(Model(read_anatomy(), atlas))
    return known


@pytest.fixture(scope="session")
def measure(atlas: Atlas, model: Future[Model]) -> Measure:
    return measure_on(atlas, model.result().anatomy)


@pytest.fixture
def open_house(
    theme: Theme,
    figures: BodyFigures,
    atlas: Atlas,
    model: Future[Model],
    measure: Measure,
    store_path: Path,
    tmp_path: Path,
) -> Iterator[Callable[[], House]]:
    """Opens the program on the test's register, as often as it is called; the one before is closed."""
    opened: list[House] = []
    seconds = count()  # the register's clock never stands still

    def close() -> None:
        while opened:
            house = opened.pop()
            house.navigator.leave()
            if house.navigator.hand_over.client is not None:
                house.navigator.hand_over.client.leave()
            house.window.hide()
            house.window.deleteLater()
            house.store.close()

    def begin() -> House:
        close()
        store = Store.open(store_path, lambda: NOW + timedelta(seconds=next(seconds)))
        window = Window(theme.palette, figures)
        window.furnish(theme)
        settings = Settings(tmp_path / "preferences.json")
        coverage = Coverage(atlas)
        store.summaries.measure_with(measure)
        workplace = Workplace(
            theme,
            figures,
            settings,
            store,
            atlas,
            coverage,
            Comparer(atlas, coverage),
            model,
            lambda: NOW,
            window.toast.say,
        )
        navigator = Navigator(workplace, window, Languages())
        opened.append(House(window, navigator, store, workplace))
        navigator.enter()
        window.show()
        return opened[-1]

    yield begin
    close()


@pytest.fixture
def house(open_house: Callable[[], House]) -> House:
    """The program on its very first start."""
    return open_house()


@pytest.fixture
def clinic(house: House) -> House:
    """The program with the demo clinic let in."""
    house.navigator.actions.add_demo()
    return house
