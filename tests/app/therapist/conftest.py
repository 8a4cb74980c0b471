"""A whole desk over a real register in an empty folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from app.settings import Settings
from app.shell.navigator import Navigator
from app.shell.window import Window
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words.languages import Languages
from app.workplace import Workplace
from db.store import Store
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
def measure(atlas: Atlas, model: Future[Model]) -> Measure:
    return measure_on(atlas, model.result().anatomy)


@pytest.fixture(scope="session")
def demo_register(tmp_path_factory: pytest.TempPathFactory, measure: Measure) -> Path:
    """A register with nothing but the demo clinic, made once; the tests have copies."""
    path = tmp_path_factory.mktemp("demo") / "nerveline.db"
    store = Store.open(path, lambda: NOW)
    store.summaries.measure_with(measure)
    store.demo_clinic.add()
    store.close()
    return path


@pytest.fixture
def open_house(
    theme: Theme,
    figures: BodyFigures,
    atlas: Atlas,
    model: Future[Model],
    measure: Measure,
    store_path: Path,
    empty_register: Path,
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
        if not store_path.exists():
            shutil.copyfile(empty_register, store_path)
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
def clinic(demo_register: Path, store_path: Path, open_house: Callable[[], House]) -> House:
    """The program with the demo clinic let in."""
    shutil.copyfile(demo_register, store_path)
    return open_house()
