"""Every step in every language and text size, on every stated screen: large enough, whole, and to be read."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.frame import StepFrame
from app.client.pages import Turns
from app.client.sight import in_sight
from app.client.step import Steps
from app.client.steps.all import all_steps
from app.client.steps.body import BodyStep
from app.client.steps.now import NowStep
from app.settings import Settings
from app.style.client_size import client_sheet
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from app.workplace import Workplace
from db.store import Store
from models.body.atlas import Atlas
from models.body.close_up import CloseUp
from models.body.view import Body
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from models.drawing.drawing import Change
from models.drawing.stroke import Depth, Fill, Mark, Sensation
from models.flow.way import FlowPlace, FlowStep
from models.inference.model import Model
from models.practice.hand_over import Bookmark, TextSize
from models.practice.visit import Client, Today, Visit
from tests.app.client.lodge import NOW
from tests.app.client.steps.audit import PANELS, Panel, faults
from tests.db.hands import Hand

STEPS = [step for step in FlowStep if step is not FlowStep.THANKS]
MARKS = {"buttock_center_r": Sensation.ACHE, "thigh_back_upper_outer_l": Sensation.TINGLING}
LANGUAGES = ("en", "de", "fr", "es")


class Tablet:
    """A screen that is as large as it is told, on which a half-told conversation goes to any place."""

    def __init__(self, workplace: Workplace, languages: Languages, visit: Visit) -> None:
        self._workplace, self._languages, self._visit = workplace, languages, visit
        self.steps: Steps = all_steps(languages)
        self.screen = QWidget()
        self.screen.setProperty("role", "paper")
        self._column = QVBoxLayout(self.screen)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.frame: StepFrame | None = None

    def open(self, panel: Panel, size: TextSize, language: str) -> Conversation:
        """The conversation as it is read on this panel."""
        mark = Bookmark(self._visit.id, NOW, FlowPlace(FlowStep.WELCOME), language, size)
        self.screen.resize(panel.width, panel.height)
        self.screen.show()
        return Conversation(self._workplace, self._languages, mark, panel.look)

    def show(self, conversation: Conversation, step: FlowStep) -> StepFrame:
        """The screen at a step; of the first mark, where it is about one."""
        mark = conversation.drawing.begun[0] if step is FlowStep.MARK else None
        conversation.go_to(FlowPlace(step, mark))
        frame = StepFrame(self._workplace.theme, conversation, self.steps[step](conversation))
        frame.setStyleSheet(client_sheet(self._workplace.theme.palette, conversation.look))
        self._column.addWidget(frame)
        self.clear()
        self.frame = frame
        for _ in range(8):  # layouts that depend on their width take a few rounds to rest
            QApplication.processEvents()
        return frame

    def clear(self) -> None:
        """Take the step away that is shown."""
        if self.frame is not None:
            self.frame.hide()
            self._column.removeWidget(self.frame)
            self.frame.deleteLater()
            self.frame = None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def tablet(
    qapp: QApplication,
    theme: Theme,
    figures: BodyFigures,
    atlas: Atlas,
    model: Future[Model],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Tablet]:
    """A tablet in the hands of a client who was here before and has marked both sides."""
    folder = tmp_path_factory.mktemp("audit")
    store = Store.open(Path(folder) / "nerveline.db", lambda: NOW)
    client = Client(uuid4(), "Client 1", Body.FEMALE, NOW)
    store.clients.add(client)
    earlier = NOW - timedelta(days=14)
    store.visits.add(Visit(uuid4(), client.id, client.body, earlier, earlier), Hand(3).drawing(marks=2))
    visit = store.visits.begin(client.id, client.body, NOW)
    settings = Settings(Path(folder) / "preferences.json")
    workplace = Workplace(
        theme, figures, settings, store, atlas, Coverage(atlas), Comparer(atlas), model, lambda: NOW, print
    )
    languages = Languages()
    tablet = Tablet(workplace, languages, visit)
    told = tablet.open(PANELS[0], TextSize.A, ENGLISH)
    told.say_today(Today.MARKS)
    for region, sensation in MARKS.items():
        mark = Mark(uuid4(), sensation, 7, Depth.DEEP)
        fill = Fill(uuid4(), mark.id, told.drawing.next_order, region)
        told.session.make(Change(added=(mark, fill)))
    told.answer("saddle_numbness", True)
    yield tablet
    tablet.clear()
    tablet.screen.hide()
    tablet.screen.deleteLater()
    languages.speak(ENGLISH)
    store.close()


def pages(frame: StepFrame) -> Iterator[int]:
    """Every page of a step, one after the other."""
    yield 1
    if isinstance(frame.step, Turns):
        for number in range(2, 20):
            if not frame.step.turn_page(1):
                return
            frame.turned()
            for _ in range(12):
                QApplication.processEvents()
            yield number
        raise AssertionError(f"the pages of {frame.step} do not end")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.name)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: f"{panel.width}x{panel.height}")
def test_every_step_is_large_enough_whole_and_to_be_read(
    tablet: Tablet, panel: Panel, size: TextSize, language: str
) -> None:
    conversation = tablet.open(panel, size, language)
    found = []
    for step in STEPS:
        frame = tablet.show(conversation, step)
        for page in pages(frame):
            found += [f"{step}, page {page}: {fault}" for fault in faults(frame, panel)]
        if isinstance(frame.step.page, BodyStep):
            frame.step.page.look_closer()
            QApplication.processEvents()
            found += [f"body from near: {fault}" for fault in faults(frame, panel)]
            frame.step.page.views.fold.click()
            frame.step.page.look_near(CloseUp.PALM_LEFT)
            QApplication.processEvents()
            found += [f"palm: {fault}" for fault in faults(frame, panel)]
            frame.step.page.tools.list.click()
            QApplication.processEvents()
            found += [f"list: {fault}" for fault in faults(frame, panel)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.name)
@pytest.mark.parametrize("panel", PANELS[:3], ids=lambda panel: f"{panel.width}x{panel.height}")
def test_the_body_is_as_large_whole_and_to_be_read_for_a_left_hand(
    tablet: Tablet, panel: Panel, size: TextSize, language: str
) -> None:
    conversation = tablet.open(panel, size, language)
    right = _heights(tablet.show(conversation, FlowStep.BODY))
    conversation.draw_with(left=True)
    frame = tablet.show(conversation, FlowStep.BODY)
    body = frame.step.page
    assert isinstance(body, BodyStep)
    found = [*faults(frame, panel)]
    assert _heights(frame) == right
    body.look_closer()
    QApplication.processEvents()
    found += [f"from near: {fault}" for fault in faults(frame, panel)]
    body.tools.list.click()
    QApplication.processEvents()
    found += [f"list: {fault}" for fault in faults(frame, panel)]
    assert not found, "\n".join(found)


def _heights(frame: StepFrame) -> list[int]:
    body = frame.step.page
    assert isinstance(body, BodyStep)
    tiles = (*body.tools.tools.values(), *body.tools.brushes.values(), *body.views.tiles.values())
    return [each.height() for each in tiles]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_nine_signs_of_this_moment_are_in_sight_at_once(tablet: Tablet, language: str) -> None:
    """At A, 18 pt on a panel of ten inches: with the answer that none of them is so."""
    frame = tablet.show(tablet.open(PANELS[0], TextSize.A, language), FlowStep.NOW)
    now = frame.step.page
    assert isinstance(now, NowStep)
    assert len(now.tiles) == 9
    assert all(in_sight(tile) for tile in (*now.tiles.values(), now.none))
    assert all(len(tile.text()) <= 58 for tile in now.tiles.values())


@pytest.mark.parametrize("step", STEPS)
def test_whatever_has_the_focus_shows_it(tablet: Tablet, step: FlowStep) -> None:
    panel = PANELS[0]
    conversation = tablet.open(panel, TextSize.A, ENGLISH)
    frame = tablet.show(conversation, step)
    tablet.screen.activateWindow()
    stops = [each for each in frame.findChildren(QWidget) if _takes_tab(each)]
    assert stops
    for stop in stops:
        frame.setFocus()
        without = _picture(stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        assert _picture(stop) != without, stop.accessibleName()


def _takes_tab(part: QWidget) -> bool:
    tabs = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabs and part.isVisible() and part.isEnabled() and bool(part.accessibleName())


def _picture(part: QWidget) -> QImage:
    return part.grab().toImage()
