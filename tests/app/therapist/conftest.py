"""A whole desk over a real register in an empty folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from app.shell.navigator import Navigator
from app.shell.window import Window
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words.languages import Languages
from app.workplace import Workplace
from db.store import Store
from models.body.atlas import Atlas
from models.inference.model import Model
from models.inference.summary import measure_on
from models.practice.visit_summary import Measure
from tests.app.therapist.locked import Encrypted
from tests.app.workplaces import register_at, window_of, workplace_of

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
        store = register_at(store_path, empty_register, lambda: NOW + timedelta(seconds=next(seconds)))
        store.summaries.measure_with(measure)
        window = window_of(theme, figures)
        workplace = workplace_of(window, theme, figures, atlas, model, store, tmp_path, lambda: NOW)
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


@pytest.fixture
def encrypted(clinic: House) -> Iterator[Navigator]:
    """The desk of an encrypted register with a PIN."""
    workplace = replace(clinic.workplace, protection=Encrypted())
    navigator = Navigator(workplace, clinic.window, clinic.navigator.hand_over.languages)
    navigator.hand_over.keyring.set_pin("2580")
    yield navigator
    assert navigator.guard.lock is not None
    navigator.guard.lock.end()
