"""Every step in every language and text size, on every stated screen: large enough, whole, and to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.client.frame import StepFrame
from app.client.sight import in_sight
from app.client.steps.body import BodyStep
from app.client.steps.now import NowStep
from app.words.catalogue import ENGLISH
from models.body.close_up import CloseUp
from models.flow.way import FlowStep
from models.practice.hand_over import TextSize
from tests.app.client.steps.audit import PANELS, Panel, faults
from tests.app.client.steps.tablet import Tablet, pages

STEPS = [step for step in FlowStep if step is not FlowStep.THANKS]
LANGUAGES = ("en", "de", "fr", "es")


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
            found += unknown(frame.step.page, conversation.look.scale)
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


def unknown(body: BodyStep, scale: float) -> Iterator[str]:
    """Pictures of views on which nobody would know a body: lower than 44 pixels of a ten-inch tablet."""
    for tile in body.views.tiles.values():
        if tile.picture_box.height() < 44 * scale:
            yield f"the picture of {tile.text()!r} is {tile.picture_box.height()} high"


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
