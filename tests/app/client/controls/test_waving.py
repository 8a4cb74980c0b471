"""The figure waves on the side that is asked about, and keeps still for those who want less motion."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from app.client.controls.waving import WavingFigure
from app.style.theme import Theme
from models.drawing.naming import MarkSide


class Still(QProxyStyle):
    """A system that asks for less motion."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def arm(figure: WavingFigure, theme: Theme) -> list[int]:
    """Where the pixels of the raised arm stand, from left to right."""
    picture: QImage = figure.grab().toImage()
    colour = QColor(theme.palette.action)
    rows, columns = range(picture.height() // 3), range(picture.width())
    return [x for y in rows for x in columns if picture.pixelColor(x, y) == colour]


@pytest.mark.parametrize("side", [MarkSide.LEFT, MarkSide.RIGHT])
def test_seen_from_behind_the_left_hand_is_at_the_left(theme: Theme, side: MarkSide) -> None:
    figure = WavingFigure(theme, side, "waving", 200)
    raised = arm(figure, theme)
    middle = figure.width() / 2
    assert raised
    assert all(x < middle for x in raised) if side is MarkSide.LEFT else all(x > middle for x in raised)


def test_both_hands_are_up_when_both_sides_are_asked_about(theme: Theme) -> None:
    figure = WavingFigure(theme, MarkSide.BOTH, "waving", 200)
    raised, middle = arm(figure, theme), figure.width() / 2
    left = sum(x < middle for x in raised)
    assert 0.4 * len(raised) < left < 0.6 * len(raised)


def test_it_waves_when_it_is_shown_and_rests_when_it_is_not(theme: Theme) -> None:
    figure = WavingFigure(theme, MarkSide.LEFT, "waving", 120)
    figure.show()
    assert figure.waves
    figure.hide()
    assert not figure.waves


def test_it_keeps_still_where_less_motion_is_wanted(theme: Theme) -> None:
    figure = WavingFigure(theme, MarkSide.RIGHT, "waving", 120)
    still = Still()
    figure.setStyle(still)
    figure.show()
    assert not figure.waves
    figure.hide()
