"""Writes a PNG of every screen and dialog over the demo clinic: python3 tools/screens.py OUT.

With --readme only those that README and guide show, by their names:
python3 tools/screens.py docs/pictures --readme, and once more with --client.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.settling import settle  # noqa: E402  # it lies in the folder that was named just now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from app.shell.navigator import Navigator
    from app.shell.window import Window
    from app.therapist.visit.visit_page import VisitPage
    from app.words.languages import Languages
    from models.practice.visit import Visit


README = {
    "desk": "desk",
    "visit-open": "visit",
    "compare": "compare",
    "layers": "inside",
    "read_back-en-a": "client",
    "plan": "plan",
    "room": "room",
    "hands": "hands",
    "cycle": "cycle",
    "note": "note",
    "home-sheet": "home",
}
"""What README and guide call their pictures, by what the screens are called behind their number."""


def main() -> int:
    """Draw the screens and say where they are."""
    options = _options()
    from launch.environment import enter

    enter()
    options.out.mkdir(parents=True, exist_ok=True)
    width, height = (int(side) for side in options.size.split("x"))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(width, height)}"
    asked = (options.language, options.text) if options.client else None
    for name, window in _screens(width, height, options.theme, asked):
        shown = README.get(name.partition("-")[2], "") if options.readme else name
        if not shown:
            continue
        file = options.out / f"{shown}.png"
        window.grab().save(str(file))
        print(file)
    return 0


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path, help="folder for the pictures")
    reader.add_argument("--size", default="1280x800", help="width x height in pixels, such as 1280x800")
    reader.add_argument("--theme", choices=("light", "dark"), default="light")
    reader.add_argument("--client", action="store_true", help="only the steps of the client")
    reader.add_argument("--language", default="en", help="the client's language: en, de, fr, es")
    reader.add_argument("--text", choices=("A", "A+", "A++"), default="A", help="the client's text size")
    reader.add_argument(
        "--readme", action="store_true", help="only the pictures of the README, by their names"
    )
    return reader.parse_args()


def _screen(width: int, height: int) -> Path:
    """The description of a screen of this size, for windows that fill it."""
    sides = {"x": 0, "y": 0, "width": width, "height": height}
    screen = {"name": "tablet", **sides, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = Path(tempfile.mkdtemp()) / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


def _screens(
    width: int, height: int, shade: str, asked: tuple[str, str] | None
) -> Iterator[tuple[str, QWidget]]:
    from PySide6.QtWidgets import QApplication

    from app.settings import Settings
    from app.shell.reading_direction import turned
    from app.shell.window import Window
    from app.style.theme import Shade, Theme
    from app.widgets.figure_view import BodyFigures
    from app.words.languages import Languages
    from tools.asking import SIZES, asking
    from tools.handing_over import handing_over
    from tools.troubles import Place, empty_places, refusals

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        theme = Theme(application, Shade(shade))
        figures = BodyFigures()
        window = Window(theme.palette, figures)
        window.furnish(theme)
        window.resize(width, height)
        window.show()
        settle(application)
        languages = Languages(turned=turned(application))
        settings = Settings(Path(folder) / "preferences.json")
        navigator = _navigator(Path(folder), theme, figures, settings, window, languages)
        place = Place(window, theme, Path(folder), partial(settle, application))
        if asked is not None:
            navigator.enter()
            navigator.actions.add_demo()
            yield from asking(place, navigator, asked[0], SIZES[asked[1]])
            return
        yield "1-opening", window
        yield from _tour(application, navigator, window)
        yield from empty_places(place, navigator)
        yield from handing_over(place, navigator)
        yield from refusals(place)


def _navigator(
    folder: Path, theme: object, figures: object, settings: object, window: Window, languages: Languages
) -> Navigator:
    from concurrent.futures import Future
    from datetime import datetime

    from app.registers import open_register
    from app.shell.navigator import Navigator
    from app.widgets.figure_view import FOLDER
    from app.workplace import Workplace
    from models.anatomy.reading import read_anatomy
    from models.body.atlas import Atlas
    from models.compare.change import Comparer
    from models.compare.coverage import Coverage
    from models.inference.model import Model
    from models.inference.summary import measure_on

    atlas = Atlas.load(FOLDER.parent)
    coverage = Coverage(atlas)
    model: Future[Model] = Future()
    anatomy = read_anatomy()
    model.set_result(Model(anatomy, atlas))
    register = open_register(folder / "nerveline.db")
    register.summaries.measure_with(measure_on(atlas, anatomy))
    workplace = Workplace(
        theme,  # type: ignore[arg-type]
        figures,  # type: ignore[arg-type]
        settings,  # type: ignore[arg-type]
        register,
        atlas,
        coverage,
        Comparer(atlas, coverage),
        model,
        lambda: datetime.now().astimezone(),
        window.toast.say,
    )
    return Navigator(workplace, window, languages)


def _tour(application: QApplication, navigator: Navigator, window: Window) -> Iterator[tuple[str, QWidget]]:
    navigator.enter()
    settle(application)
    yield "2-first-start", window
    navigator.actions.add_demo()
    clients = {
        row.client.pseudonym: row.client for row in navigator.desk._workplace.register.clients.listed()
    }
    navigator.show_desk(clients["Client 14"].id)
    settle(application)
    yield "3-desk", window
    sheet = navigator.actions.add_client()
    settle(application)
    yield "4-new-client", window
    sheet.reject()
    preferences = navigator.ask_preferences()
    settle(application)
    yield "5-preferences", window
    preferences.reject()
    visits = navigator.desk._workplace.register.visits.of_client(clients["Client 14"].id)
    move = navigator.actions.move_visit(visits[0])
    settle(application)
    yield "6-move-visit", window
    move.reject()
    yield from _over_visits(application, navigator, window, visits)  # before the day has its emergency
    yield from _visit(application, navigator, window, visits[0])


def _visit(
    application: QApplication, navigator: Navigator, window: Window, visit: Visit
) -> Iterator[tuple[str, QWidget]]:
    """A visit that is finished, the same reopened, from all sides and as a list, and what lies inside."""
    from models.body.view import View

    navigator.open_visit(visit)
    settle(application)
    yield "7-visit-finished", window
    navigator._reopened(visit)
    settle(application)
    page = navigator.visit
    assert page is not None
    yield "8-visit-open", window
    for view in (View.FRONT, View.RIGHT, View.SOLE_RIGHT):
        page.turn(view)
        settle(application)
        yield f"9-visit-{view.value}", window
    yield from _near(application, page, window)
    page.bar.as_list.setChecked(True)
    settle(application)
    yield "10-visit-list", window
    yield from _inside(application, page, window)


def _near(application: QApplication, page: VisitPage, window: Window) -> Iterator[tuple[str, QWidget]]:
    """The close-ups folded out, and one of them."""
    from models.body.close_up import CloseUp

    page.strip.near.click()
    settle(application)
    yield "9-visit-close-ups", window
    page.near.tiles[CloseUp.PALM_LEFT].click()
    settle(application)
    yield "9-visit-palm-left", window


def _over_visits(
    application: QApplication, navigator: Navigator, window: Window, visits: Sequence[Visit]
) -> Iterator[tuple[str, QWidget]]:
    from tools.session_screens import session_screens

    yield from session_screens(navigator, window, visits[2], partial(settle, application))
    navigator.compare(visits[0], visits[-1])
    settle(application)
    yield "11-compare", window


def _inside(application: QApplication, page: VisitPage, window: Window) -> Iterator[tuple[str, QWidget]]:
    """What the marks may speak of, what lies beneath a spot, and an emergency."""
    from app.therapist.findings.emergency_sheet import EmergencySheet
    from app.therapist.visit.pages import Page
    from app.widgets.lit_row import SkinTarget
    from models.body.view import Side, View
    from models.drawing.stroke import sample

    page.bar.as_list.setChecked(False)
    page.turn(View.BACK)
    page.pages.turn_to(Page.FINDINGS)
    settle(application)
    yield "12-findings", window
    page.side.findings.cards[0].row.click()
    page.interpreter.light(SkinTarget(regions=("calf_lower_outer_r", "calf_upper_outer_r")))
    settle(application)
    yield "13-because", window
    page.interpreter.light(None)
    page.canvas.spot_asked.emit(sample(572, 838))
    settle(application)
    yield "14-beneath", window
    page.probe.tell_facts(SkinTarget(structure="piriformis", side=Side.RIGHT))
    settle(application)
    yield "15-facts", window
    page.probe.put_away()
    yield from _layers(application, page, window)
    page.pages.turn_to(Page.ANSWERS)
    settle(application)
    yield "16-answers", window
    reading = page.interpreter.explain()
    settle(application)
    yield "17-how-it-works", window
    reading.reject()
    page.interpreter.answer("saddle_numbness", True)
    settle(application)
    yield "18-emergency", window
    window.findChildren(EmergencySheet)[0].referred.click()
    page.interpreter.answer("saddle_numbness", False)
    page.pages.turn_to(Page.MARKS)


def _layers(application: QApplication, page: VisitPage, window: Window) -> Iterator[tuple[str, QWidget]]:
    """The inside of the body, with its switches open and then with names."""
    from models.body.layer import BodyLayer

    switches = page.seeing.switches
    page.seeing.toggle()
    for layer in (BodyLayer.NERVE, BodyLayer.MUSCLES_DEEP):
        switches.switches[layer].click()
    settle(application)
    yield "15-layers", window
    page.seeing.toggle()
    switches.switches[BodyLayer.MUSCLES_SUPERFICIAL].click()
    switches.labels.click()
    settle(application)
    yield "15-layers-named", window
    switches.none.click()


if __name__ == "__main__":
    sys.exit(main())
